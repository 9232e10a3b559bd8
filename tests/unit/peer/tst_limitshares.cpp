// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/limitshares.h"

#include <QTest>

using namespace muster::peer;

class TestLimitShares : public QObject
{
    Q_OBJECT

    static constexpr int total = 1'000'000;

private slots:
    void oneAlone_hasAllOfIt()
    {
        QCOMPARE(shareLimit(total, {true, 0}, {false, 0}).open, total - 1);
        QCOMPARE(shareLimit(total, {false, 0}, {true, 500}).isPrivate, total - 1);
    }

    void bothWithMuchToDo_halveIt()
    {
        const LimitShares expected{total / 2, total / 2};
        QCOMPARE(shareLimit(total, {true, total / 2}, {true, total / 2}), expected);
        QCOMPARE(shareLimit(total, {true, 9 * total / 10}, {true, total / 3}), expected);
    }

    void oneWithLittleToDo_leavesTheRest()
    {
        const LimitShares quiet = shareLimit(total, {true, 0}, {true, 9 * total / 10});
        QCOMPARE(quiet.open, total / 10);
        QCOMPARE(quiet.isPrivate, 9 * total / 10);
        QCOMPARE(shareLimit(total, {true, 800'000}, {true, 100'000}).isPrivate, 250'000);
    }

    // From whatever was before, who wants everything gets at least half within a few looks.
    void oneThatWakes_growsToHalf()
    {
        LimitShares shares{900'000, 100'000};
        for (int look = 0; look < 6; ++look)
            shares = shareLimit(total, {true, shares.open}, {true, shares.isPrivate});
        QCOMPARE(shares, (LimitShares{total / 2, total / 2}));
    }

    void together_theyNeverHaveMoreThanTheLimit_norNone()
    {
        for (const int limit : {2, 3, 10, 1024, 5'000'000, 2'000'000'000})
            for (const qint64 one : {0LL, 1LL, 700LL, 40'000LL, 3'000'000'000LL})
                for (const qint64 other : {0LL, 5LL, 600'000LL, 3'000'000'000LL})
                    for (const bool isThere : {false, true}) {
                        const LimitShares shares = shareLimit(limit, {isThere, one}, {true, other});
                        QVERIFY(shares.open > 0 && shares.isPrivate > 0);
                        QVERIFY(qint64(shares.open) + shares.isPrivate <= limit);
                    }
    }
};

QTEST_APPLESS_MAIN(TestLimitShares)
#include "tst_limitshares.moc"
