// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "support/manualclock.h"
#include "trackersettings.h"
#include "udpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

// What a master does of itself. The clock stands until a test moves it; upkeep runs every 125 ms.
class PeerInfoSenderUpkeepTest : public QObject
{
    Q_OBJECT

    struct Tracker
    {
        explicit Tracker(std::chrono::seconds interval = 1s)
            : sender(testing::trackerSettings(79, testing::randomGroup(), interval), clock)
        {
        }

        testing::ManualClock clock;
        testing::MemoryLog log{clock};
        PeerInfoSender sender;
        QSignalSpy taken{&sender, &PeerInfoSender::changesTaken};

        bool start()
        {
            log.add(sender);
            return sender.start().has_value();
        }
        bool startAsMaster()
        {
            if (!start())
                return false;
            sender.setRole(true);
            return QTest::qWaitFor([this] { return sender.index().secret() != Secret{}; });
        }
        std::vector<Command> commands(qsizetype part) const
        {
            return taken.at(part).at(0).value<LogPart>().commands;
        }
        void announce(const InfoHash& infoHash)
        {
            log.commit({NodeId(9), 1, 1, {AnnounceCommand{infoHash, {IpAddress::fromIPv4(1), 1}}}});
        }
        // Lets the upkeep look twice at least.
        void wait() const { QTest::qWait(300); }
    };

    const InfoHash m_film = *InfoHash::fromHex(QByteArray(40, 'a'));

private slots:
    void secret_isMadeByTheMaster_once()
    {
        Tracker t;
        t.log.holdBack();
        QVERIFY(t.start());
        t.sender.setRole(false);
        t.wait();
        QCOMPARE(t.taken.size(), 0);
        t.sender.setRole(true);
        t.wait();
        QCOMPARE(t.taken.size(), 1); // one under way at a time
        QVERIFY(std::get<SecretCommand>(t.commands(0).at(0)).secret != Secret{});
        t.log.letGo();
        t.wait();
        QCOMPARE(t.taken.size(), 1);
    }

    void secrets_areNotAlike()
    {
        Tracker one, other;
        QVERIFY(one.start());
        one.sender.setRole(true);
        QTRY_VERIFY(one.sender.index().secret() != Secret{});
        other.log.add(other.sender);
        other.sender.setRole(true); // same settings, same seed
        QTRY_VERIFY(other.sender.index().secret() != Secret{});
        QVERIFY(one.sender.index().secret() != other.sender.index().secret());
    }

