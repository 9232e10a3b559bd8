// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftinstance.h" // first: libraft's header is in it

#include "consensus/raftnode.h"

#include "consensus/raftmessages.h"
#include "consensus/transport.h"
#include "protocol/logentry.h"

#include <algorithm>

namespace muster::consensus {

using namespace protocol;

namespace {

constexpr quint64 mostElectionsOfACandidacy = 3;

} // namespace

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

RaftNode::~RaftNode()
{
    disconnect(&m_transport, nullptr, this, nullptr);
    m_raft.reset();
}

// ---- what the rim calls

void RaftNode::tick()
{
    if (m_inRaft)
        return;
    if (m_raft) {
        enter([this](RaftInstance& raft) {
            // An election must find everything durable that we have said yes to.
            if (raft.io().pump() && !isReplayingFounding())
                raft.io().tick();
        });
        settle();
        endFailedTransfer();
        endFruitlessCandidacy();
        updateLease();
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
    const Millis heldUp = m_arrivals.note(from, m_clock.monotonic());
    if (isTooEarlyToVote(frame))
        return;
    noteTimes(from, frame);
    if (const auto* forwarded = std::get_if<ForwardFrame>(&frame)) {
        tell([this, from, part = *forwarded, heldUp] { emit forwardReceived(from, part, heldUp); });
        return;
    }
    if (std::holds_alternative<AskMastershipFrame>(frame))
        return tell([this, from] { emit mastershipAsked(from); });
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
            restart(*firstCut);
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

// This tracker was the lineage's only voter once, left it, and is now sent that part of its history: libraft
// would take it for the only voter still, and make it a second leader. A true only voter is sent nothing.
bool RaftNode::isReplayingFounding() const
{
    if (!m_hasJoined || m_raft->role() != RAFT_FOLLOWER)
        return false;
    return isOnlyVoterIn(m_raft->io().outline().lastConfiguration().configuration);
}

// A voter that has just started does not know whom it heard before: a master may still count on its silence.
bool RaftNode::isTooEarlyToVote(const RaftFrame& frame) const
{
    const auto* vote = std::get_if<RequestVoteFrame>(&frame);
    return vote && !vote->disruptLeader && m_clock.monotonic() - m_startedAt < m_options.election;
}

void RaftNode::noteTimes(NodeId from, const RaftFrame& frame)
{
    const quint64 term = m_raft->io().term();
    if (const auto* append = std::get_if<AppendEntriesFrame>(&frame)) {
        if (append->term >= term)
            m_raft->io().noteMasterTime(from, append->sentAtMs);
        return;
    }
    const auto* result = std::get_if<AppendEntriesResultFrame>(&frame);
    if (!result || result->term != term || result->echoedSentAtMs == 0 || m_leaderTerm == 0)
        return;
    m_lease.heard(from, MonotonicTime(Millis(qint64(result->echoedSentAtMs))));
    updateLease();
}

void RaftNode::updateLease()
{
    if (!m_raft || !m_state.isMaster)
        return;
    // Whom the mastership is being handed to need not wait for anybody.
    const bool isSure = m_transferTerm != m_state.term;
    emit leaseChanged(isSure ? m_lease.validUntil(m_options.node, m_state.configuration, m_options.election,
                                                  m_clock.monotonic())
                             : MonotonicTime{});
}

// Whom the mastership was to be handed to may still hear of it, and take it without asking who leads: this
// term's lease is over for good, so the term has to be, too.
void RaftNode::endFailedTransfer()
{
    if (m_raft && m_raft->role() == RAFT_LEADER && m_transferTerm == m_raft->io().term() &&
        !m_raft->isTransferring())
        restart(std::nullopt);
}

// Once its pre-vote was granted, or skipped by order, libraft raises its term with each election that fails,
// and asks for no pre-vote again. Whoever leads without this tracker cannot catch up with that, nor take it
// back.
void RaftNode::endFruitlessCandidacy()
{
    const bool isCandidate = m_raft && m_raft->role() == RAFT_CANDIDATE;
    if (!isCandidate) {
        m_candidateSince.reset();
        return;
    }
    if (!m_candidateSince)
        m_candidateSince = m_raft->io().term();
    else if (m_raft->io().term() >= *m_candidateSince + mostElectionsOfACandidacy)
        restart(std::nullopt);
}

// libraft is started again from what is stored; `firstCut`: without the entries from there on (see
// RaftInstance::configurationCutBy, guard rail 5).
void RaftNode::restart(std::optional<quint64> firstCut)
{
    enter([](RaftInstance& raft) { raft.close(); });
    const std::optional<Error> error = m_raft->io().failure();
    Result<void> ready = error ? tl::unexpected(*error) : Result<void>();
    if (firstCut) {
        tell([this, first = *firstCut] {
            emit event(tr("A change of the membership that was never agreed on is taken back (entry %1).")
                           .arg(first));
        });
        ready = ready.and_then([&] { return m_store.commit({TruncateFrom{*firstCut}}); });
    }
    Result<LoadedLog> loaded = ready.and_then([this] { return m_store.load(); });
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
    if (m_leaderTerm != 0)
        emit leaseChanged({});
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
    m_lease.begin();
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
    if (now.role == ConsensusRole::Leader && m_state.role != ConsensusRole::Leader)
        m_arrivals.clear(); // slaves tell their master alone: before, they had nothing to say to this tracker
    if (now.configuration != m_state.configuration)
        m_transport.setMembers(now.configuration);
    m_state = now;
    updateLease();
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
    const Result<void> begun = asMaster([&] { return m_raft->transfer(to); });
    if (begun)
        m_transferTerm = m_state.term;
    updateLease();
    return begun;
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
    // Where a slow disk made two stand at once, neither wins: they try again sooner than after a silence.
    m_raft->setElectionTimeout(m_options.election / 3);
    deliver(deadMaster, frame);
    if (m_raft)
        m_raft->setElectionTimeout(m_options.election);
}

bool RaftNode::forward(NodeId master, const ForwardFrame& frame) { return m_transport.send(master, frame); }

void RaftNode::askForMastership(NodeId master) { m_transport.send(master, AskMastershipFrame{}); }

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
