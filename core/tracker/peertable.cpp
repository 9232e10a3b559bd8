// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peertable.h"

#include <QHashFunctions>
#include <cstring>
#include <utility>

namespace muster::tracker {

namespace {

constexpr std::size_t fewestBuckets = 64;

quint64 mixed(quint64 value) // the finalizer of MurmurHash3
{
    value = (value ^ (value >> 33)) * 0xff51afd7ed558ccdu;
    value = (value ^ (value >> 33)) * 0xc4ceb9fe1a85ec53u;
    return value ^ (value >> 33);
}

} // namespace

PeerTable::PeerTable()
    : m_buckets(fewestBuckets, noPeer)
    , m_hashSeed(QHashSeed::globalSeed())
{
}

quint32 PeerTable::hashOf(SwarmSlot swarm, const Endpoint& endpoint) const
{
    quint64 hash = mixed(m_hashSeed ^ (quint64(swarm) << 32 | endpoint.port));
    if (endpoint.address.isIPv4()) {
        hash = mixed(hash ^ endpoint.address.toIPv4());
    } else {
        quint64 words[2];
        std::memcpy(words, endpoint.address.bytes().data(), sizeof words);
        hash = mixed(mixed(hash ^ words[0]) ^ words[1]);
    }
    return (quint32(hash >> 32) & ~1u) | (endpoint.address.isIPv4() ? 0 : 1);
}

PeerSlot PeerTable::insert(quint32 hash, SwarmSlot swarm, ClusterTime announcedAt)
{
    if (m_size == m_buckets.size())
        growBuckets();
    const PeerSlot slot = takeFreeSlot();
    PeerSlot& first = m_buckets[bucketOf(hash)];
    StoredPeer& peer = (*this)[slot];
    peer.hash = hash;
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
    PeerSlot* place = &m_buckets[bucketOf(peer.hash)];
    while (*place != slot)
        place = &(*this)[*place].next;
    *place = peer.next;
    peer.next = m_firstFree;
    m_firstFree = slot;
    --m_size;
}

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
            PeerSlot& first = m_buckets[bucketOf(peer.hash)];
            peer.next = first;
            first = slot;
            slot = next;
        }
    }
}

// Cluster time never goes back, so the place is nearly always at the newest end. What comes late, from
// another lineage or from before an election, comes in long runs: its place is near that of the last one, on
// either side. So it is looked for from both, by turns.
PeerSlot PeerTable::newestUpTo(ClusterTime time) const
{
    PeerSlot down = m_newest;
    PeerSlot up = m_lastLinked;
    if (up != noPeer && (*this)[up].announcedAt > time)
        down = std::exchange(up, noPeer);
    while (down != noPeer && (*this)[down].announcedAt > time) {
        down = (*this)[down].older;
        if (up == noPeer)
            continue;
        const PeerSlot newer = (*this)[up].newer;
        if (newer == noPeer || (*this)[newer].announcedAt > time)
            return up;
        up = newer;
    }
    return down;
}

void PeerTable::link(PeerSlot slot, ClusterTime announcedAt)
{
    const PeerSlot older = newestUpTo(announcedAt);
    const PeerSlot newer = older == noPeer ? m_oldest : (*this)[older].newer;
    StoredPeer& peer = (*this)[slot];
    peer.announcedAt = announcedAt;
    peer.older = older;
    peer.newer = newer;
    (older == noPeer ? m_oldest : (*this)[older].newer) = slot;
    (newer == noPeer ? m_newest : (*this)[newer].older) = slot;
    m_lastLinked = slot;
}

void PeerTable::unlink(PeerSlot slot)
{
    if (slot == m_lastLinked)
        m_lastLinked = noPeer;
    const StoredPeer& peer = (*this)[slot];
    (peer.older == noPeer ? m_oldest : (*this)[peer.older].newer) = peer.newer;
    (peer.newer == noPeer ? m_newest : (*this)[peer.newer].older) = peer.older;
}

} // namespace muster::tracker
