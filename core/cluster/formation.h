// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "cluster/membership.h"

#include <variant>
#include <vector>

// How a cluster comes together. Pure: what to do next is a function of what is known and of `now`.
namespace muster::cluster {

// What this tracker is in the replication, said without naming the consensus library.
struct OwnPlace
{
    NodeId self;
    MonotonicTime startedAt;
    bool isRunning = false; // it has a log, or is waiting to be added
    bool hasLog = false;
    bool isMaster = false;
    bool isChangingMembers = false; // a change is under way: one at a time
    Lineage lineage;
    std::vector<NodeId> configured;
};

struct KeepWaiting {};
struct Bootstrap {};        // found a lineage of one
struct JoinLineage { Lineage lineage; };
struct AddMember { NodeId node; Endpoint replication; };

using FormationStep = std::variant<KeepWaiting, Bootstrap, JoinLineage, AddMember>;

// How long a tracker listens before it founds a cluster.
inline constexpr Millis listenBeforeBootstrap{1500};

// - A tracker without a log joins the lineage that it hears (the one with a master first, then the larger).
// - It founds one only after listening, and only if it hears no other newcomer with a smaller id: so several
//   that start at the same instant found one cluster, not several.
// - A master adds each living tracker of its lineage that the configuration does not hold.
FormationStep nextStep(const OwnPlace& own, const Membership& membership, MonotonicTime now);

} // namespace muster::cluster
