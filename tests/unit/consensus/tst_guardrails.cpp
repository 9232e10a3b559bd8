// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/logentry.h"
#include "support/virtualcluster.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::testing;

// What using libraft 0.15 safely takes, rule by rule. Each test fails (or crashes) without its rule.
class TestGuardRails : public QObject
{
    Q_OBJECT
private slots:
    void guardRail1_sendFails_libraftSurvives();
    void guardRail1_sendWithoutCallback_libraftSurvives();
    void guardRail2_secondProposal_isRefused();
    void guardRail3_newLeader_isMasterOnlyAfterItsBarrier();
    void guardRail4_diskFailsOnFollower_stopsAtOnce();
    void guardRail4_diskFailsOnMaster_stopsAtOnceAndAcknowledgesNothing();
    void guardRail4_diskFailsOnVote_stopsAtOnce();
    void guardRail5_uncommittedConfigurationTruncated_restartsFromStore();
    void guardRail5_restartedBeforeTruncation_takesTheChangeBack();
    void guardRail6_messageInsideSend_isHandledLater();
    void guardRail6_calls_emitNothingThemselves();
    void guardRail7_lastVoter_isNotRemoved();
    void guardRail7_secondChange_isRefused();
    void guardRail8_roleChanges_areTold();
    void guardRail9_mastershipLost_outcomeIsUnknown();
    void guardRail10_longEntry_isRefused();
    void guardRail10_manyEntries_logStaysShort();
    void guardRail11_libraftHeader_isIncludedInOnePlace();
    void guardRail12_isolatedFollower_disturbsNobody();
    void leftoverEntries_areNotCountedAsStored();
};

void TestGuardRails::guardRail1_sendFails_libraftSurvives()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster.crash(2);
    cluster.crash(3);
    cluster[1].node->propose({"to nobody"}); // AppendEntries that cannot be sent, again and again
    cluster.run(Millis(3000));
    QVERIFY(!cluster[1].isMaster());
    QVERIFY(cluster.restart(2)); // votes that could not be sent
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }));
    QVERIFY(cluster.commit(*cluster.master(), {"goes on"}));
}

void TestGuardRails::guardRail1_sendWithoutCallback_libraftSurvives()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(2));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    cluster.run(Millis(200));
    cluster.crash(2); // the heir is up to date, so TIMEOUT_NOW goes out, without callback
    QVERIFY(cluster[1].node->transferMastership(cluster.id(2)));
    cluster.run(Millis(100));
    QCOMPARE(cluster[1].failures, std::vector<QString>{});
}

void TestGuardRails::guardRail2_secondProposal_isRefused()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster[1].node->propose({"a", "b"});
    QVERIFY(cluster[1].node->isProposing());
    cluster[1].node->propose({"c"});
    QVERIFY(cluster.runUntil([&] { return !cluster[1].outcomes.empty(); }));
    QVERIFY(!cluster[1].node->isProposing());
    cluster.run(Millis(500));
    QCOMPARE(cluster[1].outcomes, std::vector<ProposalOutcome>{ProposalOutcome::Committed});
    QCOMPARE(cluster[3].tables.sequence(), (std::vector<QByteArray>{"a", "b"}));
    QCOMPARE(cluster[1].events.size(), std::size_t(1));
}

void TestGuardRails::guardRail3_newLeader_isMasterOnlyAfterItsBarrier()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster.run(Millis(200));
    // The entry is stored everywhere and committed on the master, but nobody else hears of that.
    cluster[1].node->propose({"committed by the old master"});
    QVERIFY(cluster.runUntil([&] { return !cluster[1].outcomes.empty(); }));
    cluster.crash(1);
    QVERIFY(cluster[2].tables.entries().empty());
    bool wasMasterTooEarly = false;
    for (int number : {2, 3}) {
        auto& member = cluster[number];
        connect(member.node.get(), &RaftNode::stateChanged, this, [&](const ConsensusState& state) {
            wasMasterTooEarly |= state.isMaster && member.tables.entries().empty();
        });
        member.states.clear();
    }
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }));
    QVERIFY(!wasMasterTooEarly);
    // It was leader for a while before it was master.
    const auto& states = cluster.master()->states;
    QVERIFY(std::any_of(states.begin(), states.end(),
                        [](const auto& s) { return s.role == ConsensusRole::Leader && !s.isMaster; }));
}

