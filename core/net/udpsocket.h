// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"
#include "net/datagramchannel.h"
#include "net/networkchoice.h"

#include <QUdpSocket>
#include <memory>

// Sockets as DatagramPort and BatchPort need them. Private to core/net.
namespace muster::net {

// Port 0: the system chooses. Its multicast has a TTL of 1 and is heard on this computer, too.
Result<std::unique_ptr<QUdpSocket>> openUdpSocket(const QHostAddress& address, quint16 port,
                                                  DatagramChannel::Sharing sharing);
// Through each interface of `network` that can; an error where none can.
Result<void> joinGroup(QUdpSocket& socket, const NetworkChoice& network, const Endpoint& group);

} // namespace muster::net
