// SPDX-License-Identifier: GPL-3.0-or-later
// A new tracker joins a master with a million rows under load: how long announces wait meanwhile, and how the
// master's memory grows. Real processes on loopback.
#include "contract/tracker/udpclient.h"
#include "storage/raftlog.h"
#include "storage/trackerdatabase.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtEndian>
#include <algorithm>
#include <vector>

using namespace muster;
using namespace muster::protocol;

namespace {

constexpr int patienceMs = 300'000;
constexpr int contentCount = 20'000;
constexpr int peersOfEach = 50; // a million rows
constexpr NodeId masterId{0x5a};

InfoHash hashOf(quint32 n)
{
    QByteArray bytes(InfoHash::size, '\x11');
    qToBigEndian(n, bytes.data());
    return *InfoHash::fromBytes(bytes);
}

StateImage million()
{
    StateImage image;
    image.appliedIndex = 1;
    image.secrets.current = *Secret::fromBytes(QByteArray(Secret::size, 's'));
    for (int content = 0; content < contentCount; ++content)
        for (int peer = 0; peer < peersOfEach; ++peer)
            image.contents.push_back(
                {hashOf(quint32(content)),
                 {IpAddress::fromIPv4(0x0a000000 + quint32(content % 500 * 50 + peer)), 6881},
                 true,
                 {}});
    std::sort(image.contents.begin(), image.contents.end());
    return image;
}

// A tracker that was alone when it stopped. The image's size.
qsizetype makeFolder(const QString& path)
{
    QDir().mkpath(path);
    storage::TrackerDatabase tables(path + u"/tracker.db"_qs);
    const QByteArray image = encode(million());
    if (!tables.open())
        return 0;
    tables.replaceAll(image);
    tables.close();
    const Configuration alone{{masterId, "127.0.0.41:6970", MemberRole::Voter}};
    const auto log = storage::RaftLog::open(path + u"/raft.db"_qs);
    QFile id(path + u"/node-id"_qs);
    const bool isMade = log && id.open(QIODevice::WriteOnly) &&
                        id.write(masterId.toHexString().toLatin1() + '\n') > 0 &&
                        (*log)->commit({consensus::SetLineage{{9, 0}}, consensus::SetTerm{1},
                                        consensus::PutMarker{{1, 1, alone, 1, {}, 0}, 0, true}});
    return isMade ? image.size() : 0;
}

qint64 kibibytes(qint64 pid, const QString& field)
{
    QFile status(u"/proc/%1/status"_qs.arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QRegularExpression line(field + u":\\s+(\\d+)"_qs);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toLongLong();
}

bool waitForLine(QProcess& process, const QByteArray& words, QByteArray& said)
{
    return QTest::qWaitFor(
        [&] {
            said += process.readAllStandardOutput();
            return said.contains(words);
        },
        patienceMs);
}

} // namespace

class SnapshotBenchmark : public QObject
{
    Q_OBJECT

private:
    const QString m_cluster = u"bench-%1"_qs.arg(QRandomGenerator::system()->generate());
    const Endpoint m_announceGroup = testing::randomGroup();
    const Endpoint m_clusterGroup = testing::randomGroup();

    QStringList arguments(const QString& verb, int host) const
    {
        return {verb,
                u"--cluster"_qs,
                m_cluster,
                u"--announce-group"_qs,
                m_announceGroup.toString(),
                u"--cluster-group"_qs,
                m_clusterGroup.toString(),
                u"--interface"_qs,
                u"127.0.0.%1"_qs.arg(host)};
    }
    QStringList trackerArguments(int host, const QString& folder) const
    {
        return arguments(u"tracker"_qs, host) +
               QStringList{u"--headless"_qs, u"--data-dir"_qs,         folder, u"--port"_qs,
                           u"0"_qs,          u"--replication-port"_qs, u"0"_qs};
    }

