// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/formation.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace muster::cluster {

namespace {

bool contains(const std::vector<NodeId>& nodes, NodeId node)
{
    return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
}

// The lineage to join: with a master before without, of these the one that the last was left for, then the
// greatest.
std::optional<Lineage> bestLineage(const OwnPlace& own, const Membership& membership)
{
    using Key = std::tuple<bool, bool, LineageRank>;
    std::optional<Key> best;
    Lineage lineage;
    for (const auto& [node, member] : membership.members()) {
        const protocol::KeepAlive& told = member.last;
        const bool isFounded = told.lineage.isValid() && told.role != protocol::KeepAliveRole::Joining;
        const bool isAbandoned =
            std::find(own.abandoned.begin(), own.abandoned.end(), told.lineage) != own.abandoned.end();
        if (member.liveness == Liveness::Dead || !isFounded || isAbandoned)
            continue;
        const Key key{told.master.isValid(), told.lineage == own.keptFor,
                      rankOf(told.lineage, told.members.size())};
        if (best && key <= *best)
            continue;
        best = key;
        lineage = told.lineage;
    }
    return best ? std::optional(lineage) : std::nullopt;
}

// This tracker was in that lineage under this id, and its log is gone.
bool isStillNamedIn(const Lineage& lineage, NodeId self, const Membership& membership)
{
    return std::any_of(membership.members().begin(), membership.members().end(), [&](const auto& entry) {
        const Member& member = entry.second;
        return member.liveness != Liveness::Dead && member.last.lineage == lineage &&
               contains(member.last.members, self);
    });
}

bool hearsSmallerNewcomer(NodeId self, const Membership& membership)
{
    return std::any_of(membership.members().begin(), membership.members().end(), [self](const auto& entry) {
        const Member& member = entry.second;
        return member.liveness == Liveness::Alive && member.last.role == protocol::KeepAliveRole::Joining &&
               entry.first < self;
    });
}

// Of a tracker that has its log.
MonotonicTime lastHeardOf(const Lineage& lineage, const Membership& membership)
{
    MonotonicTime last{-Millis(silentBeforeRemoval)};
    for (const auto& [node, member] : membership.members())
        if (member.last.lineage == lineage && member.last.role != protocol::KeepAliveRole::Joining)
            last = std::max(last, member.lastSeen);
    return last;
}

FormationStep stepOfNewcomer(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (const auto lineage = bestLineage(own, membership)) {
        if (own.isRunning && own.lineage == *lineage)
            return KeepWaiting{};
        if (own.keptFor && own.keptFor != lineage)
            return Bootstrap{};
        if (isStillNamedIn(*lineage, own.self, membership))
            return KeepWaiting{};
        return JoinLineage{*lineage};
    }
    if ((!own.mayFound && !own.keptFor) || now - own.startedAt < listenBeforeBootstrap ||
        hearsSmallerNewcomer(own.self, membership))
        return KeepWaiting{};
    if (own.isRunning && now - lastHeardOf(own.lineage, membership) < silentBeforeRemoval)
        return KeepWaiting{}; // who is to add it may come back
    return Bootstrap{};
}

bool isGone(const OwnPlace& own, NodeId node, const Membership& membership, MonotonicTime now)
{
    const Member* member = membership.find(node);
    if (!member) // never heard by this process: it had as long as anybody since this tracker is master
        return now - own.masterSince >= silentBeforeRemoval;
    const bool hasForgotten = member->liveness == Liveness::Alive && member->last.lineage != own.lineage &&
                              member->last.role == protocol::KeepAliveRole::Joining;
    return member->last.leaving || hasForgotten || now - member->lastSeen >= silentBeforeRemoval;
}

const Member* greatestForeignMaster(const OwnPlace& own, const Membership& membership)
{
    const Member* greatest = nullptr;
    const auto rank = [](const Member& m) { return rankOf(m.last.lineage, m.last.members.size()); };
    for (const auto& [node, member] : membership.members()) {
        const protocol::KeepAlive& told = member.last;
        const bool isForeign = member.liveness == Liveness::Alive && told.lineage.isValid() &&
                               told.lineage != own.lineage && told.role == protocol::KeepAliveRole::Master;
        if (isForeign && (!greatest || rank(*greatest) < rank(member)))
            greatest = &member;
    }
    return greatest;
}

FormationStep stepOfMaster(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (own.isYielding || own.isTakingBack)
        return KeepWaiting{};
    if (const Member* host = greatestForeignMaster(own, membership)) {
        const protocol::KeepAlive& told = host->last;
        if (rankOf(own.lineage, own.configured.size()) < rankOf(told.lineage, told.members.size()))
            return YieldTo{told.node, host->replication(), told.lineage};
    }
    if (own.isChangingMembers)
        return KeepWaiting{};
    for (const NodeId node : own.configured)
        if (node != own.self && isGone(own, node, membership, now))
            return RemoveMember{node};
    for (const auto& [node, member] : membership.members()) {
        const bool isWaiting = member.liveness == Liveness::Alive && member.last.lineage == own.lineage;
        if (!contains(own.voters, node) && isWaiting) // a spare was left so by a master that died
            return AddMember{node, member.replication()};
    }
    return KeepWaiting{};
}

// A log that ends later (term, then index) has everything that was committed in one that ends earlier.
auto completeness(quint64 storedTerm, quint64 stored) { return std::pair(storedTerm, stored); }

// A lineage that went on from this one, and has no less than this tracker has.
std::optional<Lineage> successor(const OwnPlace& own, const Membership& membership)
{
    for (const auto& [node, member] : membership.members()) {
        const protocol::KeepAlive& told = member.last;
        const bool wentOn = member.liveness == Liveness::Alive &&
                            told.role == protocol::KeepAliveRole::Master && told.ancestor == own.lineage &&
                            told.lineage != own.lineage;
        // Our log goes with it: so not for what was said while this tracker was frozen, or before it started.
        const bool isFresh = member.lastSeen - own.withoutMasterSince >= listenBeforeLeaving;
        if (wentOn && isFresh &&
            completeness(told.ancestorTerm, told.ancestorIndex) >= completeness(own.storedTerm, own.stored))
            return told.lineage;
    }
    return std::nullopt;
}

FormationStep stepWithoutMaster(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (const auto lineage = successor(own, membership))
        return LeaveFor{*lineage};
    if (now - own.withoutMasterSince < lostBeforeRecovery)
        return KeepWaiting{};
    std::size_t reached = contains(own.voters, own.self) ? 1 : 0;
    for (const NodeId node : own.configured) {
        const Member* member = membership.find(node);
        const bool isReached = member && !member->last.leaving && member->last.lineage == own.lineage &&
                               member->last.role != protocol::KeepAliveRole::Joining &&
                               now - member->lastSeen < lostBeforeRecovery;
        if (node == own.self || !isReached)
            continue;
        reached += contains(own.voters, node) ? 1 : 0;
        const auto theirs = completeness(member->last.storedTerm, member->last.stored);
        const auto ours = completeness(own.storedTerm, own.stored);
        if (theirs > ours || (theirs == ours && node < own.self))
            return KeepWaiting{}; // an election among the majority, or that one goes on
    }
    const bool hasMajority = reached > own.voters.size() / 2;
    if (hasMajority && now - own.withoutMasterSince < fruitlessBeforeRecovery)
        return KeepWaiting{}; // an election will do
    const bool hearsOthers = greatestForeignMaster(own, membership) != nullptr;
    if (own.quorum == Quorum::Majority && !hearsOthers && !hasMajority)
        return KeepWaiting{};
    return Recover{hearsOthers};
}

} // namespace

FormationStep nextStep(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (own.isMaster)
        return stepOfMaster(own, membership, now);
    if (!own.hasLog)
        return stepOfNewcomer(own, membership, now);
    return own.knowsMaster ? FormationStep(KeepWaiting{}) : stepWithoutMaster(own, membership, now);
}

bool mayLead(NodeId leader, const OwnPlace& own, const Membership& membership)
{
    const Member* member = membership.find(leader);
    if (!member)
        return leader.isValid();
    const bool seemsGone =
        member->liveness == Liveness::Dead || member->last.role != protocol::KeepAliveRole::Master;
    return member->last.lineage == own.lineage && (contains(own.voters, own.self) || !seemsGone);
}

LineageRank rankOf(const Lineage& lineage, std::size_t members)
{
    return {members, lineage.epoch, lineage.id};
}

} // namespace muster::cluster
