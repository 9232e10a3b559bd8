// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"
#include "simprocess.h"

#include <set>

#include <set>

namespace muster::sim {

// What one client was told: a peer with a content.
struct Announce
{
    InfoHash infoHash;
    Endpoint peer;
    friend auto operator<=>(const Announce&, const Announce&) = default;

    QString text() const { return infoHash.toHexString().left(6) + u" at "_qs + peer.toString(); }
};

// Clients that tell drawn trackers what they have, each a content of its own, and remember what was
// acknowledged. Few of them stop again, and a few of those come back; each waits for the answer first.
class Clients
{
public:
    Clients(World& world, std::function<SimProcess*()> drawTracker)
        : m_world(world)
        , m_drawTracker(std::move(drawTracker))
    {
    }

    void begin(Millis until, int mostPauseMs);
    // Acknowledged, and not stopped since: has to be in the tables at the end.
    const std::map<Announce, QString>& required() const { return m_required; } // → by whom and when
    // All copies were lost with the disks that held them.
    void forgive(const Announce& announce) { m_required.erase(announce); }
    // Was stopped before it was acknowledged for the last time: an older copy somewhere is none of it.
    bool cameBack(const Announce& announce) const { return m_stopped.contains(announce); }
    int acknowledged() const { return m_acknowledged; }

private:
    void next();
    void announce(const Announce& what, bool isFirst);
    void stop(const Announce& what);

    World& m_world;
    std::function<SimProcess*()> m_drawTracker;
    Millis m_until{0};
    int m_mostPauseMs = 100;
    quint32 m_count = 0;
    int m_acknowledged = 0;
    std::map<Announce, QString> m_required;
    std::set<Announce> m_stopped;
};

} // namespace muster::sim
