// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/formation.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace muster::cluster {

namespace {

// The lineage to join: with a master before without, then the one with more members, then the greater.
std::optional<Lineage> bestLineage(const Membership& membership)
{
    using Key = std::tuple<bool, std::size_t, Lineage>;
    std::optional<Key> best;
    for (const auto& [node, member] : membership.members()) {
        const protocol::KeepAlive& told = member.last;
        const bool isFounded = told.lineage.isValid() && told.role != protocol::KeepAliveRole::Joining;
        if (member.liveness == Liveness::Dead || !isFounded)
            continue;
        const Key key{told.master.isValid(), told.members.size(), told.lineage};
        best = best ? std::max(*best, key) : key;
    }
    if (!best)
        return std::nullopt;
    return std::get<Lineage>(*best);
}

bool hearsSmallerNewcomer(NodeId self, const Membership& membership)
{
    return std::any_of(membership.members().begin(), membership.members().end(), [self](const auto& entry) {
        const Member& member = entry.second;
        return member.liveness == Liveness::Alive && member.last.role == protocol::KeepAliveRole::Joining &&
               entry.first < self;
    });
}

FormationStep stepOfNewcomer(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (const auto lineage = bestLineage(membership)) {
        if (own.isRunning && own.lineage == *lineage)
            return KeepWaiting{};
        return JoinLineage{*lineage};
    }
    if (own.isRunning || !own.mayFound || now - own.startedAt < listenBeforeBootstrap ||
        hearsSmallerNewcomer(own.self, membership))
        return KeepWaiting{};
    return Bootstrap{};
}

bool isGone(const OwnPlace& own, NodeId node, const Membership& membership, MonotonicTime now)
{
    const Member* member = membership.find(node);
    if (!member) // never heard by this process: it had as long as anybody since this tracker is master
        return now - own.masterSince >= silentBeforeRemoval;
    return member->last.leaving || now - member->lastSeen >= silentBeforeRemoval;
}

FormationStep stepOfMaster(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (own.isChangingMembers)
        return KeepWaiting{};
    for (const NodeId node : own.configured)
        if (node != own.self && isGone(own, node, membership, now))
            return RemoveMember{node};
    for (const auto& [node, member] : membership.members()) {
        const bool isConfigured =
            std::find(own.configured.begin(), own.configured.end(), node) != own.configured.end();
        if (!isConfigured && member.liveness == Liveness::Alive && member.last.lineage == own.lineage)
            return AddMember{node, member.replication()};
    }
    return KeepWaiting{};
}

} // namespace

FormationStep nextStep(const OwnPlace& own, const Membership& membership, MonotonicTime now)
{
    if (own.isMaster)
        return stepOfMaster(own, membership, now);
    if (!own.hasLog)
        return stepOfNewcomer(own, membership, now);
    return KeepWaiting{};
}

} // namespace muster::cluster
