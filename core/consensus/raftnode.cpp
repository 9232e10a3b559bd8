// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftinstance.h" // first: libraft's header is in it

#include "consensus/raftnode.h"

#include "consensus/raftmessages.h"
#include "consensus/transport.h"
#include "protocol/logentry.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace muster::consensus {

using namespace protocol;

RaftNode::RaftNode(const RaftOptions& options, LogStore& store, Transport& transport, const Clock& clock,
                   QObject* parent)
    : ConsensusNode(parent)
    , m_options(options)
    , m_store(store)
    , m_transport(transport)
    , m_clock(clock)
    , m_change(options.node)
{
    connect(&transport, &Transport::received, this, &RaftNode::receive);
    connect(&transport, &Transport::memberClosed, this, &RaftNode::transportClosed);
    connect(&transport, &Transport::event, this, &ConsensusNode::event);
}

// libraft is on the call stack for as long as `act` runs; nothing else may enter it meanwhile.
template<typename Act> auto RaftNode::enter(Act act)
{
    const QScopedValueRollback inRaft(m_inRaft, true);
    return act(*m_raft);
}

RaftNode::~RaftNode()
{
    disconnect(&m_transport, nullptr, this, nullptr);
    m_raft.reset();
}

// ---- starting and stopping

Result<void> RaftNode::resume(quint64 tablesIndex)
{
    if (m_raft)
        return fail(tr("The replication runs already."));
    Result<LoadedLog> loaded = m_store.load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    if (loaded->isPristine())
        return fail(tr("The log of this tracker is empty: there is nothing to go on from."));
    m_tablesIndex = tablesIndex;
    m_handedOut = 0;
    if (const Result<void> checked = checkTables(*loaded); !checked)
        return checked;
    if (loaded->marker && !loaded->marker->image.isEmpty() && loaded->marker->index > tablesIndex)
        snapshotInstalled(loaded->marker->index, loaded->marker->image);
    const Lineage lineage = loaded->lineage;
    return start(std::move(*loaded), lineage);
}

Result<void> RaftNode::checkTables(const LoadedLog& loaded) const
{
    if (!loaded.marker || !loaded.marker->image.isEmpty() || m_tablesIndex >= loaded.marker->commandIndex)
        return {};
    return fail(tr("tracker.db is older than raft.db: it stands at entry %1, and the log begins after entry "
                   "%2. Move both files away; this tracker then joins the cluster as a new one.")
                    .arg(m_tablesIndex)
                    .arg(loaded.marker->commandIndex));
}

Result<LoadedLog> RaftNode::loadPristine()
{
    if (m_raft)
        return fail(tr("The replication runs already."));
    Result<LoadedLog> loaded = m_store.load();
    if (loaded && !loaded->isPristine())
        return fail(tr("This tracker has a log already; it can go on from it, but not begin anew."));
    m_tablesIndex = 0;
    m_handedOut = 0;
    return loaded;
}

Result<void> RaftNode::bootstrap(const Lineage& lineage)
{
    Result<LoadedLog> loaded = loadPristine();
    if (!loaded)
        return tl::unexpected(loaded.error());
    RaftInstance founder(m_options, std::move(*loaded), m_store, m_transport, m_clock, *this);
    founder.io().setLineage(lineage);
    const Configuration alone{{m_options.node, m_options.address, MemberRole::Voter}};
    if (const Result<void> founded = founder.bootstrap(alone); !founded)
        return founded;
    founder.close();
    return resume(0);
}

Result<void> RaftNode::join(const Lineage& lineage)
{
    if (m_raft && !m_raft->io().hasStoredLineage()) {
        m_raft->io().setLineage(lineage);
        m_lineage = lineage;
        m_transport.setLineage(lineage);
        refreshState();
        return {};
    }
    Result<LoadedLog> loaded = loadPristine();
    if (!loaded)
        return tl::unexpected(loaded.error());
    return start(std::move(*loaded), lineage);
}

