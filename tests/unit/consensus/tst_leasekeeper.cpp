// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/leasekeeper.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using protocol::Configuration;
using protocol::MemberRole;

namespace {

constexpr Millis election{300};
const MonotonicTime now{Millis{100'000}};

Configuration voters(int count)
{
    Configuration members;
    for (int i = 1; i <= count; ++i)
        members.push_back({NodeId(quint64(i)), {}, MemberRole::Voter});
    return members;
}

MonotonicTime until(const LeaseKeeper& lease, const Configuration& members)
{
    return lease.validUntil(NodeId(1), members, election, now);
}

} // namespace

class LeaseKeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void alone_isSureAsOfNow()
    {
        QCOMPARE(until(LeaseKeeper(), voters(1)), now + LeaseKeeper::lengthFor(election));
    }

    void nobodyHasAnswered_isNotSure()
    {
        QVERIFY(until(LeaseKeeper(), voters(2)) < now);
        QVERIFY(until(LeaseKeeper(), voters(3)) < now);
    }

    void majority_countsFromWhenItWasSent()
    {
        LeaseKeeper lease;
        lease.heard(NodeId(2), now - Millis{40});
        lease.heard(NodeId(3), now - Millis{90});
        const Millis length = LeaseKeeper::lengthFor(election);
        QCOMPARE(until(lease, voters(3)), now - Millis{40} + length);
        QVERIFY(until(lease, voters(5)) == now - Millis{90} + length);
    }

    void lateAnswer_doesNotTakeBack()
    {
        LeaseKeeper lease;
        lease.heard(NodeId(2), now - Millis{10});
        lease.heard(NodeId(2), now - Millis{200});
        QCOMPARE(until(lease, voters(2)), now - Millis{10} + LeaseKeeper::lengthFor(election));
    }

    void spares_doNotCount()
    {
        Configuration members = voters(3);
        members.push_back({NodeId(4), {}, MemberRole::Spare});
        LeaseKeeper lease;
        lease.heard(NodeId(4), now);
        QVERIFY(until(lease, members) < now);
    }

    void newMastership_beginsWithNothing()
    {
        LeaseKeeper lease;
        lease.heard(NodeId(2), now);
        lease.begin();
        QVERIFY(until(lease, voters(3)) < now);
    }

    void isShorterThanTheElectionTimeOut() { QVERIFY(LeaseKeeper::lengthFor(election) < election); }
};

QTEST_APPLESS_MAIN(LeaseKeeperTest)
#include "tst_leasekeeper.moc"
