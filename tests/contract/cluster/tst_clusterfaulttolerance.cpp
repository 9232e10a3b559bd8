// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterfaulttolerance.h"
#include "net/datagramport.h"
#include "support/loopback.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::cluster;

namespace {

KeepAliveSettings settingsFor(int host, const Endpoint& group)
{
    KeepAliveSettings settings;
    settings.network = testing::loopback(host);
    settings.port = 0;
    settings.group = group;
    settings.clusterName = QStringLiteral("test");
    settings.interval = Millis{50};
    return settings;
}

protocol::KeepAlive told(protocol::KeepAliveRole role)
{
    protocol::KeepAlive own;
    own.role = role;
    own.replication = Endpoint{IpAddress(), 7000};
    own.name = QStringLiteral("somebody");
    return own;
}

} // namespace

class ClusterFaultToleranceTest : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;

private slots:
    void twoTrackers_onLoopback_findEachOtherByMulticast()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance a(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                m_clock);
        ClusterFaultTolerance b(settingsFor(22, group), ClusterFaultTolerance::Identity{NodeId(2), 1},
                                m_clock);
        QVERIFY(a.start());
        QVERIFY(b.start());
        a.tell(told(protocol::KeepAliveRole::Slave));
        b.tell(told(protocol::KeepAliveRole::Slave));
        QTRY_VERIFY(a.membership().isAlive(NodeId(2)) && b.membership().isAlive(NodeId(1)));
        QCOMPARE(a.membership().find(NodeId(2))->replication(),
                 (Endpoint{*IpAddress::fromString(u"127.0.0.22"), 7000}));
    }

    void listener_withoutIdentity_hearsAndSendsNothing()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance listener(settingsFor(23, group), std::nullopt, m_clock);
        ClusterFaultTolerance tracker(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                      m_clock);
        QVERIFY(listener.start());
        QVERIFY(tracker.start());
        tracker.tell(told(protocol::KeepAliveRole::Master));
        QTRY_VERIFY(listener.membership().isAlive(NodeId(1)));
        listener.tell(told(protocol::KeepAliveRole::Master));
        QSignalSpy heard(&tracker, &ClusterFaultTolerance::heard);
        QTRY_VERIFY(heard.size() > 4);
        QVERIFY(tracker.membership().members().empty());
    }

    void tracker_thatEnds_isSuspectedThenDead()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance a(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                m_clock);
        auto b = std::make_unique<ClusterFaultTolerance>(
            settingsFor(22, group), ClusterFaultTolerance::Identity{NodeId(2), 1}, m_clock);
        QVERIFY(a.start());
        QVERIFY(b->start());
        b->tell(told(protocol::KeepAliveRole::Slave));
        QTRY_VERIFY(a.membership().isAlive(NodeId(2)));
        QList<MemberChange> changes;
        connect(&a, &ClusterFaultTolerance::memberChanged, this,
                [&changes](const MembershipEvent& event) { changes << event.change; });
        b.reset();
        QTRY_COMPARE(changes, (QList<MemberChange>{MemberChange::Suspected, MemberChange::Died}));
    }

    void tracker_thatLeaves_isGoneAtOnce()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance a(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                m_clock);
        ClusterFaultTolerance b(settingsFor(22, group), ClusterFaultTolerance::Identity{NodeId(2), 1},
                                m_clock);
        QVERIFY(a.start());
        QVERIFY(b.start());
        b.tell(told(protocol::KeepAliveRole::Slave));
        QTRY_VERIFY(a.membership().isAlive(NodeId(2)));
        QList<MemberChange> changes;
        connect(&a, &ClusterFaultTolerance::memberChanged, this,
                [&changes](const MembershipEvent& event) { changes << event.change; });
        b.leave();
        b.tell(told(protocol::KeepAliveRole::Master)); // what was still on its way in this process
        QTRY_COMPARE(changes, (QList<MemberChange>{MemberChange::Left}));
        QSignalSpy beats(&a, &ClusterFaultTolerance::heard);
        QTRY_VERIFY(beats.size() > 4);
        QCOMPARE(changes, (QList<MemberChange>{MemberChange::Left}));
    }

    void trackers_ofAnotherClusterOrKey_areNotHeard()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance a(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                m_clock);
        KeepAliveSettings foreignName = settingsFor(22, group);
        foreignName.clusterName = QStringLiteral("another");
        ClusterFaultTolerance b(foreignName, ClusterFaultTolerance::Identity{NodeId(2), 1}, m_clock);
        KeepAliveSettings foreignKey = settingsFor(23, group);
        foreignKey.key = protocol::ClusterKey{QByteArray(32, 'k'), false};
        ClusterFaultTolerance c(foreignKey, ClusterFaultTolerance::Identity{NodeId(3), 1}, m_clock);
        QVERIFY(a.start());
        QVERIFY(b.start());
        QVERIFY(c.start());
        a.tell(told(protocol::KeepAliveRole::Slave));
        b.tell(told(protocol::KeepAliveRole::Slave));
        c.tell(told(protocol::KeepAliveRole::Slave));
        QTRY_VERIFY(a.refusedDatagrams() >= 3); // c's
        QVERIFY(a.membership().members().empty());
    }

    void join_whereMulticastDoesNotReach_findsEachOtherByUnicast()
    {
        net::DatagramPort probe(testing::loopback(21));
        QVERIFY(probe.bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive));
        KeepAliveSettings known = settingsFor(22, testing::randomGroup());
        known.port = probe.port(); // free on .22 as well, most likely
        KeepAliveSettings joining =
            settingsFor(21, testing::randomGroup()); // another group: no multicast between
        joining.join = {Endpoint{*IpAddress::fromString(u"127.0.0.22"), known.port}};
        ClusterFaultTolerance a(joining, ClusterFaultTolerance::Identity{NodeId(1), 1}, m_clock);
        ClusterFaultTolerance b(known, ClusterFaultTolerance::Identity{NodeId(2), 1}, m_clock);
        QVERIFY(a.start());
        QVERIFY(b.start());
        a.tell(told(protocol::KeepAliveRole::Slave));
        b.tell(told(protocol::KeepAliveRole::Slave));
        QTRY_VERIFY(a.membership().isAlive(NodeId(2)) && b.membership().isAlive(NodeId(1)));
    }

    void datagrams_ofAnyLengthAndContent_areCountedAndDropped()
    {
        const Endpoint group = testing::randomGroup();
        ClusterFaultTolerance a(settingsFor(21, group), ClusterFaultTolerance::Identity{NodeId(1), 1},
                                m_clock);
        QVERIFY(a.start());
        net::DatagramPort stranger(testing::loopback(29));
        QVERIFY(stranger.bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive));
        for (int length = 0; length < 256; ++length)
            stranger.sendToGroup(group, QByteArray(length, char(length)));
        QTRY_VERIFY(a.refusedDatagrams() > 200);
        QVERIFY(a.membership().members().empty());
    }
};

QTEST_GUILESS_MAIN(ClusterFaultToleranceTest)
#include "tst_clusterfaulttolerance.moc"
