// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/faketracker.h"
#include "peer/peerinforequester.h"
#include "support/loopback.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using protocol::AnnounceEvent;

namespace {

const InfoHash a = *InfoHash::fromBytes(QByteArray(20, 'a'));
constexpr TransferAmounts leeching{0, 0, 100};
constexpr TransferAmounts seeding{100, 0, 0};

// A requester on 127.0.0.41 and a tracker on 127.0.0.42, on a group of their own.
struct Scene
{
    Scene()
    {
        if (!requester.start())
            qFatal("the requester cannot bind");
        requester.setListenPort(5000);
    }

    Endpoint group = randomGroup();
    const protocol::PeerContact contact{100, 200, protocol::feature::utp, "Muster/1"};
    FakeTracker tracker{42, group};
    SystemClock clock;
    PeerInfoRequester requester{loopback(41), RequesterSettings{group, {}, contact}, clock,
                                [] { return QRandomGenerator::system()->generate(); }};
    QSignalSpy found{&requester, &PeerInfoRequester::peersFound};
    QSignalSpy listed{&requester, &PeerInfoRequester::offersListed};
    QSignalSpy contacts{&requester, &PeerInfoRequester::contactChanged};
    QSignalSpy refused{&requester, &PeerInfoRequester::refused};
    QSignalSpy finished{&requester, &PeerInfoRequester::finished};

    QList<Endpoint> peersFound() { return found.last()[1].value<QList<Endpoint>>(); }
    status::TrackerContactStatus lastContact()
    {
        return contacts.last()[0].value<status::TrackerContactStatus>();
    }
};

const Endpoint other = *Endpoint::fromString(u"127.0.0.9:6000");

} // namespace

class TestPeerInfoRequester : public QObject
{
    Q_OBJECT
private slots:
    void announce_throughTheGroup_findsPeersButNotItself();
    void announce_beforeThePortIsKnown_waits();
    void announce_lostDatagrams_areSentAgain();
    void announce_silentGroup_fallsBackToKnownTrackers();
    void announce_interval_isKept();
    void announce_refused_isSaid();
    void connection_changedSecret_isAskedAnew();
    void complete_aDownload_saysSoAtOnceAndDescribes();
    void stop_aTransfer_saysGoodbye();
    void listing_severalReplies_isWhole();
    void listing_refresh_comesAgain();
    void scrape_severalHashes_areCounted();
    void contact_silence_isSaidAndSoIsTheAnswer();
    void shutDown_trackerAnswers_finishesEarly();
    void shutDown_noTracker_finishesAfterHalfASecond();
};

void TestPeerInfoRequester::announce_throughTheGroup_findsPeersButNotItself()
{
    Scene scene;
    scene.tracker.swarms[a].peers.insert(other, true);
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    QCOMPARE(scene.found[0][0].value<InfoHash>(), a);
    QCOMPARE(scene.peersFound(), QList<Endpoint>{other});
    QCOMPARE(scene.found[0][2].value<quint32>(), 1u);
    QCOMPARE(scene.found[0][3].value<quint32>(), 1u);
    QCOMPARE(scene.tracker.heard,
             (QStringList{QStringLiteral("connect group"), QStringLiteral("announce group")}));
    QVERIFY(scene.tracker.announces[0].event == AnnounceEvent::Started);
    QCOMPARE(scene.tracker.announces[0].left, 100);
    QCOMPARE(scene.tracker.announces[0].port, quint16(5000));
    QCOMPARE(scene.tracker.announces[0].contact, std::optional(scene.contact));
}

void TestPeerInfoRequester::announce_beforeThePortIsKnown_waits()
{
    Scene scene;
    scene.requester.setListenPort(0);
    scene.requester.announce(a, leeching);
    scene.requester.listOffers(); // answered, so an announce would have been, too
    QTRY_COMPARE(scene.listed.count(), 1);
    QVERIFY(scene.tracker.announces.isEmpty());
    scene.requester.setListenPort(5001);
    QTRY_COMPARE(scene.tracker.announces.size(), 1);
    QCOMPARE(scene.tracker.announces[0].port, quint16(5001));
}

