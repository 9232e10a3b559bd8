// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bencode.h"
#include "support/randomvalues.h"
#include "tracker/httpanswers.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;
using testing::Bencoded;

// What the queries of /announce and /scrape get, without a socket.
class HttpAnswersTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{190};
    QRandomGenerator m_chance{191};
    const InfoHash m_film = *InfoHash::fromBytes(QByteArray(20, 'f'));
    const IpAddress m_host = IpAddress::fromIPv4(0x0a000001);
    const ClusterTime m_now{10min};
    MonotonicTime m_asked{1h};

    SwarmIndex m_index;
    Admission m_admission{Limits{}};
    HttpAnswers m_answers{m_index, m_admission, 120s, false, m_chance};

    void apply(std::vector<Command> commands)
    {
        m_index.apply(m_index.appliedIndex() + 1, LogEntry{m_now, {{NodeId(1), 1, 1, std::move(commands)}}});
    }
    void add(quint32 host, bool seeding, quint16 port = 6881)
    {
        apply({AnnounceCommand{m_film, {IpAddress::fromIPv4(host), port}, seeding, false}});
    }

    HttpAnswer announce(const QByteArray& more) const
    {
        return m_answers.announce(QByteArray("info_hash=ffffffffffffffffffff&port=6881").append(more), m_host,
                                  m_now);
    }
    static Bencoded told(const HttpResponse& response)
    {
        return testing::BencodeReader::read(response.body).value_or(Bencoded{});
    }
    static Bencoded told(const HttpAnswer& answer) { return told(std::get<HttpAnswerNow>(answer).response); }
    static bool isStoredFirst(const HttpAnswer& answer)
    {
        return std::holds_alternative<HttpAnswerOnceStored>(answer);
    }

