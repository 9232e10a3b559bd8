// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tracker/peertable.h"

#include <QRandomGenerator>
#include <vector>

namespace muster::tracker {

// The peers of one address family in one swarm, seeders first, so that both "anybody" and "leechers only"
// are a range to draw from.
class PeerList
{
public:
    quint32 size() const { return quint32(m_slots.size()); }
    quint32 seeders() const { return m_seeders; }
    quint32 leechers() const { return size() - m_seeders; }
    bool isSeeder(const StoredPeer& peer) const { return peer.position < m_seeders; }

    void add(PeerTable& peers, PeerSlot slot, bool seeding);
    void setSeeding(PeerTable& peers, PeerSlot slot, bool seeding);
    void remove(PeerTable& peers, PeerSlot slot);

    // Draws `wanted` different ones at most, all with the same chance, in O(wanted): leechers only or
    // anybody, but never `self` (or noPeer).
    std::vector<Endpoint> choose(const PeerTable& peers, bool leechersOnly, PeerSlot self, quint32 wanted,
                                 QRandomGenerator& random) const;

private:
    void swapPlaces(PeerTable& peers, quint32 a, quint32 b);

    std::vector<PeerSlot> m_slots;
    quint32 m_seeders = 0;
};

} // namespace muster::tracker
