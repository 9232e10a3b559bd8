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
    MonotonicTime masterSince; // while isMaster
    bool isRunning = false;    // it has a log, or is waiting to be added
    bool hasLog = false;
    bool mayFound = true; // false: it lost its databases, so that what it founds would hold nothing
    bool isMaster = false;
    bool isChangingMembers = false; // a change is under way: one at a time
    Lineage lineage;
    std::vector<NodeId> configured;
};

struct KeepWaiting
{
};
struct Bootstrap
{
}; // found a lineage of one
struct JoinLineage
{
    Lineage lineage;
};
struct AddMember
{
    NodeId node;
    Endpoint replication;
};
struct RemoveMember
{
    NodeId node;
};

using FormationStep = std::variant<KeepWaiting, Bootstrap, JoinLineage, AddMember, RemoveMember>;

// How long a tracker listens before it founds a cluster.
inline constexpr Millis listenBeforeBootstrap{1500};
// How long a tracker is silent before its master takes it out, so that the majority follows the living.
inline constexpr Millis silentBeforeRemoval{10'000};

// - A tracker without a log joins the lineage that it hears (the one with a master first, then the larger).
// - It founds one only after listening, and only if it hears no other newcomer with a smaller id: so several
//   that start at the same instant found one cluster, not several.
// - A master takes out of the configuration who said goodbye, and who was silent for ten seconds (a tracker
//   that lost its disk comes back under another id, at the address that the dead one still holds).
// - It adds each living tracker of its lineage that the configuration does not hold: one that was taken out
//   and lives after all comes back so.
FormationStep nextStep(const OwnPlace& own, const Membership& membership, MonotonicTime now);

} // namespace muster::cluster
