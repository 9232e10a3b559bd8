// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/connectionid.h"

#include "protocol/siphash.h"

#include <QtEndian>
#include <array>
#include <cstring>
#include <sodium/utils.h>

namespace muster::protocol {

namespace {

qint64 minuteOf(ClusterTime time)
{
    return std::chrono::floor<std::chrono::minutes>(time.time_since_epoch()).count();
}

ConnectionId idOf(const Secret& secret, const IpAddress& asker, qint64 minute)
{
    std::array<char, 8 + 1 + 16> message{}; // an IPv4 address is filled up with zeros
    qToBigEndian(minute, message.data());
    message[8] = char(asker.family());
    std::memcpy(message.data() + 9, asker.bytes().data(), size_t(asker.bytes().size()));
    return sipHash(QByteArrayView(message.data(), qsizetype(message.size())), secret.view());
}

} // namespace

ConnectionId makeConnectionId(const Secret& secret, const IpAddress& asker, ClusterTime now)
{
    return idOf(secret, asker, minuteOf(now));
}

bool isValidConnectionId(ConnectionId id, const Secret& secret, const IpAddress& asker, ClusterTime now)
{
    const qint64 thisMinute = minuteOf(now);
    bool valid = false;
    for (qint64 minute = thisMinute - 2; minute <= thisMinute + 1; ++minute) {
        const ConnectionId expected = idOf(secret, asker, minute);
        valid |= sodium_memcmp(&expected, &id, sizeof id) == 0;
    }
    return valid;
}

} // namespace muster::protocol