    void secret_isReplacedAfterADay_idsOfBeforeStayGood()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        const Secret first = t.sender.index().secret();
        t.clock.advance(23h);
        t.announce(m_film);
        t.wait();
        QCOMPARE(t.sender.index().secret(), first);
        testing::UdpClient client(80);
        const Endpoint at = testing::endpointOf(79, t.sender);
        t.clock.advance(1h - 1s);
        t.announce(m_film); // the log's time moves with what it holds
        QVERIFY(client.connectTo(at));
        t.clock.advance(1s);
        t.announce(m_film);
        QTRY_VERIFY(t.sender.index().secret() != first);
        QCOMPARE(t.sender.index().secrets().previous, first);
        const Secret second = t.sender.index().secret();
        QVERIFY(client.ask<ScrapeReply>(at, client.scrape(m_film)));
        t.clock.advance(2min - 1s);
        t.announce(m_film);
        QVERIFY(client.ask<ScrapeReply>(at, client.scrape(m_film)));
        t.clock.advance(1s);
        QVERIFY(client.ask<ErrorReply>(at, client.scrape(m_film)));
        t.wait();
        QCOMPARE(t.sender.index().secret(), second);
    }

    void connect_withoutASecret_isNotAnswered()
    {
        Tracker t;
        QVERIFY(t.start());
        testing::UdpClient client(80);
        client.send(testing::endpointOf(79, t.sender), encode(ConnectRequest{1}));
        QTRY_COMPARE(t.sender.counters().unanswered, quint64(1));
        t.sender.setRole(true);
        QVERIFY(client.connectTo(testing::endpointOf(79, t.sender)));
        QCOMPARE(client.received().size(), std::size_t(1));
    }

    void announces_expireAfterTwoIntervalsAndAHalf()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        t.announce(m_film);
        t.clock.advance(2500ms);
        t.wait();
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        t.clock.advance(1ms);
        QTRY_COMPARE(t.sender.index().peerCount(), quint64(0));
        QVERIFY(std::holds_alternative<ExpireCommand>(t.commands(t.taken.size() - 1).at(0)));
        const qsizetype taken = t.taken.size();
        t.wait();
        QCOMPARE(t.taken.size(), taken); // nothing is left to expire
    }

    void expiry_isTheMastersAlone_andOneAtATime()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        t.announce(m_film);
        t.sender.setRole(false);
        t.clock.advance(10s);
        const qsizetype taken = t.taken.size();
        t.wait();
        QCOMPARE(t.taken.size(), taken);
        t.log.holdBack();
        t.sender.setRole(true);
        t.wait();
        QCOMPARE(t.taken.size(), taken + 1);
        t.log.letGo();
        QCOMPARE(t.sender.index().peerCount(), quint64(0));
    }

    // The computer was suspended, or there was no master: peers get their time to announce again.
    void announces_afterALongSleep_doNotExpireAtOnce()
    {
        Tracker t(120s);
        QVERIFY(t.startAsMaster());
        t.announce(m_film);
        t.sender.setRole(false);
        t.clock.advance(1h);
        t.sender.setRole(true);
        QTRY_VERIFY(std::holds_alternative<ExpireCommand>(t.commands(t.taken.size() - 1).at(0)));
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
    }

    // A tracker that joins an idle cluster gets its time from the log: it must not be minutes old.
    void clusterTime_isWrittenEveryThirtySeconds()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        const ClusterTime before = t.sender.index().clusterTime();
        t.clock.advance(29'999ms);
        t.wait();
        QCOMPARE(t.sender.index().clusterTime(), before);
        t.clock.advance(1ms);
        QTRY_COMPARE(t.sender.index().clusterTime(), before + 30s);
        const qsizetype taken = t.taken.size();
        t.wait();
        QCOMPARE(t.taken.size(), taken); // and not again before its time
    }

    void connectionIds_ageByTheClock_betweenTwoEntriesOfTheLog()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        testing::UdpClient client(80);
        const Endpoint at = testing::endpointOf(79, t.sender);
        QVERIFY(client.connectTo(at));
        for (int minute = 0; minute < 2; ++minute) {
            t.clock.advance(59s);
            t.announce(m_film);
        }
        t.log.holdBack();
        t.clock.advance(2s);
        QVERIFY(client.ask<ScrapeReply>(at, client.scrape(m_film)));
        t.clock.advance(58s);
        QVERIFY(client.ask<ErrorReply>(at, client.scrape(m_film)));
    }

    // The next master goes on where its own log stands, and not by how long there was none.
    void connectionId_givenLongWithoutAMaster_isGoodWhenThereIsOneAgain()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        const ClusterTime last = t.sender.index().clusterTime();
        t.sender.setRole(false);
        t.log.holdBack();
        t.clock.advance(10min);
        testing::UdpClient client(80);
        const Endpoint at = testing::endpointOf(79, t.sender);
        QVERIFY(client.connectTo(at));
        const LogEntry next{carriedOn(last, 10min), {{NodeId(9), 1, 1, {ExpireCommand{}}}}};
        t.sender.applyCommitted(t.log.lastIndex() + 1, encode(next));
        QCOMPARE(t.sender.index().clusterTime(), next.time);
        QVERIFY(client.ask<ScrapeReply>(at, client.scrape(m_film)));
    }

    // Nobody's time was stored meanwhile.
    void whileTheTablesAreBehind_andForAnotherTurn_nobodyExpires()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        t.announce(m_film);
        t.sender.setTablesBehind(true);
        t.clock.advance(40s);
        QTRY_VERIFY(t.sender.index().clusterTime() >= ClusterTime(t.clock.monotonic().time_since_epoch()));
        t.wait();
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        t.sender.setTablesBehind(false);
        t.clock.advance(2499ms);
        t.wait();
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        t.clock.advance(1ms);
        QTRY_COMPARE(t.sender.index().peerCount(), quint64(0));
    }

    void load_isMeasured()
    {
        Tracker t;
        QVERIFY(t.startAsMaster());
        testing::UdpClient client(80);
        const Endpoint at = testing::endpointOf(79, t.sender);
        QVERIFY(client.connectTo(at));
        QSignalSpy load(&t.sender, &PeerInfoSender::loadMeasured);
        for (int i = 0; i < 10; ++i)
            QVERIFY(client.ask<AnnounceReply>(at, client.announce(m_film, 0)));
        t.clock.advance(5s);
        QTRY_COMPARE(load.size(), 1);
        QCOMPARE(load.at(0).at(0).toDouble(), 2.0);
    }
};

QTEST_GUILESS_MAIN(PeerInfoSenderUpkeepTest)
#include "tst_peerinfosender_upkeep.moc"
