// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "support/bencode.h"
#include "support/httpclient.h"
#include "support/manualclock.h"
#include "tracker/httpfront.h"
#include "trackersettings.h"
#include "udpclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;
using testing::Bencoded;
using testing::HttpClient;
using testing::HttpReply;

// A tracker's HTTP side over real sockets, with a log that the test holds.
class HttpFrontTest : public QObject
{
    Q_OBJECT

    struct Tracker
    {
        testing::ManualClock clock;
        MasterLease lease;
        testing::MemoryLog log{clock};
        PeerInfoSender sender{testing::trackerSettings(80, testing::randomGroup()), clock, &lease};
        HttpFront front{settings(), sender, clock, [] { return ProcessUsage{}; }};

        static HttpFrontSettings settings()
        {
            HttpFrontSettings settings;
            settings.network = testing::loopback(80);
            return settings;
        }
        bool start()
        {
            lease.set(MonotonicTime::max());
            log.add(sender);
            if (!sender.start() || !front.listen(0))
                return false;
            sender.setRole(true);
            return QTest::qWaitFor([this] { return sender.index().secret() != Secret{}; });
        }
        Endpoint at() const { return {testing::loopback(80).bindAddress, front.port()}; }
    };

    const InfoHash m_film = *InfoHash::fromBytes(QByteArray(20, 'f'));
    const QByteArray m_announce = "/announce?info_hash=ffffffffffffffffffff&port=6881";

    static Bencoded told(const HttpReply& reply)
    {
        return testing::BencodeReader::read(reply.body).value_or(Bencoded{Bencoded::Dictionary{}});
    }

private slots:
    void twoPeers_meetByHttp()
    {
        Tracker t;
        QVERIFY(t.start());
        const Bencoded seeder = told(HttpClient(81, t.at()).ask(m_announce + "&left=0&event=started"));
        QCOMPARE(seeder.at("complete").number(), qint64(1));
        const Bencoded leecher = told(HttpClient(82, t.at()).ask(m_announce + "&left=9&event=started"));
        QCOMPARE(leecher.at("peers").string(), QByteArray::fromHex("7f0000511ae1"));
        QCOMPARE(leecher.at("external ip").string(), QByteArray::fromHex("7f000052"));
        const Bencoded scrape = told(HttpClient(82, t.at()).ask("/scrape?info_hash=ffffffffffffffffffff"));
        QCOMPARE(scrape.at("files").at(m_film.toByteArray()).at("incomplete").number(), qint64(1));
        told(HttpClient(81, t.at()).ask(m_announce + "&left=0&event=stopped"));
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
    }

    void peersByUdpAndByHttp_meetEachOther()
    {
        Tracker t;
        QVERIFY(t.start());
        testing::UdpClient udp(83);
        const Endpoint udpAt = testing::endpointOf(80, t.sender);
        QVERIFY(udp.connectTo(udpAt));
        QVERIFY(udp.ask<AnnounceReply>(udpAt, udp.announce(m_film, 0, 7000)));
        const Bencoded byHttp = told(HttpClient(81, t.at()).ask(m_announce + "&left=9"));
        QCOMPARE(byHttp.at("peers").string(), QByteArray::fromHex("7f0000531b58"));
        const auto byUdp = udp.ask<AnnounceReply>(udpAt, udp.announce(m_film, 0, 7000));
        QVERIFY(byUdp);
        QCOMPARE(byUdp->peers, (std::vector{Endpoint{testing::loopback(81).bindAddress, 6881}}));
    }

    void infoHashes_ofAllByteValues_arrive()
    {
        Tracker t;
        QVERIFY(t.start());
        HttpClient client(81, t.at());
        for (int first = 0; first < 256; first += 20) {
            QByteArray bytes;
            QByteArray encoded;
            for (int i = 0; i < 20; ++i) {
                bytes.append(char(first + i));
                encoded.append('%').append(bytes.last(1).toHex());
            }
            QCOMPARE(client.ask("/announce?port=1&left=0&info_hash=" + encoded).status, 200);
            QCOMPARE(t.sender.index().counts(*InfoHash::fromBytes(bytes)).seeders, 1u);
        }
    }

    void answerToAChange_leavesOnceItIsStored_readsDoNotWait()
    {
        Tracker t;
        QVERIFY(t.start());
        t.log.holdBack();
        HttpClient announcer(81, t.at());
        announcer.get(m_announce + "&left=0");
        QTRY_COMPARE(t.log.waitingParts(), 1);
        QCOMPARE(HttpClient(82, t.at()).ask("/scrape?info_hash=ffffffffffffffffffff").status, 200);
        QVERIFY(announcer.isQuiet());
        t.log.letGo();
        QCOMPARE(told(announcer.reply().value_or(HttpReply{})).at("complete").number(), qint64(1));
    }

    void answerThatWaitedASecond_comesFromTheReplica_once()
    {
        Tracker t;
        QVERIFY(t.start());
        t.log.holdBack();
        HttpClient announcer(81, t.at());
        announcer.get(m_announce + "&left=0");
        QTRY_COMPARE(t.log.waitingParts(), 1);
        t.clock.advance(999ms);
        QVERIFY(announcer.isQuiet());
        t.clock.advance(1ms);
        const Bencoded reply = told(announcer.reply().value_or(HttpReply{}));
        QCOMPARE(reply.at("interval").number(), qint64(10));
        QCOMPARE(reply.at("complete").number(), qint64(0));
        t.log.letGo();
        QCOMPARE(announcer.ask("/scrape?info_hash=ffffffffffffffffffff").status, 200); // not a second answer
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
    }

