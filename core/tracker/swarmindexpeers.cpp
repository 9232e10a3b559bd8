// SPDX-License-Identifier: GPL-3.0-or-later
// SwarmIndex: where a peer stands, and which others it is told.
#include "tracker/swarmindex.h"

#include <algorithm>
#include <cstring>

namespace muster::tracker {

namespace {

// 1,400 bytes of reply hold 200 IPv4 peers and 76 IPv6 ones.
quint32 limitFor(qint32 numWant, const IpAddress& asker)
{
    constexpr qint32 mostIPv6 = SwarmIndex::mostPeerBytes / 18;
    static_assert(SwarmIndex::maxNumWant * 6 <= SwarmIndex::mostPeerBytes);
    static_assert(SwarmIndex::maxNumWant <= PeerDraw::most);
    const qint32 most = asker.isIPv4() ? SwarmIndex::maxNumWant : mostIPv6;
    return quint32(std::min(numWant < 0 ? SwarmIndex::defaultNumWant : numWant, most));
}

} // namespace

SwarmIndex::Place SwarmIndex::placeOf(const InfoHash& infoHash, const Endpoint& peer) const
{
    Place place;
    place.m_swarm = find(infoHash);
    if (place.m_swarm)
        place.m_slot = find(*place.m_swarm, peer);
    return place;
}

SwarmIndex::Hint SwarmIndex::hintFor(const InfoHash& infoHash, const Endpoint& peer) const
{
    const auto found = m_slotOf.constFind(infoHash);
    if (found == m_slotOf.constEnd())
        return {};
    const quint32 hash = m_peers.hashOf(*found, peer);
    m_peers.prefetchBucket(hash);
    __builtin_prefetch(m_swarms[*found].get());
    return {*found, hash};
}

void SwarmIndex::prefetch(const Hint& hint) const
{
    if (hint.hash != 0)
        m_peers.prefetchFirst(hint.hash);
}

void SwarmIndex::prefetchList(const Hint& hint) const
{
    const Swarm* swarm = swarmOf(hint);
    if (!swarm)
        return;
    m_peers.prefetchSecond(hint.hash);
    swarm->with(StoredPeer::familyOf(hint.hash), [](const auto& list) { list.prefetch(); });
}

const SwarmIndex::Swarm* SwarmIndex::swarmOf(const Hint& hint) const
{
    return hint.hash != 0 && hint.swarm < m_swarms.size() ? m_swarms[hint.swarm].get() : nullptr;
}

SwarmIndex::Place SwarmIndex::placeOf(const Hint& hint, const InfoHash& infoHash, const Endpoint& peer) const
{
    const Swarm* swarm = swarmOf(hint);
    if (!swarm || swarm->infoHash != infoHash)
        return placeOf(infoHash, peer);
    Place place;
    place.m_swarm = swarm;
    place.m_slot = find(*swarm, hint.hash, peer);
    return place;
}

// tell(peer) gets a PackedEndpoint.
template<typename Tell>
void SwarmIndex::choosePeers(const Place& place, const PeerWish& wish, Chance& chance, Tell tell) const
{
    if (!place.m_swarm)
        return;
    const PeerDraw draw{wish.seeding, place.isKnown() ? &m_peers[place.m_slot] : nullptr,
                        limitFor(wish.numWant, wish.asker.address)};
    place.m_swarm->with(wish.asker.address.family(), [&]<typename Packed>(const PeerList<Packed>& list) {
        DrawnPeers drawn;
        const Packed asker = Packed::from(wish.asker);
        if (wish.asker.address.isPrivate())
            list.drawNearFirst(draw, asker, chance, drawn);
        else
            list.draw(draw, chance, drawn);
        for (quint32 i = 0; i < drawn.count; ++i)
            if (const Packed& peer = list.at(drawn.positions[i]); peer.isFor(asker))
                tell(peer);
    });
}

std::vector<Endpoint> SwarmIndex::peersFor(const PeerWish& wish, QRandomGenerator& random) const
{
    std::vector<Endpoint> peers;
    Chance chance(random.generate64());
    choosePeers(placeOf(wish.infoHash, wish.asker), wish, chance,
                [&](const auto& peer) { peers.push_back(peer.unpacked()); });
    return peers;
}

std::size_t SwarmIndex::writePeers(const Place& place, const PeerWish& wish, Chance& chance,
                                   std::span<char> to) const
{
    Q_ASSERT(to.size() >= mostPeerBytes);
    char* at = to.data();
    choosePeers(place, wish, chance, [&](const auto& peer) {
        std::memcpy(at, peer.bytes.data(), peer.bytes.size());
        at += peer.bytes.size();
    });
    return std::size_t(at - to.data());
}

} // namespace muster::tracker
