// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "protocol/udpreply.h"
#include "protocol/udprequest.h"

#include <QByteArray>
#include <QByteArrayView>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

// The HTTP tracker protocol: BEP 3, 7, 21, 23, 24, 31 and 48. The query of a GET to a value, and values to
// bencoded replies. Pure. What is read and what is passed over is in docs/wire-format.md.
namespace muster::protocol {

struct HttpAnnounce
{
    // As the UDP protocol has them; connection, transaction, ip and key stay 0.
    AnnounceRequest request;
    bool isPartialSeed = false; // BEP 21: it misses something and does not want it
    bool compact = true;        // BEP 23: else a list of dictionaries
    friend bool operator==(const HttpAnnounce&, const HttpAnnounce&) = default;
};

struct HttpScrape
{
    std::vector<InfoHash> infoHashes; // each once, in order; none: all are asked for
    friend bool operator==(const HttpScrape&, const HttpScrape&) = default;
};

// Why a request gets nothing, for the person behind the client, and when it makes sense to ask again.
struct TrackerFailure
{
    enum class Retry : quint8 { Unsaid, Never };

    QByteArray reason; // UTF-8; not translated
    Retry retry = Retry::Unsaid;
    friend bool operator==(const TrackerFailure&, const TrackerFailure&) = default;
};

struct HttpAnnounceReply
{
    std::chrono::seconds interval{0};
    std::chrono::seconds minInterval{0};
    ScrapeEntry counts;
    std::vector<Endpoint> peers;
    IpAddress externalAddress; // the asker's, as it is seen from here (BEP 24)
    bool compact = true;
};

// `query` is what follows the "?", undecoded: an info-hash may hold any byte.
tl::expected<HttpAnnounce, TrackerFailure> parseHttpAnnounce(QByteArrayView query);
tl::expected<HttpScrape, TrackerFailure> parseHttpScrape(QByteArrayView query);

QByteArray encode(const HttpAnnounceReply& reply);
QByteArray encode(const TrackerFailure& failure);
// BEP 48; the hashes in order and none twice.
QByteArray encodeHttpScrape(const std::vector<std::pair<InfoHash, ScrapeEntry>>& files);

} // namespace muster::protocol
