// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/httptracker.h"
#include "support/bencode.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QTest>
#include <algorithm>

using namespace muster;
using namespace muster::protocol;
using namespace std::chrono_literals;
using testing::Bencoded;

namespace {

QByteArray percentEncoded(QByteArrayView bytes)
{
    QByteArray encoded;
    for (const char byte : bytes)
        encoded.append('%').append(QByteArray(1, byte).toHex());
    return encoded;
}

} // namespace

// What a GET asks of a tracker, and what it gets; named after the BEPs.
class HttpTrackerTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{60};
    const InfoHash m_film = m_random.infoHash();
    const Endpoint m_peer{IpAddress::fromIPv4(0x0a000001), 6881};
    const Endpoint m_peer6{*IpAddress::fromString(u"fd00::1"), 0x1234};

    QByteArray announce(const QByteArray& more) const
    {
        return QByteArray("info_hash=")
            .append(percentEncoded(m_film.view()))
            .append("&port=6881")
            .append(more);
    }
    HttpAnnounce read(const QByteArray& query) const
    {
        return parseHttpAnnounce(query).value_or(HttpAnnounce{});
    }
    static QByteArray reasonFor(const QByteArray& query)
    {
        const auto parsed = parseHttpAnnounce(query);
        return parsed ? QByteArray() : parsed.error().reason;
    }
    static Bencoded decoded(const QByteArray& bytes)
    {
        return testing::BencodeReader::read(bytes).value_or(Bencoded{});
    }

