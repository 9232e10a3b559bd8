// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "cluster/membership.h"

#include <optional>
#include <variant>
#include <vector>

// How a cluster comes together. Pure: what to do next is a function of what is known and of `now`.
namespace muster::cluster {

// When most members of the configuration are lost, who goes on?
enum class Quorum : quint8 {
    Survivors, // those that are left: peers tell trackers everything again and again
    Majority   // nobody, until the majority is back
};

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
    std::vector<NodeId> voters; // of them
    quint64 stored = 0;         // the last log index, and the term of the entry there
    quint64 storedTerm = 0;
    bool knowsMaster = false;
    // Since when it has known no master, and has looked at the others without a gap: who was frozen has to
    // listen first.
    MonotonicTime withoutMasterSince;
    Quorum quorum = Quorum::Survivors;
    bool isYielding = false;   // a YieldTo is under way
    bool isTakingBack = false; // brings what it kept of a lineage that it left into this one
    // It keeps what it had in the lineage that it left for this one, until it has all that this one has.
    std::optional<Lineage> keptFor;
    std::vector<Lineage> abandoned; // that it has left for another one
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
// Most are lost: go on as the only voter of a new lineage. `isToYield`: only to hand what is in the log over
// to another lineage, so without a claim to be the newer one.
struct Recover
{
    bool isToYield = false;
};
// Another lineage has all that this one has: leave this one, and join that as a new tracker.
struct LeaveFor
{
    Lineage lineage;
};
// As a master: hand all over to that master of another lineage, then leave.
struct YieldTo
{
    NodeId host;
    Endpoint replication;
    Lineage lineage;
};

using FormationStep =
    std::variant<KeepWaiting, Bootstrap, JoinLineage, AddMember, RemoveMember, Recover, LeaveFor, YieldTo>;

// Which of two lineages of one name stays: the greater one (members, then epoch, then id).
struct LineageRank
{
    std::size_t members = 0;
    quint32 epoch = 0;
    quint64 id = 0;
    friend auto operator<=>(const LineageRank&, const LineageRank&) = default;
};
LineageRank rankOf(const Lineage& lineage, std::size_t members);

// How long a tracker listens before it founds a cluster.
inline constexpr Millis listenBeforeBootstrap{1500};
// How long a tracker is silent before its master takes it out, so that the majority follows the living.
inline constexpr Millis silentBeforeRemoval{10'000};

// How long a tracker has looked at the others before it gives its log up for theirs.
inline constexpr Millis listenBeforeLeaving{400};
// How long most members must be out of reach before the others go on without them.
inline constexpr Millis lostBeforeRecovery{2000};
// How long a majority may be without a master before one of it goes on as if the others were lost. An
// election cannot succeed where a master died between making a tracker a voter and telling it so.
inline constexpr Millis fruitlessBeforeRecovery{10'000};

// Whether that leader, as consensus names it, may still lead. Who has no vote never notices by itself that it
// is gone, or leads no more; who has one does, and may hear the leader where its keep-alives do not come
// through.
bool mayLead(NodeId leader, const OwnPlace& own, const Membership& membership);

// - A tracker without a log joins the lineage that it hears (the one with a master first, then the larger).
// - One that left a lineage for another, and does not find that one, founds one with what it kept: so nothing
//   is lost if the only one that the others followed loses its disk before they have it all. It goes over to
//   what it hears by yielding.
// - It founds one only after listening, and only if it hears no other newcomer with a smaller id: so several
//   that start at the same instant found one cluster, not several.
// - A master takes out of the configuration who said goodbye, and who was silent for ten seconds (a tracker
//   that lost its disk comes back under another id, at the address that the dead one still holds).
// - It adds each living tracker of its lineage that the configuration does not hold as a voter: one that was
// taken out
//   and lives after all comes back so. One that has lost its log under the same id is taken out first, and
//   stays away from the lineage until it is: a voter must not forget what it has said.
// - A master that hears the master of a greater lineage yields to it.
// - Without a master, and with most voters out of reach for two seconds, the one with the most complete log
// of
//   those left goes on alone; the others follow it as new trackers, if they have nothing that it has not.
FormationStep nextStep(const OwnPlace& own, const Membership& membership, MonotonicTime now);

} // namespace muster::cluster
