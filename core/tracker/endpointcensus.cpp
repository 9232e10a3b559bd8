// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/endpointcensus.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace muster::tracker {

namespace {

constexpr std::size_t placeCount = 1 << 20;
constexpr quint16 full = std::numeric_limits<quint16>::max();

} // namespace

// Without a seed: whoever chose endpoints that share a place would only make the count smaller.
std::size_t EndpointCensus::placeOf(const Endpoint& endpoint) const
{
    // Ports follow one another; as chance must, each goes anywhere (MurmurHash3's finalizer).
    quint64 hash = qHash(endpoint, std::size_t(0));
    hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccd;
    hash = (hash ^ hash >> 33) * 0xc4ceb9fe1a85ec53;
    return std::size_t(hash ^ hash >> 33) % placeCount;
}

void EndpointCensus::add(const Endpoint& endpoint)
{
    if (m_places.empty())
        m_places.resize(placeCount);
    quint16& place = m_places[placeOf(endpoint)];
    if (place == 0)
        ++m_used;
    if (place != full)
        ++place;
}

void EndpointCensus::remove(const Endpoint& endpoint)
{
    quint16& place = m_places[placeOf(endpoint)];
    if (place == full)
        return;
    if (--place == 0)
        --m_used;
}

// Linear counting: what share of the places is left free tells how many came by chance to the others.
quint64 EndpointCensus::count() const
{
    const double all = placeCount;
    const double free = all - double(std::min(m_used, placeCount - 1));
    return quint64(std::llround(all * std::log(all / free)));
}

} // namespace muster::tracker
