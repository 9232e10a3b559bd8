// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologytraffic.h"

#include "ui/topology/topologyvotes.h"

#include <algorithm>
#include <functional>

namespace muster::ui {

using namespace status;

namespace {

constexpr qsizetype mostMeshed = 7;
constexpr Millis keepAliveShown{700};
constexpr Millis stepShown{450}; // of a round

const TrackerStatus* trackerIn(const ClusterStatus& cluster, const NodeId& id)
{
    const auto found = std::find_if(cluster.trackers.begin(), cluster.trackers.end(),
                                    [&](const TrackerStatus& tracker) { return tracker.id == id; });
    return found == cluster.trackers.end() ? nullptr : &*found;
}

QList<Pulse> keepAliveOf(const NodeId& sender, const QList<TopologyLink>& links, MonotonicTime now)
{
    QList<Pulse> pulses;
    for (const TopologyLink& link : links) {
        if (link.from == sender)
            pulses.append({PulseKind::KeepAlive, link.from, link.to, now, keepAliveShown});
        else if (link.to == sender)
            pulses.append({PulseKind::KeepAlive, link.to, link.from, now, keepAliveShown});
    }
    return pulses;
}

QList<Pulse> rounds(const QList<TopologyLink>& links, const std::function<bool(const NodeId&)>& isReady,
                    bool isCommitted, MonotonicTime now)
{
    QList<Pulse> pulses;
    for (const TopologyLink& link : links) {
        if (!link.isMasters)
            continue;
        pulses.append({PulseKind::Prepare, link.from, link.to, now, stepShown});
        if (isReady(link.to))
            pulses.append({PulseKind::Ready, link.to, link.from, now + stepShown, stepShown});
        if (isCommitted)
            pulses.append({PulseKind::Commit, link.from, link.to, now + 2 * stepShown, stepShown});
    }
    return pulses;
}

} // namespace

QList<TopologyLink> linksOf(const QList<TopologyNode>& nodes, const NodeId& master)
{
    QList<NodeId> connected;
    for (const TopologyNode& node : nodes)
        if (node.isConnected())
            connected.append(node.id);
    QList<TopologyLink> links;
    const bool hasMaster = connected.contains(master);
    for (qsizetype i = 0; i < connected.size(); ++i) {
        if (hasMaster && connected[i] != master)
            links.append({master, connected[i], true});
        if (connected.size() > mostMeshed || connected[i] == master)
            continue;
        for (qsizetype j = i + 1; j < connected.size(); ++j)
            if (connected[j] != master || !hasMaster)
                links.append({connected[i], connected[j], false});
    }
    return links;
}

QList<Pulse> keepAlivesBetween(const ClusterStatus& before, const ClusterStatus& after,
                               const QList<TopologyLink>& links, MonotonicTime now)
{
    constexpr Millis noise{50}; // between the moments of two views of one keep-alive
    QList<Pulse> pulses;
    for (const TrackerStatus& tracker : after.trackers) {
        const TrackerStatus* earlier = trackerIn(before, tracker.id);
        if (!earlier || tracker.lastSeen + noise >= earlier->lastSeen)
            continue;
        pulses += keepAliveOf(tracker.id, links, now);
    }
    return pulses;
}

QList<Pulse> ownKeepAlives(const NodeId& self, const QList<TopologyLink>& links, MonotonicTime last,
                           MonotonicTime now)
{
    constexpr Millis interval{500};
    return now - last < interval ? QList<Pulse>() : keepAliveOf(self, links, now);
}

QList<Pulse> electionBetween(const ClusterStatus& before, const ClusterStatus& after,
                             const QList<TopologyLink>& links, MonotonicTime now)
{
    QList<Pulse> pulses;
    const auto addVote = [&](const NodeId& voter, const NodeId& candidate) {
        pulses.append({PulseKind::AskVote, candidate, voter, now, electionShown / 2});
        pulses.append({PulseKind::Vote, voter, candidate, now + electionShown / 2, electionShown / 2});
    };
    for (const Ballot& ballot : newBallots(before, after))
        if (ballot.voter != ballot.candidate)
            addVote(ballot.voter, ballot.candidate);
    if (before.trackers.isEmpty() || !after.master.isValid() ||
        (before.master == after.master && before.term == after.term))
        return pulses;
    for (const TopologyLink& link : links) {
        const TrackerStatus* voter = trackerIn(after, link.to);
        if (link.isMasters && !(voter && voter->votedFor)) // it does not tell: of an earlier version
            addVote(link.to, link.from);
    }
    return pulses;
}

QList<Pulse> roundBetween(const ClusterStatus& before, const ClusterStatus& after,
                          const QList<TopologyLink>& links, MonotonicTime now)
{
    const TrackerStatus* earlier = trackerIn(before, after.master);
    const TrackerStatus* master = trackerIn(after, after.master);
    if (!earlier || !master || before.master != after.master || master->committed <= earlier->committed)
        return {};
    const auto isReady = [&](const NodeId& id) {
        const TrackerStatus* tracker = trackerIn(after, id);
        return tracker && tracker->stored > earlier->committed;
    };
    return rounds(links, isReady, true, now);
}

QList<Pulse> roundPulses(const RoundStatus& round, const QList<TopologyLink>& links, MonotonicTime now)
{
    const auto isReady = [&](const NodeId& id) {
        return std::any_of(round.ready.begin(), round.ready.end(),
                           [&](const ReadyStatus& ready) { return ready.tracker == id; });
    };
    return rounds(links, isReady, round.committedAfter.has_value(), now);
}

} // namespace muster::ui
