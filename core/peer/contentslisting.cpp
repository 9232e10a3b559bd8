// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentslisting.h"

#include "protocol/displayname.h"

#include <algorithm>
#include <limits>

namespace muster::peer {

Millis pauseAfterListing(Millis chosen, Millis took)
{
    constexpr Millis longest{60'000};
    constexpr int times = 20; // then about a twentieth of the time is spent listing
    return std::max(chosen, std::min(longest, took * times));
}

std::optional<InfoHash> ContentsListing::take(const protocol::ContentsReply& reply)
{
    const InfoHash before = m_cursor;
    for (const protocol::ContentsEntry& entry : reply.entries) {
        if (entry.infoHash <= m_cursor) // told before, or out of order
            continue;
        m_cursor = entry.infoHash;
        const quint64 mostBytes = quint64(std::numeric_limits<qint64>::max());
        m_offers.append({entry.infoHash, protocol::displayName(entry.name),
                         qint64(qMin(entry.sizeBytes, mostBytes)), qint64(entry.chunkBytes), entry.seeders,
                         entry.leechers});
    }
    // All zero is the end; a cursor that stands still, or goes back, would go round for ever.
    if (reply.nextCursor <= before || m_offers.size() >= maxOffers)
        return std::nullopt;
    m_cursor = reply.nextCursor;
    return m_cursor;
}

} // namespace muster::peer