void TestGuardRails::guardRail4_diskFailsOnFollower_stopsAtOnce()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster[3].store.failsAt = [](const auto&) { return true; };
    const quint64 before = cluster[3].store.lastIndex();
    cluster[1].stored.clear();
    QVERIFY(cluster.commit(cluster[1], {"a"}));
    QVERIFY(cluster.runUntil([&] { return !cluster[3].failures.empty(); }, Millis(50)));
    QCOMPARE(cluster[3].failures, std::vector<QString>{QStringLiteral("the disk is full")});
    QCOMPARE(cluster[3].state().role, ConsensusRole::Stopped);
    // It never said that it had stored what it could not store.
    for (const auto& [member, index] : cluster[1].stored)
        QVERIFY(member != cluster.id(3) || index <= before);
    QVERIFY(cluster.commitMany(cluster[1], 5));
    cluster[3].store.failsAt = nullptr;
    QVERIFY(cluster[3].node->resume(cluster[3].tables.appliedIndex()));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QCOMPARE(cluster[3].failures.size(), std::size_t(1));
}

void TestGuardRails::guardRail4_diskFailsOnMaster_stopsAtOnceAndAcknowledgesNothing()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster[1].store.failsAt = [](const auto&) { return true; };
    cluster[1].node->propose({"a", "b"});
    cluster.run(Millis(5));
    QCOMPARE(cluster[1].outcomes, std::vector<ProposalOutcome>{ProposalOutcome::Unknown});
    QCOMPARE(cluster[1].failures.size(), std::size_t(1));
    QCOMPARE(cluster[1].state().role, ConsensusRole::Stopped);
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }));
    QVERIFY(cluster.commit(*cluster.master(), {"c"}));
    cluster[1].store.failsAt = nullptr;
    QVERIFY(cluster[1].node->resume(cluster[1].tables.appliedIndex()));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
}

void TestGuardRails::guardRail4_diskFailsOnVote_stopsAtOnce()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster[2].store.failsAt = [](const std::vector<LogOperation>& operations) {
        return std::any_of(operations.begin(), operations.end(),
                           [](const auto& o) { return std::holds_alternative<SetTerm>(o); });
    };
    cluster[3].store.failsAt = cluster[2].store.failsAt;
    cluster.crash(1);
    QVERIFY(cluster.runUntil([&] { return !cluster[2].failures.empty() || !cluster[3].failures.empty(); }));
    auto& failed = cluster[2].failures.empty() ? cluster[3] : cluster[2];
    QCOMPARE(failed.state().role, ConsensusRole::Stopped);
    QCOMPARE(failed.failures, std::vector<QString>{QStringLiteral("the disk is full")});
}

void TestGuardRails::guardRail5_uncommittedConfigurationTruncated_restartsFromStore()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 34));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    // The last change of the membership is in no log any more, only in the marker.
    QVERIFY(cluster[1].store.content().startIndex > cluster[1].state().configurationIndex);
    cluster.network.isolate({cluster.id(1)});
    QVERIFY(cluster[1].node->removeMember(cluster.id(3)));
    cluster.run(Millis(20)); // stored, but it cannot be committed
    QCOMPARE(cluster[1].state().configuration.size(), std::size_t(2));
    QVERIFY(cluster.runUntil([&] { return cluster[2].isMaster() || cluster[3].isMaster(); }));
    auto& master = cluster[2].isMaster() ? cluster[2] : cluster[3];
    QVERIFY(cluster.commitMany(master, 3, "after"));

    cluster.network.heal();
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QCOMPARE(cluster[1].tables.imagesRestored, 0); // by entries, not by a snapshot: the log was cut
    QCOMPARE(cluster[1].failures, std::vector<QString>{});
    QCOMPARE(cluster[1].state().configuration, master.state().configuration);
    QCOMPARE(cluster[1].changes.back(), false);
    QVERIFY(std::any_of(cluster[1].events.begin(), cluster[1].events.end(),
                        [](const QString& text) { return text.contains(u"taken back"); }));
    QVERIFY(cluster.commit(master, {"all three are here"}));
}

