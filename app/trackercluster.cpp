// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackercluster.h"

#include "app/memberevents.h"
#include "app/statuscommand.h"
#include "cluster/clusterview.h"
#include "protocol/displayname.h"
#include "protocol/stateimage.h"

#include <algorithm>
#include <set>
#include <utility>

namespace muster::app {

using status::EventKind;

namespace {

constexpr Millis viewInterval{100};
constexpr Millis pauseAfterRefusedChange{1000};

} // namespace

void TrackerCluster::connectConsensus()
{
    using consensus::ConsensusNode;
    connect(m_node.get(), &ConsensusNode::stateChanged, this, &TrackerCluster::followState);
    connect(m_node.get(), &ConsensusNode::committed, this, &TrackerCluster::followCommitted);
    connect(m_node.get(), &ConsensusNode::restored, this, [this](const QByteArray& image) {
        ++m_replacements;
        m_imageIndex = protocol::appliedIndexOf(image);
        emit restored(image);
    });
    connect(m_node.get(), &ConsensusNode::leaseChanged, this, &TrackerCluster::leaseChanged);
    connect(m_node.get(), &ConsensusNode::imageWanted, this, &TrackerCluster::imageWanted);
    connect(m_node.get(), &ConsensusNode::forwardReceived, this, &TrackerCluster::followForwarded);
    connect(m_node.get(), &ConsensusNode::event, this,
            [this](const QString& text) { emit happened(text, EventKind::Refused); });
    connect(m_node.get(), &ConsensusNode::failed, this, &TrackerCluster::failed);
    connect(m_node.get(), &ConsensusNode::stopped, this, &TrackerCluster::finishStop);
    connect(m_node.get(), &ConsensusNode::membershipChanged, this, [this](bool succeeded) {
        m_isChangingMembers = false;
        if (!succeeded)
            m_nextChangeAt = m_clock.monotonic() + pauseAfterRefusedChange;
        takeNextStep();
    });
    connect(m_node.get(), &ConsensusNode::connectionFromMasterClosed, this, [this](NodeId master) {
        // A master closes the connection to whom it takes out: who leaves must not stand against it for that.
        if (!m_isStopping)
            m_election.masterLost(master, m_keepAlives.own(), m_keepAlives.membership());
    });
    connect(m_master.get(), &consensus::MasterConsensus::interrupted, this, [this] {
        m_master->end();
        m_order.endMastership();
        m_isTakingBack = false; // what was under way of it is lost: it is asked for again
        m_again->start(pauseAfterRefusedChange);
    });
    connect(m_master.get(), &consensus::MasterConsensus::acknowledged, this, &TrackerCluster::acknowledged);
    connect(m_master.get(), &consensus::MasterConsensus::roundSeen, this, &TrackerCluster::followRound);
    connect(m_slave.get(), &consensus::SlaveConsensus::acknowledged, this, &TrackerCluster::acknowledged);
}

void TrackerCluster::connectElection()
{
    using cluster::ClusterFaultTolerance;
    using cluster::MasterElection;
    connect(&m_keepAlives, &ClusterFaultTolerance::memberChanged, this, &TrackerCluster::followMember);
    connect(&m_keepAlives, &ClusterFaultTolerance::heard, this, [this] {
        endIfTakenOut();
        takeNextStep();
        showView();
    });
    connect(&m_keepAlives, &ClusterFaultTolerance::foreignKeyHeard, this,
            [this](const IpAddress& at, bool isOpen) {
                emit happened(foreignKeyText(at, isOpen, m_settings.key.isOpen), EventKind::Refused);
            });
    connect(&m_election, &MasterElection::campaignWanted, this,
            [this](NodeId deadMaster) { m_node->campaignNow(deadMaster); });
    connect(&m_election, &MasterElection::electionBegan, this, [this](NodeId lost) {
        if (lost.isValid() && !m_isStopping)
            emit happened(tr("the master %1 is lost: election").arg(nameOf(lost)), EventKind::Election, lost);
        emit roleChanged(false, false);
    });
    connect(&m_election, &MasterElection::masterChosen, this,
            [this](NodeId master, quint64 term, qint64 tookMs) {
                m_isRefusing = false;
                const bool isSelf = master == m_identity.node;
                const QString what = isSelf ? tr("this tracker is master, term %1").arg(term)
                                            : tr("%1 is master, term %2").arg(nameOf(master)).arg(term);
                // 0: there was nothing to wait for, as where a master is found at the start.
                emit happened(tookMs > 0 ? tr("%1, after %2 ms", "… is master").arg(what).arg(tookMs) : what,
                              EventKind::MasterSince, master);
                emit roleChanged(isSelf, true);
            });
}

void TrackerCluster::takeChanges(const protocol::LogPart& part)
{
    if (!m_pending.add(part, m_clock.monotonic())) {
        if (!std::exchange(m_isRefusing, true))
            emit happened(tr("too many changes wait for a master; the newest are refused"),
                          EventKind::Refused);
        emit refused(part.sequence);
        return;
    }
    if (m_master->isActive())
        m_master->submit(part);
    else
        m_slave->submit(part);
}

void TrackerCluster::noteApplied(quint64 index, Digest digest, quint64 contents, quint64 peers,
                                 quint64 distinctPeers, quint64 replacements)
{
    if (replacements != m_replacements)
        return;
    m_frontIndex = index;
    m_own.digest = digest;
    m_own.contents = contents;
    m_own.peers = peers;
    m_own.vitals.distinctPeers = distinctPeers;
    tellOwn();
}

void TrackerCluster::noteLoad(double announcesPerSecond)
{
    m_own.announcesPerSecond = float(announcesPerSecond);
    tellOwn();
}

void TrackerCluster::noteVitals(quint64 memoryBytes, double loadPercent)
{
    m_own.vitals.memoryBytes = memoryBytes;
    m_own.vitals.loadPercent = quint16(std::clamp(loadPercent, 0.0, 65535.0));
    tellOwn();
}

void TrackerCluster::noteTablesDurable(quint64 index, quint64 replacements)
{
    if (replacements != m_replacements)
        return;
    m_durableIndex = index;
    m_node->setTablesIndex(index);
    if (std::exchange(m_areTablesOfAnother, false))
        takeNextStep();
}

void TrackerCluster::provideImage(const QByteArray& image, quint64 replacements)
{
    if (replacements == m_replacements)
        m_node->provideImage(image);
}

void TrackerCluster::followState()
{
    const consensus::ConsensusState& state = m_node->state();
    m_hasLog = m_hasLog || state.stored > 0;
    m_election.update({state.leader, state.term, state.isMaster});
    if (m_yielding && !state.isMaster && !m_isLeaving)
        cancelYielding(tr("this tracker is master no more"));
    if (state.isMaster && !m_master->isActive() && !m_again->isActive() &&
        !(m_yielding && m_yielding->isSilent)) {
        m_masterSince = m_clock.monotonic();
        m_slave->setMaster(NodeId());
        updateLiving();
        m_master->begin(m_pending.parts(m_clock.monotonic()));
    } else if (!state.isMaster) {
        if (m_master->isActive())
            m_master->end();
        m_again->stop();
        m_order.endMastership();
        m_visitors->end();
        m_slave->setMaster(state.leader == m_identity.node ? NodeId() : state.leader);
        if (m_stopDeadline->isActive() && state.leader.isValid() && state.leader != m_identity.node)
            sayGoodbye(); // the mastership is handed over
    }
    settleKept();
    tellOwn();
    updateLiving();
    takeNextStep();
}

void TrackerCluster::followCommitted(quint64 index, const QByteArray& bytes)
{
    if (m_isLeaving)
        return;
    const auto entry = protocol::parseLogEntry(bytes);
    if (!entry) {
        emit failed(
            Error{tr("log entry %1 cannot be read (%2); all trackers of a cluster must be of one version")
                      .arg(index)
                      .arg(entry.error().message)});
        return;
    }
    m_master->noteTime(entry->time);
    m_lastCommandIndex = index;
    emit committed(index, bytes);
    for (const protocol::LogPart& part : entry->parts) {
        m_order.noteCommitted(part);
        noteTakenBack(part);
    }
    tellVisitors(index, *entry);
    followYield(*entry);
    const auto ownSequence = m_pending.settle(*entry);
    if (!ownSequence)
        return;
    if (m_master->isActive())
        m_master->noteCommitted(index, *ownSequence);
    else
        m_slave->noteCommitted(*ownSequence);
}

void TrackerCluster::followForwarded(NodeId from, const protocol::ForwardFrame& frame, Millis heldUp)
{
    if (frame.part.isEmpty()) {
        const auto settled = m_pending.settleUpTo(frame.firstPending - 1);
        if (settled && from == m_node->state().leader)
            m_slave->noteCommitted(*settled);
        return;
    }
    auto part = protocol::parseLogPart(frame.part);
    // A goodbye that is taken for older than it is leaves a row until that expires; an announce so taken
    // would be acknowledged and not stored.
    if (part &&
        std::all_of(part->commands.begin(), part->commands.end(), [](const protocol::Command& command) {
            return std::holds_alternative<protocol::StopCommand>(command);
        }))
        part->age += heldUp;
    if (!part)
        emit happened(tr("%1 forwarded changes that cannot be read; they were dropped").arg(nameOf(from)),
                      EventKind::Refused, from);
    else if (m_master->isActive() && m_order.admit(*part, frame.firstPending))
        m_master->submit(*part); // if this tracker is master no more, the slave sends it again to the next
    else if (m_master->isActive() && part->sequence <= m_order.committedOf(*part))
        m_node->forward(from, {{}, m_order.committedOf(*part) + 1});
}

void TrackerCluster::followMember(const cluster::MembershipEvent& event)
{
    using cluster::MemberChange;
    const cluster::Membership& membership = m_keepAlives.membership();
    if (const cluster::Member* member = membership.find(event.node))
        m_transport->setAddress(event.node, member->replication());
    if (const auto told = eventOf(event, membership, m_clock.wall()))
        emit happened(told->text, told->kind, told->tracker);
    if (event.change == MemberChange::Ordered)
        return;
    if (event.change == MemberChange::Died)
        m_election.masterLost(event.node, m_keepAlives.own(), membership);
    updateLiving();
    takeNextStep();
    showView();
}

void TrackerCluster::updateLiving()
{
    std::set<NodeId> living;
    for (const protocol::ConfigurationMember& member : m_node->state().configuration)
        if (member.role == protocol::MemberRole::Voter && m_keepAlives.membership().isAlive(member.node))
            living.insert(member.node);
    m_master->setLivingTrackers(std::move(living));
}

void TrackerCluster::tellOwn()
{
    using protocol::KeepAliveRole;
    if (!m_node) // not started yet; what the front end measures may come before
        return;
    const consensus::ConsensusState& state = m_node->state();
    if (m_isStopping && state.role == consensus::ConsensusRole::Stopped)
        return; // the goodbye says what it had come to
    m_own.lineage = state.lineage;
    m_own.term = state.term;
    m_own.stored = std::max(state.stored, m_imageIndex);
    m_own.storedTerm = state.storedTerm;
    m_own.committed = state.committed;
    // Consensus' own entries behind the last command change no table: they are applied once it is.
    m_own.applied =
        m_frontIndex >= m_lastCommandIndex ? std::max(m_frontIndex, state.committed) : m_frontIndex;
    m_own.vitals.votedFor = state.votedFor;
    const std::optional<int> snapshot = m_node->snapshotPercent();
    m_own.vitals.snapshotPercent = snapshot ? std::optional(quint8(*snapshot)) : std::nullopt;
    const auto uptime = std::chrono::floor<std::chrono::seconds>(m_clock.monotonic() - m_startedAt);
    m_own.vitals.uptimeSeconds = quint32(std::max<qint64>(uptime.count(), 0));
    m_own.members = configuredNodes();
    m_own.membersIndex = state.configurationIndex;
    m_own.master = m_election.isElecting() ? NodeId() : state.leader;
    if (state.isMaster)
        m_own.role = KeepAliveRole::Master;
    else if (state.role == consensus::ConsensusRole::Candidate ||
             state.role == consensus::ConsensusRole::Leader)
        m_own.role = KeepAliveRole::Candidate;
    else
        m_own.role = m_hasLog ? KeepAliveRole::Slave : KeepAliveRole::Joining;
    m_keepAlives.tell(m_own);
    showView();
}

void TrackerCluster::showView()
{
    if (!m_showView->isActive())
        m_showView->start(viewInterval);
}

void TrackerCluster::followRound(const status::RoundStatus& round)
{
    const auto took = [](const status::RoundStatus& one) {
        const auto ready = one.ready.isEmpty() ? std::chrono::microseconds{0} : one.ready.last().after;
        return std::max(ready, one.committedAfter.value_or(ready));
    };
    if (!m_slowestRound || took(round) > took(*m_slowestRound))
        m_slowestRound = round;
    if (!m_showRound->isActive())
        m_showRound->start(viewInterval);
}

std::vector<NodeId> TrackerCluster::configuredNodes() const
{
    std::vector<NodeId> nodes;
    for (const protocol::ConfigurationMember& member : m_node->state().configuration)
        nodes.push_back(member.node);
    return nodes;
}

QString TrackerCluster::nameOf(NodeId node) const
{
    if (node == m_identity.node)
        return m_settings.name;
    return shownName(m_keepAlives.membership(), node);
}

} // namespace muster::app
