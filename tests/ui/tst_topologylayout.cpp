// SPDX-License-Identifier: GPL-3.0-or-later
// Where trackers are drawn, what runs between them, and what they are drawn as: functions of values.
#include "sampledata.h"
#include "ui/topology/topologydrawing.h"
#include "ui/topology/topologylayout.h"
#include "ui/topology/topologymotion.h"
#include "ui/topology/topologyseats.h"
#include "ui/topology/topologytraffic.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace muster;
using namespace muster::ui;

namespace {

const TopologyMetrics metrics{{-60, -50, 120, 130}, {200, 60}, 8, 1.7};

QList<NodeId> ids(const QList<quint64>& values)
{
    QList<NodeId> list;
    for (const quint64 value : values)
        list.append(NodeId(value));
    return list;
}

MonotonicTime at(int ms) { return MonotonicTime(Millis(ms)); }

qsizetype countOf(const QList<Pulse>& pulses, PulseKind kind)
{
    return std::count_if(pulses.begin(), pulses.end(), [&](const Pulse& p) { return p.kind == kind; });
}

} // namespace

class TopologyLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void ring_ofOneToThirty_hasNoOverlaps()
    {
        const QRectF center(-metrics.center.width() / 2, -metrics.center.height() / 2, metrics.center.width(),
                            metrics.center.height());
        for (int count = 1; count <= 30; ++count) {
            const TopologyLayout layout = layOutRing(count, metrics);
            QCOMPARE(layout.seats.size(), count);
            for (int i = 0; i < count; ++i) {
                const QRectF box = metrics.node.translated(layout.seats[i]);
                QVERIFY2(!box.intersects(center), qPrintable(u"%1 of %2"_qs.arg(i).arg(count)));
                for (int j = i + 1; j < count; ++j)
                    QVERIFY2(!box.intersects(metrics.node.translated(layout.seats[j])),
                             qPrintable(u"%1 and %2 of %3"_qs.arg(i).arg(j).arg(count)));
                // The peers are around all of it: no shape of a tracker touches their belt.
                const QPointF at(layout.seats[i].x() / layout.belt.width(),
                                 layout.seats[i].y() / layout.belt.height());
                QVERIFY(std::hypot(at.x(), at.y()) < 0.95);
            }
        }
    }

    void ring_isNotLargerThanItHasToBe()
    {
        const TopologyLayout three = layOutRing(3, metrics);
        QVERIFY(three.belt.height() < 3 * metrics.node.height());
        QVERIFY(layOutRing(20, metrics).belt.width() > three.belt.width());
    }

    // A window of 1280 × 800 has room for about 33 lines, and is 50 of them wide.
    void words_ofFewTrackers_areLarge_andOfManyCanStillBeRead()
    {
        const QFont font = QGuiApplication::font();
        for (int trackers = 1; trackers <= 20; ++trackers) {
            const TopologySizes sizes(font, trackers);
            const QSizeF belt = 2 * layOutRing(trackers, sizes.metrics).belt;
            const qreal zoom =
                std::min(50 / (belt.width() / sizes.em + 1), 33 / (belt.height() / sizes.em + 3));
            QVERIFY2(zoom >= (trackers <= TopologySizes::mostRoomy ? 1.0 : 0.65),
                     qPrintable(u"%1: %2"_qs.arg(trackers).arg(zoom)));
        }
    }

    void ring_ofTwo_isSideBySide_andOfMoreBeginsAtTheTop()
    {
        const TopologyLayout two = layOutRing(2, metrics);
        QVERIFY(std::abs(two.seats[0].y() - two.seats[1].y()) < 2);
        const TopologyLayout four = layOutRing(4, metrics);
        QVERIFY(std::abs(four.seats[0].x()) < 1 && four.seats[0].y() < 0);
        QVERIFY(four.seats[1].x() > 0); // clockwise
    }

    void seats_whenOneGoes_leaveTheOthersWhereTheyAre()
    {
        TopologySeats seats;
        QVERIFY(seats.seat(ids({30, 10, 20})));
        QCOMPARE(seats.of(NodeId(10)), 0); // by id
        QCOMPARE(seats.of(NodeId(30)), 2);
        QVERIFY(!seats.seat(ids({10, 30})));
        QCOMPARE(seats.of(NodeId(10)), 0);
        QCOMPARE(seats.of(NodeId(20)), -1);
        QCOMPARE(seats.of(NodeId(30)), 2);
        QCOMPARE(seats.count(), 3);
    }

    void seats_whoComesBack_findsItsOwn_evenIfAnotherOneComesAtOnce()
    {
        TopologySeats seats;
        seats.seat(ids({10, 20, 30}));
        seats.seat(ids({30}));
        QVERIFY(!seats.seat(ids({5, 20, 30})));
        QCOMPARE(seats.of(NodeId(20)), 1);
        QCOMPARE(seats.of(NodeId(30)), 2);
        QCOMPARE(seats.of(NodeId(5)), 0); // the one that is empty
    }

    void seats_newcomer_takesTheSeatThatIsEmptyForLongest()
    {
        TopologySeats seats;
        seats.seat(ids({10, 20, 30}));
        seats.seat(ids({10, 30}));
        seats.seat(ids({10}));
        seats.seat(ids({10, 99}));
        QCOMPARE(seats.of(NodeId(99)), 1);
    }

    void seats_moreThanEver_makeTheRingGrowInTheOrderOfIds()
    {
        TopologySeats seats;
        seats.seat(ids({10, 30}));
        QVERIFY(seats.seat(ids({10, 20, 30})));
        QCOMPARE(seats.of(NodeId(10)), 0);
        QCOMPARE(seats.of(NodeId(20)), 1);
        QCOMPARE(seats.of(NodeId(30)), 2);
    }

    void pulse_isWhereItsTimeSays_andThenForgotten()
    {
        TopologyMotion motion;
        motion.add({PulseKind::Prepare, NodeId(1), NodeId(2), at(100), Millis(400)});
        QVERIFY(motion.at(at(99)).isEmpty());
        QCOMPARE(motion.at(at(200)).first().progress, 0.25);
        QVERIFY(motion.at(at(500)).isEmpty());
        motion.forgetUntil(at(499));
        QVERIFY(!motion.isIdle());
        motion.forgetUntil(at(500));
        QVERIFY(motion.isIdle());
    }

    void pulses_beyondTheMost_areNotShown()
    {
        TopologyMotion motion;
        for (int i = 0; i < 3 * TopologyMotion::mostPulses; ++i)
            motion.add({PulseKind::KeepAlive, NodeId(1), NodeId(2), at(0), Millis(10)});
        QCOMPARE(motion.at(at(5)).size(), TopologyMotion::mostPulses);
    }

    void glide_turnedOnItsWay_goesOnFromThere()
    {
        Glide glide(QPointF(0, 0));
        QVERIFY(glide.isOver(at(0)));
        glide.moveTo({100, 0}, at(0), Millis(100));
        QCOMPARE(glide.at(at(50)), QPointF(50, 0));
        glide.moveTo({50, 100}, at(50), Millis(100));
        QCOMPARE(glide.at(at(50)), QPointF(50, 0));
        QCOMPARE(glide.at(at(150)), QPointF(50, 100));
        QVERIFY(glide.isOver(at(150)));
    }

    void links_ofFew_areAMesh_andOfMany_theMastersOnly()
    {
        status::ClusterStatus cluster = sample::cluster();
        QList<TopologyLink> links = linksOf(topologyNodes(cluster, {}), cluster.master);
        QCOMPARE(links.size(), 3);
        QCOMPARE(std::count_if(links.begin(), links.end(), [](const auto& link) { return link.isMasters; }),
                 2);
        cluster.trackers[2].liveness = status::Liveness::Dead; // nothing reaches it
        links = linksOf(topologyNodes(cluster, {}), cluster.master);
        QCOMPARE(links.size(), 1);
        for (int i = 0; i < 20; ++i)
            cluster.trackers << sample::tracker(quint64(0x100 + i), u"more"_qs, status::TrackerRole::Slave);
        links = linksOf(topologyNodes(cluster, {}), cluster.master);
        QCOMPARE(links.size(), 21);
    }

    void keepAlive_runsFromWhoWasHeardAnew()
    {
        const status::ClusterStatus before = sample::cluster();
        status::ClusterStatus after = before;
        const QList<TopologyLink> links = linksOf(topologyNodes(after, {}), after.master);
        for (status::TrackerStatus& tracker : after.trackers)
            tracker.lastSeen += Millis(100);
        QVERIFY(keepAlivesBetween(before, after, links, at(0)).isEmpty());
        after.trackers[1].lastSeen = Millis(10);
        const QList<Pulse> pulses = keepAlivesBetween(before, after, links, at(0));
        QCOMPARE(pulses.size(), 2); // to both others
        for (const Pulse& pulse : pulses)
            QCOMPARE(pulse.from, after.trackers[1].id);
    }

    void newMaster_isSeenToBeElected()
    {
        const status::ClusterStatus before = sample::cluster();
        status::ClusterStatus after = before;
        after.master = after.trackers[1].id;
        after.term = 8;
        const QList<TopologyLink> links = linksOf(topologyNodes(after, {}), after.master);
        const QList<Pulse> pulses = electionBetween(before, after, links, at(0));
        QCOMPARE(countOf(pulses, PulseKind::AskVote), 2);
        QCOMPARE(countOf(pulses, PulseKind::Vote), 2);
        QVERIFY(electionBetween(after, after, links, at(0)).isEmpty());
        QVERIFY(electionBetween({}, after, links, at(0)).isEmpty()); // what was before is not known
    }

    void round_asksAll_andCommitsAfterThoseThatAreReady()
    {
        const status::ClusterStatus before = sample::cluster();
        status::ClusterStatus after = before;
        after.trackers[0].committed += 3;
        after.trackers[1].stored += 3; // the third, slow one is not ready
        const QList<TopologyLink> links = linksOf(topologyNodes(after, {}), after.master);
        const QList<Pulse> pulses = roundBetween(before, after, links, at(0));
        QCOMPARE(countOf(pulses, PulseKind::Prepare), 2);
        QCOMPARE(countOf(pulses, PulseKind::Ready), 1);
        QCOMPARE(countOf(pulses, PulseKind::Commit), 2);
        QVERIFY(roundBetween(after, after, links, at(0)).isEmpty());
        status::RoundStatus round;
        round.ready = {{after.trackers[2].id, std::chrono::microseconds(900)}};
        const QList<Pulse> told = roundPulses(round, links, at(0));
        QCOMPARE(countOf(told, PulseKind::Ready), 1);
        QCOMPARE(countOf(told, PulseKind::Commit), 0); // the mastership ended before
    }

    void node_isWhatItsTrackerIs_andOneThatWasStoppedHereStays()
    {
        status::ClusterStatus cluster = sample::cluster();
        status::LocalTracker local{
            cluster.trackers[2].id, u"mine"_qs, false, status::LocalTracker::State::Stopped, {}};
        QCOMPARE(topologyNodes(cluster, {})[0].state, NodeState::Master);
        QCOMPARE(topologyNodes(cluster, {})[2].state, NodeState::Suspect);
        QCOMPARE(topologyNodes(cluster, {local})[2].state, NodeState::Stopped);
        cluster.trackers.removeLast();
        QCOMPARE(topologyNodes(cluster, {}).size(), 2);
        const QList<TopologyNode> nodes = topologyNodes(cluster, {local});
        QCOMPARE(nodes.size(), 3);
        QCOMPARE(nodes[2].name, u"mine"_qs);
        QCOMPARE(nodes[2].state, NodeState::Stopped);
        local.id = {}; // it has not said who it is
        QCOMPARE(topologyNodes(cluster, {local}).size(), 2);
    }

    void node_thatIsGivenASnapshot_saysHowMuchIsThere()
    {
        status::ClusterStatus cluster = sample::cluster();
        cluster.trackers[2].liveness = status::Liveness::Alive;
        cluster.trackers[2].role = status::TrackerRole::Joining;
        cluster.trackers[2].snapshotPercent = 64;
        TopologyNode node = topologyNodes(cluster, {})[2];
        QVERIFY(nodeCaption(node).contains(u"64"));
        QVERIFY(nodeDescription(node).contains(u"64"));
        node.state = NodeState::Dead;
        QVERIFY(!nodeCaption(node).contains(u"64"));
    }

    void states_areToldByShapeAndByWord()
    {
        QStringList words;
        for (int state = 0; state <= int(NodeState::Starting); ++state)
            words.append(nodeStateText(NodeState(state)));
        QCOMPARE(words.removeDuplicates(), 0);
        const auto corners = [](NodeState state) { return nodeOutline(state, 10).elementCount(); };
        QSet<int> shapes;
        for (const NodeState state :
             {NodeState::Slave, NodeState::Candidate, NodeState::Suspect, NodeState::Dead})
            shapes.insert(corners(state));
        QCOMPARE(shapes.size(), 4);
    }
};

QTEST_MAIN(TopologyLayoutTest)
#include "tst_topologylayout.moc"
