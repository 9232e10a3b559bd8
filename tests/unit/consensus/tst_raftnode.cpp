// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/virtualcluster.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::testing;

class TestRaftNode : public QObject
{
    Q_OBJECT
private slots:
    void bootstrap_pristine_isMasterAlone();
    void bootstrap_usedStore_isRefused();
    void cluster_threeNodes_replicatesInOrder();
    void cluster_masterCrashes_anotherTakesOverWithAllEntries();
    void cluster_election_tellsWhoVotedForWhom();
    void cluster_manyFaults_staysEven();
    void join_lineageChangesBeforeAnythingIsStored_joinsTheLater();
    void join_afterSnapshot_getsImage();
    void join_imageIsLarge_comesInParts();
    void resume_fromStore_tellsEntriesAgain();
    void resume_onlyVoter_leadsInALaterTerm();
    void resume_tablesOlderThanMarker_saysWhatToDo();
    void resume_markerWithImage_restoresIt();
    void snapshot_tablesLag_keepsLog();
    void snapshot_endsWithBarriers_needsNothingOfTheTables();
    void snapshot_pending_makesWayForTheMasters();
    void snapshot_tablesHaveNotTakenTheImage_keepsIt();
    void append_fromBeforeOwnSnapshot_isTakenUpAgain();
    void transferMastership_toFollower_isMaster();
    void removeMember_follower_leavesConfiguration();
    void forward_toMaster_isReceived();
    void memberStored_followers_reachLastIndex();
    void stop_running_saysStopped();
};

void TestRaftNode::bootstrap_pristine_isMasterAlone()
{
    VirtualCluster cluster;
    auto& one = cluster.build(1);
    QVERIFY(one.node->bootstrap(cluster.lineage));
    QVERIFY(cluster.runUntil([&] { return one.isMaster(); }));
    QCOMPARE(one.state().lineage, cluster.lineage);
    QCOMPARE(one.state().leader, cluster.id(1));
    QCOMPARE(one.state().configuration.size(), std::size_t(1));
    QVERIFY(cluster.commit(one, {"a", "b", "c"}));
    QCOMPARE(one.tables.sequence(), (std::vector<QByteArray>{"a", "b", "c"}));
    QCOMPARE(one.state().stored, one.state().committed);
}

void TestRaftNode::bootstrap_usedStore_isRefused()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    cluster.crash(1);
    const Result<void> again = cluster.build(1).node->bootstrap(Lineage{99, 1});
    QVERIFY(!again);
    QCOMPARE(cluster[1].store.content().lineage, cluster.lineage);
}

void TestRaftNode::cluster_threeNodes_replicatesInOrder()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 100));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QCOMPARE(cluster[3].tables.sequence().size(), std::size_t(100));
    QCOMPARE(cluster[3].tables.sequence().back(), QByteArray("e99"));
    QCOMPARE(cluster[2].state().leader, cluster.id(1));
    QCOMPARE(cluster[2].transport->members().size(), std::size_t(3));
}

void TestRaftNode::cluster_masterCrashes_anotherTakesOverWithAllEntries()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 10));
    cluster.crash(1);
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }, Millis(3000)));
    QVERIFY(cluster.commit(*cluster.master(), {"after"}));
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven() && cluster[1].tables.entries().size() == 11; }));
}

void TestRaftNode::cluster_election_tellsWhoVotedForWhom()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    cluster.crash(1);
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }, Millis(3000)));
    const NodeId chosen = cluster[2].isMaster() ? cluster.id(2) : cluster.id(3);
    for (const int voter : {2, 3})
        QCOMPARE(cluster[voter].state().votedFor, chosen); // both are the majority of three
    cluster.crash(2);
    QVERIFY(cluster.restart(2));
    QCOMPARE(cluster[2].state().votedFor, chosen); // it is remembered, and nobody else gets it
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster[1].state().term == cluster[3].state().term; }));
    QVERIFY(!cluster[1].state().votedFor.isValid()); // it was not there; its vote of a former term is none
}