Result<void> RaftNode::start(LoadedLog&& loaded, const Lineage& lineage)
{
    m_lineage = lineage;
    m_assembler.clear();
    m_waiting.clear();
    const bool isNewLineage = loaded.lineage != lineage;
    RaftObserver& observer = *this; // a private base, which make_unique does not see
    m_raft =
        std::make_unique<RaftInstance>(m_options, std::move(loaded), m_store, m_transport, m_clock, observer);
    if (isNewLineage)
        m_raft->io().setLineage(lineage);
    m_raft->io().setTablesIndex(m_tablesIndex);
    m_transport.setLineage(lineage);
    const Result<void> started = enter([](RaftInstance& raft) { return raft.start(); });
    if (!started) {
        shutDown();
        return started;
    }
    settle();
    return {};
}

void RaftNode::stop()
{
    if (m_raft)
        shutDown();
    tell([this] { emit stopped(); });
    wakeWanted();
}

// libraft is not on the stack here, so it may be closed and freed at once.
void RaftNode::shutDown()
{
    enter([](RaftInstance& raft) { raft.close(); });
    m_raft.reset();
    dropMastership();
    m_waiting.clear();
    refreshState();
}

void RaftNode::failWith(Error error)
{
    shutDown();
    tell([this, error] { emit failed(error); });
    wakeWanted();
}

// ---- what the rim calls

void RaftNode::tick()
{
    if (m_inRaft)
        return;
    if (m_raft) {
        enter([](RaftInstance& raft) {
            // An election must find everything durable that we have said yes to.
            if (raft.io().pump())
                raft.io().tick();
        });
        settle();
    }
    tellAll();
}

void RaftNode::pump()
{
    m_pumpWanted = false;
    if (m_inRaft) {
        wakeWanted();
        return;
    }
    while (m_raft && !m_waiting.empty()) {
        const auto [from, frame] = std::move(m_waiting.front());
        m_waiting.pop_front();
        handle(from, frame);
    }
    if (m_raft) {
        enter([](RaftInstance& raft) { raft.io().pump(); });
        settle();
    }
    tellAll();
}

void RaftNode::receive(NodeId from, const RaftFrame& frame)
{
    if (!m_raft)
        return;
    if (m_inRaft) { // a transport that answers from inside send(): later (guard rail 6)
        m_waiting.emplace_back(from, frame);
        wakeWanted();
        return;
    }
    handle(from, frame);
    tellAll();
}

void RaftNode::transportClosed(NodeId member)
{
    // libraft may be on the stack, but looking is no harm.
    if (!m_raft || m_raft->role() != RAFT_FOLLOWER || m_raft->leader() != member)
        return;
    tell([this, member] { emit connectionFromMasterClosed(member); });
    wakeWanted();
}

// ---- messages

void RaftNode::handle(NodeId from, const RaftFrame& frame)
{
    if (const auto* forwarded = std::get_if<ForwardFrame>(&frame)) {
        tell([this, from, part = forwarded->part] { emit forwardReceived(from, part); });
        return;
    }
    if (const auto* part = std::get_if<InstallSnapshotFrame>(&frame)) {
        const auto whole = m_assembler.add(from, *part);
        if (!whole)
            tell([this, from, why = whole.error().message] {
                emit event(from.toHexString() + u": "_qs + why);
            });
        else if (*whole)
            deliver(from, **whole);
        return;
    }
    if (const auto* result = std::get_if<AppendEntriesResultFrame>(&frame)) {
        if (result->rejected == 0 && result->term == m_raft->io().term() && m_raft->role() == RAFT_LEADER) {
            const quint64 index = qMin(result->lastLogIndex, m_raft->lastIndex());
            tell([this, from, index] { emit memberStored(from, index); });
        }
    }
    deliver(from, frame);
}

