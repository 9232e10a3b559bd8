// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/trackerconversation.h"

#include <algorithm>
#include <utility>

namespace muster::peer {

namespace {

QByteArray encodeFor(TrackerRequest request, protocol::ConnectionId connection,
                     protocol::TransactionId transaction)
{
    return std::visit(
        [&](auto& body) {
            body.connection = connection;
            body.transaction = transaction;
            return protocol::encode(body);
        },
        request);
}

// Whether the reply is of the request's own kind. An error may answer any of them.
bool fits(const TrackerRequest& request, const protocol::UdpReply& reply)
{
    if (std::holds_alternative<protocol::ErrorReply>(reply))
        return true;
    if (std::holds_alternative<protocol::AnnounceRequest>(request))
        return std::holds_alternative<protocol::AnnounceReply>(reply);
    if (std::holds_alternative<protocol::ScrapeRequest>(request))
        return std::holds_alternative<protocol::ScrapeReply>(reply);
    if (std::holds_alternative<protocol::ContentsRequest>(request))
        return std::holds_alternative<protocol::ContentsReply>(reply);
    if (std::holds_alternative<protocol::PeersRequest>(request))
        return std::holds_alternative<protocol::PeersReply>(reply);
    return std::holds_alternative<protocol::DescribeReply>(reply);
}

} // namespace

TrackerConversation::TrackerConversation(Random32 random)
    : m_random(std::move(random))
{
}

RequestId TrackerConversation::ask(TrackerRequest request, Patience patience, MonotonicTime now)
{
    const RequestId id = ++m_lastId;
    const protocol::TransactionId transaction = freshTransaction();
    m_pending.emplace(id, Pending{std::move(request), transaction, patience, Retransmission(now)});
    m_transactions.emplace(transaction, id);
    return id;
}

void TrackerConversation::withdraw(RequestId id)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    m_transactions.erase(found->second.transaction);
    m_pending.erase(found);
    if (m_pending.empty())
        m_connecting.reset();
}

void TrackerConversation::setKnownTrackers(const QList<Endpoint>& trackers)
{
    m_knownTrackers = trackers.first(qMin(trackers.size(), maxTrackers));
}

std::vector<OutgoingDatagram> TrackerConversation::dueDatagrams(MonotonicTime now)
{
    std::vector<OutgoingDatagram> out;
    if (m_pending.empty())
        return out;
    if (connectionIsGood(now))
        sendPending(now, out);
    // Not `else`: requests that stay silent may have thrown the connection away.
    if (!connectionIsGood(now) && !m_pending.empty())
        sendConnect(now, out);
    return out;
}

std::optional<MonotonicTime> TrackerConversation::nextDue() const
{
    if (m_pending.empty())
        return std::nullopt;
    if (!m_connection)
        return m_connecting ? m_connecting->timer.due() : MonotonicTime{};
    MonotonicTime next = MonotonicTime::max();
    std::size_t underWay = 0;
    for (const auto& [id, pending] : m_pending) {
        if (++underWay > window)
            break;
        next = std::min(next, pending.timer.due());
    }
    return next;
}

std::vector<RequestId> TrackerConversation::takeGivenUp() { return std::exchange(m_givenUp, {}); }

std::optional<TrackerConversation::Answer>
TrackerConversation::receive(QByteArrayView datagram, const Endpoint& from, MonotonicTime now)
{
    auto reply = protocol::parseUdpReply(datagram, from.address.family());
    if (!reply)
        return std::nullopt;
    const protocol::TransactionId transaction = protocol::transactionOf(*reply);
    if (const auto* connected = std::get_if<protocol::ConnectReply>(&*reply)) {
        if (m_connecting && m_connecting->transaction == transaction) {
            noteAnswer(from, now);
            onConnected(*connected, now);
        }
        return std::nullopt;
    }
    const auto known = m_transactions.find(transaction);
    if (known == m_transactions.end())
        return std::nullopt;
    const RequestId id = known->second;
    Pending& pending = m_pending.at(id);
    if (!fits(pending.request, *reply))
        return std::nullopt;
    noteAnswer(from, now);
    if (const auto* refusal = std::get_if<protocol::ErrorReply>(&*reply))
        return onRefused(id, *refusal, now);
    withdraw(id);
    std::optional<Answer> answer(std::in_place);
    answer->id = id;
    answer->reply = std::move(*reply);
    return answer;
}

int TrackerConversation::retransmissions() const
{
    if (m_pending.empty())
        return 0;
    int tries = m_connecting ? m_connecting->timer.tries() : 0;
    for (const auto& [id, pending] : m_pending)
        tries = std::max(tries, pending.timer.tries());
    return std::max(0, tries - 1);
}

