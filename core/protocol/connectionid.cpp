// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/connectionid.h"

#include "protocol/siphash.h"

#include <QtEndian>
#include <array>
#include <cstring>
#include <sodium/utils.h>

namespace muster::protocol {

namespace {

constexpr quint64 secondBits = 0xff; // of an id

qint64 secondOf(ClusterTime time)
{
    return std::chrono::floor<std::chrono::seconds>(time.time_since_epoch()).count();
}

ConnectionId idOf(const Secret& secret, const IpAddress& asker, qint64 second)
{
    std::array<char, 8 + 1 + 16> message{}; // an IPv4 address is filled up with zeros
    qToBigEndian(second, message.data());
    message[8] = char(asker.family());
    std::memcpy(message.data() + 9, asker.bytes().data(), size_t(asker.bytes().size()));
    const quint64 hash = sipHash(QByteArrayView(message.data(), qsizetype(message.size())), secret.view());
    return (hash & ~secondBits) | (quint64(second) & secondBits);
}

} // namespace

ConnectionId makeConnectionId(const Secret& secret, const IpAddress& asker, ClusterTime now)
{
    return idOf(secret, asker, secondOf(now));
}

bool isValidConnectionId(ConnectionId id, const Secret& secret, const IpAddress& asker, ClusterTime now)
{
    const qint64 ahead = connectionIdsAhead.count();
    static_assert(connectionIdLifetime + connectionIdsAhead < std::chrono::seconds(secondBits));
    // How long before the last second that may be: the 8 bits say it, if it is one of the last 256.
    const qint64 last = secondOf(now) + ahead;
    const auto before = qint64((quint64(last) - id) & secondBits);
    const ConnectionId expected = idOf(secret, asker, last - before);
    const bool isMine = sodium_memcmp(&expected, &id, sizeof id) == 0;
    return isMine && before <= ahead + connectionIdLifetime.count();
}

void ConnectionSecrets::replace(const Secret& secret, ClusterTime at)
{
    if (secret == current)
        return;
    previous = current;
    current = secret;
    since = at;
}

ConnectionId ConnectionSecrets::makeId(const IpAddress& asker, ClusterTime now) const
{
    return makeConnectionId(current, asker, now);
}

bool ConnectionSecrets::isValid(ConnectionId id, const IpAddress& asker, ClusterTime now) const
{
    if (isEmpty())
        return false;
    if (isValidConnectionId(id, current, asker, now))
        return true;
    return previous != Secret{} && now - since <= overlap && isValidConnectionId(id, previous, asker, now);
}

} // namespace muster::protocol
