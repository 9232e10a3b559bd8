// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QStringView>
#include <compare>
#include <optional>

namespace muster {

// The addresses of one family whose first bits are the same (CIDR). A value.
class IpNetwork
{
public:
    IpNetwork() = default; // 0.0.0.0/0
    // What is behind the prefix is cleared. `prefixBits`: 0 to 32, or 128 for IPv6; more counts as that.
    IpNetwork(const IpAddress& address, int prefixBits);
    // "10.0.0.0/8", "fd00::/8", or one address. An address with bits behind the prefix is nothing.
    static std::optional<IpNetwork> fromString(QStringView text);

    const IpAddress& address() const { return m_address; }
    int prefixBits() const { return m_prefixBits; }
    bool contains(const IpAddress& address) const;
    QString toString() const; // always with the prefix

    friend bool operator==(const IpNetwork&, const IpNetwork&) = default;
    friend auto operator<=>(const IpNetwork&, const IpNetwork&) = default;

private:
    IpAddress m_address;
    quint8 m_prefixBits = 0;
};

constexpr int addressBits(IpAddress::Family family) { return family == IpAddress::Family::IPv4 ? 32 : 128; }

} // namespace muster
