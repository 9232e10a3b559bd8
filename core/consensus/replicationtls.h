// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <memory>

class QSslSocket;

// Replication under a passphrase: TLS 1.2, whose both sides prove that they have the same pre-shared key,
// with forward secrecy (ECDHE-PSK) and no certificates. Without a key the sockets are plain TCP.
namespace muster::consensus {

// Whether this computer's TLS can do it; one sentence if not.
Result<void> checkReplicationTls();

// For a connection that we open; `key` empty: plain.
std::unique_ptr<QTcpSocket> makeReplicationSocket(const QByteArray& key);
// Null: it is plain.
QSslSocket* tlsOf(QTcpSocket* socket);
// Whether that is how TLS says that the other side has another key, or speaks no TLS.
bool isForeignKey(QAbstractSocket::SocketError error);
// What waits to be sent, encrypted or not yet.
qint64 unsentBytes(const QTcpSocket& socket);

// Its pending connections are already shaking hands.
class ReplicationServer final : public QTcpServer
{
    Q_OBJECT
public:
    explicit ReplicationServer(const QByteArray& key, QObject* parent = nullptr);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    QByteArray m_key;
};

} // namespace muster::consensus
