// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/endpointcensus.h"

#include <QTest>
#include <cmath>

using namespace muster;
using namespace muster::tracker;

class EndpointCensusTest : public QObject
{
    Q_OBJECT

    static Endpoint peer(quint32 n)
    {
        return {IpAddress::fromIPv4(0x0a000000 + n % 5000), quint16(n / 5000)};
    }

private slots:
    void few_addedSeveralTimes_countOnce_untilTheLastOfThemGoes()
    {
        EndpointCensus census;
        QCOMPARE(census.count(), quint64(0));
        for (quint32 n = 0; n < 40; ++n)
            for (int contents = 0; contents < 3; ++contents)
                census.add(peer(n));
        QCOMPARE(census.count(), quint64(40));
        for (int contents = 0; contents < 2; ++contents)
            census.remove(peer(7));
        QCOMPARE(census.count(), quint64(40));
        census.remove(peer(7));
        QCOMPARE(census.count(), quint64(39));
    }

    void oneWithMoreContentsThanCanBeCounted_staysOne()
    {
        EndpointCensus census;
        for (int i = 0; i < 100'000; ++i)
            census.add(peer(1));
        QCOMPARE(census.count(), quint64(1));
        for (int i = 0; i < 99'999; ++i)
            census.remove(peer(1));
        QCOMPARE(census.count(), quint64(1));
    }

    void many_areCountedToThreeInAThousand()
    {
        EndpointCensus census;
        quint32 added = 0;
        for (const quint32 total : {1000U, 100'000U, 2'000'000U}) {
            while (added < total)
                census.add(peer(added++));
            const double off = std::abs(double(census.count()) - double(total)) / double(total);
            QVERIFY2(off < 0.003, qPrintable(QString::number(census.count())));
        }
        while (added > 10)
            census.remove(peer(--added));
        QCOMPARE(census.count(), quint64(10));
    }
};

QTEST_GUILESS_MAIN(EndpointCensusTest)
#include "tst_endpointcensus.moc"
