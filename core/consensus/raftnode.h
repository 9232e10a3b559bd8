// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "consensus/arrivals.h"
#include "consensus/consensusnode.h"
#include "consensus/leasekeeper.h"
#include "consensus/logstore.h"
#include "consensus/membershipchange.h"
#include "consensus/raftobserver.h"
#include "consensus/snapshotassembler.h"

#include <QScopedValueRollback>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace muster::consensus {

class RaftInstance;
class Transport;

struct RaftOptions
{
    NodeId node;
    QByteArray address; // "IP:PORT" where the other members reach our transport
    Millis heartbeat{50};
    Millis election{300};             // the least; libraft draws between this and twice this
    unsigned snapshotThreshold = 256; // entries, not bytes (guard rail 10)
    unsigned snapshotTrailing = 64;   // at least 1
    quint64 seed = 0;                 // of the election's chance; another one for each node
};

// The ConsensusNode on libraft. It owns no timer and no thread: a RaftDriver (or a simulator) calls tick()
// once a heartbeat, and pump() soon after pumpWanted(). Everything runs on the cluster thread; nothing here
// runs an event loop of its own. Signals come out of tick(), pump() and the transport's signals only.
class RaftNode final : public ConsensusNode, private RaftObserver
{
    Q_OBJECT
public:
    // The store, the transport and the clock must outlive the node.
    RaftNode(const RaftOptions& options, LogStore& store, Transport& transport, const Clock& clock,
             QObject* parent = nullptr);
    ~RaftNode() override;

    const ConsensusState& state() const override { return m_state; }
    const RaftOptions& options() const { return m_options; }

    Result<void> resume(quint64 tablesIndex) override;
    Result<void> bootstrap(const Lineage& lineage) override;
    Result<void> join(const Lineage& lineage) override;
    void stop() override;
    Result<void> recover(const Lineage& lineage) override;
    Result<void> forget() override;

    // A call that breaks the rules (see ConsensusNode), or with an entry over LogEntry::maxBytes, changes
    // nothing and is told by event().
    void propose(const std::vector<QByteArray>& entries) override;
    std::optional<int> snapshotPercent() const override { return m_assembler.percent(); }
    bool isProposing() const override { return m_proposal.has_value(); }

    Result<void> addVoter(NodeId node, const QByteArray& address) override;
    Result<void> removeMember(NodeId node) override;
    Result<void> transferMastership(NodeId to) override;
    void campaignNow(NodeId deadMaster) override;
    bool forward(NodeId master, const protocol::ForwardFrame& frame) override;
    void askForMastership(NodeId master) override;
    void setTablesIndex(quint64 index) override;
    void provideImage(const QByteArray& image) override;

    void tick();
    void pump();

signals:
    void pumpWanted(); // once until the next pump()

private:
    // RaftObserver
    void commandApplied(quint64 index, const QByteArray& entry) override;
    void snapshotInstalled(quint64 index, const QByteArray& image) override;
    void snapshotImageWanted() override;
    void barrierFinished(RequestOutcome outcome) override;
    void applyFinished(RequestOutcome outcome) override;
    void changeFinished(RequestOutcome outcome) override;
    void wakeWanted() override;

    Result<LoadedLog> loadPristine();
    Result<void> raiseTermOfOnlyVoter(LoadedLog& loaded);
    Result<void> resumeFrom(Result<LoadedLog>&& loaded, quint64 tablesIndex);
    Result<void> start(LoadedLog&& loaded, const Lineage& lineage);
    Result<void> checkTables(const LoadedLog& loaded) const;
    void receive(NodeId from, const protocol::RaftFrame& frame);
    void handle(NodeId from, const protocol::RaftFrame& frame);
    void deliver(NodeId from, const protocol::RaftFrame& frame);
    void transportClosed(NodeId member);
    void restart(std::optional<quint64> firstCut);
    void endFailedTransfer();
    void endFruitlessCandidacy();
    // libraft is on the call stack for as long as `act` runs; nothing else may enter it meanwhile.
    template<typename Act> auto enter(Act act)
    {
        const QScopedValueRollback inRaft(m_inRaft, true);
        return act(*m_raft);
    }
    bool isOnlyVoterIn(const protocol::Configuration& members) const;
    bool isReplayingFounding() const;
    bool isTooEarlyToVote(const protocol::RaftFrame& frame) const;
    void noteTimes(NodeId from, const protocol::RaftFrame& frame);
    void updateLease();
    Result<LoadedLog> closeAndLoad();
    void settle();
    void becomeLeader();
    void dropMastership();
    Result<void> asMaster(const std::function<Result<void>()>& act);
    void finishProposal(ProposalOutcome outcome);
    void refreshState();
    void shutDown();
    void failWith(Error error); // a copy: it may lie in what is closed here
    void tell(std::function<void()> notice);
    void tellAll();

    RaftOptions m_options;
    LogStore& m_store;
    Transport& m_transport;
    const Clock& m_clock;
    std::unique_ptr<RaftInstance> m_raft; // null: stopped
    ConsensusState m_state;
    Lineage m_lineage;
    SnapshotAssembler m_assembler;

    bool m_inRaft = false; // libraft is on the call stack
    bool m_telling = false;
    bool m_pumpWanted = false;
    bool m_barrierPassed = false;
    quint64 m_leaderTerm = 0; // of the barrier that is under way or has passed; 0: not leader
    quint64 m_tablesIndex = 0;
    quint64 m_handedOut = 0;           // the last index told by committed() or restored()
    std::optional<quint64> m_proposal; // the index of its last entry
    MembershipChange m_change;
    LeaseKeeper m_lease;
    std::optional<quint64> m_candidateSince; // the term
    Arrivals m_arrivals;
    quint64 m_transferTerm = 0; // in which the mastership was to be handed over
    bool m_hasJoined = false;   // this log was empty when it began, and came from others
    MonotonicTime m_startedAt;  // libraft, the last time
    std::deque<std::function<void()>> m_notices;
    std::deque<std::pair<NodeId, protocol::RaftFrame>> m_waiting; // came while libraft was on the stack
};

} // namespace muster::consensus
