// SPDX-License-Identifier: GPL-3.0-or-later
// How long the trackers are away when the master dies, falls silent or goes, as a peer sees it that asks by
// multicast every 2 ms; how long two clusters take to become one; and etcd in the same run.
#include "bench/etcdcluster.h"
#include "bench/figures.h"
#include "bench/loopbackcluster.h"
#include "lab/labcluster.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace muster;
using namespace muster::bench;
using namespace muster::lab;
using namespace std::chrono_literals;

namespace {

constexpr auto longest = 30s; // then it has not come back

// MUSTER_TRIALS=N makes all of them shorter or longer.
int trials(int usual)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("MUSTER_TRIALS", &isNumber);
    return isNumber && wanted > 0 ? wanted : usual;
}

QString load()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).section(u' ', 0, 2)
                                          : QStringLiteral("unknown");
}

} // namespace

class FailoverBenchmark : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qInfo().noquote() << "load before:" << load(); }
    void cleanupTestCase()
    {
        qInfo().noquote().nospace() << "load after: " << load() << '\n' << Figures::table(m_all);
    }

    void masterKilled_steadyPeer()
    {
        measure(Figures(QStringLiteral("master killed, until an answer"), QStringLiteral("p50 10, p99 100")),
                GroupProbe::Kind::Steady, trials(100), &TrackerProcess::kill);
    }
    void masterKilled_newPeers()
    {
        measure(Figures(QStringLiteral("master killed, until a change is stored"), QString()),
                GroupProbe::Kind::NewPeers, trials(100), &TrackerProcess::kill);
    }
    void masterFrozen()
    {
        measure(Figures(QStringLiteral("master silent, until an answer"), QStringLiteral("p99 800")),
                GroupProbe::Kind::Steady, trials(40), &TrackerProcess::freeze);
    }
    void masterStopped_steadyPeer() { stopInOrder(GroupProbe::Kind::Steady, QStringLiteral("an answer")); }
    void masterStopped_newPeers() { stopInOrder(GroupProbe::Kind::NewPeers, QStringLiteral("a change")); }
    void twoClustersMeet();
    void etcdLeaderKilled();

private:
    using Blow = void (TrackerProcess::*)();

    // Until another tracker than the master answers.
    void measure(Figures figures, GroupProbe::Kind kind, int count, Blow blow)
    {
        LoopbackCluster cluster;
        QVERIFY(cluster.settle());
        const auto probe = cluster.probe(4, kind);
        for (int trial = 0; trial < count; ++trial) {
            QVERIFY(cluster.settle());
            pause();
            const int master = cluster.master();
            const auto line = cluster.timeline().lines();
            const auto begun = ProbeClock::now();
            QVERIFY(probe->waitForAnswer(begun, {}, longest));
            const auto struck = ProbeClock::now();
            (cluster.tracker(master).*blow)();
            const auto answer = probe->waitForAnswer(struck, cluster.address(master), longest);
            QVERIFY(answer);
            figures.add(answer->at - struck);
            QTest::qWait(50); // for the trackers' lines
            tellIfSlow(answer->at - struck, cluster.timeline(), line);
            cluster.tracker(master).wake();
        }
        m_all.push_back(figures);
    }

    void stopInOrder(GroupProbe::Kind kind, const QString& what)
    {
        Figures figures(QStringLiteral("master stopped, longest wait for ") + what, QStringLiteral("max 50"));
        LoopbackCluster cluster;
        QVERIFY(cluster.settle());
        const auto probe = cluster.probe(4, kind);
        for (int trial = 0; trial < trials(40); ++trial) {
            QVERIFY(cluster.settle());
            pause();
            const int master = cluster.master();
            const auto line = cluster.timeline().lines();
            const auto begun = ProbeClock::now();
            QVERIFY(probe->waitForAnswer(begun, {}, longest));
            cluster.tracker(master).stop();
            QVERIFY(cluster.tracker(master).waitForEnd(30'000));
            QTest::qWait(300);
            const auto gap = longestGap(probe->answers(begun), begun, ProbeClock::now());
            figures.add(gap);
            tellIfSlow(gap, cluster.timeline(), line);
        }
        m_all.push_back(figures);
    }

    // Who was started again is connected by then, and the trackers' phases differ from one trial to the next.
    static void pause() { QTest::qWait(1000 + QRandomGenerator::global()->bounded(500)); }

    static void tellIfSlow(std::chrono::nanoseconds took, const Timeline& timeline, qsizetype line)
    {
        if (took > 60ms)
            qInfo().noquote().nospace() << double(took.count()) / 1e6 << " ms; the lines of that trial:\n"
                                        << timeline.text(line);
    }

    std::vector<Figures> m_all;
};

void FailoverBenchmark::twoClustersMeet()
{
    constexpr int contents = 1000;
    Figures figures(QStringLiteral("two clusters of 1,000 contents, until one"), QStringLiteral("max 3000"));
    for (int trial = 0; trial < trials(5); ++trial) {
        auto made = LabCluster::make(4, 2);
        if (!made) {
            figures.note(made.error().message);
            break;
        }
        LabCluster& cluster = **made;
        QVERIFY(
            cluster.network().split({1, 2, LabCluster::clientHost(1)}, {3, 4, LabCluster::clientHost(2)}));
        QVERIFY(cluster.startTrackers());
        QVERIFY(cluster.agree({1, 2}) && cluster.agree({3, 4}));
        for (const int client : {1, 2})
            QVERIFY(cluster.announceContents(client, contents));
        QVERIFY(cluster.agree({1, 2}) && cluster.agree({3, 4}));
        const auto healed = ProbeClock::now();
        QVERIFY(cluster.network().heal());
        if (!cluster.agree(cluster.allTrackers())) {
            figures.note(QStringLiteral("they stay two"));
            break;
        }
        figures.add(ProbeClock::now() - healed);
        QCOMPARE(cluster.compareTables(cluster.allTrackers()), QStringList());
    }
    m_all.push_back(figures);
}

void FailoverBenchmark::etcdLeaderKilled()
{
    Figures figures(QStringLiteral("etcd: leader killed, until a put"), QStringLiteral("for comparison"));
    const QString program = qEnvironmentVariable("MUSTER_ETCD");
    if (program.isEmpty()) {
        figures.note(QStringLiteral("left out: MUSTER_ETCD names no etcd; ./dev bench failover fetches one"));
    } else {
        EtcdCluster cluster(program);
        for (int trial = 0; trial < trials(30); ++trial) {
            QVERIFY(cluster.settle());
            pause();
            const int leader = cluster.leader();
            QVERIFY(leader != 0);
            std::vector<int> others;
            for (int n = 1; n <= 3; ++n)
                if (n != leader)
                    others.push_back(n);
            const auto struck = ProbeClock::now();
            cluster.kill(leader);
            const auto took = cluster.timeUntilPut(struck, others);
            QVERIFY(took);
            figures.add(*took);
        }
    }
    m_all.push_back(figures);
}

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    FailoverBenchmark benchmark;
    return QTest::qExec(&benchmark, argc, argv);
}
#include "tst_failover.moc"
