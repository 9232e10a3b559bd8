// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "protocol/udpreply.h"
#include "status/transferstatus.h"

#include <QList>
#include <optional>

namespace muster::peer {

// How long after a listing the next one begins: `chosen`, and longer where the last one `took` long, so that
// many peers beside a large cluster leave it alone for most of the time; a minute at most.
Millis pauseAfterListing(Millis chosen, Millis took);

// Puts the parts of one contents listing together, from the start to the tracker's last cursor. Pure.
class ContentsListing
{
public:
    static constexpr qsizetype maxOffers = 200'000; // a tracker that never ends is cut off here

    // The cursor to ask from next; nothing: that was all.
    std::optional<InfoHash> take(const protocol::ContentsReply& reply);

    const QList<status::OfferStatus>& offers() const { return m_offers; }

private:
    InfoHash m_cursor; // all before it, and itself, is known
    QList<status::OfferStatus> m_offers;
};

} // namespace muster::peer
