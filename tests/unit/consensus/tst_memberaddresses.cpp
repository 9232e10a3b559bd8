// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/memberaddresses.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using protocol::Configuration;
using protocol::MemberRole;

namespace {

const NodeId member(1);
const NodeId stranger(2);

Endpoint at(quint16 port) { return {IpAddress::fromIPv4(0x7f000001u), port}; }

Configuration only(NodeId node, quint16 port)
{
    return {{node, at(port).toString().toLatin1(), MemberRole::Voter}};
}

} // namespace

class MemberAddressesTest : public QObject
{
    Q_OBJECT

private slots:
    void member_isReachedWhereTheConfigurationSays_orItsKeepAlives()
    {
        MemberAddresses addresses;
        addresses.setMembers(only(member, 10));
        QCOMPARE(addresses.addressOf(member), std::optional(at(10)));
        addresses.setAddress(member, at(11));
        QCOMPARE(addresses.addressOf(member), std::optional(at(11)));
    }

    void stranger_isAnsweredOnlyWhileItIsConnectedToUs()
    {
        MemberAddresses addresses;
        QVERIFY(!addresses.answer(stranger));
        addresses.noteGreeting(stranger, at(20));
        QVERIFY(!addresses.addressOf(stranger));
        QVERIFY(addresses.answer(stranger));
        QVERIFY(!addresses.answer(stranger)); // it is already
        QCOMPARE(addresses.addressOf(stranger), std::optional(at(20)));
        addresses.noteClosed(stranger);
        QVERIFY(!addresses.addressOf(stranger));
    }

    // The master that sends a snapshot need not be in the snapshot's membership.
    void stranger_membershipComesThatDoesNotNameIt_isStillAnswered()
    {
        MemberAddresses addresses;
        addresses.noteGreeting(stranger, at(20));
        QVERIFY(addresses.answer(stranger));
        addresses.setMembers(only(member, 10));
        QCOMPARE(addresses.addressOf(stranger), std::optional(at(20)));
    }

    void setMembers_namesWhoCameAndWhoWent()
    {
        MemberAddresses addresses;
        addresses.setMembers(only(member, 10));
        const std::vector<NodeId> touched = addresses.setMembers(only(stranger, 20));
        QVERIFY(std::find(touched.begin(), touched.end(), member) != touched.end());
        QVERIFY(std::find(touched.begin(), touched.end(), stranger) != touched.end());
        QVERIFY(!addresses.addressOf(member));
    }

    void forgetGreetings_endsAllAnswers()
    {
        MemberAddresses addresses;
        addresses.noteGreeting(stranger, at(20));
        QVERIFY(addresses.answer(stranger));
        addresses.forgetGreetings();
        QVERIFY(!addresses.addressOf(stranger));
    }
};

QTEST_APPLESS_MAIN(MemberAddressesTest)
#include "tst_memberaddresses.moc"
