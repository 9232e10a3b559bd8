// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/membership.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using protocol::KeepAlive;

namespace {

const NodeId self{1};
const NodeId other{2};
const IpAddress source = IpAddress::fromIPv4(0x7f00000c);
const MonotonicTime start{Millis{5000}};
constexpr Millis interval{500};

KeepAlive keepAliveOf(NodeId node, quint64 sequence, quint64 boot = 10)
{
    KeepAlive told;
    told.node = node;
    told.boot = boot;
    told.sequence = sequence;
    told.interval = interval;
    return told;
}

} // namespace

class MembershipTest : public QObject
{
    Q_OBJECT

private slots:
    void hear_ownKeepAlive_isNobody()
    {
        Membership membership(self);
        QVERIFY(membership.hear(keepAliveOf(self, 1), source, start).empty());
        QVERIFY(membership.members().empty());
    }

    void hear_newTracker_joins()
    {
        Membership membership(self);
        const auto events = membership.hear(keepAliveOf(other, 1), source, start);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Joined, other}}));
        QVERIFY(membership.isAlive(other));
    }

    void hear_olderSequence_changesNothing()
    {
        Membership membership(self);
        KeepAlive late = keepAliveOf(other, 1);
        late.term = 3;
        KeepAlive news = keepAliveOf(other, 2);
        news.term = 4;
        membership.hear(news, source, start);
        QVERIFY(membership.hear(late, source, start + interval).empty());
        QCOMPARE(membership.find(other)->last.term, quint64(4));
        QCOMPARE(membership.find(other)->lastSeen, start);
    }

    void hear_laterBoot_isRestart()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 900, 10), source, start);
        const auto events = membership.hear(keepAliveOf(other, 1, 11), source, start + interval);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Restarted, other}}));
    }

    void hear_earlierBootOfLivingTracker_isOvertakenDatagram()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1, 11), source, start);
        QVERIFY(membership.hear(keepAliveOf(other, 900, 10), source, start + interval).empty());
        QCOMPARE(membership.find(other)->last.boot, quint64(11));
    }

    void hear_earlierBootOfDeadTracker_isTaken()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1, 11), source, start);
        membership.advance(start + 6 * interval);
        const auto events = membership.hear(keepAliveOf(other, 1, 10), source, start + 7 * interval);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Restarted, other}}));
    }

    void advance_threeMissed_isSuspectedOnce()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1), source, start);
        QVERIFY(membership.advance(start + 3 * interval - Millis{1}).empty());
        const auto events = membership.advance(start + 3 * interval);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Suspected, other}}));
        QVERIFY(membership.advance(start + 3 * interval + Millis{1}).empty());
        QVERIFY(membership.isAlive(other));
    }

    void advance_sixMissed_isDead()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1), source, start);
        membership.advance(start + 3 * interval);
        QVERIFY(membership.advance(start + 6 * interval - Millis{1}).empty());
        const auto events = membership.advance(start + 6 * interval);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Died, other}}));
        QVERIFY(!membership.isAlive(other));
    }

    void hear_suspect_recovers()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1), source, start);
        membership.advance(start + 3 * interval);
        const auto events = membership.hear(keepAliveOf(other, 2), source, start + 4 * interval);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Recovered, other}}));
    }

    void hear_leaving_isDeadAtOnce()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1), source, start);
        KeepAlive goodbye = keepAliveOf(other, 2);
        goodbye.leaving = true;
        const auto events = membership.hear(goodbye, source, start);
        QCOMPARE(events, (std::vector<MembershipEvent>{{MemberChange::Left, other}}));
        QVERIFY(!membership.isAlive(other));
    }

    void advance_toldIntervalTiny_isNotDeadBetweenTwoKeepAlives()
    {
        Membership membership(self);
        KeepAlive told = keepAliveOf(other, 1);
        told.interval = Millis{0};
        membership.hear(told, source, start);
        QVERIFY(membership.advance(start + Millis{100}).empty());
    }

    void advance_toldIntervalHuge_isDeadAllTheSame()
    {
        Membership membership(self);
        KeepAlive told = keepAliveOf(other, 1);
        told.interval = Millis{0xffffffff};
        membership.hear(told, source, start);
        membership.advance(start + 6 * Membership::longestInterval);
        QVERIFY(!membership.isAlive(other));
    }

    void advance_longDead_isForgotten()
    {
        Membership membership(self);
        membership.hear(keepAliveOf(other, 1), source, start);
        membership.advance(start + Membership::forgetAfter);
        QVERIFY(membership.members().empty());
    }

    void endpoints_toldWithoutAddress_areWhereTheKeepAliveCameFrom()
    {
        Membership membership(self);
        KeepAlive told = keepAliveOf(other, 1);
        told.replication = Endpoint{IpAddress(), 6970};
        told.announce = {Endpoint{IpAddress(), 6969}, Endpoint{IpAddress::fromIPv4(0x0a000001), 80}};
        membership.hear(told, source, start);
        const Member& member = *membership.find(other);
        QCOMPARE(member.replication(), (Endpoint{source, 6970}));
        QCOMPARE(member.announce().at(0), (Endpoint{source, 6969}));
        QCOMPARE(member.announce().at(1), (Endpoint{IpAddress::fromIPv4(0x0a000001), 80}));
    }
};

QTEST_APPLESS_MAIN(MembershipTest)
#include "tst_membership.moc"
