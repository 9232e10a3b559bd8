// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "net/networkchoice.h"

#include <QRandomGenerator>
#include <QString>

namespace muster::testing {

// 127.0.0.N: each tracker and peer of a test has its own address; nothing leaves the machine.
inline net::NetworkChoice loopback(int n)
{
    return net::chooseNetwork(QStringLiteral("127.0.0.%1").arg(n)).value();
}

// A group that no other test running now is likely to use.
inline Endpoint randomGroup()
{
    QRandomGenerator& chance = *QRandomGenerator::system();
    const quint32 address = 0xEFC00000u | chance.bounded(0x8000u, 0x10000u);
    return Endpoint{IpAddress::fromIPv4(address), quint16(chance.bounded(20000, 60000))};
}

} // namespace muster::testing