void RaftNode::deliver(NodeId from, const RaftFrame& frame)
{
    const auto* append = std::get_if<AppendEntriesFrame>(&frame);
    if (append) {
        if (const auto cut = m_raft->io().outline().withoutSweptAway(*append)) {
            deliver(from, *cut);
            return;
        }
        if (const auto firstCut = m_raft->configurationCutBy(*append)) {
            restartWithout(*firstCut);
            if (!m_raft)
                return;
        }
    }
    const QByteArray sender = from.toHexString().toLatin1();
    auto message = toRaftMessage(from, sender, frame);
    if (!message) {
        tell([this, from] { emit event(tr("A message from %1 made no sense.").arg(from.toHexString())); });
        return;
    }
    // Whatever bears on an election must find everything durable; the rest need not wait for the disk.
    const bool isLogTraffic = append || std::holds_alternative<AppendEntriesResultFrame>(frame);
    enter([&](RaftInstance& raft) {
        if (!isLogTraffic)
            raft.io().pump();
        raft.io().receive(*message); // libraft frees what the message holds, even if it has stopped
    });
    settle();
}

// See RaftInstance::configurationCutBy (guard rail 5).
void RaftNode::restartWithout(quint64 firstCut)
{
    tell([this, firstCut] {
        emit event(tr("A change of the membership that was never agreed on is taken back (entry %1).")
                       .arg(firstCut));
    });
    enter([](RaftInstance& raft) { raft.close(); });
    const std::optional<Error> error = m_raft->io().failure();
    Result<void> cut = error ? tl::unexpected(*error) : m_store.commit({TruncateFrom{firstCut}});
    Result<LoadedLog> loaded = cut.and_then([this] { return m_store.load(); });
    dropMastership();
    if (!loaded) {
        failWith(loaded.error());
        return;
    }
    const Lineage lineage = loaded->lineage;
    if (const Result<void> started = start(std::move(*loaded), lineage); !started)
        tell([this, why = started.error()] { emit failed(why); });
}

// ---- what libraft tells

void RaftNode::commandApplied(quint64 index, const QByteArray& entry)
{
    if (index > m_handedOut) { // else told before libraft was started again
        m_handedOut = index;
        tell([this, index, entry] { emit committed(index, entry); });
    }
    if (m_proposal && index >= *m_proposal)
        finishProposal(ProposalOutcome::Committed);
}

void RaftNode::snapshotInstalled(quint64 index, const QByteArray& image)
{
    m_handedOut = index;
    tell([this, image] { emit restored(image); });
}

void RaftNode::snapshotImageWanted()
{
    tell([this] { emit imageWanted(); });
}

void RaftNode::barrierFinished(RequestOutcome outcome) { m_barrierPassed = outcome == RequestOutcome::Done; }

void RaftNode::applyFinished(RequestOutcome outcome)
{
    // Done is said with the first of several entries: commandApplied sees the last one.
    if (outcome == RequestOutcome::Failed && m_proposal)
        finishProposal(ProposalOutcome::Unknown); // guard rail 9
}

void RaftNode::changeFinished(RequestOutcome outcome) { m_change.stepFinished(outcome); }

void RaftNode::wakeWanted()
{
    if (m_pumpWanted)
        return;
    m_pumpWanted = true;
    emit pumpWanted();
}

// ---- after each entry into libraft

// libraft tells nobody that its role changed (guard rail 8): we look.
void RaftNode::settle()
{
    if (m_raft->io().failure()) {
        failWith(*m_raft->io().failure());
        return;
    }
    const int role = m_raft->role();
    if (role == RAFT_UNAVAILABLE) {
        failWith(m_raft->lastError());
        return;
    }
    if (role == RAFT_LEADER) {
        if (m_leaderTerm != m_raft->io().term())
            becomeLeader();
        const auto succeeded = enter([this](RaftInstance& raft) { return m_change.settle(raft); });
        if (succeeded)
            tell([this, succeeded] { emit membershipChanged(*succeeded); });
    } else {
        dropMastership();
    }
    refreshState();
}

void RaftNode::dropMastership()
{
    m_leaderTerm = 0;
    m_barrierPassed = false;
    if (m_proposal)
        finishProposal(ProposalOutcome::Unknown);
    if (m_change.abandon())
        tell([this] { emit membershipChanged(false); });
}

