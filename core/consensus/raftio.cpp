// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftio.h"

#include "consensus/raftmessages.h"
#include "consensus/transport.h"

#include <utility>

namespace muster::consensus {

using namespace protocol;

RaftIo::RaftIo(LoadedLog&& loaded, LogStore& store, Transport& transport, const Clock& clock, quint64 seed,
               RaftObserver& observer)
    : m_store(store)
    , m_transport(transport)
    , m_clock(clock)
    , m_observer(observer)
    , m_chance(seed)
    , m_loaded(std::move(loaded))
    , m_outline(*m_loaded)
    , m_term(m_loaded->term)
    , m_marker(m_loaded->marker)
{
    setStored(m_outline.lastIndex());
    if (m_marker) {
        m_lastCommand = m_marker->image.isEmpty() ? std::optional(m_marker->commandIndex) : std::nullopt;
        m_marker->image.clear();
    }
    m_io.version = 2;
    m_io.impl = this;
    connectLifecycle();
    connectStorage();
    connectSnapshots();
}

void RaftIo::connectLifecycle()
{
    m_io.init = [](struct raft_io*, raft_id, const char*) { return 0; };
    m_io.close = [](struct raft_io* io, raft_io_close_cb done) {
        of(io).m_closed = done;
        of(io).m_isClosing = true;
    };
    m_io.start = [](struct raft_io* io, unsigned, raft_io_tick_cb tick, raft_io_recv_cb receive) {
        of(io).m_tick = tick;
        of(io).m_receive = receive;
        return 0;
    };
    m_io.time = [](struct raft_io* io) {
        return raft_time(of(io).m_clock.monotonic().time_since_epoch().count());
    };
    m_io.random = [](struct raft_io* io, int min, int max) {
        return std::uniform_int_distribution<int>(min, max)(of(io).m_chance);
    };
    m_io.send = [](struct raft_io* io, struct raft_io_send* request, const struct raft_message* message,
                   raft_io_send_cb done) { return of(io).send(request, *message, done); };
    m_io.async_work = [](struct raft_io* io, struct raft_io_async_work* work, raft_io_async_work_cb done) {
        of(io).complete([work, done] { done(work, work->work(work)); });
        return 0;
    };
}

void RaftIo::connectStorage()
{
    m_io.load = [](struct raft_io* io, raft_term* term, raft_id* votedFor, struct raft_snapshot** snapshot,
                   raft_index* startIndex, struct raft_entry** entries, size_t* count) {
        return of(io).load(term, votedFor, snapshot, startIndex, entries, count);
    };
    m_io.bootstrap = [](struct raft_io* io, const struct raft_configuration* configuration) {
        return of(io).bootstrap(*configuration);
    };
    // Going on without a majority is not done by libraft's means.
    m_io.recover = [](struct raft_io*, const struct raft_configuration*) { return int(RAFT_INVALID); };
    m_io.set_term = [](struct raft_io* io, raft_term term) {
        of(io).m_term = term;
        of(io).m_votedFor = NodeId(); // libraft forgets it, too
        return of(io).storeNow(SetTerm{term});
    };
    m_io.set_vote = [](struct raft_io* io, raft_id candidate) {
        of(io).m_votedFor = NodeId(candidate);
        return of(io).storeNow(SetVote{NodeId(candidate)});
    };
    m_io.append = [](struct raft_io* io, struct raft_io_append* request, const struct raft_entry* entries,
                     unsigned count,
                     raft_io_append_cb done) { return of(io).append(request, entries, count, done); };
    m_io.truncate = [](struct raft_io* io, raft_index index) { return of(io).truncate(index); };
}

void RaftIo::connectSnapshots()
{
    m_io.snapshot_put = [](struct raft_io* io, unsigned trailing, struct raft_io_snapshot_put* request,
                           const struct raft_snapshot* snapshot, raft_io_snapshot_put_cb done) {
        // libraft says 0 only for a snapshot that the master sent; RaftNode never sets 0 for its own.
        if (trailing == 0) {
            of(io).putInstalled(request, *snapshot, done);
        } else {
            // libraft copies a configuration that may not be committed yet; the log knows better.
            const auto at = of(io).m_outline.configurationUpTo(snapshot->index);
            of(io).putTaken({request,
                             done,
                             {snapshot->index,
                              snapshot->term,
                              at.configuration,
                              at.index,
                              {},
                              of(io).m_lastCommand.value_or(0)},
                             trailing});
        }
        return 0;
    };
    m_io.snapshot_get = [](struct raft_io* io, struct raft_io_snapshot_get* request,
                           raft_io_snapshot_get_cb done) {
        return of(io).getSnapshot({request, done});
    };
}

// Without its image: libraft would carry a copy of it from here to send(), and nothing else.
static struct raft_snapshot* makeSnapshot(const SnapshotMarker& marker)
{
    auto configuration = toRaftConfiguration(marker.configuration);
    if (!configuration)
        return nullptr;
    auto* snapshot = static_cast<struct raft_snapshot*>(raft_calloc(1, sizeof(struct raft_snapshot)));
    Q_CHECK_PTR(snapshot);
    snapshot->index = marker.index;
    snapshot->term = marker.term;
    snapshot->configuration = *configuration;
    snapshot->configuration_index = marker.configurationIndex;
    snapshot->bufs = static_cast<struct raft_buffer*>(raft_malloc(sizeof(struct raft_buffer)));
    Q_CHECK_PTR(snapshot->bufs);
    snapshot->bufs[0] = toRaftBuffer({});
    snapshot->n_bufs = 1;
    return snapshot;
}

int RaftIo::load(raft_term* term, raft_id* votedFor, struct raft_snapshot** snapshot, raft_index* startIndex,
                 struct raft_entry** entries, size_t* count)
{
    const LoadedLog loaded = *std::exchange(m_loaded, std::nullopt);
    const auto raftEntries = toRaftEntries(loaded.entries);
    if (!raftEntries)
        return RAFT_CORRUPT;
    *snapshot = nullptr;
    if (loaded.marker) {
        // What the marker's image holds is told to the tables by RaftNode; libraft need not carry it.
        *snapshot = makeSnapshot(*loaded.marker);
        if (!*snapshot)
            return RAFT_CORRUPT;
    }
    *term = loaded.term;
    *votedFor = loaded.votedFor.value();
    m_votedFor = loaded.votedFor;
    *startIndex = loaded.startIndex;
    *entries = raftEntries->array;
    *count = raftEntries->count;
    return 0;
}

int RaftIo::bootstrap(const struct raft_configuration& configuration)
{
    const Configuration members = fromRaftConfiguration(configuration);
    const EntryFrame entry{1, EntryType::Change, encodeConfiguration(members)};
    queue(SetTerm{1}, {});
    queue(AppendEntries{1, {entry}}, {}, 1);
    if (!commitQueued())
        return RAFT_IOERR;
    m_term = 1;
    m_outline.appendConfiguration(1, 1, members);
    m_loaded->term = 1;
    m_loaded->entries = {entry};
    return 0;
}

int RaftIo::storeNow(LogOperation operation)
{
    queue(std::move(operation), {});
    commitQueued();
    // Never an error from here: libraft frees what it does not own if an election cannot begin (0.15). After
    // a failure nothing is sent any more, and whoever drives closes libraft before anything comes of it.
    return 0;
}

int RaftIo::append(struct raft_io_append* request, const struct raft_entry* entries, unsigned count,
                   raft_io_append_cb done)
{
    AppendEntries operation{m_outline.lastIndex() + 1, {}};
    operation.entries.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        auto frame = toEntryFrame(entries[i]);
        if (!frame)
            return RAFT_INVALID;
        operation.entries.push_back(std::move(*frame));
    }
    for (const EntryFrame& entry : operation.entries) {
        const quint64 index = m_outline.lastIndex() + 1;
        if (entry.type == EntryType::Change)
            m_outline.appendConfiguration(index, entry.term, *parseConfiguration(entry.data));
        else
            m_outline.append(index, entry.term);
    }
    queue(
        std::move(operation), [request, done](int) { done(request, 0); }, m_outline.lastIndex());
    return 0;
}