void TestGuardRails::guardRail5_restartedBeforeTruncation_takesTheChangeBack()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster.network.isolate({cluster.id(1)});
    QVERIFY(cluster[1].node->removeMember(cluster.id(3)));
    cluster.run(Millis(20));
    cluster.crash(1);
    QVERIFY(cluster.restart(1)); // libraft 0.15 now takes the change for committed
    QVERIFY(cluster.runUntil([&] { return cluster[2].isMaster() || cluster[3].isMaster(); }));
    auto& master = cluster[2].isMaster() ? cluster[2] : cluster[3];
    QVERIFY(cluster.commitMany(master, 3, "after"));
    cluster.network.heal();
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    // It counts on three voters again: with both others gone it does not elect itself by two.
    auto& other = cluster[2].isMaster() ? cluster[3] : cluster[2];
    cluster.network.isolate({cluster.id(1), other.node->options().node});
    QVERIFY(cluster.runUntil([&] { return cluster[1].isMaster() || other.isMaster(); }));
    QCOMPARE(cluster[1].state().configuration.size(), std::size_t(3));
}

namespace {

// Answers from inside send(), as a careless transport would.
class EchoingTransport final : public Transport
{
public:
    std::function<void()> whenSending;
    void setLineage(const Lineage&) override {}
    void setMembers(const protocol::Configuration&) override {}
    void setAddress(NodeId, const Endpoint&) override {}
    Endpoint localEndpoint() const override { return {}; }
    void close() override {}
    void openHandover(NodeId, const Endpoint&) override {}
    void closeHandover() override {}
    bool sendHandover(NodeId, const protocol::HandoverFrame&) override { return false; }
    bool send(NodeId to, const protocol::RaftFrame& frame) override
    {
        if (const auto* vote = std::get_if<protocol::RequestVoteFrame>(&frame)) {
            emit received(to,
                          protocol::RequestVoteResultFrame{vote->term, true, quint8(vote->preVote ? 1 : 2)});
            whenSending();
        }
        return true;
    }
};

} // namespace

void TestGuardRails::guardRail6_messageInsideSend_isHandledLater()
{
    // A store that knows two voters, so that this one needs the other's vote.
    MemoryLogStore store;
    const protocol::Configuration two{{NodeId(1), "10.0.0.1:1", protocol::MemberRole::Voter},
                                      {NodeId(2), "10.0.0.2:1", protocol::MemberRole::Voter}};
    QVERIFY(store.commit({SetLineage{{1, 1}}, SetTerm{1},
                          AppendEntries{1, {{1, protocol::EntryType::Change, encodeConfiguration(two)}}}}));
    ManualClock clock;
    EchoingTransport transport;
    RaftOptions options;
    options.node = NodeId(1);
    options.address = "10.0.0.1:1";
    RaftNode node(options, store, transport, clock);
    int votesAsked = 0;
    int depth = 0;
    bool becameLeaderInside = false;
    transport.whenSending = [&] {
        ++votesAsked;
        QCOMPARE(++depth, 1);
        clock.advance(Millis(1000)); // time for another election
        node.tick();
        node.pump();
        becameLeaderInside |= node.state().role == ConsensusRole::Leader;
        --depth;
    };
    QVERIFY(node.resume(0));
    for (int i = 0; i < 100 && node.state().role != ConsensusRole::Leader; ++i) {
        clock.advance(Millis(50));
        node.tick();
        node.pump();
    }
    QVERIFY(votesAsked > 0);
    QVERIFY(!becameLeaderInside);
    QCOMPARE(node.state().role, ConsensusRole::Leader);
}

void TestGuardRails::guardRail6_calls_emitNothingThemselves()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    auto& one = cluster[1];
    bool isInside = false;
    bool emittedInside = false;
    const auto look = [&] { emittedInside |= isInside; };
    connect(one.node.get(), &RaftNode::stateChanged, this, look);
    connect(one.node.get(), &RaftNode::committed, this, look);
    connect(one.node.get(), &RaftNode::proposalFinished, this, look);
    connect(one.node.get(), &RaftNode::event, this, look);
    connect(one.node.get(), &RaftNode::stopped, this, look);
    const auto call = [&](auto act) {
        isInside = true;
        act();
        isInside = false;
    };
    call([&] { one.node->propose({"a"}); });
    call([&] { one.node->propose({"refused"}); });
    QVERIFY(cluster.runUntil([&] { return !one.outcomes.empty(); }));
    call([&] { one.node->setTablesIndex(1); });
    call([&] { QVERIFY(!one.node->addVoter(cluster.id(1), "10.0.0.1:1")); });
    call([&] { one.node->stop(); });
    QVERIFY(cluster.runUntil([&] { return one.stops == 1; }));
    QVERIFY(!emittedInside);
    QCOMPARE(one.outcomes.size(), std::size_t(1));
}

