// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "protocol/httpmessage.h"
#include "protocol/logentry.h"
#include "tracker/admission.h"
#include "tracker/swarmindex.h"

#include <QByteArrayView>
#include <QRandomGenerator>
#include <optional>
#include <variant>

namespace muster::tracker {

// An announce whose change is to be stored before it is answered.
struct DeferredHttpAnnounce
{
    PeerWish wish;
    bool compact = true;
};
struct HttpAnswerNow
{
    protocol::HttpResponse response;
    bool isFailure = false; // it says why there is nothing
    std::optional<RefusedBy> refusedBy{};
};
struct HttpAnswerOnceStored
{
    protocol::Command command;
    DeferredHttpAnnounce reply;
};
using HttpAnswer = std::variant<HttpAnswerNow, HttpAnswerOnceStored>;

// Decides what the queries of /announce and /scrape get, from the replica alone; the HTTP counterpart of
// RequestAnswers. Pure but for the draws from `random` and a full scrape that is told again.
class HttpAnswers
{
public:
    // `index`, `admission` and `random` outlive it. `fullScrape`: who asks for no content in particular gets
    // them all.
    HttpAnswers(const SwarmIndex& index, const Admission& admission, std::chrono::seconds interval,
                bool fullScrape, QRandomGenerator& random);

    HttpAnswer announce(QByteArrayView query, const IpAddress& source, ClusterTime now) const;
    // All contents together are looked up every ten seconds at most.
    static constexpr Millis fullScrapeAge{10'000};
    HttpAnswerNow scrape(QByteArrayView query, const IpAddress& source, MonotonicTime now);
    protocol::HttpResponse responseTo(const DeferredHttpAnnounce& reply) const;
    // While nobody can store the change: the peers, and to come back soon, as this tracker alone knows of it.
    protocol::HttpResponse responseToUnstored(const DeferredHttpAnnounce& reply) const;
    // Now; another tracker may be able to.
    static protocol::HttpResponse unavailable(QByteArrayView why);

private:
    protocol::HttpResponse responseTo(const DeferredHttpAnnounce& reply, std::chrono::seconds interval) const;
    std::vector<InfoHash> allInfoHashes() const;

    const SwarmIndex& m_index;
    const Admission& m_admission;
    const std::chrono::seconds m_interval;
    const bool m_fullScrape;
    QRandomGenerator& m_random;
    QByteArray m_fullScrapeBody;
    MonotonicTime m_fullScrapeAt;
};

} // namespace muster::tracker
