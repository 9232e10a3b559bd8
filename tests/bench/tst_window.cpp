// SPDX-License-Identifier: GPL-3.0-or-later
// The tracker's window over real tables: how long a page takes to be read, how long the window is busy with
// one thing, and what a million updates leave behind.
#include "../ui/sampledata.h"
#include "../ui/samplerecord.h"
#include "storage/dbconnection.h"
#include "storage/dbmanager.h"
#include "storage/tablereader.h"
#include "ui/mainwindow.h"
#include "ui/pages/contentspage.h"
#include "ui/pages/swarmpeerspage.h"
#include "ui/widgets/pagedtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTimer>
#include <ctime>
#include <functional>
#include <unistd.h>

using namespace muster;
using status::ContentColumn;
using status::SwarmPeerColumn;
using status::TableQuery;

namespace {

constexpr Millis longestBusy{50};
constexpr ClusterTime now{Millis{600'000}};

void say(const QString& line) { QTextStream(stdout) << line << Qt::endl; }

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toLongLong() * qint64(sysconf(_SC_PAGESIZE))
               : 0;
}

// By the CPU time of its thread: what the computer does beside is not the window's work.
std::chrono::nanoseconds ownTime()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

// How long each event takes that the window's thread handles.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const auto begun = ownTime();
        const QByteArray what = receiver->metaObject()->className() + QByteArray(" ") +
                                QByteArray::number(int(event->type())) + ' ' +
                                receiver->objectName().toUtf8();
        const bool isHandled = QApplication::notify(receiver, event);
        --m_depth;
        const auto took = ownTime() - begun;
        if (took > m_longest) {
            m_longest = took;
            m_what = what;
        }
        return isHandled;
    }
    void forget() { m_longest = {}; }
    double longestMs() const { return double(m_longest.count()) / 1e6; }
    QByteArray what() const { return m_what; }

private:
    int m_depth = 0;
    std::chrono::nanoseconds m_longest{0};
    QByteArray m_what;
};

// So many contents, each with a peer of 20,000. Made within SQLite: through the log it would take minutes.
const QStringList fillingStatements{
    u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)"
    " INSERT INTO PEER_INFO (id, host, port)"
    " SELECT i + 1, printf('10.0.%d.%d', i / 256, i % 256), 6881 FROM n"_qs,
    u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)"
    " INSERT INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes, completed)"
    " SELECT printf('%040x', i * 2654435761 % 4294967296),"
    "  CAST(printf('sample content %d', i * 7919 % 500000) AS BLOB), i * 7919 + 12345, 262144, i % 900 FROM n"_qs,
    u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)"
    " INSERT INTO CONTENTS (sha1, peer_id, seeding, announced_at_ms)"
    " SELECT printf('%040x', i * 2654435761 % 4294967296), i % 20000 + 1, i % 3 != 0, 600000 - i % 300000"
    " FROM n"_qs};

} // namespace