private slots:
    void bep3_announce_isReadWithAllItsParameters()
    {
        const QByteArray peerId = m_random.bytes(20);
        const HttpAnnounce announced =
            read(announce("&peer_id=" + percentEncoded(peerId) +
                          "&uploaded=1&downloaded=2&left=3&event=started&numwant=40&key=abc&compact=1&"
                          "no_peer_id=1&trackerid=x&supportcrypto=1&corrupt=0&redundant=0&unknown&=odd&&"));
        QCOMPARE(announced.request.infoHash, m_film);
        QCOMPARE(announced.request.peerId.toByteArray(), peerId);
        QCOMPARE(announced.request.port, quint16(6881));
        QCOMPARE(announced.request.left, qint64(3));
        QCOMPARE(announced.request.event, AnnounceEvent::Started);
        QCOMPARE(announced.request.numWant, qint32(40));
        QVERIFY(announced.compact);
        QVERIFY(!announced.isPartialSeed);
    }

    // BEP 3: the 20 byte hash "almost certainly has to be escaped": whatever a client leaves as it is,
    // counts.
    void bep3_infoHash_mayHoldAnyByte_escapedInEitherCaseOrNot()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const QByteArray hash(20, char(byte));
            const InfoHash wanted = *InfoHash::fromBytes(hash);
            const QByteArray lower = percentEncoded(hash);
            QCOMPARE(read("port=1&info_hash=" + lower).request.infoHash, wanted);
            QCOMPARE(read("port=1&info_hash=" + lower.toUpper()).request.infoHash, wanted);
            if (!QByteArrayView("%&").contains(char(byte)))
                QCOMPARE(read("port=1&info_hash=" + hash).request.infoHash, wanted); // "+" is no space
        }
    }

    void bep3_events_areKnown_othersAreNone()
    {
        QCOMPARE(read(announce("&event=completed")).request.event, AnnounceEvent::Completed);
        QCOMPARE(read(announce("&event=stopped")).request.event, AnnounceEvent::Stopped);
        for (const char* none : {"", "&event=", "&event=empty", "&event=Started", "&event"})
            QCOMPARE(read(announce(none)).request.event, AnnounceEvent::None);
    }

    void bep3_left_saysWhoSeeds_whoDoesNotSayItDoesNot()
    {
        QVERIFY(read(announce("&left=0")).request.isSeeder());
        for (const char* leecher : {"", "&left=1", "&left=-1", "&left=", "&left=x", "&left= 0",
                                    "&left=99999999999999999999", "&left=9223372036854775807"})
            QVERIFY2(!read(announce(leecher)).request.isSeeder(), leecher);
    }

    void bep3_numwant_thatIsNoNumber_isLeftToTheTracker()
    {
        QCOMPARE(read(announce("&numwant=0")).request.numWant, qint32(0));
        for (const char* odd : {"", "&numwant=", "&numwant=many", "&numwant=4294967296", "&numwant=-1"})
            QCOMPARE(read(announce(odd)).request.numWant, qint32(-1));
    }

    // BEP 7 lets a client name its other address; anybody could so enrol anybody, for a flood.
    void bep7_addressesInTheQuery_areNotBelieved()
    {
        const HttpAnnounce plain = read(announce(""));
        QCOMPARE(read(announce("&ip=10.9.9.9&ipv4=10.9.9.9:1&ipv6=%5bfd00::9%5d:1")), plain);
    }

    void bep21_paused_isAPartialSeed()
    {
        QVERIFY(read(announce("&event=paused&left=5")).isPartialSeed);
        QCOMPARE(read(announce("&event=paused&left=5")).request.event, AnnounceEvent::None);
    }

    // BEP 23: "compact" is only advisory, but a 0 means that the client wants the old form.
    void bep23_compact_unlessItIsZero()
    {
        QVERIFY(read(announce("")).compact);
        QVERIFY(read(announce("&compact=1")).compact);
        QVERIFY(!read(announce("&compact=0")).compact);
    }

    void doubledParameters_theFirstCounts()
    {
        const HttpAnnounce announced = read(announce("&port=1&left=0&left=7&event=stopped&event=started"));
        QCOMPARE(announced.request.port, quint16(6881));
        QVERIFY(announced.request.isSeeder());
        QCOMPARE(announced.request.event, AnnounceEvent::Stopped);
    }

    void wrongAnnounces_areToldWhy_forGood()
    {
        QVERIFY(reasonFor("").startsWith("info_hash is missing"));
        QVERIFY(reasonFor("INFO_HASH=aaaaaaaaaaaaaaaaaaaa&port=1").startsWith("info_hash is missing"));
        QVERIFY(reasonFor("info_hash=aaaaaaaaaaaaaaaaaaaa").startsWith("port is missing"));
        for (const char* odd : {"info_hash=", "info_hash=aaaaaaaaaaaaaaaaaaa",
                                "info_hash=aaaaaaaaaaaaaaaaaaaaa", "info_hash=aaaaaaaaaaaaaaaaaaa%",
                                "info_hash=aaaaaaaaaaaaaaaaaaa%1", "info_hash=aaaaaaaaaaaaaaaaaaa%1g"})
            QVERIFY2(reasonFor(odd).startsWith("info_hash has to be 20 bytes"), odd);
        for (const char* odd : {"", "x", "65536", "-1", "1x", " 1"})
            QVERIFY(
                reasonFor("info_hash=aaaaaaaaaaaaaaaaaaaa&port=" + QByteArray(odd)).startsWith("port has"));
        QVERIFY(reasonFor(announce("&info_hash=aaaaaaaaaaaaaaaaaaaa")).startsWith("an announce is for one"));
        QCOMPARE(parseHttpAnnounce("").error().retry, TrackerFailure::Retry::Never);
    }

    void bep48_scrape_takesSeveralHashes_eachOnceAndInOrder()
    {
        std::vector<InfoHash> hashes;
        QByteArray query = "x=y";
        for (int i = 0; i < 20; ++i) {
            hashes.push_back(m_random.infoHash());
            query += "&info_hash=" + percentEncoded(hashes.back().view());
        }
        query += "&info_hash=" + percentEncoded(hashes.front().view());
        const auto scrape = parseHttpScrape(query);
        QVERIFY(scrape);
        std::sort(hashes.begin(), hashes.end());
        QCOMPARE(scrape->infoHashes, hashes);
        QVERIFY(parseHttpScrape("")->infoHashes.empty());
        QVERIFY(!parseHttpScrape("info_hash=short"));
    }

    void queriesOfAnyLengthAndContent_areReadOrRefused()
    {
        const auto parse = [](QByteArrayView query) {
            const auto announced = parseHttpAnnounce(query);
            QVERIFY(announced || !announced.error().reason.isEmpty());
            const auto scraped = parseHttpScrape(query);
            QVERIFY(scraped || !scraped.error().reason.isEmpty());
        };
        testing::abuseParser(parse, {announce("&left=0&event=started&numwant=5&compact=1")}, 71);
    }

    void bep23_compactReply_holdsSixBytesAPeer()
    {
        HttpAnnounceReply reply{120s, 30s, {3, 9, 4}, {m_peer, m_peer}, m_peer.address, true};
        const Bencoded told = decoded(encode(reply));
        QCOMPARE(told.at("interval").number(), qint64(120));
        QCOMPARE(told.at("min interval").number(), qint64(30));
        QCOMPARE(told.at("complete").number(), qint64(3));
        QCOMPARE(told.at("incomplete").number(), qint64(4));
        QCOMPARE(told.at("downloaded").number(), qint64(9));
        QCOMPARE(told.at("peers").string(), QByteArray::fromHex("0a0000011ae10a0000011ae1"));
        QVERIFY(!told.has("peers6"));
        QVERIFY(!told.has("failure reason"));
    }

    void bep7_ipv6Peers_areInPeers6_of18BytesEach()
    {
        HttpAnnounceReply reply{120s, 30s, {}, {m_peer6}, m_peer6.address, true};
        const Bencoded told = decoded(encode(reply));
        QCOMPARE(told.at("peers").string(), QByteArray());
        QCOMPARE(told.at("peers6").string(), QByteArray::fromHex("fd0000000000000000000000000000011234"));
    }

    void bep3_replyThatIsNotCompact_listsPeersOfBothFamilies()
    {
        HttpAnnounceReply reply{120s, 30s, {}, {m_peer, m_peer6}, m_peer.address, false};
        const Bencoded told = decoded(encode(reply));
        QCOMPARE(told.at("peers").list().size(), 2);
        QCOMPARE(told.at("peers").list()[0].at("ip").string(), "10.0.0.1");
        QCOMPARE(told.at("peers").list()[0].at("port").number(), qint64(6881));
        QCOMPARE(told.at("peers").list()[1].at("ip").string(), "fd00::1");
        QVERIFY(!told.has("peers6"));
    }

    void bep24_externalAddress_isFourOrSixteenBytes()
    {
        HttpAnnounceReply reply;
        reply.externalAddress = m_peer.address;
        QCOMPARE(decoded(encode(reply)).at("external ip").string(), QByteArray::fromHex("0a000001"));
        reply.externalAddress = m_peer6.address;
        QCOMPARE(decoded(encode(reply)).at("external ip").string(), m_peer6.address.bytes().toByteArray());
        QCOMPARE(decoded(encode(reply)).at("external ip").string().size(), 16);
    }

    void bep31_failure_saysWhyAndWhetherToAskAgain()
    {
        const Bencoded never = decoded(encode(TrackerFailure{"no", TrackerFailure::Retry::Never}));
        QCOMPARE(never.at("failure reason").string(), "no");
        QCOMPARE(never.at("retry in").string(), "never");
        const Bencoded unsaid = decoded(encode(TrackerFailure{"busy"}));
        QCOMPARE(unsaid.at("failure reason").string(), "busy");
        QVERIFY(!unsaid.has("retry in"));
    }

    void bep48_scrapeReply_holdsThreeCountsAHash()
    {
        const InfoHash other = *InfoHash::fromBytes(QByteArray(20, '\0'));
        const Bencoded told = decoded(encodeHttpScrape({{other, {}}, {m_film, {1, 2, 3}}}));
        const Bencoded file = told.at("files").at(m_film.toByteArray());
        QCOMPARE(file.at("complete").number(), qint64(1));
        QCOMPARE(file.at("downloaded").number(), qint64(2));
        QCOMPARE(file.at("incomplete").number(), qint64(3));
        QCOMPARE(told.at("files").dictionary().size(), 2);
        QVERIFY(decoded(encodeHttpScrape({})).at("files").dictionary().isEmpty());
    }
};

QTEST_APPLESS_MAIN(HttpTrackerTest)
#include "tst_httptracker.moc"
