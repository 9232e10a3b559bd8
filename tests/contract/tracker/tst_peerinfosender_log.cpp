// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "support/manualclock.h"
#include "trackersettings.h"
#include "udpclient.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

// How one tracker's requests, its log and its replies go together.
class PeerInfoSenderLogTest : public QObject
{
    Q_OBJECT

    template<typename SomeClock = SystemClock> struct Tracker
    {
        SomeClock clock;
        Endpoint group = testing::randomGroup();
        testing::MemoryLog log{clock};
        PeerInfoSender sender{testing::trackerSettings(77, group), clock};
        testing::UdpClient client{78};
        Endpoint at;

        bool start()
        {
            if (!sender.start())
                return false;
            at = testing::endpointOf(77, sender);
            log.add(sender);
            sender.setRole(true);
            return QTest::qWaitFor([this] { return sender.index().secret() != Secret{}; }) &&
                   client.connectTo(at);
        }
        void drain(quint64 received)
        {
            const QDeadlineTimer patience(10s);
            while (sender.counters().received < received && !patience.hasExpired())
                QCoreApplication::processEvents();
        }
    };

    const InfoHash m_film = *InfoHash::fromHex(QByteArray(40, 'a'));

private slots:
    void replyToAChange_waitsUntilItIsStored_readsDoNot()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        const AnnounceRequest announce = t.client.announce(m_film, 0);
        t.client.send(t.at, encode(announce));
        QTRY_COMPARE(t.log.waitingParts(), 1);
        const auto scraped = t.client.ask<ScrapeReply>(t.at, t.client.scrape(m_film));
        QVERIFY(scraped);
        QCOMPARE(scraped->entries.at(0), ScrapeEntry{});
        QCOMPARE(t.client.received().size(), std::size_t(2)); // connect and scrape
        t.log.letGo();
        const auto announced = t.client.replyTo(announce.transaction);
        QVERIFY(announced);
        QCOMPARE(std::get<AnnounceReply>(announced->reply).seeders, 1u); // of the state that holds the change
    }

    void unicastReply_thatWaitedASecond_comesFromTheReplica()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.sender.setRole(false);
        t.log.holdBack();
        QElapsedTimer waited;
        waited.start();
        const auto reply = t.client.ask<AnnounceReply>(t.at, t.client.announce(m_film, 0));
        QVERIFY(reply);
        QVERIFY(waited.elapsed() >= 990);
        QCOMPARE(reply->seeders, 0u);
        QVERIFY(reply->intervalSeconds < 120); // it is to come again soon
        QCOMPARE(t.log.waitingParts(), 1);     // the change was handed on, just once
        t.log.letGo();
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
        QVERIFY(t.client.connectTo(t.at));
        QCOMPARE(t.client.received().size(), std::size_t(3)); // not answered a second time
    }

    // Who asked the group asks again by itself, and the next master answers it.
    void multicastReply_thatWaitedASecond_isNotSent()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        t.client.send(t.group, encode(t.client.announce(m_film, 0, 1)));
        QTRY_COMPARE(t.log.waitingParts(), 1);
        const AnnounceRequest later = t.client.announce(m_film, 0, 2);
        t.client.send(t.at, encode(later));
        QVERIFY(t.client.replyTo(later.transaction));         // after its second, and so after the other's
        QCOMPARE(t.client.received().size(), std::size_t(2)); // connect, and the unicast announce
    }

    void lostMastership_leavesWaitingMulticastToTheNextMaster()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        t.client.send(t.group, encode(t.client.announce(m_film, 0, 1)));
        const AnnounceRequest unicast = t.client.announce(m_film, 0, 2);
        QTRY_COMPARE(t.log.waitingParts(), 1);
        t.client.send(t.at, encode(unicast));
        QTRY_COMPARE(t.log.waitingParts(), 2);
        t.sender.setRole(false);
        t.log.letGo();
        QVERIFY(t.client.replyTo(unicast.transaction));
        QVERIFY(t.client.connectTo(t.at));
        QCOMPARE(t.client.received().size(), std::size_t(3)); // two connects and the unicast announce
        QCOMPARE(t.sender.index().peerCount(), quint64(2));   // both changes are kept
    }

    // Before whoever writes the log listens, a change would be answered as stored and be lost.
    void heldTracker_readsNothing_andLosesNothing()
    {
        Tracker<> other;
        QVERIFY(other.start());
        Tracker<> t;
        t.sender.load(encode(other.sender.index().image())); // it has a secret: it could answer
        t.sender.hold();
        QVERIFY(t.sender.start());
        const Endpoint at = testing::endpointOf(77, t.sender);
        t.client.send(at, encode(ConnectRequest{1}));
        QTest::qWait(100);
        QCOMPARE(t.sender.counters().received, quint64(0));
        QVERIFY(!t.sender.answersUnicast());
        t.log.add(t.sender);
        t.sender.release();
        QVERIFY(t.client.replyTo(1)); // it waited in the socket
        QVERIFY(t.sender.answersUnicast());
    }

    // Who asks again because there is no master must not fill what all wait in.
    void sameAnnounceAgain_whileItIsUnderWay_isAnsweredAtOnceAndNotTaken()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        const AnnounceRequest first = t.client.announce(m_film, 0);
        t.client.send(t.at, encode(first));
        QTRY_COMPARE(t.log.waitingParts(), 1);
        for (int i = 0; i < 5; ++i) {
            const auto reply = t.client.ask<AnnounceReply>(t.at, t.client.announce(m_film, 0));
            QVERIFY(reply);
            QVERIFY(reply->intervalSeconds < 120);
        }
        QCOMPARE(t.log.waitingParts(), 1);
        t.log.letGo();
        QVERIFY(t.client.replyTo(first.transaction));
        QCOMPARE(t.sender.index().peerCount(), quint64(1));
    }

    void stopped_whileTheStartIsUnderWay_isStoredToo()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        AnnounceRequest request = t.client.announce(m_film, 0);
        t.client.send(t.at, encode(request));
        QTRY_COMPARE(t.log.waitingParts(), 1);
        request.event = AnnounceEvent::Stopped;
        t.client.send(t.at, encode(request));
        QTRY_COMPARE(t.log.waitingParts(), 2);
        t.log.letGo();
        QCOMPARE(t.sender.index().peerCount(), quint64(0));
    }

    // Too much waits for a master already.
    void refusedPart_isAnsweredByUnicastFromTheReplica()
    {
        Tracker<> t;
        QVERIFY(t.start());
        t.log.holdBack();
        QSignalSpy taken(&t.sender, &PeerInfoSender::changesTaken);
        const AnnounceRequest announce = t.client.announce(m_film, 0);
        t.client.send(t.at, encode(announce));
        QTRY_COMPARE(taken.size(), 1);
        t.sender.refuse(taken.at(0).at(0).value<LogPart>().sequence);
        const auto reply = t.client.replyTo(announce.transaction);
        QVERIFY(reply);
        QVERIFY(std::get<AnnounceReply>(reply->reply).intervalSeconds < 120);
    }

    void changesOfOneDrain_leaveAsOnePart()
    {
        Tracker<> t;
        QVERIFY(t.start());
        QSignalSpy taken(&t.sender, &PeerInfoSender::changesTaken);
        for (quint16 port = 1; port <= 50; ++port)
            t.client.send(t.at, encode(t.client.announce(m_film, 0, port)));
        QTRY_COMPARE(t.sender.index().peerCount(), quint64(50));
        QCOMPARE(taken.size(), 1);
        const auto part = taken.at(0).at(0).value<LogPart>();
        QCOMPARE(part.commands.size(), std::size_t(50));
        QCOMPARE(part.origin, NodeId(77));
        QCOMPARE(part.boot, quint64(1));
        t.client.send(t.at, encode(t.client.announce(m_film, 0, 51)));
        QTRY_COMPARE(taken.size(), 2);
        QCOMPARE(taken.at(1).at(0).value<LogPart>().sequence, part.sequence + 1);
    }

    void knownPeer_isNotStoredAgain()
    {
        Tracker<> t;
        QVERIFY(t.start());
        QVERIFY(t.client.ask<AnnounceReply>(t.at, t.client.announce(m_film, 0)));
        const quint64 index = t.log.lastIndex();
        QVERIFY(t.client.ask<AnnounceReply>(t.at, t.client.announce(m_film, 0)));
        QCOMPARE(t.log.lastIndex(), index);
        QVERIFY(t.client.ask<AnnounceReply>(t.at, t.client.announce(m_film, 5))); // seeds no longer
        QCOMPARE(t.log.lastIndex(), index + 1);
    }

    void applied_isToldOnceForEachBurst()
    {
        Tracker<> t;
        QVERIFY(t.start());
        QSignalSpy applied(&t.sender, &PeerInfoSender::applied);
        for (quint16 port = 1; port <= 3; ++port)
            t.sender.applyCommitted(
                100 + port,
                encode(LogEntry{ClusterTime(),
                                {{NodeId(9), 1, port, {AnnounceCommand{m_film, {t.at.address, port}}}}}}));
        QTRY_COMPARE(applied.size(), 1);
        QCOMPARE(applied.at(0).at(0).toULongLong(), quint64(103));
        QCOMPARE(applied.at(0).at(1).toULongLong(), digestOf(t.sender.index().image()));
        QCOMPARE(applied.at(0).at(2).toULongLong(), quint64(1));
        QCOMPARE(applied.at(0).at(3).toULongLong(), quint64(3));
    }

    void entryThatCannotBeRead_stopsItUntilItIsRestored()
    {
        Tracker<> t;
        QVERIFY(t.start());
        const QByteArray image = encode(t.sender.index().image());
        QSignalSpy failed(&t.sender, &PeerInfoSender::failed);
        t.sender.applyCommitted(100, "no entry");
        QCOMPARE(failed.size(), 1);
        const LogEntry next{ClusterTime(), {{NodeId(9), 1, 1, {AnnounceCommand{m_film, {t.at.address, 1}}}}}};
        t.sender.applyCommitted(101, encode(next)); // skipping one would make another database
        QCOMPARE(t.sender.index().peerCount(), quint64(0));
        const quint64 unanswered = t.sender.counters().unanswered;
        t.client.send(t.at, encode(ConnectRequest{1}));
        QTRY_COMPARE(t.sender.counters().unanswered, unanswered + 1);
        t.sender.restore("no image");
        QCOMPARE(failed.size(), 2);
        t.sender.restore(image);
        QVERIFY(t.client.connectTo(t.at));
    }

    void tooManyWaitingReplies_areToldToAskAgain()
    {
        Tracker<testing::ManualClock> t; // nothing grows old while it is filled
        QVERIFY(t.start());
        t.log.holdBack();
        AnnounceRequest request = t.client.announce(m_film, 0);
        quint64 received = t.sender.counters().received;
        for (std::size_t i = 0; i < WaitingReplies::capacity; ++i) {
            request.port = quint16(1 + i % 0xffff);
            request.left = i < 0xffff ? 0 : 1; // else it is under way already
            t.client.send(t.at, encode(request));
            if (++received % 100 == 0)
                t.drain(received);
        }
        t.drain(received);
        QCOMPARE(t.sender.counters().received, received);
        QCOMPARE(t.sender.counters().busy, quint64(0));
        const auto busy = t.client.ask<ErrorReply>(t.at, t.client.announce(m_film, 1, 7));
        QVERIFY(busy);
        QCOMPARE(busy->message, QByteArray("busy; ask again"));
        QCOMPARE(t.sender.counters().busy, quint64(1));
    }
};

QTEST_GUILESS_MAIN(PeerInfoSenderLogTest)
#include "tst_peerinfosender_log.moc"