    // One after another, each a change that has to be stored, until `isOver`. Milliseconds.
    static std::vector<double> roundTrips(testing::UdpClient& client, const Endpoint& tracker,
                                          const std::function<bool()>& isOver)
    {
        std::vector<double> all;
        QElapsedTimer clock;
        QTimer wake; // QTest's own waiting looks every 10 ms only
        wake.start(100);
        static quint32 next = 1'000'000;
        while (!isOver()) {
            const AnnounceRequest request = client.announce(hashOf(++next), 0);
            const auto isAnswered = [&] {
                return !client.received().empty() &&
                       transactionOf(client.received().back().reply) == request.transaction;
            };
            clock.start();
            client.send(tracker, encode(request));
            while (!isAnswered() && clock.elapsed() < 5000)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            all.push_back(double(clock.nsecsElapsed()) / 1e6);
        }
        std::sort(all.begin(), all.end());
        return all;
    }
    static void print(const char* when, const std::vector<double>& all)
    {
        qInfo("%s: %d announces, ms: p50 %.2f, p99 %.2f, most %.2f", when, int(all.size()),
              all[all.size() / 2], all[all.size() * 99 / 100], all.back());
    }

private slots:
    void join_millionRows_underLoad()
    {
        QTemporaryDir dir;
        const qsizetype imageBytes = makeFolder(dir.filePath(u"master"_qs));
        QVERIFY(imageBytes > 0);
        QProcess master, joiner;
        QByteArray said;
        master.start(QStringLiteral(MUSTER_PROGRAM), trackerArguments(41, dir.filePath(u"master"_qs)));
        QVERIFY(waitForLine(master, "this tracker is master", said));
        const QRegularExpression endpoint(u"peers ask it at ([0-9.:]+)"_qs);
        const auto tracker = Endpoint::fromString(endpoint.match(QString::fromUtf8(said)).captured(1));
        QVERIFY(tracker);
        testing::UdpClient client(42);
        QVERIFY(client.connectTo(*tracker));
        QElapsedTimer clock;
        clock.start();
        print("before", roundTrips(client, *tracker, [&] { return clock.elapsed() > 3000; }));

        const qint64 before = kibibytes(master.processId(), u"VmRSS"_qs);
        QFile reset(u"/proc/%1/clear_refs"_qs.arg(master.processId()));
        QVERIFY(reset.open(QIODevice::WriteOnly));
        QCOMPARE(reset.write("5"), 1); // VmHWM begins anew
        reset.close();
        joiner.start(QStringLiteral(MUSTER_PROGRAM), trackerArguments(43, dir.filePath(u"joiner"_qs)));
        QProcess status;
        QByteArray answer;
        clock.start();
        const auto hasJoined = [&] {
            if (status.state() == QProcess::NotRunning) {
                if (status.isOpen())
                    answer = status.readAllStandardOutput();
                status.start(QStringLiteral(MUSTER_PROGRAM),
                             arguments(u"status"_qs, 44) + QStringList{u"--json"_qs});
            }
            const QJsonArray all = QJsonDocument::fromJson(answer).object()[u"trackers"].toArray();
            int whole = 0;
            for (const QJsonValue& one : all)
                whole += one[u"peers"].toInteger() > contentCount * peersOfEach &&
                         one[u"role"].toString() != u"joining";
            return whole == 2 || clock.elapsed() > patienceMs;
        };
        const std::vector<double> meanwhile = roundTrips(client, *tracker, hasJoined);
        const qint64 tookMs = clock.elapsed();
        const qint64 most = kibibytes(master.processId(), u"VmHWM"_qs);
        print("while it joins", meanwhile);
        qInfo("image %.1f MiB; joined after %lld ms; master %.1f MiB before, %.1f at most: grown by %.2f "
              "images",
              double(imageBytes) / 1048576, tookMs, double(before) / 1024, double(most) / 1024,
              double(most - before) * 1024 / double(imageBytes));
        for (QProcess* process : {&joiner, &master}) {
            process->terminate();
            QVERIFY(process->waitForFinished(patienceMs));
        }
        status.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(SnapshotBenchmark)
#include "tst_snapshot.moc"
