// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/chance.h"
#include "base/endpoint.h"
#include "tracker/peertable.h"

#include <QtEndian>
#include <array>
#include <cstring>
#include <vector>

namespace muster::tracker {

// An endpoint of one family as an announce reply (BEP 15) has it: address and port in network order.
template<IpAddress::Family family, std::size_t addressBytes, std::size_t networkBytes> struct PackedEndpoint
{
    std::array<char, addressBytes + 2> bytes;

    static PackedEndpoint from(const Endpoint& endpoint)
    {
        Q_ASSERT(endpoint.address.family() == family);
        PackedEndpoint packed;
        std::memcpy(packed.bytes.data(), endpoint.address.bytes().data(), addressBytes);
        packed.bytes[addressBytes] = char(endpoint.port >> 8);
        packed.bytes[addressBytes + 1] = char(endpoint.port & 0xff);
        return packed;
    }
    Endpoint unpacked() const
    {
        const auto port = quint16(quint8(bytes[addressBytes]) << 8 | quint8(bytes[addressBytes + 1]));
        return {*IpAddress::fromBytes(QByteArrayView(bytes.data(), qsizetype(addressBytes))), port};
    }
    // Whether somebody at `other` can reach it, as far as its address says: one of the loopback only on the
    // same computer, a link-local one only on the same link.
    bool isFor(const PackedEndpoint& other) const
    {
        const Scope scope = this->scope();
        return scope == Scope::Everywhere || scope == other.scope();
    }
    // Of one network: /24 of IPv4, /64 of IPv6.
    bool isNear(const PackedEndpoint& other) const { return networkOf() == other.networkOf(); }
    friend bool operator==(const PackedEndpoint& a, const PackedEndpoint& b)
    {
        return std::memcmp(a.bytes.data(), b.bytes.data(), addressBytes + 2) == 0;
    }

private:
    enum class Scope : quint8 { Everywhere, Host, Link };
    Scope scope() const
    {
        const auto first = quint8(bytes[0]);
        const auto second = quint8(bytes[1]);
        if constexpr (family == IpAddress::Family::IPv4)
            return first == 127                    ? Scope::Host
                   : first == 169 && second == 254 ? Scope::Link
                                                   : Scope::Everywhere;
        static constexpr char loopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        if (first == 0 && std::memcmp(bytes.data(), loopback, addressBytes) == 0)
            return Scope::Host;
        return first == 0xfe && (second & 0xc0) == 0x80 ? Scope::Link : Scope::Everywhere;
    }
    quint64 networkOf() const
    {
        static_assert(networkBytes == 3 || networkBytes == 8);
        if constexpr (networkBytes == 3)
            return qFromBigEndian<quint32>(bytes.data()) >> 8;
        else
            return qFromBigEndian<quint64>(bytes.data());
    }
};
using PackedIPv4 = PackedEndpoint<IpAddress::Family::IPv4, 4, 3>;
using PackedIPv6 = PackedEndpoint<IpAddress::Family::IPv6, 16, 8>;

// Who is drawn from a list.
struct PeerDraw
{
    static constexpr quint32 most = 200;

    bool leechersOnly = false;
    const StoredPeer* self = nullptr; // is never drawn; null: the asker is not in the list
    quint32 wanted = 0;               // at most `most`
};

// Positions in a PeerList, valid until it changes.
struct DrawnPeers
{
    std::array<quint32, PeerDraw::most> positions;
    quint32 count = 0;
};

// The peers of one address family in one swarm, seeders first, so that both "anybody" and "leechers only"
// are a range to draw from.
template<typename Packed> class PeerList
{
public:
    quint32 size() const { return quint32(m_endpoints.size()); }
    quint32 seeders() const { return m_seeders; }
    quint32 leechers() const { return size() - m_seeders; }
    bool isSeeder(const StoredPeer& peer) const { return peer.position < m_seeders; }
    bool isAt(const StoredPeer& peer, const Endpoint& endpoint) const
    {
        return m_endpoints[peer.position] == Packed::from(endpoint);
    }
    Endpoint endpointOf(const StoredPeer& peer) const { return m_endpoints[peer.position].unpacked(); }
    const Packed& at(quint32 position) const { return m_endpoints[position]; }
    PeerSlot slotAt(quint32 position) const { return m_slots[position]; }

    // Has the memory of a small list fetched; of a great one no more would be used than is fetched in vain.
    void prefetch() const
    {
        constexpr std::size_t line = 64, mostLines = 32;
        const auto* bytes = reinterpret_cast<const char*>(m_endpoints.data());
        const std::size_t size = m_endpoints.size() * sizeof(Packed);
        if (size <= mostLines * line)
            for (std::size_t at = 0; at < size; at += line)
                __builtin_prefetch(bytes + at);
    }

    void add(PeerTable& peers, PeerSlot slot, const Endpoint& endpoint, bool seeding);
    void setSeeding(PeerTable& peers, PeerSlot slot, bool seeding);
    void remove(PeerTable& peers, PeerSlot slot);

    // Draws different ones, all with the same chance, in O(wanted).
    void draw(const PeerDraw& draw, Chance& chance, DrawnPeers& drawn) const;
    // The same, but those of the asker's network go first, so far as they are found among nearRounds times as
    // many as are wanted; all of one network have the same chance, and so have all others.
    static constexpr quint32 nearRounds = 4;
    void drawNearFirst(const PeerDraw& draw, const Packed& asker, Chance& chance, DrawnPeers& drawn) const;

private:
    struct Pieces;

    void fillWithFar(const PeerDraw& wish, const Packed& asker, quint32 near, Chance& chance,
                     DrawnPeers& drawn) const;
    void swapPlaces(PeerTable& peers, quint32 a, quint32 b);

    // Of one peer at the same place in both; announces read the first one only.
    std::vector<Packed> m_endpoints;
    std::vector<PeerSlot> m_slots;
    quint32 m_seeders = 0;
};

extern template class PeerList<PackedIPv4>;
extern template class PeerList<PackedIPv6>;

} // namespace muster::tracker
