// SPDX-License-Identifier: GPL-3.0-or-later
// What whole trackers do about broken databases, full and read-only disks, and folders that are taken away.
#include "app/demoscene.h"
#include "contract/tracker/udpclient.h"
#include "support/randomvalues.h"
#include "wholetrackers.h"

#include <QProcess>
#include <QStandardPaths>
#include <sys/resource.h>
#include <unistd.h>

using namespace muster;
using namespace muster::scenario;
using testing::UdpClient;

namespace {

const QString tablesFile = QStringLiteral("tracker.db");
const QString logFile = QStringLiteral("raft.db");

// A program that is watched; killed at the end, if it has not ended.
class Program
{
public:
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }
    void start(const QString& program, const QStringList& arguments) { m_process.start(program, arguments); }
    qint64 pid() const { return m_process.processId(); }
    bool says(const QByteArray& words)
    {
        return QTest::qWaitFor(
            [&] {
                m_said += m_process.readAllStandardOutput();
                return m_said.contains(words);
            },
            patienceMs);
    }
    // Waits until it ends; what it wrote as errors. Nothing: it has not ended with exit code 1.
    QByteArray lastWords()
    {
        const bool ended =
            QTest::qWaitFor([&] { return m_process.state() == QProcess::NotRunning; }, patienceMs);
        const bool isFailure =
            ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 1;
        return isFailure ? m_process.readAllStandardError() : QByteArray();
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

bool isOneSentence(const QByteArray& words) { return words.count('\n') == 1 && words.endsWith('\n'); }

bool allowsMounts()
{
    QProcess probe;
    probe.start(QStringLiteral("unshare"), {QStringLiteral("-m"), QStringLiteral("true")});
    return ::geteuid() == 0 && probe.waitForFinished() && probe.exitStatus() == QProcess::NormalExit &&
           probe.exitCode() == 0;
}

} // namespace

class StorageFaultsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int announces = 40;

    static bool announce(Cluster& cluster, int tracker, int from, int count)
    {
        UdpClient client(61);
        const Endpoint at = cluster.tracker(tracker).announceEndpoint();
        bool done = client.connectTo(at);
        for (int i = from; done && i < from + count; ++i)
            done = client.ask<protocol::AnnounceReply>(at, client.announce(hashOf(i), 0, quint16(7000 + i)))
                       .has_value();
        return done;
    }

    // Three trackers that hold as many announces as are given; the number of a slave.
    static int startThree(Cluster& cluster, int count)
    {
        for (const int n : {31, 32, 33})
            if (!cluster.start(n))
                return 0;
        if (!cluster.agree({31, 32, 33}, 0))
            return 0;
        const int master = cluster.master(31);
        if (!announce(cluster, master, 0, count) || !cluster.agree({31, 32, 33}, quint64(count)))
            return 0;
        return master == 33 ? 32 : 33;
    }

    static bool wasTold(Cluster& cluster, int tracker, const QString& words)
    {
        return !cluster.events(tracker).filter(words).isEmpty();
    }

private slots:
    void slavesTablesCut_areMadeAgainFromItsLog()
    {
        Cluster cluster;
        const int slave = startThree(cluster, announces);
        QVERIFY(slave != 0);
        const NodeId before = cluster.tracker(slave).id();
        cluster.crash(slave);
        QVERIFY(QFile::resize(cluster.filePath(slave, tablesFile), 7000));
        QVERIFY(cluster.start(slave));
        QVERIFY(wasTold(cluster, slave, u"made again from the log"_qs));
        QCOMPARE(cluster.tracker(slave).id(), before);
        QVERIFY(cluster.agree({31, 32, 33}, announces));
    }

    void slavesLogCut_comesBackAsANewOneWithAllOfIt()
    {
        Cluster cluster;
        const int slave = startThree(cluster, announces);
        QVERIFY(slave != 0);
        const NodeId before = cluster.tracker(slave).id();
        cluster.crash(slave);
        QVERIFY(QFile::resize(cluster.filePath(slave, logFile), 7000));
        QVERIFY(cluster.start(slave));
        QVERIFY(wasTold(cluster, slave, u"as a new one"_qs));
        QVERIFY(cluster.tracker(slave).id() != before);
        QVERIFY(cluster.agree({31, 32, 33}, announces));
    }

    // Its log begins after a snapshot, so that only the others can bring the tables back.
    void slavesTablesCut_logCut_comeBackByASnapshot()
    {
        Cluster cluster;
        constexpr int many = 400;
        const int slave = startThree(cluster, many);
        QVERIFY(slave != 0);
        cluster.crash(slave);
        QVERIFY(QFile::resize(cluster.filePath(slave, tablesFile), 7000));
        QVERIFY(cluster.start(slave));
        QVERIFY(wasTold(cluster, slave, u"as a new one"_qs));
        QVERIFY(cluster.agree({31, 32, 33}, many));
    }

    void bitFlippedAnywhere_inASlavesDatabases_heals_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void bitFlippedAnywhere_inASlavesDatabases_heals()
    {
        QFETCH(quint32, seed);
        Cluster cluster;
        const int slave = startThree(cluster, announces);
        QVERIFY(slave != 0);
        cluster.crash(slave);
        testing::RandomValues random(seed);
        QFile file(cluster.filePath(slave, random.coin() ? tablesFile : logFile));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 offset = random.below(int(file.size()));
        char byte = 0;
        QVERIFY(file.seek(offset) && file.getChar(&byte) && file.seek(offset));
        QVERIFY(file.putChar(char(byte ^ (1 << random.below(8)))));
        file.close();
        const auto started = cluster.start(slave);
        if (!started) // as of a header that says "a later version"
            QVERIFY(!started.error().message.isEmpty());
        else
            QVERIFY(cluster.agree({31, 32, 33}, announces));
    }

