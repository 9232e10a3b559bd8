// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/connectionid.h"
#include "protocol/udpreply.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"
#include "tracker/requestanswers.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

class RequestAnswersTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{90};
    QRandomGenerator m_chance{91};
    const Secret m_secret = m_random.fixed<Secret>();
    const InfoHash m_film = m_random.infoHash();
    const IpAddress m_host = IpAddress::fromIPv4(0x0a000001);
    const Sender m_unicast{{m_host, 50000}, false};
    const Sender m_viaGroup{{m_host, 50000}, true};
    const ClusterTime m_now{10min};

    SwarmIndex m_index;
    Admission m_admission{Limits{}};
    RequestAnswers m_answers{m_index, m_admission, 120s, m_chance};

    void apply(std::vector<Command> commands, ClusterTime time)
    {
        m_index.apply(m_index.appliedIndex() + 1, LogEntry{time, {{NodeId(1), 1, 1, std::move(commands)}}});
    }

    AnnounceRequest announce(qint64 left, AnnounceEvent event = AnnounceEvent::None) const
    {
        AnnounceRequest request;
        request.connection = makeConnectionId(m_secret, m_host, m_now);
        request.transaction = 77;
        request.infoHash = m_film;
        request.left = left;
        request.event = event;
        request.port = 6881;
        return request;
    }

    DescribeRequest describe() const
    {
        return {makeConnectionId(m_secret, m_host, m_now), 77, m_film, 6881, 700, 16, "film.mkv"};
    }

    static std::optional<UdpReply> replyIn(const Answer& answer)
    {
        const auto* now = std::get_if<AnswerNow>(&answer);
        if (!now)
            return std::nullopt;
        return parseUdpReply(now->reply, IpAddress::Family::IPv4).value();
    }
    static QByteArray errorIn(const Answer& answer)
    {
        const auto reply = replyIn(answer);
        const auto* error = reply ? std::get_if<ErrorReply>(&*reply) : nullptr;
        return error ? error->message : QByteArray();
    }
    static AccessRules rulesOf(const QByteArray& file) { return parseAccessFile(file).value(); }
    static bool isNothing(const Answer& answer) { return std::holds_alternative<NoAnswer>(answer); }

    QList<UdpRequest> oneOfEach() const
    {
        const ConnectionId id = makeConnectionId(m_secret, m_host, m_now);
        return {ConnectRequest{77},
                announce(5),
                ScrapeRequest{id, 77, {m_film}},
                ContentsRequest{id, 77, {}, 10},
                describe(),
                PeersRequest{id, 77, m_film, 0}};
    }

