// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologynodes.h"

#include "ui/format.h"
#include "ui/models/trackertablemodel.h"

#include <QCoreApplication>
#include <algorithm>

namespace muster::ui {

using namespace status;

namespace {

NodeState stateOf(const TrackerStatus& tracker)
{
    if (tracker.liveness == Liveness::Dead)
        return NodeState::Dead;
    if (tracker.liveness == Liveness::Suspect)
        return NodeState::Suspect;
    switch (tracker.role) {
    case TrackerRole::Joining:
        return NodeState::Joining;
    case TrackerRole::Slave:
        return NodeState::Slave;
    case TrackerRole::Candidate:
        return NodeState::Candidate;
    case TrackerRole::Master:
        return NodeState::Master;
    }
    Q_UNREACHABLE();
}

// Whoever started it knows of its end, and that it was told to stand still, before its silence tells.
NodeState stateOf(const LocalTracker& local, NodeState otherwise)
{
    switch (local.state) {
    case LocalTracker::State::Stopped:
        return NodeState::Stopped;
    case LocalTracker::State::Frozen:
        return NodeState::Frozen;
    case LocalTracker::State::Starting:
    case LocalTracker::State::Runs:
        break;
    }
    return otherwise;
}

const LocalTracker* localOf(const QList<LocalTracker>& locals, NodeId id)
{
    const auto found =
        std::find_if(locals.begin(), locals.end(), [&](const LocalTracker& local) { return local.id == id; });
    return found == locals.end() ? nullptr : &*found;
}

} // namespace

QList<TopologyNode> topologyNodes(const ClusterStatus& cluster, const QList<LocalTracker>& locals)
{
    QList<TopologyNode> nodes;
    for (const TrackerStatus& tracker : cluster.trackers) {
        const LocalTracker* local = localOf(locals, tracker.id);
        const NodeState heard = stateOf(tracker);
        nodes.append({tracker.id, plainLine(tracker.name), tracker.isSelf || (local && local->isSelf),
                      local ? stateOf(*local, heard) : heard, cluster.lag(tracker).value_or(0),
                      tracker.snapshotPercent});
    }
    for (const LocalTracker& local : locals) {
        const bool isThere = std::any_of(nodes.begin(), nodes.end(),
                                         [&](const TopologyNode& node) { return node.id == local.id; });
        if (!local.id.isValid() || isThere)
            continue;
        nodes.append({local.id, plainLine(local.name), local.isSelf, stateOf(local, NodeState::Starting)});
    }
    std::sort(nodes.begin(), nodes.end(),
              [](const TopologyNode& a, const TopologyNode& b) { return a.id < b.id; });
    return nodes;
}

QString nodeStateText(NodeState state)
{
    switch (state) {
    case NodeState::Master:
        return roleText(TrackerRole::Master);
    case NodeState::Slave:
        return roleText(TrackerRole::Slave);
    case NodeState::Candidate:
        return roleText(TrackerRole::Candidate);
    case NodeState::Joining:
        return roleText(TrackerRole::Joining);
    case NodeState::Suspect:
        return livenessText(Liveness::Suspect);
    case NodeState::Dead:
        return livenessText(Liveness::Dead);
    case NodeState::Frozen:
        return QCoreApplication::translate("Topology", "frozen");
    case NodeState::Stopped:
        return QCoreApplication::translate("Topology", "stopped");
    case NodeState::Starting:
        return QCoreApplication::translate("Topology", "starting");
    }
    Q_UNREACHABLE();
}

QString nodeSymbol(NodeState state)
{
    switch (state) {
    case NodeState::Master:
    case NodeState::Slave:
        return QStringLiteral("tracker");
    case NodeState::Candidate:
        return QStringLiteral("candidate");
    case NodeState::Joining:
        return QStringLiteral("joining");
    case NodeState::Suspect:
        return QStringLiteral("suspect");
    case NodeState::Dead:
        return QStringLiteral("dead");
    case NodeState::Frozen:
        return QStringLiteral("pause");
    case NodeState::Stopped:
        return QStringLiteral("stop");
    case NodeState::Starting:
        return QStringLiteral("resume");
    }
    Q_UNREACHABLE();
}

QString nodeCaption(const TopologyNode& node)
{
    const bool isCopying = node.snapshotPercent && node.isConnected();
    const QString state =
        isCopying ? TrackerTableModel::copyingText(nodeStateText(node.state), *node.snapshotPercent)
                  : nodeStateText(node.state);
    return node.isSelf ? QCoreApplication::translate("Topology", "%1 · this one").arg(state) : state;
}

QString nodeDescription(const TopologyNode& node)
{
    const QString what = QStringLiteral("%1: %2").arg(node.name, nodeCaption(node));
    if (node.lag == 0 || !node.isConnected())
        return what;
    return QCoreApplication::translate("Topology", "%1, %n entries behind", nullptr, int(node.lag)).arg(what);
}

} // namespace muster::ui