void TestPeerInfoRequester::announce_lostDatagrams_areSentAgain()
{
    Scene scene;
    scene.tracker.dropsNext = 2; // the connection at 0 and 250 ms
    QElapsedTimer timer;
    timer.start();
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    QVERIFY2(timer.elapsed() >= 740, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(scene.tracker.announces.size(), 1);
}

void TestPeerInfoRequester::announce_silentGroup_fallsBackToKnownTrackers()
{
    Scene scene;
    scene.tracker.answersGroup = false; // a slave while there is no master
    scene.requester.setKnownTrackers({scene.tracker.endpoint()});
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    QCOMPARE(scene.tracker.count(QStringLiteral("connect unicast")), 1);
    QCOMPARE(scene.tracker.count(QStringLiteral("connect group")), 4);
    QCOMPARE(scene.tracker.count(QStringLiteral("announce unicast")), 1);
}

void TestPeerInfoRequester::announce_interval_isKept()
{
    Scene scene;
    scene.tracker.intervalSeconds = 1;
    scene.requester.announce(a, seeding);
    QTRY_COMPARE(scene.tracker.announces.size(), 1);
    QElapsedTimer timer;
    timer.start();
    scene.requester.update(a, {100, 55, 0});
    QTRY_COMPARE(scene.tracker.announces.size(), 2);
    QVERIFY2(timer.elapsed() >= 900, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(scene.tracker.announces[1].event == AnnounceEvent::None);
    QCOMPARE(scene.tracker.announces[1].uploaded, 55);
    QCOMPARE(scene.tracker.count(QStringLiteral("connect group")), 1); // the id is good for 60 s
}

void TestPeerInfoRequester::announce_refused_isSaid()
{
    Scene scene;
    scene.tracker.refusesAnnounces = "not\nhere";
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.refused.count(), 1);
    QVERIFY(scene.refused[0][0].value<Error>().message.endsWith(QStringLiteral("not\uFFFDhere")));
}

void TestPeerInfoRequester::connection_changedSecret_isAskedAnew()
{
    Scene scene;
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    scene.tracker.connection = 0xBEEF;
    scene.requester.complete(a, seeding);
    QTRY_COMPARE(scene.found.count(), 2);
    QCOMPARE(scene.tracker.count(QStringLiteral("bad-id group")), 1);
    QCOMPARE(scene.tracker.count(QStringLiteral("connect group")), 2);
}

void TestPeerInfoRequester::complete_aDownload_saysSoAtOnceAndDescribes()
{
    Scene scene;
    scene.requester.describe(a, 100, 16384, "a name");
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    QVERIFY(scene.tracker.descriptions.isEmpty()); // a leecher's word is not taken
    scene.requester.complete(a, seeding);
    QTRY_COMPARE(scene.tracker.descriptions.size(), 1);
    QVERIFY(scene.tracker.announces.last().event == AnnounceEvent::Completed);
    QCOMPARE(scene.tracker.announces.last().left, 0);
    const protocol::DescribeRequest said = scene.tracker.descriptions[0];
    QVERIFY(said.infoHash == a && said.sizeBytes == 100 && said.chunkBytes == 16384 && said.port == 5000);
    QCOMPARE(said.name, QByteArray("a name"));
}

void TestPeerInfoRequester::stop_aTransfer_saysGoodbye()
{
    Scene scene;
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    scene.requester.stop(a);
    QTRY_COMPARE(scene.tracker.announces.size(), 2);
    QVERIFY(scene.tracker.announces[1].event == AnnounceEvent::Stopped);
    QVERIFY(scene.tracker.swarms[a].peers.isEmpty());
}

void TestPeerInfoRequester::listing_severalReplies_isWhole()
{
    Scene scene;
    for (int i = 1; i <= 25; ++i) {
        auto& swarm = scene.tracker.swarms[*InfoHash::fromBytes(QByteArray(20, char(i)))];
        swarm.peers.insert(other, true);
        swarm.info.name = QByteArray::number(i);
    }
    scene.tracker.entriesPerReply = 10;
    scene.requester.listOffers();
    QTRY_COMPARE(scene.listed.count(), 1);
    QCOMPARE(scene.tracker.count(QStringLiteral("contents group")), 3);
    const auto offers = scene.listed[0][0].value<QList<status::OfferStatus>>();
    QCOMPARE(offers.size(), 25);
    for (int i = 1; i <= 25; ++i)
        QCOMPARE(offers[i - 1].name, QString::number(i));
    QCOMPARE(offers[0].seeders, 1u);
}

void TestPeerInfoRequester::listing_refresh_comesAgain()
{
    Scene scene;
    scene.requester.setOfferRefresh(Millis{50});
    scene.requester.listOffers();
    QTRY_VERIFY(scene.listed.count() >= 3);
    scene.requester.setOfferRefresh(Millis{0});
    scene.requester.listOffers();
    const auto before = scene.listed.count();
    QTRY_COMPARE(scene.listed.count(), before + 1);
    QTest::qWait(120); // the absence of another one cannot be awaited by event
    QCOMPARE(scene.listed.count(), before + 1);
}

void TestPeerInfoRequester::scrape_severalHashes_areCounted()
{
    Scene scene;
    QSignalSpy scraped(&scene.requester, &PeerInfoRequester::scraped);
    scene.tracker.swarms[a].peers.insert(other, true);
    QList<InfoHash> hashes{a};
    for (int i = 0; i < 99; ++i)
        hashes.append(*InfoHash::fromBytes(QByteArray(20, char(i))));
    scene.requester.scrape(hashes);
    QTRY_COMPARE(scraped.count(), 100); // two requests: BEP 15 takes 74 at once
    QCOMPARE(scraped[0][0].value<InfoHash>(), a);
    QCOMPARE(scraped[0][1].value<quint32>(), 1u);
}

void TestPeerInfoRequester::contact_silence_isSaidAndSoIsTheAnswer()
{
    Scene scene;
    scene.tracker.dropsNext = 2;
    scene.requester.announce(a, leeching);
    QTRY_VERIFY(!scene.contacts.isEmpty() && scene.lastContact().retransmissions >= 1);
    QVERIFY(!scene.lastContact().answered);
    QCOMPARE(scene.lastContact().lastAnswerMsAgo, -1);
    QTRY_VERIFY(scene.lastContact().answered);
    QCOMPARE(scene.lastContact().masterEndpoint, scene.tracker.endpoint().toString());
    QTRY_COMPARE(scene.lastContact().retransmissions, 0);
}

void TestPeerInfoRequester::shutDown_trackerAnswers_finishesEarly()
{
    Scene scene;
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    QElapsedTimer timer;
    timer.start();
    scene.requester.shutDown();
    QVERIFY(scene.finished.isEmpty()); // by event, never from within
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(scene.tracker.swarms[a].peers.isEmpty());
}

void TestPeerInfoRequester::shutDown_noTracker_finishesAfterHalfASecond()
{
    Scene scene;
    scene.requester.announce(a, leeching);
    QTRY_COMPARE(scene.found.count(), 1);
    scene.tracker.answersGroup = false;
    scene.tracker.answersUnicast = false;
    QElapsedTimer timer;
    timer.start();
    scene.requester.shutDown();
    QTRY_COMPARE(scene.finished.count(), 1);
    QVERIFY2(timer.elapsed() >= 490 && timer.elapsed() < 1'500, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestPeerInfoRequester)
#include "tst_peerinforequester.moc"