private slots:
    void init()
    {
        m_index.restore({});
        apply({SecretCommand{m_secret}}, m_now);
    }

    void withoutASecret_nothingIsAnswered()
    {
        m_index.restore({});
        for (UdpRequest request : oneOfEach()) {
            // An id made under no secret at all, as a stranger could.
            std::visit(
                [&](auto& some) {
                    if constexpr (requires { some.connection; })
                        some.connection = makeConnectionId(Secret{}, m_host, m_now);
                },
                request);
            QVERIFY(isNothing(m_answers.answerTo(request, m_unicast, true, m_now)));
        }
    }

    void multicast_isAnsweredByTheMasterOnly_unicastByAll()
    {
        for (const UdpRequest& request : oneOfEach()) {
            QVERIFY(isNothing(m_answers.answerTo(request, m_viaGroup, false, m_now)));
            QVERIFY(!isNothing(m_answers.answerTo(request, m_viaGroup, true, m_now)));
            QVERIFY(!isNothing(m_answers.answerTo(request, m_unicast, false, m_now)));
            QVERIFY(!isNothing(m_answers.answerTo(request, m_unicast, true, m_now)));
        }
    }

    void sendersThatCannotBeReached_getNothing()
    {
        for (const Endpoint& from :
             {Endpoint{m_host, 0}, Endpoint{IpAddress(), 1}, Endpoint{IpAddress::fromIPv4(0xefc04d01), 1}})
            QVERIFY(isNothing(m_answers.answerTo(ConnectRequest{1}, {from, false}, true, m_now)));
    }

    void bep15_connect_givesAnIdThatIsGoodForTwoMinutes()
    {
        const auto reply = replyIn(m_answers.answerTo(ConnectRequest{5}, m_unicast, false, m_now));
        QVERIFY(reply);
        QCOMPARE(transactionOf(*reply), 5u);
        AnnounceRequest request = announce(5);
        request.connection = std::get<ConnectReply>(*reply).connection;
        QVERIFY(errorIn(m_answers.answerTo(request, m_unicast, false, m_now + 2min)).isEmpty());
        QVERIFY(!errorIn(m_answers.answerTo(request, m_unicast, false, m_now + 3min)).isEmpty());
    }

    void badConnectionId_isToldSo()
    {
        for (UdpRequest request : oneOfEach()) {
            const bool changed = std::visit(
                [](auto& some) {
                    if constexpr (requires { some.connection; }) {
                        some.connection ^= 1;
                        return true;
                    }
                    return false;
                },
                request);
            if (!changed)
                continue;
            for (const Sender& sender : {m_unicast, m_viaGroup})
                QCOMPARE(errorIn(m_answers.answerTo(request, sender, true, m_now)),
                         QByteArray("connection id is not valid; connect again"));
            QVERIFY(isNothing(m_answers.answerTo(request, m_viaGroup, false, m_now)));
        }
    }

    // BEP 15 "Errors"; nobody who did not connect gets a reply to rubbish.
    void malformedRequest_isAnsweredOnlyWhenItMayBe()
    {
        const ConnectionId id = makeConnectionId(m_secret, m_host, m_now);
        const RequestError error{QStringLiteral("the request is too short"), 77, id};
        QCOMPARE(errorIn(m_answers.answerTo(error, m_unicast, false, m_now)),
                 QByteArray("the request is too short"));
        QVERIFY(isNothing(m_answers.answerTo(error, m_viaGroup, false, m_now)));
        QVERIFY(!isNothing(m_answers.answerTo(error, m_viaGroup, true, m_now)));
        RequestError notConnected = error;
        notConnected.connection ^= 1;
        QVERIFY(isNothing(m_answers.answerTo(notConnected, m_unicast, true, m_now)));
        RequestError unnamed = error;
        unnamed.answerTo.reset();
        QVERIFY(isNothing(m_answers.answerTo(unnamed, m_unicast, true, m_now)));
    }

    void announce_ofSomebodyNew_isStoredFirst()
    {
        const Answer answer =
            m_answers.answerTo(announce(5, AnnounceEvent::Started), m_unicast, false, m_now);
        const auto* stored = std::get_if<AnswerOnceStored>(&answer);
        QVERIFY(stored);
        const Endpoint peer{m_host, 6881}; // the source's address and the announced port
        QCOMPARE(std::get<AnnounceCommand>(stored->command), (AnnounceCommand{m_film, peer, false, false}));
        apply({stored->command, AnnounceCommand{m_film, {m_host, 1}, true, false}}, m_now);
        const auto reply = parseUdpReply(m_answers.bytesOf(stored->reply), IpAddress::Family::IPv4).value();
        QCOMPARE(std::get<AnnounceReply>(reply), (AnnounceReply{77, 120, 1, 1, {{m_host, 1}}}));
    }

    // Whose change is not in the log yet is to come again soon; a describe says "stored" or nothing.
    void unstoredChange_getsAShortIntervalOrNoReply()
    {
        const auto unstored = m_answers.bytesOfUnstored(DeferredAnnounce{77, {m_film, {m_host, 6881}}});
        QVERIFY(unstored);
        const auto reply = parseUdpReply(*unstored, IpAddress::Family::IPv4).value();
        QCOMPARE(std::get<AnnounceReply>(reply), (AnnounceReply{77, 10, 0, 0, {}}));
        QVERIFY(!m_answers.bytesOfUnstored(DeferredDescribe{77}));
        const RequestAnswers quick(m_index, m_admission, 3s, m_chance); // an interval that is shorter anyway
        const auto sooner = quick.bytesOfUnstored(DeferredAnnounce{77, {m_film, {m_host, 6881}}});
        QVERIFY(sooner);
        QCOMPARE(
            std::get<AnnounceReply>(parseUdpReply(*sooner, IpAddress::Family::IPv4).value()).intervalSeconds,
            3u);
    }

    void announce_ofSomebodyKnown_isAnsweredAtOnce_untilAQuarterOfTheInterval()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, false, false}}, m_now);
        QVERIFY(replyIn(m_answers.answerTo(announce(5), m_unicast, false, m_now + 30s)));
        QVERIFY(!replyIn(m_answers.answerTo(announce(5), m_unicast, false, m_now + 30s + 1ms)));
        QVERIFY(!replyIn(m_answers.answerTo(announce(0), m_unicast, false, m_now)));
    }

    void announce_completed_isStoredAsSuch()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, false, false}}, m_now);
        const Answer answer =
            m_answers.answerTo(announce(0, AnnounceEvent::Completed), m_unicast, false, m_now);
        QCOMPARE(std::get<AnnounceCommand>(std::get<AnswerOnceStored>(answer).command),
                 (AnnounceCommand{m_film, {m_host, 6881}, true, true}));
    }

    // BEP 15 "IPv6": 18 bytes a peer over IPv6, 6 over IPv4; the packet's family says it, and no peer of the
    // other one is told.
    void bep15_ipv6_peersTake18Bytes()
    {
        const IpAddress six = *IpAddress::fromString(u"fd00::1");
        apply({AnnounceCommand{m_film, {six, 1}, false, false},
               AnnounceCommand{m_film, {six, 0x1234}, true, false},
               AnnounceCommand{m_film, {m_host, 1}, true, false}},
              m_now);
        AnnounceRequest request = announce(5);
        request.port = 1;
        request.connection = makeConnectionId(m_secret, six, m_now);
        const Answer answer = m_answers.answerTo(request, {{six, 1000}, false}, false, m_now);
        const QByteArray reply = std::get<AnswerNow>(answer).reply;
        QCOMPARE(reply.size(), 20 + 18);
        QCOMPARE(reply.sliced(20).toHex(), QByteArray("fd000000000000000000000000000001"
                                                      "1234"));
        QCOMPARE(reply.sliced(12, 8).toHex(), QByteArray("0000000100000002")); // both families are counted
    }

    void announce_theIpField_isNotBelieved()
    {
        AnnounceRequest request = announce(5);
        request.ip = 0x01020304;
        const Answer answer = m_answers.answerTo(request, m_unicast, false, m_now);
        QCOMPARE(std::get<AnnounceCommand>(std::get<AnswerOnceStored>(answer).command).peer.address, m_host);
    }

    void announce_ofPort0_isAnError()
    {
        AnnounceRequest request = announce(5);
        request.port = 0;
        QVERIFY(errorIn(m_answers.answerTo(request, m_unicast, true, m_now)).contains("port"));
    }

    void stopped_takesThePeerAway_andTellsNoPeers()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, false, false},
               AnnounceCommand{m_film, {m_host, 1}, true, false}},
              m_now);
        const Answer answer = m_answers.answerTo(announce(5, AnnounceEvent::Stopped), m_unicast, true, m_now);
        const auto& stored = std::get<AnswerOnceStored>(answer);
        QCOMPARE(std::get<StopCommand>(stored.command), (StopCommand{m_film, {m_host, 6881}}));
        apply({stored.command}, m_now);
        const auto reply = parseUdpReply(m_answers.bytesOf(stored.reply), IpAddress::Family::IPv4).value();
        QCOMPARE(std::get<AnnounceReply>(reply), (AnnounceReply{77, 120, 0, 1, {}}));
        // who was not there is told at once
        QVERIFY(replyIn(m_answers.answerTo(announce(5, AnnounceEvent::Stopped), m_unicast, true, m_now)));
    }

    void scrape_tellsEachInTheOrderAsked()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, true, false}}, m_now);
        const ScrapeRequest request{
            makeConnectionId(m_secret, m_host, m_now), 77, {m_random.infoHash(), m_film}};
        const auto reply = replyIn(m_answers.answerTo(request, m_unicast, false, m_now));
        QVERIFY(reply);
        QCOMPARE(std::get<ScrapeReply>(*reply), (ScrapeReply{77, {{0, 0, 0}, {1, 0, 0}}}));
    }

    void contents_areListed()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, true, false}}, m_now);
        const ContentsRequest request{makeConnectionId(m_secret, m_host, m_now), 77, {}, 10};
        const auto reply = replyIn(m_answers.answerTo(request, m_unicast, false, m_now));
        QVERIFY(reply);
        QCOMPARE(std::get<ContentsReply>(*reply), (ContentsReply{77, {}, {{m_film, 1, 0, 0, 0, {}}}}));
    }

    void peers_areToldWithWhatTheySaidOfThemselves()
    {
        AnnounceRequest request = announce(5);
        request.contact = PeerContact{100, 200, feature::utp, "Muster/1"};
        const Answer stored = m_answers.answerTo(request, m_unicast, false, m_now);
        apply({std::get<AnswerOnceStored>(stored).command}, m_now);
        const PeersRequest ask{makeConnectionId(m_secret, m_host, m_now), 77, m_film, 0};
        const auto reply = replyIn(m_answers.answerTo(ask, m_unicast, false, m_now + 42s));
        QVERIFY(reply);
        QCOMPARE(std::get<PeersReply>(*reply),
                 (PeersReply{77, 0, {{{m_host, 6881}, false, 42, request.contact}}}));
        // The stored time is not refreshed before a quarter of the interval: no change, no write.
        QVERIFY(replyIn(m_answers.answerTo(request, m_unicast, false, m_now + 30s)));
        request.contact->uploadKibPerSecond = 50;
        QVERIFY(!replyIn(m_answers.answerTo(request, m_unicast, false, m_now + 30s)));
    }

    void deniedContent_isServedToNobody()
    {
        apply({AnnounceCommand{m_film, {m_host, 6881}, true, false},
               AccessCommand{rulesOf("deny " + m_film.toHex())},
               AnnounceCommand{m_film, {m_host, 6881}, true, false}}, // it was on its way
              m_now);
        const ConnectionId id = makeConnectionId(m_secret, m_host, m_now);
        for (const UdpRequest& request :
             {UdpRequest(announce(5)), UdpRequest(describe()), UdpRequest(PeersRequest{id, 77, m_film, 0})}) {
            const Answer answer = m_answers.answerTo(request, m_unicast, true, m_now);
            QCOMPARE(errorIn(answer), refusalText(AccessList::Refusal::ContentDenied));
            QCOMPARE(std::get<AnswerNow>(answer).refusedBy, std::optional(RefusedBy::Access));
        }
        const auto scraped =
            replyIn(m_answers.answerTo(ScrapeRequest{id, 77, {m_film, m_film}}, m_unicast, true, m_now));
        QCOMPARE(std::get<ScrapeReply>(*scraped), (ScrapeReply{77, {{0, 0, 0}, {0, 0, 0}}}));
        const auto listed =
            replyIn(m_answers.answerTo(ContentsRequest{id, 77, {}, 10}, m_unicast, true, m_now));
        QVERIFY(std::get<ContentsReply>(*listed).entries.empty());
    }

    void deniedNetwork_isToldSo_inAnswerToAnythingButConnect()
    {
        apply({AccessCommand{rulesOf("deny " + m_host.toString().toLatin1())}}, m_now);
        for (const UdpRequest& request : oneOfEach()) {
            const QByteArray text = errorIn(m_answers.answerTo(request, m_unicast, true, m_now));
            // An error is longer than a connect request, whose sender nobody knows for sure.
            QCOMPARE(text, std::holds_alternative<ConnectRequest>(request)
                               ? QByteArray()
                               : refusalText(AccessList::Refusal::NetworkDenied));
        }
        const IpAddress other = IpAddress::fromIPv4(m_host.toIPv4() ^ 1);
        AnnounceRequest request = announce(5);
        request.connection = makeConnectionId(m_secret, other, m_now);
        const Sender sender{{other, 1000}, false};
        QVERIFY(std::holds_alternative<AnswerOnceStored>(m_answers.answerTo(request, sender, true, m_now)));
    }

    void announceBeyondALimit_isRefused_butNotOfWhoIsKnown()
    {
        const Admission full{Limits{.contents = 1}};
        const RequestAnswers answers(m_index, full, 120s, m_chance);
        apply({AnnounceCommand{m_film, {m_host, 6881}, false, false}}, m_now);
        AnnounceRequest request = announce(5);
        QVERIFY(replyIn(answers.answerTo(request, m_unicast, true, m_now)));
        QVERIFY(errorIn(answers.answerTo(announce(0), m_unicast, true, m_now)).isEmpty());
        request.infoHash = m_random.infoHash();
        const Answer answer = answers.answerTo(request, m_unicast, true, m_now);
        QVERIFY(errorIn(answer).contains("no room for another content"));
        QCOMPARE(std::get<AnswerNow>(answer).refusedBy, std::optional(RefusedBy::Limit));
        request.event = AnnounceEvent::Stopped;
        QVERIFY(errorIn(answers.answerTo(request, m_unicast, true, m_now)).isEmpty());
    }

    void describe_isTakenFromItsSeederOnly()
    {
        QVERIFY(errorIn(m_answers.answerTo(describe(), m_unicast, true, m_now)).contains("seeds"));
        apply({AnnounceCommand{m_film, {m_host, 6881}, false, false}}, m_now);
        QVERIFY(errorIn(m_answers.answerTo(describe(), m_unicast, true, m_now)).contains("seeds"));
        apply({AnnounceCommand{m_film, {m_host, 6881}, true, false}}, m_now);
        DescribeRequest ofAnother = describe();
        ofAnother.port = 6882;
        QVERIFY(errorIn(m_answers.answerTo(ofAnother, m_unicast, true, m_now)).contains("seeds"));

        const Answer answer = m_answers.answerTo(describe(), m_unicast, true, m_now);
        const auto& stored = std::get<AnswerOnceStored>(answer);
        QCOMPARE(std::get<DescribeCommand>(stored.command),
                 (DescribeCommand{m_film, {m_host, 6881}, 700, 16, "film.mkv"}));
        apply({stored.command}, m_now);
        // the same once more changes nothing
        const auto again = replyIn(m_answers.answerTo(describe(), m_unicast, true, m_now));
        QVERIFY(again);
        QCOMPARE(std::get<DescribeReply>(*again), DescribeReply{77});
    }

    void anyBytes_getAnAnswerNoLongerThanItsKindAllows()
    {
        QList<QByteArray> valid;
        for (const UdpRequest& request : oneOfEach())
            valid << std::visit([](const auto& some) { return encode(some); }, request);
        testing::abuseParser(
            [this](QByteArrayView bytes) {
                const auto request = parseUdpRequest(bytes);
                const Answer answer = request ? m_answers.answerTo(*request, m_unicast, true, m_now)
                                              : m_answers.answerTo(request.error(), m_unicast, true, m_now);
                if (const auto* now = std::get_if<AnswerNow>(&answer))
                    QVERIFY(now->reply.size() >= 8 && now->reply.size() <= ContentsReply::maxBytes);
            },
            valid, 92);
    }
};

QTEST_APPLESS_MAIN(RequestAnswersTest)
#include "tst_requestanswers.moc"
