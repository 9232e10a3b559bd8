// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ipnetwork.h"

#include <QByteArrayView>
#include <algorithm>
#include <array>

namespace muster {

namespace {

IpAddress masked(const IpAddress& address, int prefixBits)
{
    const QByteArrayView bytes = address.bytes();
    std::array<char, 16> cleared{};
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const int kept = std::clamp(prefixBits - int(i) * 8, 0, 8);
        cleared[std::size_t(i)] = char(quint8(bytes[i]) & (0xff00 >> kept));
    }
    return IpAddress::fromBytes(QByteArrayView(cleared.data(), bytes.size())).value_or(address);
}

} // namespace

IpNetwork::IpNetwork(const IpAddress& address, int prefixBits)
    : m_prefixBits(quint8(std::clamp(prefixBits, 0, addressBits(address.family()))))
{
    m_address = masked(address, m_prefixBits);
}

std::optional<IpNetwork> IpNetwork::fromString(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const auto address = IpAddress::fromString(slash < 0 ? text : text.first(slash));
    if (!address)
        return std::nullopt;
    if (slash < 0)
        return IpNetwork(*address, addressBits(address->family()));
    const QStringView digits = text.sliced(slash + 1);
    const bool areDigits =
        !digits.isEmpty() && digits.size() <= 3 &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int prefixBits = areDigits ? digits.toInt() : -1;
    if (prefixBits < 0 || prefixBits > addressBits(address->family()))
        return std::nullopt;
    const IpNetwork network(*address, prefixBits);
    if (network.m_address != *address)
        return std::nullopt;
    return network;
}

bool IpNetwork::contains(const IpAddress& address) const
{
    return address.family() == m_address.family() && masked(address, m_prefixBits) == m_address;
}

QString IpNetwork::toString() const
{
    return m_address.toString() + QLatin1Char('/') + QString::number(m_prefixBits);
}

} // namespace muster
