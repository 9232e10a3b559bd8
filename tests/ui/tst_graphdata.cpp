// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/graphdata.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;
using status::ActivityStatus;

namespace {

ActivityStatus at(int second, double announces)
{
    ActivityStatus sample;
    sample.at = WallTime(Millis(second * 1000));
    sample.announcesPerSecond = announces;
    return sample;
}

const GraphValue announces = [](const ActivityStatus& a) { return std::optional(a.announcesPerSecond); };

} // namespace

class GraphDataTest : public QObject
{
    Q_OBJECT

private slots:
    void buckets_aPeakOfOneSecond_isKept()
    {
        std::deque<ActivityStatus> samples;
        for (int second = 1; second <= 3600; ++second)
            samples.push_back(at(second, second == 1800 ? 900 : 5));
        const auto buckets =
            bucketsOf(samples, announces, WallTime(Millis(3'600'000)), std::chrono::hours(1), 60);
        QCOMPARE(buckets.size(), std::size_t(60));
        int peaks = 0;
        for (const GraphBucket& bucket : buckets) {
            QCOMPARE(bucket.least, std::optional(5.0));
            peaks += bucket.most == std::optional(900.0);
        }
        QCOMPARE(peaks, 1);
        QCOMPARE(buckets[29].most, std::optional(900.0));
    }

    void buckets_nothingMeasured_areEmpty()
    {
        const std::deque<ActivityStatus> samples{at(1, 3), at(10, 4)};
        const auto buckets =
            bucketsOf(samples, announces, WallTime(Millis(10'000)), std::chrono::seconds(10), 10);
        QCOMPARE(buckets[0].last, std::optional(3.0));
        QCOMPARE(buckets[9].last, std::optional(4.0));
        for (int between = 1; between < 9; ++between)
            QVERIFY(!buckets[std::size_t(between)].last);
        const auto none = bucketsOf(
            samples, [](const ActivityStatus&) { return std::optional<double>(); }, WallTime(Millis(10'000)),
            std::chrono::seconds(10), 10);
        QCOMPARE(none, std::vector<GraphBucket>(10));
    }

    void buckets_theClockWasSetBack_showWhatIsInTheRange()
    {
        const std::deque<ActivityStatus> samples{at(5000, 9), at(1, 3), at(2, 4)};
        const auto buckets =
            bucketsOf(samples, announces, WallTime(Millis(2000)), std::chrono::seconds(2), 1);
        QCOMPARE(buckets[0], (GraphBucket{3.0, 4.0, 4.0}));
    }

    void buckets_noRoom_areNone()
    {
        QVERIFY(bucketsOf({at(1, 1)}, announces, WallTime(Millis(1000)), std::chrono::seconds(2), 0).empty());
        QVERIFY(!bucketsOf({at(1, 1)}, announces, WallTime(Millis(1000)), Millis(0), 1)[0].last);
    }

    void history_aMillionSamples_keepsADay()
    {
        ActivityHistory history;
        for (int second = 0; second < 200'000; ++second)
            history.add(at(second, 1));
        QCOMPARE(history.samples().size(), ActivityHistory::mostSamples);
        QCOMPARE(history.samples().back().at, WallTime(Millis(199'999'000)));
    }

    void roundTop_isTheNextRoundNumber()
    {
        QCOMPARE(roundTop(0), 1.0);
        QCOMPARE(roundTop(1), 1.0);
        QCOMPARE(roundTop(1.1), 1.2);
        QCOMPARE(roundTop(47), 50.0);
        QCOMPARE(roundTop(51), 60.0);
        QCOMPARE(roundTop(81), 100.0);
        QCOMPARE(roundTop(0.04), 0.04);
    }
};

QTEST_APPLESS_MAIN(GraphDataTest)
#include "tst_graphdata.moc"
