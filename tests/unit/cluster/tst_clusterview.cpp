// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterview.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using protocol::KeepAlive;
using protocol::KeepAliveRole;

namespace {

const MonotonicTime start{Millis{5000}};
const IpAddress source = IpAddress::fromIPv4(0x7f00000c);
const Lineage lineageA{7, 0};
const Lineage lineageB{9, 0};

KeepAlive tracker(quint64 id, KeepAliveRole role, quint64 term, const Lineage& lineage = lineageA)
{
    KeepAlive told;
    told.node = NodeId(id);
    told.sequence = 1;
    told.role = role;
    told.term = term;
    told.lineage = lineage;
    told.announce = {Endpoint{IpAddress(), 6969}};
    return told;
}

} // namespace

class ClusterViewTest : public QObject
{
    Q_OBJECT

private slots:
    void view_twoCallThemselvesMaster_theHigherTermIs()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Master, 3), source, start);
        membership.hear(tracker(2, KeepAliveRole::Master, 4), source, start);
        const auto view = viewOf(QStringLiteral("x"), membership, nullptr, start);
        QCOMPARE(view.master, NodeId(2));
        QCOMPARE(view.term, quint64(4));
        QCOMPARE(view.trackers.first().role, status::TrackerRole::Slave); // it does not know yet
    }

    void view_whatATrackerDoesNotTell_isNothing_andNotNobody()
    {
        Membership membership{NodeId()};
        KeepAlive older = tracker(1, KeepAliveRole::Slave, 3);
        KeepAlive undecided = tracker(2, KeepAliveRole::Slave, 3);
        undecided.vitals.votedFor = NodeId();
        KeepAlive voter = tracker(3, KeepAliveRole::Slave, 3);
        voter.vitals.votedFor = NodeId(2);
        voter.peers = 6;
        voter.vitals.distinctPeers = 4;
        for (const KeepAlive& told : {older, undecided, voter})
            membership.hear(told, source, start);
        const auto view = viewOf(QStringLiteral("x"), membership, nullptr, start);
        QVERIFY(!view.trackers[0].votedFor && !view.trackers[0].distinctPeers);
        QCOMPARE(view.trackers[1].votedFor, std::optional(NodeId()));
        QCOMPARE(view.trackers[2].votedFor, std::optional(NodeId(2)));
        QCOMPARE(view.trackers[2].distinctPeers, std::optional(quint64(4)));
    }

    void view_masterDied_showsNone()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Master, 3), source, start);
        membership.advance(start + Millis{3000});
        const auto view = viewOf(QStringLiteral("x"), membership, nullptr, start + Millis{3000});
        QVERIFY(!view.master.isValid());
        QCOMPARE(view.trackers.size(), 1);
        QCOMPARE(view.trackers.first().liveness, status::Liveness::Dead);
        QCOMPARE(view.trackers.first().lastSeen, Millis{3000});
        QVERIFY(view.trackers.first().role != status::TrackerRole::Master);
        QCOMPARE(view.term, quint64(3));
    }

    void view_twoLineages_showsTheOneWithAMaster()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Slave, 3, lineageB), source, start);
        membership.hear(tracker(2, KeepAliveRole::Slave, 3, lineageB), source, start);
        membership.hear(tracker(3, KeepAliveRole::Master, 1, lineageA), source, start);
        const auto view = viewOf(QStringLiteral("x"), membership, nullptr, start);
        QCOMPARE(view.lineage, lineageA);
        QCOMPARE(view.trackers.size(), 1);
    }

    void view_ownLineage_isShownWhateverOthersAre()
    {
        Membership membership{NodeId(9)};
        membership.hear(tracker(1, KeepAliveRole::Master, 3, lineageB), source, start);
        const KeepAlive own = tracker(9, KeepAliveRole::Slave, 1, lineageA);
        const auto view = viewOf(QStringLiteral("x"), membership, &own, start);
        QCOMPARE(view.lineage, lineageA);
        QCOMPARE(view.trackers.size(), 1);
        QVERIFY(view.trackers.first().isSelf);
    }

    void view_nameFromAStranger_losesItsControlCharacters()
    {
        Membership membership{NodeId()};
        KeepAlive told = tracker(1, KeepAliveRole::Slave, 3);
        told.name = QStringLiteral("a\u202Eb\x1b[2Jc");
        membership.hear(told, source, start);
        const QString shown = viewOf(QStringLiteral("x"), membership, nullptr, start).trackers.first().name;
        QVERIFY(!shown.contains(QChar(0x202E)));
        QVERIFY(!shown.contains(QChar(0x1b)));
    }

    void view_twoLineagesApart_theOtherIsToldWithItsMaster()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Master, 3, lineageB), source, start);
        membership.hear(tracker(2, KeepAliveRole::Slave, 3, lineageB), source, start);
        membership.hear(tracker(3, KeepAliveRole::Slave, 1, lineageA), source, start);
        const KeepAlive own = tracker(9, KeepAliveRole::Master, 1, lineageA);
        const auto view = viewOf(QStringLiteral("x"), membership, &own, start);
        QCOMPARE(view.trackers.size(), 2);
        QCOMPARE(view.master, NodeId(9));
        QCOMPARE(view.foreign.size(), 1);
        QCOMPARE(view.foreign.first().lineage, lineageB);
        QCOMPARE(view.foreign.first().master, NodeId(1));
        QCOMPARE(view.foreign.first().trackers.size(), 2);
    }

    void view_allOfAnotherLineageDied_itIsNotTold()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Master, 3, lineageB), source, start);
        membership.advance(start + Millis{3000});
        const KeepAlive own = tracker(9, KeepAliveRole::Slave, 1, lineageA);
        QVERIFY(viewOf(QStringLiteral("x"), membership, &own, start + Millis{3000}).foreign.isEmpty());
    }

    void view_trackerHeard_saysWhereItsKeepAlivesComeFrom()
    {
        Membership membership{NodeId()};
        membership.hear(tracker(1, KeepAliveRole::Slave, 3), source, start, Hearing{6970, false});
        const auto view = viewOf(QStringLiteral("x"), membership, nullptr, start);
        QCOMPARE(view.trackers.first().clusterAddress, QStringLiteral("127.0.0.12:6970"));
    }
};

QTEST_APPLESS_MAIN(ClusterViewTest)
#include "tst_clusterview.moc"
