// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/formation.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using protocol::KeepAlive;
using protocol::KeepAliveRole;

namespace {

const MonotonicTime start{Millis{5000}};
const MonotonicTime listened = start + listenBeforeBootstrap;
const IpAddress source = IpAddress::fromIPv4(0x7f00000c);
const Lineage lineageA{7, 0};
const Lineage lineageB{9, 0};

OwnPlace newcomer(NodeId self)
{
    OwnPlace own;
    own.self = self;
    own.startedAt = start;
    return own;
}

OwnPlace masterOf(const Lineage& lineage, std::vector<NodeId> configured)
{
    OwnPlace own = newcomer(NodeId(1));
    own.isRunning = own.hasLog = own.isMaster = true;
    own.masterSince = listened;
    own.lineage = lineage;
    own.configured = own.voters = std::move(configured);
    return own;
}

// Of lineage A with the voters 1 … count, its log ends at entry 10 of term 3, and it knows no master since
// `start`.
OwnPlace orphan(NodeId self, int count)
{
    OwnPlace own = newcomer(self);
    own.isRunning = own.hasLog = true;
    own.lineage = lineageA;
    for (int i = 1; i <= count; ++i)
        own.configured.push_back(NodeId(quint64(i)));
    own.voters = own.configured;
    own.stored = 10;
    own.storedTerm = 3;
    own.withoutMasterSince = start;
    return own;
}

void hearLog(Membership& membership, NodeId node, quint64 storedTerm, quint64 stored, MonotonicTime at)
{
    KeepAlive told;
    told.node = node;
    told.sequence = 1;
    told.role = KeepAliveRole::Slave;
    told.lineage = lineageA;
    told.storedTerm = storedTerm;
    told.stored = stored;
    membership.hear(told, source, at);
}

const MonotonicTime lost = start + lostBeforeRecovery;

void hear(Membership& membership, NodeId node, KeepAliveRole role, const Lineage& lineage,
          NodeId master = NodeId(), std::vector<NodeId> members = {})
{
    KeepAlive told;
    told.node = node;
    told.sequence = 1;
    told.role = role;
    told.lineage = lineage;
    told.master = master;
    told.members = std::move(members);
    told.replication = Endpoint{IpAddress(), 6970};
    membership.hear(told, source, listened);
}

} // namespace

class FormationTest : public QObject
{
    Q_OBJECT

private slots:
    void newcomer_aloneBeforeListening_waits()
    {
        const Membership membership(NodeId(5));
        const auto step = nextStep(newcomer(NodeId(5)), membership, listened - Millis{1});
        QVERIFY(std::holds_alternative<KeepWaiting>(step));
    }

