// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbmanager.h"

#include "storage/dbconnection.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <chrono>
#include <future>
#include <set>
#include <thread>

using namespace muster;
using namespace muster::storage;

class TestDbManager : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    // The peer's tables: CHUNK refers to SHARE, which makes a write that fails easy to have.
    DatabaseFile newFile()
    {
        return {m_folder.filePath(QStringLiteral("%1.db").arg(++m_files)), QStringLiteral(":/sql/peer"), 1};
    }

    static DbManager::Job addShare(const QString& name)
    {
        return [name](DbConnection& connection) {
            connection.write(u"INSERT INTO SHARE (sha1, torrent, magnet, save_path, wanted, added_at_ms)"
                             " VALUES (?, x'', '', '', 0, 0)"_qs,
                             name);
        };
    }

    static void addChunkOfNothing(DbConnection& connection)
    {
        connection.write(u"INSERT INTO CHUNK (sha1, offset) VALUES ('nothing', 0)"_qs);
    }

    static int countShares(DbManager& manager)
    {
        int count = -1;
        const auto counted = manager.run([&](DbConnection& connection) {
            auto rows = connection.read(u"SELECT count(*) FROM SHARE"_qs);
            count = rows.next() ? rows.value(0).toInt() : -1;
        });
        return counted ? count : -1;
    }

    // Keeps the database thread inside a job until the result goes, so that what is posted meanwhile is one
    // burst.
    static std::shared_ptr<std::promise<void>> hold(DbManager& manager)
    {
        const auto gate = std::make_shared<std::promise<void>>();
        const auto entered = std::make_shared<std::promise<void>>();
        manager.post([gate, entered](DbConnection&) {
            entered->set_value();
            gate->get_future().wait();
        });
        entered->get_future().wait();
        return gate;
    }

