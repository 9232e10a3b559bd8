// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"

#include <memory>
#include <vector>

namespace muster::tracker {

using SwarmSlot = quint32;
using PeerSlot = quint32;
inline constexpr PeerSlot noPeer = 0xffffffff;

// One peer of one content, without its endpoint: that lies in its swarm's PeerList, at `position`, close to
// those that are told together with it.
struct StoredPeer
{
    ClusterTime announcedAt;
    SwarmSlot swarm = 0;
    quint32 position = 0;
    quint32 hash = 0;        // of swarm and endpoint
    PeerSlot older = noPeer; // in order of announcedAt
    PeerSlot newer = noPeer;
    PeerSlot next = noPeer; // of the same hash bucket, or of the free ones

    static IpAddress::Family familyOf(quint32 hash)
    {
        return (hash & 1) == 0 ? IpAddress::Family::IPv4 : IpAddress::Family::IPv6;
    }
    IpAddress::Family family() const { return familyOf(hash); }
};
static_assert(sizeof(StoredPeer) == 32, "two million of them are to fit in little memory");

// All peers of all contents: found by a hash of content and endpoint, and in order of time, each in O(1). A
// slot stays the same as long as its peer is there. Memory grows by blocks and is kept for later peers.
class PeerTable
{
public:
    PeerTable();

    // Its lowest bit says the family.
    quint32 hashOf(SwarmSlot swarm, const Endpoint& endpoint) const;
    // The peer of that hash for which `isIt(const StoredPeer&)`, or noPeer.
    template<typename IsIt> PeerSlot find(quint32 hash, IsIt isIt) const
    {
        for (PeerSlot slot = m_buckets[bucketOf(hash)]; slot != noPeer;) {
            const StoredPeer& peer = (*this)[slot];
            if (peer.hash == hash && isIt(peer))
                return slot;
            slot = peer.next;
        }
        return noPeer;
    }

    // Have the memory that find() will look at fetched, each what the one before has made known where it is.
    void prefetchBucket(quint32 hash) const { __builtin_prefetch(&m_buckets[bucketOf(hash)]); }
    void prefetchFirst(quint32 hash) const { prefetchPeer(m_buckets[bucketOf(hash)]); }
    void prefetchSecond(quint32 hash) const
    {
        const PeerSlot first = m_buckets[bucketOf(hash)];
        if (first != noPeer && (*this)[first].hash != hash)
            prefetchPeer((*this)[first].next);
    }

    PeerSlot insert(quint32 hash, SwarmSlot swarm, ClusterTime announcedAt);
    void touch(PeerSlot slot, ClusterTime announcedAt);
    void remove(PeerSlot slot);

    StoredPeer& operator[](PeerSlot slot) { return m_blocks[slot / blockSize][slot % blockSize]; }
    const StoredPeer& operator[](PeerSlot slot) const { return m_blocks[slot / blockSize][slot % blockSize]; }

    PeerSlot oldest() const { return m_oldest; } // noPeer: there is none
    std::size_t size() const { return m_size; }

private:
    static constexpr PeerSlot blockSize = 1024;

    std::size_t bucketOf(quint32 hash) const { return (hash >> 1) & (m_buckets.size() - 1); }
    void prefetchPeer(PeerSlot slot) const
    {
        if (slot != noPeer)
            __builtin_prefetch(&(*this)[slot]);
    }
    PeerSlot takeFreeSlot();
    void growBuckets();
    PeerSlot newestUpTo(ClusterTime time) const; // noPeer: all are newer
    void link(PeerSlot slot, ClusterTime announcedAt);
    void unlink(PeerSlot slot);

    std::vector<std::unique_ptr<StoredPeer[]>> m_blocks;
    std::vector<PeerSlot> m_buckets; // a power of two of them
    PeerSlot m_firstFree = noPeer;
    PeerSlot m_oldest = noPeer;
    PeerSlot m_newest = noPeer;
    PeerSlot m_lastLinked = noPeer;
    std::size_t m_size = 0;
    std::size_t m_hashSeed; // strangers choose ports: they must not be able to choose buckets
};

} // namespace muster::tracker
