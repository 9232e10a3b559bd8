// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftinstance.h"

#include "consensus/raftmessages.h"
#include "consensus/raftnode.h"

#include <QCoreApplication>

namespace muster::consensus {

using namespace protocol;

// A follower that has not installed the snapshot by then is sent it again, unless it is still on its way:
// then another image was made for nothing, so not too soon.
constexpr unsigned installSnapshotPatienceMs = 15'000;

static RequestOutcome outcomeOf(int status)
{
    return status == 0 ? RequestOutcome::Done : RequestOutcome::Failed;
}

RaftInstance::RaftInstance(const RaftOptions& options, LoadedLog&& loaded, LogStore& store,
                           Transport& transport, const Clock& clock, RaftObserver& observer)
    : m_observer(observer)
    , m_io(std::move(loaded), store, transport, clock, options.seed, observer)
{
    connectStateMachine();
    m_initStatus =
        raft_init(&m_raft, m_io.interface(), &m_machine, options.node.value(), options.address.constData());
    m_isOpen = m_initStatus == 0;
    if (!m_isOpen)
        return;
    raft_set_heartbeat_timeout(&m_raft, unsigned(options.heartbeat.count()));
    raft_set_election_timeout(&m_raft, unsigned(options.election.count()));
    raft_set_install_snapshot_timeout(&m_raft, installSnapshotPatienceMs);
    raft_set_snapshot_threshold(&m_raft, options.snapshotThreshold);
    // 0 would say "replace the whole log" to RaftIo.
    raft_set_snapshot_trailing(&m_raft, qMax(options.snapshotTrailing, 1u));
    raft_set_pre_vote(&m_raft, true); // guard rail 12
    for (void** data : {&m_barrier.data, &m_apply.data, &m_change.data, &m_transfer.data})
        *data = this;
}

RaftInstance::~RaftInstance() { close(); }

void RaftInstance::connectStateMachine()
{
    m_machine.version = 1;
    m_machine.data = this;
    m_machine.apply = [](struct raft_fsm* machine, const struct raft_buffer* entry, void** result) {
        auto& self = *static_cast<RaftInstance*>(machine->data);
        *result = nullptr;
        self.m_io.noteCommand(self.lastApplied() + 1);
        // libraft says the index to nobody, but counts it up only after this call.
        self.m_observer.commandApplied(
            self.lastApplied() + 1, QByteArray(static_cast<const char*>(entry->base), qsizetype(entry->len)));
        return 0;
    };
    m_machine.snapshot = [](struct raft_fsm* machine, struct raft_buffer** buffers, unsigned* count) {
        if (!static_cast<RaftInstance*>(machine->data)->m_io.canTakeSnapshot())
            return int(RAFT_BUSY); // libraft tries again after the next entry
        // The tables hold the state; a snapshot is but a marker that says up to where (see RaftIo).
        *buffers = static_cast<struct raft_buffer*>(raft_malloc(sizeof(struct raft_buffer)));
        Q_CHECK_PTR(*buffers);
        **buffers = toRaftBuffer({});
        *count = 1;
        return 0;
    };
    m_machine.restore = [](struct raft_fsm* machine, struct raft_buffer* image) {
        auto& self = *static_cast<RaftInstance*>(machine->data);
        if (!self.m_starting) {
            self.m_observer.snapshotInstalled(
                self.m_io.outline().lastIndex(),
                QByteArray(static_cast<const char*>(image->base), qsizetype(image->len)));
        }
        raft_free(image->base);
        return 0;
    };
}

Result<void> RaftInstance::checked(int status) const
{
    if (status == 0)
        return {};
    return fail(QCoreApplication::translate("Consensus", "The cluster's log did not take this: %1.")
                    .arg(QString::fromUtf8(raft_strerror(status))));
}

Error RaftInstance::lastError() const
{
    return Error{QCoreApplication::translate("Consensus", "The replication of the database stopped (%1). "
                                                          "Start this tracker again.")
                     .arg(QString::fromUtf8(raft_errmsg(raft())))};
}

Result<void> RaftInstance::bootstrap(const Configuration& members)
{
    auto configuration = toRaftConfiguration(members);
    if (!m_isOpen || !configuration)
        return checked(m_isOpen ? int(RAFT_MALFORMED) : m_initStatus);
    const int status = raft_bootstrap(&m_raft, &*configuration);
    raft_configuration_close(&*configuration);
    if (m_io.failure())
        return tl::unexpected(*m_io.failure());
    return checked(status);
}

Result<void> RaftInstance::start()
{
    if (!m_isOpen)
        return checked(m_initStatus);
    m_starting = true;
    const int status = raft_start(&m_raft);
    m_starting = false;
    if (m_io.failure())
        return tl::unexpected(*m_io.failure());
    return checked(status);
}

void RaftInstance::close()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    raft_close(&m_raft, nullptr);
    m_io.finishClose();
}

