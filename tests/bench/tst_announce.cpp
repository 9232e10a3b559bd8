// SPDX-License-Identifier: GPL-3.0-or-later
// How many announces a tracker answers, and what each costs: a real one as a process of its own, beside a
// responder that does nothing but answer and beside opentracker, under the same load from this process.
#include "bench/announcestorm.h"
#include "bench/loopbackcluster.h"
#include "bench/measuredprocess.h"
#include "bench/opentracker.h"
#include "tracker/swarmindex.h"

#include <QTest>
#include <QUdpSocket>
#include <algorithm>
#include <malloc.h>
#include <map>
#include <optional>

using namespace muster;
using namespace muster::bench;
using namespace std::chrono_literals;

namespace {

constexpr quint8 loadNet = 91;    // the load's addresses are 127.91.0.x
constexpr quint8 serversNet = 92; // those of who is compared with
constexpr auto roundTime = 1000ms;
constexpr int rounds = 5;
// So long that nothing that is announced twice within this run has to be stored twice; and all of the load
// comes from one network.
const QStringList trackerOptions{QStringLiteral("--interval"), QStringLiteral("86400"),
                                 QStringLiteral("--max-entries-per-network"), QStringLiteral("5000000")};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Endpoint freeEndpoint(int host)
{
    const QHostAddress address((127u << 24) | (quint32(serversNet) << 16) | quint32(host));
    QUdpSocket socket;
    socket.bind(address, 0);
    return {IpAddress::fromIPv4(address.toIPv4Address()), socket.localPort()};
}

// One server under the load: what each round gave.
struct Contender
{
    Contender(const QString& itsName, qint64 pid, const Endpoint& endpoint)
        : name(itsName)
        , process(pid)
        , storm(endpoint, loadNet)
    {
    }

    QString name;
    MeasuredProcess process;
    AnnounceStorm storm;
    std::vector<double> perSecond, perCpuSecond;
    StormResult last;

    void add(const StormResult& result, std::chrono::nanoseconds cpu)
    {
        perSecond.push_back(result.perSecond());
        perCpuSecond.push_back(double(result.replies) * 1e9 / double(cpu.count()));
        last = result;
    }
    void measure(const StormShape& shape)
    {
        const auto before = process.cpu();
        const StormResult result = storm.announceFor(shape, roundTime);
        add(result, process.cpu() - before);
    }
    QString line() const
    {
        return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9")
            .arg(name, -24)
            .arg(median(perSecond), 10, 'f', 0)
            .arg(median(perCpuSecond), 10, 'f', 0)
            .arg(*std::max_element(perCpuSecond.begin(), perCpuSecond.end()), 10, 'f', 0)
            .arg(last.percentileMs(0.5), 8, 'f', 2)
            .arg(last.percentileMs(0.99), 8, 'f', 2)
            .arg(double(last.replyBytes) / double(std::max<quint64>(last.replies, 1)), 7, 'f', 1)
            .arg(last.errors, 6)
            .arg(last.resent, 6);
    }
    static QString header()
    {
        return QStringLiteral("%1  replies/s  per CPU-s  best       p50 ms   p99 ms   bytes errors resent")
            .arg(QString(), -24);
    }
};

// What a tracker's threads have used since then.
class Spent
{
public:
    explicit Spent(qint64 pid)
        : m_process(pid)
    {
        for (const char* thread : {"front", "cluster", "database"})
            m_before[thread] = m_process.cpuOf(thread);
    }
    double perJoin(const char* thread, quint32 joins) const
    {
        return double((m_process.cpuOf(thread) - m_before.at(thread)).count()) / 1e3 / joins;
    }

private:
    MeasuredProcess m_process;
    std::map<QByteArray, std::chrono::nanoseconds> m_before;
};

// What a tracker stores, its tables on disk take later, in bursts: that is no part of what comes next.
bool waitUntilIdle(const MeasuredProcess& process)
{
    return QTest::qWaitFor(
        [&] {
            const auto before = process.cpuOf("database");
            QTest::qSleep(3000);
            return process.cpuOf("database") - before < 30ms;
        },
        180'000);
}

double allocatedBytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

void say(const QString& line) { qInfo().noquote() << line; }

} // namespace

class AnnounceBenchmark : public QObject
{
    Q_OBJECT

