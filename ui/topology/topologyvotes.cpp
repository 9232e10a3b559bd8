// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyvotes.h"

#include <algorithm>

namespace muster::ui {

using namespace status;

namespace {

bool isKnown(const ClusterStatus& cluster, const NodeId& id)
{
    return std::any_of(cluster.trackers.begin(), cluster.trackers.end(),
                       [&](const TrackerStatus& tracker) { return tracker.id == id; });
}

} // namespace

QList<Ballot> ballotsOf(const ClusterStatus& cluster)
{
    quint64 latest = 0;
    for (const TrackerStatus& tracker : cluster.trackers)
        if (tracker.liveness != Liveness::Dead)
            latest = std::max(latest, tracker.term);
    QList<Ballot> ballots;
    for (const TrackerStatus& tracker : cluster.trackers) {
        const NodeId candidate = tracker.votedFor.value_or(NodeId());
        if (tracker.liveness != Liveness::Dead && tracker.term == latest && candidate.isValid() &&
            isKnown(cluster, candidate))
            ballots.append({tracker.id, candidate, latest});
    }
    return ballots;
}

int votesFor(const NodeId& candidate, const QList<Ballot>& ballots)
{
    return int(std::count_if(ballots.begin(), ballots.end(),
                             [&](const Ballot& ballot) { return ballot.candidate == candidate; }));
}

QList<Ballot> newBallots(const ClusterStatus& before, const ClusterStatus& after)
{
    QList<Ballot> ballots = ballotsOf(after);
    ballots.removeIf([&](const Ballot& ballot) {
        const auto voter =
            std::find_if(before.trackers.begin(), before.trackers.end(),
                         [&](const TrackerStatus& tracker) { return tracker.id == ballot.voter; });
        return voter == before.trackers.end() || !voter->votedFor ||
               (voter->term == ballot.term && *voter->votedFor == ballot.candidate);
    });
    return ballots;
}

} // namespace muster::ui