private slots:
    void init() { m_index.restore({}); }

    void announceOfAStranger_isStoredFirst_underItsSourceAddress()
    {
        const HttpAnswer answer = announce("&left=0&ip=10.9.9.9");
        const auto* later = std::get_if<HttpAnswerOnceStored>(&answer);
        QVERIFY(later);
        const auto& command = std::get<AnnounceCommand>(later->command);
        QCOMPARE(command.peer, (Endpoint{m_host, 6881}));
        QVERIFY(command.seeding);
        apply({later->command});
        const Bencoded reply = told(m_answers.responseTo(later->reply));
        QCOMPARE(reply.at("complete").number(), qint64(1));
        QCOMPARE(reply.at("interval").number(), qint64(120));
        QCOMPARE(reply.at("min interval").number(), qint64(30));
        QCOMPARE(reply.at("external ip").string(), QByteArray::fromHex("0a000001"));
        QCOMPARE(reply.at("peers").string(), QByteArray()); // not itself
    }

    void announceThatChangesNothing_isAnsweredNow()
    {
        add(0x0a000001, true);
        QVERIFY(!isStoredFirst(announce("&left=0")));
        QVERIFY(isStoredFirst(announce("&left=1")));
        QVERIFY(isStoredFirst(announce("&left=0&event=stopped")));
        QVERIFY(!isStoredFirst(m_answers.announce("info_hash=ffffffffffffffffffff&port=1&event=stopped",
                                                  m_host, m_now))); // nobody knew it
    }

    void unstored_isToldToComeBackSoon()
    {
        const HttpAnswer answer = announce("");
        const Bencoded reply =
            told(m_answers.responseToUnstored(std::get<HttpAnswerOnceStored>(answer).reply));
        QCOMPARE(reply.at("interval").number(), qint64(10));
        QCOMPARE(reply.at("min interval").number(), qint64(10));
    }

    void peers_areOthersOfTheSameFamily_asManyAsAreWanted()
    {
        add(0x0a000001, false);
        for (quint32 i = 0; i < 60; ++i)
            add(0x0a000100 + i, i % 2 == 0);
        apply({AnnounceCommand{m_film, {*IpAddress::fromString(u"fd00::1"), 1}, true, false}});
        QCOMPARE(told(announce("&numwant=7&left=1")).at("peers").string().size(), 7 * 6);
        QCOMPARE(told(announce("&left=1")).at("peers").string().size(), 50 * 6);
        QCOMPARE(told(announce("&left=1&compact=0")).at("peers").list().size(), 50);
        QVERIFY(!told(announce("&left=1")).has("peers6"));
        QCOMPARE(told(announce("&left=1")).at("complete").number(), qint64(31));
    }

    void seeders_andPartialSeedsOfBep21_getNoSeeders()
    {
        add(0x0a000001, false);
        add(0x0a000002, true);
        add(0x0a000003, false);
        QCOMPARE(told(announce("&left=5")).at("peers").string().size(), 12);
        QCOMPARE(told(announce("&left=5&event=paused")).at("peers").string(),
                 QByteArray::fromHex("0a0000031ae1"));
        const HttpAnswer answer = announce("&left=0");
        const auto& later = std::get<HttpAnswerOnceStored>(answer);
        apply({later.command});
        QCOMPARE(told(m_answers.responseTo(later.reply)).at("peers").string(),
                 QByteArray::fromHex("0a0000031ae1"));
    }

    void ipv6Asker_getsPeers6_andItsOwnAddress()
    {
        const IpAddress asker = *IpAddress::fromString(u"fd00::7");
        apply({AnnounceCommand{m_film, {*IpAddress::fromString(u"fd00::1"), 1}, true, false},
               AnnounceCommand{m_film, {asker, 6881}, false, false}});
        add(0x0a000002, true);
        const Bencoded reply =
            told(m_answers.announce("info_hash=ffffffffffffffffffff&port=6881&left=9", asker, m_now));
        QCOMPARE(reply.at("peers").string(), QByteArray());
        QCOMPARE(reply.at("peers6").string(), QByteArray::fromHex("fd000000000000000000000000000001"
                                                                  "0001"));
        QCOMPARE(reply.at("external ip").string(), asker.bytes().toByteArray());
    }

    void failures_areSuccessesByHttp_withAReason()
    {
        for (const char* odd : {"", "info_hash=short&port=1", "info_hash=ffffffffffffffffffff&port=0"}) {
            const HttpAnswer answer = m_answers.announce(odd, m_host, m_now);
            const auto* now = std::get_if<HttpAnswerNow>(&answer);
            QVERIFY(now && now->isFailure);
            QCOMPARE(now->response.status, HttpStatus::Ok);
            QVERIFY(!told(now->response).at("failure reason").string().isEmpty());
        }
    }

    void scrape_tellsOfEachHash_unknownOnesToo()
    {
        add(0x0a000002, false);
        apply({AnnounceCommand{m_film, {IpAddress::fromIPv4(0x0a000002), 6881}, true, true}});
        const Bencoded reply = told(
            m_answers.scrape("info_hash=ffffffffffffffffffff&info_hash=gggggggggggggggggggg", m_host, m_asked)
                .response);
        const Bencoded film = reply.at("files").at(m_film.toByteArray());
        QCOMPARE(film.at("complete").number(), qint64(1));
        QCOMPARE(film.at("downloaded").number(), qint64(1));
        QCOMPARE(reply.at("files").at(QByteArray(20, 'g')).at("complete").number(), qint64(0));
        QVERIFY(m_answers.scrape("info_hash=f", m_host, m_asked).isFailure);
    }

    // BEP 48: without info_hash, all. It is large, and tells a stranger what there is.
    void fullScrape_onlyWhereItIsAllowed()
    {
        for (int i = 0; i < 100; ++i)
            apply({AnnounceCommand{m_random.infoHash(), m_random.endpoint(), true, false}});
        QVERIFY(m_answers.scrape("", m_host, m_asked).isFailure);
        HttpAnswers open(m_index, m_admission, 120s, true, m_chance);
        QCOMPARE(told(open.scrape("", m_host, m_asked).response).at("files").dictionary().size(), 100);
    }

    // Of hundreds of thousands of contents it is not made for each who asks.
    void fullScrape_isToldAgainForTenSeconds()
    {
        HttpAnswers open(m_index, m_admission, 120s, true, m_chance);
        const auto files = [&] {
            return told(open.scrape("", m_host, m_asked).response).at("files").dictionary().size();
        };
        add(1, true);
        QCOMPARE(files(), 1);
        apply({AnnounceCommand{m_random.infoHash(), m_random.endpoint(), true, false}});
        m_asked += HttpAnswers::fullScrapeAge - 1ms;
        QCOMPARE(files(), 1);
        m_asked += 1ms;
        QCOMPARE(files(), 2);
    }

    void deniedContentAndNetwork_areToldSo()
    {
        const auto rules = [](const QByteArray& file) {
            return AccessCommand{parseAccessFile(file).value()};
        };
        const auto refusal = [](const HttpAnswerNow& now) {
            return now.refusedBy == RefusedBy::Access ? told(now.response).at("failure reason").string()
                                                      : QByteArray();
        };
        apply({rules("deny " + m_film.toHex()),
               AnnounceCommand{m_film, {m_host, 6881}, true, false}}); // it was on its way
        const QByteArray query = "info_hash=ffffffffffffffffffff&port=6881&left=0";
        QCOMPARE(refusal(std::get<HttpAnswerNow>(m_answers.announce(query, m_host, m_now))),
                 refusalText(AccessList::Refusal::ContentDenied));
        const Bencoded scraped =
            told(m_answers.scrape("info_hash=ffffffffffffffffffff", m_host, m_asked).response);
        QCOMPARE(scraped.at("files").at(m_film.toByteArray()).at("complete").number(), qint64(0));
        HttpAnswers open(m_index, m_admission, 120s, true, m_chance);
        QVERIFY(told(open.scrape("", m_host, m_asked).response).at("files").dictionary().empty());
        apply({rules("deny " + m_host.toString().toLatin1())});
        QCOMPARE(refusal(std::get<HttpAnswerNow>(m_answers.announce(query, m_host, m_now))),
                 refusalText(AccessList::Refusal::NetworkDenied));
        QCOMPARE(refusal(m_answers.scrape("info_hash=ffffffffffffffffffff", m_host, m_asked)),
                 refusalText(AccessList::Refusal::NetworkDenied));
    }

    void announceBeyondALimit_isRefused()
    {
        const Admission full{Limits{.entries = 1}};
        const HttpAnswers answers(m_index, full, 120s, false, m_chance);
        const QByteArray query = "info_hash=ffffffffffffffffffff&port=6881&left=0";
        QVERIFY(isStoredFirst(answers.announce(query, m_host, m_now)));
        apply({AnnounceCommand{m_film, {m_host, 1}, true, false}});
        const HttpAnswer answer = answers.announce(query, m_host, m_now);
        QCOMPARE(std::get<HttpAnswerNow>(answer).refusedBy, std::optional(RefusedBy::Limit));
        QVERIFY(std::get<HttpAnswerNow>(answer).isFailure);
    }

    void unavailable_says503_whenToAskAgain_andWhy()
    {
        const HttpResponse response = HttpAnswers::unavailable("not now");
        QCOMPARE(response.status, HttpStatus::ServiceUnavailable);
        QVERIFY(response.retryAfter);
        QCOMPARE(told(response).at("failure reason").string(), "not now");
    }
};

QTEST_APPLESS_MAIN(HttpAnswersTest)
#include "tst_httpanswers.moc"
