// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/masterelection.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTest>
#include <set>

using namespace muster;
using namespace muster::cluster;
using protocol::KeepAlive;
using protocol::KeepAliveRole;

namespace {

const NodeId self{5};
const NodeId master{1};
const Lineage lineage{7, 0};
const MonotonicTime now{Millis{5000}};

KeepAlive slave(NodeId node, quint64 storedTerm, quint64 stored)
{
    KeepAlive told;
    told.node = node;
    told.sequence = 1;
    told.lineage = lineage;
    told.role = KeepAliveRole::Slave;
    told.storedTerm = storedTerm;
    told.stored = stored;
    return told;
}

Membership membershipOf(const std::vector<KeepAlive>& others)
{
    Membership membership(self);
    for (const KeepAlive& told : others)
        membership.hear(told, IpAddress(), now);
    return membership;
}

} // namespace

class MasterElectionTest : public QObject
{
    Q_OBJECT

private slots:
    void rank_mostCompleteLogFirst()
    {
        const KeepAlive own = slave(self, 3, 100);
        QCOMPARE(takeoverRank(own, membershipOf({}), master), 0);
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(2), 3, 101)}), master), 1);
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(2), 4, 50)}), master), 1);
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(2), 2, 500)}), master), 0);
    }

    void rank_equalLogs_smallerIdFirst()
    {
        const KeepAlive own = slave(self, 3, 100);
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(2), 3, 100)}), master), 1);
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(9), 3, 100)}), master), 0);
    }

    void rank_deadMasterNewcomersAndStrangersDoNotCompete()
    {
        KeepAlive joining = slave(NodeId(2), 9, 900);
        joining.role = KeepAliveRole::Joining;
        KeepAlive stranger = slave(NodeId(3), 9, 900);
        stranger.lineage = Lineage{8, 0};
        const auto membership = membershipOf({slave(master, 9, 900), joining, stranger});
        QCOMPARE(takeoverRank(slave(self, 3, 100), membership, master), 0);
    }

    void rank_allDifferent_isDifferentForEach()
    {
        // The point of the ranks: no two followers stand for election at once.
        std::vector<KeepAlive> all;
        for (quint64 id = 2; id <= 7; ++id)
            all.push_back(slave(NodeId(id), 3, 100 + id % 3));
        std::set<int> ranks;
        for (const KeepAlive& own : all) {
            Membership membership(own.node);
            for (const KeepAlive& other : all)
                membership.hear(other, IpAddress(), now);
            ranks.insert(takeoverRank(own, membership, master));
        }
        QCOMPARE(ranks, (std::set<int>{0, 1, 2, 3, 4, 5}));
    }

    void masterLost_firstInRank_campaigns()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy campaigns(&election, &MasterElection::campaignWanted);
        QSignalSpy elections(&election, &MasterElection::electionBegan);
        election.update({master, 3, false});
        election.masterLost(master, slave(self, 3, 100), membershipOf({}));
        QCOMPARE(elections.size(), 1);
        QVERIFY(election.isElecting());
        clock.advance(Millis{0}); // the first in rank does not wait
        QCOMPARE(campaigns.first().first().value<NodeId>(), master);
    }

    void masterLost_anotherWonMeanwhile_doesNotCampaign()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy campaigns(&election, &MasterElection::campaignWanted);
        QSignalSpy chosen(&election, &MasterElection::masterChosen);
        election.update({master, 3, false});
        election.masterLost(master, slave(self, 3, 100), membershipOf({slave(NodeId(2), 3, 101)}));
        clock.advance(Millis{12});
        election.update({NodeId(2), 4, false});
        QCOMPARE(chosen.last().at(0).value<NodeId>(), NodeId(2));
        QCOMPARE(chosen.last().at(2).toLongLong(), 12);
        clock.advance(3 * takeoverStagger);
        QVERIFY(campaigns.isEmpty());
    }

    void masterLost_notTheMasterOfNow_isIgnored()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        election.update({master, 3, false});
        election.masterLost(NodeId(2), slave(self, 3, 100), membershipOf({}));
        QVERIFY(!election.isElecting());
    }

    void masterLost_butItGoesOn_isAFalseAlarm()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        election.update({master, 3, false});
        QSignalSpy chosen(&election, &MasterElection::masterChosen);
        election.masterLost(master, slave(self, 3, 100), membershipOf({}));
        clock.advance(falseAlarmAfter);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<NodeId>(), master);
        QVERIFY(!election.isElecting());
    }

    void update_leaderWithoutBarrier_isNoMasterYet()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy chosen(&election, &MasterElection::masterChosen);
        election.update({self, 4, false}); // guard rail 3: leader, but the barrier has not passed
        QCOMPARE(chosen.size(), 0);
        election.update({self, 4, true});
        QCOMPARE(chosen.size(), 1);
    }
};

QTEST_GUILESS_MAIN(MasterElectionTest)
#include "tst_masterelection.moc"
