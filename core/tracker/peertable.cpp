// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peertable.h"

#include <QHashFunctions>

namespace muster::tracker {

namespace {

constexpr std::size_t fewestBuckets = 64;

} // namespace

PeerTable::PeerTable()
    : m_buckets(fewestBuckets, noPeer)
    , m_hashSeed(QHashSeed::globalSeed())
{
}

std::size_t PeerTable::bucketOf(SwarmSlot swarm, const Endpoint& endpoint) const
{
    return qHashMulti(m_hashSeed, swarm, endpoint.address, endpoint.port) & (m_buckets.size() - 1);
}

PeerSlot PeerTable::find(SwarmSlot swarm, const Endpoint& endpoint) const
{
    for (PeerSlot slot = m_buckets[bucketOf(swarm, endpoint)]; slot != noPeer;) {
        const StoredPeer& peer = (*this)[slot];
        if (peer.swarm == swarm && peer.endpoint == endpoint)
            return slot;
        slot = peer.next;
    }
    return noPeer;
}

PeerSlot PeerTable::insert(SwarmSlot swarm, const Endpoint& endpoint, ClusterTime announcedAt)
{
    if (m_size == m_buckets.size())
        growBuckets();
    const PeerSlot slot = takeFreeSlot();
    PeerSlot& first = m_buckets[bucketOf(swarm, endpoint)];
    StoredPeer& peer = (*this)[slot];
    peer.endpoint = endpoint;
    peer.swarm = swarm;
    peer.next = first;
    first = slot;
    link(slot, announcedAt);
    ++m_size;
    return slot;
}

void PeerTable::touch(PeerSlot slot, ClusterTime announcedAt)
{
    unlink(slot);
    link(slot, announcedAt);
}

void PeerTable::remove(PeerSlot slot)
{
    unlink(slot);
    StoredPeer& peer = (*this)[slot];
    PeerSlot* place = &m_buckets[bucketOf(peer.swarm, peer.endpoint)];
    while (*place != slot)
        place = &(*this)[*place].next;
    *place = peer.next;
    peer.next = m_firstFree;
    m_firstFree = slot;
    --m_size;
}

void PeerTable::clear() { *this = PeerTable(); }

PeerSlot PeerTable::takeFreeSlot()
{
    if (m_firstFree == noPeer) {
        const auto firstNew = PeerSlot(m_blocks.size()) * blockSize;
        m_blocks.push_back(std::make_unique<StoredPeer[]>(blockSize));
        for (PeerSlot i = blockSize; i-- > 0;) {
            (*this)[firstNew + i].next = m_firstFree;
            m_firstFree = firstNew + i;
        }
    }
    const PeerSlot slot = m_firstFree;
    m_firstFree = (*this)[slot].next;
    return slot;
}

void PeerTable::growBuckets()
{
    std::vector<PeerSlot> old(m_buckets.size() * 2, noPeer);
    old.swap(m_buckets);
    for (PeerSlot slot : old) {
        while (slot != noPeer) {
            StoredPeer& peer = (*this)[slot];
            const PeerSlot next = peer.next;
            PeerSlot& first = m_buckets[bucketOf(peer.swarm, peer.endpoint)];
            peer.next = first;
            first = slot;
            slot = next;
        }
    }
}

// Cluster time never goes back, so the place is nearly always at the newest end.
void PeerTable::link(PeerSlot slot, ClusterTime announcedAt)
{
    PeerSlot older = m_newest;
    PeerSlot newer = noPeer;
    while (older != noPeer && (*this)[older].announcedAt > announcedAt) {
        newer = older;
        older = (*this)[older].older;
    }
    StoredPeer& peer = (*this)[slot];
    peer.announcedAt = announcedAt;
    peer.older = older;
    peer.newer = newer;
    (older == noPeer ? m_oldest : (*this)[older].newer) = slot;
    (newer == noPeer ? m_newest : (*this)[newer].older) = slot;
}

void PeerTable::unlink(PeerSlot slot)
{
    const StoredPeer& peer = (*this)[slot];
    (peer.older == noPeer ? m_oldest : (*this)[peer.older].newer) = peer.newer;
    (peer.newer == noPeer ? m_newest : (*this)[peer.newer].older) = peer.older;
}

} // namespace muster::tracker
