// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/raftapi.h"

#include "base/clock.h"
#include "consensus/logoutline.h"
#include "consensus/logstore.h"
#include "consensus/raftobserver.h"

#include <deque>
#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace muster::consensus {

class Transport;

// libraft's way to the disk, the network, time and chance. What is to be stored queues up, and pump() stores
// all of it in one transaction and then calls libraft back: libraft is never called back from inside its own
// call (guard rail 6). What must be durable at once (term and vote) is stored at once, with all before it.
//
// After a failed write nothing is stored any more and failure() is set; whoever drives must close libraft
// (guard rail 4). No append callback ever hears of a failure: libraft does not survive it.
class RaftIo
{
public:
    RaftIo(LoadedLog&& loaded, LogStore& store, Transport& transport, const Clock& clock, quint64 seed,
           RaftObserver& observer);
    RaftIo(const RaftIo&) = delete;
    RaftIo& operator=(const RaftIo&) = delete;

    struct raft_io* interface() { return &m_io; }

    // Stores and calls back until nothing is left. False: a write failed.
    bool pump();
    // After raft_close(): stores what is queued (unless a write has failed), ends all requests, and calls
    // libraft's close callback.
    void finishClose();

    // Of a pristine store: goes in with the first thing that is stored.
    void setLineage(const Lineage& lineage) { m_newLineage = lineage; }
    bool hasStoredLineage() const { return !m_newLineage; }

    void tick() { m_tick(&m_io); }
    void receive(struct raft_message& message);

    // What the next answer to that master carries back (see AppendEntriesFrame::sentAtMs).
    void noteMasterTime(NodeId master, quint64 sentAtMs) { m_masterTime = {master, sentAtMs}; }
    void setTablesIndex(quint64 index);
    void noteCommand(quint64 index) { m_lastCommand = index; } // applied
    // Since an image came, no command has: whether the tables have taken it cannot be seen from their index.
    bool canTakeSnapshot() const { return m_lastCommand.has_value(); }
    void provideImage(const QByteArray& image);
    bool isImageWanted() const { return !m_imageRequests.empty(); }

    const LogOutline& outline() const { return m_outline; } // as libraft sees it, stored or not
    quint64 term() const { return m_term; }
    NodeId votedFor() const { return m_votedFor; }
    quint64 stored() const { return m_stored; }
    quint64 storedTerm() const { return m_storedTerm; }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    struct Operation
    {
        LogOperation operation;
        std::function<void(int status)> done; // may be empty
        quint64 storedAfter = 0;              // the log's end once this is stored; 0: as before
    };
    struct PendingMarker // a snapshot of libraft's that waits for the tables
    {
        struct raft_io_snapshot_put* request;
        raft_io_snapshot_put_cb done;
        SnapshotMarker marker;
        quint64 trailing;
    };
    struct ImageRequest
    {
        struct raft_io_snapshot_get* request;
        raft_io_snapshot_get_cb done;
    };

    static RaftIo& of(const struct raft_io* io) { return *static_cast<RaftIo*>(io->impl); }
    void connectLifecycle();
    void connectStorage();
    void connectSnapshots();
    int load(raft_term* term, raft_id* votedFor, struct raft_snapshot** snapshot, raft_index* startIndex,
             struct raft_entry** entries, size_t* count);
    int bootstrap(const struct raft_configuration& configuration);
    int storeNow(LogOperation operation);
    int append(struct raft_io_append* request, const struct raft_entry* entries, unsigned count,
               raft_io_append_cb done);
    int truncate(quint64 index);
    void stamp(NodeId to, protocol::RaftFrame& frame) const;
    int send(struct raft_io_send* request, const struct raft_message& message, raft_io_send_cb done);
    void putTaken(PendingMarker&& pending);
    void putInstalled(struct raft_io_snapshot_put* request, const struct raft_snapshot& snapshot,
                      raft_io_snapshot_put_cb done);
    void dropPendingMarker();
    int getSnapshot(ImageRequest request);

    void queue(LogOperation operation, std::function<void(int)> done, quint64 storedAfter = 0);
    void complete(std::function<void()> callback);
    void setStored(quint64 index);
    bool commitQueued();
    void runCompletions();

    LogStore& m_store;
    Transport& m_transport;
    const Clock& m_clock;
    RaftObserver& m_observer;
    std::mt19937_64 m_chance;

    struct raft_io m_io = {};
    raft_io_tick_cb m_tick = nullptr;
    raft_io_recv_cb m_receive = nullptr;
    raft_io_close_cb m_closed = nullptr;
    bool m_isClosing = false;

    std::optional<LoadedLog> m_loaded; // until libraft has taken it
    std::optional<Lineage> m_newLineage;
    LogOutline m_outline;
    quint64 m_term = 0;
    NodeId m_votedFor;
    quint64 m_stored = 0;
    quint64 m_storedTerm = 0;
    std::optional<SnapshotMarker> m_marker; // the stored one, without its image
    quint64 m_tablesIndex = 0;
    std::optional<quint64> m_lastCommand = 0;

    std::vector<Operation> m_operations;
    std::deque<std::function<void()>> m_completions;
    std::optional<PendingMarker> m_pendingMarker;
    std::vector<ImageRequest> m_imageRequests;
    SnapshotMarker m_imageMarker; // the marker that the wanted image will be sent with
    std::pair<NodeId, quint64> m_masterTime;
    QByteArray m_outgoingImage;           // while libraft sends a snapshot
    std::optional<quint64> m_answerLimit; // while libraft looks at an AppendEntries: the end of what it says
    quint64 m_orderedTerm = 0;            // of the last election that a TIMEOUT_NOW ordered
    std::optional<Error> m_failure;
};

} // namespace muster::consensus
