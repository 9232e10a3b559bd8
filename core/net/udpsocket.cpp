// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/udpsocket.h"

#include "net/hostaddress.h"

#include <QVariant>

namespace muster::net {

Result<std::unique_ptr<QUdpSocket>> openUdpSocket(const QHostAddress& address, quint16 port,
                                                  DatagramChannel::Sharing sharing)
{
    auto socket = std::make_unique<QUdpSocket>();
    const QUdpSocket::BindMode mode = sharing == DatagramChannel::Sharing::Shared
                                          ? QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint
                                          : QUdpSocket::DontShareAddress;
    if (!socket->bind(address, port, mode))
        return fail(
            DatagramChannel::tr(
                "cannot use UDP port %1 on %2: %3; end the program that uses it, or choose another port")
                .arg(QString::number(port), address.toString(), socket->errorString()));
    socket->setSocketOption(QAbstractSocket::MulticastTtlOption, 1);
    socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    return socket;
}

Result<void> joinGroup(QUdpSocket& socket, const NetworkChoice& network, const Endpoint& group)
{
    QString reason = DatagramChannel::tr("no interface can multicast");
    bool joined = false;
    for (const QNetworkInterface& interface : network.interfaces) {
        if (socket.joinMulticastGroup(toHostAddress(group.address), interface))
            joined = true;
        else
            reason = socket.errorString();
    }
    if (!joined)
        return fail(
            DatagramChannel::tr(
                "cannot listen to the multicast group %1: %2; choose another interface with --interface")
                .arg(group.toString(), reason));
    return {};
}

} // namespace muster::net
