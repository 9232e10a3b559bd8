// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>
#include <QStringView>
#include <array>
#include <compare>
#include <cstring>
#include <optional>

namespace muster {

// An IPv4 or IPv6 address as a value. An IPv4-mapped IPv6 address becomes the IPv4 one, so that one
// host has one name. Kept apart from QHostAddress so that the pure core needs no QtNetwork.
class IpAddress
{
public:
    enum class Family : quint8 { IPv4 = 4, IPv6 = 6 };

    constexpr IpAddress() = default; // 0.0.0.0
    static IpAddress fromIPv4(quint32 hostOrder)
    {
        IpAddress address;
        for (std::size_t i = 0; i < 4; ++i)
            address.m_bytes[i] = quint8(hostOrder >> (24 - 8 * i));
        return address;
    }
    static IpAddress fromIPv6(const std::array<quint8, 16>& bytes);
    // 4 or 16 bytes in network order, else nothing.
    static std::optional<IpAddress> fromBytes(QByteArrayView bytes);
    // Dotted or colon form only; names are not looked up.
    static std::optional<IpAddress> fromString(QStringView text);

    Family family() const { return m_family; }
    bool isIPv4() const { return m_family == Family::IPv4; }
    bool isLoopback() const;
    bool isUnspecified() const
    {
        quint64 words[2];
        std::memcpy(words, m_bytes.data(), sizeof words);
        return (words[0] | words[1]) == 0;
    }
    bool isMulticast() const { return isIPv4() ? (m_bytes[0] & 0xf0) == 0xe0 : m_bytes[0] == 0xff; }
    // Of a network of the place, not of the internet: the loopback, RFC 1918, RFC 4193, and link-local ones.
    bool isPrivate() const;
    quint32 toIPv4() const // host order; 0 for IPv6
    {
        return isIPv4() ? quint32(m_bytes[0]) << 24 | quint32(m_bytes[1]) << 16 | quint32(m_bytes[2]) << 8 |
                              m_bytes[3]
                        : 0;
    }
    // 4 or 16 bytes in network order; valid as long as this object.
    QByteArrayView bytes() const
    {
        return QByteArrayView(reinterpret_cast<const char*>(m_bytes.data()), isIPv4() ? 4 : 16);
    }
    QString toString() const;

    friend bool operator==(const IpAddress&, const IpAddress&) = default;
    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
    friend size_t qHash(const IpAddress& address, size_t seed = 0)
    {
        const QByteArrayView view = address.bytes();
        return qHashBits(view.data(), size_t(view.size()), seed);
    }

private:
    Family m_family = Family::IPv4;
    std::array<quint8, 16> m_bytes{}; // IPv4: the first four
};

struct Endpoint
{
    IpAddress address;
    quint16 port = 0;

    bool isValid() const { return port != 0 && !address.isUnspecified(); }
    QString toString() const; // "10.0.0.1:6969", "[fe80::1]:6969"
    // The form of toString(). The port must be there and not be 0.
    static Result<Endpoint> fromString(QStringView text);

    friend bool operator==(const Endpoint&, const Endpoint&) = default;
    friend auto operator<=>(const Endpoint&, const Endpoint&) = default;
    friend size_t qHash(const Endpoint& endpoint, size_t seed = 0)
    {
        return qHash(endpoint.address, seed) * 31 + endpoint.port;
    }
};

} // namespace muster
