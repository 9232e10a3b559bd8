// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackernode.h"
#include "contract/tracker/udpclient.h"
#include "support/loopback.h"

#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <map>

using namespace muster;
using namespace muster::app;
using testing::UdpClient;

namespace {

constexpr int patienceMs = 30'000;

// One cluster of whole trackers in this process, each on its own 127.0.0.N.
class Cluster
{
public:
    Cluster()
        : m_announceGroup(testing::randomGroup())
        , m_clusterGroup(testing::randomGroup())
        , m_name(QStringLiteral("scenario-%1")
                     .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0')))
    {
    }

    const Endpoint& announceGroup() const { return m_announceGroup; }
    TrackerNode& tracker(int n) { return *m_trackers.at(n); }
    const status::ClusterStatus& view(int n) { return m_views[n]; }

    // The data folder stays from one start to the next.
    Result<void> start(int n, quint16 replicationPort = 0)
    {
        Options options;
        options.cluster = m_name;
        options.announceGroup = m_announceGroup;
        options.clusterGroup = m_clusterGroup;
        options.port = 0;
        options.replicationPort = replicationPort;
        options.name = QStringLiteral("tracker-%1").arg(n);
        const NodeSettings settings{options, testing::loopback(n), {}, options.name};
        auto folder = DataFolder::open(m_dir.filePath(options.name), QStringLiteral("tracker"));
        if (!folder)
            return tl::unexpected(folder.error());
        auto node = std::make_unique<TrackerNode>(settings, std::move(*folder));
        QObject::connect(node.get(), &TrackerNode::viewChanged, node.get(),
                         [this, n](const status::ClusterStatus& view) { m_views[n] = view; });
        const auto started = node->start();
        m_trackers[n] = std::move(node);
        return started;
    }

    // In order: it hands over and says goodbye.
    bool stop(int n)
    {
        QSignalSpy stopped(&tracker(n), &TrackerNode::stopped);
        tracker(n).stop();
        const bool done = stopped.wait(patienceMs);
        m_trackers.erase(n);
        return done;
    }

    // Without a word, as by a power cut.
    void crash(int n) { m_trackers.erase(n); }

    // As by a broken disk.
    bool loseData(int n)
    {
        return QDir(m_dir.filePath(QStringLiteral("tracker-%1").arg(n))).removeRecursively();
    }

    // All of `trackers` see each other, one of them as the master, at the same index with the same digest.
    bool agree(const QList<int>& trackers, quint64 peers)
    {
        return QTest::qWaitFor(
            [&] {
                for (const int n : trackers)
                    if (!agrees(m_views[n], trackers.size(), peers))
                        return false;
                return true;
            },
            patienceMs);
    }

    int master(int seenBy)
    {
        const NodeId id = m_views[seenBy].master;
        for (const auto& [n, node] : m_trackers)
            if (node->id() == id)
                return n;
        return 0;
    }

private:
    static bool agrees(const status::ClusterStatus& view, qsizetype count, quint64 peers)
    {
        QList<status::TrackerStatus> living;
        for (const status::TrackerStatus& tracker : view.trackers)
            if (tracker.liveness == status::Liveness::Alive)
                living << tracker;
        return living.size() == count && view.master.isValid() &&
               std::all_of(living.begin(), living.end(), [&](const auto& tracker) {
                   return tracker.peers == peers && tracker.applied == living.first().applied &&
                          tracker.digest == living.first().digest &&
                          tracker.role != status::TrackerRole::Joining;
               });
    }

    Endpoint m_announceGroup;
    Endpoint m_clusterGroup;
    QString m_name;
    QTemporaryDir m_dir;
    std::map<int, std::unique_ptr<TrackerNode>> m_trackers;
    std::map<int, status::ClusterStatus> m_views;
};

InfoHash hashOf(int n)
{
    QByteArray bytes(20, '\0');
    qToBigEndian(quint32(n), bytes.data());
    return InfoHash::fromBytes(bytes).value();
}

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