// The barrier goes in before anything else can happen: once it has passed, all that earlier masters
// committed is applied here (guard rail 3).
void RaftNode::becomeLeader()
{
    m_leaderTerm = m_raft->io().term();
    m_barrierPassed = false;
    if (!enter([](RaftInstance& raft) { return raft.barrier(); }))
        m_leaderTerm = 0; // the next look tries again
}

void RaftNode::refreshState()
{
    ConsensusState now = m_raft ? m_raft->state() : ConsensusState{};
    now.lineage = m_lineage;
    now.isMaster = now.role == ConsensusRole::Leader && m_barrierPassed;
    if (now == m_state)
        return;
    if (now.configuration != m_state.configuration)
        m_transport.setMembers(now.configuration);
    m_state = now;
    tell([this, now] { emit stateChanged(now); });
    wakeWanted();
}

void RaftNode::tell(std::function<void()> notice) { m_notices.push_back(std::move(notice)); }

void RaftNode::tellAll()
{
    if (m_telling)
        return;
    const QScopedValueRollback telling(m_telling, true);
    while (!m_notices.empty()) {
        const auto notice = std::move(m_notices.front());
        m_notices.pop_front();
        notice();
    }
}

// ---- what masters do

void RaftNode::propose(const std::vector<QByteArray>& entries)
{
    const bool isTooLong = std::any_of(entries.begin(), entries.end(), [](const QByteArray& entry) {
        return entry.size() > LogEntry::maxBytes;
    });
    if (m_proposal || entries.empty() || isTooLong) { // guard rails 2 and 10
        tell([this] { emit event(tr("A proposal was refused: too early, empty or too long.")); });
        wakeWanted();
        return;
    }
    bool isTaken = m_state.isMaster;
    if (isTaken) {
        m_proposal = m_raft->lastIndex() + entries.size();
        isTaken = enter([&](RaftInstance& raft) { return raft.apply(entries); });
    }
    if (!isTaken)
        finishProposal(ProposalOutcome::NotLeader);
    if (m_raft)
        settle();
}

void RaftNode::finishProposal(ProposalOutcome outcome)
{
    const quint64 lastIndex = m_proposal.value_or(0);
    m_proposal.reset();
    tell([this, outcome, lastIndex] { emit proposalFinished(outcome, lastIndex); });
    wakeWanted();
}

Result<void> RaftNode::addVoter(NodeId node, const QByteArray& address)
{
    return asMaster([&] { return m_change.addVoter(*m_raft, m_state.configuration, node, address); });
}

Result<void> RaftNode::removeMember(NodeId node)
{
    return asMaster([&] { return m_change.remove(*m_raft, m_state.configuration, node); });
}

Result<void> RaftNode::transferMastership(NodeId to)
{
    return asMaster([&] { return m_raft->transfer(to); });
}

Result<void> RaftNode::asMaster(const std::function<Result<void>()>& act)
{
    if (!m_state.isMaster)
        return fail(tr("Only the master can do this."));
    const Result<void> done = enter([&](RaftInstance&) { return act(); });
    settle();
    return done;
}

void RaftNode::campaignNow(NodeId deadMaster)
{
    if (!m_raft || m_raft->role() != RAFT_FOLLOWER || m_raft->leader() != deadMaster)
        return;
    const RaftIo& io = m_raft->io();
    const TimeoutNowFrame frame{io.term(), io.outline().lastIndex(), io.outline().lastTerm()};
    deliver(deadMaster, frame);
}

void RaftNode::forward(NodeId master, const QByteArray& part)
{
    m_transport.send(master, ForwardFrame{part});
}

void RaftNode::setTablesIndex(quint64 index)
{
    m_tablesIndex = index;
    if (m_raft)
        m_raft->io().setTablesIndex(index);
}

void RaftNode::provideImage(const QByteArray& image)
{
    if (m_raft)
        m_raft->io().provideImage(image);
}

} // namespace muster::consensus