void TestRaftNode::cluster_manyFaults_staysEven()
{
    for (quint64 seed = 1; seed <= 6; ++seed) {
        VirtualCluster cluster(seed);
        cluster.options.snapshotThreshold = 20;
        cluster.options.snapshotTrailing = 5;
        cluster.network.maxDelay = Millis(8);
        QVERIFY(cluster.form(3));
        std::mt19937_64 chance(seed);
        std::set<QByteArray> acknowledged;
        for (int round = 0; round < 25; ++round) {
            cluster.network.loss = round % 3 == 0 ? 0.1 : 0;
            if (auto* master = cluster.master()) {
                for (int i = 0; i < 8; ++i) {
                    const QByteArray entry = QByteArray::number(round) + "-" + QByteArray::number(i);
                    if (!master->node || master->node->isProposing() || !cluster.commit(*master, {entry}))
                        break;
                    acknowledged.insert(entry);
                }
            }
            const int victim = int(chance() % 3) + 1;
            if (round % 2 == 0) {
                cluster.network.isolate({cluster.id(victim)});
            } else {
                cluster.crash(victim);
            }
            if (auto* master = cluster.master(); master && !master->node->isProposing())
                master->node->propose({"x" + QByteArray::number(round)});
            cluster.run(Millis(chance() % 1500));
            cluster.network.heal();
            if (!cluster[victim].node)
                QVERIFY(cluster.restart(victim));
            cluster.run(Millis(chance() % 700));
            for (auto& [id, member] : cluster.members)
                QCOMPARE(member.failures, std::vector<QString>{});
        }
        cluster.network.loss = 0;
        QVERIFY(cluster.runUntil([&] { return cluster.master() && !cluster.master()->node->isProposing(); }));
        QVERIFY(cluster.commit(*cluster.master(), {"last"}));
        QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
        const auto all = cluster[1].tables.sequence();
        const std::set<QByteArray> known(all.begin(), all.end());
        QVERIFY(std::includes(known.begin(), known.end(), acknowledged.begin(), acknowledged.end()));
        QVERIFY(acknowledged.size() > 50);
    }
}

void TestRaftNode::join_lineageChangesBeforeAnythingIsStored_joinsTheLater()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    auto& two = cluster.build(2);
    QVERIFY(two.node->join(Lineage{99, 1}));
    cluster.run(Millis(100));
    QVERIFY(two.node->join(cluster.lineage));
    QVERIFY(cluster.addVoter(cluster[1], 2));
    QCOMPARE(two.store.content().lineage, cluster.lineage);
    QVERIFY(!two.node->join(Lineage{98, 1})); // now it has stored something
}

void TestRaftNode::join_afterSnapshot_getsImage()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    QVERIFY(cluster.commitMany(cluster[1], 50));
    QVERIFY(cluster[1].store.content().startIndex > 1);
    QVERIFY(cluster.build(2).node->join(cluster.lineage));
    QVERIFY(cluster.addVoter(cluster[1], 2));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QCOMPARE(cluster[1].tables.imagesWanted, 1);
    QCOMPARE(cluster[2].tables.imagesRestored, 1);
    QVERIFY(!cluster[2].store.content().marker->image.isEmpty());
    // The tables hold the image now, so the next marker goes without it.
    QVERIFY(cluster.commitMany(cluster[1], 20));
    QVERIFY(cluster.runUntil([&] { return cluster[2].store.content().marker->image.isEmpty(); }));
}

void TestRaftNode::join_imageIsLarge_comesInParts()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    for (int i = 0; i < 20; ++i)
        QVERIFY(cluster.commit(cluster[1], {QByteArray(200'000, char('a' + i))}));
    QVERIFY(cluster.build(2).node->join(cluster.lineage));
    QVERIFY(cluster.addVoter(cluster[1], 2));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QVERIFY(cluster[2].store.content().marker->image.size() > 2'000'000);
}

void TestRaftNode::resume_fromStore_tellsEntriesAgain()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    QVERIFY(cluster.commitMany(cluster[1], 5));
    cluster.crash(1);
    cluster[1].tables = {};
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster[1].isMaster(); }));
    QCOMPARE(cluster[1].tables.sequence().size(), std::size_t(5));
}

// Another tracker may have entries of the earlier term that this one had sent, but not stored.
void TestRaftNode::resume_onlyVoter_leadsInALaterTerm()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    for (int round = 0; round < 2; ++round) {
        const quint64 before = cluster[1].state().term;
        cluster.crash(1);
        QVERIFY(cluster.restart(1));
        QVERIFY(cluster.runUntil([&] { return cluster[1].isMaster(); }));
        QVERIFY(cluster[1].state().term > before);
        QCOMPARE(cluster[1].store.content().term, cluster[1].state().term);
    }
}

