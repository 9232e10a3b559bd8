// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/httpanswers.h"

#include "protocol/httptracker.h"
#include "tracker/announcing.h"
#include "tracker/requestanswers.h"

#include <algorithm>

namespace muster::tracker {

using namespace protocol;

namespace {

constexpr std::chrono::seconds askAgainAfter{5};

HttpAnswerNow failure(const TrackerFailure& failure, std::optional<RefusedBy> by = std::nullopt)
{
    // By HTTP this is a success: clients look into the body of no other.
    return {HttpResponse{HttpStatus::Ok, {}, encode(failure)}, true, by};
}

} // namespace

HttpAnswers::HttpAnswers(const SwarmIndex& index, const Admission& admission, std::chrono::seconds interval,
                         bool fullScrape, QRandomGenerator& random)
    : m_index(index)
    , m_admission(admission)
    , m_interval(interval)
    , m_fullScrape(fullScrape)
    , m_random(random)
{
}

HttpAnswer HttpAnswers::announce(QByteArrayView query, const IpAddress& source, ClusterTime now) const
{
    const auto announce = parseHttpAnnounce(query);
    if (!announce)
        return failure(announce.error());
    const auto considered = consider(announce->request, source, m_index, m_admission, now, m_interval / 4);
    if (!considered)
        return failure({considered.error().message}, considered.error().by);
    DeferredHttpAnnounce reply{considered->wish, announce->compact};
    if (announce->isPartialSeed)
        reply.wish.seeding = true; // it has no use for seeders (BEP 21)
    if (considered->change)
        return HttpAnswerOnceStored{*considered->change, reply};
    return HttpAnswerNow{responseTo(reply)};
}

HttpAnswerNow HttpAnswers::scrape(QByteArrayView query, const IpAddress& source, MonotonicTime now)
{
    if (const auto refused = m_index.access().checkNetwork(source))
        return failure({refusalText(*refused)}, RefusedBy::Access);
    auto scrape = parseHttpScrape(query);
    if (!scrape)
        return failure(scrape.error());
    if (scrape->infoHashes.empty() && !m_fullScrape)
        return failure({"this tracker does not list all that it has; scrape with one or more info_hash",
                        TrackerFailure::Retry::Never});
    const bool isFull = scrape->infoHashes.empty();
    if (isFull && !m_fullScrapeBody.isEmpty() && now - m_fullScrapeAt < fullScrapeAge)
        return {HttpResponse{HttpStatus::Ok, {}, m_fullScrapeBody}};
    if (isFull)
        scrape->infoHashes = allInfoHashes();
    std::vector<std::pair<InfoHash, ScrapeEntry>> files;
    files.reserve(scrape->infoHashes.size());
    for (const InfoHash& infoHash : scrape->infoHashes)
        files.emplace_back(infoHash, scrapeEntryOf(infoHash, m_index));
    const QByteArray body = encodeHttpScrape(files);
    if (isFull) {
        m_fullScrapeBody = body;
        m_fullScrapeAt = now;
    }
    return {HttpResponse{HttpStatus::Ok, {}, body}};
}

std::vector<InfoHash> HttpAnswers::allInfoHashes() const
{
    std::vector<InfoHash> all;
    all.reserve(m_index.contentCount());
    InfoHash cursor;
    do {
        const ContentsReply some = m_index.contentsAfter(cursor, 0xffff);
        for (const ContentsEntry& entry : some.entries)
            all.push_back(entry.infoHash);
        cursor = some.nextCursor;
    } while (cursor != InfoHash{});
    return all;
}

HttpResponse HttpAnswers::responseTo(const DeferredHttpAnnounce& reply) const
{
    return responseTo(reply, m_interval);
}

HttpResponse HttpAnswers::responseToUnstored(const DeferredHttpAnnounce& reply) const
{
    return responseTo(reply, std::min(m_interval, RequestAnswers::intervalUnstored));
}

HttpResponse HttpAnswers::responseTo(const DeferredHttpAnnounce& reply, std::chrono::seconds interval) const
{
    HttpAnnounceReply told;
    told.interval = interval;
    told.minInterval = std::min(interval, m_interval / 4); // more often changes nothing that is stored
    told.counts = m_index.counts(reply.wish.infoHash);
    told.peers = m_index.peersFor(reply.wish, m_random);
    told.externalAddress = reply.wish.asker.address;
    told.compact = reply.compact;
    return {HttpStatus::Ok, {}, encode(told)};
}

// By its status a client knows that it may ask the next tracker.
HttpResponse HttpAnswers::unavailable(QByteArrayView why)
{
    return {HttpStatus::ServiceUnavailable, {}, encode(TrackerFailure{why.toByteArray()}), askAgainAfter};
}

} // namespace muster::tracker
