// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/roundstatus.h"
#include "ui/topology/topologymotion.h"
#include "ui/topology/topologynodes.h"

#include <QList>

// What passed between the trackers, as far as the values that the window is given tell it. Pure.
namespace muster::ui {

inline constexpr Millis electionShown{1400}; // how long an election of some milliseconds is shown

struct TopologyLink
{
    NodeId from; // the master, where it is one of its links
    NodeId to;
    bool isMasters = false;

    friend bool operator==(const TopologyLink&, const TopologyLink&) = default;
};

// Who is joined to whom: the master to all; and as long as they are few, all to one another.
QList<TopologyLink> linksOf(const QList<TopologyNode>& nodes, const NodeId& master);

// From every tracker that was heard anew between two views, along its links.
QList<Pulse> keepAlivesBetween(const status::ClusterStatus& before, const status::ClusterStatus& after,
                               const QList<TopologyLink>& links, MonotonicTime now);

// From this window's own tracker, which is not heard here: whenever one is due since `last`.
QList<Pulse> ownKeepAlives(const NodeId& self, const QList<TopologyLink>& links, MonotonicTime last,
                           MonotonicTime now);

// Each vote that was given meanwhile: asked for by its candidate, and given. Where there is another master
// than before it was given them by those, too, that do not tell of votes.
QList<Pulse> electionBetween(const status::ClusterStatus& before, const status::ClusterStatus& after,
                             const QList<TopologyLink>& links, MonotonicTime now);

// Where the master has committed more than before: prepare, ready from who has it, commit.
QList<Pulse> roundBetween(const status::ClusterStatus& before, const status::ClusterStatus& after,
                          const QList<TopologyLink>& links, MonotonicTime now);
// The same as the master itself tells it.
QList<Pulse> roundPulses(const status::RoundStatus& round, const QList<TopologyLink>& links,
                         MonotonicTime now);

} // namespace muster::ui