void TestRaftNode::resume_tablesOlderThanMarker_saysWhatToDo()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    QVERIFY(cluster.commitMany(cluster[1], 30));
    cluster.crash(1);
    const int commits = cluster[1].store.commits;
    const Result<void> resumed = cluster.build(1).node->resume(3);
    QVERIFY(!resumed);
    QVERIFY2(resumed.error().message.contains(u"tracker.db is older than raft.db"),
             qPrintable(resumed.error().message));
    QVERIFY(resumed.error().message.contains(u"Move both files away"));
    QCOMPARE(cluster[1].store.commits, commits);
    QCOMPARE(cluster[1].state().role, ConsensusRole::Stopped);
}

void TestRaftNode::resume_markerWithImage_restoresIt()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    QVERIFY(cluster.commitMany(cluster[1], 30));
    QVERIFY(cluster.build(2).node->join(cluster.lineage));
    QVERIFY(cluster.addVoter(cluster[1], 2));
    QVERIFY(!cluster[2].store.content().marker->image.isEmpty());
    // The image came, but the tables did not take it before the crash.
    cluster.crash(2);
    cluster[2].tables = {};
    QVERIFY(cluster.restart(2));
    QVERIFY(cluster.runUntil([&] { return cluster[2].tables.imagesRestored == 1 && cluster.isEven(); }));
}

void TestRaftNode::snapshot_tablesLag_keepsLog()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    cluster[1].tables.tellsIndex = false;
    QVERIFY(cluster.commitMany(cluster[1], 50));
    cluster.run(Millis(200));
    QVERIFY(!cluster[1].store.content().marker);
    QCOMPARE(cluster[1].store.content().startIndex, quint64(1));
    cluster[1].node->setTablesIndex(cluster[1].tables.appliedIndex());
    QVERIFY(cluster.runUntil([&] { return cluster[1].store.content().marker.has_value(); }));
    QVERIFY(cluster[1].store.content().marker->image.isEmpty());
    QVERIFY(cluster[1].store.content().startIndex > 1);
}

void TestRaftNode::snapshot_endsWithBarriers_needsNothingOfTheTables()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    const quint64 lastCommand = cluster[1].tables.appliedIndex();
    for (int i = 0; i < 10; ++i) { // each start adds a barrier, and no command
        cluster.crash(1);
        QVERIFY(cluster.restart(1));
        QVERIFY(cluster.runUntil([&] { return cluster[1].isMaster(); }));
    }
    cluster.run(Millis(100));
    const auto& marker = cluster[1].store.content().marker;
    QVERIFY(marker && marker->index > lastCommand);
    QCOMPARE(marker->commandIndex, lastCommand);
    cluster.crash(1);
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster[1].isMaster(); }));
    cluster.crash(1);
    QVERIFY(!cluster.build(1).node->resume(lastCommand - 1));
}

void TestRaftNode::snapshot_pending_makesWayForTheMasters()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(3));
    cluster[3].tables.tellsIndex = false; // its tables hang, so its own snapshot waits
    QVERIFY(cluster.commitMany(cluster[1], 15));
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QVERIFY(!cluster[3].store.content().marker);
    cluster.network.isolate({cluster.id(3)});
    QVERIFY(cluster.commitMany(cluster[1], 50));
    cluster.network.heal();
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QCOMPARE(cluster[3].tables.imagesRestored, 1);
}

void TestRaftNode::snapshot_tablesHaveNotTakenTheImage_keepsIt()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(1));
    const auto& marker = cluster[1].store.content().marker;
    do { // until the marker holds the last command
        QVERIFY(cluster.commit(cluster[1], {"e"}));
        cluster.run(Millis(5));
    } while (!marker || marker->index != cluster[1].tables.appliedIndex());
    cluster[2].tables.tellsIndex = false;
    QVERIFY(cluster.build(2).node->join(cluster.lineage));
    QVERIFY(cluster.addVoter(cluster[1], 2));
    const quint64 installed = cluster[2].store.content().marker->index;
    for (int i = 0; i < 15; ++i) { // entries that are no commands: each new master's barrier
        auto* const master = cluster.master();
        QVERIFY(master && master->node->transferMastership(NodeId()));
        const quint64 term = master->state().term;
        QVERIFY(cluster.runUntil([&] { return cluster.master() && cluster.master()->state().term > term; }));
    }
    QVERIFY(cluster[2].state().committed > installed + 12);
    QCOMPARE(cluster[2].store.content().marker->index, installed);
    QVERIFY(!cluster[2].store.content().marker->image.isEmpty());
    // With the next command it shows that the tables have it.
    cluster[2].tables.tellsIndex = true;
    QVERIFY(cluster.commit(*cluster.master(), {"a"}));
    QVERIFY(cluster.runUntil([&] { return cluster[2].store.content().marker->image.isEmpty(); }));
}

