// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QHash>
#include <QtEndian>

namespace muster::tracker {

// The network that an address counts for, as a number: /24 of IPv4, /56 of IPv6, which is what one subscriber
// is given.
inline quint64 sourceNetworkOf(const IpAddress& address)
{
    // The family in the highest byte keeps the two apart.
    const quint64 family = quint64(address.family()) << 56;
    if (address.isIPv4())
        return family | (address.toIPv4() >> 8);
    return family | (qFromBigEndian<quint64>(address.bytes().data()) >> 8);
}

// How many of something come from each network. One that has none takes no memory. Pure.
class NetworkCounts
{
public:
    void add(const IpAddress& address) { ++m_counts[sourceNetworkOf(address)]; }
    // Of what was added.
    void remove(const IpAddress& address)
    {
        const auto network = m_counts.find(sourceNetworkOf(address));
        if (network != m_counts.end() && --*network == 0)
            m_counts.erase(network);
    }
    quint32 of(const IpAddress& address) const { return m_counts.value(sourceNetworkOf(address)); }
    qsizetype networks() const { return m_counts.size(); }

private:
    QHash<quint64, quint32> m_counts;
};

} // namespace muster::tracker
