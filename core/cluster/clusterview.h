// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cluster/membership.h"
#include "protocol/keepalive.h"
#include "status/clusterstatus.h"

// Keep-alives as the values that the window and `muster status` show. Pure.
namespace muster::cluster {

// Of several lineages the one shown is `ownLineage`, or without one that with a master, then with the most
// trackers. `own` is what this tracker tells of itself; null for one who only listens.
status::ClusterStatus viewOf(const QString& clusterName, const Membership& membership,
                             const protocol::KeepAlive* own, MonotonicTime now);

} // namespace muster::cluster
