// SPDX-License-Identifier: GPL-3.0-or-later
// A network that falls in two while peers announce on both sides, and heals.
#include "lab/labtest.h"

using namespace muster::lab;

class LabSplitsTest : public LabTest
{
    Q_OBJECT

private:
    // Client 1 is on the side `one`, client 2 on the side `other`.
    void splitAndHeal(const QList<int>& one, const QList<int>& other)
    {
        std::set<int> near(one.begin(), one.end());
        std::set<int> far(other.begin(), other.end());
        near.insert(LabCluster::clientHost(1));
        far.insert(LabCluster::clientHost(2));
        QVERIFY(cluster().startLoad(1));
        QVERIFY(cluster().startLoad(2));
        QVERIFY(cluster().network().split(near, far));
        // Each side is served by a tracker of its own.
        QVERIFY(LabCluster::waitFor([&] { return one.contains(cluster().master(one.first())); }));
        QVERIFY(LabCluster::waitFor([&] { return other.contains(cluster().master(other.first())); }));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().isServed(2));
        QVERIFY(cluster().network().heal());
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().isServed(2));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));
        QCOMPARE(cluster().compareTables(cluster().allTrackers()), QStringList());
    }

private slots:
    void oneOfThree_apart_heals_nothingAcknowledgedIsMissing()
    {
        QVERIFY(begin(3, 2));
        const int master = cluster().master(1);
        splitAndHeal({master}, without(cluster().allTrackers(), master));
    }

    void twoOfFour_apart_heal_nothingAcknowledgedIsMissing()
    {
        QVERIFY(begin(4, 2));
        splitAndHeal({1, 2}, {3, 4});
    }
};

MUSTER_LAB_MAIN(LabSplitsTest)
#include "tst_lab_splits.moc"
