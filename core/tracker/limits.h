// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>

namespace muster::tracker {

// How much one tracker takes, so that a flood fills no memory. An entry is one peer of one content. The
// defaults hold a building of some hundred computers with a thousand contents each, and about 600 MiB.
struct Limits
{
    quint32 contents = 500'000;
    quint32 peersPerContent = 100'000;
    quint32 entriesPerNetwork = 250'000; // see sourceNetworkOf()
    quint32 entries = 5'000'000;

    // So that one computer does not take the room of all others of its network.
    quint32 entriesPerAddress() const
    {
        return std::min(entriesPerNetwork, std::max(entriesPerNetwork / 8, 1000u));
    }

    friend bool operator==(const Limits&, const Limits&) = default;
};

} // namespace muster::tracker