class WindowBenchmark : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<storage::DbManager> m_database;
    std::unique_ptr<storage::TableReader> m_reader;
    WatchedApplication& m_application;

    void fill(int contents)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.db").arg(contents));
        m_reader.reset();
        constexpr quint32 applicationId = 0x4d757472; // as TrackerDatabase has it
        m_database = std::make_unique<storage::DbManager>(
            storage::DatabaseFile{path, QStringLiteral(":/sql/tracker"), applicationId});
        QVERIFY(m_database->open());
        QVERIFY(m_database->run([contents](storage::DbConnection& connection) {
            connection.write(fillingStatements[0]);
            connection.write(fillingStatements[1], contents);
            connection.write(fillingStatements[2], contents);
        }));
        m_reader = std::make_unique<storage::TableReader>(path);
    }

    template<typename Signal, typename Ask> double msOf(Signal signal, Ask ask)
    {
        bool isHere = false;
        QObject receiver;
        connect(
            m_reader.get(), signal, &receiver, [&isHere] { isHere = true; }, Qt::QueuedConnection);
        QElapsedTimer timer;
        timer.start();
        ask();
        if (!QTest::qWaitFor([&isHere] { return isHere; }, 120'000))
            qFatal("no answer");
        return double(timer.nsecsElapsed()) / 1e6;
    }
    double msOfContents(const TableQuery& query)
    {
        return msOf(&storage::TableReader::contentsRead, [&] { m_reader->requestContents(query, now); });
    }
    double msOfPeers(const TableQuery& query)
    {
        return msOf(&storage::TableReader::peersRead, [&] { m_reader->requestPeers(query, now); });
    }
    // Sorted anew, and then a page in the middle of that order.
    template<typename Ask> void tellPages(const QString& what, TableQuery query, Ask ask)
    {
        query.isFresh = true;
        const double sorted = ask(query);
        query.isFresh = false;
        query.first = 9'000;
        say(QStringLiteral("  %1 first page %2 ms, a page of the same order %3 ms")
                .arg(what, -28)
                .arg(sorted, 8, 'f', 1)
                .arg(ask(query), 7, 'f', 1));
    }

public:
    explicit WindowBenchmark(WatchedApplication& application)
        : m_application(application)
    {
    }

private slots:
    void pages_of500000Contents()
    {
        fill(500'000);
        say(QStringLiteral("500,000 contents, 20,000 peers:"));
        const auto contents = [this](const TableQuery& query) { return msOfContents(query); };
        const auto peers = [this](const TableQuery& query) { return msOfPeers(query); };
        for (int column = 0; column <= int(ContentColumn::Sha1); ++column) {
            TableQuery query;
            query.sortColumn = column;
            tellPages(QStringLiteral("contents by column %1").arg(column), query, contents);
        }
        TableQuery search;
        search.search = QStringLiteral("content 77");
        tellPages(QStringLiteral("contents searched"), search, contents);
        for (int column = 0; column <= int(SwarmPeerColumn::LastCheckIn); ++column) {
            TableQuery query;
            query.sortColumn = column;
            tellPages(QStringLiteral("peers by column %1").arg(column), query, peers);
        }
        TableQuery ofContent;
        ofContent.content = *InfoHash::fromHex(QByteArray(40, '0'));
        tellPages(QStringLiteral("peers of a content"), ofContent, peers);
    }

    void window_over100000Contents_isNeverBusyForLong()
    {
        fill(100'000);
        ui::MainWindow window(ui::Mode::Tracker);
        connect(&window, &ui::MainWindow::contentsRequested, m_reader.get(),
                [this](const TableQuery& query) { m_reader->requestContents(query, now); });
        connect(&window, &ui::MainWindow::peersRequested, m_reader.get(),
                [this](const TableQuery& query) { m_reader->requestPeers(query, now); });
        connect(m_reader.get(), &storage::TableReader::contentsRead, &window, &ui::MainWindow::showContents);
        connect(m_reader.get(), &storage::TableReader::peersRead, &window, &ui::MainWindow::showSwarmPeers);
        const auto repeat = [&window](const char* name, const std::function<void()>& what) {
            auto* timer = new QTimer(&window);
            timer->setObjectName(QLatin1String(name));
            connect(timer, &QTimer::timeout, &window, what);
            timer->start(100);
        };
        repeat("showCluster", [&window] { window.showCluster(sample::cluster()); });
        repeat("showRound", [&window] { window.showRound(sample::round(1)); });
        repeat("addActivity", [&window] { window.addActivity(sample::activity(1)); });
        repeat("addEvent", [&window] { window.addEvent(sample::events().first()); });
        window.show();
        QTest::qWait(500); // fonts and icons are loaded once, when the window is shown
        auto* pages = window.findChild<QTabWidget*>(QStringLiteral("pages"));
        m_application.forget();
        use(*pages, window.findChild<ui::ContentsPage*>(), QStringLiteral("contents"), QStringLiteral("77"));
        const double contents = m_application.longestMs();
        const QByteArray what = m_application.what();
        m_application.forget();
        use(*pages, window.findChild<ui::SwarmPeersPage*>(), QStringLiteral("swarmPeers"),
            QStringLiteral("10.0.7"));
        say(QStringLiteral("100,000 contents: the window was busy for %1 ms at once at most among contents "
                           "(%2), %3 ms among peers (%4)")
                .arg(contents, 0, 'f', 1)
                .arg(QString::fromLatin1(what))
                .arg(m_application.longestMs(), 0, 'f', 1)
                .arg(QString::fromLatin1(m_application.what())));
        QVERIFY(contents < double(longestBusy.count()));
        QVERIFY(m_application.longestMs() < double(longestBusy.count()));
    }

    void window_aMillionUpdates_growsByNothing()
    {
        ui::MainWindow window(ui::Mode::Tracker);
        window.show();
        constexpr int updates = 1'000'000;
        constexpr int kinds = 4;
        qint64 before = 0;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < updates / kinds; ++i) {
            // A day of activity and the events' capacity are in memory by then.
            if (i == 100'000)
                before = residentBytes();
            status::ClusterStatus cluster = sample::cluster();
            for (status::TrackerStatus& tracker : cluster.trackers)
                tracker.stored = tracker.committed = tracker.applied = quint64(i);
            window.showCluster(cluster);
            window.showRound(sample::round(quint64(i)));
            window.addActivity(sample::activity(i));
            window.addEvent(sample::events().first());
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        const qint64 grown = residentBytes() - before;
        say(QStringLiteral("a million updates: %1 µs each, memory grew by %2 KiB in the last 600,000")
                .arg(double(timer.nsecsElapsed()) / 1e3 / updates, 0, 'f', 1)
                .arg(grown / 1024));
        QVERIFY(grown < 16 * 1024 * 1024);
    }

private:
    // Scrolls, sorts by each column, searches and chooses.
    static void use(QTabWidget& pages, QWidget* page, const QString& name, const QString& search)
    {
        pages.setCurrentWidget(page);
        auto* table = page->findChild<ui::PagedTable*>(name);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 1000, 60'000);
        for (int i = 0; i < 100; ++i) {
            QTest::keyClick(table, Qt::Key_PageDown);
            QTest::qWait(5);
        }
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Home}) {
            QTest::keyClick(table, key, Qt::ControlModifier);
            QTest::qWait(200);
        }
        const QHeaderView* header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            const QPoint at(header->sectionViewportPosition(column) + 5, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
            QTest::qWait(500);
        }
        QTest::keyClicks(page->findChild<QLineEdit*>(), search, {}, 30);
        QTest::qWait(1500);
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(table, Qt::Key_Down);
            QTest::qWait(50);
        }
        QTest::qWait(4000); // a refresh
    }
};

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    WindowBenchmark benchmark(application);
    return QTest::qExec(&benchmark, argc, argv);
}

#include "tst_window.moc"
