// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "trackersettings.h"
#include "udpclient.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;

// A master on 127.0.0.71 and a slave on 127.0.0.72, with real sockets; clients on .75 and .76.
class PeerInfoSenderRequestsTest : public QObject
{
    Q_OBJECT

    struct Cluster
    {
        SystemClock clock;
        Endpoint group = testing::randomGroup();
        testing::MemoryLog log{clock};
        PeerInfoSender master{testing::trackerSettings(71, group), clock};
        PeerInfoSender slave{testing::trackerSettings(72, group), clock};
        testing::UdpClient first{75};
        testing::UdpClient second{76};
        Endpoint masterAt;
        Endpoint slaveAt;

        bool start()
        {
            if (!master.start() || !slave.start())
                return false;
            masterAt = testing::endpointOf(71, master);
            slaveAt = testing::endpointOf(72, slave);
            log.add(master);
            log.add(slave);
            slave.setRole(false);
            master.setRole(true); // it brings the secret into the log
            return QTest::qWaitFor([this] { return slave.index().secret() != Secret{}; });
        }
    };

    const InfoHash m_film = *InfoHash::fromHex(QByteArray(40, 'a'));

private slots:
    void announces_meetOneAnother()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.masterAt));
        const auto alone = c.first.ask<AnnounceReply>(c.masterAt, c.first.announce(m_film, 0));
        QVERIFY(alone);
        QVERIFY(alone->peers.empty());
        QCOMPARE(alone->seeders, 1u);
        QCOMPARE(alone->intervalSeconds, 120u);

        QVERIFY(c.second.connectTo(c.masterAt));
        const auto met = c.second.ask<AnnounceReply>(c.masterAt, c.second.announce(m_film, 100));
        QVERIFY(met);
        QCOMPARE(met->peers, (std::vector<Endpoint>{{c.first.address(), 6881}}));
        QCOMPARE(met->leechers, 1u);

        const auto scraped = c.second.ask<ScrapeReply>(c.masterAt, c.second.scrape(m_film));
        QVERIFY(scraped);
        QCOMPARE(scraped->entries, (std::vector<ScrapeEntry>{{.seeders = 1, .completed = 0, .leechers = 1}}));
    }

    void describedContent_isListed()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.masterAt));
        const auto tooEarly = c.first.ask<ErrorReply>(c.masterAt, c.first.describe(m_film));
        QVERIFY(tooEarly);
        QVERIFY(tooEarly->message.contains("seeds"));
        QVERIFY(c.first.ask<AnnounceReply>(c.masterAt, c.first.announce(m_film, 0)));
        QVERIFY(c.first.ask<DescribeReply>(c.masterAt, c.first.describe(m_film)));
        const auto listed = c.first.ask<ContentsReply>(c.masterAt, c.first.contents());
        QVERIFY(listed);
        QCOMPARE(listed->entries, (std::vector<ContentsEntry>{{m_film, 1, 0, 700, 16, "film.mkv"}}));
    }

    void multicast_isAnsweredByTheMasterAlone_fromItsUnicastAddress()
    {
        Cluster c;
        QVERIFY(c.start());
        const ConnectRequest request{c.first.nextTransaction()};
        c.first.send(c.group, encode(request));
        const auto reply = c.first.replyTo(request.transaction);
        QVERIFY(reply);
        QCOMPARE(reply->from, c.masterAt);
        QTRY_COMPARE(c.slave.counters().unanswered, quint64(1)); // heard, and left alone
        QVERIFY(c.first.connectTo(c.group));
        QVERIFY(c.first.ask<AnnounceReply>(c.group, c.first.announce(m_film, 0)));
        QCOMPARE(c.first.received().size(), std::size_t(3)); // one reply each
        QCOMPARE(c.slave.index().peerCount(), quint64(1));   // the slave has it by the log
    }

    void withoutAMaster_multicastIsNotAnswered_unicastIs()
    {
        Cluster c;
        QVERIFY(c.start());
        c.master.setRole(false);
        c.first.send(c.group, encode(ConnectRequest{1}));
        QTRY_COMPARE(c.master.counters().unanswered, quint64(1));
        QTRY_COMPARE(c.slave.counters().unanswered, quint64(1));
        QVERIFY(c.first.connectTo(c.masterAt));
        QVERIFY(c.first.connectTo(c.slaveAt));
        QCOMPARE(c.first.received().size(), std::size_t(2));
    }

    // A client keeps an id for a minute, whichever tracker it asks meanwhile.
    void connectionId_ofOneTracker_isGoodAtTheOther()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.slaveAt));
        const auto viaSlave = c.first.ask<AnnounceReply>(c.slaveAt, c.first.announce(m_film, 0));
        QVERIFY(viaSlave);
        const auto viaMaster = c.first.ask<AnnounceReply>(c.masterAt, c.first.announce(m_film, 5, 6882));
        QVERIFY(viaMaster);
        QCOMPARE(viaMaster->peers, (std::vector<Endpoint>{{c.first.address(), 6881}}));
        QCOMPARE(c.master.index().digest(), c.slave.index().digest());
    }

    void connectionId_ofAnotherAddress_isRefused()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.masterAt));
        AnnounceRequest stolen = c.first.announce(m_film, 0);
        stolen.transaction = c.second.nextTransaction();
        const auto refused = c.second.ask<ErrorReply>(c.masterAt, stolen);
        QVERIFY(refused);
        QCOMPARE(refused->message, QByteArray("connection id is not valid; connect again"));
    }

    // BEP 15 "Errors": an error says which request it answers; rubbish gets nothing, and is counted.
    void malformedDatagrams_areCounted_andAnsweredOnlyToWhoConnected()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.masterAt));
        AnnounceRequest request = c.first.announce(m_film, 0);
        c.first.send(c.masterAt, encode(request).first(97));
        const auto refused = c.first.replyTo(request.transaction);
        QVERIFY(refused);
        QCOMPARE(std::get<ErrorReply>(refused->reply).message, QByteArray("the request is too short"));

        const std::size_t before = c.first.received().size();
        request.connection ^= 1;
        c.first.send(c.masterAt, encode(request).first(97));
        c.first.send(c.masterAt, QByteArray());
        c.first.send(c.masterAt, QByteArray("GET / HTTP/1.1\r\n\r\n"));
        c.first.send(c.masterAt, QByteArray(2000, '\xff'));
        QTRY_COMPARE(c.master.counters().malformed, quint64(5));
        QCOMPARE(c.master.counters().unanswered, quint64(4));
        QVERIFY(c.first.connectTo(c.masterAt)); // it lives
        QCOMPARE(c.first.received().size(), before + 1);
    }

    void stopped_takesThePeerAway()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.first.connectTo(c.masterAt));
        QVERIFY(c.first.ask<AnnounceReply>(c.masterAt, c.first.announce(m_film, 0)));
        AnnounceRequest stop = c.first.announce(m_film, 0);
        stop.event = AnnounceEvent::Stopped;
        const auto reply = c.first.ask<AnnounceReply>(c.masterAt, stop);
        QVERIFY(reply);
        QCOMPARE(reply->seeders, 0u);
        QCOMPARE(c.slave.index().contentCount(), quint64(0));
    }

    void portInUse_isSaidSo()
    {
        SystemClock clock;
        const Endpoint group = testing::randomGroup();
        PeerInfoSender first(testing::trackerSettings(73, group), clock);
        QVERIFY(first.start());
        PeerInfoSenderSettings same = testing::trackerSettings(73, group);
        same.port = first.port();
        PeerInfoSender second(same, clock);
        const auto started = second.start();
        QVERIFY(!started);
        QVERIFY(started.error().message.contains(QString::number(first.port())));
    }
};

QTEST_GUILESS_MAIN(PeerInfoSenderRequestsTest)
#include "tst_peerinfosender_requests.moc"
