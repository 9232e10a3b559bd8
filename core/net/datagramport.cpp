// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/datagramport.h"

#include "net/hostaddress.h"
#include "net/udpsocket.h"

#include <QNetworkDatagram>

namespace muster::net {

DatagramPort::DatagramPort(NetworkChoice network, QObject* parent)
    : DatagramChannel(parent)
    , m_network(std::move(network))
{
}

DatagramPort::~DatagramPort() = default;

Result<void> DatagramPort::bind(quint16 port, std::optional<Endpoint> group, Sharing sharing)
{
    const QHostAddress address =
        m_network.bindsToAll() ? QHostAddress(QHostAddress::AnyIPv4) : toHostAddress(m_network.bindAddress);
    auto unicast = openSocket(address, port, sharing);
    if (!unicast)
        return tl::unexpected(unicast.error());
    m_unicast = std::move(*unicast);
    if (!group)
        return {};
    if (m_network.bindsToAll() && m_unicast->localPort() == group->port)
        return joinGroup(*m_unicast, m_network, *group);
    auto shared = openSocket(toHostAddress(group->address), group->port, Sharing::Shared);
    if (!shared)
        return tl::unexpected(shared.error());
    m_group = std::move(*shared);
    return joinGroup(*m_group, m_network, *group);
}

Result<void> DatagramPort::listenToGroup(const Endpoint& group)
{
    const auto bound = bind(0, std::nullopt, Sharing::Exclusive);
    if (!bound)
        return bound;
    auto shared = openSocket(toHostAddress(group.address), group.port, Sharing::Shared);
    if (!shared)
        return tl::unexpected(shared.error());
    m_group = std::move(*shared);
    return joinGroup(*m_group, m_network, group);
}

quint16 DatagramPort::port() const { return m_unicast ? m_unicast->localPort() : 0; }

bool DatagramPort::send(const Endpoint& to, const QByteArray& payload)
{
    if (m_isIsolated)
        return true; // on its way, and never heard of again
    return m_unicast &&
           m_unicast->writeDatagram(payload, toHostAddress(to.address), to.port) == payload.size();
}

bool DatagramPort::sendToGroup(const Endpoint& group, const QByteArray& payload)
{
    if (!m_unicast)
        return false;
    bool sent = false;
    for (const QNetworkInterface& interface : m_network.interfaces) {
        m_unicast->setMulticastInterface(interface);
        sent = send(group, payload) || sent;
    }
    return sent;
}

Result<std::unique_ptr<QUdpSocket>> DatagramPort::openSocket(const QHostAddress& address, quint16 port,
                                                             Sharing sharing)
{
    auto socket = openUdpSocket(address, port, sharing);
    if (socket)
        connect(socket->get(), &QUdpSocket::readyRead, this, [this, raw = socket->get()] { drain(*raw); });
    return socket;
}

void DatagramPort::drain(QUdpSocket& socket)
{
    while (socket.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = socket.receiveDatagram();
        if (!datagram.isValid() || m_isIsolated)
            continue;
        const Endpoint from{fromHostAddress(datagram.senderAddress()), quint16(datagram.senderPort())};
        const bool viaGroup = &socket == m_group.get() || datagram.destinationAddress().isMulticast();
        emit received(datagram.data(), from, viaGroup);
    }
}

} // namespace muster::net
