// SPDX-License-Identifier: GPL-3.0-or-later
// A day of a mid-size tracker, its clock leaping from one minute's announces to the next: whether what it
// takes, in memory and on the disk, stops growing. A whole tracker in this process, asked by UDP.
#include "app/trackernode.h"
#include "bench/announcestorm.h"
#include "bench/measuredprocess.h"
#include "support/loopback.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>

using namespace muster;
using namespace muster::bench;
using namespace std::chrono_literals;

namespace {

// The system's clock, and what was leapt over. Any thread. Alarms ring by the system's time: what waits for
// one rings after a leap, not in it.
class LeapingClock final : public Clock
{
public:
    explicit LeapingClock(const std::atomic<qint64>& leaptMs)
        : m_leaptMs(leaptMs)
    {
    }

    MonotonicTime monotonic() const override { return m_system.monotonic() + Millis(m_leaptMs); }
    WallTime wall() const override { return m_system.wall() + Millis(m_leaptMs); }
    std::unique_ptr<Alarm> makeAlarm(std::function<void()> ring) const override
    {
        return m_system.makeAlarm(std::move(ring));
    }

private:
    SystemClock m_system;
    const std::atomic<qint64>& m_leaptMs;
};

constexpr quint8 loadNet = 93; // 127.93.0.x
constexpr int minutesBetweenAnnounces = 30;
constexpr int minutesBetweenPauses = 5;
constexpr quint32 contents = 10'000;
constexpr quint32 contentsAMinute = contents / minutesBetweenAnnounces + 1;
constexpr quint32 sources = 4; // of the load
constexpr quint32 peersOfEach = 13 * sources;

double mebibytes(const QString& database)
{
    return double(QFileInfo(database).size() + QFileInfo(database + QStringLiteral("-wal")).size()) / 1048576;
}

void say(const QString& line) { qInfo().noquote() << line; }

} // namespace

class DayBenchmark : public QObject
{
    Q_OBJECT

    std::atomic<qint64> m_leaptMs = 0;
    QTemporaryDir m_dir;
    std::unique_ptr<app::TrackerNode> m_tracker;
    status::ClusterStatus m_view;
    QElapsedTimer m_timer;

    // Every peer of these contents announces. Since the last time one in thirteen has gone, one half with a
    // word, one without, and as many others have come.
    void announceMinute(AnnounceStorm& storm, int minute)
    {
        const quint32 visit = quint32(minute / minutesBetweenAnnounces);
        const quint32 slice = quint32(minute % minutesBetweenAnnounces);
        StormShape shape{contentsAMinute, peersOfEach, slice * contentsAMinute};
        shape.firstPlace = visit;
        QVERIFY(storm.connectAll()); // an id is good for two minutes
        QCOMPARE(storm.announceAll(shape).errors, quint64(0));
        if (visit == 0)
            return;
        shape.contents /= 2;
        shape.peersOfEach = sources;
        shape.firstPlace = visit - 1;
        shape.event = 3;
        QCOMPARE(storm.announceAll(shape).errors, quint64(0));
    }
    // The tables come after the log. A day in some minutes is more than they keep up with; in a real day they
    // would be done before the next minute.
    static void waitForTables()
    {
        const MeasuredProcess own(QCoreApplication::applicationPid());
        QVERIFY(QTest::qWaitFor(
            [&own] {
                const auto before = own.cpuOf("database");
                QTest::qSleep(600);
                return own.cpuOf("database") - before < 10ms;
            },
            300'000));
    }
    void sayState(int minute)
    {
        QCoreApplication::processEvents();
        const status::TrackerStatus own = m_view.trackers.value(0);
        say(QStringLiteral("%1 h: %2 contents, %3 peers, applied %4; raft.db %5 MiB, tracker.db %6 MiB, "
                           "memory %7 MiB; %8 s")
                .arg(minute / 60, 2)
                .arg(own.contents)
                .arg(own.peers)
                .arg(own.applied)
                .arg(mebibytes(m_dir.filePath(QStringLiteral("raft.db"))), 0, 'f', 1)
                .arg(mebibytes(m_dir.filePath(QStringLiteral("tracker.db"))), 0, 'f', 1)
                .arg(MeasuredProcess(QCoreApplication::applicationPid()).residentMiB(), 0, 'f', 0)
                .arg(m_timer.elapsed() / 1000));
    }

private slots:
    void initTestCase()
    {
        app::Options options;
        options.announceGroup = testing::randomGroup();
        options.clusterGroup = testing::randomGroup();
        options.port = 0;
        options.replicationPort = 0;
        options.intervalSeconds = minutesBetweenAnnounces * 60;
        options.limits.entriesPerNetwork = 5'000'000; // all of the load comes from one
        const app::NodeSettings settings{options, testing::loopback(94), {}, QStringLiteral("day")};
        auto folder = app::DataFolder::open(m_dir.path(), QStringLiteral("tracker"));
        QVERIFY(folder);
        m_tracker = std::make_unique<app::TrackerNode>(settings, std::move(*folder),
                                                       std::make_unique<LeapingClock>(m_leaptMs));
        connect(m_tracker.get(), &app::TrackerNode::viewChanged, this,
                [this](const status::ClusterStatus& view) { m_view = view; });
        connect(m_tracker.get(), &app::TrackerNode::failed, this,
                [](const Error& error) { qFatal("%s", qPrintable(error.message)); });
        QVERIFY(m_tracker->start());
        QTRY_VERIFY_WITH_TIMEOUT(m_view.master.isValid(), 30'000);
        m_timer.start();
    }
    void cleanupTestCase() { m_tracker.reset(); }

    // Goal: from the second hour to the last, neither memory nor raft.db grows.
    void aDay_ofChurn()
    {
        const int hours = qEnvironmentVariableIntValue("MUSTER_DAY_HOURS");
        const int minutes = (hours > 0 ? hours : 24) * 60;
        AnnounceStorm storm(m_tracker->announceEndpoint(), loadNet);
        for (int minute = 0; minute < minutes; ++minute) {
            const QElapsedTimer took = [] {
                QElapsedTimer timer;
                timer.start();
                return timer;
            }();
            announceMinute(storm, minute);
            if (QTest::currentTestFailed())
                return;
            QCoreApplication::processEvents();
            m_leaptMs += std::max<qint64>(0, 60'000 - took.elapsed());
            if ((minute + 1) % minutesBetweenPauses == 0)
                waitForTables();
            if ((minute + 1) % 60 == 0)
                sayState(minute + 1);
        }
    }
};

QTEST_GUILESS_MAIN(DayBenchmark)
#include "tst_day.moc"