void TrackerConversation::sendConnect(MonotonicTime now, std::vector<OutgoingDatagram>& out)
{
    m_connection.reset();
    if (!m_connecting) {
        const bool silent = std::any_of(m_pending.begin(), m_pending.end(),
                                        [](const auto& entry) { return entry.second.timer.alsoUnicast(); });
        m_connecting = Connecting{freshTransaction(), Retransmission(now), silent};
    }
    Connecting& connecting = *m_connecting;
    if (!connecting.timer.isDue(now))
        return;
    m_answered = m_answered && connecting.timer.tries() == 0;
    connecting.unicast = connecting.unicast || connecting.timer.alsoUnicast();
    post(protocol::encode(protocol::ConnectRequest{connecting.transaction}), connecting.unicast, out);
    connecting.timer.sent(now);
}

void TrackerConversation::sendPending(MonotonicTime now, std::vector<OutgoingDatagram>& out)
{
    std::vector<RequestId> givenUp;
    std::size_t underWay = 0;
    bool silent = false;
    for (auto& [id, pending] : m_pending) {
        if (++underWay > window)
            break;
        if (!pending.timer.isDue(now))
            continue;
        if (pending.patience == Patience::Limited && pending.timer.tries() >= limitedTries) {
            givenUp.push_back(id);
            continue;
        }
        m_answered = m_answered && pending.timer.tries() == 0;
        // The trackers may have got another secret, and do not answer to an id that they do not know.
        if (pending.timer.tries() == Retransmission::groupTries && !pending.unicast) {
            pending.unicast = true;
            silent = true;
            continue;
        }
        const QByteArray payload = encodeFor(pending.request, m_connection->id, pending.transaction);
        post(payload, pending.unicast || pending.timer.alsoUnicast(), out);
        pending.timer.sent(now);
    }
    for (const RequestId id : givenUp)
        withdraw(id);
    m_givenUp.insert(m_givenUp.end(), givenUp.begin(), givenUp.end());
    if (silent)
        m_connection.reset();
}

void TrackerConversation::post(const QByteArray& payload, bool unicast,
                               std::vector<OutgoingDatagram>& out) const
{
    out.push_back({std::nullopt, payload});
    if (!unicast)
        return;
    QList<Endpoint> addresses = m_answerers;
    for (const Endpoint& tracker : m_knownTrackers)
        if (!addresses.contains(tracker))
            addresses.append(tracker);
    for (const Endpoint& tracker : std::as_const(addresses))
        out.push_back({tracker, payload});
}

void TrackerConversation::onConnected(const protocol::ConnectReply& reply, MonotonicTime now)
{
    m_connection = Connection{reply.connection, now};
    // Where only unicast was heard, there is no master: the requests need not find that out once more.
    const bool unicast = m_connecting->unicast;
    m_connecting.reset();
    for (auto& [id, pending] : m_pending)
        pending.unicast = pending.unicast || unicast;
}

std::optional<TrackerConversation::Answer>
TrackerConversation::onRefused(RequestId id, const protocol::ErrorReply& reply, MonotonicTime now)
{
    Pending& pending = m_pending.at(id);
    if (refusesConnection(reply)) {
        m_connection.reset();
        if (!std::exchange(pending.mistrusted, true)) // the second time it waits for its turn
            pending.timer.hurry(now);
        return std::nullopt;
    }
    std::optional<Answer> answer(std::in_place);
    answer->id = id;
    answer->reply = reply;
    answer->isFinal = pending.patience == Patience::Limited;
    if (answer->isFinal)
        withdraw(id);
    else if (pending.timer.tries() < Retransmission::groupTries || std::exchange(pending.refused, true))
        answer.reset();
    return answer;
}

bool TrackerConversation::refusesConnection(const protocol::ErrorReply& reply) const
{
    // BEP 15 has no number for it, only words; every tracker's own hold this one.
    return reply.message.toLower().contains("connection");
}

void TrackerConversation::noteAnswer(const Endpoint& from, MonotonicTime now)
{
    if (m_lastAnswerFrom && *m_lastAnswerFrom != from && retransmissions() > 0)
        ++m_failoversBridged;
    m_answered = true;
    m_lastAnswerFrom = from;
    m_lastAnswerAt = now;
    m_answerers.removeOne(from);
    m_answerers.prepend(from);
    if (m_answerers.size() > maxTrackers)
        m_answerers.removeLast();
}

protocol::TransactionId TrackerConversation::freshTransaction()
{
    protocol::TransactionId transaction = m_random();
    while (m_transactions.contains(transaction) || (m_connecting && m_connecting->transaction == transaction))
        transaction = m_random();
    return transaction;
}

} // namespace muster::peer
