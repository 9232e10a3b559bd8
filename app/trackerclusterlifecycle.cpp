// SPDX-License-Identifier: GPL-3.0-or-later
// How a TrackerCluster comes to be and ends; what it does in between is in trackercluster.cpp.
#include "app/trackercluster.h"

#include "cluster/clusterview.h"
#include "cluster/formation.h"
#include "consensus/raftdriver.h"

#include <algorithm>
#include <utility>

namespace muster::app {

using status::EventKind;

namespace {

constexpr Millis stopPatience{1000};
constexpr Millis pauseAfterRefusedChange{1000};
constexpr Millis longestGap{1500}; // between two looks at the others; three times what they are apart

cluster::KeepAliveSettings keepAliveSettings(const NodeSettings& settings)
{
    cluster::KeepAliveSettings keepAlives;
    keepAlives.network = settings.network;
    keepAlives.port = settings.options.replicationPort;
    keepAlives.group = settings.options.clusterGroup;
    keepAlives.clusterName = settings.options.cluster;
    keepAlives.key = settings.key;
    keepAlives.join = settings.join;
    return keepAlives;
}

} // namespace

TrackerCluster::TrackerCluster(const NodeSettings& settings, const TrackerIdentity& identity, TrackerRim rim,
                               const Clock& clock)
    : m_settings(settings)
    , m_identity(identity)
    , m_clock(clock)
    , m_log(std::move(rim.log))
    , m_transport(std::move(rim.transport))
    , m_keepAlives(keepAliveSettings(settings),
                   cluster::ClusterFaultTolerance::Identity{identity.node, identity.boot}, clock,
                   std::move(rim.keepAlives))
    , m_election(identity.node, clock)
    , m_pending(identity.node, identity.boot)
    , m_keptFor(identity.keptFor)
    , m_chance(identity.seed)
    , m_control(
          settings, identity.node, identity.secret,
          [this](const protocol::ControlOrder& order) { return judge(order); }, m_keepAlives, clock)
{
    m_showView = clock.makeAlarm([this] {
        auto view = cluster::viewOf(m_settings.options.cluster, m_keepAlives.membership(),
                                    &m_keepAlives.own(), m_clock.monotonic());
        view.isOpen = m_settings.key.isOpen;
        m_commits.addTo(view, m_clock.monotonic());
        markWhoTakesOrders(view);
        nameOwnAddress(view);
        emit viewChanged(view);
    });
    m_showRound = clock.makeAlarm([this] {
        if (const auto round = std::exchange(m_slowestRound, std::nullopt))
            emit roundSeen(*round);
    });
    m_stopDeadline = clock.makeAlarm([this] { m_node->stop(); });
}

TrackerCluster::~TrackerCluster() = default;

Result<void> TrackerCluster::start(const Endpoint& announce)
{
    makeConsensus();
    connectConsensus();
    connectElection();
    connectLineages();
    connectControl();
    m_own.name = m_settings.name;
    m_own.version = QStringLiteral(MUSTER_VERSION);
    m_own.replication = m_transport->localEndpoint();
    m_own.announce = {announce};
    m_startedAt = m_withoutMasterSince = m_lookedAt = m_clock.monotonic();
    m_imageIndex = m_durableIndex = m_identity.tablesIndex;
    m_master->noteTime(m_identity.tablesTime);
    const auto beating = m_keepAlives.start();
    if (!beating)
        return beating;
    const auto resumed = resumeIfLogged();
    if (resumed)
        tellOwn();
    return resumed;
}

void TrackerCluster::makeConsensus()
{
    consensus::RaftOptions options;
    options.node = m_identity.node;
    options.address = m_transport->localEndpoint().toString().toLatin1();
    options.seed = m_identity.seed;
    m_node = std::make_unique<consensus::RaftNode>(options, *m_log, *m_transport, m_clock);
    new consensus::RaftDriver(*m_node, m_clock); // a child of the node
    m_master = std::make_unique<consensus::MasterConsensus>(*m_node, m_identity.node, m_clock);
    m_slave = std::make_unique<consensus::SlaveConsensus>(*m_node, m_pending, m_clock);
}

Result<void> TrackerCluster::resumeIfLogged()
{
    const auto loaded = m_log->load();
    if (!loaded)
        return tl::unexpected(loaded.error());
    m_hasLog = !loaded->isPristine();
    if (!m_hasLog && m_identity.tablesIndex > 0) { // they are of a lineage that was left
        if (!m_keptFor) {
            m_keptFor = Lineage(); // which one it was left for is not known any more
            emit keepWanted(*m_keptFor, false);
        }
        emptyTables();
    }
    if (!m_hasLog)
        return {};
    m_isRunning = true;
    return m_node->resume(m_identity.tablesIndex);
}

cluster::OwnPlace TrackerCluster::ownPlace()
{
    const consensus::ConsensusState& state = m_node->state();
    const MonotonicTime now = m_clock.monotonic();
    const bool wasFrozen = now - m_lookedAt > longestGap;
    m_lookedAt = now;
    cluster::OwnPlace own;
    own.self = m_identity.node;
    own.startedAt = m_startedAt;
    own.isRunning = m_isRunning;
    own.hasLog = m_hasLog;
    own.mayFound = m_identity.mayFound;
    own.isMaster = state.isMaster;
    own.masterSince = m_masterSince;
    own.isChangingMembers = m_isChangingMembers;
    own.lineage = state.lineage;
    own.configured = configuredNodes();
    for (const protocol::ConfigurationMember& member : state.configuration)
        if (member.role == protocol::MemberRole::Voter)
            own.voters.push_back(member.node);
    own.stored = std::max(state.stored, m_imageIndex);
    own.storedTerm = state.storedTerm;
    own.knowsMaster = cluster::mayLead(state.leader, own, m_keepAlives.membership());
    if (wasFrozen || own.knowsMaster)
        m_withoutMasterSince = now;
    own.withoutMasterSince = m_withoutMasterSince;
    own.quorum = m_settings.options.quorum;
    own.isYielding = m_yielding.has_value() || now < m_nextYieldAt;
    own.isTakingBack = m_isTakingBack;
    own.abandoned = m_abandoned;
    own.keptFor = m_keptFor;
    return own;
}

void TrackerCluster::takeNextStep()
{
    if (m_isStopping || m_isLeaving || m_areTablesOfAnother || m_clock.monotonic() < m_nextChangeAt)
        return;
    // A write has failed, say: what the log holds is not known, and is not nothing.
    const bool isBroken = m_hasLog && m_node->state().role == consensus::ConsensusRole::Stopped;
    if (isBroken)
        return;
    const cluster::FormationStep step =
        cluster::nextStep(ownPlace(), m_keepAlives.membership(), m_clock.monotonic());
    const Result<void> done = take(step);
    if (!done)
        emit failed(done.error());
}

Result<void> TrackerCluster::take(const cluster::FormationStep& step)
{
    Result<void> done;
    if (const auto* join = std::get_if<cluster::JoinLineage>(&step)) {
        if (m_isRunning)
            done = m_node->forget(); // it waited for another lineage, and has nothing of it
        m_isRunning = true;
        emit happened(tr("joining the cluster “%1”").arg(m_settings.options.cluster), EventKind::Joined,
                      m_identity.node);
        done = done.and_then([&] { return m_node->join(join->lineage); });
        tellOwn();
    } else if (std::holds_alternative<cluster::Bootstrap>(step)) {
        if (m_isRunning)
            done = m_node->forget(); // it waited for a lineage that is gone
        m_isRunning = m_hasLog = true;
        if (!m_keptFor) // else it is said once that is there
            emit happened(tr("no cluster “%1” was heard: founding it").arg(m_settings.options.cluster),
                          EventKind::Joined, m_identity.node);
        done = done.and_then([&] { return m_node->bootstrap(Lineage{m_chance() | 1, 0}); });
    } else if (const auto* add = std::get_if<cluster::AddMember>(&step)) {
        addMember(*add);
    } else if (const auto* remove = std::get_if<cluster::RemoveMember>(&step)) {
        noteChange(m_node->removeMember(remove->node),
                   tr("taking %1 out of the cluster").arg(nameOf(remove->node)), EventKind::Left,
                   remove->node);
    } else if (const auto* lost = std::get_if<cluster::Recover>(&step)) {
        done = recover(lost->isToYield);
    } else if (const auto* yield = std::get_if<cluster::YieldTo>(&step)) {
        beginYielding(*yield);
    } else if (const auto* leave = std::get_if<cluster::LeaveFor>(&step)) {
        emit happened(tr("the others have gone on without this tracker: following them"), EventKind::Merged,
                      m_identity.node);
        leaveLineage(leave->lineage, Copy::UntilJoined);
    }
    return done;
}

void TrackerCluster::addMember(const cluster::AddMember& add)
{
    m_transport->setAddress(add.node, add.replication);
    noteChange(m_node->addVoter(add.node, add.replication.toString().toLatin1()),
               tr("adding %1 to the cluster").arg(nameOf(add.node)), EventKind::Joined, add.node);
}

void TrackerCluster::noteChange(const Result<void>& begun, const QString& what, EventKind kind,
                                NodeId tracker)
{
    if (begun) {
        m_isChangingMembers = true;
        emit happened(what, kind, tracker);
        return;
    }
    m_nextChangeAt = m_clock.monotonic() + pauseAfterRefusedChange;
    if (begun.error().message != m_lastRefusal) // not at each new try
        emit happened(tr("%1 failed: %2").arg(what, begun.error().message), EventKind::Warning, tracker);
    m_lastRefusal = begun.error().message;
}

void TrackerCluster::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    const consensus::ConsensusState& state = m_node->state();
    // Whatever does not come of what follows is waited for no longer than this.
    m_stopDeadline->start(stopPatience);
    const bool handsOver = state.isMaster && m_node->transferMastership(NodeId());
    if (!handsOver)
        sayGoodbye(); // else once followState() sees the mastership gone
}

