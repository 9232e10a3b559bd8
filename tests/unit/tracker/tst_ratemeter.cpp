// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/ratemeter.h"

#include <QTest>

using namespace muster;
using namespace muster::tracker;
using namespace std::chrono_literals;

class RateMeterTest : public QObject
{
    Q_OBJECT

private slots:
    void tick_givesTheRateOfTheLastFiveTicks()
    {
        MonotonicTime now(1h);
        RateMeter meter(now);
        for (int second = 0; second < 10; ++second) {
            for (int i = 0; i < 100; ++i)
                meter.count();
            now += 1s;
            QCOMPARE(meter.tick(now), 100.0);
        }
        for (const double expected : {80.0, 60.0, 40.0, 20.0, 0.0, 0.0}) {
            now += 1s;
            QCOMPARE(meter.tick(now), expected);
        }
    }

    void tick_goesByTheClockAndNotByItsOwnCalls()
    {
        MonotonicTime now(1h);
        RateMeter meter(now);
        QCOMPARE(meter.tick(now), 0.0); // no time passed: no rate
        for (int i = 0; i < 100; ++i)
            meter.count();
        QCOMPARE(meter.tick(now + 4s), 25.0);
    }
};

QTEST_APPLESS_MAIN(RateMeterTest)
#include "tst_ratemeter.moc"
