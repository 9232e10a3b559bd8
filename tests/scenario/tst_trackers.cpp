// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/tracker/udpclient.h"
#include "wholetrackers.h"

#include <QTcpServer>

using namespace muster;
using namespace muster::app;
using testing::UdpClient;
using namespace muster::scenario;

namespace {

// Asks the group until somebody answers, as a peer does.
bool connectByGroup(UdpClient& client, const Endpoint& group)
{
    return QTest::qWaitFor(
        [&] {
            const auto request = protocol::ConnectRequest{client.nextTransaction()};
            client.send(group, encode(request));
            QTest::qWait(100);
            for (const auto& received : client.received())
                if (std::holds_alternative<protocol::ConnectReply>(received.reply))
                    return true;
            return false;
        },
        patienceMs);
}

// How many copies of their tables the trackers 31 and 32 have by such a name.
int copies(const Cluster& cluster, const QString& kind)
{
    qsizetype count = 0;
    for (const int n : {31, 32})
        count += QDir(cluster.filePath(n, {})).entryList({u"tracker.db."_qs + kind}).size();
    return int(count);
}

} // namespace

class TrackersTest : public QObject
{
    Q_OBJECT

private slots:
    void threeTrackers_startedAtOnce_becomeOneCluster()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        QCOMPARE(cluster.view(31).lineage, cluster.view(32).lineage);
        QCOMPARE(cluster.view(31).lineage, cluster.view(33).lineage);
    }

    void multicast_onlyTheMasterAnswers_unicast_everyTracker()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        const int master = cluster.master(31);

        UdpClient byGroup(61);
        QVERIFY(connectByGroup(byGroup, cluster.announceGroup()));
        for (const auto& received : byGroup.received())
            QCOMPARE(received.from, cluster.tracker(master).announceEndpoint());

        for (const int n : {31, 32, 33}) {
            UdpClient client(62);
            QVERIFY(client.connectTo(cluster.tracker(n).announceEndpoint()));
        }
    }

    void announceAtASlave_isForwardedAndReplicated_andAnIdIsGoodEverywhere()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        const int slave = cluster.master(31) == 31 ? 32 : 31;
        const int other = cluster.master(31) == 33 ? (slave == 31 ? 32 : 31) : 33;

        UdpClient client(61);
        QVERIFY(client.connectTo(cluster.tracker(slave).announceEndpoint()));
        const auto first = client.ask<protocol::AnnounceReply>(cluster.tracker(slave).announceEndpoint(),
                                                               client.announce(hashOf(1), 0));
        QVERIFY(first);
        QVERIFY(cluster.agree({31, 32, 33}, 1));
        // The connection id came from one tracker and is taken by another; the peer sees who came before.
        const auto second = client.ask<protocol::AnnounceReply>(cluster.tracker(other).announceEndpoint(),
                                                                client.announce(hashOf(1), 700, 6882));
        QVERIFY(second);
        QCOMPARE(second->peers, (std::vector<Endpoint>{Endpoint{client.address(), 6881}}));
        QVERIFY(cluster.agree({31, 32, 33}, 2));
    }

    void masterCrashes_theOthersGoOnWithWhatWasAcknowledged()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        UdpClient client(61);
        const int master = cluster.master(31);
        QVERIFY(client.connectTo(cluster.tracker(master).announceEndpoint()));
        for (int i = 0; i < 50; ++i)
            QVERIFY(client.ask<protocol::AnnounceReply>(cluster.tracker(master).announceEndpoint(),
                                                        client.announce(hashOf(i), 0, quint16(7000 + i))));
        cluster.crash(master);
        QList<int> survivors{31, 32, 33};
        survivors.removeOne(master);
        QVERIFY(cluster.agree(survivors, 50));
        // Before, the connection id of the dead master; it is good at the next one.
        const auto reply = client.ask<protocol::AnnounceReply>(
            cluster.tracker(cluster.master(survivors.first())).announceEndpoint(),
            client.announce(hashOf(7), 700));
        QVERIFY(reply);
        QCOMPARE(reply->seeders, 1u);
    }

    void masterStopsInOrder_anotherIsMasterAtOnce()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        const int master = cluster.master(31);
        QVERIFY(cluster.stop(master));
        QList<int> survivors{31, 32, 33};
        survivors.removeOne(master);
        QVERIFY(cluster.agree(survivors, 0));
    }

    void trackersStopInOrder_theLastOneIsMaster()
    {
        Cluster cluster;
        for (const int n : {31, 32, 33})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        QVERIFY(cluster.stop(33));
        QVERIFY(cluster.agree({31, 32}, 0));
        const int master = cluster.master(31);
        QVERIFY(cluster.stop(master));
        const int last = master == 31 ? 32 : 31;
        QVERIFY(cluster.agree({last}, 0));
        QCOMPARE(cluster.master(last), last);
    }

    void trackerLosesItsDisk_comesBackAtTheSameAddress()
    {
        QTcpServer probe; // a port that is free at .33
        QVERIFY(probe.listen(QHostAddress(QStringLiteral("127.0.0.33"))));
        const quint16 port = probe.serverPort();
        probe.close();
        Cluster cluster;
        QVERIFY(cluster.start(33, port));
        QVERIFY(cluster.agree({33}, 0));
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32, 33}, 0));
        cluster.crash(33);
        QVERIFY(cluster.loseData(33));
        QVERIFY(cluster.start(33, port));
        // The dead one is taken out after ten seconds; only then can another be at its address.
        QVERIFY(cluster.agree({31, 32, 33}, 0));
    }

    void announceWithoutAMajority_isToldToComeBackSoon()
    {
        Cluster cluster;
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 0));
        UdpClient client(61);
        const Endpoint tracker = cluster.tracker(31).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        QCOMPARE(client.ask<protocol::AnnounceReply>(tracker, client.announce(hashOf(1), 0))->intervalSeconds,
                 120u);
        cluster.crash(32);
        const auto reply = client.ask<protocol::AnnounceReply>(tracker, client.announce(hashOf(2), 0));
        QVERIFY(reply);
        QCOMPARE(reply->intervalSeconds, 10u);
    }

    void allTrackersEnd_aRestartFindsEverything()
    {
        Cluster cluster;
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 0));
        UdpClient client(61);
        const Endpoint tracker = cluster.tracker(31).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        QVERIFY(client.ask<protocol::AnnounceReply>(tracker, client.announce(hashOf(1), 0)));
        QVERIFY(cluster.agree({31, 32}, 1));
        const Lineage lineage = cluster.view(31).lineage;
        cluster.crash(31);
        cluster.crash(32);
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 1));
        QCOMPARE(cluster.view(31).lineage, lineage);
    }

    void lateTracker_joinsBySnapshotAndHoldsTheSame()
    {
        Cluster cluster;
        QVERIFY(cluster.start(31));
        QVERIFY(cluster.agree({31}, 0));
        UdpClient client(61);
        const Endpoint tracker = cluster.tracker(31).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        // More entries than raft keeps behind a snapshot (256 + 64), so that the log alone cannot do it.
        constexpr int announces = 400;
        for (int i = 0; i < announces; ++i)
            QVERIFY(client.ask<protocol::AnnounceReply>(
                tracker, client.announce(hashOf(i % 40), 0, quint16(7000 + i))));
        QVERIFY(cluster.agree({31}, announces));
        QVERIFY(cluster.start(32));
        QVERIFY(cluster.agree({31, 32}, announces));
        // It is a full member: the first may go.
        QVERIFY(cluster.start(33));
        QVERIFY(cluster.agree({31, 32, 33}, announces));
        cluster.crash(31);
        QVERIFY(cluster.agree({32, 33}, announces));
    }

    // Half of the changes come while the snapshot is made, sent and installed.
    void lateTracker_joinsUnderLoad_andHoldsTheSame()
    {
        Cluster cluster;
        QVERIFY(cluster.start(31));
        QVERIFY(cluster.agree({31}, 0));
        UdpClient client(61);
        const Endpoint tracker = cluster.tracker(31).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        constexpr int announces = 800;
        for (int i = 0; i < announces; ++i) {
            if (i == announces / 2)
                QVERIFY(cluster.start(32));
            QVERIFY(client.ask<protocol::AnnounceReply>(
                tracker, client.announce(hashOf(i % 40), 0, quint16(7000 + i))));
        }
        QVERIFY(cluster.agree({31, 32}, announces));
    }

    // Each has founded a lineage while the other one was away.
    void twoLineages_becomeOne_andTheCopyOfTheOneThatYieldsStays()
    {
        Cluster cluster;
        UdpClient client(61);
        for (const int n : {31, 32}) {
            QVERIFY(cluster.start(n));
            QVERIFY(cluster.agree({n}, 0));
            const Endpoint tracker = cluster.tracker(n).announceEndpoint();
            QVERIFY(client.connectTo(tracker));
            QVERIFY(client.ask<protocol::AnnounceReply>(tracker,
                                                        client.announce(hashOf(n), 0, quint16(7000 + n))));
            QVERIFY(cluster.agree({n}, 1));
            cluster.crash(n);
        }
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 2));
        QTRY_COMPARE_WITH_TIMEOUT(copies(cluster, u"aside-*"_qs), 1, patienceMs);
        QCOMPARE(copies(cluster, u"kept-*"_qs), 0);
    }

    // It had left its lineage for one that nobody hears of any more, and was killed meanwhile.
    void trackerThatKeepsWhatItHad_isAlone_goesOnWithThat()
    {
        Cluster cluster;
        QVERIFY(cluster.start(31));
        QVERIFY(cluster.agree({31}, 0));
        UdpClient client(61);
        const Endpoint tracker = cluster.tracker(31).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        for (int i = 0; i < 5; ++i)
            QVERIFY(client.ask<protocol::AnnounceReply>(tracker, client.announce(hashOf(i), 0)));
        QVERIFY(cluster.agree({31}, 5));
        QVERIFY(cluster.stop(31));
        QVERIFY(QFile::rename(cluster.filePath(31, u"tracker.db"_qs),
                              cluster.filePath(31, u"tracker.db.kept-for-00000000000000ab-1"_qs)));
        QVERIFY(QFile::remove(cluster.filePath(31, u"raft.db"_qs)));
        QVERIFY(cluster.start(31));
        QVERIFY(cluster.agree({31}, 5));
        QTRY_COMPARE_WITH_TIMEOUT(copies(cluster, u"kept-*"_qs), 0, patienceMs);
        QCOMPARE(copies(cluster, u"aside-*"_qs), 1);
    }

    void portInUse_isOneSentence()
    {
        Cluster cluster;
        QVERIFY(cluster.start(31));
        Options options;
        options.port = cluster.tracker(31).announceEndpoint().port;
        options.replicationPort = 0;
        options.announceGroup = testing::randomGroup();
        options.clusterGroup = testing::randomGroup();
        QTemporaryDir dir;
        auto folder = DataFolder::open(dir.path(), QStringLiteral("tracker"));
        TrackerNode second(NodeSettings{options, testing::loopback(31), {}, QStringLiteral("x")},
                           std::move(*folder));
        const auto started = second.start();
        QVERIFY(!started);
        QVERIFY(started.error().message.contains(QString::number(options.port)));
    }
};

QTEST_GUILESS_MAIN(TrackersTest)
#include "tst_trackers.moc"
