// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerlist.h"

#include <algorithm>
#include <cstring>

namespace muster::tracker {

PackedIPv6 PackedIPv6::from(const Endpoint& endpoint)
{
    PackedIPv6 packed{{}, endpoint.port};
    const QByteArrayView bytes = endpoint.address.bytes();
    Q_ASSERT(bytes.size() == qsizetype(packed.address.size()));
    std::memcpy(packed.address.data(), bytes.data(), packed.address.size());
    return packed;
}

template<typename Packed>
void PeerList<Packed>::add(PeerTable& peers, PeerSlot slot, const Endpoint& endpoint, bool seeding)
{
    peers[slot].position = size();
    m_entries.push_back({Packed::from(endpoint), slot});
    setSeeding(peers, slot, seeding);
}

template<typename Packed> void PeerList<Packed>::setSeeding(PeerTable& peers, PeerSlot slot, bool seeding)
{
    const quint32 position = peers[slot].position;
    if (seeding && position >= m_seeders)
        swapPlaces(peers, position, m_seeders++);
    else if (!seeding && position < m_seeders)
        swapPlaces(peers, position, --m_seeders);
}

template<typename Packed> void PeerList<Packed>::remove(PeerTable& peers, PeerSlot slot)
{
    setSeeding(peers, slot, false);
    swapPlaces(peers, peers[slot].position, size() - 1);
    m_entries.pop_back();
    if (m_entries.size() < m_entries.capacity() / 4)
        m_entries.shrink_to_fit();
}

template<typename Packed> void PeerList<Packed>::swapPlaces(PeerTable& peers, quint32 a, quint32 b)
{
    std::swap(m_entries[a], m_entries[b]);
    peers[m_entries[a].slot].position = a;
    peers[m_entries[b].slot].position = b;
}

// The candidates, turned by a random amount, are cut into `wanted` pieces of nearly the same length, and one
// is drawn from each. The turn makes the chance of each exactly wanted / candidates.
template<typename Packed>
std::vector<Endpoint> PeerList<Packed>::choose(bool leechersOnly, const StoredPeer* self, quint32 wanted,
                                               QRandomGenerator& random) const
{
    const quint32 first = leechersOnly ? m_seeders : 0;
    const bool selfIsThere = self && self->position >= first;
    const quint32 candidates = size() - first - (selfIsThere ? 1 : 0);
    const quint32 count = std::min(wanted, candidates);
    std::vector<Endpoint> chosen;
    if (count == 0)
        return chosen;
    chosen.reserve(count);
    const quint64 turn = random.bounded(candidates);
    for (quint64 i = 0; i < count; ++i) {
        const quint64 start = i * candidates / count;
        const auto length = quint32((i + 1) * candidates / count - start);
        const quint64 drawn = turn + start + (length > 1 ? random.bounded(length) : 0);
        auto position = first + quint32(drawn % candidates);
        if (selfIsThere && position >= self->position)
            ++position;
        chosen.push_back(m_entries[position].endpoint.unpacked());
    }
    return chosen;
}

template class PeerList<PackedIPv4>;
template class PeerList<PackedIPv6>;

} // namespace muster::tracker
