// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/udprequest.h"

#include <chrono>

// Connection ids of BEP 15 without a table: the second that it was given in (its last 8 bits, in the lowest
// byte) and 56 bits of a MAC (SipHash-2-4, libsodium) over that second and the asker's IP, not its port,
// under the cluster's replicated secret. So an id that one tracker gave is good at every other, and across a
// failover; and telling whether it is costs one hash. Pure: `now` is an argument.
//
// `now` is cluster time: the trackers share it to within the keep-alives' delay, whatever their wall clocks
// say; an id from the minute ahead is taken too.
namespace muster::protocol {

inline constexpr std::chrono::seconds connectionIdLifetime{120}; // BEP 15: two minutes
inline constexpr std::chrono::seconds connectionIdsAhead{60};

ConnectionId makeConnectionId(const Secret& secret, const IpAddress& asker, ClusterTime now);

// Compares in constant time.
bool isValidConnectionId(ConnectionId id, const Secret& secret, const IpAddress& asker, ClusterTime now);

// The secrets as the log has them: a new one from time to time, and the one before as long as ids that were
// made under it can be valid.
struct ConnectionSecrets
{
    static constexpr std::chrono::hours lifetime{24};
    // Somebody may give out an id under the old one until he has heard of the new one.
    static constexpr std::chrono::seconds overlap = connectionIdLifetime + connectionIdsAhead;

    Secret current;    // all zero: none yet
    Secret previous;   // all zero: there was none
    ClusterTime since; // of the current one

    bool isEmpty() const { return current == Secret{}; }
    bool isTimeForAnother(ClusterTime now) const { return isEmpty() || now - since >= lifetime; }
    // `secret` is the current one from then on. The same once more changes nothing.
    void replace(const Secret& secret, ClusterTime at);
    ConnectionId makeId(const IpAddress& asker, ClusterTime now) const;
    bool isValid(ConnectionId id, const IpAddress& asker, ClusterTime now) const;

    friend bool operator==(const ConnectionSecrets&, const ConnectionSecrets&) = default;
};

} // namespace muster::protocol
