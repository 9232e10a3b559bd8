// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "status/sourcestatus.h"

#include <QList>
#include <chrono>
#include <map>

namespace muster::peer {

// The means by which libtorrent finds peers, beside those that it is told of. None of them but the torrent's
// own trackers is used for a private torrent (BEP 27).
struct Finders
{
    bool hasTrackers = false;       // those that the torrent names: UDP and HTTP, by tiers (BEP 12)
    bool hasLocalDiscovery = false; // BEP 14: multicast to 239.192.152.143:6771 on the interfaces listened on
    bool hasDht = false;            // BEP 5; never bootstrapped by the internet's routers
    bool hasPeerExchange = true;    // BEP 11
    bool hasPortMapping = false;    // the router is asked for a port: UPnP and NAT-PMP
    bool hasHolePunching = false; // BEP 55. It takes outgoing uTP, which libtorrent then prefers to TCP: slow
    // DHT nodes to begin with: who was a peer before, by the port that it listens on.
    QList<Endpoint> dhtNodes{};

    friend bool operator==(const Finders&, const Finders&) = default;
};

// What each of these did for one torrent. A value; times are the caller's.
class SourceBook
{
public:
    using Time = std::chrono::steady_clock::time_point;

    SourceBook() = default;
    SourceBook(const Finders& finders, bool isPrivate, bool namesTrackers);

    // Of a source that is off: nothing happens.
    void answered(status::SourceKind kind, int peers, Time now); // `peers` in this answer
    void found(status::SourceKind kind, Time now);               // one more peer
    void counted(status::SourceKind kind, int peers, Time now);  // of that source at present
    void silent(status::SourceKind kind);

    bool isChanged() const { return m_isChanged; } // since it was told last
    QList<status::SourceStatus> tell(Time now);

private:
    struct Source
    {
        status::SourceState state = status::SourceState::Off;
        int peers = 0;
        Time answeredAt{}; // none yet: zero
    };

    Source* running(status::SourceKind kind);

    std::map<status::SourceKind, Source> m_sources;
    bool m_isChanged = true;
};

} // namespace muster::peer
