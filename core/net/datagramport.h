// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"
#include "net/networkchoice.h"

#include <QByteArray>
#include <QObject>
#include <QUdpSocket>
#include <memory>
#include <optional>

namespace muster::net {

// A UDP port of ours: unicast and, where asked, one multicast group, through the interfaces chosen.
// Where an address was chosen, unicast and group have a socket each (on Linux a socket that is bound to the
// group hears nothing else); where all were, one socket hears both. Lives on the thread that made it.
class DatagramPort : public QObject
{
    Q_OBJECT
public:
    enum class Sharing : quint8 {
        Exclusive, // a second program on this port is refused
        Shared     // others of this computer may listen to the group too
    };

    explicit DatagramPort(NetworkChoice network, QObject* parent = nullptr);
    ~DatagramPort() override;

    // Port 0: the system chooses. The group's own port is listened on for the group.
    Result<void> bind(quint16 port, std::optional<Endpoint> group, Sharing sharing);
    // Hears the group only, beside any others on this computer; sends from a port of the system's choice.
    Result<void> listenToGroup(const Endpoint& group);

    quint16 port() const; // 0: not bound
    // The address that others reach it by; 0.0.0.0 where all are bound.
    IpAddress address() const { return m_network.bindAddress; }

    // Failures to send are not errors: UDP may lose what it likes. Returns whether the system took it.
    bool send(const Endpoint& to, const QByteArray& payload);
    // Through each chosen interface, TTL 1.
    bool sendToGroup(const Endpoint& group, const QByteArray& payload);

signals:
    void received(const QByteArray& payload, const muster::Endpoint& from, bool viaGroup);

private:
    Result<std::unique_ptr<QUdpSocket>> openSocket(const QHostAddress& address, quint16 port,
                                                   Sharing sharing);
    Result<void> joinGroup(QUdpSocket& socket, const Endpoint& group);
    void drain(QUdpSocket& socket);

    NetworkChoice m_network;
    std::unique_ptr<QUdpSocket> m_unicast;
    std::unique_ptr<QUdpSocket> m_group; // only where an address was chosen
};

} // namespace muster::net
