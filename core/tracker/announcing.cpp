// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/announcing.h"

namespace muster::tracker {

using namespace protocol;

tl::expected<ConsideredAnnounce, QByteArray> consider(const AnnounceRequest& request, const IpAddress& source,
                                                      const SwarmIndex& index, ClusterTime now,
                                                      Millis refreshAge)
{
    if (request.port == 0)
        return tl::unexpected(QByteArray("nobody can reach port 0; announce the port that you listen on"));
    // The source address is who it is; the `ip` field would let anybody enrol anybody.
    const Endpoint peer{source, request.port};
    if (request.event == AnnounceEvent::Stopped) {
        ConsideredAnnounce stop{{request.infoHash, peer, request.isSeeder(), 0}, {}};
        if (index.isKnown(request.infoHash, peer))
            stop.change = StopCommand{request.infoHash, peer};
        return stop;
    }
    const AnnounceCommand command{request.infoHash, peer, request.isSeeder(),
                                  request.event == AnnounceEvent::Completed, request.contact};
    ConsideredAnnounce considered{{request.infoHash, peer, request.isSeeder(), request.numWant}, {}};
    if (index.needsStoring(command, now, refreshAge))
        considered.change = command;
    return considered;
}

} // namespace muster::tracker
