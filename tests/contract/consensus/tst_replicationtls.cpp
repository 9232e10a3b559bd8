// SPDX-License-Identifier: GPL-3.0-or-later
// Replication in a cluster with a passphrase: who has it is connected, nobody else gets or gives anything.
#include "consensus/rafttransport.h"
#include "net/hostaddress.h"
#include "support/wiretap.h"

#include <QSignalSpy>
#include <QTest>
#include <memory>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;

namespace {

constexpr quint64 clusterName = 5;
const QByteArray key(32, 'k');
const QByteArray otherKey(32, 'o');

std::unique_ptr<RaftTransport> make(int number, const QByteArray& withKey)
{
    auto transport = std::make_unique<RaftTransport>(NodeId(quint64(number)), clusterName, withKey);
    if (!transport->listen(IpAddress::fromIPv4(0x7f000000u + quint32(number)), 0))
        qFatal("cannot listen on the loopback");
    transport->setLineage({9, 1});
    return transport;
}

Configuration memberAt(int number, const Endpoint& endpoint)
{
    return {{NodeId(quint64(number)), endpoint.toString().toLatin1(), MemberRole::Voter}};
}

AppendEntriesFrame entry(const QByteArray& data)
{
    return AppendEntriesFrame{1, 0, 0, 0, {{1, EntryType::Command, data}}};
}

} // namespace

class ReplicationTlsTest : public QObject
{
    Q_OBJECT

private slots:
    void sameKey_framesArriveInOrder()
    {
        const auto one = make(1, key);
        const auto two = make(2, key);
        one->setMembers(memberAt(2, two->localEndpoint()));
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
        std::vector<quint64> terms;
        connect(two.get(), &Transport::received, this, [&](NodeId from, const RaftFrame& frame) {
            QCOMPARE(from, NodeId(1));
            terms.push_back(std::get<AppendEntriesFrame>(frame).term);
        });
        for (quint64 i = 0; i < 100; ++i)
            QVERIFY(one->send(
                NodeId(2),
                AppendEntriesFrame{i, 0, 0, 0, {{i, EntryType::Command, QByteArray(100'000, 'x')}}}));
        QTRY_COMPARE(terms.size(), std::size_t(100));
        QVERIFY(std::is_sorted(terms.begin(), terms.end()));
    }

    void member_killed_isToldAtOnce_andReconnectedLater()
    {
        const auto one = make(1, key);
        auto two = make(2, key);
        const Endpoint at = two->localEndpoint();
        one->setMembers(memberAt(2, at));
        two->setMembers(memberAt(1, one->localEndpoint()));
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
        QSignalSpy closed(one.get(), &Transport::memberClosed);
        two.reset();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(!one->isConnectedTo(NodeId(2)));
        RaftTransport again(NodeId(2), clusterName, key);
        QVERIFY(again.listen(at.address, at.port));
        again.setLineage({9, 1});
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    }

    void otherKeyOrNone_isCutOffAndSaidOnce_data()
    {
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("ours");
        QTest::newRow("another passphrase") << otherKey << key;
        QTest::newRow("none") << QByteArray() << key;
        QTest::newRow("one where we have none") << key << QByteArray();
    }
    void otherKeyOrNone_isCutOffAndSaidOnce()
    {
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, ours);
        const auto server = make(1, ours);
        const auto stranger = make(2, theirs);
        QSignalSpy events(server.get(), &Transport::event);
        QSignalSpy received(server.get(), &Transport::received);
        QSignalSpy calls(server->findChild<QTcpServer*>(), &QTcpServer::newConnection);
        stranger->setMembers(memberAt(1, server->localEndpoint()));
        QTRY_COMPARE(events.size(), 1);
        const QString said = events.first().first().toString();
        QVERIFY2(said.startsWith(u"127.0.0.2:"), qPrintable(said));
        if (!ours.isEmpty())
            QVERIFY2(said.contains(u"passphrase"), qPrintable(said));
        // Several retries later it is still one event, and nobody is connected.
        const auto connections = [&] { return server->findChildren<QTcpSocket*>().size(); };
        QTRY_VERIFY(calls.size() >= 4);
        QCOMPARE(events.size(), 1);
        QVERIFY(!stranger->isConnectedTo(NodeId(1)));
        QVERIFY(!stranger->send(NodeId(1), entry("forged")));
        QCOMPARE(received.size(), 0);
        QTRY_COMPARE(connections(), 0); // what was refused leaves nothing behind
    }

    void whatPasses_cannotBeReadOnTheWay()
    {
        const auto one = make(1, key);
        const auto two = make(2, key);
        testing::WireTap tap(two->localEndpoint());
        QVERIFY(tap.listen(QStringLiteral("127.0.0.9")));
        one->setMembers(memberAt(2, tap.endpoint()));
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
        QSignalSpy received(two.get(), &Transport::received);
        const QByteArray secret(200, 'S');
        QVERIFY(one->send(NodeId(2), entry(secret)));
        QTRY_COMPARE(received.size(), 1);
        QVERIFY(tap.sent.size() > secret.size());
        QVERIFY(!tap.sent.contains(secret.first(8)));
    }

    void recorded_isNotTakenAgain()
    {
        const auto one = make(1, key);
        const auto two = make(2, key);
        testing::WireTap tap(two->localEndpoint());
        QVERIFY(tap.listen(QStringLiteral("127.0.0.9")));
        one->setMembers(memberAt(2, tap.endpoint()));
        QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
        QSignalSpy received(two.get(), &Transport::received);
        QVERIFY(one->send(NodeId(2), entry("once")));
        QTRY_COMPARE(received.size(), 1);
        QTcpSocket replayer;
        replayer.connectToHost(net::toHostAddress(two->localEndpoint().address), two->localEndpoint().port);
        connect(&replayer, &QTcpSocket::connected, &replayer, [&] { replayer.write(tap.sent); });
        QTRY_COMPARE(replayer.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(received.size(), 1);
    }

    void stranger_endlessBytes_areCutOffAndFillNoMemory()
    {
        const auto server = make(1, key);
        QTcpSocket stranger;
        stranger.connectToHost(net::toHostAddress(server->localEndpoint().address),
                               server->localEndpoint().port);
        constexpr qint64 total = 64 * 1024 * 1024;
        qint64 sent = 0;
        connect(&stranger, &QTcpSocket::bytesWritten, &stranger, [&](qint64 bytes) { sent += bytes; });
        // A TLS record of a handshake that promises 16 KiB and never makes sense.
        stranger.write(QByteArray::fromHex("1603014000") + QByteArray(total, 'x'));
        QTRY_COMPARE(stranger.state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(server->findChildren<QTcpSocket*>().size(), 0);
        QVERIFY(sent < total);
    }
};

QTEST_GUILESS_MAIN(ReplicationTlsTest)
#include "tst_replicationtls.moc"