int RaftIo::truncate(quint64 index)
{
    m_outline.truncateFrom(index);
    if (m_stored >= index)
        setStored(index - 1);
    queue(TruncateFrom{index}, {});
    return 0;
}

void RaftIo::stamp(NodeId to, RaftFrame& frame) const
{
    if (auto* append = std::get_if<AppendEntriesFrame>(&frame))
        append->sentAtMs = quint64(m_clock.monotonic().time_since_epoch().count());
    else if (auto* result = std::get_if<AppendEntriesResultFrame>(&frame))
        result->echoedSentAtMs = m_masterTime.first == to ? m_masterTime.second : 0;
}

int RaftIo::send(struct raft_io_send* request, const struct raft_message& message, raft_io_send_cb done)
{
    int status = RAFT_CANCELED;
    if (!m_isClosing && !m_failure) {
        struct raft_message out = message;
        // A follower answers with the end of its log, which may be a leftover of an earlier term that this
        // leader knows nothing of, and would count as its own.
        if (out.type == RAFT_IO_APPEND_ENTRIES_RESULT && m_answerLimit &&
            out.append_entries_result.rejected == 0) {
            raft_index& last = out.append_entries_result.last_log_index;
            last = qMin<quint64>(last, *m_answerLimit);
        }
        // Only the election that was ordered may unseat a living master. libraft goes on with the order for
        // as long as it is candidate: one that cannot win would unseat one master after the other.
        if (out.type == RAFT_IO_REQUEST_VOTE && out.request_vote.term != m_orderedTerm)
            out.request_vote.disrupt_leader = false;
        // A refused pre-vote is answered with the term that it asked for: a candidate that is behind in
        // terms, but whose log is the longest, would never learn of ours, and nobody could be elected.
        if (out.type == RAFT_IO_REQUEST_VOTE_RESULT && !out.request_vote_result.vote_granted) {
            raft_term& term = out.request_vote_result.term;
            term = qMax<quint64>(term, m_term);
        }
        status = 0;
        if (out.type == RAFT_IO_INSTALL_SNAPSHOT) {
            InstallSnapshotFrame whole = toWholeFrame(out.install_snapshot);
            whole.data = m_outgoingImage;
            if (!m_transport.sendSnapshot(NodeId(out.server_id), whole))
                status = RAFT_NOCONNECTION;
            out.type = 0; // no frames but these
        }
        for (RaftFrame& frame : toFrames(out)) {
            stamp(NodeId(out.server_id), frame);
            if (!m_transport.send(NodeId(out.server_id), frame)) {
                status = RAFT_NOCONNECTION;
                break;
            }
        }
    }
    // Never an error from here: libraft would free the request twice (guard rail 1).
    if (done)
        complete([request, done, status] { done(request, status); });
    return 0;
}

