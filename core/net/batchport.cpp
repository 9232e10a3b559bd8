// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/batchport.h"

#include "net/hostaddress.h"
#include "net/udpsocket.h"

#include <algorithm>
#include <cstring>

namespace muster::net {

using Sharing = DatagramChannel::Sharing;

BatchPort::BatchPort(NetworkChoice network, Handler handler)
    : m_network(std::move(network))
    , m_handler(std::move(handler))
{
}

BatchPort::~BatchPort() = default;

Result<void> BatchPort::bind(quint16 port, const Endpoint& group)
{
    const auto bound = bindIPv4(port, group);
    if (bound)
        bindIPv6(m_unicast->socket().localPort());
    return bound;
}

Result<void> BatchPort::bindIPv4(quint16 port, const Endpoint& group)
{
    const bool bindsToAll = m_network.bindsToAll();
    auto unicast =
        openUdpSocket(bindsToAll ? QHostAddress(QHostAddress::AnyIPv4) : toHostAddress(m_network.bindAddress),
                      port, Sharing::Exclusive);
    if (!unicast)
        return tl::unexpected(unicast.error());
    // On Linux a socket that is bound to an address does not hear the group.
    if (bindsToAll && (*unicast)->localPort() == group.port) {
        m_unicast = make(std::move(*unicast), true, false);
        return joinGroup(m_unicast->socket(), m_network, group);
    }
    m_unicast = make(std::move(*unicast), bindsToAll, false);
    auto shared = openUdpSocket(toHostAddress(group.address), group.port, Sharing::Shared);
    if (!shared)
        return tl::unexpected(shared.error());
    m_group = make(std::move(*shared), false, true);
    return joinGroup(m_group->socket(), m_network, group);
}

void BatchPort::bindIPv6(quint16 port)
{
    std::vector<QHostAddress> wanted;
    if (m_network.bindsToAll()) {
        wanted.push_back(QHostAddress(QHostAddress::AnyIPv6));
    } else if (m_network.hasIPv6) {
        for (const QNetworkInterface& interface : m_network.interfaces)
            for (const QNetworkAddressEntry& entry : interface.addressEntries())
                if (entry.ip().protocol() == QAbstractSocket::IPv6Protocol)
                    wanted.push_back(entry.ip());
    }
    for (const QHostAddress& address : wanted) {
        auto socket = openUdpSocket(address, port, Sharing::Exclusive);
        if (socket)
            m_ipv6.push_back(make(std::move(*socket), m_network.bindsToAll(), false));
    }
}

std::unique_ptr<BatchSocket> BatchPort::make(std::unique_ptr<QUdpSocket> socket, bool isBoundToAll,
                                             bool isGroup)
{
    const auto handle = [this](std::span<const ArrivedDatagram> arrived) {
        if (!m_isIsolated)
            m_handler(arrived);
    };
    return std::make_unique<BatchSocket>(std::move(socket), isBoundToAll, isGroup, handle);
}

void BatchPort::setReceiving(bool isReceiving)
{
    for (const auto* socket : {&m_unicast, &m_group})
        if (*socket)
            (*socket)->setReceiving(isReceiving);
    for (const auto& socket : m_ipv6)
        socket->setReceiving(isReceiving);
}

quint16 BatchPort::port() const { return m_unicast ? m_unicast->socket().localPort() : 0; }

std::vector<IpAddress> BatchPort::ipv6Addresses() const
{
    std::vector<IpAddress> addresses;
    for (const auto& socket : m_ipv6)
        addresses.push_back(fromHostAddress(socket->socket().localAddress()));
    return addresses;
}

BatchSocket& BatchPort::socketFor(const Endpoint& to, const ReturnPath& back)
{
    if (to.address.isIPv4() || m_ipv6.empty())
        return *m_unicast;
    if (m_ipv6.size() > 1)
        for (const auto& socket : m_ipv6)
            if (fromHostAddress(socket->socket().localAddress()) == back.own)
                return *socket;
    return *m_ipv6.front();
}

std::span<char> BatchPort::room(const Endpoint& to, const ReturnPath& back)
{
    return socketFor(to, back).room();
}

void BatchPort::send(const Endpoint& to, const ReturnPath& back, std::size_t bytes)
{
    if (!m_isIsolated)
        socketFor(to, back).send(to, back, bytes);
}

void BatchPort::send(const Endpoint& to, const ReturnPath& back, QByteArrayView payload)
{
    const std::span<char> place = room(to, back);
    const auto bytes = std::min(std::size_t(payload.size()), place.size());
    std::memcpy(place.data(), payload.data(), bytes);
    send(to, back, bytes);
}

void BatchPort::flush()
{
    if (m_unicast)
        m_unicast->flush();
    for (const auto& socket : m_ipv6)
        socket->flush();
}

} // namespace muster::net
