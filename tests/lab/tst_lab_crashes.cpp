// SPDX-License-Identifier: GPL-3.0-or-later
// Trackers that die, end and come back while peers announce; each has a computer of its own.
#include "lab/labtest.h"

using namespace muster::lab;

class LabCrashesTest : public LabTest
{
    Q_OBJECT

private slots:
    void master_killed_nothingAcknowledgedIsMissing()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        const int master = cluster().master(1);
        const QList<int> survivors = without(cluster().allTrackers(), master);
        cluster().tracker(master).kill();
        QVERIFY(cluster().hasNewMaster(survivors.first(), master));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(survivors));
        QCOMPARE(cluster().compareTables(survivors), QStringList());
    }

    void twoOfThree_killedOneAfterAnother_theLastOneServes()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        QList<int> living = cluster().allTrackers();
        for (int crash = 0; crash < 2; ++crash) {
            const int master = cluster().master(living.first());
            living.removeOne(master);
            cluster().tracker(master).kill();
            QVERIFY(cluster().hasNewMaster(living.first(), master));
            QVERIFY(cluster().isServed(1));
        }
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(living));
        QCOMPARE(cluster().compareTables(living), QStringList());
    }

    void oneOfTwo_killed_theOtherServes()
    {
        QVERIFY(begin(2));
        QVERIFY(cluster().startLoad(1));
        const int master = cluster().master(1);
        const int other = 3 - master;
        cluster().tracker(master).kill();
        QVERIFY(cluster().hasNewMaster(other, master));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree({other}));
        QCOMPARE(cluster().compareTables({other}), QStringList());
    }

    void slave_killedAndStartedAgain_hasEverything()
    {
        QVERIFY(begin(3));
        // At the trackers themselves too, so that the slave has changes of its own on the way when it dies.
        QVERIFY(cluster().startLoad(1, {LabCluster::announceEndpoint(1), LabCluster::announceEndpoint(2),
                                        LabCluster::announceEndpoint(3)}));
        const int slave = without(cluster().allTrackers(), cluster().master(1)).first();
        cluster().tracker(slave).kill();
        QVERIFY(cluster().tracker(slave).waitForEnd(LabCluster::patienceMs));
        QVERIFY(cluster().isServed(1));
        cluster().tracker(slave).start();
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));
        QCOMPARE(cluster().compareTables(cluster().allTrackers()), QStringList());
    }

    void allTrackers_killedAndStartedAgain_haveEverything()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        for (const int n : cluster().allTrackers())
            cluster().tracker(n).kill();
        for (const int n : cluster().allTrackers())
            QVERIFY(cluster().tracker(n).waitForEnd(LabCluster::patienceMs));
        for (const int n : cluster().allTrackers())
            cluster().tracker(n).start();
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));
        QCOMPARE(cluster().compareTables(cluster().allTrackers()), QStringList());
    }

    void master_stoppedInOrder_handsOver()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        const int master = cluster().master(1);
        const QList<int> others = without(cluster().allTrackers(), master);
        cluster().tracker(master).stop();
        QVERIFY(cluster().hasNewMaster(others.first(), master));
        QVERIFY(cluster().tracker(master).waitForEnd(LabCluster::patienceMs));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(others));
        QCOMPARE(cluster().compareTables(others), QStringList());
    }
};

MUSTER_LAB_MAIN(LabCrashesTest)
#include "tst_lab_crashes.moc"
