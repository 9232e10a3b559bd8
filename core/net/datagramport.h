// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/datagramchannel.h"
#include "net/networkchoice.h"

#include <QUdpSocket>
#include <memory>

namespace muster::net {

// The DatagramChannel on UDP: unicast and, where asked, one multicast group, through the interfaces chosen.
// Where an address was chosen, unicast and group have a socket each (on Linux a socket that is bound to the
// group hears nothing else); where all were, one socket hears both. Lives on the thread that made it.
class DatagramPort final : public DatagramChannel
{
    Q_OBJECT
public:
    explicit DatagramPort(NetworkChoice network, QObject* parent = nullptr);
    ~DatagramPort() override;

    Result<void> bind(quint16 port, std::optional<Endpoint> group, Sharing sharing) override;
    Result<void> listenToGroup(const Endpoint& group) override;
    quint16 port() const override;
    // The address that others reach it by; 0.0.0.0 where all are bound.
    IpAddress address() const { return m_network.bindAddress; }
    bool send(const Endpoint& to, const QByteArray& payload) override;
    bool sendToGroup(const Endpoint& group, const QByteArray& payload) override;
    void setIsolated(bool isIsolated) override { m_isIsolated = isIsolated; }

private:
    Result<std::unique_ptr<QUdpSocket>> openSocket(const QHostAddress& address, quint16 port,
                                                   Sharing sharing);
    void drain(QUdpSocket& socket);

    NetworkChoice m_network;
    std::unique_ptr<QUdpSocket> m_unicast;
    std::unique_ptr<QUdpSocket> m_group; // only where an address was chosen
    bool m_isIsolated = false;
};

} // namespace muster::net
