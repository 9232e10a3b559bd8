// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerlist.h"

#include <algorithm>

namespace muster::tracker {

void PeerList::add(PeerTable& peers, PeerSlot slot, bool seeding)
{
    peers[slot].position = size();
    m_slots.push_back(slot);
    setSeeding(peers, slot, seeding);
}

void PeerList::setSeeding(PeerTable& peers, PeerSlot slot, bool seeding)
{
    const quint32 position = peers[slot].position;
    if (seeding && position >= m_seeders)
        swapPlaces(peers, position, m_seeders++);
    else if (!seeding && position < m_seeders)
        swapPlaces(peers, position, --m_seeders);
}

void PeerList::remove(PeerTable& peers, PeerSlot slot)
{
    setSeeding(peers, slot, false);
    swapPlaces(peers, peers[slot].position, size() - 1);
    m_slots.pop_back();
    if (m_slots.size() < m_slots.capacity() / 4)
        m_slots.shrink_to_fit();
}

void PeerList::swapPlaces(PeerTable& peers, quint32 a, quint32 b)
{
    std::swap(m_slots[a], m_slots[b]);
    peers[m_slots[a]].position = a;
    peers[m_slots[b]].position = b;
}

// The candidates, turned by a random amount, are cut into `wanted` pieces of nearly the same length, and one
// is drawn from each. The turn makes the chance of each exactly wanted / candidates.
std::vector<Endpoint> PeerList::choose(const PeerTable& peers, bool leechersOnly, PeerSlot self,
                                       quint32 wanted, QRandomGenerator& random) const
{
    const quint32 first = leechersOnly ? m_seeders : 0;
    const bool selfIsThere = self != noPeer && peers[self].position >= first;
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
        if (selfIsThere && position >= peers[self].position)
            ++position;
        chosen.push_back(peers[m_slots[position]].endpoint);
    }
    return chosen;
}

} // namespace muster::tracker