// The master takes out of the configuration who says goodbye. Until it has, this tracker goes on taking part:
// the new master may need it to come to power.
void TrackerCluster::sayGoodbye()
{
    if (m_hasSaidGoodbye)
        return;
    m_hasSaidGoodbye = true;
    m_keepAlives.leave();
    endIfTakenOut();
}

void TrackerCluster::endIfTakenOut()
{
    if (!m_hasSaidGoodbye || !m_stopDeadline->isActive())
        return;
    bool isAwaited = false;
    for (const auto& [node, member] : m_keepAlives.membership().members()) {
        if (member.liveness == cluster::Liveness::Dead || member.last.lineage != m_node->state().lineage)
            continue;
        const auto& named = member.last.members;
        const bool isNamed = std::find(named.begin(), named.end(), m_identity.node) != named.end();
        if (member.last.role == protocol::KeepAliveRole::Master && !isNamed) {
            isAwaited = false;
            break;
        }
        isAwaited = true;
    }
    if (isAwaited)
        return;
    m_stopDeadline->stop();
    m_node->stop();
}

void TrackerCluster::finishStop()
{
    m_keepAlives.leave();
    m_transport->close();
    emit happened(tr("this tracker has stopped"), EventKind::Left, m_identity.node);
    emit stopped();
}

} // namespace muster::app
