// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterview.h"

#include "protocol/displayname.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace muster::cluster {

namespace {

status::TrackerRole roleOf(protocol::KeepAliveRole role)
{
    switch (role) {
    case protocol::KeepAliveRole::Joining:
        return status::TrackerRole::Joining;
    case protocol::KeepAliveRole::Slave:
        return status::TrackerRole::Slave;
    case protocol::KeepAliveRole::Candidate:
        return status::TrackerRole::Candidate;
    case protocol::KeepAliveRole::Master:
        return status::TrackerRole::Master;
    }
    return status::TrackerRole::Joining;
}

status::TrackerStatus statusOf(const protocol::KeepAlive& told)
{
    status::TrackerStatus shown;
    shown.id = told.node;
    shown.name = protocol::displayName(told.name.toUtf8());
    shown.role = roleOf(told.role);
    shown.announce = told.announce.empty() ? Endpoint{} : told.announce.front();
    shown.term = told.term;
    shown.stored = told.stored;
    shown.committed = told.committed;
    shown.applied = told.applied;
    shown.digest = told.digest;
    shown.contents = told.contents;
    shown.peers = told.peers;
    shown.distinctPeers = told.vitals.distinctPeers;
    shown.votedFor = told.vitals.votedFor;
    shown.announcesPerSecond = double(told.announcesPerSecond);
    shown.version = protocol::displayName(told.version.toUtf8());
    shown.uptimeMs = qint64(told.vitals.uptimeSeconds) * 1000;
    shown.memoryBytes =
        qint64(std::min(told.vitals.memoryBytes, quint64(std::numeric_limits<qint64>::max())));
    shown.loadPercent = told.vitals.loadPercent;
    if (told.vitals.snapshotPercent)
        shown.snapshotPercent = int(*told.vitals.snapshotPercent);
    return shown;
}

Lineage lineageToShow(const Membership& membership)
{
    struct Weight
    {
        bool hasMaster = false;
        int living = 0;
        auto operator<=>(const Weight&) const = default;
    };
    std::map<Lineage, Weight> weights;
    for (const auto& [node, member] : membership.members()) {
        if (!member.last.lineage.isValid())
            continue;
        Weight& weight = weights[member.last.lineage];
        if (member.liveness == Liveness::Dead)
            continue;
        weight.hasMaster = weight.hasMaster || member.last.role == protocol::KeepAliveRole::Master;
        ++weight.living;
    }
    const auto best = std::max_element(weights.begin(), weights.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best == weights.end() ? Lineage{} : best->first;
}

struct Mastership
{
    quint64 term = 0;
    NodeId master;
};

// The master is who says so itself, lives, and has the highest term: what others believe may be old, and so
// may what a dead one said last. Whoever else says so becomes a slave in `trackers`, which are put in order.
Mastership findMaster(QList<status::TrackerStatus>& trackers)
{
    std::sort(trackers.begin(), trackers.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    const auto highestTerm = [&trackers](bool deadOnesToo) {
        quint64 highest = 0;
        for (const status::TrackerStatus& tracker : std::as_const(trackers))
            if (deadOnesToo || tracker.liveness != status::Liveness::Dead)
                highest = std::max(highest, tracker.term);
        return highest;
    };
    Mastership found;
    found.term = highestTerm(false);
    if (found.term == 0)
        found.term = highestTerm(true); // nobody lives: what they had come to
    for (status::TrackerStatus& tracker : trackers) {
        if (tracker.role != status::TrackerRole::Master)
            continue;
        if (tracker.liveness != status::Liveness::Dead && tracker.term == found.term)
            found.master = tracker.id;
        else
            tracker.role = status::TrackerRole::Slave;
    }
    return found;
}

status::TrackerStatus statusOf(const Member& member, MonotonicTime now)
{
    status::TrackerStatus shown = statusOf(member.last);
    const std::vector<Endpoint> announce = member.announce();
    shown.announce = announce.empty() ? Endpoint{} : announce.front();
    shown.clusterAddress = Endpoint{member.source, member.sourcePort}.toString();
    shown.liveness = member.liveness;
    shown.lastSeen = now - member.lastSeen;
    return shown;
}

} // namespace

status::ClusterStatus viewOf(const QString& clusterName, const Membership& membership,
                             const protocol::KeepAlive* own, MonotonicTime now)
{
    status::ClusterStatus view;
    view.cluster = clusterName;
    view.lineage = own && own->lineage.isValid() ? own->lineage : lineageToShow(membership);
    if (own) {
        status::TrackerStatus self = statusOf(*own);
        self.isSelf = true;
        view.trackers.append(self);
    }
    std::map<Lineage, status::ForeignLineage> foreign;
    for (const auto& [node, member] : membership.members()) {
        const bool isOfLineage = !member.last.lineage.isValid() || member.last.lineage == view.lineage;
        (isOfLineage ? view.trackers : foreign[member.last.lineage].trackers).append(statusOf(member, now));
    }
    const Mastership mastership = findMaster(view.trackers);
    view.term = mastership.term;
    view.master = mastership.master;
    for (auto& [lineage, others] : foreign) {
        if (std::all_of(others.trackers.begin(), others.trackers.end(),
                        [](const auto& t) { return t.liveness == status::Liveness::Dead; }))
            continue;
        others.lineage = lineage;
        others.master = findMaster(others.trackers).master;
        view.foreign.append(others);
    }
    return view;
}

} // namespace muster::cluster
