// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QHash>
#include <array>
#include <unordered_map>
#include <vector>

namespace muster::tracker {

// The network that an address counts for, as a number: /24 of IPv4, /56 of IPv6, which is what one subscriber
// is given.
quint64 sourceNetworkOf(const IpAddress& address);

// How many of something come from each network, exactly. A network that has none takes no memory; all of IPv4
// together takes 18 MiB, for most networks have few and these are kept in a byte each. Pure.
class NetworkCounts
{
public:
    void add(const IpAddress& address);
    void remove(const IpAddress& address); // of what was added
    quint32 of(const IpAddress& address) const;
    bool isEmpty() const { return m_ipv4.empty() && m_ipv6.isEmpty(); }

private:
    struct Page // a /16 of IPv4
    {
        std::array<quint8, 256> counts{}; // of its /24s; what is more is in m_more
        quint16 used = 0;                 // of them that are not 0
    };

    std::unordered_map<quint32, Page> m_ipv4;
    QHash<quint64, quint32> m_more;
    QHash<quint64, quint32> m_ipv6;
};

// How many of something come from one address: that many at most, for a few addresses share a count. Takes
// the same memory for any number of addresses. Pure.
class AddressCounts
{
public:
    AddressCounts();

    void add(const IpAddress& address) { ++countOf(address); }
    void remove(const IpAddress& address) { --countOf(address); } // of what was added
    quint32 of(const IpAddress& address) const { return m_counts[placeOf(address)]; }

private:
    std::size_t placeOf(const IpAddress& address) const;
    quint32& countOf(const IpAddress& address) { return m_counts[placeOf(address)]; }

    std::vector<quint32> m_counts;
    std::size_t m_seed; // nobody shall know with whom he shares a count
};

} // namespace muster::tracker
