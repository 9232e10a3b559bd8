// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/ids.h"
#include "base/result.h"
#include "consensus/logstore.h"
#include "consensus/transport.h"
#include "net/datagramchannel.h"

#include <memory>

namespace muster::app {

// What joins a TrackerCluster to the world: its disk and its sockets, or simulated ones. Made and used on the
// cluster thread.
struct TrackerRim
{
    std::unique_ptr<consensus::LogStore> log;
    std::unique_ptr<consensus::Transport> transport;  // listens
    std::unique_ptr<net::DatagramChannel> keepAlives; // not bound yet
};

// raft.db, TCP and UDP. One sentence if the database does not open or a port is in use.
Result<TrackerRim> openTrackerRim(const NodeSettings& settings, NodeId node, const QString& raftDatabase);

} // namespace muster::app
