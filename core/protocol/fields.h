// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"

// Fields that several of our own messages have in common. Private to core/protocol.
namespace muster::protocol {

// Makes ok() false: a field was there, but its value means nothing.
inline void refuse(ByteReader& reader) { reader.bytes(-1); }

inline bool readFlag(ByteReader& reader)
{
    const quint8 value = reader.u8();
    if (value > 1)
        refuse(reader);
    return value == 1;
}

// u8 family (4 or 6) | 4 or 16 address | u16 port
inline void writeEndpoint(ByteWriter& writer, const Endpoint& endpoint)
{
    writer.u8(quint8(endpoint.address.family())).bytes(endpoint.address.bytes()).u16(endpoint.port);
}

inline Endpoint readEndpoint(ByteReader& reader)
{
    const quint8 family = reader.u8();
    if (family != quint8(IpAddress::Family::IPv4) && family != quint8(IpAddress::Family::IPv6)) {
        refuse(reader);
        return {};
    }
    const QByteArrayView raw = reader.bytes(family == quint8(IpAddress::Family::IPv4) ? 4 : 16);
    return {IpAddress::fromBytes(raw).value_or(IpAddress{}), reader.u16()};
}

inline constexpr qsizetype smallestEndpoint = 1 + 4 + 2;
inline constexpr qsizetype biggestEndpoint = 1 + 16 + 2;

inline void writeLineage(ByteWriter& writer, const Lineage& lineage)
{
    writer.u64(lineage.id).u32(lineage.epoch);
}

inline Lineage readLineage(ByteReader& reader)
{
    const quint64 id = reader.u64();
    return {id, reader.u32()};
}

inline void writeTime(ByteWriter& writer, ClusterTime time) { writer.i64(time.time_since_epoch().count()); }

inline ClusterTime readTime(ByteReader& reader) { return ClusterTime(Millis(reader.i64())); }

// A count from the network: refused where so many entries of `smallest` bytes cannot follow, so that
// nobody makes us reserve memory which they did not pay for in bytes.
inline std::size_t checkedCount(ByteReader& reader, quint64 count, qsizetype smallest)
{
    if (count > quint64(reader.remaining() / smallest)) {
        refuse(reader);
        return 0;
    }
    return std::size_t(count);
}

} // namespace muster::protocol
