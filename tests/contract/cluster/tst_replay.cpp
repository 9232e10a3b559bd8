// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody without the passphrase records what trackers say, and plays it back.
#include "cluster/clusterfaulttolerance.h"
#include "net/datagramport.h"
#include "support/loopback.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace muster;
using namespace muster::cluster;

namespace {

const protocol::ClusterKey key{QByteArray(32, 'k'), false, QByteArray(32, 'c'), QByteArray(32, 'r')};
const Millis interval{50};

protocol::KeepAlive slave()
{
    protocol::KeepAlive own;
    own.role = protocol::KeepAliveRole::Slave;
    own.replication = Endpoint{IpAddress(), 7000};
    return own;
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    Endpoint m_group;
    std::unique_ptr<net::DatagramPort> m_recorder;
    QList<QPair<IpAddress, QByteArray>> m_tape;
    QList<MemberChange> m_changes; // as the tracker that is under attack sees them

    std::unique_ptr<ClusterFaultTolerance> tracker(int host, quint64 node, quint64 boot,
                                                   const protocol::ClusterKey& withKey = key)
    {
        KeepAliveSettings settings;
        settings.network = testing::loopback(host);
        settings.port = 0;
        settings.group = m_group;
        settings.clusterName = QStringLiteral("test");
        settings.key = withKey;
        settings.interval = interval;
        auto made = std::make_unique<ClusterFaultTolerance>(
            settings, ClusterFaultTolerance::Identity{NodeId(node), boot}, m_clock);
        if (!made->start())
            qWarning("cannot start the tracker");
        made->tell(slave());
        return made;
    }
    void watch(ClusterFaultTolerance& target)
    {
        connect(&target, &ClusterFaultTolerance::memberChanged, this,
                [this](const MembershipEvent& event) { m_changes << event.change; });
    }
    QList<QByteArray> tapeOf(int host) const
    {
        QList<QByteArray> said;
        for (const auto& [from, payload] : m_tape)
            if (from == IpAddress::fromIPv4(0x7f000000u + quint32(host)))
                said << payload;
        return said;
    }
    // To the group, from an address of its own; until the target has looked at all.
    void play(const QList<QByteArray>& payloads, ClusterFaultTolerance& target)
    {
        net::DatagramPort stranger(testing::loopback(29));
        QVERIFY(stranger.bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive));
        for (const QByteArray& payload : payloads)
            stranger.sendToGroup(m_group, payload);
        stranger.sendToGroup(m_group, QByteArrayLiteral("the end of the tape"));
        const quint64 before = target.refusedDatagrams();
        QTRY_VERIFY(target.refusedDatagrams() > before);
        QSignalSpy beats(&target, &ClusterFaultTolerance::heard);
        QTRY_VERIFY(beats.size() >= 4);
    }

private slots:
    void init()
    {
        m_group = testing::randomGroup();
        m_tape.clear();
        m_changes.clear();
        m_recorder = std::make_unique<net::DatagramPort>(testing::loopback(28));
        QVERIFY(m_recorder->listenToGroup(m_group));
        connect(m_recorder.get(), &net::DatagramChannel::received, this,
                [this](const QByteArray& payload, const Endpoint& from) {
                    m_tape.append({from.address, payload});
                });
    }

    void trackersWithOneKey_believeEachOther()
    {
        const auto a = tracker(21, 1, 1001);
        const auto b = tracker(22, 2, 2001);
        QTRY_VERIFY(a->membership().isAlive(NodeId(2)) && b->membership().isAlive(NodeId(1)));
    }

    void trackerThatRestarts_isBelievedAgain_whateverItsBoot()
    {
        const auto a = tracker(21, 1, 1001);
        auto b = tracker(22, 2, 2001);
        QTRY_VERIFY(a->membership().isAlive(NodeId(2)));
        watch(*a);
        b = tracker(22, 2, 3001);
        QTRY_VERIFY(m_changes.contains(MemberChange::Restarted));
        b = tracker(22, 2, 2500); // its clock was set back
        QTRY_COMPARE(m_changes.count(MemberChange::Restarted), 2);
    }

