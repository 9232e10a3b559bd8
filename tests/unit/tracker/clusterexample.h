// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

namespace muster::testing {

// Three trackers, of which the first is the one that tells; the third has a name that is an attack.
inline status::ClusterStatus clusterExample()
{
    status::ClusterStatus cluster;
    cluster.cluster = QStringLiteral("here & <there>");
    cluster.lineage = {7, 1};
    cluster.term = 12;
    cluster.master = NodeId(2);
    for (quint64 i = 1; i <= 3; ++i) {
        status::TrackerStatus tracker;
        tracker.id = NodeId(i);
        tracker.name = QStringLiteral("tracker-%1").arg(i);
        tracker.role = i == 2 ? status::TrackerRole::Master : status::TrackerRole::Slave;
        tracker.isSelf = i == 1;
        tracker.announce = {IpAddress::fromIPv4(0x0a000000 + quint32(i)), 6969};
        tracker.term = 12;
        tracker.stored = 100;
        tracker.committed = 99;
        tracker.applied = 98;
        tracker.digest = 0xabc;
        tracker.contents = 5;
        tracker.peers = 50;
        tracker.version = QStringLiteral("0.1.0");
        cluster.trackers << tracker;
    }
    cluster.trackers[2].name = QStringLiteral("<script>alert(\"x\")</script>'&\\\n");
    cluster.trackers[2].liveness = status::Liveness::Dead;
    return cluster;
}

} // namespace muster::testing
