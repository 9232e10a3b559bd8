// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/replicationtls.h"

#include <QCoreApplication>
#include <QList>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslPreSharedKeyAuthenticator>
#include <QSslSocket>

namespace muster::consensus {

namespace {

QList<QSslCipher> pskCiphers()
{
    QList<QSslCipher> chosen;
    const QList<QSslCipher> all = QSslConfiguration::supportedCiphers();
    for (const QSslCipher& cipher : all)
        if (cipher.name().startsWith(QStringLiteral("ECDHE-PSK-")) &&
            !cipher.name().contains(QStringLiteral("CBC")))
            chosen << cipher;
    return chosen;
}

std::unique_ptr<QSslSocket> makeTlsSocket(const QByteArray& key)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2);
    configuration.setCiphers(pskCiphers());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // the key proves who they are, both ways
    socket->setSslConfiguration(configuration);
    QObject::connect(socket.get(), &QSslSocket::preSharedKeyAuthenticationRequired, socket.get(),
                     [key](QSslPreSharedKeyAuthenticator* authenticator) {
                         authenticator->setIdentity("muster");
                         authenticator->setPreSharedKey(key);
                     });
    return socket;
}

} // namespace

Result<void> checkReplicationTls()
{
    if (QSslSocket::supportsSsl() && !pskCiphers().isEmpty())
        return {};
    return fail(QCoreApplication::translate(
        "Consensus", "OpenSSL on this computer has no ECDHE-PSK cipher, which a cluster with a passphrase "
                     "needs; install OpenSSL 1.1 or later, or start without a passphrase"));
}

std::unique_ptr<QTcpSocket> makeReplicationSocket(const QByteArray& key)
{
    if (key.isEmpty())
        return std::make_unique<QTcpSocket>();
    return makeTlsSocket(key);
}

QSslSocket* tlsOf(QTcpSocket* socket) { return qobject_cast<QSslSocket*>(socket); }

bool isForeignKey(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError;
}

qint64 unsentBytes(const QTcpSocket& socket)
{
    const auto* tls = qobject_cast<const QSslSocket*>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

ReplicationServer::ReplicationServer(const QByteArray& key, QObject* parent)
    : QTcpServer(parent)
    , m_key(key)
{
}

void ReplicationServer::incomingConnection(qintptr descriptor)
{
    auto socket = makeReplicationSocket(m_key);
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (QSslSocket* tls = tlsOf(socket.get()))
        tls->startServerEncryption();
    socket->setParent(this);
    addPendingConnection(socket.release());
}

} // namespace muster::consensus
