// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/diskthreads.h"

#include <QScopeGuard>
#include <QTest>
#include <atomic>
#include <future>
#include <thread>

using namespace muster::peer;

namespace {

constexpr std::chrono::seconds patience{30};

struct Loop
{
    bool until(const std::function<bool()>& condition)
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (!condition() && std::chrono::steady_clock::now() < end) {
            network.restart();
            network.run_one_for(std::chrono::milliseconds(10));
        }
        return condition();
    }

    lt::io_context network;
};

// Work that takes until it is let go, as that of a disk that does not answer.
struct Gate
{
    std::function<void()> work()
    {
        return [this] {
            ++inside;
            opened.wait();
        };
    }
    void open()
    {
        if (!std::exchange(isOpen, true))
            opening.set_value();
    }

    std::promise<void> opening;
    std::shared_future<void> opened{opening.get_future()};
    std::atomic<int> inside = 0;
    bool isOpen = false;
};

// Says whether it was done alone or together with another.
struct Paired final : PairedWork
{
    void work() override { ++alone; }
    void workWith(PairedWork& other) override
    {
        ++together;
        ++static_cast<Paired&>(other).together;
    }

    int alone = 0;
    int together = 0;
};

} // namespace

class TestDiskThreads : public QObject
{
    Q_OBJECT
private slots:
    void content_whoseDiskDoesNotAnswer_keepsNoOtherWaiting()
    {
        Loop loop;
        Gate gate;
        DiskThreads threads(loop.network, {.most = 3, .mostOfOne = 2}, [] {});
        const auto opening = qScopeGuard([&] { gate.open(); });
        int slow = 0, quick = 0;
        for (int n = 0; n < 5; ++n)
            threads.add(1, gate.work(), [&] { ++slow; });
        for (int n = 0; n < 5; ++n)
            threads.add(
                2, [] {}, [&] { ++quick; });
        threads.submit();
        QVERIFY(loop.until([&] { return quick == 5; }));
        QVERIFY(loop.until([&] { return gate.inside == 2; })); // never more of one
        QCOMPARE(slow, 0);
        gate.open();
        QVERIFY(loop.until([&] { return slow == 5; }));
        QVERIFY(threads.isIdle());
    }

    // Two of one content go together where they would wait for the same thread, and nowhere else.
    void pairedWork_moreThanThreads_goesTogetherAndOnceEach()
    {
        Loop loop;
        Gate gate;
        DiskThreads threads(loop.network, {.most = 4, .mostOfOne = 2}, [] {});
        const auto opening = qScopeGuard([&] { gate.open(); });
        std::vector<std::shared_ptr<Paired>> all(7);
        int done = 0;
        for (int n = 0; n < 2; ++n)
            threads.add(1, gate.work(), [&] { ++done; });
        for (std::shared_ptr<Paired>& work : all)
            threads.add(1, work = std::make_shared<Paired>(), [&] { ++done; });
        const auto other = std::make_shared<Paired>();
        const auto another = std::make_shared<Paired>();
        threads.add(2, other, [&] { ++done; }); // for which two threads are free
        threads.add(2, another, [&] { ++done; });
        threads.submit();
        QVERIFY(loop.until([&] { return gate.inside == 2 && done == 2; }));
        QCOMPARE(other->alone + another->alone, 2);
        gate.open();
        QVERIFY(loop.until([&] { return done == 11; }));
        int together = 0;
        for (const std::shared_ptr<Paired>& work : all) {
            QCOMPARE(work->alone + work->together, 1);
            together += work->together;
        }
        QVERIFY2(together >= 2 && together % 2 == 0, qPrintable(QString::number(together)));
    }

    void jobsOfAContent_withOneThread_areDoneInTheirOrder()
    {
        Loop loop;
        DiskThreads threads(loop.network, {.most = 4, .mostOfOne = 1}, [] {});
        std::vector<int> order, expected; // one job at a time
        int done = 0;
        for (int n = 0; n < 100; ++n) {
            threads.add(
                1, [&order, n] { order.push_back(n); }, [&] { ++done; });
            expected.push_back(n);
        }
        threads.submit();
        QVERIFY(loop.until([&] { return done == 100; }));
        QCOMPARE(order, expected);
    }

    void threads_withoutWork_endAndComeAgain()
    {
        Loop loop;
        DiskThreads threads(loop.network, {.idle = std::chrono::milliseconds(1)}, [] {});
        QCOMPARE(threads.threads(), 0);
        for (int round = 1; round <= 3; ++round) {
            Gate gate;
            const auto opening = qScopeGuard([&] { gate.open(); });
            int done = 0;
            threads.add(1, gate.work(), [&] { ++done; });
            threads.submit();
            QCOMPARE(threads.threads(), 1);
            gate.open();
            QVERIFY(loop.until([&] { return done == 1; }));
            QVERIFY(loop.until([&] { return threads.threads() == 0; }));
        }
    }

    void end_withWorkThatHasNotBegun_doesAllOfIt()
    {
        Loop loop;
        Gate gate;
        DiskThreads threads(loop.network, {.most = 2, .mostOfOne = 2}, [] {});
        const auto opening = qScopeGuard([&] { gate.open(); });
        std::atomic<int> worked = 0;
        int done = 0;
        for (int n = 0; n < 2; ++n)
            threads.add(1, gate.work(), [&] { ++done; });
        for (int n = 0; n < 20; ++n)
            threads.add(
                std::uint64_t(n % 3), [&] { ++worked; }, [&] { ++done; });
        threads.submit();
        QVERIFY(loop.until([&] { return gate.inside == 2; }));
        gate.open();
        threads.end(true);
        QCOMPARE(worked, 20);
        QCOMPARE(done, 0); // the event loop calls
        threads.add(
            1, [&] { ++worked; }, [&] { ++done; });
        threads.submit(); // no thread is left
        QCOMPARE(worked, 21);
        QVERIFY(loop.until([&] { return done == 23; }));
    }
};

QTEST_GUILESS_MAIN(TestDiskThreads)
#include "tst_diskthreads.moc"
