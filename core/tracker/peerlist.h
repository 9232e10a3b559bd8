// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "tracker/peertable.h"

#include <QRandomGenerator>
#include <array>
#include <vector>

namespace muster::tracker {

// An endpoint of one family in as little memory as it needs.
struct PackedIPv4
{
    quint32 address;
    quint16 port;

    static PackedIPv4 from(const Endpoint& endpoint) { return {endpoint.address.toIPv4(), endpoint.port}; }
    Endpoint unpacked() const { return {IpAddress::fromIPv4(address), port}; }
    friend bool operator==(const PackedIPv4&, const PackedIPv4&) = default;
};
struct PackedIPv6
{
    std::array<quint8, 16> address;
    quint16 port;

    static PackedIPv6 from(const Endpoint& endpoint);
    Endpoint unpacked() const { return {IpAddress::fromIPv6(address), port}; }
    friend bool operator==(const PackedIPv6&, const PackedIPv6&) = default;
};

// The peers of one address family in one swarm, seeders first, so that both "anybody" and "leechers only"
// are a range to draw from.
template<typename Packed> class PeerList
{
public:
    quint32 size() const { return quint32(m_entries.size()); }
    quint32 seeders() const { return m_seeders; }
    quint32 leechers() const { return size() - m_seeders; }
    bool isSeeder(const StoredPeer& peer) const { return peer.position < m_seeders; }
    bool isAt(const StoredPeer& peer, const Endpoint& endpoint) const
    {
        return m_entries[peer.position].endpoint == Packed::from(endpoint);
    }
    Endpoint endpointOf(const StoredPeer& peer) const { return m_entries[peer.position].endpoint.unpacked(); }

    PeerSlot slotAt(quint32 position) const { return m_entries[position].slot; }

    void add(PeerTable& peers, PeerSlot slot, const Endpoint& endpoint, bool seeding);
    void setSeeding(PeerTable& peers, PeerSlot slot, bool seeding);
    void remove(PeerTable& peers, PeerSlot slot);

    // Draws `wanted` different ones at most, all with the same chance, in O(wanted): leechers only or
    // anybody, but never `self` (null: the asker is not in the list).
    std::vector<Endpoint> choose(bool leechersOnly, const StoredPeer* self, quint32 wanted,
                                 QRandomGenerator& random) const;

private:
    struct Entry
    {
        Packed endpoint;
        PeerSlot slot;
    };

    void swapPlaces(PeerTable& peers, quint32 a, quint32 b);

    std::vector<Entry> m_entries;
    quint32 m_seeders = 0;
};

extern template class PeerList<PackedIPv4>;
extern template class PeerList<PackedIPv6>;

} // namespace muster::tracker
