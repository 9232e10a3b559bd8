// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/virtualcluster.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::testing;

// Elections that are ordered: RaftNode::campaignNow().
class TestCampaign : public QObject
{
    Q_OBJECT
private slots:
    void campaignNow_masterDead_takesOverAtOnce();
    void campaignNow_otherMaster_doesNothing();
    void campaignNow_cannotWin_unseatsOneMasterAtMost();
    void campaignNow_nobodyAnswers_theTermStaysSoon();
    void campaignNow_twoAtOnce_tryAgainSoon();
};

void TestCampaign::campaignNow_masterDead_takesOverAtOnce()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    cluster.crash(1);
    QVERIFY(cluster.runUntil([&] { return !cluster[2].closed.empty(); }, Millis(5)));
    QCOMPARE(cluster[2].closed, std::vector<NodeId>{cluster.id(1)});
    cluster[2].node->campaignNow(cluster.id(1));
    QVERIFY(cluster.runUntil([&] { return cluster[2].isMaster(); }, Millis(20)));
}

void TestCampaign::campaignNow_otherMaster_doesNothing()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    const quint64 term = cluster[2].state().term;
    cluster[2].node->campaignNow(cluster.id(3));
    cluster[1].node->campaignNow(cluster.id(1)); // the master itself
    cluster.run(Millis(500));
    QVERIFY(cluster[1].isMaster());
    QCOMPARE(cluster[2].state().term, term);
}

void TestCampaign::campaignNow_cannotWin_unseatsOneMasterAtMost()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    // 3 gets no entries: it falls behind, nobody votes for it, and nobody makes it a follower again.
    cluster.network.drops = [&](NodeId, NodeId to, const protocol::RaftFrame& frame) {
        return to == cluster.id(3) && std::holds_alternative<protocol::AppendEntriesFrame>(frame);
    };
    QVERIFY(cluster.commitMany(cluster[1], 3));
    cluster[3].node->campaignNow(cluster.id(1));
    cluster.run(Millis(2000)); // whom it has unseated is elected again
    const auto* before = cluster.master();
    QVERIFY(before);
    const quint64 term = before->state().term;
    cluster.run(Millis(10'000));
    const auto* after = cluster.master();
    QVERIFY(after);
    QCOMPARE(after->state().term, term);
}

// Of two voters the other one is gone, or knows of no such vote: a term that grows for ever would unseat
// whoever leads without this one each time that it is to be added.
void TestCampaign::campaignNow_nobodyAnswers_theTermStaysSoon()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(2));
    const quint64 term = cluster[2].state().term;
    cluster.crash(1);
    cluster[2].node->campaignNow(cluster.id(1));
    cluster.run(Millis(5000));
    const quint64 raised = cluster[2].state().term;
    QVERIFY(raised > term);
    cluster.run(Millis(10'000));
    QCOMPARE(cluster[2].state().term, raised);
    QVERIFY(cluster.restart(1));
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }));
}

void TestCampaign::campaignNow_twoAtOnce_tryAgainSoon()
{
    VirtualCluster cluster;
    QVERIFY(cluster.form(3));
    QVERIFY(cluster.commitMany(cluster[1], 3));
    cluster.run(Millis(200)); // both have all of it
    cluster.crash(1);
    QVERIFY(cluster.runUntil([&] { return !cluster[2].closed.empty() && !cluster[3].closed.empty(); }));
    cluster[2].node->campaignNow(cluster.id(1));
    cluster[3].node->campaignNow(cluster.id(1));
    // Sooner than the shortest time-out.
    QVERIFY(cluster.runUntil([&] { return cluster.master() != nullptr; }, Millis(280)));
}

QTEST_GUILESS_MAIN(TestCampaign)
#include "tst_campaign.moc"