    void askerThatIsGone_itsChangeIsStoredAllTheSame()
    {
        Tracker t;
        QVERIFY(t.start());
        t.log.holdBack();
        {
            HttpClient announcer(81, t.at());
            announcer.get(m_announce + "&left=0");
            QTRY_COMPARE(t.log.waitingParts(), 1);
        }
        QTRY_COMPARE(t.front.metrics().http.connections, quint64(0));
        t.log.letGo();
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        QCOMPARE(HttpClient(82, t.at()).ask("/scrape?info_hash=ffffffffffffffffffff").status, 200);
    }

    void changeThatIsNotTaken_is503()
    {
        Tracker t;
        QVERIFY(t.start());
        t.log.holdBack();
        quint64 sequence = 0;
        connect(&t.sender, &PeerInfoSender::changesTaken, &t.sender,
                [&](const LogPart& part) { sequence = part.sequence; });
        HttpClient announcer(81, t.at());
        announcer.get(m_announce + "&left=0");
        QTRY_VERIFY(sequence != 0);
        t.sender.refuse(sequence);
        QCOMPARE(announcer.reply().value_or(HttpReply{}).status, 503);
    }

    void slave_answersAndTakesChanges_asByUnicast()
    {
        Tracker t;
        QVERIFY(t.start());
        t.sender.setRole(false);
        QCOMPARE(told(HttpClient(81, t.at()).ask(m_announce + "&left=0")).at("complete").number(), qint64(1));
    }

    // Not even what is known: another may be master by now.
    void masterWithoutALease_says503_thePagesGoOn()
    {
        Tracker t;
        QVERIFY(t.start());
        HttpClient client(81, t.at());
        QCOMPARE(client.ask(m_announce).status, 200);
        t.log.holdBack();
        HttpClient waits(82, t.at());
        waits.get(m_announce);
        QTRY_COMPARE(t.log.waitingParts(), 1);
        t.lease.set(t.clock.monotonic());
        t.log.letGo(); // stored, but who else has come is not known
        const HttpReply refused = waits.reply().value_or(HttpReply{});
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.fields.contains("\r\nRetry-After: "));
        QVERIFY(!told(refused).at("failure reason").string().isEmpty());
        QCOMPARE(client.ask(m_announce).status, 503);
        QCOMPARE(client.ask("/scrape?info_hash=ffffffffffffffffffff").status, 503);
        QCOMPARE(client.ask("/").status, 200);
        QCOMPARE(client.ask("/metrics").status, 200);
    }

    void trackerWithoutASecret_orThatFailed_says503()
    {
        Tracker t;
        QVERIFY(t.sender.start() && t.front.listen(0));
        t.lease.set(MonotonicTime::max());
        HttpClient client(81, t.at());
        QCOMPARE(client.ask(m_announce).status, 503);
        t.log.add(t.sender);
        t.sender.setRole(true);
        QTRY_VERIFY(t.sender.index().secret() != Secret{});
        QCOMPARE(client.ask(m_announce).status, 200);
        t.sender.applyCommitted(99, "not an entry");
        QCOMPARE(client.ask(m_announce).status, 503);
    }

    void paths_areWhatTheySay_othersAreNotFound()
    {
        Tracker t;
        QVERIFY(t.start());
        status::ClusterStatus cluster;
        cluster.cluster = QStringLiteral("attic");
        t.front.setStatus(cluster);
        HttpClient client(81, t.at());
        const HttpReply page = client.ask("/");
        QVERIFY(page.fields.contains("Content-Type: text/html"));
        QVERIFY(page.fields.contains("Content-Security-Policy: "));
        QVERIFY(page.body.contains("Cluster attic"));
        const HttpReply json = client.ask("/status.json");
        QVERIFY(json.fields.contains("Content-Type: application/json"));
        QCOMPARE(QJsonDocument::fromJson(json.body).object().value(u"cluster").toString(), u"attic"_qs);
        const HttpReply metrics = client.ask("/metrics");
        QVERIFY(metrics.fields.contains("Content-Type: text/plain; version=0.0.4"));
        QVERIFY(metrics.body.contains("\nmuster_requests_total{transport=\"http\"} 3\n"));
        QCOMPARE(client.ask("/announce/some/key?" + m_announce.mid(10)).status, 200);
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        for (const char* unknown : {"/announced", "/favicon.ico", "/stop", "//", "/status.json/"})
            QCOMPARE(client.ask(unknown).status, 404);
    }

    void refusedAnnounce_isToldWhy_andCountedForBothTransports()
    {
        Tracker t;
        QVERIFY(t.start());
        t.sender.proposeAccess(parseAccessFile(QByteArray("deny ").append(m_film.toHex())).value());
        QTRY_VERIFY(!t.sender.index().access().isEmpty());
        HttpClient client(81, t.at());
        QVERIFY(told(client.ask(m_announce)).at("failure reason").string().contains("operator"));
        testing::UdpClient udp(81);
        const Endpoint at = testing::endpointOf(80, t.sender);
        QVERIFY(udp.connectTo(at));
        QVERIFY(udp.ask<ErrorReply>(at, udp.announce(m_film, 0)));
        QCOMPARE(t.front.metrics().refused.byAccess, quint64(2));
        QCOMPARE(t.front.metrics().refused.byLimit, quint64(0));
    }

    void orders_areTakenByNoMethod()
    {
        Tracker t;
        QVERIFY(t.start());
        for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE"}) {
            HttpClient client(81, t.at());
            client.send(QByteArray(method).append(" /announce HTTP/1.1\r\nHost: a\r\n\r\n"));
            QCOMPARE(client.reply().value_or(HttpReply{}).status, 405);
        }
        QCOMPARE(t.front.metrics().http.requests, quint64(0));
    }
};

QTEST_GUILESS_MAIN(HttpFrontTest)
#include "tst_httpfront.moc"
