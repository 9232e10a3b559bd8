// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/result.h"
#include "net/httpconnection.h"
#include "net/networkchoice.h"
#include "protocol/httpmessage.h"

#include <QObject>
#include <QTcpServer>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace muster::net {

// HTTP on one TCP port, for many short requests from strangers: connections are counted, slow and idle ones
// are cut off. docs/decisions says why QHttpServer is not used. Lives on the thread that made it.
class HttpPort : public QObject
{
    Q_OBJECT
public:
    // Where a request came from. One connection has at most one that is not answered.
    using ConnectionNumber = quint64;

    struct Limits
    {
        int connections = 1024;
        int perAddress = 64;
    };
    struct Counters
    {
        quint64 accepted = 0;
        quint64 refused = 0; // connections, because there were too many
        quint64 evicted = 0; // idle or slow ones, to make room
        quint64 late = 0;    // cut off: too slow, or idle for too long
    };

    HttpPort(const NetworkChoice& network, const Clock& clock, Limits limits, QObject* parent = nullptr);
    ~HttpPort() override;

    // Port 0: the system chooses. Where all interfaces were chosen, to all addresses; where one was, to its
    // IPv6 addresses beside the IPv4 one, as far as they can be had (as BatchPort does by UDP).
    Result<void> listen(quint16 port);
    quint16 port() const { return m_servers.empty() ? 0 : m_servers.front()->serverPort(); } // 0: it does not

    // A body beyond this is big: while so many clients have not fetched theirs yet, others are told to come
    // back.
    static constexpr qsizetype bigBodyBytes = 1024 * 1024;
    static constexpr int mostBigBodies = 4;

    // Nothing happens if the client has gone meanwhile.
    void answer(ConnectionNumber connection, const protocol::HttpResponse& response);
    // As if the cable were pulled: nothing is accepted, read, sent or closed.
    void setIsolated(bool isIsolated);

    const Counters& counters() const { return m_counters; }
    std::size_t connections() const { return m_connections.size(); }

signals:
    // `own`: this computer's address that it came to.
    void requested(quint64 connection, const muster::protocol::HttpRequest& request,
                   const muster::Endpoint& from, const muster::IpAddress& own);

private:
    Result<void> listenTo(const QHostAddress& address, quint16 port);
    void resumeAccepting();
    void accept(QTcpServer& server);
    void add(std::unique_ptr<QTcpSocket> socket);
    bool makeRoomFor(const IpAddress& address);
    // Whose time is up first, of those that `isOne` holds of; null: of all addresses.
    std::optional<ConnectionNumber> firstOf(const IpAddress* address,
                                            bool (HttpConnection::*isOne)() const) const;
    void remove(ConnectionNumber number);
    void cutLateOnes();

    const NetworkChoice m_network;
    const Clock& m_clock;
    const Limits m_limits;
    std::vector<std::unique_ptr<QTcpServer>> m_servers; // that listen
    ConnectionNumber m_lastNumber = 0;
    std::unordered_map<ConnectionNumber, std::unique_ptr<HttpConnection>> m_connections;
    Counters m_counters;
    bool m_isIsolated = false;
    std::unique_ptr<Alarm> m_sweep;  // while there are connections
    std::unique_ptr<Alarm> m_resume; // accepting, after the system had no descriptors
};

} // namespace muster::net
