// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/arrivals.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;

namespace {

constexpr NodeId one{1};
constexpr NodeId two{2};
constexpr MonotonicTime start{Millis{10'000}};

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT

private slots:
    void note_theFirstAndHeartbeats_areNotHeldUp()
    {
        Arrivals arrivals;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(arrivals.note(one, start + Millis{i * 100}), Millis{0});
    }

    void note_afterASilence_mayBeAsOldAsThat()
    {
        Arrivals arrivals;
        arrivals.note(one, start);
        arrivals.note(two, start + Millis{900});
        QCOMPARE(arrivals.note(one, start + Millis{976}), Millis{976});
        QCOMPARE(arrivals.note(two, start + Millis{977}), Millis{0});
    }

    // What was held up comes in more than one piece.
    void note_soonAfterASilence_mayBeAsOldAsThatToo_butNotForLong()
    {
        Arrivals arrivals;
        arrivals.note(one, start);
        const MonotonicTime again = start + Millis{5000};
        arrivals.note(one, again);
        Millis latest{0};
        for (int i = 1; i <= 30; ++i)
            if (const Millis held = arrivals.note(one, again + Millis{i * 100}); held > Millis{0}) {
                QCOMPARE(held, Millis{5000 + i * 100});
                latest = Millis{i * 100};
            }
        QCOMPARE(latest, Arrivals::longestFlood);
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
