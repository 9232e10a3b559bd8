// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/hostaddress.h"
#include "support/loopback.h"

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

#include <QTcpSocket>
#include <QTest>
#include <optional>
#include <vector>

namespace muster::testing {

struct HttpReply
{
    int status = 0;
    QByteArray fields; // between the status line and the body
    QByteArray body;
};

// A client's end of one HTTP connection, which sends what it is told byte for byte.
class HttpClient
{
public:
    HttpClient(int n, const Endpoint& server) { connectFrom(loopback(n).bindAddress, server); }
    HttpClient(const IpAddress& own, const Endpoint& server) { connectFrom(own, server); }

    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    void send(const QByteArray& bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void get(const QByteArray& target)
    {
        send(QByteArray("GET ").append(target).append(" HTTP/1.1\r\nHost: tracker\r\n\r\n"));
    }
    void close() { m_socket.abort(); }
    qint64 unsent() const { return m_socket.bytesToWrite(); }

    // The next whole reply to a GET.
    std::optional<HttpReply> reply()
    {
        std::optional<HttpReply> reply;
        [[maybe_unused]] const bool came =
            QTest::qWaitFor([&] { return (reply = takeReply()).has_value(); }, 20'000);
        return reply;
    }
    HttpReply ask(const QByteArray& target)
    {
        get(target);
        return reply().value_or(HttpReply{});
    }
    // Whether the server closes; what it still sends is kept for reply().
    bool isClosed()
    {
        return QTest::qWaitFor(
            [&] {
                read();
                return !isConnected();
            },
            20'000);
    }
    // Whether nothing has come until now.
    bool isQuiet()
    {
        QCoreApplication::processEvents();
        read();
        return m_received.isEmpty() && isConnected();
    }

private:
    void connectFrom(const IpAddress& own, const Endpoint& server)
    {
        m_socket.bind(net::toHostAddress(own));
        m_socket.connectToHost(net::toHostAddress(server.address), server.port);
        if (!QTest::qWaitFor([&] { return isConnected(); }))
            qWarning("not connected: %s", qPrintable(m_socket.errorString()));
    }
    void read() { m_received += m_socket.readAll(); }
    std::optional<HttpReply> takeReply()
    {
        read();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        const qsizetype length = m_received.indexOf("Content-Length: ");
        if (end < 0 || length < 0)
            return std::nullopt;
        const qsizetype size =
            m_received.mid(length + 16, m_received.indexOf('\r', length) - length - 16).toInt();
        if (m_received.size() < end + 4 + size)
            return std::nullopt;
        const HttpReply reply{m_received.mid(9, 3).toInt(), m_received.first(end + 2),
                              m_received.mid(end + 4, size)};
        m_received.remove(0, end + 4 + size);
        return reply;
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

// Asks, and never fetches what it is sent.
class SilentClient
{
public:
    explicit SilentClient(const Endpoint& server)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(server.port);
        to.sin_addr.s_addr = htonl(server.address.toIPv4());
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0)
            qWarning("not connected: errno %d", errno);
    }
    ~SilentClient() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(SilentClient)

    void get(const QByteArray& target)
    {
        const QByteArray request = QByteArray("GET ").append(target).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        if (::send(m_socket, request.data(), std::size_t(request.size()), 0) != request.size())
            qWarning("not sent: errno %d", errno);
    }

private:
    int m_socket;
};

} // namespace muster::testing
