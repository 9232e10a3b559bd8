// SPDX-License-Identifier: GPL-3.0-or-later
// Trackers that fall silent without dying, and links that lose datagrams, while peers announce.
#include "lab/groupprobe.h"
#include "lab/labtest.h"

using namespace muster::lab;

class LabSilenceTest : public LabTest
{
    Q_OBJECT

private slots:
    void masterFrozen_wakes_answersNothingFromItsOldTables()
    {
        QVERIFY(begin(3, 2));
        QVERIFY(cluster().startLoad(1));
        const int master = cluster().master(1);
        const QList<int> others = without(cluster().allTrackers(), master);
        GroupProbe::Settings settings;
        settings.where = &cluster().network().host(LabCluster::clientHost(2));
        settings.address = LabNetwork::address(LabCluster::clientHost(2));
        settings.group = LabCluster::group();
        settings.interval = std::chrono::milliseconds(10);
        settings.number = 2;
        // What asks all the time stands in the frozen one's queue when it wakes.
        const auto probe = std::make_unique<GroupProbe>(settings);
        const auto begun = ProbeClock::now();
        QVERIFY(LabCluster::waitFor([&] { return !probe->answers(begun).empty(); }));

        cluster().tracker(master).freeze();
        QVERIFY(cluster().hasNewMaster(others.first(), master));
        QTest::qWait(5000);
        QVERIFY(probe->waitForAnswer(begun, LabNetwork::address(master), std::chrono::seconds(1)));
        const auto woken = ProbeClock::now();
        cluster().tracker(master).wake();
        QVERIFY(cluster().isServed(1, 200));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));

        int fromTheWoken = 0;
        if (cluster().master(1) != master) // else it was elected anew, and may
            for (const ProbeAnswer& answer : probe->answers(woken))
                fromTheWoken += answer.from == LabNetwork::address(master);
        QCOMPARE(fromTheWoken, 0);
    }

    void mastersCable_pulledAndPutBack_nothingAcknowledgedIsMissing()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        const int master = cluster().master(1);
        const QList<int> others = without(cluster().allTrackers(), master);
        QVERIFY(cluster().network().unplug(master));
        QVERIFY(cluster().hasNewMaster(others.first(), master));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().network().plug(master));
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));
        QCOMPARE(cluster().compareTables(cluster().allTrackers()), QStringList());
    }

    void links_loseAFifth_nothingAcknowledgedIsMissing()
    {
        QVERIFY(begin(3));
        QVERIFY(cluster().startLoad(1));
        QVERIFY(cluster().network().lose(20));
        QVERIFY(cluster().isServed(1, 100));
        QVERIFY(cluster().network().heal());
        QVERIFY(cluster().isServed(1));
        QVERIFY(cluster().finishLoads());
        QVERIFY(cluster().agree(cluster().allTrackers()));
        QCOMPARE(cluster().compareTables(cluster().allTrackers()), QStringList());
    }
};

MUSTER_LAB_MAIN(LabSilenceTest)
#include "tst_lab_silence.moc"
