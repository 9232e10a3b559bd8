// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/membership.h"

#include <algorithm>

namespace muster::cluster {

namespace {

Endpoint reachedFrom(const Endpoint& told, const IpAddress& source)
{
    return told.address.isUnspecified() ? Endpoint{source, told.port} : told;
}

Millis intervalOf(const Member& member)
{
    return std::clamp(member.last.interval, Membership::shortestInterval, Membership::longestInterval);
}

// A later boot of a living member shows by a greater number; a dead one may come back with any (its clock
// may have been set back meanwhile).
bool isNews(const Member& known, const protocol::KeepAlive& told, bool isProvenFresh)
{
    if (told.boot == known.last.boot)
        return told.sequence > known.last.sequence;
    return isProvenFresh || told.boot > known.last.boot || known.liveness == Liveness::Dead;
}

} // namespace

Endpoint Member::replication() const { return reachedFrom(last.replication, source); }

std::vector<Endpoint> Member::announce() const
{
    std::vector<Endpoint> endpoints;
    for (const Endpoint& told : last.announce)
        endpoints.push_back(reachedFrom(told, source));
    return endpoints;
}

std::vector<MembershipEvent> Membership::hear(const protocol::KeepAlive& keepAlive, const IpAddress& source,
                                              MonotonicTime now, const Hearing& how)
{
    const NodeId node = keepAlive.node;
    if (node == m_self || !node.isValid())
        return {};
    std::vector<MembershipEvent> events;
    const auto known = m_members.find(node);
    if (known == m_members.end()) {
        if (keepAlive.leaving)
            return {};
        m_members[node] = Member{keepAlive, source, now, Liveness::Alive, how.sourcePort};
        return {{MemberChange::Joined, node}};
    }
    Member& member = known->second;
    if (!isNews(member, keepAlive, how.isProvenFresh))
        return {};
    const bool restarted = keepAlive.boot != member.last.boot;
    const bool isOrdered = !restarted && keepAlive.order.number > member.last.order.number;
    const bool wasDown = member.liveness != Liveness::Alive;
    member = Member{keepAlive, source, now, Liveness::Alive, how.sourcePort};
    if (isOrdered)
        events.push_back({MemberChange::Ordered, node});
    if (keepAlive.leaving) {
        member.liveness = Liveness::Dead;
        events.push_back({MemberChange::Left, node});
    } else if (restarted) {
        events.push_back({MemberChange::Restarted, node});
    } else if (wasDown) {
        events.push_back({MemberChange::Recovered, node});
    }
    return events;
}

std::vector<MembershipEvent> Membership::advance(MonotonicTime now)
{
    std::vector<MembershipEvent> events;
    for (auto it = m_members.begin(); it != m_members.end();) {
        Member& member = it->second;
        const Millis silence = now - member.lastSeen;
        const Millis interval = intervalOf(member);
        if (member.liveness != Liveness::Dead && silence >= deadAfterMissed * interval) {
            member.liveness = Liveness::Dead;
            events.push_back({MemberChange::Died, it->first});
        } else if (member.liveness == Liveness::Alive && silence >= suspectAfterMissed * interval) {
            member.liveness = Liveness::Suspect;
            events.push_back({MemberChange::Suspected, it->first});
        }
        if (member.liveness == Liveness::Dead && silence >= forgetAfter)
            it = m_members.erase(it);
        else
            ++it;
    }
    return events;
}

const Member* Membership::find(NodeId node) const
{
    const auto it = m_members.find(node);
    return it == m_members.end() ? nullptr : &it->second;
}

bool Membership::isAlive(NodeId node) const
{
    const Member* member = find(node);
    return member && member->liveness != Liveness::Dead;
}

} // namespace muster::cluster