// The answers of a follower are lost, and it has swept away what the master sends again.
void TestRaftNode::append_fromBeforeOwnSnapshot_isTakenUpAgain()
{
    VirtualCluster cluster;
    cluster.options.snapshotThreshold = 10;
    cluster.options.snapshotTrailing = 2;
    QVERIFY(cluster.form(3));
    cluster[1].tables.tellsIndex = false; // the master's own log stays long
    cluster.run(Millis(200));
    cluster.network.drops = [&](NodeId from, NodeId, const protocol::RaftFrame& frame) {
        return from == cluster.id(3) && std::holds_alternative<protocol::AppendEntriesResultFrame>(frame);
    };
    QVERIFY(cluster.commitMany(cluster[1], 30));
    QVERIFY(cluster.runUntil([&] { return cluster[3].store.content().startIndex > 15; }));
    cluster.network.isolate({cluster.id(3)}); // until the master does not count on it any more
    QVERIFY(cluster.commitMany(cluster[1], 5, "f"));
    cluster.run(Millis(1000));
    cluster.network.drops = nullptr;
    cluster.network.heal();
    QVERIFY(cluster.runUntil([&] { return cluster.isEven(); }));
    QVERIFY(cluster.runUntil([&] {
        return std::find(cluster[1].stored.begin(), cluster[1].stored.end(),
                         std::pair(cluster.id(3), cluster[1].state().stored)) != cluster[1].stored.end();
    }));
    QCOMPARE(cluster[3].tables.imagesRestored, 0);
}

void TestRaftNode::transferMastership_toFollower_isMaster()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(!cluster[2].node->transferMastership(cluster.id(3)));
    QVERIFY(cluster[1].node->transferMastership(cluster.id(3)));
    QVERIFY(cluster.runUntil([&] { return cluster[3].isMaster(); }, Millis(200)));
    QVERIFY(cluster[3].node->transferMastership(NodeId())); // to whomever
    QVERIFY(cluster.runUntil([&] { return cluster.master() && !cluster[3].isMaster(); }, Millis(500)));
}

void TestRaftNode::removeMember_follower_leavesConfiguration()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(!cluster[1].node->removeMember(cluster.id(9)));
    QVERIFY(!cluster[1].node->removeMember(cluster.id(1)));
    QVERIFY(cluster[1].node->removeMember(cluster.id(3)));
    QVERIFY(cluster.runUntil([&] { return cluster[1].changes.size() == 3; }));
    QVERIFY(cluster[1].changes.back());
    QCOMPARE(cluster[1].state().configuration.size(), std::size_t(2));
    cluster.crash(3);
    QVERIFY(cluster.commit(cluster[1], {"two are left"}));
}

void TestRaftNode::forward_toMaster_isReceived()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(2));
    cluster[2].node->forward(cluster.id(1), {"part", 1});
    QVERIFY(cluster.runUntil([&] { return !cluster[1].forwarded.empty(); }));
    QCOMPARE(cluster[1].forwarded, std::vector<QByteArray>{"part"});
}

void TestRaftNode::memberStored_followers_reachLastIndex()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    const quint64 last = cluster[1].state().stored;
    const auto has = [&](int number) {
        const auto& stored = cluster[1].stored;
        return std::find(stored.begin(), stored.end(), std::pair(cluster.id(number), last)) != stored.end();
    };
    QVERIFY(cluster.runUntil([&] { return has(2) && has(3); }));
}

void TestRaftNode::stop_running_saysStopped()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(1));
    cluster[1].node->propose({"a"});
    cluster[1].node->stop();
    QCOMPARE(cluster[1].stops, 0); // never from inside the call
    QVERIFY(cluster.runUntil([&] { return cluster[1].stops == 1; }));
    QCOMPARE(cluster[1].state().role, ConsensusRole::Stopped);
    QCOMPARE(cluster[1].outcomes, std::vector<ProposalOutcome>{ProposalOutcome::Unknown});
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster[1].tables.entries().size() == 1; }));
}

QTEST_GUILESS_MAIN(TestRaftNode)
#include "tst_raftnode.moc"
