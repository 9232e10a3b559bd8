// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "consensus/consensusnode.h"
#include "consensus/roundrecorder.h"
#include "protocol/logentry.h"

#include <QObject>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

namespace muster::consensus {

// The deliverable's Master Consensus System: brings changes into the replicated log, ready then commit.
// At most one batch is in flight; what arrives meanwhile is the next one (group commit, no timer). A change
// is acknowledged once it is committed and every living tracker has it on its disk, or 50 ms later.
// Cluster thread.
class MasterConsensus : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis patienceWithSlowTrackers{50};
    static constexpr std::size_t maxEntriesInFlight = 16;

    MasterConsensus(ConsensusNode& node, NodeId self, const Clock& clock, QObject* parent = nullptr);

    // `own`: this tracker's changes that no log has brought back yet.
    void begin(const std::deque<protocol::LogPart>& own);
    void end(); // others send theirs again to the next master; our own stay in PendingChanges
    bool isActive() const { return m_isActive; }

    void submit(const protocol::LogPart& part);
    // Whose readiness an acknowledgement waits for: the living voters without this tracker.
    void setLivingTrackers(std::set<NodeId> living);
    // Cluster time goes on from the last entry's, by this machine's monotonic clock.
    void noteTime(ClusterTime time);
    // Of an entry that came back by the log: the highest own sequence number in it.
    void noteCommitted(quint64 index, quint64 ownSequence);
    // Calls once the entry at `index`, which is committed, is where an acknowledgement may go out; dropped if
    // the mastership ends before.
    void whenStored(quint64 index, std::function<void()> done);
    // Where the lineage was left: another one's time is another one.
    void forgetTime();
    ClusterTime clusterTime() const;

signals:
    void acknowledged(quint64 sequence);
    // For people; as many as there are rounds.
    void roundSeen(const muster::status::RoundStatus& round);
    // What was submitted and is not committed may be lost, though this tracker may still be master: end() and
    // begin() it again.
    void interrupted();

private:
    void proposeNext();
    protocol::LogEntry nextEntry();
    void finished(ProposalOutcome outcome, quint64 lastIndex);
    void noteStored(NodeId member, quint64 index);
    void releaseReady();
    void tellRounds();
    bool isReadyEverywhere(quint64 index) const;

    struct Waiting
    {
        quint64 index;
        quint64 sequence;
        MonotonicTime since;
        std::function<void()> done; // instead of acknowledged()
    };

    ConsensusNode& m_node;
    NodeId m_self;
    const Clock& m_clock;
    bool m_isActive = false;
    std::deque<protocol::LogPart> m_queue;
    std::deque<Waiting> m_waiting;
    std::set<NodeId> m_living;
    std::map<NodeId, quint64> m_stored;
    ClusterTime m_time;
    std::optional<MonotonicTime> m_timeNotedAt;
    std::unique_ptr<Alarm> m_patience;
    RoundRecorder m_rounds;
    std::unique_ptr<Alarm> m_lateRounds;
};

} // namespace muster::consensus
