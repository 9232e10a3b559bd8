// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/endpoint.h"

#include <QByteArray>
#include <QCoreApplication>
#include <algorithm>
#include <arpa/inet.h>
#include <cstring>

namespace muster {

namespace {

constexpr std::array<quint8, 12> v4MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

} // namespace

IpAddress IpAddress::fromIPv6(const std::array<quint8, 16>& bytes)
{
    IpAddress address;
    if (std::equal(v4MappedPrefix.begin(), v4MappedPrefix.end(), bytes.begin())) {
        std::copy(bytes.begin() + 12, bytes.end(), address.m_bytes.begin());
        return address;
    }
    address.m_family = Family::IPv6;
    address.m_bytes = bytes;
    return address;
}

std::optional<IpAddress> IpAddress::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() == 4) {
        IpAddress address;
        std::memcpy(address.m_bytes.data(), bytes.data(), 4);
        return address;
    }
    if (bytes.size() == 16) {
        std::array<quint8, 16> raw;
        std::memcpy(raw.data(), bytes.data(), 16);
        return fromIPv6(raw);
    }
    return std::nullopt;
}

std::optional<IpAddress> IpAddress::fromString(QStringView text)
{
    const QByteArray latin1 = text.toLatin1();
    in_addr v4{};
    if (inet_pton(AF_INET, latin1.constData(), &v4) == 1)
        return fromIPv4(ntohl(v4.s_addr));
    in6_addr v6{};
    if (inet_pton(AF_INET6, latin1.constData(), &v6) == 1) {
        std::array<quint8, 16> raw;
        std::memcpy(raw.data(), v6.s6_addr, 16);
        return fromIPv6(raw);
    }
    return std::nullopt;
}

bool IpAddress::isLoopback() const
{
    if (isIPv4())
        return m_bytes[0] == 127;
    return std::all_of(m_bytes.begin(), m_bytes.end() - 1, [](quint8 b) { return b == 0; }) &&
           m_bytes[15] == 1;
}

bool IpAddress::isPrivate() const
{
    const quint8 first = m_bytes[0], second = m_bytes[1];
    if (!isIPv4())
        return (first & 0xfe) == 0xfc || (first == 0xfe && (second & 0xc0) == 0x80) || isLoopback();
    return first == 10 || first == 127 || (first == 172 && (second & 0xf0) == 16) ||
           (first == 192 && second == 168) || (first == 169 && second == 254);
}

QString IpAddress::toString() const
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(isIPv4() ? AF_INET : AF_INET6, m_bytes.data(), text, sizeof text);
    return QString::fromLatin1(text);
}

QString Endpoint::toString() const
{
    const QString host = address.isIPv4() ? address.toString() : u'[' % address.toString() % u']';
    return host % u':' % QString::number(port);
}

Result<Endpoint> Endpoint::fromString(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QStringView host = text.left(std::max<qsizetype>(colon, 0));
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    const auto address = IpAddress::fromString(host);
    bool portIsNumber = false;
    const uint port = colon < 0 ? 0 : text.mid(colon + 1).toUInt(&portIsNumber);
    const bool formMatches = address && (address->isIPv4() ? !bracketed : bracketed);
    if (!formMatches || !portIsNumber || port == 0 || port > 65535)
        return fail(
            QCoreApplication::translate("muster::Endpoint", "“%1” is not ADDRESS:PORT, like 192.168.1.5:6969")
                .arg(text));
    return Endpoint{*address, quint16(port)};
}

} // namespace muster
