// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memberevents.h"

#include "app/trackercluster.h"
#include "app/trackercontrol.h"
#include "protocol/displayname.h"

namespace muster::app {

using cluster::MemberChange;
using status::EventKind;

QString shownName(const cluster::Membership& membership, NodeId node)
{
    const cluster::Member* member = membership.find(node);
    const QString name = member ? protocol::displayName(member->last.name.toUtf8()) : QString();
    return name.isEmpty() ? node.toHexString().left(8) : name;
}

std::optional<status::ClusterEvent> eventOf(const cluster::MembershipEvent& change,
                                            const cluster::Membership& membership, WallTime now)
{
    const QString name = shownName(membership, change.node);
    const auto event = [&](const QString& text, EventKind kind) {
        return status::ClusterEvent{now, text, kind, change.node};
    };
    switch (change.change) {
    case MemberChange::Joined:
        return event(TrackerCluster::tr("%1 is here").arg(name), EventKind::Joined);
    case MemberChange::Restarted:
        return event(TrackerCluster::tr("%1 has started again").arg(name), EventKind::Joined);
    case MemberChange::Recovered:
        return event(TrackerCluster::tr("%1 is heard again").arg(name), EventKind::Heard);
    case MemberChange::Suspected:
        return event(TrackerCluster::tr("%1 is suspected: no keep-alive").arg(name), EventKind::Suspected);
    case MemberChange::Died:
        return event(TrackerCluster::tr("%1 is dead: no keep-alive").arg(name), EventKind::Dead);
    case MemberChange::Left:
        return event(TrackerCluster::tr("%1 has left").arg(name), EventKind::Left);
    case MemberChange::Ordered:
        if (const cluster::Member* member = membership.find(change.node))
            return event(orderText(name, member->last.order.order, member->last.order.from),
                         EventKind::Order);
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<status::ClusterEvent> masterEvent(const status::ClusterStatus& before,
                                                const status::ClusterStatus& now, WallTime at)
{
    if (!now.master.isValid() || now.master == before.master)
        return std::nullopt;
    QString name = now.master.toHexString().left(8);
    for (const status::TrackerStatus& tracker : now.trackers)
        if (tracker.id == now.master)
            name = tracker.name;
    const QString text = TrackerCluster::tr("%1 is master, term %2").arg(name).arg(now.term);
    return status::ClusterEvent{at, text, EventKind::MasterSince, now.master};
}

} // namespace muster::app