void RaftIo::receive(struct raft_message& message)
{
    if (message.type == RAFT_IO_APPEND_ENTRIES)
        m_answerLimit = message.append_entries.prev_log_index + message.append_entries.n_entries;
    if (message.type == RAFT_IO_TIMEOUT_NOW)
        m_orderedTerm = qMax<quint64>(m_term, message.timeout_now.term) + 1;
    // A snapshot of our own that waits for the tables would make libraft refuse the master's.
    if (message.type == RAFT_IO_INSTALL_SNAPSHOT)
        dropPendingMarker();
    m_receive(&m_io, &message);
    m_answerLimit.reset();
}

void RaftIo::putTaken(PendingMarker&& pending)
{
    if (pending.marker.commandIndex > m_tablesIndex) {
        m_pendingMarker = std::move(pending);
        return;
    }
    queue(PutMarker{pending.marker, pending.trailing, false}, [this, pending](int status) {
        if (status == 0) {
            m_marker = pending.marker;
            m_outline.putMarker(pending.marker.index, pending.marker.term, pending.trailing);
        }
        pending.done(pending.request, status);
    });
}

void RaftIo::setTablesIndex(quint64 index)
{
    m_tablesIndex = index;
    if (m_pendingMarker && m_pendingMarker->marker.commandIndex <= index)
        putTaken(*std::exchange(m_pendingMarker, std::nullopt));
}

void RaftIo::dropPendingMarker()
{
    if (const auto pending = std::exchange(m_pendingMarker, std::nullopt))
        pending->done(pending->request, RAFT_CANCELED);
}

