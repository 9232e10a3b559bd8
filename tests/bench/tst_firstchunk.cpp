// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of `muster get` to its first chunk: when it asks the trackers who has it, when it connects
// to who they said, and when that chunk is on the disk and checked. Real processes on loopback; the tracker
// answers at once, and who gives it sits behind a relay that sees the connection come.
//   MUSTER_FIRSTCHUNK_ROUNDS  (20)
#include "bench/figures.h"
#include "contract/peer/enginepeer.h"
#include "contract/peer/faketracker.h"
#include "support/loopback.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace muster;
using namespace muster::bench;
using namespace muster::testing;

namespace {

constexpr qint64 patienceMs = 60'000;

// Passes on to `target` what comes to it, and back.
class Relay : public QTcpServer
{
public:
    Relay(int n, Endpoint target)
        : m_target(std::move(target))
    {
        if (!listen(QHostAddress(QStringLiteral("127.0.0.%1").arg(n))))
            qFatal("the relay cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* from = nextPendingConnection())
                join(from);
        });
    }

    Endpoint endpoint() const { return {*IpAddress::fromString(serverAddress().toString()), serverPort()}; }
    int connections = 0;

private:
    void join(QTcpSocket* from)
    {
        ++connections;
        auto* to = new QTcpSocket(from);
        const auto pass = [](QTcpSocket* one, QTcpSocket* other) {
            connect(one, &QTcpSocket::readyRead, other, [one, other] { other->write(one->readAll()); });
        };
        pass(from, to);
        pass(to, from);
        connect(to, &QTcpSocket::disconnected, from, &QTcpSocket::disconnectFromHost);
        connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
        to->connectToHost(m_target.address.toString(), m_target.port);
    }

    Endpoint m_target;
};

enum class Stage : quint8 { Asked, Announced, Connected, Checked, Ended };

} // namespace

class FirstChunkBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void get_fromItsStart_toTheFirstChunk()
    {
        EnginePeer seeder(71);
        const peer::TorrentDescription torrent = seed(seeder, QStringLiteral("content.bin"), mebi / 4);
        QCOMPARE(torrent.chunkCount(), 1); // so that its end is the first chunk's
        const QTemporaryDir dir;
        QVERIFY(putFile(dir.filePath(QStringLiteral("content.torrent")), torrent.bytes));

        std::map<Stage, Figures> figures;
        figures.try_emplace(Stage::Asked, QStringLiteral("looks for a tracker"), QString());
        figures.try_emplace(Stage::Announced, QStringLiteral("is told who has it"), QStringLiteral("100"));
        figures.try_emplace(Stage::Connected, QStringLiteral("connects to who has it"), QString());
        figures.try_emplace(Stage::Checked, QStringLiteral("has the first chunk, written and checked"),
                            QString());
        figures.try_emplace(Stage::Ended, QStringLiteral("has said goodbye and ended"), QString());
        bool isNumber = false;
        const int rounds = qEnvironmentVariableIntValue("MUSTER_FIRSTCHUNK_ROUNDS", &isNumber);
        for (int round = 0; round < (isNumber ? rounds : 20); ++round)
            for (const auto& [stage, time] : fetch(seeder, torrent, dir, round))
                figures.at(stage).add(time);
        std::vector<Figures> lines;
        for (const auto& [stage, figure] : figures) {
            QVERIFY(figure.count() > 0);
            lines.push_back(figure);
        }
        qInfo().noquote() << QStringLiteral("after the start of `muster get`,\n") + Figures::table(lines);
    }

private:
    static std::map<Stage, std::chrono::nanoseconds> fetch(const EnginePeer& seeder,
                                                           const peer::TorrentDescription& torrent,
                                                           const QTemporaryDir& dir, int round)
    {
        const Endpoint group = randomGroup();
        FakeTracker tracker(72, group);
        Relay relay(73, seeder.endpoint());
        tracker.swarms[torrent.sha1].peers.insert(relay.endpoint(), true);
        QProcess get;
        QByteArray said;
        connect(&get, &QProcess::readyReadStandardOutput, &get, [&] { said += get.readAllStandardOutput(); });
        const auto has = [&](Stage stage) {
            switch (stage) {
            case Stage::Asked:
                return !tracker.heard.isEmpty();
            case Stage::Announced: // answered in the same breath
                return !tracker.announces.isEmpty();
            case Stage::Connected:
                return relay.connections > 0;
            case Stage::Checked:
                return said.contains("complete and checked");
            case Stage::Ended:
                return get.state() == QProcess::NotRunning;
            }
            return false;
        };
        QElapsedTimer timer;
        timer.start();
        get.start(QStringLiteral(MUSTER_PROGRAM),
                  {QStringLiteral("get"), dir.filePath(QStringLiteral("content.torrent")),
                   QStringLiteral("--to"), dir.filePath(QStringLiteral("to%1").arg(round)),
                   QStringLiteral("--data-dir"), dir.filePath(QStringLiteral("home%1").arg(round)),
                   QStringLiteral("--interface"), QStringLiteral("127.0.0.74"),
                   QStringLiteral("--announce-group"), group.toString(), QStringLiteral("--cluster-group"),
                   randomGroup().toString()});
        std::map<Stage, std::chrono::nanoseconds> times;
        while (times.size() < 5 && timer.elapsed() < patienceMs) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
            for (const Stage stage :
                 {Stage::Asked, Stage::Announced, Stage::Connected, Stage::Checked, Stage::Ended})
                if (!times.contains(stage) && has(stage))
                    times[stage] = std::chrono::nanoseconds(timer.nsecsElapsed());
        }
        return times;
    }
};

QTEST_GUILESS_MAIN(FirstChunkBenchmark)
#include "tst_firstchunk.moc"
