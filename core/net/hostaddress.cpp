// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/hostaddress.h"

namespace muster::net {

QHostAddress toHostAddress(const IpAddress& address)
{
    if (address.isIPv4())
        return QHostAddress(address.toIPv4());
    return QHostAddress(reinterpret_cast<const quint8*>(address.bytes().data()));
}

IpAddress fromHostAddress(const QHostAddress& address)
{
    bool isIPv4 = false;
    const quint32 v4 = address.toIPv4Address(&isIPv4);
    if (isIPv4 || address.isNull())
        return IpAddress::fromIPv4(v4);
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    return *IpAddress::fromBytes(QByteArrayView(reinterpret_cast<const char*>(v6.c), 16));
}

} // namespace muster::net
