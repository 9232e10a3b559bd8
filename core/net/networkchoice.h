// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"

#include <QList>
#include <QNetworkInterface>
#include <QString>

namespace muster::net {

// Which interfaces multicast goes through, and which address the sockets bind to.
struct NetworkChoice
{
    IpAddress bindAddress; // 0.0.0.0: all
    QList<QNetworkInterface> interfaces;
    // Whether the interfaces' IPv6 addresses are meant too. Not where an address of the loopback was chosen:
    // there each tracker has one of 127.0.0.0/8, and they would all want ::1.
    bool hasIPv6 = true;
    // An interface that was chosen and does no multicast (most VPNs): nobody is found through it. Else empty.
    QString withoutMulticast{};

    bool bindsToAll() const { return bindAddress.isUnspecified(); }
};

// `option` is --interface: empty for all interfaces that are up and can multicast (the loopback only where
// there is no other); a name (its first IPv4 address is bound to, for the loopback too); or an address, which
// chooses the interface that has it; any of 127.0.0.0/8 means the loopback. An address of IPv6 is refused:
// the groups are of IPv4, so that whoever binds to it would hear and find nobody.
Result<NetworkChoice> chooseNetwork(const QString& option);

// The loopback does it without saying so.
bool doesMulticast(QNetworkInterface::InterfaceFlags flags);

// This computer's own, as the system says now.
QList<IpAddress> ownAddresses();
bool isOwnAddress(const IpAddress& address); // the whole of 127.0.0.0/8, too

} // namespace muster::net
