// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/httptracker.h"

#include "base/bytewriter.h"
#include "protocol/bencodewriter.h"

#include <algorithm>
#include <limits>

namespace muster::protocol {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// RFC 3986 2.1. A "+" stays one: only forms write a space so. Nothing: a "%" without two digits.
std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        decoded.append(char(high * 16 + low));
        i += 2;
    }
    return decoded;
}

// Takes the next "key=value" off.
std::pair<QByteArrayView, QByteArrayView> takeParameter(QByteArrayView& query)
{
    const qsizetype end = query.indexOf('&');
    const QByteArrayView parameter = end < 0 ? query : query.first(end);
    query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
    const qsizetype equals = parameter.indexOf('=');
    if (equals < 0)
        return {parameter, {}};
    return {parameter.first(equals), parameter.sliced(equals + 1)};
}

TrackerFailure forGood(QByteArray reason) { return {std::move(reason), TrackerFailure::Retry::Never}; }

tl::expected<InfoHash, TrackerFailure> readInfoHash(QByteArrayView value)
{
    const auto bytes = percentDecoded(value);
    const auto infoHash = bytes ? InfoHash::fromBytes(*bytes) : std::nullopt;
    if (!infoHash)
        return tl::unexpected(
            forGood("info_hash has to be 20 bytes, each as it is or as % and two hexadecimal digits"));
    return *infoHash;
}

// Decimal digits, for `left` and `numwant` with a sign.
template<typename Number> std::optional<Number> readNumber(QByteArrayView value)
{
    bool isNumber = false;
    const qint64 number =
        value.trimmed().size() == value.size() ? value.toByteArray().toLongLong(&isNumber) : 0;
    if (!isNumber || number < qint64(std::numeric_limits<Number>::min()) ||
        number > qint64(std::numeric_limits<Number>::max()))
        return std::nullopt;
    return Number(number);
}

void readEvent(QByteArrayView value, HttpAnnounce& announce)
{
    if (value == "started")
        announce.request.event = AnnounceEvent::Started;
    else if (value == "completed")
        announce.request.event = AnnounceEvent::Completed;
    else if (value == "stopped")
        announce.request.event = AnnounceEvent::Stopped;
    else if (value == "paused")
        announce.isPartialSeed = true;
}

// What was read already; of a parameter that comes twice the first counts.
struct Seen
{
    bool infoHash = false;
    bool port = false;
    bool left = false;
    bool event = false;
    bool numWant = false;
    bool compact = false;
    bool peerId = false;
};

bool isFirst(bool& seen) { return !std::exchange(seen, true); }

std::optional<TrackerFailure> readParameter(QByteArrayView key, QByteArrayView value, Seen& seen,
                                            HttpAnnounce& announce)
{
    if (key == "info_hash") {
        if (!isFirst(seen.infoHash))
            return forGood("an announce is for one info_hash, not for several");
        const auto infoHash = readInfoHash(value);
        if (!infoHash)
            return infoHash.error();
        announce.request.infoHash = *infoHash;
    } else if (key == "port" && isFirst(seen.port)) {
        const auto port = readNumber<quint16>(value);
        if (!port)
            return forGood("port has to be a number from 1 to 65535");
        announce.request.port = *port;
    } else if (key == "left" && isFirst(seen.left)) {
        announce.request.left = readNumber<qint64>(value).value_or(-1);
    } else if (key == "event" && isFirst(seen.event)) {
        readEvent(value, announce);
    } else if (key == "numwant" && isFirst(seen.numWant)) {
        announce.request.numWant = readNumber<qint32>(value).value_or(-1);
    } else if (key == "compact" && isFirst(seen.compact)) {
        announce.compact = value != "0";
    } else if (key == "peer_id" && isFirst(seen.peerId)) {
        const auto peerId = percentDecoded(value);
        announce.request.peerId = PeerId::fromBytes(peerId.value_or(QByteArray())).value_or(PeerId());
    }
    return std::nullopt;
}

