// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/faketracker.h"
#include "peer/peerinforequester.h"
#include "support/loopback.h"
#include "support/shiftedclock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using protocol::AnnounceEvent;

namespace {

const protocol::ShareKey key = *protocol::ShareKey::fromBytes(QByteArray(32, 'k'));
const InfoHash identifier = protocol::ShareSecrets::of(key).identifier;
const InfoHash content = *InfoHash::fromBytes(QByteArray(20, 'c'));
constexpr TransferAmounts leeching{10, 20, 12345};
constexpr TransferAmounts seeding{0, 777, 0};

// A peer on 127.0.0.N that listens on port 7000 + N for private shares.
struct Peer
{
    Peer(int n, const Endpoint& group, const Clock& clock)
        : requester(loopback(n),
                    RequesterSettings{group, {}, protocol::PeerContact{0, 0, 0, "Muster/1"}, {address(n)}},
                    clock, [] { return QRandomGenerator::system()->generate(); })
    {
        if (!requester.start())
            qFatal("the requester cannot bind");
        requester.setPrivateListenPort(quint16(7000 + n));
    }
    static IpAddress address(int n) { return loopback(n).bindAddress; }

    QList<Endpoint> peersFound() { return found.last()[1].value<QList<Endpoint>>(); }

    PeerInfoRequester requester;
    QSignalSpy found{&requester, &PeerInfoRequester::peersFound};
    QSignalSpy learnt{&requester, &PeerInfoRequester::privateContentLearnt};
    QSignalSpy listed{&requester, &PeerInfoRequester::peersListed};
    QSignalSpy refused{&requester, &PeerInfoRequester::refused};
    QSignalSpy finished{&requester, &PeerInfoRequester::finished};
};

// Two peers and a tracker that keeps all datagrams' announces.
struct Scene
{
    Endpoint group = randomGroup();
    FakeTracker tracker{52, group};
    SystemClock clock;
    Peer giver{53, group, clock};
    Peer taker{54, group, clock};

    void share()
    {
        giver.requester.announcePrivate(key, content, seeding);
        QTRY_COMPARE(giver.found.count(), 1);
    }
};

} // namespace

class TestPrivateRequester : public QObject
{
    Q_OBJECT
private slots:
    void linkAlone_findsThePeersAndTheContent();
    void announces_tellTheTrackerNothing();
    void announces_waitForTheirOwnPort();
    void secondTracker_ofManyPeers_isAskedPageByPage();
    void completed_isASealedSeeder();
    void stop_saysGoodbyeAsTheSamePeer();
    void stop_beforeAnybodyWasTold_isSilent();
    void shutDown_saysGoodbyeForPrivateSharesToo();
    void peers_ofAWrongClock_areSaid();
    void listPeers_ofAPublicContent_tellsWhatTheySay();
    void listPeers_ofAPrivateShare_tellsWhatTheyToldEachOther();
    void listPeers_ofALink_needsNoAnnounce();
    void contact_changed_isToldWithTheNextAnnounce();
};

void TestPrivateRequester::linkAlone_findsThePeersAndTheContent()
{
    Scene scene;
    scene.share();
    QVERIFY(scene.giver.peersFound().isEmpty()); // alone: never itself
    scene.taker.requester.announcePrivate(key, {}, leeching);
    QTRY_COMPARE(scene.taker.found.count(), 1);
    QCOMPARE(scene.taker.learnt.count(), 1);
    QCOMPARE(scene.taker.learnt[0][0].value<InfoHash>(), identifier);
    QCOMPARE(scene.taker.learnt[0][1].value<InfoHash>(), content);
    QCOMPARE(scene.taker.found[0][0].value<InfoHash>(), identifier);
    QCOMPARE(scene.taker.peersFound(), (QList<Endpoint>{{Peer::address(53), 7053}}));
    QCOMPARE(scene.taker.found[0][2].value<quint32>(), 1u);
}

