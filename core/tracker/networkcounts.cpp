// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/networkcounts.h"

#include <QHashFunctions>
#include <QtEndian>

namespace muster::tracker {

namespace {

constexpr quint8 fullByte = 0xff;

void takeOne(QHash<quint64, quint32>& counts, quint64 network)
{
    const auto found = counts.find(network);
    if (found != counts.end() && --*found == 0)
        counts.erase(found);
}

} // namespace

quint64 sourceNetworkOf(const IpAddress& address)
{
    // The family in the highest byte keeps the two apart.
    const quint64 family = quint64(address.family()) << 56;
    if (address.isIPv4())
        return family | (address.toIPv4() >> 8);
    return family | (qFromBigEndian<quint64>(address.bytes().data()) >> 8);
}

void NetworkCounts::add(const IpAddress& address)
{
    if (!address.isIPv4()) {
        ++m_ipv6[sourceNetworkOf(address)];
        return;
    }
    const quint32 ipv4 = address.toIPv4();
    Page& page = m_ipv4[ipv4 >> 16];
    quint8& count = page.counts[(ipv4 >> 8) & 0xff];
    if (count == fullByte)
        ++m_more[sourceNetworkOf(address)];
    else if (++count == 1)
        ++page.used;
}

void NetworkCounts::remove(const IpAddress& address)
{
    const quint64 network = sourceNetworkOf(address);
    if (!address.isIPv4())
        return takeOne(m_ipv6, network);
    const quint32 ipv4 = address.toIPv4();
    const auto page = m_ipv4.find(ipv4 >> 16);
    if (page == m_ipv4.end())
        return;
    if (m_more.contains(network))
        return takeOne(m_more, network);
    if (--page->second.counts[(ipv4 >> 8) & 0xff] == 0 && --page->second.used == 0)
        m_ipv4.erase(page);
}

quint32 NetworkCounts::of(const IpAddress& address) const
{
    if (!address.isIPv4())
        return m_ipv6.value(sourceNetworkOf(address));
    const quint32 ipv4 = address.toIPv4();
    const auto page = m_ipv4.find(ipv4 >> 16);
    if (page == m_ipv4.end())
        return 0;
    const quint8 count = page->second.counts[(ipv4 >> 8) & 0xff];
    return count < fullByte ? count : count + m_more.value(sourceNetworkOf(address));
}

AddressCounts::AddressCounts()
    : m_counts(65536)
    , m_seed(QHashSeed::globalSeed())
{
}

std::size_t AddressCounts::placeOf(const IpAddress& address) const
{
    return qHash(address, m_seed) % m_counts.size();
}

} // namespace muster::tracker
