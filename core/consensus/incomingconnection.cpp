// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/incomingconnection.h"

#include "consensus/replicationsocket.h"
#include "consensus/replicationtls.h"
#include "net/hostaddress.h"

#include <QScopedValueRollback>
#include <QTimer>
#include <utility>

namespace muster::consensus {

using namespace protocol;

IncomingConnection::IncomingConnection(QTcpSocket* socket, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    tuneReplicationSocket(*m_socket);
    connect(m_socket, &QTcpSocket::readyRead, this, &IncomingConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &IncomingConnection::noteClosed);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &IncomingConnection::fail);
    QTimer::singleShot(patienceWithGreetingMs, this, [this] {
        if (!m_node.isValid() && !m_isIsolated)
            cutOff(tr("it did not say who it is"));
    });
}

QString IncomingConnection::peerName() const
{
    return Endpoint{peerAddress(), m_socket->peerPort()}.toString();
}

IpAddress IncomingConnection::peerAddress() const { return net::fromHostAddress(m_socket->peerAddress()); }

void IncomingConnection::accept(const HelloFrame& theirs, const HelloFrame& ours)
{
    m_node = theirs.node;
    m_socket->setReadBufferSize(readAheadBytes);
    m_socket->write(encode(ours));
}

void IncomingConnection::answer(const HandoverFrame& frame)
{
    if (m_isIsolated) {
        m_heldBack.append(encode(frame));
        return;
    }
    m_socket->write(encode(frame));
    flush();
}

// TLS also reads while it writes; what comes so is handled in the loop's next turn.
void IncomingConnection::flush()
{
    const QScopedValueRollback<bool> flushing(m_isFlushing, true);
    m_socket->flush();
}

void IncomingConnection::refuse(const HelloFrame& ours)
{
    m_isOver = true;
    m_socket->write(encode(ours));
    m_socket->disconnectFromHost();
}

void IncomingConnection::drop()
{
    m_isOver = true;
    m_socket->disconnect(this);
    m_socket->abort();
}

void IncomingConnection::setIsolated(bool isIsolated)
{
    m_isIsolated = isIsolated;
    if (isIsolated || m_isOver)
        return;
    m_socket->write(std::exchange(m_heldBack, {}));
    read();
    if (std::exchange(m_hasClosedUnheard, false))
        emit closed();
}

void IncomingConnection::noteClosed()
{
    if (m_isIsolated)
        m_hasClosedUnheard = true;
    else
        emit closed();
}

void IncomingConnection::read()
{
    if (m_isIsolated)
        return;
    if (m_isFlushing) {
        QMetaObject::invokeMethod(this, &IncomingConnection::read, Qt::QueuedConnection);
        return;
    }
    const QByteArray bytes = m_socket->readAll();
    m_greetingBytes += m_node.isValid() ? 0 : bytes.size();
    m_splitter.feed(bytes);
    while (!m_isOver) {
        const auto next = m_splitter.next();
        if (!next) {
            if (!m_node.isValid() && m_greetingBytes >= maxGreetingBytes)
                cutOff(tr("it did not greet first"));
            return;
        }
        if (!*next) {
            cutOff(next->error().message);
            return;
        }
        handle(**next);
    }
}

void IncomingConnection::handle(const RaftFrame& frame)
{
    const auto* hello = std::get_if<HelloFrame>(&frame);
    if ((hello != nullptr) == m_node.isValid())
        cutOff(hello ? tr("it greeted twice") : tr("it did not greet first"));
    else if (hello)
        emit greeted(*hello);
    else
        emit received(frame);
}

// TLS ends the connection by itself.
void IncomingConnection::fail(QAbstractSocket::SocketError error)
{
    if (m_isOver || m_node.isValid() || !isForeignKey(error))
        return;
    m_isOver = true;
    emit broken(tr("it has not this cluster's passphrase; give all trackers the same one"));
}

void IncomingConnection::cutOff(const QString& why)
{
    m_isOver = true;
    emit broken(why);
    m_socket->abort(); // emits disconnected
}

} // namespace muster::consensus
