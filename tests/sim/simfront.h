// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/masterlease.h"
#include "simclock.h"
#include "tracker/openbatch.h"
#include "tracker/swarmindex.h"

#include <deque>

namespace muster::sim {

// What PeerInfoSender does, without its socket: takes changes into batches, applies what the log brings, and
// answers who waits. Keeps up the secret and the expiry as the master's front does.
class SimFront
{
public:
    using Answer = std::function<void()>;

    SimFront(const SimClock& clock, const MasterLease& lease,
             std::function<void(std::function<void()>)> later, NodeId node, quint64 boot, quint64 seed);

    std::function<void(const protocol::LogPart&)> changesTaken;
    std::function<void()> applied;

    const tracker::SwarmIndex& index() const { return m_index; }
    quint64 replacements() const { return m_replacements; } // how often it was restored
    bool isWaiting() const { return !m_waiting.empty(); }
    quint64 firstWaiting() const { return m_waiting.empty() ? 0 : m_waiting.front().sequence; }

    void setRole(bool isMaster);
    void applyCommitted(quint64 index, const QByteArray& entry);
    void load(const QByteArray& image); // what the tables held at the start
    void restore(const QByteArray& image);
    void acknowledge(quint64 sequence);
    void refuse(quint64 sequence);
    // `stored` is called once it is stored, if that takes no longer than a unicast reply waits.
    void take(const protocol::Command& command, Answer stored);

private:
    struct Waiting
    {
        quint64 sequence;
        MonotonicTime until;
        Answer stored;
    };

    quint64 add(const protocol::Command& command);
    void tellAppliedSoon();
    void keepUp();
    ClusterTime clusterTime() const { return m_index.clusterTime() + (m_clock.monotonic() - m_timeMovedAt); }

    const SimClock& m_clock;
    const MasterLease& m_lease;
    std::function<void(std::function<void()>)> m_later;
    tracker::SwarmIndex m_index;
    tracker::OpenBatch m_batch;
    std::deque<Waiting> m_waiting;
    std::unique_ptr<Alarm> m_upkeep;
    MonotonicTime m_timeMovedAt;
    std::optional<quint64> m_upkeepSequence;
    quint64 m_seed;
    quint64 m_replacements = 0;
    bool m_isMaster = false;
    bool m_willSendChanges = false;
    bool m_willTellApplied = false;
};

} // namespace muster::sim
