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
    told.members = {master, NodeId(2), NodeId(3), self, NodeId(9)};
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
    void rank_smallerIdFirst_unheardOfOnesToo()
    {
        QCOMPARE(takeoverRank(slave(NodeId(2), 3, 100), membershipOf({}), master), 0);
        QCOMPARE(takeoverRank(slave(NodeId(3), 3, 100), membershipOf({}), master), 1);
        QCOMPARE(takeoverRank(slave(self, 3, 100), membershipOf({}), master), 2);
    }

    void rank_logKnownToBeShorter_doesNotStand()
    {
        const KeepAlive own = slave(NodeId(2), 3, 100);
        QVERIFY(!takeoverRank(own, membershipOf({slave(NodeId(9), 3, 101)}), master));
        QVERIFY(!takeoverRank(own, membershipOf({slave(NodeId(9), 4, 50)}), master));
        QCOMPARE(takeoverRank(own, membershipOf({slave(NodeId(9), 2, 500)}), master), 0);
    }

    void rank_takenOut_doesNotStand()
    {
        KeepAlive own = slave(NodeId(2), 3, 100);
        own.membersIndex = 90;
        KeepAlive other = slave(NodeId(9), 3, 100);
        other.members = {NodeId(3), NodeId(9)};
        other.membersIndex = 80; // before it came in
        QCOMPARE(takeoverRank(own, membershipOf({other}), master), 0);
        other.membersIndex = 95;
        QVERIFY(!takeoverRank(own, membershipOf({other}), master));
    }

    void rank_othersToldLongAgo_nobodyGoesFirstForIt()
    {
        // Each has grown since it last told: by what it knows, its own log is the longest.
        const KeepAlive toldBefore = slave(NodeId(2), 3, 90);
        QCOMPARE(takeoverRank(slave(NodeId(3), 3, 100), membershipOf({toldBefore}), master), 1);
        Membership other(NodeId(2));
        other.hear(slave(NodeId(3), 3, 90), IpAddress(), now);
        QCOMPARE(takeoverRank(slave(NodeId(2), 3, 100), other, master), 0);
    }

    void rank_deadOnesAndStrangersDoNotCompete()
    {
        KeepAlive stranger = slave(NodeId(3), 9, 900);
        stranger.lineage = Lineage{8, 0};
        const KeepAlive outside = slave(NodeId(4), 3, 900); // in no configuration
        auto membership = membershipOf({slave(master, 9, 900), stranger, outside});
        QCOMPARE(takeoverRank(slave(self, 3, 100), membership, master), 2);
        membership.advance(now + Millis{60'000});
        QCOMPARE(takeoverRank(slave(self, 3, 100), membership, master), 1); // 3 is dead, 2 was never heard
    }

    void rank_allDifferent_isDifferentForEach()
    {
        // The point of the ranks: no two followers stand for election at once.
        std::vector<KeepAlive> all;
        for (quint64 id = 2; id <= 7; ++id) {
            all.push_back(slave(NodeId(id), 3, 100));
            all.back().members = {master, NodeId(2), NodeId(3), NodeId(4), NodeId(5), NodeId(6), NodeId(7)};
        }
        std::set<int> ranks;
        for (const KeepAlive& own : all) {
            Membership membership(own.node);
            for (const KeepAlive& other : all)
                membership.hear(other, IpAddress(), now);
            ranks.insert(takeoverRank(own, membership, master).value());
        }
        QCOMPARE(ranks, (std::set<int>{0, 1, 2, 3, 4, 5}));
    }

    void masterLost_behind_leavesItToTheOthers()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy campaigns(&election, &MasterElection::campaignWanted);
        election.update({master, 3, false});
        election.masterLost(master, slave(self, 3, 100), membershipOf({slave(NodeId(2), 3, 101)}));
        QVERIFY(election.isElecting());
        clock.advance(falseAlarmAfter);
        QVERIFY(campaigns.isEmpty());
    }

    void masterLost_firstInRank_campaigns()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy campaigns(&election, &MasterElection::campaignWanted);
        QSignalSpy elections(&election, &MasterElection::electionBegan);
        election.update({master, 3, false});
        election.masterLost(master, slave(NodeId(2), 3, 100), membershipOf({}));
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
        election.masterLost(master, slave(self, 3, 100), membershipOf({}));
        clock.advance(Millis{12});
        election.update({NodeId(2), 4, false});
        QCOMPARE(chosen.last().at(0).value<NodeId>(), NodeId(2));
        QCOMPARE(chosen.last().at(2).toLongLong(), 12);
        clock.advance(3 * takeoverStagger);
        QVERIFY(campaigns.isEmpty());
    }

    void masterLost_anotherStandsAndDoesNotWin_campaignsAfterIt()
    {
        testing::ManualClock clock;
        MasterElection election(self, clock);
        QSignalSpy campaigns(&election, &MasterElection::campaignWanted);
        QSignalSpy chosen(&election, &MasterElection::masterChosen);
        election.update({master, 3, false});
        chosen.clear();
        election.masterLost(master, slave(self, 3, 100), membershipOf({}));
        clock.advance(takeoverStagger);
        election.update({master, 4, false}); // the term of another's election
        QVERIFY(chosen.isEmpty());
        QVERIFY(election.isElecting());
        clock.advance(takeoverAfterAnother - Millis{1});
        QVERIFY(campaigns.isEmpty());
        clock.advance(Millis{1});
        QCOMPARE(campaigns.first().first().value<NodeId>(), master);
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