void TestPrivateRequester::announces_tellTheTrackerNothing()
{
    Scene scene;
    scene.share();
    scene.taker.requester.announcePrivate(key, {}, leeching);
    QTRY_COMPARE(scene.tracker.announces.size(), 2);
    for (const protocol::AnnounceRequest& request : std::as_const(scene.tracker.announces)) {
        QCOMPARE(request.infoHash, identifier);
        QVERIFY(request.left == 0 || request.left == 1);
        QCOMPARE(request.downloaded + request.uploaded, 0);
        QVERIFY(request.port != 7053 && request.port != 7054);
        QVERIFY(request.contact && request.contact->isOnlySealed());
        QVERIFY(!encode(request).contains(content.toByteArray()));
    }
    QVERIFY(scene.tracker.descriptions.isEmpty());
    QVERIFY(scene.tracker.announces[0].peerId != scene.tracker.announces[1].peerId);
}

void TestPrivateRequester::announces_waitForTheirOwnPort()
{
    Endpoint group = randomGroup();
    FakeTracker tracker(52, group);
    SystemClock clock;
    PeerInfoRequester requester(loopback(53), RequesterSettings{group, {}}, clock,
                                [] { return QRandomGenerator::system()->generate(); });
    QVERIFY(requester.start());
    QSignalSpy found(&requester, &PeerInfoRequester::peersFound);
    requester.setListenPort(5000); // that of public ones
    requester.announcePrivate(key, content, seeding);
    requester.announce(content, seeding);
    QTRY_COMPARE(found.count(), 1);
    QCOMPARE(found[0][0].value<InfoHash>(), content);
    requester.setPrivateListenPort(5001);
    QTRY_COMPARE(found.count(), 2);
    QCOMPARE(found[1][0].value<InfoHash>(), identifier);
}

void TestPrivateRequester::secondTracker_ofManyPeers_isAskedPageByPage()
{
    Scene scene;
    scene.tracker.entriesPerReply = 2;
    for (quint16 port = 1; port <= 5; ++port) // of strangers, who know the identifier
        scene.tracker.swarms[identifier].peers.insert({Peer::address(9), port}, true);
    scene.share();
    scene.taker.requester.announcePrivate(key, {}, leeching);
    QTRY_COMPARE(scene.taker.found.count(), 1);
    QCOMPARE(scene.taker.peersFound(), (QList<Endpoint>{{Peer::address(53), 7053}}));
    QVERIFY(scene.tracker.count(QStringLiteral("peers group")) >= 3 + 4);
}

void TestPrivateRequester::completed_isASealedSeeder()
{
    Scene scene;
    scene.taker.requester.announcePrivate(key, content, leeching);
    QTRY_COMPARE(scene.tracker.announces.size(), 1);
    scene.taker.requester.complete(identifier, seeding);
    QTRY_COMPARE(scene.tracker.announces.size(), 2);
    QVERIFY(scene.tracker.announces[1].event == AnnounceEvent::None);
    QCOMPARE(scene.tracker.announces[1].left, 0);
    const auto opened =
        protocol::unseal(scene.tracker.announces[1].contact->sealed, protocol::ShareSecrets::of(key));
    QVERIFY(opened && opened->isSeeding);
}

void TestPrivateRequester::stop_saysGoodbyeAsTheSamePeer()
{
    Scene scene;
    scene.share();
    scene.giver.requester.stop(identifier);
    QTRY_COMPARE(scene.tracker.announces.size(), 2);
    QVERIFY(scene.tracker.announces[1].event == AnnounceEvent::Stopped);
    QVERIFY(scene.tracker.swarms[identifier].peers.isEmpty());
    // And comes back as another one.
    scene.giver.requester.announcePrivate(key, content, seeding);
    QTRY_COMPARE(scene.tracker.announces.size(), 3);
}

void TestPrivateRequester::stop_beforeAnybodyWasTold_isSilent()
{
    Scene scene;
    scene.tracker.answersGroup = false;
    scene.giver.requester.setPrivateListenPort(0);
    scene.giver.requester.announcePrivate(key, content, seeding);
    scene.giver.requester.stop(identifier);
    scene.giver.requester.setPrivateListenPort(7053);
    scene.tracker.answersGroup = true;
    scene.taker.requester.announcePrivate(key, content, leeching); // the answer to this comes later
    QTRY_COMPARE(scene.taker.found.count(), 1);
    QCOMPARE(scene.tracker.announces.size(), 1);
}

void TestPrivateRequester::shutDown_saysGoodbyeForPrivateSharesToo()
{
    Scene scene;
    scene.share();
    scene.giver.requester.shutDown();
    QTRY_COMPARE(scene.giver.finished.count(), 1);
    QVERIFY(scene.tracker.swarms[identifier].peers.isEmpty());
}