void RaftIo::putInstalled(struct raft_io_snapshot_put* request, const struct raft_snapshot& snapshot,
                          raft_io_snapshot_put_cb done)
{
    SnapshotMarker marker{snapshot.index, snapshot.term, fromRaftConfiguration(snapshot.configuration),
                          snapshot.configuration_index, viewOf(snapshot.bufs[0])};
    m_outline.replaceBy(marker);
    m_lastCommand.reset();
    SnapshotMarker bare = marker;
    bare.image.clear();
    queue(
        PutMarker{std::move(marker), 0, true},
        [this, request, done, bare](int status) {
            if (status == 0)
                m_marker = bare;
            done(request, status);
        },
        bare.index);
}

int RaftIo::getSnapshot(ImageRequest request)
{
    if (!m_marker)
        return RAFT_NOTFOUND;
    // An image made from now on stands at this marker or later, even if another marker comes meanwhile.
    if (m_imageRequests.empty()) {
        m_imageMarker = *m_marker;
        m_observer.snapshotImageWanted();
    }
    m_imageRequests.push_back(request);
    return 0;
}

void RaftIo::provideImage(const QByteArray& image)
{
    for (const ImageRequest& get : std::exchange(m_imageRequests, {})) {
        complete([this, marker = m_imageMarker, get, image] {
            struct raft_snapshot* snapshot = makeSnapshot(marker);
            m_outgoingImage = image; // libraft sends it from inside its callback
            get.done(get.request, snapshot, snapshot ? 0 : int(RAFT_CORRUPT));
            m_outgoingImage.clear();
        });
    }
}

void RaftIo::queue(LogOperation operation, std::function<void(int)> done, quint64 storedAfter)
{
    m_operations.push_back({std::move(operation), std::move(done), storedAfter});
    m_observer.wakeWanted();
}

void RaftIo::complete(std::function<void()> callback)
{
    m_completions.push_back(std::move(callback));
    m_observer.wakeWanted();
}

void RaftIo::setStored(quint64 index)
{
    m_stored = index;
    m_storedTerm = m_outline.termOf(index);
}

bool RaftIo::commitQueued()
{
    if (m_failure)
        return false;
    if (m_operations.empty())
        return true;
    std::vector<LogOperation> transaction;
    transaction.reserve(m_operations.size() + 1);
    if (m_newLineage)
        transaction.push_back(SetLineage{*m_newLineage});
    for (Operation& queued : m_operations)
        transaction.push_back(std::move(queued.operation));
    if (const auto committed = m_store.commit(transaction); !committed) {
        m_failure = committed.error();
        return false;
    }
    m_newLineage.reset();
    for (Operation& queued : std::exchange(m_operations, {})) {
        if (queued.storedAfter != 0)
            setStored(queued.storedAfter);
        if (queued.done)
            m_completions.push_back([done = std::move(queued.done)] { done(0); });
    }
    return true;
}

void RaftIo::runCompletions()
{
    while (!m_completions.empty()) {
        const auto callback = std::move(m_completions.front());
        m_completions.pop_front();
        callback();
    }
}

bool RaftIo::pump()
{
    while (!m_failure && (!m_operations.empty() || !m_completions.empty())) {
        if (commitQueued())
            runCompletions();
    }
    return !m_failure;
}

void RaftIo::finishClose()
{
    pump();
    // After a failed write libraft still gets its memory back: it is closed and looks at no result. To an
    // append it is told as done, the one way that frees without touching the log.
    runCompletions();
    for (const Operation& queued : std::exchange(m_operations, {})) {
        if (!queued.done)
            continue;
        const bool isAppend = std::holds_alternative<AppendEntries>(queued.operation);
        queued.done(isAppend ? 0 : int(RAFT_CANCELED));
    }
    dropPendingMarker();
    for (const ImageRequest& get : std::exchange(m_imageRequests, {}))
        get.done(get.request, nullptr, RAFT_CANCELED);
    runCompletions();
    if (const auto closed = std::exchange(m_closed, nullptr))
        closed(&m_io);
}

} // namespace muster::consensus