    // Null where opentracker is not installed, which is said.
    static std::unique_ptr<Opentracker> opentracker(quint32 contents)
    {
        if (Opentracker::isThere())
            return std::make_unique<Opentracker>(freeEndpoint(2), contents);
        say(QStringLiteral("opentracker is not there (MUSTER_OPENTRACKER): its ratios are left out"));
        return nullptr;
    }

private slots:
    // Goals: 1.5 x opentracker, 0.8 x the null responder in replies per CPU-second.
    void steady_besideTheOthers()
    {
        const StormShape shape;
        LoopbackCluster cluster(1, trackerOptions);
        QVERIFY(cluster.settle());
        const auto other = opentracker(shape.contents);
        QProcess null;
        null.start(QStringLiteral(MUSTER_NULLRESPONDER),
                   {freeEndpoint(1).address.toString(), QStringLiteral("200")});
        QVERIFY(null.waitForReadyRead());
        const quint16 nullPort = null.readAllStandardOutput().trimmed().split(' ').last().toUShort();

        std::vector<std::unique_ptr<Contender>> all;
        const auto enter = [&](const QString& name, qint64 pid, const Endpoint& endpoint) {
            all.push_back(std::make_unique<Contender>(name, pid, endpoint));
        };
        enter(QStringLiteral("null responder"), null.processId(), {freeEndpoint(1).address, nullPort});
        if (other)
            enter(QStringLiteral("opentracker"), other->processId(), other->endpoint());
        enter(QStringLiteral("muster"), cluster.tracker(1).processId(), cluster.endpoint(1));
        for (std::size_t i = 1; i < all.size(); ++i) {
            QVERIFY(all[i]->storm.connectAll());
            const StormResult joins = all[i]->storm.announceAll(shape);
            QCOMPARE(joins.errors, quint64(0));
            // else it does not take these contents
            QVERIFY(joins.replyBytes > joins.replies * 100);
        }
        QVERIFY(waitUntilIdle(all.back()->process));
        for (int round = 0; round < rounds; ++round)
            for (const auto& contender : all)
                contender->measure(shape);
        say(Contender::header());
        for (const auto& contender : all)
            say(contender->line());
        for (std::size_t i = 0; i + 1 < all.size(); ++i)
            say(QStringLiteral("muster / %1, per CPU-second: %2")
                    .arg(all[i]->name)
                    .arg(median(all.back()->perCpuSecond) / median(all[i]->perCpuSecond), 0, 'f', 2));
        null.kill();
        null.waitForFinished();
    }

    // Goal: with 10 and 100 times the peers of a content an announce costs at most 1.2 times as much.
    void steady_morePeersOfAContent()
    {
        LoopbackCluster cluster(1, trackerOptions);
        QVERIFY(cluster.settle());
        const std::vector<StormShape> shapes{
            {1000, 200, 0}, {100, 2000, 1000}, {10, 20000, 1100}}; // as many peers in all
        std::vector<std::unique_ptr<Contender>> all;
        for (const StormShape& shape : shapes) {
            all.push_back(std::make_unique<Contender>(QStringLiteral("%1 peers each").arg(shape.peersOfEach),
                                                      cluster.tracker(1).processId(), cluster.endpoint(1)));
            QVERIFY(all.back()->storm.connectAll());
            all.back()->storm.announceAll(shape);
        }
        QVERIFY(waitUntilIdle(all.back()->process));
        for (int round = 0; round < rounds; ++round)
            for (std::size_t i = 0; i < all.size(); ++i)
                all[i]->measure(shapes[i]);
        say(Contender::header());
        for (const auto& contender : all)
            say(contender->line());
        for (std::size_t i = 1; i < all.size(); ++i)
            say(QStringLiteral("cost of an announce, %1 / %2: %3")
                    .arg(all[i]->name, all[0]->name)
                    .arg(median(all[0]->perCpuSecond) / median(all[i]->perCpuSecond), 0, 'f', 2));
    }

    // Goals: 0.7 x opentracker per second of the master's front thread; 40,000 a second; p99 under 50 ms.
    void joins_threeTrackers()
    {
        LoopbackCluster cluster(3, trackerOptions);
        QVERIFY(cluster.settle());
        const int master = cluster.master();
        Contender ours(QStringLiteral("muster, front thread"), cluster.tracker(master).processId(),
                       cluster.endpoint(master));
        const auto other = opentracker(1000 * rounds);
        std::optional<Contender> theirs;
        if (other) {
            theirs.emplace(QStringLiteral("opentracker"), other->processId(), other->endpoint());
            QVERIFY(theirs->storm.connectAll());
        }
        QVERIFY(ours.storm.connectAll());
        StormShape shape{1000, 100};
        std::vector<Spent> spent;
        for (int tracker = 1; tracker <= 3; ++tracker)
            spent.emplace_back(cluster.tracker(tracker).processId());
        for (int round = 0; round < rounds; ++round) {
            shape.firstContent = quint32(round) * 1000;
            auto before = ours.process.cpuOf("front");
            StormResult result = ours.storm.announceAll(shape);
            ours.add(result, ours.process.cpuOf("front") - before);
            if (!theirs)
                continue;
            before = theirs->process.cpu();
            result = theirs->storm.announceAll(shape);
            theirs->add(result, theirs->process.cpu() - before);
        }
        say(Contender::header());
        say(ours.line());
        for (int tracker = 1; tracker <= 3; ++tracker)
            say(QStringLiteral("%1: microseconds of CPU a join: front %2, cluster %3, database %4")
                    .arg(tracker == master ? QStringLiteral("master") : QStringLiteral("slave"), -8)
                    .arg(spent[std::size_t(tracker - 1)].perJoin("front", shape.peers() * rounds), 0, 'f', 1)
                    .arg(spent[std::size_t(tracker - 1)].perJoin("cluster", shape.peers() * rounds), 0, 'f',
                         1)
                    .arg(spent[std::size_t(tracker - 1)].perJoin("database", shape.peers() * rounds), 0, 'f',
                         1));
        if (theirs) {
            say(theirs->line());
            say(QStringLiteral("muster's front thread / opentracker, joins per CPU-second: %1")
                    .arg(median(ours.perCpuSecond) / median(theirs->perCpuSecond), 0, 'f', 2));
        }
    }

