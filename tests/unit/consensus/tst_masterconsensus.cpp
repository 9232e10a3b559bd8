// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/masterconsensus.h"
#include "consensus/partorder.h"
#include "consensus/pendingchanges.h"
#include "consensus/slaveconsensus.h"
#include "support/manualclock.h"
#include "support/recordingconsensusnode.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::consensus;
using protocol::LogEntry;
using protocol::LogPart;

namespace {

const NodeId self{1};
const NodeId slaveA{2};
const NodeId slaveB{3};
constexpr quint64 boot = 7;

LogPart part(quint64 sequence, std::size_t commands = 1, NodeId origin = self)
{
    LogPart made{origin, boot, sequence, {}};
    for (std::size_t i = 0; i < commands; ++i)
        made.commands.push_back(protocol::AnnounceCommand{});
    return made;
}

std::vector<quint64> sequencesOf(const std::vector<QByteArray>& entries)
{
    std::vector<quint64> sequences;
    for (const QByteArray& bytes : entries) {
        const LogEntry entry = protocol::parseLogEntry(bytes).value();
        for (const LogPart& found : entry.parts)
            sequences.push_back(found.sequence);
    }
    return sequences;
}

} // namespace

class MasterConsensusTest : public QObject
{
    Q_OBJECT

private slots:
    void submit_whileABatchIsInFlight_isTheNextBatch()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.begin({});
        master.submit(part(1));
        master.submit(part(2));
        master.submit(part(3));
        QCOMPARE(node.proposals.size(), std::size_t(1));
        QCOMPARE(sequencesOf(node.proposals[0]), (std::vector<quint64>{1}));
        node.finishProposal(ProposalOutcome::Committed, 5);
        QCOMPARE(node.proposals.size(), std::size_t(2));
        QCOMPARE(sequencesOf(node.proposals[1]), (std::vector<quint64>{2, 3}));
        QCOMPARE(node.proposals[1].size(), std::size_t(1));
    }

    void submit_moreThanAnEntryHolds_isCutIntoEntries()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.begin({part(1, 3000), part(2, 3000), part(3, 10)});
        QCOMPARE(node.proposals.size(), std::size_t(1));
        QCOMPARE(node.proposals[0].size(), std::size_t(2));
        for (const QByteArray& entry : node.proposals[0])
            QVERIFY(entry.size() <= LogEntry::maxBytes);
        QCOMPARE(sequencesOf(node.proposals[0]), (std::vector<quint64>{1, 2, 3}));
    }

    void submit_notMaster_proposesNothing()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.submit(part(1));
        QVERIFY(node.proposals.empty());
    }

    void acknowledge_waitsForEveryLivingTracker()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        QSignalSpy acknowledged(&master, &MasterConsensus::acknowledged);
        master.setLivingTrackers({slaveA, slaveB});
        master.begin({});
        emit node.memberStored(slaveA, 5);
        master.noteCommitted(5, 1);
        QCOMPARE(acknowledged.size(), 0);
        emit node.memberStored(slaveB, 4);
        QCOMPARE(acknowledged.size(), 0);
        emit node.memberStored(slaveB, 5);
        QCOMPARE(acknowledged.size(), 1);
        QCOMPARE(acknowledged.first().first().toULongLong(), quint64(1));
    }

    void acknowledge_trackerDies_doesNotWaitForIt()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        QSignalSpy acknowledged(&master, &MasterConsensus::acknowledged);
        master.setLivingTrackers({slaveA, slaveB});
        master.begin({});
        emit node.memberStored(slaveA, 5);
        master.noteCommitted(5, 1);
        master.setLivingTrackers({slaveA});
        QCOMPARE(acknowledged.size(), 1);
    }

    void acknowledge_trackerIsSlow_waitsFiftyMilliseconds()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        QSignalSpy acknowledged(&master, &MasterConsensus::acknowledged);
        master.setLivingTrackers({slaveA});
        master.begin({});
        master.noteCommitted(5, 1);
        clock.advance(MasterConsensus::patienceWithSlowTrackers - Millis{1});
        QVERIFY(acknowledged.isEmpty());
        clock.advance(Millis{1});
        QCOMPARE(acknowledged.size(), 1);
    }

    void end_committedButNotReadyEverywhere_isAcknowledged()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        QSignalSpy acknowledged(&master, &MasterConsensus::acknowledged);
        master.setLivingTrackers({slaveA});
        master.begin({});
        master.noteCommitted(5, 1);
        master.end();
        QCOMPARE(acknowledged.size(), 1);
    }

    void entryTime_goesOnFromTheLastByTheMonotonicClockOnly()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.noteTime(ClusterTime{Millis{9000}});
        clock.advance(Millis{250});
        clock.jumpWall(Millis{3'600'000});
        master.begin({part(1)});
        QCOMPARE(protocol::parseLogEntry(node.proposals[0][0])->time, ClusterTime{Millis{9250}});
    }

    void entryTime_entryThatWasLongOnItsWay_doesNotSlowTheClock()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.noteTime(ClusterTime{Millis{9000}});
        clock.advance(Millis{100});
        master.noteTime(ClusterTime{Millis{9050}}); // it took 50 ms longer than the one before
        QCOMPARE(master.clusterTime(), ClusterTime{Millis{9100}});
        master.noteTime(ClusterTime{Millis{9150}}); // another master's clock is ahead
        QCOMPARE(master.clusterTime(), ClusterTime{Millis{9150}});
    }

    void entryTime_earlierEntryComes_doesNotGoBack()
    {
        testing::RecordingConsensusNode node;
        testing::ManualClock clock;
        MasterConsensus master(node, self, clock);
        master.noteTime(ClusterTime{Millis{9000}});
        master.noteTime(ClusterTime{Millis{100}});
        master.begin({part(1)});
        QCOMPARE(protocol::parseLogEntry(node.proposals[0][0])->time, ClusterTime{Millis{9000}});
    }

    void pending_ownPartInTheLog_isSettled()
    {
        PendingChanges pending(self, boot);
        QVERIFY(pending.add(part(1), {}));
        QVERIFY(pending.add(part(2), {}));
        LogEntry entry;
        entry.parts = {part(1), part(9, 1, slaveA)};
        QCOMPARE(pending.settle(entry), std::optional<quint64>(1));
        QCOMPARE(pending.parts({}).size(), std::size_t(1));
        LogEntry ofAnEarlierBoot;
        ofAnEarlierBoot.parts = {LogPart{self, boot - 1, 2, {}}};
        QCOMPARE(pending.settle(ofAnEarlierBoot), std::optional<quint64>());
        QCOMPARE(pending.parts({}).size(), std::size_t(1));
    }

    void pending_laterPartIsStoredFirst_isNotAcknowledgedWithTheEarlierOne()
    {
        PendingChanges pending(self, boot);
        QVERIFY(pending.add(part(1), {}));
        QVERIFY(pending.add(part(2), {}));
        LogEntry second;
        second.parts = {part(2)};
        QCOMPARE(pending.settle(second), std::optional<quint64>());
        LogEntry first;
        first.parts = {part(1)};
        QCOMPARE(pending.settle(first), std::optional<quint64>(2));
    }

    void order_partsThatComeTwiceOrTooEarly_areNotAdmitted()
    {
        PartOrder order;
        QVERIFY(order.admit(part(3), 3));
        QVERIFY(!order.admit(part(3), 3)); // forwarded again
        QVERIFY(!order.admit(part(5), 3)); // 4 was lost
        QVERIFY(order.admit(part(4), 3));
        QVERIFY(order.admit(part(5), 3));
        QVERIFY(order.admit(part(9), 9)); // 6 to 8 have come into the log by another master
    }

    void order_mastershipEnded_admitsWhatIsNotCommittedAgain()
    {
        PartOrder order;
        QVERIFY(order.admit(part(1), 1));
        QVERIFY(order.admit(part(2), 1));
        order.noteCommitted(part(1));
        order.endMastership();
        QVERIFY(!order.admit(part(1), 1));
        QVERIFY(order.admit(part(2), 1));
    }

    void slave_noConnection_sendsAllInOrderOnceThereIsOne()
    {
        testing::RecordingConsensusNode node;
        PendingChanges pending(self, boot);
        testing::ManualClock clock;
        SlaveConsensus slave(node, pending, clock);
        slave.setMaster(slaveA);
        node.isCutOff = true;
        pending.add(part(1), {});
        slave.submit(part(1));
        node.isCutOff = false;
        pending.add(part(2), {});
        slave.submit(part(2));
        QVERIFY(node.forwarded.isEmpty());
        clock.advance(SlaveConsensus::tryAgainAfter);
        QCOMPARE(node.forwarded.size(), 2);
        QCOMPARE(protocol::parseLogPart(node.forwarded[0].second)->sequence, quint64(1));
    }

    void pending_masterSaysItIsInTheLog_isSettled()
    {
        PendingChanges pending(self, boot);
        for (const quint64 sequence : {1, 2, 3})
            QVERIFY(pending.add(part(sequence), {}));
        QCOMPARE(pending.settleUpTo(2), std::optional<quint64>(2));
        QCOMPARE(pending.first(), quint64(3));
        QCOMPARE(pending.settleUpTo(2), std::optional<quint64>());
    }

    void pending_partThatWaited_saysHowLong()
    {
        PendingChanges pending(self, boot);
        const MonotonicTime taken{Millis{5000}};
        QVERIFY(pending.add(part(1), taken));
        QCOMPARE(pending.parts(taken + Millis{700}).front().age, Millis{700});
    }

    void pending_full_refusesTheNewest()
    {
        PendingChanges pending(self, boot);
        QVERIFY(pending.add(part(1, PendingChanges::maxCommands), {}));
        QVERIFY(!pending.add(part(2), {}));
    }

    void slave_noMaster_keepsAndForwardsAllToTheNext()
    {
        testing::RecordingConsensusNode node;
        PendingChanges pending(self, boot);
        testing::ManualClock clock;
        SlaveConsensus slave(node, pending, clock);
        pending.add(part(1), {});
        slave.submit(part(1));
        pending.add(part(2), {});
        slave.submit(part(2));
        QVERIFY(node.forwarded.isEmpty());
        slave.setMaster(slaveA);
        QCOMPARE(node.forwarded.size(), 2);
        QCOMPARE(node.forwarded[0].first, slaveA);
        QCOMPARE(protocol::parseLogPart(node.forwarded[1].second)->sequence, quint64(2));
    }

    void slave_newMaster_getsEverythingThatDidNotComeBack()
    {
        testing::RecordingConsensusNode node;
        PendingChanges pending(self, boot);
        testing::ManualClock clock;
        SlaveConsensus slave(node, pending, clock);
        slave.setMaster(slaveA);
        pending.add(part(1), {});
        slave.submit(part(1));
        slave.setMaster(slaveB);
        QCOMPARE(node.forwarded.size(), 2);
        QCOMPARE(node.forwarded[1].first, slaveB);
    }

    void slave_forwardWasLost_forwardsAgain()
    {
        testing::RecordingConsensusNode node;
        PendingChanges pending(self, boot);
        testing::ManualClock clock;
        SlaveConsensus slave(node, pending, clock);
        slave.setMaster(slaveA);
        pending.add(part(1), {});
        slave.submit(part(1));
        clock.advance(SlaveConsensus::forwardAgainAfter);
        QCOMPARE(node.forwarded.size(), 2);
    }
};

QTEST_GUILESS_MAIN(MasterConsensusTest)
#include "tst_masterconsensus.moc"