void writeCompactPeers(BencodeWriter& writer, const HttpAnnounceReply& reply)
{
    ByteWriter ipv4;
    ByteWriter ipv6;
    for (const Endpoint& peer : reply.peers)
        (peer.address.isIPv4() ? ipv4 : ipv6).bytes(peer.address.bytes()).u16(peer.port);
    writer.entry("peers", ipv4.peek());
    if (ipv6.size() > 0)
        writer.entry("peers6", ipv6.peek());
}

// No "peer id": who a peer is, is its address and port here, and clients learn the id from the peer itself.
void writePeerList(BencodeWriter& writer, const HttpAnnounceReply& reply)
{
    writer.string("peers").beginList();
    for (const Endpoint& peer : reply.peers) {
        writer.beginDictionary();
        writer.entry("ip", peer.address.toString().toLatin1());
        writer.entry("port", peer.port);
        writer.end();
    }
    writer.end();
}

} // namespace

tl::expected<HttpAnnounce, TrackerFailure> parseHttpAnnounce(QByteArrayView query)
{
    HttpAnnounce announce;
    announce.request.left = -1; // who does not say it is no seeder
    Seen seen;
    while (!query.isEmpty()) {
        const auto [key, value] = takeParameter(query);
        if (const auto failure = readParameter(key, value, seen, announce))
            return tl::unexpected(*failure);
    }
    if (!seen.infoHash)
        return tl::unexpected(forGood("info_hash is missing; this is a tracker for BitTorrent clients"));
    if (!seen.port)
        return tl::unexpected(forGood("port is missing; announce the port that you listen on"));
    return announce;
}

tl::expected<HttpScrape, TrackerFailure> parseHttpScrape(QByteArrayView query)
{
    HttpScrape scrape;
    while (!query.isEmpty()) {
        const auto [key, value] = takeParameter(query);
        if (key != "info_hash")
            continue;
        const auto infoHash = readInfoHash(value);
        if (!infoHash)
            return tl::unexpected(infoHash.error());
        scrape.infoHashes.push_back(*infoHash);
    }
    std::sort(scrape.infoHashes.begin(), scrape.infoHashes.end());
    const auto last = std::unique(scrape.infoHashes.begin(), scrape.infoHashes.end());
    scrape.infoHashes.erase(last, scrape.infoHashes.end());
    return scrape;
}

QByteArray encode(const HttpAnnounceReply& reply)
{
    BencodeWriter writer;
    writer.beginDictionary();
    writer.entry("complete", reply.counts.seeders);
    writer.entry("downloaded", reply.counts.completed);
    writer.entry("external ip", reply.externalAddress.bytes());
    writer.entry("incomplete", reply.counts.leechers);
    writer.entry("interval", qint64(reply.interval.count()));
    writer.entry("min interval", qint64(reply.minInterval.count()));
    if (reply.compact)
        writeCompactPeers(writer, reply);
    else
        writePeerList(writer, reply);
    return writer.end().take();
}

QByteArray encode(const TrackerFailure& failure)
{
    BencodeWriter writer;
    writer.beginDictionary().entry("failure reason", failure.reason);
    if (failure.retry == TrackerFailure::Retry::Never)
        writer.entry("retry in", "never");
    return writer.end().take();
}

QByteArray encodeHttpScrape(const std::vector<std::pair<InfoHash, ScrapeEntry>>& files)
{
    BencodeWriter writer;
    writer.beginDictionary().string("files").beginDictionary();
    for (const auto& [infoHash, counts] : files) {
        writer.string(infoHash.view()).beginDictionary();
        writer.entry("complete", counts.seeders);
        writer.entry("downloaded", counts.completed);
        writer.entry("incomplete", counts.leechers);
        writer.end();
    }
    return writer.end().end().take();
}

} // namespace muster::protocol
