// SPDX-License-Identifier: GPL-3.0-or-later
// Who voted for whom: as values, along the links, and in the picture.
#include "sampledata.h"
#include "ui/topology/topologyscene.h"
#include "ui/topology/topologytraffic.h"
#include "ui/topology/trackerfacts.h"

#include <QTest>

using namespace muster;
using namespace muster::ui;

namespace {

MonotonicTime at(qint64 ms) { return MonotonicTime(Millis(ms)); }

// The sample's three in a first term, whose votes are told: attic is master, and dies in what follows.
status::ClusterStatus settled()
{
    status::ClusterStatus cluster = sample::cluster();
    for (status::TrackerStatus& tracker : cluster.trackers) {
        tracker.term = cluster.term = 7;
        tracker.liveness = status::Liveness::Alive;
        tracker.votedFor = cluster.trackers[0].id;
    }
    cluster.trackers[2].votedFor = NodeId(); // it came later
    return cluster;
}

// The second asks for votes in the next term, and has the third's.
status::ClusterStatus electing()
{
    status::ClusterStatus cluster = settled();
    cluster.trackers[0].liveness = status::Liveness::Dead;
    cluster.trackers[0].role = status::TrackerRole::Slave;
    cluster.master = {};
    cluster.term = 8;
    cluster.trackers[1].role = status::TrackerRole::Candidate;
    for (const int voter : {1, 2}) {
        cluster.trackers[voter].term = 8;
        cluster.trackers[voter].votedFor = cluster.trackers[1].id;
    }
    return cluster;
}

status::ClusterStatus elected()
{
    status::ClusterStatus cluster = electing();
    cluster.trackers[1].role = status::TrackerRole::Master;
    cluster.master = cluster.trackers[1].id;
    return cluster;
}

} // namespace

class TopologyVotesTest : public QObject
{
    Q_OBJECT

private slots:
    void ballots_areOfTheLatestTermOfWhoLives()
    {
        status::ClusterStatus cluster = electing();
        const NodeId candidate = cluster.trackers[1].id;
        const QList<Ballot> expected{{candidate, candidate, 8}, {cluster.trackers[2].id, candidate, 8}};
        QCOMPARE(ballotsOf(cluster), expected);
        QCOMPARE(votesFor(candidate, expected), 2);
        cluster.trackers[2].votedFor = NodeId(0x99); // nobody has heard of that one
        QCOMPARE(ballotsOf(cluster).size(), 1);
        cluster.trackers[2].votedFor.reset();
        QCOMPARE(ballotsOf(cluster).size(), 1);
        QCOMPARE(ballotsOf(settled()).size(), 2);
    }

    void newBallots_areThoseThatWereGivenMeanwhile()
    {
        QCOMPARE(newBallots(settled(), electing()).size(), 2);
        QVERIFY(newBallots(electing(), elected()).isEmpty());
        QVERIFY(newBallots({}, electing()).isEmpty()); // given when nobody looked, for all that is known
        status::ClusterStatus silent = settled();
        for (status::TrackerStatus& tracker : silent.trackers)
            tracker.votedFor.reset();
        QVERIFY(newBallots(silent, electing()).isEmpty());
    }