    void memory_twoMillionPeers()
    {
        const StormShape shape{20'000, 100};
        LoopbackCluster cluster(1, trackerOptions);
        QVERIFY(cluster.settle());
        const MeasuredProcess process(cluster.tracker(1).processId());
        const double before = process.residentMiB();
        AnnounceStorm storm(cluster.endpoint(1), loadNet);
        QVERIFY(storm.connectAll());
        const StormResult joins = storm.announceAll(shape);
        QCOMPARE(joins.errors, quint64(0));
        say(QStringLiteral("muster: %1 joins in %2 s; the process holds %3 MiB, %4 before; %5 bytes a peer")
                .arg(joins.replies)
                .arg(joins.seconds, 0, 'f', 1)
                .arg(process.residentMiB(), 0, 'f', 1)
                .arg(before, 0, 'f', 1)
                .arg((process.residentMiB() - before) * 1048576 / shape.peers(), 0, 'f', 1));
        if (const auto other = opentracker(shape.contents)) {
            AnnounceStorm load(other->endpoint(), loadNet);
            QVERIFY(load.connectAll());
            load.announceAll(shape);
            say(QStringLiteral("opentracker: the process holds %1 MiB")
                    .arg(MeasuredProcess(other->processId()).residentMiB(), 0, 'f', 1));
        }
    }

    // Goal: 64 bytes a peer.
    void index_twoMillionPeers_bytes()
    {
        constexpr quint32 contents = 20'000, peersOfEach = 100;
        const double before = allocatedBytes();
        tracker::SwarmIndex index;
        protocol::LogEntry entry{ClusterTime(1s), {{NodeId(1), 1, 1, {}}}};
        quint64 at = 0;
        for (quint32 peer = 0; peer < peersOfEach; ++peer) {
            auto& commands = entry.parts.front().commands;
            commands.clear();
            for (quint32 content = 0; content < contents; ++content)
                commands.emplace_back(protocol::AnnounceCommand{
                    stormContent(content),
                    {IpAddress::fromIPv4(0x0a000000 + peer * contents + content), 6881},
                    peer % 5 == 0,
                    false});
            index.apply(++at, entry);
        }
        entry = {};
        say(QStringLiteral("the index: %1 bytes a peer, %2 peers")
                .arg((allocatedBytes() - before) / double(index.peerCount()), 0, 'f', 1)
                .arg(index.peerCount()));
    }

    // 24 hours of a tracker with 10,000 contents and 500,000 peers, as its log has them: announces every half
    // an hour, peers that stop, that vanish and that come. Goal: what it takes does not grow.
    void index_aDayOfChurn()
    {
        constexpr quint32 contents = 10'000, peers = 500'000, minutesBetweenAnnounces = 30;
        const double before = allocatedBytes();
        tracker::SwarmIndex index;
        Chance chance(24);
        std::vector<quint32> generation(peers); // who vanished comes back as another one
        quint64 at = 0;
        const auto applyMinute = [&](int minute, quint32 first, quint32 last) {
            protocol::LogEntry entry{ClusterTime(std::chrono::minutes(minute)), {{NodeId(1), 1, 1, {}}}};
            auto& commands = entry.parts.front().commands;
            for (quint32 n = first; n < last; ++n) {
                const auto endpoint = [&] {
                    return Endpoint{IpAddress::fromIPv4(0x0a000000 + n), quint16(1 + generation[n] % 65'000)};
                };
                const InfoHash content = stormContent(quint32(n * 7919ull % contents));
                const quint32 what = chance.below(20);
                if (what == 0)
                    commands.emplace_back(protocol::StopCommand{content, endpoint()});
                if (what < 2) // the other half vanish
                    ++generation[n];
                commands.emplace_back(
                    protocol::AnnounceCommand{content, endpoint(), what % 5 == 0, what == 5});
            }
            commands.emplace_back(protocol::ExpireCommand{ClusterTime(
                std::chrono::minutes(std::max(0, minute - 5 * int(minutesBetweenAnnounces) / 2)))});
            index.apply(++at, entry);
        };
        for (int minute = 1; minute <= 24 * 60; ++minute) {
            const quint32 share = peers / minutesBetweenAnnounces;
            const quint32 first = quint32(minute) % minutesBetweenAnnounces * share;
            applyMinute(minute, first, first + share);
            if (minute % 120 == 0)
                say(QStringLiteral("after %1 h: %2 peers, %3 contents, the index takes %4 MiB")
                        .arg(minute / 60)
                        .arg(index.peerCount())
                        .arg(index.contentCount())
                        .arg((allocatedBytes() - before) / 1048576, 0, 'f', 1));
        }
    }
};

QTEST_GUILESS_MAIN(AnnounceBenchmark)
#include "tst_announce.moc"
