// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerlist.h"

#include <algorithm>

namespace muster::tracker {

template<typename Packed>
void PeerList<Packed>::add(PeerTable& peers, PeerSlot slot, const Endpoint& endpoint, bool seeding)
{
    peers[slot].position = size();
    m_endpoints.push_back(Packed::from(endpoint));
    m_slots.push_back(slot);
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
    m_endpoints.pop_back();
    m_slots.pop_back();
    if (m_slots.size() < m_slots.capacity() / 4) {
        m_endpoints.shrink_to_fit();
        m_slots.shrink_to_fit();
    }
}

template<typename Packed> void PeerList<Packed>::swapPlaces(PeerTable& peers, quint32 a, quint32 b)
{
    if (a == b)
        return;
    std::swap(m_endpoints[a], m_endpoints[b]);
    std::swap(m_slots[a], m_slots[b]);
    peers[m_slots[a]].position = a;
    peers[m_slots[b]].position = b;
}

// The candidates, turned by a random amount and cut into `count` pieces of nearly the same length; one is
// drawn from each. The turn makes the chance of each exactly count / candidates.
template<typename Packed> struct PeerList<Packed>::Pieces
{
    quint32 first = 0; // position of the first candidate
    quint32 candidates = 0;
    quint32 count = 0;
    quint32 self = noPeer; // position that is none of them; noPeer: there is none
    quint32 turn = 0;

    Pieces(const PeerList& list, const PeerDraw& draw)
        : first(draw.leechersOnly ? list.m_seeders : 0)
        , candidates(list.size() - first)
    {
        if (draw.self && draw.self->position >= first) {
            self = draw.self->position;
            --candidates;
        }
        count = std::min({draw.wanted, candidates, PeerDraw::most});
    }

    quint32 positionOf(quint32 turned) const // from 0 to candidates + turn - 1
    {
        const quint32 position = first + (turned < candidates ? turned : turned - candidates);
        return position + (position >= self ? 1 : 0);
    }

    // use(piece, its start, its length), without a division for each.
    template<typename Use> void forEach(Use use) const
    {
        const quint32 shortest = candidates / count;
        const quint32 rest = candidates % count;
        quint32 start = turn;
        quint32 owed = 0;
        for (quint32 piece = 0; piece < count; ++piece) {
            owed += rest;
            const bool isLonger = owed >= count;
            owed -= isLonger ? count : 0;
            const quint32 length = shortest + (isLonger ? 1 : 0);
            use(piece, start, length);
            start += length;
        }
    }
};

template<typename Packed>
void PeerList<Packed>::draw(const PeerDraw& draw, Chance& chance, DrawnPeers& drawn) const
{
    Pieces pieces(*this, draw);
    drawn.count = pieces.count;
    if (pieces.count == 0)
        return;
    pieces.turn = chance.below(pieces.candidates);
    pieces.forEach([&](quint32 piece, quint32 start, quint32 length) {
        drawn.positions[piece] = pieces.positionOf(start + chance.below(length));
    });
}

// One is drawn from each piece, and while these are not all near, the ones behind it in the same piece are
// looked at, round by round, so that nobody is drawn twice.
template<typename Packed>
void PeerList<Packed>::drawNearFirst(const PeerDraw& draw, const Packed& asker, Chance& chance,
                                     DrawnPeers& drawn) const
{
    Pieces pieces(*this, draw);
    drawn.count = pieces.count;
    if (pieces.count == 0)
        return;
    pieces.turn = chance.below(pieces.candidates);
    std::array<quint32, PeerDraw::most> offsets;
    quint32 near = 0;
    pieces.forEach([&](quint32 piece, quint32 start, quint32 length) {
        offsets[piece] = chance.below(length);
        drawn.positions[piece] = pieces.positionOf(start + offsets[piece]);
        if (m_endpoints[drawn.positions[piece]].isNear(asker))
            std::swap(drawn.positions[piece], drawn.positions[near++]);
    });
    for (quint32 round = 1; round < nearRounds && near < pieces.count; ++round)
        pieces.forEach([&](quint32 piece, quint32 start, quint32 length) {
            if (round >= length || near == pieces.count)
                return;
            const quint32 behind = offsets[piece] + round;
            const quint32 position = pieces.positionOf(start + (behind < length ? behind : behind - length));
            if (m_endpoints[position].isNear(asker))
                drawn.positions[near++] = position;
        });
    if (near > 0 && near < pieces.count)
        fillWithFar(draw, asker, near, chance, drawn);
}

// Whom the near ones have left over of the first draw depends on where they were found. So the others are
// drawn anew: near ones that were not found yet, where there are too few others, and any that are far.
template<typename Packed>
void PeerList<Packed>::fillWithFar(const PeerDraw& wish, const Packed& asker, quint32 near, Chance& chance,
                                   DrawnPeers& drawn) const
{
    DrawnPeers fresh;
    draw(wish, chance, fresh);
    const auto begin = fresh.positions.begin(), end = begin + fresh.count;
    const auto farEnd =
        std::partition(begin, end, [&](quint32 at) { return !m_endpoints[at].isNear(asker); });
    const auto far = quint32(farEnd - begin);
    const auto found = drawn.positions.begin(), foundEnd = found + near;
    for (auto at = farEnd; at != end && near + far < drawn.count; ++at)
        if (std::find(found, foundEnd, *at) == foundEnd)
            drawn.positions[near++] = *at;
    for (quint32 i = 0; near < drawn.count; ++i) {
        std::swap(begin[i], begin[i + chance.below(far - i)]);
        drawn.positions[near++] = begin[i];
    }
}

template class PeerList<PackedIPv4>;
template class PeerList<PackedIPv6>;

} // namespace muster::tracker