    void vote_runsFromTheVoterToItsCandidate_andFromNobodyWhoDidNotVote()
    {
        status::ClusterStatus after = electing();
        const NodeId candidate = after.trackers[1].id;
        const NodeId voter = after.trackers[2].id;
        QList<TopologyLink> links = linksOf(topologyNodes(after, {}), after.master);
        const QList<Pulse> asked = electionBetween(settled(), after, links, at(0));
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0].kind == PulseKind::AskVote && asked[0].from == candidate && asked[0].to == voter);
        QVERIFY(asked[1].kind == PulseKind::Vote && asked[1].from == voter && asked[1].to == candidate);
        links = linksOf(topologyNodes(elected(), {}), elected().master);
        QVERIFY(electionBetween(after, elected(), links, at(0)).isEmpty()); // they were seen

        // Another one became master, and the third is known not to have voted for it.
        after = elected();
        after.trackers[2].votedFor = NodeId();
        for (const Pulse& pulse : electionBetween(settled(), after, links, at(0)))
            QVERIFY(pulse.from != voter && pulse.to != voter);
    }

    void arrows_areThereWhileItRuns_andAWhileAfter_movingOrNot_data()
    {
        QTest::addColumn<bool>("moves");
        QTest::newRow("moving") << true;
        QTest::newRow("still") << false;
    }
    void arrows_areThereWhileItRuns_andAWhileAfter_movingOrNot()
    {
        QFETCH(const bool, moves);
        TopologyScene scene;
        scene.setMotion(moves);
        scene.showCluster(settled(), {}, at(0));
        QVERIFY(scene.ballotsShown().isEmpty()); // nobody elects
        scene.showCluster(electing(), {}, at(1000));
        const Ballot expected{electing().trackers[2].id, electing().trackers[1].id, 8};
        QCOMPARE(scene.ballotsShown(), QList<Ballot>{expected});
        scene.showCluster(electing(), {}, at(60'000)); // it finds no majority
        QCOMPARE(scene.ballotsShown().size(), 1);
        QVERIFY(moves || !scene.isMoving());

        scene.showCluster(settled(), {}, at(100'000));
        scene.showCluster(elected(), {}, at(101'000)); // all of it between two views
        QCOMPARE(scene.ballotsShown().size(), 1);
        scene.showCluster(elected(), {}, at(105'000));
        QCOMPARE(scene.ballotsShown().size(), 1);
        scene.showCluster(elected(), {}, at(107'000));
        QVERIFY(scene.ballotsShown().isEmpty());
    }

    void vote_isInTheWordsOfWhoGaveIt()
    {
        const status::ClusterStatus cluster = electing();
        const auto words = [&](int tracker) {
            return factText(TrackerFact::VotedFor, cluster, cluster.trackers[tracker]);
        };
        QCOMPARE(words(1), u"itself"_qs);
        QCOMPARE(words(2), cluster.trackers[1].name);
        QCOMPARE(factText(TrackerFact::VotedFor, cluster, settled().trackers[2]), u"nobody in this term"_qs);
        QCOMPARE(factText(TrackerFact::VotedFor, cluster, {}), u"–"_qs);
        TopologyScene scene;
        scene.showCluster(cluster, {}, at(0));
        const TrackerItem* voter = scene.tracker(cluster.trackers[2].id);
        const QString told = u"Voted for: "_qs + cluster.trackers[1].name;
        QVERIFY(voter->toolTip().contains(told));
        QVERIFY(voter->facts().contains(told)); // what a screen reader reads
    }

    void arrow_goesFromRimToRim_besideTheLink()
    {
        const QLineF link(0, 50, 300, 50);
        const VoteArrow arrow = voteArrow(link, 30, 16);
        QVERIFY(QLineF(link.p1(), arrow.shaft.pointAtPercent(0)).length() > 30);
        QVERIFY(QLineF(link.p2(), arrow.head.boundingRect().center()).length() > 30);
        QVERIFY(arrow.head.boundingRect().right() > 240); // and reaches almost there
        for (const QLineF& either : {link, QLineF(link.p2(), link.p1())})
            QVERIFY(voteArrow(either, 30, 16).middle.y() > 58); // away from the middle of the picture
        QVERIFY(voteArrow(link.translated(0, -100), 30, 16).middle.y() < -58);
        QVERIFY(voteArrow(QLineF(0, 0, 50, 0), 30, 16).shaft.isEmpty());
        QVERIFY(voteArrow(QLineF(), 30, 16).shaft.isEmpty());
    }

    void peers_areCountedOnceEach_whereTheTrackerTellsIt()
    {
        status::ClusterStatus cluster = settled();
        for (status::TrackerStatus& tracker : cluster.trackers)
            tracker.peers = 6;
        TopologyScene scene;
        scene.showCluster(cluster, {}, at(0));
        QVERIFY(scene.peers()->text().contains(u"6"));
        for (status::TrackerStatus& tracker : cluster.trackers)
            tracker.distinctPeers = 4;
        scene.showCluster(cluster, {}, at(1));
        QVERIFY(scene.peers()->text().startsWith(u'4'));
        QCOMPARE(scene.peers()->dots(), 4);
        QCOMPARE(factText(TrackerFact::Peers, cluster, cluster.trackers[0]), u"4"_qs);
    }
};

QTEST_MAIN(TopologyVotesTest)
#include "tst_topologyvotes.moc"
