// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/announceload.h"

#include <QtEndian>
#include <algorithm>

namespace muster::lab {

using namespace protocol;

AnnounceLoad::AnnounceLoad(const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &AnnounceLoad::advance);
}

Result<void> AnnounceLoad::start()
{
    const Inside inside(m_settings.where);
    auto network = net::chooseNetwork(m_settings.address.toString());
    if (!network)
        return tl::unexpected(network.error());
    m_port = std::make_unique<net::DatagramPort>(*network);
    connect(m_port.get(), &net::DatagramPort::received, this,
            [this](const QByteArray& payload) { receive(payload); });
    const auto bound = m_port->bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive);
    if (!bound)
        return bound;
    m_lastAdvance = m_clock.monotonic();
    m_timer.start(Millis(10));
    return {};
}

void AnnounceLoad::advance()
{
    const MonotonicTime now = m_clock.monotonic();
    const double seconds = double((now - m_lastAdvance).count()) / 1000;
    m_lastAdvance = now;
    // What could not go out while all waited is not made up for.
    m_allowance = std::min(m_allowance + seconds * m_settings.perSecond, double(m_settings.window));
    connectIfNeeded(now);
    if (m_connection == 0)
        return;
    askDue(now);
    if (!m_isFinishing)
        announceMore();
}

void AnnounceLoad::connectIfNeeded(MonotonicTime now)
{
    const bool isGood = m_connection != 0 && now - m_connectedAt < connectionAge;
    if (isGood || now < m_nextConnect)
        return;
    m_nextConnect = now + firstWait;
    sendTo(m_settings.asked[m_connects++ % m_settings.asked.size()], encode(ConnectRequest{0}));
}

void AnnounceLoad::askDue(MonotonicTime now)
{
    for (auto& [transaction, request] : m_waiting)
        if (request.due <= now)
            send(transaction, request, now);
}

void AnnounceLoad::announceMore()
{
    for (; m_allowance >= 1 && m_waiting.size() < m_settings.window && hasMore(); m_allowance -= 1) {
        Request request;
        request.seeding = !m_fetching.isEmpty();
        request.row = request.seeding ? m_fetching.takeFirst() : nextRow();
        m_record.attempt(request.row, request.seeding);
        const auto [place, isNew] = m_waiting.emplace(++m_transaction, request);
        send(m_transaction, place->second, m_lastAdvance);
    }
}

bool AnnounceLoad::hasMore() const
{
    return !m_fetching.isEmpty() || m_settings.mostRows == 0 || m_rows < m_settings.mostRows;
}

Acknowledged::Row AnnounceLoad::nextRow()
{
    const quint32 n = m_rows++;
    QByteArray hash(InfoHash::size, '\0');
    qToBigEndian(m_settings.number, hash.data());
    qToBigEndian(n / m_settings.peersPerContent, hash.data() + 4);
    return {*InfoHash::fromBytes(hash), Endpoint{m_settings.address, quint16(1024 + n % 64000)}};
}

void AnnounceLoad::send(quint32 transaction, Request& request, MonotonicTime now)
{
    AnnounceRequest announce;
    announce.connection = m_connection;
    announce.transaction = transaction;
    announce.infoHash = request.row.infoHash;
    announce.left = request.seeding ? 0 : 1;
    announce.event = request.seeding ? AnnounceEvent::Completed : AnnounceEvent::Started;
    announce.numWant = 0;
    announce.port = request.row.peer.port;
    const qsizetype which = qsizetype(transaction) + request.tries / triesPerTracker;
    sendTo(m_settings.asked[which % m_settings.asked.size()], encode(announce));
    ++request.tries;
    request.due = now + request.wait;
    request.wait = std::min(2 * request.wait, longestWait);
}

void AnnounceLoad::sendTo(const Endpoint& to, const QByteArray& datagram)
{
    if (to.address.isMulticast())
        m_port->sendToGroup(to, datagram);
    else
        m_port->send(to, datagram);
}

void AnnounceLoad::receive(const QByteArray& payload)
{
    const auto reply = parseUdpReply(payload, IpAddress::Family::IPv4);
    if (!reply)
        return;
    if (const auto* connected = std::get_if<ConnectReply>(&*reply)) {
        m_connection = connected->connection;
        m_connectedAt = m_clock.monotonic();
        return;
    }
    const auto found = m_waiting.find(transactionOf(*reply));
    if (found == m_waiting.end())
        return; // the answer to an earlier try came first
    if (std::holds_alternative<ErrorReply>(*reply)) {
        m_connection = 0;
        found->second.due = m_clock.monotonic();
        return;
    }
    const auto* announced = std::get_if<AnnounceReply>(&*reply);
    if (!announced || announced->intervalSeconds < storedAtLeastSeconds)
        return; // "come back soon": asked again when its time has come
    ++m_answered;
    m_record.acknowledge(found->second.row, found->second.seeding);
    if (!found->second.seeding)
        m_fetching << found->second.row;
    m_waiting.erase(found);
}

} // namespace muster::lab
