// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/datagramport.h"
#include "protocol/udpreply.h"
#include "support/loopback.h"

#include <QObject>
#include <QTest>
#include <optional>
#include <vector>

namespace muster::testing {

// A peer's end of the UDP tracker protocol, on an address of its own.
class UdpClient : public QObject
{
public:
    struct Received
    {
        protocol::UdpReply reply;
        Endpoint from;
    };

    explicit UdpClient(int n)
        : m_port(loopback(n))
    {
        if (!m_port.bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive))
            qFatal("no port for the client");
        connect(&m_port, &net::DatagramPort::received, this,
                [this](const QByteArray& payload, const Endpoint& from) {
                    m_received.push_back(
                        {protocol::parseUdpReply(payload, IpAddress::Family::IPv4).value(), from});
                });
    }

    void send(const Endpoint& to, const QByteArray& datagram)
    {
        if (to.address.isMulticast())
            m_port.sendToGroup(to, datagram);
        else
            m_port.send(to, datagram);
    }

    const std::vector<Received>& received() const { return m_received; }

    // Waits for the reply to `transaction`.
    std::optional<Received> replyTo(protocol::TransactionId transaction)
    {
        std::optional<Received> found;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] {
            for (const Received& received : m_received)
                if (transactionOf(received.reply) == transaction)
                    found = received;
            return found.has_value();
        });
        return found;
    }

    template<typename Reply, typename Request>
    std::optional<Reply> ask(const Endpoint& to, const Request& request)
    {
        send(to, encode(request));
        const auto received = replyTo(request.transaction);
        const auto* reply = received ? std::get_if<Reply>(&received->reply) : nullptr;
        return reply ? std::optional(*reply) : std::nullopt;
    }

    protocol::TransactionId nextTransaction() { return ++m_transaction; }
    IpAddress address() const { return m_port.address(); }

    // Connects, and keeps the id for the requests that follow. False: no answer.
    bool connectTo(const Endpoint& tracker)
    {
        const auto reply = ask<protocol::ConnectReply>(tracker, protocol::ConnectRequest{nextTransaction()});
        m_connection = reply ? reply->connection : 0;
        return reply.has_value();
    }

    protocol::AnnounceRequest announce(const InfoHash& infoHash, qint64 left, quint16 port = 6881)
    {
        protocol::AnnounceRequest request;
        request.connection = m_connection;
        request.transaction = nextTransaction();
        request.infoHash = infoHash;
        request.left = left;
        request.port = port;
        return request;
    }
    protocol::ScrapeRequest scrape(const InfoHash& infoHash)
    {
        return {m_connection, nextTransaction(), {infoHash}};
    }
    protocol::ContentsRequest contents() { return {m_connection, nextTransaction(), {}, 100}; }
    protocol::PeersRequest peers(const InfoHash& infoHash)
    {
        return {m_connection, nextTransaction(), infoHash, 0};
    }
    protocol::DescribeRequest describe(const InfoHash& infoHash, quint16 port = 6881)
    {
        return {m_connection, nextTransaction(), infoHash, port, 700, 16, "film.mkv"};
    }

private:
    net::DatagramPort m_port;
    std::vector<Received> m_received;
    protocol::TransactionId m_transaction = 1000;
    protocol::ConnectionId m_connection = 0;
};

} // namespace muster::testing