void TestPrivateRequester::peers_ofAWrongClock_areSaid()
{
    Scene scene;
    scene.share();
    const std::atomic<qint64> aDayMs = Millis(std::chrono::hours(25)).count();
    const ShiftedClock late(aDayMs);
    Peer tomorrow(55, scene.group, late);
    tomorrow.requester.announcePrivate(key, {}, leeching);
    QTRY_COMPARE(tomorrow.found.count(), 1);
    QVERIFY(tomorrow.peersFound().isEmpty());
    QCOMPARE(tomorrow.learnt.count(), 0);
    QCOMPARE(tomorrow.refused.count(), 1);
    QVERIFY(tomorrow.refused[0][0].value<Error>().message.contains(u"clock"));
}

void TestPrivateRequester::listPeers_ofAPublicContent_tellsWhatTheySay()
{
    Scene scene;
    const Endpoint other{Peer::address(9), 6000};
    scene.tracker.swarms[content].peers.insert(other, true);
    scene.tracker.swarms[content].contacts.insert(other, {100, 0, protocol::feature::utp, "aria2"});
    scene.taker.requester.listPeers(content);
    QTRY_COMPARE(scene.taker.listed.count(), 1);
    QCOMPARE(scene.taker.listed[0][0].value<InfoHash>(), content);
    const auto peers = scene.taker.listed[0][1].value<QList<status::PeerStatus>>();
    QCOMPARE(peers.size(), 1);
    QCOMPARE(peers[0].endpoint, other.toString());
    QCOMPARE(peers[0].secondsSinceCheckIn, 3);
    QCOMPARE(peers[0].uploadLimitKibPerSecond, 100);
    QCOMPARE(peers[0].client, QStringLiteral("aria2"));
    QVERIFY(peers[0].isSeeder && peers[0].takesUtp && !peers[0].givesMetadata);
}

void TestPrivateRequester::listPeers_ofAPrivateShare_tellsWhatTheyToldEachOther()
{
    Scene scene;
    scene.share();
    scene.taker.requester.announcePrivate(key, {}, leeching);
    scene.taker.requester.listPeers(identifier);
    QTRY_VERIFY(!scene.taker.listed.isEmpty());
    const auto peers = scene.taker.listed[0][1].value<QList<status::PeerStatus>>();
    QCOMPARE(peers.size(), 1);
    QCOMPARE(peers[0].endpoint, (Endpoint{Peer::address(53), 7053}).toString());
    QCOMPARE(peers[0].client, QStringLiteral("Muster/1"));
    QVERIFY(peers[0].isSeeder);
}

void TestPrivateRequester::listPeers_ofALink_needsNoAnnounce()
{
    Scene scene;
    scene.share();
    scene.taker.requester.listPeers(key);
    QTRY_COMPARE(scene.taker.listed.count(), 1);
    QCOMPARE(scene.taker.listed[0][0].value<InfoHash>(), identifier);
    const auto peers = scene.taker.listed[0][1].value<QList<status::PeerStatus>>();
    QCOMPARE(peers.size(), 1);
    QCOMPARE(peers[0].client, QStringLiteral("Muster/1"));
    QCOMPARE(scene.tracker.announces.size(), 1); // the giver's
    // What the trackers tell of it without the key.
    scene.taker.requester.listPeers(identifier);
    QTRY_COMPARE(scene.taker.listed.count(), 2);
    const auto sealed = scene.taker.listed[1][1].value<QList<status::PeerStatus>>();
    QCOMPARE(sealed.size(), 1);
    QVERIFY(sealed[0].endpoint != peers[0].endpoint);
    QCOMPARE(sealed[0].client, QString());
}

void TestPrivateRequester::contact_changed_isToldWithTheNextAnnounce()
{
    Scene scene;
    scene.tracker.intervalSeconds = 1;
    scene.share();
    scene.giver.requester.setToldLimits(0, 50);
    const auto told = [&scene] {
        const auto opened =
            protocol::unseal(scene.tracker.announces.last().contact->sealed, protocol::ShareSecrets::of(key));
        return opened ? opened->about.uploadKibPerSecond : 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(), 50u, 15'000);
}

QTEST_GUILESS_MAIN(TestPrivateRequester)
#include "tst_privaterequester.moc"
