// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/udpreply.h"
#include "status/peerstatus.h"

#include <QHash>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace muster::peer {

// Puts the parts of one peers listing together, from the start to the tracker's last cursor. Pure.
class PeersListing
{
public:
    static constexpr std::size_t maxPeers = 2'000; // a tracker that never ends is cut off here
    static constexpr std::size_t maxRead = 20'000; // or here, where most are of no use

    using Use = std::function<bool(const protocol::PeersEntry&)>;
    // Without `isOfUse` all are. What is of none is not kept: a private share's identifier is known to the
    // trackers, and whoever floods it with contacts that nobody can open shall neither fill memory nor hide
    // the others.
    explicit PeersListing(Use isOfUse = {})
        : m_isOfUse(std::move(isOfUse))
    {
    }

    // The cursor to ask from next; nothing: that was all.
    std::optional<quint32> take(const protocol::PeersReply& reply);

    // Each once: who came or went between two pages may be told twice.
    const std::vector<protocol::PeersEntry>& entries() const { return m_entries; }

private:
    Use m_isOfUse;
    std::size_t m_read = 0;
    quint32 m_cursor = 0;
    QHash<Endpoint, std::size_t> m_places;
    std::vector<protocol::PeersEntry> m_entries;
};

// What a person is shown of it; the client's name made safe to show.
status::PeerStatus statusOf(const protocol::PeersEntry& entry);

} // namespace muster::peer
