// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/commithistory.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;

namespace {

const MonotonicTime start{Millis{5000}};

status::ClusterStatus view(quint64 committed, quint64 applied, Millis slaveSeenAgo = Millis{0})
{
    status::ClusterStatus cluster;
    cluster.lineage = {7, 0};
    cluster.master = NodeId(1);
    status::TrackerStatus master;
    master.id = NodeId(1);
    master.committed = master.applied = committed;
    status::TrackerStatus slave;
    slave.id = NodeId(2);
    slave.applied = applied;
    slave.lastSeen = slaveSeenAgo;
    cluster.trackers = {master, slave};
    return cluster;
}

} // namespace

class CommitHistoryTest : public QObject
{
    Q_OBJECT

    static Millis lagOfSlave(CommitHistory& history, status::ClusterStatus seen, MonotonicTime now)
    {
        history.addTo(seen, now);
        return seen.trackers.last().lagTime.value_or(Millis{-1});
    }

private slots:
    void lag_allIsApplied_isNone()
    {
        CommitHistory history;
        QCOMPARE(lagOfSlave(history, view(10, 10), start), Millis{0});
        QCOMPARE(lagOfSlave(history, view(10, 10), start + Millis{9000}), Millis{0});
    }

    void lag_entryNotApplied_countsFromWhenItWasCommitted()
    {
        CommitHistory history;
        QCOMPARE(lagOfSlave(history, view(10, 10), start), Millis{0});
        QCOMPARE(lagOfSlave(history, view(11, 10), start + Millis{100}), Millis{0});
        QCOMPARE(lagOfSlave(history, view(20, 10), start + Millis{300}), Millis{200});
        QCOMPARE(lagOfSlave(history, view(20, 15), start + Millis{500}), Millis{200}); // 11 is applied
    }

    void lag_commitAfterTheSlaveWasHeard_isNotHeldAgainstIt()
    {
        CommitHistory history;
        QCOMPARE(lagOfSlave(history, view(10, 10), start), Millis{0});
        QCOMPARE(lagOfSlave(history, view(12, 10, Millis{400}), start + Millis{300}), Millis{0});
    }

    void lag_slaveIsDead_growsOn()
    {
        CommitHistory history;
        lagOfSlave(history, view(12, 10), start);
        status::ClusterStatus seen = view(12, 10, Millis{5000});
        seen.trackers.last().liveness = status::Liveness::Dead;
        QCOMPARE(lagOfSlave(history, seen, start + Millis{5000}), Millis{5000});
    }

    void lag_noMaster_isUnknown()
    {
        CommitHistory history;
        status::ClusterStatus seen = view(12, 10);
        seen.master = NodeId();
        QCOMPARE(lagOfSlave(history, seen, start), Millis{-1});
    }

    void lag_anotherLineage_startsAnew()
    {
        CommitHistory history;
        lagOfSlave(history, view(100, 100), start);
        status::ClusterStatus seen = view(5, 5);
        seen.lineage = {8, 0};
        QCOMPARE(lagOfSlave(history, seen, start + Millis{1000}), Millis{0});
        QCOMPARE(history.notes(), std::size_t(1));
    }

    void notes_manyCommits_stayBounded()
    {
        CommitHistory history;
        for (quint64 i = 1; i < 5000; ++i)
            history.note(i, start + Millis{qint64(i)});
        QCOMPARE(history.notes(), CommitHistory::mostNotes);
    }
};

QTEST_APPLESS_MAIN(CommitHistoryTest)
#include "tst_commithistory.moc"
