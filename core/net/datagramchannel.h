// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <optional>

namespace muster::net {

// Where datagrams come in and go out, by unicast and to a group. It may lose, double and reorder them.
// Lives on the thread that made it.
class DatagramChannel : public QObject
{
    Q_OBJECT
public:
    enum class Sharing : quint8 {
        Exclusive, // a second program on this port is refused
        Shared     // others of this computer may listen to the group too
    };

    using QObject::QObject;

    // Port 0: the system chooses. The group's own port is listened on for the group.
    virtual Result<void> bind(quint16 port, std::optional<Endpoint> group, Sharing sharing) = 0;
    // Hears the group only, beside any others on this computer; sends from a port of the system's choice.
    virtual Result<void> listenToGroup(const Endpoint& group) = 0;

    virtual quint16 port() const = 0; // 0: not bound

    // Failures to send are not errors: UDP may lose what it likes. Returns whether the system took it.
    virtual bool send(const Endpoint& to, const QByteArray& payload) = 0;
    // Through each chosen interface, TTL 1.
    virtual bool sendToGroup(const Endpoint& group, const QByteArray& payload) = 0;

    // As if the cable were pulled: what comes and what is sent is lost, until it is put back. A simulated
    // channel has its own ways to lose.
    virtual void setIsolated(bool) {}

signals:
    void received(const QByteArray& payload, const muster::Endpoint& from, bool viaGroup);
};

} // namespace muster::net
