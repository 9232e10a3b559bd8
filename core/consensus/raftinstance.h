// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/raftapi.h"

#include "base/result.h"
#include "consensus/consensusnode.h"
#include "consensus/raftio.h"

#include <QByteArray>
#include <vector>

namespace muster::consensus {

struct RaftOptions;

// One life of a struct raft, from init to close, with its state machine and the requests that can be under
// way in it: one of each kind at most. Its methods enter libraft: never call them from a RaftObserver.
class RaftInstance
{
public:
    RaftInstance(const RaftOptions& options, LoadedLog&& loaded, LogStore& store, Transport& transport,
                 const Clock& clock, RaftObserver& observer);
    ~RaftInstance(); // closes it
    RaftInstance(const RaftInstance&) = delete;
    RaftInstance& operator=(const RaftInstance&) = delete;

    Result<void> bootstrap(const protocol::Configuration& members);
    Result<void> start();
    // All requests end (see RaftObserver), what is queued is stored, libraft's memory is freed.
    void close();

    RaftIo& io() { return m_io; }
    const RaftIo& io() const { return m_io; }

    int role() const; // RAFT_UNAVAILABLE, RAFT_FOLLOWER, …
    NodeId leader() const;
    quint64 lastIndex() const;
    quint64 lastApplied() const;
    Error lastError() const;
    ConsensusState state() const; // but for the lineage and isMaster

    // libraft takes back an uncommitted configuration by reading the one before it from its log, and crashes
    // where a snapshot has swept that away (0.15); after a restart it takes back none at all. So wherever
    // this frame would cut a configuration off, the log has to be cut from the index given here, and libraft
    // started again from it, before the frame is handed on.
    std::optional<quint64> configurationCutBy(const protocol::AppendEntriesFrame& frame) const;

    bool barrier();
    bool apply(const std::vector<QByteArray>& entries);
    Result<void> add(NodeId node, const QByteArray& address);
    Result<void> promote(NodeId node);
    Result<void> remove(NodeId node);
    bool isTransferring() const { return m_transferring; }
    // From now on; the time-out that is under way stays.
    void setElectionTimeout(Millis timeout) { raft_set_election_timeout(&m_raft, unsigned(timeout.count())); }
    Result<void> transfer(NodeId to); // an invalid id: to whom libraft likes

private:
    struct raft* raft() const { return const_cast<struct raft*>(&m_raft); }
    static void changeFinished(struct raft_change* request, int status);
    void connectStateMachine();
    Result<void> checked(int status) const;

    RaftObserver& m_observer;
    RaftIo m_io;
    struct raft m_raft = {};
    struct raft_fsm m_machine = {};
    struct raft_barrier m_barrier = {};
    struct raft_apply m_apply = {};
    struct raft_change m_change = {};
    struct raft_transfer m_transfer = {};
    bool m_transferring = false;
    bool m_starting = false;
    bool m_isOpen = false;
    int m_initStatus = 0;
};

} // namespace muster::consensus
