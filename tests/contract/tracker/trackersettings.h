// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/loopback.h"
#include "tracker/peerinfosender.h"

namespace muster::testing {

inline tracker::PeerInfoSenderSettings
trackerSettings(int n, const Endpoint& group, std::chrono::seconds interval = std::chrono::seconds(120))
{
    tracker::PeerInfoSenderSettings settings;
    settings.network = loopback(n);
    settings.announceGroup = group;
    settings.interval = interval;
    settings.node = NodeId(quint64(n));
    settings.boot = 1;
    settings.seed = quint32(n);
    settings.limits.entriesPerNetwork = 1'000'000; // all of a test may come from one address
    return settings;
}

inline Endpoint endpointOf(int n, const tracker::PeerInfoSender& tracker)
{
    return {loopback(n).bindAddress, tracker.port()};
}

} // namespace muster::testing