void TestGuardRails::guardRail7_lastVoter_isNotRemoved()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    const Result<void> removed = cluster[1].node->removeMember(cluster.id(1));
    QVERIFY(!removed);
    QVERIFY2(removed.error().message.contains(u"last"), qPrintable(removed.error().message));
    QVERIFY(cluster.commit(cluster[1], {"goes on"}));
    QCOMPARE(cluster[1].state().configuration.size(), std::size_t(1));
}

void TestGuardRails::guardRail7_secondChange_isRefused()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.build(4).node->join(cluster.lineage));
    QVERIFY(cluster[1].node->addVoter(cluster.id(4), cluster.addressOf(cluster.id(4))));
    QVERIFY(!cluster[1].node->removeMember(cluster.id(3)));
    // The first of its two steps is committed, but it is still under way.
    QVERIFY(cluster.runUntil([&] { return cluster[1].state().configuration.size() == 4; }));
    QVERIFY(!cluster[1].node->removeMember(cluster.id(3)));
    QVERIFY(cluster.runUntil([&] { return cluster[1].changes.size() == 3; }));
    QVERIFY(cluster[1].changes.back());
    QCOMPARE(cluster[1].state().configuration.back().role, protocol::MemberRole::Voter);
    QVERIFY(cluster[1].node->removeMember(cluster.id(3)));
}

void TestGuardRails::guardRail8_roleChanges_areTold()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster[1].states.clear();
    cluster.network.isolate({cluster.id(1)});
    QVERIFY(cluster.runUntil(
        [&] { return !cluster[1].states.empty() && cluster[1].states.back().role != ConsensusRole::Leader; },
        Millis(2000)));
    QVERIFY(!cluster[1].states.back().isMaster);
    // Told only when something changed.
    for (auto& [id, member] : cluster.members) {
        for (std::size_t i = 1; i < member.states.size(); ++i)
            QVERIFY(!(member.states[i] == member.states[i - 1]));
    }
}

void TestGuardRails::guardRail9_mastershipLost_outcomeIsUnknown()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    // The entry gets to one follower, but no answer comes back before the master is cut off.
    cluster.network.drops = [&](NodeId from, NodeId to, const protocol::RaftFrame&) {
        return from == cluster.id(3) || to == cluster.id(3) || from == cluster.id(2);
    };
    cluster[1].node->propose({"a"});
    cluster.run(Millis(20));
    QCOMPARE(cluster[2].store.content().entries.back().data, QByteArray("a"));
    cluster.network.drops = nullptr;
    cluster.network.isolate({cluster.id(1)});
    QVERIFY(cluster.runUntil([&] { return !cluster[1].outcomes.empty(); }));
    QCOMPARE(cluster[1].outcomes, std::vector<ProposalOutcome>{ProposalOutcome::Unknown});
    QVERIFY(cluster[1].tables.entries().empty());
    // And it was committed after all.
    QVERIFY(cluster.runUntil([&] { return cluster[2].isMaster(); }));
    cluster.network.heal();
    QVERIFY(cluster.runUntil([&] { return cluster[1].tables.sequence() == std::vector<QByteArray>{"a"}; }));
}

void TestGuardRails::guardRail10_longEntry_isRefused()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    const quint64 stored = cluster[1].state().stored;
    cluster[1].node->propose({"short", QByteArray(protocol::LogEntry::maxBytes + 1, 'x')});
    QVERIFY(!cluster[1].node->isProposing());
    cluster.run(Millis(100));
    QCOMPARE(cluster[1].state().stored, stored);
    QCOMPARE(cluster[1].events.size(), std::size_t(1));
    QVERIFY(cluster.commit(cluster[1], {QByteArray(protocol::LogEntry::maxBytes, 'x')}));
}