    void onlyTracker_databasesBroken_foundsNothing()
    {
        Cluster cluster;
        QVERIFY(cluster.start(31));
        QVERIFY(cluster.agree({31}, 0));
        QVERIFY(announce(cluster, 31, 0, announces));
        cluster.crash(31);
        QVERIFY(QFile::resize(cluster.filePath(31, logFile), 7000));
        QVERIFY(cluster.start(31));
        QVERIFY(wasTold(cluster, 31, u"as a new one"_qs));
        // It waits for the others, and goes on waiting once it was started again.
        cluster.crash(31);
        QVERIFY(cluster.start(31));
        QVERIFY(wasTold(cluster, 31, u"waits for the others"_qs));
        QVERIFY(cluster.start(32));
        QVERIFY(cluster.agree({31, 32}, 0));
        QVERIFY(wasTold(cluster, 32, u"founding"_qs));
        QCOMPARE(cluster.events(31).filter(u"founding"_qs).size(), 1); // the first start's
    }

    // SIGXFSZ and EFBIG, as under `ulimit -f`: a write fails in the middle of everything.
    void writesFail_saysSoAndStops_theOthersGoOn()
    {
        Cluster cluster;
        QTemporaryDir dir;
        Program third;
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 0));
        third.start(QStringLiteral(MUSTER_PROGRAM), cluster.arguments(33, dir.path()));
        QVERIFY(cluster.agree({31, 32}, 0, 1));
        const struct rlimit nothing = {0, 0};
        QCOMPARE(::prlimit(pid_t(third.pid()), RLIMIT_FSIZE, &nothing, nullptr), 0);
        QVERIFY(announce(cluster, cluster.master(31), 0, announces));
        const QByteArray words = third.lastWords();
        QVERIFY2(isOneSentence(words), words.constData());
        QVERIFY2(words.contains(".db") && words.contains("start Muster again"), words.constData());
        QVERIFY(cluster.agree({31, 32}, announces));
    }

    void diskFull_saysSoAndStops_theOthersGoOn()
    {
        if (!allowsMounts())
            QSKIP("only root, with mount namespaces, can make a small disk");
        Cluster cluster;
        QTemporaryDir dir;
        Program third;
        for (const int n : {31, 32})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({31, 32}, 0));
        third.start(QStringLiteral("unshare"),
                    QStringList{u"-m"_qs, u"sh"_qs, u"-c"_qs,
                                u"mount -t tmpfs -o size=8m none \"$0\" && exec \"$@\""_qs, dir.path(),
                                QStringLiteral(MUSTER_PROGRAM)} +
                        cluster.arguments(33, dir.path()));
        QVERIFY(cluster.agree({31, 32}, 0, 1));
        QFile filler(u"/proc/%1/root%2/filler"_qs.arg(third.pid()).arg(dir.path()));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        const QByteArray page(4096, 'x');
        while (filler.write(page) == page.size()) {
        }
        QVERIFY(announce(cluster, cluster.master(31), 0, announces));
        const QByteArray words = third.lastWords();
        QVERIFY2(isOneSentence(words) && words.contains("full"), words.constData());
        QVERIFY(cluster.agree({31, 32}, announces));
    }

    void readOnlyDisk_exits1WithOneSentence()
    {
        if (!allowsMounts())
            QSKIP("only root, with mount namespaces, can make a read-only disk");
        QTemporaryDir dir;
        Cluster cluster;
        {
            Program first;
            first.start(QStringLiteral(MUSTER_PROGRAM), cluster.arguments(31, dir.path()));
            QVERIFY(first.says("this tracker is master"));
        }
        Program second;
        second.start(
            QStringLiteral("unshare"),
            QStringList{u"-m"_qs, u"sh"_qs, u"-c"_qs,
                        u"mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\""_qs,
                        dir.path(), QStringLiteral(MUSTER_PROGRAM)} +
                cluster.arguments(31, dir.path()));
        const QByteArray words = second.lastWords();
        QVERIFY2(isOneSentence(words) && words.contains("--data-dir"), words.constData());
    }

    void trackersFolderDeleted_saysSoAndStops()
    {
        Cluster cluster;
        QTemporaryDir dir;
        Program tracker;
        tracker.start(QStringLiteral(MUSTER_PROGRAM), cluster.arguments(31, dir.path()));
        QVERIFY(tracker.says("this tracker is master"));
        QVERIFY(QDir(dir.path()).removeRecursively());
        const QByteArray words = tracker.lastWords();
        QVERIFY2(words.contains("was deleted"), words.constData()); // Qt complains about its lock file, too
    }

    void peersFolderDeleted_saysSoAndStops()
    {
        app::DemoScene scene;
        QTemporaryDir dir;
        scene.chance = QRandomGenerator::system()->generate();
        Program peer;
        peer.start(QStringLiteral(MUSTER_PROGRAM),
                   QStringList{u"peer"_qs, u"--headless"_qs, u"--data-dir"_qs, dir.path()} +
                       scene.networkArguments(4));
        QVERIFY(peer.says("shares and fetches"));
        QVERIFY(QDir(dir.path()).removeRecursively());
        const QByteArray words = peer.lastWords();
        QVERIFY2(words.contains("was deleted"), words.constData()); // Qt complains about its lock file, too
    }
};

QTEST_GUILESS_MAIN(StorageFaultsTest)
#include "tst_storagefaults.moc"
