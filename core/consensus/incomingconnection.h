// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/raftframe.h"

#include <QObject>
#include <QTcpSocket>
#include <optional>

namespace muster::consensus {

// A connection on which somebody sends to us. It must greet first, and within a while.
class IncomingConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr int patienceWithGreetingMs = 5000;
    // A stranger's first bytes: a HELLO takes far less, so nobody fills memory before it has greeted.
    static constexpr qint64 maxGreetingBytes = 1024;
    static constexpr qint64 readAheadBytes = 1024 * 1024;

    explicit IncomingConnection(QTcpSocket* socket, QObject* parent = nullptr); // takes the socket

    NodeId node() const { return m_node; } // invalid: has not greeted yet
    QString peerName() const;              // "IP:PORT", for the event log
    IpAddress peerAddress() const;

    // Answers their HELLO; from now on frames are handed on.
    void accept(const protocol::HelloFrame& theirs, const protocol::HelloFrame& ours);
    // On a connection for a handover, once it was accepted.
    void answer(const protocol::HandoverFrame& frame);
    // Answers with ours, so that they know why, and ends the connection.
    void refuse(const protocol::HelloFrame& ours);
    // Ends it without a word, and without closed().
    void drop();
    // Hears nothing, not even that it is closed, until it goes on.
    void setIsolated(bool isIsolated);

signals:
    void greeted(const protocol::HelloFrame& theirs); // accept() or refuse() it
    void received(const protocol::RaftFrame& frame);
    void broken(const QString& why); // what came makes no sense; it is cut off, and closed() follows
    void closed();

private:
    void read();
    void flush();
    void noteClosed();
    void handle(const protocol::RaftFrame& frame);
    void fail(QAbstractSocket::SocketError error);
    void cutOff(const QString& why);

    QTcpSocket* m_socket; // child
    protocol::FrameSplitter m_splitter;
    NodeId m_node;
    qint64 m_greetingBytes = 0;
    bool m_isOver = false;
    bool m_isIsolated = false;
    bool m_hasClosedUnheard = false;
    bool m_isFlushing = false;
    QByteArray m_heldBack; // written while isolated
};

} // namespace muster::consensus
