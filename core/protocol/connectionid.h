// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/udprequest.h"

// Connection ids of BEP 15 without a table: a MAC (SipHash-2-4, libsodium) over the minute and the asker's
// IP, not its port, under the cluster's replicated secret. So an id that one tracker gave is good at every
// other, and across a failover. Valid for two minutes at least, three at most. Pure: `now` is an argument.
//
// `now` is cluster time: the trackers share it to within the keep-alives' delay, whatever their wall clocks
// say; an id from one minute ahead is taken too.
namespace muster::protocol {

ConnectionId makeConnectionId(const Secret& secret, const IpAddress& asker, ClusterTime now);

// Compares in constant time.
bool isValidConnectionId(ConnectionId id, const Secret& secret, const IpAddress& asker, ClusterTime now);

} // namespace muster::protocol
