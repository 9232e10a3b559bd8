// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that was ordered to be as if its cable were pulled.
#include "consensus/rafttransport.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;

class IsolationTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RaftTransport> make(int number)
    {
        QFETCH_GLOBAL(QByteArray, key);
        auto transport = std::make_unique<RaftTransport>(NodeId(quint64(number)), 5, key);
        if (!transport->listen(IpAddress::fromIPv4(0x7f000000u + quint32(number)), 0))
            qFatal("cannot listen on the loopback");
        transport->setLineage({9, 1});
        return transport;
    }
    static void join(RaftTransport& one, int to, const RaftTransport& other)
    {
        one.setMembers(
            {{NodeId(quint64(to)), other.localEndpoint().toString().toLatin1(), MemberRole::Voter}});
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("open") << QByteArray();
        QTest::newRow("passphrase") << QByteArray(32, 'k');
    }

    void isolated_nothingPasses_nothingIsClosed_andItGoesOn()
    {
        const auto one = make(1);
        const auto two = make(2);
        join(*one, 2, *two);
        join(*two, 1, *one);
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
        QSignalSpy received(one.get(), &Transport::received);
        QSignalSpy receivedByTwo(two.get(), &Transport::received);
        QSignalSpy closed(one.get(), &Transport::memberClosed);
        QSignalSpy closedAtTwo(two.get(), &Transport::memberClosed);
        one->setIsolated(true);
        QVERIFY(!one->send(NodeId(2), TimeoutNowFrame{1, 0, 0}));
        QVERIFY(two->send(NodeId(1), TimeoutNowFrame{2, 0, 0}));
        // A third one's frame has come by then; so would that of the second.
        const auto three = make(3);
        join(*three, 2, *two);
        QTRY_VERIFY(three->isConnectedTo(NodeId(2)));
        QVERIFY(three->send(NodeId(2), TimeoutNowFrame{3, 0, 0}));
        QTRY_COMPARE(receivedByTwo.size(), 1);
        QCOMPARE(received.size(), 0);
        QVERIFY(two->isConnectedTo(NodeId(1)));
        one->setIsolated(false);
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(one->send(NodeId(2), TimeoutNowFrame{4, 0, 0}));
        QTRY_COMPARE(receivedByTwo.size(), 2);
        QCOMPARE(closed.size() + closedAtTwo.size(), 0);
    }

    void isolated_doesNotSeeADeath_andNobodyComesIn_untilItIsOver()
    {
        const auto one = make(1);
        auto two = make(2);
        join(*one, 2, *two);
        join(*two, 1, *one);
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
        QSignalSpy closed(one.get(), &Transport::memberClosed);
        one->setIsolated(true);
        two.reset();
        const auto three = make(3);
        join(*three, 1, *one);
        const auto four = make(4);
        join(*four, 3, *three);
        QTRY_VERIFY(four->isConnectedTo(NodeId(3))); // so long did it take to connect elsewhere
        QVERIFY(!three->isConnectedTo(NodeId(1)));
        QCOMPARE(closed.size(), 0);
        one->setIsolated(false);
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(three->isConnectedTo(NodeId(1)));
    }
};

QTEST_GUILESS_MAIN(IsolationTest)
#include "tst_isolation.moc"
