// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/announcing.h"

namespace muster::tracker {

using namespace protocol;

tl::expected<ConsideredAnnounce, AnnounceRefusal> consider(const AnnounceRequest& request,
                                                           const IpAddress& source, const SwarmIndex& index,
                                                           const Admission& admission, ClusterTime now,
                                                           Millis refreshAge)
{
    if (request.port == 0)
        return tl::unexpected(AnnounceRefusal{
            RefusedBy::Request, "nobody can reach port 0; announce the port that you listen on"});
    if (const auto refused = index.access().check(request.infoHash, source))
        return tl::unexpected(AnnounceRefusal{RefusedBy::Access, refusalText(*refused)});
    // The source address is who it is; the `ip` field would let anybody enrol anybody.
    const Endpoint peer{source, request.port};
    if (request.event == AnnounceEvent::Stopped) {
        ConsideredAnnounce stop{{request.infoHash, peer, request.isSeeder(), 0}, {}};
        if (index.isKnown(request.infoHash, peer) || admission.isUnderWay(request.infoHash, peer))
            stop.change = StopCommand{request.infoHash, peer};
        return stop;
    }
    const AnnounceCommand command{request.infoHash, peer, request.isSeeder(),
                                  request.event == AnnounceEvent::Completed, request.contact};
    ConsideredAnnounce considered{{request.infoHash, peer, request.isSeeder(), request.numWant}, {}};
    if (!index.needsStoring(command, now, refreshAge))
        return considered;
    if (auto refused = admission.refusalOf(request.infoHash, peer, index))
        return tl::unexpected(std::move(*refused));
    considered.change = command;
    return considered;
}

ScrapeEntry scrapeEntryOf(const InfoHash& infoHash, const SwarmIndex& index)
{
    return index.access().checkContent(infoHash) ? ScrapeEntry{} : index.counts(infoHash);
}

} // namespace muster::tracker
