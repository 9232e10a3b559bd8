// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "net/batchsocket.h"
#include "protocol/connectionid.h"
#include "protocol/logentry.h"
#include "protocol/udprequest.h"
#include "tracker/admission.h"
#include "tracker/swarmindex.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QRandomGenerator>
#include <optional>
#include <variant>

namespace muster::tracker {

// Who sent a datagram, and by which way it came.
struct Sender
{
    Endpoint endpoint;
    bool viaGroup = false; // by multicast: answered by the master only
    net::ReturnPath back{};
};

// Whether an answer to them is ours to give, and can reach them.
inline bool mayAnswer(const Sender& sender, bool isMaster, const protocol::ConnectionSecrets& secrets)
{
    const bool isForUs = isMaster || !sender.viaGroup;
    const bool canBeReached = sender.endpoint.isValid() && !sender.endpoint.address.isMulticast();
    return isForUs && canBeReached && !secrets.isEmpty();
}

// A reply that waits for its change to be stored; its bytes are made only then, of the newest state.
struct DeferredAnnounce
{
    protocol::TransactionId transaction = 0;
    PeerWish wish;
};
struct DeferredDescribe
{
    protocol::TransactionId transaction = 0;
};
using DeferredReply = std::variant<DeferredAnnounce, DeferredDescribe>;

// What is to be done with a datagram.
struct NoAnswer
{
};
struct AnswerNow
{
    QByteArray reply;
    std::optional<RefusedBy> refusedBy{}; // it is an error
};
struct AnswerOnceStored
{
    protocol::Command command;
    DeferredReply reply;
};
using Answer = std::variant<NoAnswer, AnswerNow, AnswerOnceStored>;

// Decides what a request gets, from the replica alone. Pure but for the draws from `random`.
//
// Unicast is answered by every tracker, multicast by the master only. As long as the cluster has no secret
// nothing is answered: anybody could make up a connection id.
class RequestAnswers
{
public:
    static constexpr std::chrono::seconds intervalUnstored{10};

    // `index`, `admission` and `random` outlive it.
    RequestAnswers(const SwarmIndex& index, const Admission& admission, std::chrono::seconds interval,
                   QRandomGenerator& random);

    Answer answerTo(const protocol::UdpRequest& request, const Sender& sender, bool isMaster,
                    ClusterTime now) const;
    // BEP 15 "Errors"; docs/wire-format.md says who gets one.
    Answer answerTo(const protocol::RequestError& error, const Sender& sender, bool isMaster,
                    ClusterTime now) const;
    QByteArray bytesOf(const DeferredReply& reply) const;
    // While nobody can store the change: an announce is told its peers and to come back soon, as this tracker
    // alone knows of it; a description is left unanswered and so comes again.
    std::optional<QByteArray> bytesOfUnstored(const DeferredReply& reply) const;

private:
    bool isConnected(protocol::ConnectionId id, const Sender& sender, ClusterTime now) const;
    // Why the access list refuses it, if it does.
    template<typename Request>
    std::optional<protocol::AccessList::Refusal> refusalOf(const Request& request,
                                                           const Sender& sender) const;
    Answer announce(const protocol::AnnounceRequest& request, const Sender& sender, ClusterTime now) const;
    Answer scrape(const protocol::ScrapeRequest& request) const;
    Answer peers(const protocol::PeersRequest& request, ClusterTime now) const;
    Answer contents(const protocol::ContentsRequest& request) const;
    Answer describe(const protocol::DescribeRequest& request, const Sender& sender) const;
    QByteArray bytesOf(const DeferredAnnounce& reply, std::chrono::seconds interval) const;
    QByteArray bytesOf(const DeferredDescribe& reply) const;

    const SwarmIndex& m_index;
    const Admission& m_admission;
    std::chrono::seconds m_interval;
    QRandomGenerator& m_random;
};

} // namespace muster::tracker
