// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "peer/retransmission.h"
#include "protocol/udpreply.h"
#include "protocol/udprequest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <functional>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace muster::peer {

using Random32 = std::function<quint32()>;
using RequestId = quint64; // ours; never on the wire

// What may be asked. The connection and the transaction are filled in by the conversation.
using TrackerRequest =
    std::variant<protocol::AnnounceRequest, protocol::ScrapeRequest, protocol::ContentsRequest,
                 protocol::DescribeRequest, protocol::PeersRequest>;

struct OutgoingDatagram
{
    std::optional<Endpoint> to; // nothing: the announce group
    QByteArray payload;
};

// How a peer talks with whichever tracker is master: connection ids, transaction ids, retransmission, the
// fallback to unicast. Pure: it holds no socket and reads no clock. Ask, send what dueDatagrams() gives, come
// back at nextDue(), and hand in what arrives.
class TrackerConversation
{
public:
    enum class Patience : quint8 {
        Endless, // until it is answered or withdrawn; a refusal is told once, and it is tried again: one
                 // tracker may refuse (it is busy, or not ready) what another one answers
        Limited  // dropped after limitedTries, or when it is refused
    };
    static constexpr int limitedTries = 6;
    static constexpr Millis connectionLifetime{60'000}; // BEP 15
    static constexpr std::size_t window = 64;           // requests under way at once
    static constexpr qsizetype maxTrackers = 32;

    struct Answer
    {
        RequestId id = 0;
        protocol::UdpReply reply; // never a ConnectReply; an ErrorReply is a refusal
        bool isFinal = true;      // else the request goes on
    };

    explicit TrackerConversation(Random32 random);

    RequestId ask(TrackerRequest request, Patience patience, MonotonicTime now);
    void withdraw(RequestId id);
    bool isIdle() const { return m_pending.empty(); }

    void setKnownTrackers(const QList<Endpoint>& trackers);

    std::vector<OutgoingDatagram> dueDatagrams(MonotonicTime now);
    std::optional<MonotonicTime> nextDue() const; // nothing: until somebody asks
    // Requests given up since the last call.
    std::vector<RequestId> takeGivenUp();

    // Nothing: it answers no request under way (or is not for the asker to know, as a connection id).
    std::optional<Answer> receive(QByteArrayView datagram, const Endpoint& from, MonotonicTime now);

    // Since the last answer the group was silent for one request at least.
    bool isAnswered() const { return m_answered; }
    std::optional<Endpoint> lastAnswerFrom() const { return m_lastAnswerFrom; }
    std::optional<MonotonicTime> lastAnswerAt() const { return m_lastAnswerAt; }
    int retransmissions() const; // of the request that waits longest
    // Times that another tracker answered than before while a request had been left without an answer.
    int failoversBridged() const { return m_failoversBridged; }

private:
    struct Connection
    {
        protocol::ConnectionId id = 0;
        MonotonicTime givenAt;
        bool isGoodAt(MonotonicTime now) const { return now - givenAt < connectionLifetime; }
    };
    struct Connecting
    {
        protocol::TransactionId transaction = 0;
        Retransmission timer;
        bool unicast = false;
    };
    struct Pending
    {
        TrackerRequest request;
        protocol::TransactionId transaction = 0;
        Patience patience = Patience::Endless;
        Retransmission timer;
        bool unicast = false;    // the group was silent already when the connection was asked for
        bool mistrusted = false; // its connection id was refused once
        bool refused = false;    // that was told
    };

    bool connectionIsGood(MonotonicTime now) const { return m_connection && m_connection->isGoodAt(now); }
    void sendConnect(MonotonicTime now, std::vector<OutgoingDatagram>& out);
    void sendPending(MonotonicTime now, std::vector<OutgoingDatagram>& out);
    void post(const QByteArray& payload, bool unicast, std::vector<OutgoingDatagram>& out) const;
    void onConnected(const protocol::ConnectReply& reply, MonotonicTime now);
    std::optional<Answer> onRefused(RequestId id, const protocol::ErrorReply& reply, MonotonicTime now);
    bool refusesConnection(const protocol::ErrorReply& reply) const;
    void noteAnswer(const Endpoint& from, MonotonicTime now);
    protocol::TransactionId freshTransaction();

    Random32 m_random;
    std::map<RequestId, Pending> m_pending; // oldest first
    std::map<protocol::TransactionId, RequestId> m_transactions;
    RequestId m_lastId = 0;
    std::optional<Connection> m_connection;
    std::optional<Connecting> m_connecting;
    QList<Endpoint> m_knownTrackers;
    QList<Endpoint> m_answerers; // latest first
    std::vector<RequestId> m_givenUp;
    bool m_answered = false;
    int m_failoversBridged = 0;
    std::optional<Endpoint> m_lastAnswerFrom;
    std::optional<MonotonicTime> m_lastAnswerAt;
};

} // namespace muster::peer
