// SPDX-License-Identifier: GPL-3.0-or-later
// What the keep-alives of others are to who reads the events.
#include "app/memberevents.h"

#include <QTest>

using namespace muster;
using namespace muster::app;
using cluster::MemberChange;
using status::EventKind;

namespace {

constexpr WallTime at{Millis{1000}};
const NodeId node{0x1234567890abcdef};

cluster::Membership membershipWith(const QString& name)
{
    cluster::Membership membership(NodeId{1});
    protocol::KeepAlive told;
    told.node = node;
    told.boot = told.sequence = 1;
    told.interval = Millis{500};
    told.name = name;
    membership.hear(told, IpAddress::fromIPv4(0x7f000001), MonotonicTime{Millis{0}});
    return membership;
}

} // namespace

class MemberEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void changes_areToldWithName_kindAndTracker()
    {
        const auto membership = membershipWith(u"attic"_qs);
        const QList<std::pair<MemberChange, EventKind>> kinds{
            {MemberChange::Joined, EventKind::Joined},       {MemberChange::Recovered, EventKind::Heard},
            {MemberChange::Suspected, EventKind::Suspected}, {MemberChange::Died, EventKind::Dead},
            {MemberChange::Left, EventKind::Left},           {MemberChange::Ordered, EventKind::Order}};
        for (const auto& [change, kind] : kinds) {
            const auto event = eventOf({change, node}, membership, at);
            QVERIFY(event);
            QCOMPARE(event->kind, kind);
            QCOMPARE(event->tracker, node);
            QVERIFY2(event->text.contains(u"attic"), qPrintable(event->text));
        }
    }

    void trackerWithoutAName_isCalledByItsId()
    {
        QCOMPARE(shownName(membershipWith({}), node), u"12345678"_qs);
        QCOMPARE(shownName(membershipWith(u"attic"_qs), NodeId{0xaabbccdd00000000}), u"aabbccdd"_qs);
    }

    void master_isToldOnce_whenItIsAnother()
    {
        status::ClusterStatus before;
        status::ClusterStatus now;
        now.term = 4;
        QVERIFY(!masterEvent(before, now, at)); // nobody is
        now.master = node;
        const auto event = masterEvent(before, now, at);
        QVERIFY(event && event->kind == EventKind::MasterSince && event->tracker == node);
        QVERIFY(event->text.contains(u"4"));
        QVERIFY(!masterEvent(now, now, at));
        QVERIFY(!masterEvent(now, before, at)); // lost: who died is told
    }
};

QTEST_GUILESS_MAIN(MemberEventsTest)
#include "tst_memberevents.moc"
