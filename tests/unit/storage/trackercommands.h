// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"

// Short words for what the log holds, for tests of those who apply it.
namespace muster::storage::test {

inline InfoHash content(int number)
{
    QByteArray bytes(InfoHash::size, '\x5a');
    bytes[0] = char(number);
    return InfoHash::fromBytes(bytes).value();
}

inline Endpoint peer(int number)
{
    if (number % 4 == 3) // some have an IPv6 address
        return {IpAddress::fromIPv6({0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, quint8(number)}), 6881};
    return {IpAddress::fromIPv4(0x0a000000 + quint32(number) / 2), quint16(6881 + number % 2)};
}

inline ClusterTime at(qint64 ms) { return ClusterTime(Millis(ms)); }

inline protocol::AnnounceCommand leeches(int peerNumber, int contentNumber)
{
    return {content(contentNumber), peer(peerNumber), false, false};
}

inline protocol::AnnounceCommand seeds(int peerNumber, int contentNumber)
{
    return {content(contentNumber), peer(peerNumber), true, false};
}

inline protocol::AnnounceCommand completes(int peerNumber, int contentNumber)
{
    return {content(contentNumber), peer(peerNumber), true, true};
}

inline protocol::StopCommand stops(int peerNumber, int contentNumber)
{
    return {content(contentNumber), peer(peerNumber)};
}

inline protocol::DescribeCommand describes(int peerNumber, int contentNumber, const QByteArray& name)
{
    return {content(contentNumber), peer(peerNumber), 7'000'000'000, 1 << 20, name};
}

inline protocol::LogEntry entry(qint64 timeMs, std::vector<protocol::Command> commands)
{
    return {at(timeMs), {protocol::LogPart{NodeId(1), 1, 1, std::move(commands)}}};
}

} // namespace muster::storage::test
