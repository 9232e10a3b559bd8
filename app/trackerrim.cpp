// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackerrim.h"

#include "consensus/rafttransport.h"
#include "net/datagramport.h"
#include "protocol/keepalive.h"
#include "storage/raftlog.h"

namespace muster::app {

Result<TrackerRim> openTrackerRim(const NodeSettings& settings, NodeId node, const QString& raftDatabase)
{
    TrackerRim rim;
    auto log = storage::RaftLog::open(raftDatabase);
    if (!log)
        return tl::unexpected(log.error());
    rim.log = std::move(*log);
    auto transport = std::make_unique<consensus::RaftTransport>(
        node, protocol::hashOfClusterName(settings.options.cluster), settings.key.replication);
    const auto listening = transport->listen(settings.network.bindAddress, settings.options.replicationPort);
    if (!listening)
        return tl::unexpected(listening.error());
    rim.transport = std::move(transport);
    rim.keepAlives = std::make_unique<net::DatagramPort>(settings.network);
    return rim;
}

} // namespace muster::app
