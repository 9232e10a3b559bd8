// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/commitlatency.h"

#include <QTest>

using namespace muster::tracker;
using std::chrono::microseconds;

class CommitLatencyTest : public QObject
{
    Q_OBJECT

private slots:
    void take_nothingFinished_isNothing()
    {
        CommitLatency latency;
        latency.begin(1, microseconds(10));
        QVERIFY(!latency.take());
    }

    void take_aHundredParts_givesTheirNearestRanks()
    {
        CommitLatency latency;
        for (quint64 i = 1; i <= 100; ++i)
            latency.begin(i, microseconds(0));
        for (quint64 i = 1; i <= 100; ++i)
            latency.finish(i, microseconds(i * 1000));
        const auto taken = latency.take();
        QVERIFY(taken);
        QCOMPARE(taken->p50Ms, 50.0);
        QCOMPARE(taken->p99Ms, 99.0);
        QVERIFY(!latency.take());
    }

    void finish_aLaterOne_finishesThoseBefore()
    {
        CommitLatency latency;
        latency.begin(1, microseconds(0));
        latency.begin(2, microseconds(2000));
        latency.begin(3, microseconds(3000));
        latency.finish(2, microseconds(4000));
        QCOMPARE(latency.take(), (CommitLatency::Percentiles{2, 4}));
        latency.finish(3, microseconds(4000));
        QCOMPARE(latency.take(), (CommitLatency::Percentiles{1, 1}));
    }

    void drop_refusedPart_isNotCounted()
    {
        CommitLatency latency;
        latency.begin(1, microseconds(0));
        latency.begin(2, microseconds(0));
        latency.drop(1);
        latency.finish(2, microseconds(3000));
        QCOMPARE(latency.take(), (CommitLatency::Percentiles{3, 3}));
    }

    void begin_noMasterForLong_staysBounded()
    {
        CommitLatency latency;
        for (quint64 i = 1; i <= 2 * CommitLatency::mostUnderWay; ++i)
            latency.begin(i, microseconds(i <= CommitLatency::mostUnderWay ? 0 : 1000));
        latency.finish(2 * CommitLatency::mostUnderWay, microseconds(2000));
        QCOMPARE(latency.take(), (CommitLatency::Percentiles{1, 1})); // the old ones were forgotten
    }
};

QTEST_APPLESS_MAIN(CommitLatencyTest)
#include "tst_commitlatency.moc"
