// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "lab/acknowledged.h"
#include "lab/networknamespace.h"
#include "net/datagramport.h"
#include "protocol/udpreply.h"

#include <QList>
#include <QTimer>
#include <map>
#include <memory>

namespace muster::lab {

// One computer that announces many peers, as a BEP 15 client does: it connects, announces, and asks again
// with twice the wait each time until it is answered (BEP 15 begins at 15 s, this one at 100 ms, and stays
// at 1.6 s). Every row is announced as fetching, and once that is acknowledged as seeding. It keeps a record
// of what was acknowledged: an answer that says to come back soon is none.
class AnnounceLoad : public QObject
{
    Q_OBJECT
public:
    struct Settings
    {
        const NetworkNamespace* where = nullptr;
        IpAddress address;     // its own: the trackers see its peers there
        quint32 number = 0;    // its info-hashes are no other's
        QList<Endpoint> asked; // the group, or trackers: the next one once this one was asked in vain thrice
        int perSecond = 200;
        quint32 peersPerContent = 4;
        quint32 mostRows = 0;    // 0: no end
        std::size_t window = 32; // announces that wait for an answer at most
    };

    explicit AnnounceLoad(const Settings& settings, QObject* parent = nullptr);

    Result<void> start();
    // Nothing new is announced; what waits goes on asking.
    void finish() { m_isFinishing = true; }
    bool isIdle() const { return m_waiting.empty(); }
    int answered() const { return m_answered; }
    const Acknowledged& record() const { return m_record; }

private:
    static constexpr Millis firstWait{100};
    static constexpr Millis longestWait{1600};
    static constexpr Millis connectionAge{60'000}; // BEP 15: an id is good for a minute
    static constexpr quint32 storedAtLeastSeconds = 11;
    static constexpr int triesPerTracker = 3;

    struct Request
    {
        Acknowledged::Row row;
        bool seeding = false;
        MonotonicTime due;
        Millis wait = firstWait;
        int tries = 0;
    };

    void advance();
    void askDue(MonotonicTime now);
    void connectIfNeeded(MonotonicTime now);
    void announceMore();
    void send(quint32 transaction, Request& request, MonotonicTime now);
    void sendTo(const Endpoint& to, const QByteArray& datagram);
    void receive(const QByteArray& payload);
    bool hasMore() const;
    Acknowledged::Row nextRow();

    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<net::DatagramPort> m_port;
    QTimer m_timer;
    bool m_isFinishing = false;
    double m_allowance = 0; // announces that may go out now
    MonotonicTime m_lastAdvance;

    protocol::ConnectionId m_connection = 0;
    MonotonicTime m_connectedAt;
    MonotonicTime m_nextConnect;
    int m_connects = 0;

    quint32 m_transaction = 1;
    quint32 m_rows = 0;
    std::map<quint32, Request> m_waiting;
    QList<Acknowledged::Row> m_fetching; // acknowledged; next they seed
    int m_answered = 0;
    Acknowledged m_record;
};

} // namespace muster::lab
