// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "net/networkchoice.h"
#include "protocol/clusterkey.h"

#include <QList>

namespace muster::app {

// Where a peer listens for others; 0: nowhere yet. They stay the same, so that a firewall can be opened for
// them and others find the peer again.
struct PeerPorts
{
    quint16 open = 0;
    quint16 encrypted = 0; // of private shares

    friend bool operator==(const PeerPorts&, const PeerPorts&) = default;
};

// Options with what the computer had to be asked for: its interfaces, the addresses of names,
// the passphrase.
struct NodeSettings
{
    Options options;
    net::NetworkChoice network;
    // Where those named by --join hear this one: for a tracker their keep-alives' port, for all others the
    // port that announces go to.
    QList<Endpoint> join;
    QString name;
    protocol::ClusterKey key = protocol::ClusterKey::open();
    QList<IpAddress> ownAddresses{}; // this computer's, when it was asked
    // As the data folder has them of earlier times.
    QList<Endpoint> dhtNodes{}; // peers
    PeerPorts keptPorts{};
};

// Whether the others can be found: not where the interface that was chosen does no multicast and nobody is
// named. A tracker may be named by others, a check looks for just that, and a window has to open to be told
// another one. Pure.
Result<void> canFindOthers(const NodeSettings& settings);

// Blocks while names are looked up and the key is made of the passphrase; for the start.
Result<NodeSettings> resolve(const Options& options);

} // namespace muster::app
