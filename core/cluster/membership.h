// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/keepalive.h"
#include "status/clusterstatus.h"

#include <map>
#include <vector>

namespace muster::cluster {

using status::Liveness;

struct Member
{
    protocol::KeepAlive last;
    IpAddress source; // where its keep-alives come from
    MonotonicTime lastSeen;
    Liveness liveness = Liveness::Alive;
    quint16 sourcePort = 0;

    // Addresses with 0.0.0.0 replaced by where the keep-alive came from.
    Endpoint replication() const;
    std::vector<Endpoint> announce() const;
};

enum class MemberChange : quint8 { Joined, Restarted, Suspected, Died, Recovered, Left, Ordered };

struct MembershipEvent
{
    MemberChange change;
    NodeId node;
    friend bool operator==(const MembershipEvent&, const MembershipEvent&) = default;
};

// What is known of a keep-alive beside what it says.
struct Hearing
{
    quint16 sourcePort = 0;
    // Another boot than the known one is the later one for certain; else the greater number is.
    bool isProvenFresh = false;
};

// What this tracker believes of the others, from their keep-alives alone. Pure: every call takes `now`.
// Suspect after 3 missed keep-alives, dead after 6 (of the interval that the member itself tells);
// forgotten ten minutes after its death.
class Membership
{
public:
    static constexpr int suspectAfterMissed = 3;
    static constexpr int deadAfterMissed = 6;
    static constexpr Millis forgetAfter{10 * 60 * 1000};
    // Limits for the interval that a stranger tells: else a tiny one is always dead, a huge one never.
    static constexpr Millis shortestInterval{50};
    static constexpr Millis longestInterval{10'000};

    explicit Membership(NodeId self)
        : m_self(self)
    {
    }

    // Own keep-alives and ones that are older than what is known (duplicated, overtaken) change nothing.
    std::vector<MembershipEvent> hear(const protocol::KeepAlive& keepAlive, const IpAddress& source,
                                      MonotonicTime now, const Hearing& how = {});
    std::vector<MembershipEvent> advance(MonotonicTime now);

    const std::map<NodeId, Member>& members() const { return m_members; } // without this tracker itself
    const Member* find(NodeId node) const;
    bool isAlive(NodeId node) const; // suspects count as alive

private:
    NodeId m_self;
    std::map<NodeId, Member> m_members;
};

} // namespace muster::cluster
