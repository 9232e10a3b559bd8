// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/descriptorlimit.h"

#include <QTest>
#include <sys/resource.h>

using namespace muster::app;

class DescriptorLimitTest : public QObject
{
    Q_OBJECT

private slots:
    // Lowered for good: the last one has to be the lowest.
    void strangers_leaveEnoughForTheTrackerItself()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        if (limit.rlim_max < 2048)
            QSKIP("this account may have too few descriptors for the test");
        limit = {1024, 2048};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(mostStrangers(1024), 1024);
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t(1536)); // it asked for more, and no more than it needs

        limit = {256, 1024};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(mostStrangers(1024), 512);
        limit = {256, 256};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(mostStrangers(1024), 128);
        QCOMPARE(mostStrangers(10), 10);
    }
};

QTEST_APPLESS_MAIN(DescriptorLimitTest)
#include "tst_descriptorlimit.moc"
