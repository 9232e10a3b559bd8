// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpport.h"

#include "net/hostaddress.h"

#include <QTcpSocket>
#include <algorithm>

namespace muster::net {

using namespace protocol;

namespace {

constexpr Millis sweepEvery{1000};
constexpr Millis resumeAfter{1000};
constexpr int backlog = 1024;

} // namespace

HttpPort::HttpPort(const NetworkChoice& network, const Clock& clock, Limits limits, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_limits(limits)
    , m_sweep(clock.makeAlarm([this] { cutLateOnes(); }))
    , m_resume(clock.makeAlarm([this] { resumeAccepting(); }))
{
}

HttpPort::~HttpPort() = default;

Result<void> HttpPort::listen(quint16 wanted)
{
    if (m_network.bindsToAll()) {
        const auto listening = listenTo(QHostAddress::Any, wanted);
        return listening ? listening : listenTo(QHostAddress::AnyIPv4, wanted); // there may be no IPv6
    }
    const auto listening = listenTo(toHostAddress(m_network.bindAddress), wanted);
    if (!listening || !m_network.hasIPv6)
        return listening;
    for (const QNetworkInterface& interface : m_network.interfaces)
        for (const QNetworkAddressEntry& entry : interface.addressEntries())
            if (entry.ip().protocol() == QAbstractSocket::IPv6Protocol)
                (void)listenTo(entry.ip(), port());
    return {};
}

Result<void> HttpPort::listenTo(const QHostAddress& address, quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    server->setListenBacklogSize(backlog);
    if (!server->listen(address, port))
        return fail(tr("cannot use TCP port %1 on %2: %3; end the program that uses it, or choose another "
                       "port")
                        .arg(QString::number(port), address.toString(), server->errorString()));
    connect(server.get(), &QTcpServer::newConnection, this, [this, raw = server.get()] { accept(*raw); });
    // Qt accepts nothing more after an error; too few descriptors are one that passes.
    connect(server.get(), &QTcpServer::acceptError, this, [this] { m_resume->start(resumeAfter); });
    m_servers.push_back(std::move(server));
    return {};
}

void HttpPort::resumeAccepting()
{
    if (!m_isIsolated)
        for (const auto& server : m_servers)
            server->resumeAccepting();
}

void HttpPort::accept(QTcpServer& server)
{
    while (server.hasPendingConnections())
        add(std::unique_ptr<QTcpSocket>(server.nextPendingConnection()));
}

void HttpPort::add(std::unique_ptr<QTcpSocket> socket)
{
    socket->setParent(nullptr); // it is ours
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    ++m_counters.accepted;
    const bool hasRoom = makeRoomFor(fromHostAddress(socket->peerAddress()));
    if (!hasRoom) {
        ++m_counters.refused;
        socket->write(encode(HttpStatus::ServiceUnavailable));
        socket->flush();
        return; // and is closed
    }
    const ConnectionNumber number = ++m_lastNumber;
    auto connection = std::make_unique<HttpConnection>(std::move(socket), m_clock);
    HttpConnection* const raw = connection.get();
    connect(raw, &HttpConnection::requested, this, [this, number, raw](const HttpRequest& request) {
        emit requested(number, request, raw->from(), raw->own());
    });
    connect(raw, &HttpConnection::closed, this, [this, number] { remove(number); });
    m_connections.emplace(number, std::move(connection));
    if (!m_sweep->isActive())
        m_sweep->start(sweepEvery);
}

// Of the same address, where it is that which has too many.
bool HttpPort::makeRoomFor(const IpAddress& address)
{
    if (m_connections.size() < std::size_t(std::min(m_limits.connections, m_limits.perAddress)))
        return true;
    int ofAddress = 0;
    for (const auto& [number, connection] : m_connections)
        ofAddress += connection->from().address == address;
    const bool isAddressFull = ofAddress >= m_limits.perAddress;
    if (!isAddressFull && m_connections.size() < std::size_t(m_limits.connections))
        return true;
    auto leaving = firstOf(isAddressFull ? &address : nullptr, &HttpConnection::isIdle);
    if (!leaving)
        leaving = firstOf(isAddressFull ? &address : nullptr, &HttpConnection::isSlow);
    if (!leaving)
        return false;
    ++m_counters.evicted;
    remove(*leaving);
    return true;
}

std::optional<HttpPort::ConnectionNumber> HttpPort::firstOf(const IpAddress* address,
                                                            bool (HttpConnection::*isOne)() const) const
{
    std::optional<ConnectionNumber> first;
    MonotonicTime earliest = MonotonicTime::max();
    for (const auto& [number, connection] : m_connections) {
        const bool isAsked =
            (connection.get()->*isOne)() && (!address || connection->from().address == *address);
        if (isAsked && connection->deadline() < earliest) {
            earliest = connection->deadline();
            first = number;
        }
    }
    return first;
}

void HttpPort::remove(ConnectionNumber number)
{
    const auto found = m_connections.find(number);
    if (found == m_connections.end())
        return;
    // It may be the one that is speaking.
    found->second->disconnect(this);
    found->second.release()->deleteLater();
    m_connections.erase(found);
}

void HttpPort::answer(ConnectionNumber connection, const HttpResponse& response)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    const auto hasMuchToFetch = [](const auto& other) { return other.second->unsentBytes() > bigBodyBytes; };
    const bool isTooMuch =
        response.body.size() > bigBodyBytes &&
        std::count_if(m_connections.begin(), m_connections.end(), hasMuchToFetch) >= mostBigBodies;
    found->second->answer(
        isTooMuch
            ? HttpResponse{HttpStatus::ServiceUnavailable, {}, "busy; ask again\n", std::chrono::seconds(10)}
            : response);
}

void HttpPort::setIsolated(bool isIsolated)
{
    m_isIsolated = isIsolated;
    if (isIsolated)
        for (const auto& server : m_servers)
            server->pauseAccepting();
    resumeAccepting();
    std::vector<HttpConnection*> all; // some may go while they are told
    for (const auto& [number, connection] : m_connections)
        all.push_back(connection.get());
    for (HttpConnection* connection : all)
        connection->setIsolated(isIsolated);
}

void HttpPort::cutLateOnes()
{
    std::vector<ConnectionNumber> late;
    for (const auto& [number, connection] : m_connections)
        if (connection->isLate())
            late.push_back(number);
    for (const ConnectionNumber number : m_isIsolated ? std::vector<ConnectionNumber>() : late) {
        ++m_counters.late;
        remove(number);
    }
    if (!m_connections.empty())
        m_sweep->start(sweepEvery);
}

} // namespace muster::net