    void newcomer_aloneAfterListening_bootstraps()
    {
        const Membership membership(NodeId(5));
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(newcomer(NodeId(5)), membership, listened)));
    }

    void newcomer_thatLostItsDatabases_foundsNothing_butJoins()
    {
        OwnPlace own = newcomer(NodeId(5));
        own.mayFound = false;
        Membership membership(NodeId(5));
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened + Millis{60'000})));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageA, NodeId(3), {NodeId(3)});
        QVERIFY(std::holds_alternative<JoinLineage>(nextStep(own, membership, listened)));
    }

    void newcomers_together_onlyTheSmallestIdBootstraps()
    {
        Membership ofFive(NodeId(5));
        hear(ofFive, NodeId(3), KeepAliveRole::Joining, {});
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(newcomer(NodeId(5)), ofFive, listened)));
        Membership ofThree(NodeId(3));
        hear(ofThree, NodeId(5), KeepAliveRole::Joining, {});
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(newcomer(NodeId(3)), ofThree, listened)));
    }

    void newcomer_smallerOneDied_bootstraps()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Joining, {});
        const MonotonicTime later = listened + Millis{60'000};
        membership.advance(later);
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(newcomer(NodeId(5)), membership, later)));
    }

    void newcomer_hearsCluster_joinsAtOnce()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Slave, lineageA);
        const auto step = nextStep(newcomer(NodeId(5)), membership, start);
        QVERIFY(std::holds_alternative<JoinLineage>(step));
        QCOMPARE(std::get<JoinLineage>(step).lineage, lineageA);
    }

    void newcomer_hearsOtherNewcomerThatWaitsForALineage_doesNotJoinIt()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(9), KeepAliveRole::Joining, lineageA);
        const auto step = nextStep(newcomer(NodeId(5)), membership, listened);
        QVERIFY(std::holds_alternative<Bootstrap>(step));
    }

    void newcomer_hearsTwoLineages_prefersTheOneWithAMaster()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Slave, lineageB, NodeId(), {NodeId(3), NodeId(4)});
        hear(membership, NodeId(6), KeepAliveRole::Master, lineageA, NodeId(6), {NodeId(6)});
        const auto step = nextStep(newcomer(NodeId(5)), membership, listened);
        QCOMPARE(std::get<JoinLineage>(step).lineage, lineageA);
    }

    void newcomer_waitingToBeAdded_keepsWaiting()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageA, NodeId(3));
        OwnPlace own = newcomer(NodeId(5));
        own.isRunning = true;
        own.lineage = lineageA;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened)));
    }

    void newcomer_itsLineageIsGone_beginsAnew()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageA, NodeId(3));
        OwnPlace own = newcomer(NodeId(5));
        own.isRunning = true;
        own.lineage = lineageA;
        membership.advance(listened + silentBeforeRemoval - Millis{1});
        QVERIFY(std::holds_alternative<KeepWaiting>(
            nextStep(own, membership, listened + silentBeforeRemoval - Millis{1})));
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(own, membership, listened + silentBeforeRemoval)));
    }

    void newcomer_itsLineageWentAndAnotherIsHeard_joinsThat()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageB, NodeId(3));
        OwnPlace own = newcomer(NodeId(5));
        own.isRunning = true;
        own.lineage = lineageA;
        QCOMPARE(std::get<JoinLineage>(nextStep(own, membership, listened)).lineage, lineageB);
    }

    void master_hearsTrackerOfItsLineage_addsIt()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Joining, lineageA);
        const auto step = nextStep(masterOf(lineageA, {NodeId(1)}), membership, listened);
        QVERIFY(std::holds_alternative<AddMember>(step));
        QCOMPARE(std::get<AddMember>(step).node, NodeId(2));
        QCOMPARE(std::get<AddMember>(step).replication, (Endpoint{source, 6970}));
    }

    void master_changeUnderWay_waits()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Joining, lineageA);
        OwnPlace own = masterOf(lineageA, {NodeId(1)});
        own.isChangingMembers = true;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened)));
    }

    void master_hearsConfiguredOrForeignTracker_addsNobody()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Slave, lineageA);
        hear(membership, NodeId(3), KeepAliveRole::Joining, lineageB);
        hear(membership, NodeId(4), KeepAliveRole::Joining, {});
        const auto step = nextStep(masterOf(lineageA, {NodeId(1), NodeId(2)}), membership, listened);
        QVERIFY(std::holds_alternative<KeepWaiting>(step));
    }

    void master_slaveSilentForTenSeconds_removesIt()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Slave, lineageA);
        const OwnPlace own = masterOf(lineageA, {NodeId(1), NodeId(2)});
        const MonotonicTime removal = listened + silentBeforeRemoval;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, removal - Millis{1})));
        const auto step = nextStep(own, membership, removal);
        QVERIFY(std::holds_alternative<RemoveMember>(step));
        QCOMPARE(std::get<RemoveMember>(step).node, NodeId(2));
    }

    void master_slaveSaidGoodbye_removesItAtOnce()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Slave, lineageA);
        KeepAlive goodbye;
        goodbye.node = NodeId(2);
        goodbye.sequence = 2;
        goodbye.leaving = true;
        membership.hear(goodbye, source, listened);
        const auto step = nextStep(masterOf(lineageA, {NodeId(1), NodeId(2)}), membership, listened);
        QVERIFY(std::holds_alternative<RemoveMember>(step));
    }

    void master_memberThatWasNeverHeard_isRemovedAfterTenSeconds()
    {
        const Membership membership(NodeId(1));
        const OwnPlace own = masterOf(lineageA, {NodeId(1), NodeId(2)});
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened)));
        QVERIFY(
            std::holds_alternative<RemoveMember>(nextStep(own, membership, listened + silentBeforeRemoval)));
    }

    void master_removedTrackerIsHeardAgain_isAddedAgain()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Slave, lineageA);
        QVERIFY(std::holds_alternative<AddMember>(
            nextStep(masterOf(lineageA, {NodeId(1)}), membership, listened)));
    }

    void slaveWithLog_neitherJoinsNorBootstraps()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageB, NodeId(3));
        OwnPlace own = newcomer(NodeId(5));
        own.isRunning = own.hasLog = own.knowsMaster = true;
        own.lineage = lineageA;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened)));
    }

    void orphan_majorityLostForTwoSeconds_goesOnAlone()
    {
        const Membership membership(NodeId(1));
        QVERIFY(std::holds_alternative<KeepWaiting>(
            nextStep(orphan(NodeId(1), 2), membership, lost - Millis{1})));
        const auto step = nextStep(orphan(NodeId(1), 2), membership, lost);
        QVERIFY(std::holds_alternative<Recover>(step));
        QVERIFY(!std::get<Recover>(step).isToYield);
    }

    void orphan_majorityIsHeard_leavesItToAnElection()
    {
        Membership membership(NodeId(1));
        hearLog(membership, NodeId(2), 3, 9, lost);
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(orphan(NodeId(1), 3), membership, lost)));
        QVERIFY(std::holds_alternative<Recover>(nextStep(orphan(NodeId(1), 4), membership, lost)));
    }

    // libraft's followers do not vote before they have heard that they may.
    void orphan_majorityElectsNobodyForTenSeconds_goesOn()
    {
        const MonotonicTime late = start + fruitlessBeforeRecovery;
        Membership membership(NodeId(1));
        hearLog(membership, NodeId(2), 3, 9, late);
        OwnPlace own = orphan(NodeId(1), 2);
        own.quorum = Quorum::Majority;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, late - Millis{1})));
        QVERIFY(std::holds_alternative<Recover>(nextStep(own, membership, late)));
    }

    void leader_wentToAnotherLineageOrDied_leadsNoMore()
    {
        Membership membership(NodeId(1));
        OwnPlace own = orphan(NodeId(1), 3);
        QVERIFY(!mayLead(NodeId(), own, membership));
        QVERIFY(mayLead(NodeId(2), own, membership)); // not heard yet
        hear(membership, NodeId(2), KeepAliveRole::Master, lineageA, NodeId(2));
        QVERIFY(mayLead(NodeId(2), own, membership));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageB, NodeId(3));
        QVERIFY(!mayLead(NodeId(3), own, membership));
        membership.advance(start + Millis{60'000});
        QVERIFY(mayLead(NodeId(2), own, membership)); // a voter's own election time-out decides
        own.voters = {NodeId(2), NodeId(3)};
        QVERIFY(!mayLead(NodeId(2), own, membership));
    }

    void leader_saysThatItIsCandidate_isBelievedByWhoHasNoVote()
    {
        Membership membership(NodeId(1));
        OwnPlace own = orphan(NodeId(1), 3);
        hear(membership, NodeId(2), KeepAliveRole::Candidate, lineageA);
        QVERIFY(mayLead(NodeId(2), own, membership));
        own.voters = {NodeId(2), NodeId(3)};
        QVERIFY(!mayLead(NodeId(2), own, membership));
    }

    void orphan_otherSurvivorHasMore_leavesItToThat_data()
    {
        QTest::addColumn<quint64>("term");
        QTest::addColumn<quint64>("stored");
        QTest::addColumn<quint64>("id");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("later term") << quint64(4) << quint64(5) << quint64(3) << false;
        QTest::newRow("longer log") << quint64(3) << quint64(11) << quint64(3) << false;
        QTest::newRow("equal, smaller id") << quint64(3) << quint64(10) << quint64(1) << false;
        QTest::newRow("equal, greater id") << quint64(3) << quint64(10) << quint64(3) << true;
        QTest::newRow("earlier term, longer log") << quint64(2) << quint64(90) << quint64(1) << true;
    }
    void orphan_otherSurvivorHasMore_leavesItToThat()
    {
        QFETCH(quint64, term);
        QFETCH(quint64, stored);
        QFETCH(quint64, id);
        QFETCH(bool, goesOn);
        Membership membership(NodeId(2));
        hearLog(membership, NodeId(id), term, stored, lost);
        QCOMPARE(std::holds_alternative<Recover>(nextStep(orphan(NodeId(2), 5), membership, lost)), goesOn);
    }

    void orphan_quorumMajority_waits()
    {
        const Membership membership(NodeId(1));
        OwnPlace own = orphan(NodeId(1), 3);
        own.quorum = Quorum::Majority;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, lost + Millis{60'000})));
    }

    void orphan_hearsAnotherLineage_goesOnOnlyToYield()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(8), KeepAliveRole::Master, lineageB, NodeId(8), {NodeId(8)});
        OwnPlace own = orphan(NodeId(1), 3);
        own.quorum = Quorum::Majority;
        const auto step = nextStep(own, membership, lost);
        QVERIFY(std::holds_alternative<Recover>(step));
        QVERIFY(std::get<Recover>(step).isToYield);
    }

    void orphan_successorHasAllThatItHas_followsAtOnce()
    {
        KeepAlive told;
        told.node = NodeId(2);
        told.sequence = 1;
        told.role = KeepAliveRole::Master;
        told.lineage = lineageB;
        told.ancestor = lineageA;
        told.ancestorTerm = 3;
        const MonotonicTime heard = start + listenBeforeLeaving;
        for (const quint64 index : {9, 10}) {
            Membership membership(NodeId(1));
            told.ancestorIndex = index;
            membership.hear(told, source, heard);
            const auto step = nextStep(orphan(NodeId(1), 3), membership, heard);
            QCOMPARE(std::holds_alternative<LeaveFor>(step), index == 10);
        }
        Membership stale(NodeId(1)); // it may have waited in a socket while this tracker was frozen
        stale.hear(told, source, heard - Millis{1});
        QVERIFY(!std::holds_alternative<LeaveFor>(nextStep(orphan(NodeId(1), 3), stale, heard)));
    }

    void master_hearsGreaterLineage_yieldsToIt()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(8), KeepAliveRole::Master, lineageB, NodeId(8), {NodeId(8), NodeId(9)});
        const auto step = nextStep(masterOf(lineageA, {NodeId(1)}), membership, listened);
        QVERIFY(std::holds_alternative<YieldTo>(step));
        QCOMPARE(std::get<YieldTo>(step).host, NodeId(8));
        QCOMPARE(std::get<YieldTo>(step).lineage, lineageB);
    }

    void masters_ofTwoLineages_justOneYields_data()
    {
        QTest::addColumn<Lineage>("other");
        QTest::addColumn<int>("members");
        QTest::newRow("members before epoch") << Lineage{1, 9} << 1;
        QTest::newRow("epoch before id") << Lineage{1, 9} << 2;
        QTest::newRow("id") << Lineage{8, 0} << 2;
    }
    void masters_ofTwoLineages_justOneYields()
    {
        QFETCH(Lineage, other);
        QFETCH(int, members);
        const std::vector<NodeId> ours{NodeId(1), NodeId(2)};
        const std::vector<NodeId> theirs(std::size_t(members), NodeId(8));
        Membership membership(NodeId(1));
        hear(membership, NodeId(8), KeepAliveRole::Master, other, NodeId(8), theirs);
        const bool weYield =
            std::holds_alternative<YieldTo>(nextStep(masterOf(lineageA, ours), membership, listened));
        Membership theirView(NodeId(1));
        hear(theirView, NodeId(8), KeepAliveRole::Master, lineageA, NodeId(8), ours);
        const bool theyYield =
            std::holds_alternative<YieldTo>(nextStep(masterOf(other, theirs), theirView, listened));
        QVERIFY(weYield != theyYield);
        QCOMPARE(weYield, members == 2);
    }

    void newcomer_keepsWhatItHad_joinsTheLineageThatItLeftFor_elseFoundsItsOwnToHandItOver()
    {
        Membership membership(NodeId(5));
        OwnPlace own = newcomer(NodeId(5));
        own.keptFor = lineageA;
        hear(membership, NodeId(9), KeepAliveRole::Master, lineageB, NodeId(9), {NodeId(9), NodeId(7)});
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(own, membership, start)));
        hear(membership, NodeId(8), KeepAliveRole::Master, lineageA, NodeId(8), {NodeId(8)});
        const auto step = nextStep(own, membership, listened);
        QVERIFY(std::holds_alternative<JoinLineage>(step));
        QCOMPARE(std::get<JoinLineage>(step).lineage, lineageA);
    }

    void newcomer_keepsWhatItHadAndHearsNobody_foundsEvenIfItLostItsDatabases()
    {
        const Membership membership(NodeId(5));
        OwnPlace own = newcomer(NodeId(5));
        own.mayFound = false;
        own.keptFor = lineageA;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, start)));
        QVERIFY(std::holds_alternative<Bootstrap>(nextStep(own, membership, listened)));
    }

    void master_takesBackWhatItKept_addsNobodyAndYieldsToNobody()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(5), KeepAliveRole::Joining, lineageA);
        hear(membership, NodeId(9), KeepAliveRole::Master, lineageB, NodeId(9), {NodeId(9), NodeId(7)});
        OwnPlace own = masterOf(lineageA, {NodeId(1)});
        QVERIFY(std::holds_alternative<YieldTo>(nextStep(own, membership, listened)));
        own.isTakingBack = true;
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(own, membership, listened)));
    }

    void newcomer_isStillNamedInTheLineage_waitsUntilItIsTakenOut()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageA, NodeId(3), {NodeId(3), NodeId(5)});
        QVERIFY(std::holds_alternative<KeepWaiting>(nextStep(newcomer(NodeId(5)), membership, listened)));
    }

    void master_memberHasLostItsLog_isTakenOut()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Joining, {});
        const auto step = nextStep(masterOf(lineageA, {NodeId(1), NodeId(2)}), membership, listened);
        QVERIFY(std::holds_alternative<RemoveMember>(step));

        Membership other(NodeId(1)); // it waits for a lineage that is gone meanwhile
        hear(other, NodeId(2), KeepAliveRole::Joining, lineageB);
        const auto same = nextStep(masterOf(lineageA, {NodeId(1), NodeId(2)}), other, listened);
        QVERIFY(std::holds_alternative<RemoveMember>(same));
    }

    void master_spareOfADeadMaster_isMadeAVoter()
    {
        Membership membership(NodeId(1));
        hear(membership, NodeId(2), KeepAliveRole::Slave, lineageA);
        OwnPlace own = masterOf(lineageA, {NodeId(1), NodeId(2)});
        own.voters = {NodeId(1)};
        QVERIFY(std::holds_alternative<AddMember>(nextStep(own, membership, listened)));
    }

    void newcomer_leftALineage_doesNotGoBackToIt()
    {
        Membership membership(NodeId(5));
        hear(membership, NodeId(3), KeepAliveRole::Master, lineageA, NodeId(3), {NodeId(3)});
        OwnPlace own = newcomer(NodeId(5));
        own.abandoned = {lineageA};
        QVERIFY(!std::holds_alternative<JoinLineage>(nextStep(own, membership, listened)));
    }
};

QTEST_APPLESS_MAIN(FormationTest)
#include "tst_formation.moc"