private slots:
    void post_runsInOrderOnOneOtherThread()
    {
        DbManager manager(newFile());
        QVERIFY(manager.open());
        std::vector<int> order;
        std::set<std::thread::id> threads;
        for (int i = 0; i < 1000; ++i)
            manager.post([&, i](DbConnection&) {
                order.push_back(i);
                threads.insert(std::this_thread::get_id());
            });
        manager.close();
        QCOMPARE(order.size(), std::size_t(1000));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(threads.size(), std::size_t(1));
        QVERIFY(!threads.count(std::this_thread::get_id()));
    }

    void post_whatIsQueued_isOneTransaction()
    {
        DbManager manager(newFile());
        QVERIFY(manager.open());
        const auto gate = hold(manager);
        std::vector<QString> trace;
        for (const QString& name : {u"a"_qs, u"b"_qs, u"c"_qs})
            manager.post([&trace, name](DbConnection&) { trace.push_back(name); },
                         [&trace, name](const Result<void>& stored) {
                             trace.push_back(name % (stored ? u" stored"_qs : u" lost"_qs));
                         });
        QCOMPARE(manager.backlog(), std::size_t(3));
        gate->set_value();
        manager.close();
        QCOMPARE(trace, (std::vector<QString>{u"a"_qs, u"b"_qs, u"c"_qs, u"a stored"_qs, u"b stored"_qs,
                                              u"c stored"_qs}));
    }

    void postLazily_afterABurst_restsUntilSomethingIsUrgent()
    {
        DbManager manager(newFile(), {std::chrono::hours(1), false});
        QVERIFY(manager.open());
        QVERIFY(manager.run([](DbConnection&) {}));
        std::atomic<bool> hasRun = false;
        manager.postLazily([&](DbConnection&) { hasRun = true; });
        QTest::qWait(30); // time to do what it must not
        QVERIFY(!hasRun);
        bool wasBefore = false;
        QVERIFY(manager.run([&](DbConnection&) { wasBefore = hasRun; }));
        QVERIFY(wasBefore);
    }

    void postLazily_withoutABurstBefore_runsAtOnce()
    {
        DbManager manager(newFile(), {std::chrono::hours(1), false});
        QVERIFY(manager.open());
        std::promise<void> ran;
        manager.postLazily([&](DbConnection&) { ran.set_value(); });
        QCOMPARE(ran.get_future().wait_for(std::chrono::minutes(1)), std::future_status::ready);
    }

    void postLazily_whileResting_isDoneByClose()
    {
        DbManager manager(newFile(), {std::chrono::hours(1), false});
        QVERIFY(manager.open());
        QVERIFY(manager.run([](DbConnection&) {}));
        bool hasRun = false;
        manager.postLazily([&](DbConnection&) { hasRun = true; });
        manager.close();
        QVERIFY(hasRun);
    }

    void post_failingJob_rollsItsBurstBackAndEndsTheWork()
    {
        const DatabaseFile file = newFile();
        DbManager manager(file);
        std::atomic<int> failures = 0;
        connect(
            &manager, &DbManager::failed, this, [&](const Error&) { ++failures; }, Qt::DirectConnection);
        QVERIFY(manager.open());
        QVERIFY(manager.run(addShare(u"before"_qs)));

        const auto gate = hold(manager);
        std::atomic<int> lost = 0;
        std::atomic<bool> ranFurther = false;
        const auto countLost = [&](const Result<void>& stored) { lost += stored ? 0 : 1; };
        manager.post(addShare(u"same burst"_qs), countLost);
        manager.post(addChunkOfNothing, countLost);
        manager.post([&](DbConnection&) { ranFurther = true; }, countLost);
        gate->set_value();
        const Result<void> later = manager.run([&](DbConnection&) { ranFurther = true; });

        QVERIFY(!later);
        QVERIFY2(later.error().message.contains(file.path), qPrintable(later.error().message));
        bool refusedAtOnce = false;
        manager.post(
            [&](DbConnection&) { ranFurther = true; },
            [&](const Result<void>& stored) { refusedAtOnce = !stored && stored.error() == later.error(); });
        QVERIFY(refusedAtOnce);
        QVERIFY(!ranFurther);
        manager.close();
        QCOMPARE(lost.load(), 3);
        QCOMPARE(failures.load(), 1);

        DbManager again(file);
        QVERIFY(again.open());
        QCOMPARE(countShares(again), 1);
    }

    void post_diskFull_keepsWhatWasStored() // SQLite rolls back by itself then
    {
        const DatabaseFile file = newFile();
        {
            DbManager manager(file);
            QVERIFY(manager.open());
            QVERIFY(manager.run(addShare(u"before"_qs)));
            const Result<void> stored = manager.run([](DbConnection& connection) {
                connection.read(u"PRAGMA max_page_count = 1"_qs).next(); // that is: no page more
                connection.write(u"UPDATE SHARE SET sha1 = 'changed', torrent = zeroblob(100000)"_qs);
            });
            QVERIFY(!stored);
            QVERIFY2(stored.error().message.contains(u"disk"), qPrintable(stored.error().message));
        }
        DbManager again(file);
        QVERIFY(again.open());
        QVERIFY(again.run([](DbConnection& connection) {
            if (!connection.read(u"SELECT 1 FROM SHARE WHERE sha1 = 'before'"_qs).next())
                connection.setError(Error{u"it was changed"_qs});
        }));
    }

    void post_diskFullWithRetry_isStoredOnceThereIsRoom()
    {
        DbManager manager(newFile(), DbManager::Pace{.retry = std::chrono::milliseconds(10)});
        QSignalSpy failed(&manager, &DbManager::failed);
        std::atomic<int> stalls = 0;
        // No page more, till somebody has heard of it.
        const auto limit = [](DbConnection& connection, int pages) {
            connection.read(u"PRAGMA max_page_count = %1"_qs.arg(pages)).next();
        };
        connect(
            &manager, &DbManager::stalled, &manager,
            [&](const QString& why) { stalls += why.isEmpty() ? 100 : 1; }, Qt::DirectConnection);
        QVERIFY(manager.open());
        QVERIFY(manager.run([&](DbConnection& connection) { limit(connection, 1); }));
        int tries = 0;
        std::promise<Result<void>> told;
        manager.post(
            [&](DbConnection& connection) {
                if (++tries == 5)
                    limit(connection, 1'000'000);
                for (int i = 0; i < 1000; ++i)
                    addShare(u"share %1"_qs.arg(i))(connection);
            },
            [&](const Result<void>& outcome) { told.set_value(outcome); });
        QVERIFY(told.get_future().get());
        QCOMPARE(tries, 5);
        QCOMPARE(stalls, 1);
        QCOMPARE(countShares(manager), 1000);
        QVERIFY(failed.isEmpty());
    }

    void close_whileItWaitsForRoom_triesOnceMoreAndSaysSo()
    {
        DbManager manager(newFile(), DbManager::Pace{.retry = std::chrono::hours(1)});
        QSignalSpy failed(&manager, &DbManager::failed);
        std::promise<void> stalled;
        connect(
            &manager, &DbManager::stalled, &manager, [&] { stalled.set_value(); }, Qt::DirectConnection);
        QVERIFY(manager.open());
        QVERIFY(manager.run(
            [](DbConnection& connection) { connection.read(u"PRAGMA max_page_count = 1"_qs).next(); }));
        int tries = 0;
        manager.post([&](DbConnection& connection) {
            ++tries;
            for (int i = 0; i < 1000; ++i)
                addShare(u"share %1"_qs.arg(i))(connection);
        });
        stalled.get_future().wait();
        manager.close();
        QCOMPARE(tries, 2);
        QCOMPARE(failed.count(), 1);
    }

    void post_fromManyThreads_everyJobIsWokenFor()
    {
        DbManager manager(newFile());
        QVERIFY(manager.open());
        // Each waits for its own job before it posts the next: one lost wake-up would hang them.
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&manager, t] {
                for (int i = 0; i < 100; ++i)
                    (void)manager.run(addShare(u"%1-%2"_qs.arg(t).arg(i)));
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(countShares(manager), 400);
    }

    void close_doesWhatIsQueuedFirst()
    {
        const DatabaseFile file = newFile();
        {
            DbManager manager(file);
            QVERIFY(manager.open());
            const auto gate = hold(manager);
            for (int i = 0; i < 100; ++i)
                manager.post(addShare(QString::number(i)));
            gate->set_value();
        }
        DbManager again(file);
        QVERIFY(again.open());
        QCOMPARE(countShares(again), 100);
        QVERIFY2(!QFile::exists(file.path % u"-journal"), "a transaction was left open");
    }

    void post_beforeOpenAndAfterClose_isRefusedWithAReason()
    {
        const DatabaseFile file = newFile();
        DbManager manager(file);
        QVERIFY(!manager.run(addShare(u"early"_qs)));
        QVERIFY(manager.open());
        manager.close();
        manager.close();
        const Result<void> late = manager.run(addShare(u"late"_qs));
        QVERIFY(!late);
        QVERIFY(late.error().message.contains(file.path));
        QVERIFY(manager.open());
        QCOMPARE(countShares(manager), 0);
    }

    void open_refused_mayBeTriedAgain()
    {
        const DatabaseFile file = newFile();
        QFile text(file.path);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("shopping list") > 0);
        text.close();
        DbManager manager(file);
        QVERIFY(!manager.open());
        QVERIFY(!manager.run(addShare(u"x"_qs)));
        QVERIFY(QFile::remove(file.path));
        QVERIFY(manager.open());
        QVERIFY(manager.run(addShare(u"x"_qs)));
    }
};

QTEST_GUILESS_MAIN(TestDbManager)
#include "tst_dbmanager.moc"
