// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"

#include <QList>

namespace muster::ui {

// What a tracker is drawn as: its own shape and word for each.
enum class NodeState : quint8 { Master, Slave, Candidate, Joining, Suspect, Dead, Frozen, Stopped, Starting };

struct TopologyNode
{
    NodeId id;
    QString name;
    bool isSelf = false;
    NodeState state = NodeState::Joining;
    quint64 lag = 0;                      // entries behind the master's commit
    std::optional<int> snapshotPercent{}; // of the whole state that it is being given

    // Whether messages pass between it and the others.
    bool isConnected() const { return state < NodeState::Dead; }

    friend bool operator==(const TopologyNode&, const TopologyNode&) = default;
};

// The trackers of the cluster, and those of this computer that it has not heard of any more or not yet. By
// id.
QList<TopologyNode> topologyNodes(const status::ClusterStatus& cluster,
                                  const QList<status::LocalTracker>& locals);

QString nodeStateText(NodeState state);
QString nodeSymbol(NodeState state); // of resources/icons
// "slave · this one", "joining, copying 64 %"
QString nodeCaption(const TopologyNode& node);
// Name, state and lag in a sentence, for a tooltip and for who does not see the picture.
QString nodeDescription(const TopologyNode& node);

} // namespace muster::ui
