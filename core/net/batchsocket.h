// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QSocketNotifier>
#include <QUdpSocket>
#include <functional>
#include <memory>
#include <span>

namespace muster::net {

// Where an answer has to leave so that it comes from where was asked.
struct ReturnPath
{
    IpAddress own;         // the address that was asked; unspecified: the socket's only one
    quint32 interface = 0; // its number, where the asker's address means something there only; 0: anywhere
    friend bool operator==(const ReturnPath&, const ReturnPath&) = default;
};

// One that came. The payload is there until the handler returns.
struct ArrivedDatagram
{
    QByteArrayView payload; // the first 2,048 bytes
    Endpoint from;
    ReturnPath back;
    bool viaGroup = false;
};

// A bound UDP socket that is read and written many datagrams at a time (recvmmsg, sendmmsg; Linux). Replies
// are written into memory that is there for good. Lives on the thread that made it.
class BatchSocket
{
public:
    static constexpr std::size_t batchSize = 64;
    static constexpr std::size_t maxReply = 1472; // an Ethernet frame
    // Batches that are read before others have their turn.
    static constexpr int batchesAtOnce = 8;

    using Handler = std::function<void(std::span<const ArrivedDatagram>)>;

    // `tellsOwnAddress`: it is bound to several addresses. `isGroup`: bound to a group's address.
    BatchSocket(std::unique_ptr<QUdpSocket> socket, bool tellsOwnAddress, bool isGroup, Handler handler);
    ~BatchSocket();
    Q_DISABLE_COPY_MOVE(BatchSocket)

    QUdpSocket& socket() { return *m_socket; }
    const QUdpSocket& socket() const { return *m_socket; }

    void setReceiving(bool isReceiving) { m_notifier.setEnabled(isReceiving); }

    // Where the next reply's bytes go.
    std::span<char> room();
    // What lies in room() now leaves with flush(), or earlier; what the system does not take is lost.
    void send(const Endpoint& to, const ReturnPath& back, std::size_t bytes);
    void flush();
    // Takes at most batchesAtOnce batches out of the socket; the rest comes by the next turn of the loop.
    void drain();

private:
    struct Incoming;
    struct Outgoing;

    std::size_t receive();

    std::unique_ptr<QUdpSocket> m_socket;
    int m_descriptor;
    bool m_isIPv6;
    IpAddress m_own; // of one IPv6 address among several sockets
    bool m_tellsOwnAddress;
    bool m_isGroup;
    Handler m_handler;
    std::unique_ptr<Incoming> m_incoming;
    std::unique_ptr<Outgoing> m_outgoing;
    QSocketNotifier m_notifier;
};

} // namespace muster::net
