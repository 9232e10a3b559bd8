// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/batchsocket.h"
#include "net/networkchoice.h"

#include <QCoreApplication>
#include <memory>
#include <vector>

namespace muster::net {

// Where many ask and are answered by UDP: by unicast over IPv4 and IPv6 on one port number, and by a
// multicast group over IPv4. What arrives is handed on as it came out of the socket, many at a time; replies
// are written in place and leave together. Lives on the thread that made it. Linux.
//
// Where all interfaces were chosen it listens to all addresses. Where one was, to its IPv6 addresses beside
// the IPv4 one, but not where that is of the loopback: there several trackers have an address each. IPv6 is
// an extra: an address that cannot be had, because there is none or another tracker has the port, is left
// out.
class BatchPort
{
    Q_DECLARE_TR_FUNCTIONS(muster::net::BatchPort)
public:
    using Handler = BatchSocket::Handler;

    // `handler` may use room(), send() and flush().
    BatchPort(NetworkChoice network, Handler handler);
    ~BatchPort();

    // Port 0: the system chooses. A second program on this port is refused.
    Result<void> bind(quint16 port, const Endpoint& group);
    quint16 port() const; // 0: not bound
    // The IPv6 addresses that are listened to; :: where it is all.
    std::vector<IpAddress> ipv6Addresses() const;
    // As if the cable were pulled: what comes and what is sent is lost, until it is put back.
    // What arrives meanwhile waits in the sockets, as far as they hold it.
    void setReceiving(bool isReceiving);
    void setIsolated(bool isIsolated) { m_isIsolated = isIsolated; }

    // Where the bytes of a reply to `to` go, 1,472 at most; send() says how many they became. They leave with
    // flush(), or earlier.
    std::span<char> room(const Endpoint& to, const ReturnPath& back);
    void send(const Endpoint& to, const ReturnPath& back, std::size_t bytes);
    void send(const Endpoint& to, const ReturnPath& back, QByteArrayView payload);
    void flush();

private:
    Result<void> bindIPv4(quint16 port, const Endpoint& group);
    void bindIPv6(quint16 port);
    std::unique_ptr<BatchSocket> make(std::unique_ptr<QUdpSocket> socket, bool isBoundToAll, bool isGroup);
    BatchSocket& socketFor(const Endpoint& to, const ReturnPath& back);

    NetworkChoice m_network;
    Handler m_handler;
    std::unique_ptr<BatchSocket> m_unicast;
    std::unique_ptr<BatchSocket> m_group; // where it needs a socket of its own
    std::vector<std::unique_ptr<BatchSocket>> m_ipv6;
    bool m_isIsolated = false;
};

} // namespace muster::net
