// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/requestanswers.h"

#include "protocol/connectionid.h"
#include "protocol/udpreply.h"
#include "tracker/announcing.h"

#include <algorithm>
#include <type_traits>

namespace muster::tracker {

using namespace protocol;

namespace {

// The texts go over the wire to programs of any language: they are not translated.
AnswerNow error(TransactionId transaction, QByteArrayView message, RefusedBy by = RefusedBy::Request)
{
    return {encode(ErrorReply{transaction, message.toByteArray()}), by};
}

} // namespace

RequestAnswers::RequestAnswers(const SwarmIndex& index, const Admission& admission,
                               std::chrono::seconds interval, QRandomGenerator& random)
    : m_index(index)
    , m_admission(admission)
    , m_interval(interval)
    , m_random(random)
{
}

bool RequestAnswers::isConnected(ConnectionId id, const Sender& sender, ClusterTime now) const
{
    return m_index.secrets().isValid(id, sender.endpoint.address, now);
}

Answer RequestAnswers::answerTo(const UdpRequest& request, const Sender& sender, bool isMaster,
                                ClusterTime now) const
{
    if (!mayAnswer(sender, isMaster, m_index.secrets()))
        return NoAnswer{};
    if (const auto* connect = std::get_if<ConnectRequest>(&request)) {
        const ConnectionId id = m_index.secrets().makeId(sender.endpoint.address, now);
        return AnswerNow{encode(ConnectReply{connect->transaction, id})};
    }
    const auto answer = [&](const auto& some) -> Answer {
        using Request = std::decay_t<decltype(some)>;
        if constexpr (std::is_same_v<Request, ConnectRequest>) {
            return NoAnswer{}; // answered above
        } else {
            if (!isConnected(some.connection, sender, now))
                return error(some.transaction, "connection id is not valid; connect again");
            if (const auto refused = refusalOf(some, sender))
                return error(some.transaction, refusalText(*refused), RefusedBy::Access);
            if constexpr (std::is_same_v<Request, AnnounceRequest>)
                return announce(some, sender, now);
            else if constexpr (std::is_same_v<Request, ScrapeRequest>)
                return scrape(some);
            else if constexpr (std::is_same_v<Request, PeersRequest>)
                return peers(some, now);
            else if constexpr (std::is_same_v<Request, ContentsRequest>)
                return contents(some);
            else
                return describe(some, sender);
        }
    };
    return std::visit(answer, request);
}

Answer RequestAnswers::answerTo(const RequestError& refused, const Sender& sender, bool isMaster,
                                ClusterTime now) const
{
    const bool answer = refused.answerTo && mayAnswer(sender, isMaster, m_index.secrets()) &&
                        isConnected(refused.connection, sender, now);
    return answer ? Answer(error(*refused.answerTo, refused.message.toUtf8())) : Answer(NoAnswer{});
}

template<typename Request>
std::optional<AccessList::Refusal> RequestAnswers::refusalOf(const Request& request,
                                                             const Sender& sender) const
{
    const AccessList& access = m_index.access();
    if constexpr (std::is_same_v<Request, AnnounceRequest>)
        return std::nullopt; // consider() asks
    else if constexpr (requires { request.infoHash; })
        return access.check(request.infoHash, sender.endpoint.address);
    else
        return access.checkNetwork(sender.endpoint.address);
}

Answer RequestAnswers::announce(const AnnounceRequest& request, const Sender& sender, ClusterTime now) const
{
    const auto considered =
        consider(request, sender.endpoint.address, m_index, m_admission, now, refreshAgeOf(m_interval));
    if (!considered)
        return error(request.transaction, considered.error().message, considered.error().by);
    const DeferredAnnounce reply{request.transaction, considered->wish};
    if (considered->change)
        return AnswerOnceStored{*considered->change, reply};
    return AnswerNow{bytesOf(reply, m_interval)};
}

Answer RequestAnswers::scrape(const ScrapeRequest& request) const
{
    ScrapeReply reply{request.transaction, {}};
    reply.entries.reserve(request.infoHashes.size());
    for (const InfoHash& infoHash : request.infoHashes)
        reply.entries.push_back(scrapeEntryOf(infoHash, m_index));
    return AnswerNow{encode(reply)};
}

Answer RequestAnswers::contents(const ContentsRequest& request) const
{
    ContentsReply reply = m_index.contentsAfter(request.cursor, request.maxEntries);
    reply.transaction = request.transaction;
    return AnswerNow{encode(reply)};
}

Answer RequestAnswers::peers(const PeersRequest& request, ClusterTime now) const
{
    PeersReply reply = m_index.peersAfter(request.infoHash, request.cursor, now);
    reply.transaction = request.transaction;
    return AnswerNow{encode(reply)};
}

Answer RequestAnswers::describe(const DescribeRequest& request, const Sender& sender) const
{
    const Endpoint peer{sender.endpoint.address, request.port};
    if (!m_index.isSeeder(request.infoHash, peer))
        return error(request.transaction,
                     "only a peer that seeds a content may describe it; announce it as complete first");
    const DescribeCommand command{request.infoHash, peer, request.sizeBytes, request.chunkBytes,
                                  request.name};
    const DeferredDescribe reply{request.transaction};
    if (m_index.isDescribedAs(command))
        return AnswerNow{bytesOf(reply)};
    return AnswerOnceStored{command, reply};
}

QByteArray RequestAnswers::bytesOf(const DeferredReply& reply) const
{
    if (const auto* announce = std::get_if<DeferredAnnounce>(&reply))
        return bytesOf(*announce, m_interval);
    return bytesOf(std::get<DeferredDescribe>(reply));
}

std::optional<QByteArray> RequestAnswers::bytesOfUnstored(const DeferredReply& reply) const
{
    if (const auto* announce = std::get_if<DeferredAnnounce>(&reply))
        return bytesOf(*announce, std::min(m_interval, intervalUnstored));
    return std::nullopt;
}

QByteArray RequestAnswers::bytesOf(const DeferredAnnounce& reply, std::chrono::seconds interval) const
{
    const ScrapeEntry counts = m_index.counts(reply.wish.infoHash);
    return encode(AnnounceReply{reply.transaction, quint32(interval.count()), counts.leechers, counts.seeders,
                                m_index.peersFor(reply.wish, m_random)});
}

QByteArray RequestAnswers::bytesOf(const DeferredDescribe& reply) const
{
    return encode(DescribeReply{reply.transaction});
}

} // namespace muster::tracker
