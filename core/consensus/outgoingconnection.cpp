// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/outgoingconnection.h"

#include "consensus/replicationsocket.h"
#include "consensus/replicationtls.h"
#include "consensus/snapshotassembler.h"
#include "net/hostaddress.h"

#include <QScopedValueRollback>
#include <QSslSocket>
#include <algorithm>

namespace muster::consensus {

using namespace protocol;

OutgoingConnection::OutgoingConnection(NodeId member, const IpAddress& from, const QByteArray& key,
                                       QObject* parent)
    : QObject(parent)
    , m_member(member)
    , m_from(from)
    , m_socket(makeReplicationSocket(key))
    , m_retry(this)
    , m_connecting(this)
{
    m_retry.setSingleShot(true);
    m_connecting.setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        breakOff();
        retryLater();
    });
    connect(&m_retry, &QTimer::timeout, this, &OutgoingConnection::connectNow);
    if (QSslSocket* tls = tlsOf(m_socket.get())) {
        connect(tls, &QSslSocket::connected, tls, &QSslSocket::startClientEncryption);
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &OutgoingConnection::sendNextParts);
        connect(tls, &QSslSocket::encrypted, this, &OutgoingConnection::greet);
    } else {
        connect(m_socket.get(), &QTcpSocket::connected, this, &OutgoingConnection::greet);
    }
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &OutgoingConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &OutgoingConnection::sendNextParts);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &OutgoingConnection::retryLater);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &OutgoingConnection::fail);
}

OutgoingConnection::~OutgoingConnection()
{
    m_socket->disconnect(this);
    m_socket->abort();
}

void OutgoingConnection::open(const Endpoint& to, const HelloFrame& hello)
{
    if (to == m_to && hello == m_hello)
        return;
    m_to = to;
    m_hello = hello;
    m_wait = firstWait;
    breakOff();
    connectNow();
}

void OutgoingConnection::hurry()
{
    if (!m_retry.isActive())
        return;
    m_wait = firstWait;
    connectNow();
}

void OutgoingConnection::setIsolated(bool isIsolated)
{
    m_isIsolated = isIsolated;
    if (isIsolated)
        return;
    if (m_socket->bytesAvailable() > 0)
        read();
    hurry();
    sendNextParts();
}

void OutgoingConnection::breakOff()
{
    m_isUp = false;
    m_snapshot.reset();
    m_retry.stop();
    m_connecting.stop();
    const QSignalBlocker quiet(*m_socket);
    m_socket->abort();
}

void OutgoingConnection::connectNow()
{
    breakOff();
    m_splitter = {};
    if (m_isIsolated) {
        m_retry.start(m_wait);
        return;
    }
    if (!m_from.isUnspecified())
        m_socket->bind(net::toHostAddress(m_from));
    m_connecting.start(connectPatience);
    m_socket->connectToHost(net::toHostAddress(m_to.address), m_to.port);
}

void OutgoingConnection::greet()
{
    m_connecting.stop();
    tuneReplicationSocket(*m_socket);
    m_socket->write(encode(m_hello));
}

void OutgoingConnection::read()
{
    if (m_isIsolated)
        return;
    if (m_isFlushing) {
        QMetaObject::invokeMethod(this, &OutgoingConnection::read, Qt::QueuedConnection);
        return;
    }
    m_splitter.feed(m_socket->readAll());
    while (const auto next = m_splitter.next()) {
        if (m_isUp && *next && m_hello.purpose == HelloPurpose::Handover) {
            emit received(**next);
            continue;
        }
        const auto* theirs = *next ? std::get_if<HelloFrame>(&**next) : nullptr;
        std::optional<QString> why;
        if (!theirs || m_isUp)
            why = tr("its answer makes no sense");
        else if (theirs->node != m_member)
            why = tr("another tracker answers at its address");
        else
            why = refusalOf(*theirs, m_hello);
        if (why) {
            breakOff();
            retryLater();
            emit refused(*why);
            return;
        }
        m_isUp = true;
        m_wait = firstWait;
        emit opened();
    }
}

void OutgoingConnection::fail(QAbstractSocket::SocketError error)
{
    const bool isForeign = isForeignKey(error);
    retryLater();
    if (isForeign)
        emit refused(tr("it has not this cluster's passphrase; give all trackers the same one"));
}

void OutgoingConnection::retryLater()
{
    m_isUp = false;
    m_snapshot.reset();
    if (m_retry.isActive())
        return;
    m_retry.start(m_wait);
    m_wait = std::min(2 * m_wait, longestWait);
    emit closed();
}

bool OutgoingConnection::send(const RaftFrame& frame)
{
    if (!m_isUp || m_isIsolated)
        return false;
    // libraft sends entries again by itself, and in time.
    if (unsentBytes(*m_socket) > maxUnsentBytes && std::holds_alternative<AppendEntriesFrame>(frame))
        return false;
    m_socket->write(encode(frame));
    const QScopedValueRollback<bool> flushing(m_isFlushing, true); // TLS also reads while it writes
    m_socket->flush(); // now, not in the loop's next turn: followers write while we do
    return m_isUp;
}

bool OutgoingConnection::sendSnapshot(const InstallSnapshotFrame& whole)
{
    if (!m_isUp || m_isIsolated)
        return false;
    if (m_snapshot)
        return true;
    m_snapshot = whole;
    m_snapshotOffset = 0;
    sendNextParts();
    return m_isUp;
}

void OutgoingConnection::sendNextParts()
{
    while (m_isUp && !m_isIsolated && m_snapshot && unsentBytes(*m_socket) < snapshotAheadBytes) {
        const InstallSnapshotFrame part = partOf(*m_snapshot, m_snapshotOffset);
        m_snapshotOffset += part.data.size();
        m_socket->write(encode(part));
        if (m_snapshotOffset >= m_snapshot->data.size())
            m_snapshot.reset();
    }
}

} // namespace muster::consensus