void TestGuardRails::guardRail10_manyEntries_logStaysShort()
{
    VirtualCluster cluster;
    QCOMPARE(cluster.options.snapshotThreshold, 256u);
    QCOMPARE(cluster.options.snapshotTrailing, 64u);
    QVERIFY(cluster.form(2));
    QVERIFY(cluster.commitMany(cluster[1], 1500));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    for (int number : {1, 2})
        QVERIFY(cluster[number].store.content().entries.size() <= 256 + 64 + 2);
}

void TestGuardRails::guardRail11_libraftHeader_isIncludedInOnePlace()
{
    const QDir folder(QStringLiteral(MUSTER_CONSENSUS_SOURCES));
    const QRegularExpression include(QStringLiteral("#\\s*include\\s*[<\"](raft\\.h|raft/)"));
    QStringList users;
    const auto files = folder.entryInfoList({QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
    QVERIFY(files.size() > 20);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        if (text.contains(include))
            users << info.fileName();
        // Public headers must not drag it into other rooms.
        if (info.fileName() == u"raftnode.h" || info.fileName() == u"consensusnode.h")
            QVERIFY(!text.contains(u"raftapi.h"));
        // `raft_apply(` is the function; the type always says struct.
        QVERIFY2(!text.contains(QRegularExpression(
                     QStringLiteral("(?<!struct )\\braft_(apply|barrier|transfer)\\s*[*&]"))),
                 qPrintable(info.fileName()));
    }
    QCOMPARE(users, QStringList{QStringLiteral("raftapi.h")});
    QFile api(folder.filePath(QStringLiteral("raftapi.h")));
    QVERIFY(api.open(QIODevice::ReadOnly));
    QVERIFY(api.readAll().contains("extern \"C\" {\n#include <raft.h>\n}"));
}

void TestGuardRails::guardRail12_isolatedFollower_disturbsNobody()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    const quint64 term = cluster[1].state().term;
    cluster.network.isolate({cluster.id(3)});
    cluster.run(Millis(5000));
    QCOMPARE(cluster[3].state().role, ConsensusRole::Candidate);
    QCOMPARE(cluster[3].state().term, term); // it asks before it raises the term
    cluster.network.heal();
    cluster.run(Millis(2000));
    QVERIFY(cluster[1].isMaster());
    QCOMPARE(cluster[1].state().term, term);
}

// libraft's follower answers a heartbeat with the end of its whole log, leftovers of an earlier term
// included, and its leader would count them as copies of its own entries.
void TestGuardRails::leftoverEntries_areNotCountedAsStored()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    cluster.run(Millis(100));
    const quint64 agreed = cluster[1].state().stored;
    cluster.network.isolate({cluster.id(1)});
    cluster[1].node->propose({"left", "over", "by", "the", "old"});
    cluster.run(Millis(20));
    QCOMPARE(cluster[1].state().stored, agreed + 5);
    // The network heals in the middle of the election, so that the old master hears the new one's first
    // heartbeat: that says up to where both agree, and holds no entries.
    bool hasHealed = false;
    quint64 mostAnswered = 0;
    cluster.network.drops = [&](NodeId from, NodeId to, const protocol::RaftFrame& frame) {
        const auto* vote = std::get_if<protocol::RequestVoteFrame>(&frame);
        if (vote && !vote->preVote && !std::exchange(hasHealed, true))
            cluster.network.heal();
        const auto* append = std::get_if<protocol::AppendEntriesFrame>(&frame);
        if (append && to == cluster.id(1))
            return !append->entries.empty();
        const auto* result = std::get_if<protocol::AppendEntriesResultFrame>(&frame);
        if (result && from == cluster.id(1) && result->rejected == 0)
            mostAnswered = std::max(mostAnswered, result->lastLogIndex);
        return false;
    };
    QVERIFY(cluster.runUntil([&] { return cluster[2].isMaster() || cluster[3].isMaster(); }));
    cluster.run(Millis(100));
    QVERIFY(hasHealed);
    QCOMPARE(mostAnswered, agreed);
    cluster.network.drops = nullptr;
    QVERIFY(cluster.runUntil(
        [&] { return cluster.isEven() && cluster[1].state().role == ConsensusRole::Follower; }));
}

QTEST_GUILESS_MAIN(TestGuardRails)
#include "tst_guardrails.moc"
