// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"

#include <QByteArray>
#include <QRandomGenerator>

namespace muster::testing {

// Values drawn from a seed, so that a test that fails fails again.
class RandomValues
{
public:
    explicit RandomValues(quint32 seed)
        : m_random(seed)
    {
    }

    QRandomGenerator& generator() { return m_random; }
    int below(int bound) { return m_random.bounded(bound); }
    bool coin() { return m_random.bounded(2) == 1; }
    quint8 u8() { return quint8(m_random.bounded(256)); }
    quint16 u16() { return quint16(m_random.bounded(65536)); }
    quint32 u32() { return m_random.generate(); }
    quint64 u64() { return m_random.generate64(); }
    qint64 i64() { return qint64(m_random.generate64()); }

    QByteArray bytes(qsizetype count)
    {
        QByteArray drawn(count, Qt::Uninitialized);
        for (char& byte : drawn)
            byte = char(u8());
        return drawn;
    }
    QByteArray bytesUpTo(int longest) { return bytes(below(longest + 1)); }

    template<typename Fixed> // a FixedBytes
    Fixed fixed()
    {
        return *Fixed::fromBytes(bytes(Fixed::size));
    }
    InfoHash infoHash() { return fixed<InfoHash>(); }
    NodeId nodeId() { return NodeId(u64() | 1); }
    Lineage lineage() { return {u64() | 1, u32()}; }
    ClusterTime clusterTime() { return ClusterTime(Millis(i64())); }
    IpAddress ipv4() { return IpAddress::fromIPv4(u32()); }
    IpAddress ipv6() { return *IpAddress::fromBytes(bytes(15).prepend('\xfd')); }
    Endpoint endpoint() { return {coin() ? ipv4() : ipv6(), u16()}; }

private:
    QRandomGenerator m_random;
};

} // namespace muster::testing
