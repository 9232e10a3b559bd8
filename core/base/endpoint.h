// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>
#include <QStringView>
#include <array>
#include <compare>
#include <optional>

namespace muster {

// An IPv4 or IPv6 address as a value. An IPv4-mapped IPv6 address becomes the IPv4 one, so that one
// host has one name. Kept apart from QHostAddress so that the pure core needs no QtNetwork.
class IpAddress
{
public:
    enum class Family : quint8 { IPv4 = 4, IPv6 = 6 };

    constexpr IpAddress() = default; // 0.0.0.0
    static IpAddress fromIPv4(quint32 hostOrder);
    static IpAddress fromIPv6(const std::array<quint8, 16>& bytes);
    // 4 or 16 bytes in network order, else nothing.
    static std::optional<IpAddress> fromBytes(QByteArrayView bytes);
    // Dotted or colon form only; names are not looked up.
    static std::optional<IpAddress> fromString(QStringView text);

    Family family() const { return m_family; }
    bool isIPv4() const { return m_family == Family::IPv4; }
    bool isLoopback() const;
    bool isUnspecified() const;
    bool isMulticast() const;
    quint32 toIPv4() const; // host order; 0 for IPv6
    // 4 or 16 bytes in network order; valid as long as this object.
    QByteArrayView bytes() const;
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