    void recordingOfADeadTracker_doesNotRaiseIt()
    {
        const auto a = tracker(21, 1, 1001);
        auto b = tracker(22, 2, 2001);
        QTRY_VERIFY(a->membership().isAlive(NodeId(2)));
        QTRY_VERIFY(tapeOf(22).size() > 5);
        b.reset();
        QTRY_VERIFY(!a->membership().isAlive(NodeId(2)));
        watch(*a);
        play(tapeOf(22), *a);
        QVERIFY(!a->membership().isAlive(NodeId(2)));
        QVERIFY(m_changes.isEmpty());
    }

    void recordingOfAnEarlierBoot_doesNotReplaceTheLivingOne()
    {
        const auto a = tracker(21, 1, 1001);
        auto b = tracker(22, 2, 9001); // with the greater number
        QTRY_VERIFY(a->membership().isAlive(NodeId(2)));
        b->leave();
        QTRY_VERIFY(!a->membership().isAlive(NodeId(2)));
        const QList<QByteArray> recorded = tapeOf(22);
        b = tracker(22, 2, 2001);
        QTRY_VERIFY(a->membership().isAlive(NodeId(2)));
        watch(*a);
        play(recorded, *a); // its goodbye too
        QVERIFY(a->membership().isAlive(NodeId(2)));
        QCOMPARE(a->membership().find(NodeId(2))->last.boot, quint64(2001));
        QVERIFY(m_changes.isEmpty());
    }

    void recordingFromBeforeOwnRestart_bringsNobody()
    {
        auto a = tracker(21, 1, 1001);
        {
            const auto b = tracker(22, 2, 2001);
            QTRY_VERIFY(a->membership().isAlive(NodeId(2)));
            QTRY_VERIFY(tapeOf(22).size() > 5);
        }
        const QList<QByteArray> recorded = tapeOf(22);
        a = tracker(21, 1, 1002);
        watch(*a);
        play(recorded, *a);
        QVERIFY(a->membership().members().empty());
        QVERIFY(m_changes.isEmpty());
    }

    void whereOnlyUnicastReaches_theyBelieveEachOtherToo()
    {
        net::DatagramPort probe(testing::loopback(21));
        QVERIFY(probe.bind(0, std::nullopt, net::DatagramPort::Sharing::Exclusive));
        KeepAliveSettings known;
        known.network = testing::loopback(22);
        known.port = probe.port(); // free on .22 as well, most likely
        known.group = testing::randomGroup();
        known.clusterName = QStringLiteral("test");
        known.key = key;
        known.interval = interval;
        KeepAliveSettings joining = known;
        joining.network = testing::loopback(21);
        joining.port = 0;
        joining.group = testing::randomGroup();
        joining.join = {Endpoint{IpAddress::fromIPv4(0x7f000016u), known.port}};
        ClusterFaultTolerance a(joining, ClusterFaultTolerance::Identity{NodeId(1), 1001}, m_clock);
        ClusterFaultTolerance b(known, ClusterFaultTolerance::Identity{NodeId(2), 2001}, m_clock);
        QVERIFY(a.start());
        QVERIFY(b.start());
        a.tell(slave());
        b.tell(slave());
        QTRY_VERIFY(a.membership().isAlive(NodeId(2)) && b.membership().isAlive(NodeId(1)));
    }

    void anotherPassphrase_isToldOnce_andNotHeard()
    {
        const auto a = tracker(21, 1, 1001);
        QSignalSpy foreign(a.get(), &ClusterFaultTolerance::foreignKeyHeard);
        const auto b = tracker(22, 2, 2001, {QByteArray(32, 'x'), false});
        const auto c = tracker(23, 3, 3001, protocol::ClusterKey::open());
        QTRY_COMPARE(foreign.size(), 2);
        const quint64 refused = a->refusedDatagrams();
        QTRY_VERIFY(a->refusedDatagrams() > refused + 10);
        QCOMPARE(foreign.size(), 2);
        QCOMPARE(a->foreignTrackers(), (std::map<IpAddress, bool>{{IpAddress::fromIPv4(0x7f000016u), false},
                                                                  {IpAddress::fromIPv4(0x7f000017u), true}}));
        QVERIFY(a->membership().members().empty());
    }
};

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
