// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/logentry.h"
#include "protocol/udprequest.h"
#include "tracker/admission.h"
#include "tracker/swarmindex.h"

#include <optional>

// What an announce leads to and a scrape is told, whichever way it came. Pure.
namespace muster::tracker {

struct ConsideredAnnounce
{
    PeerWish wish;
    // Is to be stored before the answer leaves. Nothing: an answer now.
    std::optional<protocol::Command> change;
};

// A stored time older than this is stored anew.
constexpr Millis refreshAgeOf(std::chrono::seconds interval) { return Millis(interval) / 4; }

// `source` is whom it came from: with the announced port that is who the peer is.
tl::expected<ConsideredAnnounce, AnnounceRefusal> consider(const protocol::AnnounceRequest& request,
                                                           const IpAddress& source, const SwarmIndex& index,
                                                           const Admission& admission, ClusterTime now,
                                                           Millis refreshAge);

// Nothing of a content that the access list denies.
protocol::ScrapeEntry scrapeEntryOf(const InfoHash& infoHash, const SwarmIndex& index);

} // namespace muster::tracker