int RaftInstance::role() const { return raft_state(raft()); }

NodeId RaftInstance::leader() const
{
    raft_id id = 0;
    const char* address = nullptr;
    raft_leader(raft(), &id, &address);
    return NodeId(id);
}

quint64 RaftInstance::lastIndex() const { return raft_last_index(raft()); }

quint64 RaftInstance::lastApplied() const { return raft_last_applied(raft()); }

ConsensusState RaftInstance::state() const
{
    ConsensusState state;
    switch (role()) {
    case RAFT_LEADER:
        state.role = ConsensusRole::Leader;
        break;
    case RAFT_CANDIDATE:
        state.role = ConsensusRole::Candidate;
        break;
    case RAFT_FOLLOWER:
        state.role = ConsensusRole::Follower;
        break;
    default:
        break;
    }
    state.term = m_io.term();
    state.leader = leader();
    state.votedFor = m_io.votedFor();
    state.stored = m_io.stored();
    state.storedTerm = m_io.storedTerm();
    state.committed = lastApplied();
    const auto last = m_io.outline().lastConfiguration();
    state.configuration = last.configuration;
    state.configurationIndex = last.index;
    return state;
}

std::optional<quint64> RaftInstance::configurationCutBy(const AppendEntriesFrame& frame) const
{
    if (frame.term < m_io.term())
        return std::nullopt;
    const auto firstCut = m_io.outline().firstConflict(frame);
    const bool isCut =
        firstCut && *firstCut > lastApplied() && m_io.outline().hasConfigurationFrom(*firstCut);
    return isCut ? firstCut : std::nullopt;
}

bool RaftInstance::barrier()
{
    return raft_barrier(&m_raft, &m_barrier, [](struct raft_barrier* request, int status) {
               static_cast<RaftInstance*>(request->data)->m_observer.barrierFinished(outcomeOf(status));
           }) == 0;
}

bool RaftInstance::apply(const std::vector<QByteArray>& entries)
{
    std::vector<struct raft_buffer> buffers;
    buffers.reserve(entries.size());
    for (const QByteArray& entry : entries)
        buffers.push_back(toRaftBuffer(entry));
    const int status =
        raft_apply(&m_raft, &m_apply, buffers.data(), unsigned(buffers.size()),
                   [](struct raft_apply* request, int result, void*) {
                       static_cast<RaftInstance*>(request->data)->m_observer.applyFinished(outcomeOf(result));
                   });
    if (status != 0) {
        for (const struct raft_buffer& buffer : buffers)
            raft_free(buffer.base);
    }
    return status == 0;
}

void RaftInstance::changeFinished(struct raft_change* request, int status)
{
    static_cast<RaftInstance*>(request->data)->m_observer.changeFinished(outcomeOf(status));
}

Result<void> RaftInstance::add(NodeId node, const QByteArray& address)
{
    return checked(raft_add(&m_raft, &m_change, node.value(), address.constData(), changeFinished));
}

Result<void> RaftInstance::promote(NodeId node)
{
    return checked(raft_assign(&m_raft, &m_change, node.value(), RAFT_VOTER, changeFinished));
}

Result<void> RaftInstance::remove(NodeId node)
{
    return checked(raft_remove(&m_raft, &m_change, node.value(), changeFinished));
}

Result<void> RaftInstance::transfer(NodeId to)
{
    if (m_transferring)
        return fail(QCoreApplication::translate("Consensus", "The mastership is being handed over already."));
    m_transferring = true;
    const int status = raft_transfer(&m_raft, &m_transfer, to.value(), [](struct raft_transfer* request) {
        static_cast<RaftInstance*>(request->data)->m_transferring = false;
    });
    if (status != 0)
        m_transferring = false;
    return checked(status);
}

} // namespace muster::consensus
