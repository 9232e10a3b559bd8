// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/raftframe.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <memory>
#include <optional>

namespace muster::consensus {

// The connection on which we send to one member: opened beforehand, and again after a short wait whenever it
// breaks. Up once the member has answered our HELLO with one that fits.
class OutgoingConnection : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis firstWait{50};
    static constexpr Millis longestWait{1000};
    // The system itself would wait for up to a minute where a computer does not answer at all, even if the
    // network has healed meanwhile.
    static constexpr Millis connectPatience{1000};
    // With more than this unsent the member is stuck: no more entries are taken for it, so that memory stays.
    static constexpr qint64 maxUnsentBytes = protocol::maxFrameBytes;

    // Of a snapshot no more than this is in the socket's buffer: heartbeats wait behind it.
    static constexpr qint64 snapshotAheadBytes = 2 * protocol::InstallSnapshotFrame::partBytes;

    // `from`: the address to start from; 0.0.0.0: the system chooses.
    // `key`: TLS under that pre-shared key; empty: plain.
    OutgoingConnection(NodeId member, const IpAddress& from, const QByteArray& key,
                       QObject* parent = nullptr);
    ~OutgoingConnection() override;

    // Connects with that HELLO, unless it does already.
    void open(const Endpoint& to, const protocol::HelloFrame& hello);
    // The member has just been heard of: if it is waited for, no longer.
    void hurry();
    // Sends and hears nothing, and does not notice if it is closed; goes on where it was.
    void setIsolated(bool isIsolated);
    bool isUp() const { return m_isUp; }
    const Endpoint& endpoint() const { return m_to; }
    bool send(const protocol::RaftFrame& frame);
    // Its parts go as the socket drains, between other frames. One that comes while another is on its way is
    // dropped: what is on its way arrives first, and libraft asks again until something has.
    bool sendSnapshot(const protocol::InstallSnapshotFrame& whole);

signals:
    void opened();                                   // the greeting fits
    void received(const protocol::RaftFrame& frame); // an answer on a connection for a handover
    void closed();                                   // it broke, or did not come to be; it is tried again
    void refused(const QString& why);                // it is tried again

private:
    void connectNow();
    void greet();
    void read();
    void fail(QAbstractSocket::SocketError error);
    void breakOff();
    void retryLater();
    void sendNextParts();

    NodeId m_member;
    IpAddress m_from;
    Endpoint m_to;
    protocol::HelloFrame m_hello;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_retry;
    QTimer m_connecting;
    Millis m_wait = firstWait;
    protocol::FrameSplitter m_splitter;
    std::optional<protocol::InstallSnapshotFrame> m_snapshot; // on its way
    qsizetype m_snapshotOffset = 0;                           // of the next part
    bool m_isUp = false;
    bool m_isIsolated = false;
    bool m_isFlushing = false;
};

} // namespace muster::consensus
