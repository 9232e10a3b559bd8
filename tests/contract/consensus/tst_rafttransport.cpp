// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/incomingconnection.h"
#include "consensus/rafttransport.h"
#include "consensus/snapshotassembler.h"
#include "net/hostaddress.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;

constexpr quint64 clusterName = 5;

class TestRaftTransport : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void listen_portInUse_saysSoInOneLine();
    void members_bothListen_areConnectedBothWays();
    void send_frames_arriveInOrder();
    void sendSnapshot_otherFrames_passItOnItsWay();
    void sendSnapshot_anotherOnItsWay_isDropped();
    void sendSnapshot_connectionBreaks_theNextOneGoes();
    void send_notConnected_isRefused();
    void connection_ownAddressChosen_startsFromIt();
    void hello_otherLineage_isCutOff_data();
    void hello_otherLineage_isCutOff();
    void hello_otherClusterName_isCutOff();
    void hello_missing_isCutOff();
    void stranger_claimsAHugeFrame_isCutOffAtOnce();
    void strangers_moreThanTheLimit_areCutOff();
    void frame_senseless_isCutOffAndLogged();
    void member_killed_isTold();
    void member_restartsLater_isReconnected();
    void member_heardAgain_isNotWaitedFor();
    void member_unknownButGreeted_isAnswered();
    void setAddress_overridesConfiguration();
    void setLineage_change_cutsAllAndReconnects();

private:
    std::unique_ptr<RaftTransport> make(int number, Lineage lineage = {9, 1}, quint64 name = clusterName);
    static Configuration members(std::initializer_list<const RaftTransport*> transports);
    QTcpSocket* greetAs(NodeId node, const RaftTransport& to, QObject* parent);

    std::map<const RaftTransport*, NodeId> m_ids;
};

void TestRaftTransport::init() { m_ids.clear(); }

std::unique_ptr<RaftTransport> TestRaftTransport::make(int number, Lineage lineage, quint64 name)
{
    auto transport = std::make_unique<RaftTransport>(NodeId(quint64(number)), name);
    if (!transport->listen(IpAddress::fromIPv4(0x7f000000u + quint32(number)), 0))
        qFatal("cannot listen on the loopback");
    transport->setLineage(lineage);
    m_ids[transport.get()] = NodeId(quint64(number));
    return transport;
}

Configuration TestRaftTransport::members(std::initializer_list<const RaftTransport*> transports)
{
    Configuration all;
    for (const RaftTransport* transport : transports) {
        const Endpoint endpoint = transport->localEndpoint();
        all.push_back(
            {NodeId(endpoint.address.toIPv4() & 0xff), endpoint.toString().toLatin1(), MemberRole::Voter});
    }
    return all;
}

void TestRaftTransport::listen_portInUse_saysSoInOneLine()
{
    const auto first = make(1);
    RaftTransport second(NodeId(2), clusterName);
    const Endpoint taken = first->localEndpoint();
    const Result<void> listening = second.listen(taken.address, taken.port);
    QVERIFY(!listening);
    QVERIFY(listening.error().message.contains(taken.toString()));
    QVERIFY(listening.error().message.contains(u"--replication-port"));
    QVERIFY(!listening.error().message.contains(u'\n'));
}

void TestRaftTransport::members_bothListen_areConnectedBothWays()
{
    const auto one = make(1);
    const auto two = make(2);
    const Configuration both = members({one.get(), two.get()});
    one->setMembers(both);
    two->setMembers(both);
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
}

void TestRaftTransport::send_frames_arriveInOrder()
{
    const auto one = make(1);
    const auto two = make(2);
    one->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    std::vector<quint64> terms;
    connect(two.get(), &Transport::received, this, [&](NodeId from, const RaftFrame& frame) {
        QCOMPARE(from, NodeId(1));
        terms.push_back(std::get<AppendEntriesFrame>(frame).term);
    });
    for (quint64 i = 0; i < 100; ++i)
        QVERIFY(one->send(
            NodeId(2), AppendEntriesFrame{i, 0, 0, 0, {{i, EntryType::Command, QByteArray(20'000, 'x')}}}));
    QTRY_COMPARE(terms.size(), std::size_t(100));
    QVERIFY(std::is_sorted(terms.begin(), terms.end()));
}

static InstallSnapshotFrame snapshot(quint64 index, qsizetype bytes)
{
    QByteArray data(bytes, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes; ++i)
        data[i] = char(i * 7 >> 3);
    return {3, index, 2, 1, {{NodeId(1), "127.0.0.1:1", MemberRole::Voter}}, quint64(bytes), 0, data};
}

// A heartbeat must not wait behind a whole image.
void TestRaftTransport::sendSnapshot_otherFrames_passItOnItsWay()
{
    const auto one = make(1);
    const auto two = make(2);
    one->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    SnapshotAssembler assembler;
    std::optional<InstallSnapshotFrame> whole;
    int beatsBefore = 0;
    connect(two.get(), &Transport::received, this, [&](NodeId from, const RaftFrame& frame) {
        if (const auto* part = std::get_if<InstallSnapshotFrame>(&frame))
            whole = assembler.add(from, *part).value();
        else if (!whole)
            ++beatsBefore;
    });
    const InstallSnapshotFrame sent = snapshot(9, 40'000'000);
    QVERIFY(one->sendSnapshot(NodeId(2), sent));
    QVERIFY(one->send(NodeId(2), AppendEntriesFrame{3, 0, 0, 0, {}}));
    QTRY_VERIFY_WITH_TIMEOUT(whole.has_value(), 60'000);
    QVERIFY(*whole == sent);
    QCOMPARE(beatsBefore, 1);
}

void TestRaftTransport::sendSnapshot_anotherOnItsWay_isDropped()
{
    const auto one = make(1);
    const auto two = make(2);
    one->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    SnapshotAssembler assembler;
    std::vector<quint64> arrived;
    connect(two.get(), &Transport::received, this, [&](NodeId from, const RaftFrame& frame) {
        if (const auto whole = assembler.add(from, std::get<InstallSnapshotFrame>(frame)).value())
            arrived.push_back(whole->lastIndex);
    });
    QVERIFY(one->sendSnapshot(NodeId(2), snapshot(9, 40'000'000)));
    QVERIFY(one->sendSnapshot(NodeId(2), snapshot(10, 40'000'000)));
    QTRY_COMPARE_WITH_TIMEOUT(arrived, (std::vector<quint64>{9}), 60'000);
    QVERIFY(one->sendSnapshot(NodeId(2), snapshot(11, 100)));
    QTRY_COMPARE(arrived, (std::vector<quint64>{9, 11}));
}

void TestRaftTransport::sendSnapshot_connectionBreaks_theNextOneGoes()
{
    const auto one = make(1);
    auto two = make(2);
    const Configuration both = members({one.get(), two.get()});
    one->setMembers(both);
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    QVERIFY(one->sendSnapshot(NodeId(2), snapshot(9, 40'000'000)));
    const quint16 port = two->localEndpoint().port;
    two.reset();
    QTRY_VERIFY(!one->isConnectedTo(NodeId(2)));
    RaftTransport again(NodeId(2), clusterName);
    QVERIFY(again.listen(IpAddress::fromIPv4(0x7f000002u), port));
    again.setLineage({9, 1});
    std::vector<quint64> arrived;
    connect(&again, &Transport::received, this, [&](NodeId, const RaftFrame& frame) {
        arrived.push_back(std::get<InstallSnapshotFrame>(frame).lastIndex);
    });
    QTRY_VERIFY_WITH_TIMEOUT(one->isConnectedTo(NodeId(2)), 60'000);
    QVERIFY(one->sendSnapshot(NodeId(2), snapshot(10, 100)));
    QTRY_COMPARE(arrived, (std::vector<quint64>{10}));
}

void TestRaftTransport::send_notConnected_isRefused()
{
    const auto one = make(1);
    QVERIFY(!one->send(NodeId(2), TimeoutNowFrame{}));
    auto two = make(2);
    one->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    two.reset();
    QTRY_VERIFY(!one->send(NodeId(2), TimeoutNowFrame{}));
}

void TestRaftTransport::connection_ownAddressChosen_startsFromIt()
{
    const auto twelve = make(12);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.3"))));
    const QByteArray address = "127.0.0.3:" + QByteArray::number(server.serverPort());
    twelve->setMembers({{NodeId(3), address, MemberRole::Voter}});
    QTRY_VERIFY(server.hasPendingConnections());
    QCOMPARE(server.nextPendingConnection()->peerAddress(), QHostAddress(QStringLiteral("127.0.0.12")));
}

void TestRaftTransport::hello_otherLineage_isCutOff_data()
{
    QTest::addColumn<quint64>("id");
    QTest::addColumn<quint32>("epoch");
    QTest::newRow("id") << quint64(8) << quint32(1);
    QTest::newRow("epoch") << quint64(9) << quint32(2);
    QTest::newRow("none yet") << quint64(0) << quint32(0);
}

void TestRaftTransport::hello_otherLineage_isCutOff()
{
    QFETCH(quint64, id);
    QFETCH(quint32, epoch);
    const auto one = make(1);
    const auto two = make(2, Lineage{id, epoch});
    QSignalSpy told(two.get(), &Transport::event);
    one->setMembers(members({two.get()}));
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(!one->isConnectedTo(NodeId(2)));
    const QSignalSpy received(two.get(), &Transport::received);
    QVERIFY(!one->send(NodeId(2), TimeoutNowFrame{}));
    // The same complaint is not made again at each retry.
    QTest::qWait(300);
    QCOMPARE(told.size(), 1);
    QCOMPARE(received.size(), 0);
}

void TestRaftTransport::hello_otherClusterName_isCutOff()
{
    const auto one = make(1);
    const auto two = make(2, {9, 1}, clusterName + 1);
    QSignalSpy told(two.get(), &Transport::event);
    one->setMembers(members({two.get()}));
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(!one->isConnectedTo(NodeId(2)));
}

QTcpSocket* TestRaftTransport::greetAs(NodeId node, const RaftTransport& to, QObject* parent)
{
    auto* socket = new QTcpSocket(parent);
    const Endpoint endpoint = to.localEndpoint();
    socket->connectToHost(QHostAddress(endpoint.address.toIPv4()), endpoint.port);
    if (node.isValid())
        socket->write(encode(HelloFrame{HelloFrame::currentVersion, clusterName, {9, 1}, node, {}}));
    return socket;
}

void TestRaftTransport::hello_missing_isCutOff()
{
    const auto one = make(1);
    QSignalSpy told(one.get(), &Transport::event);
    const QSignalSpy received(one.get(), &Transport::received);
    QObject scope;
    QTcpSocket* socket = greetAs(NodeId(), *one, &scope);
    socket->write(encode(TimeoutNowFrame{5, 5, 5}));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(told.size(), 1);
    QCOMPARE(received.size(), 0);
}

void TestRaftTransport::stranger_claimsAHugeFrame_isCutOffAtOnce()
{
    const auto transport = make(1);
    QTcpSocket stranger;
    stranger.connectToHost(net::toHostAddress(transport->localEndpoint().address),
                           transport->localEndpoint().port);
    QTRY_COMPARE(stranger.state(), QAbstractSocket::ConnectedState);
    stranger.write(QByteArray::fromHex("00e00000") + QByteArray(64 * 1024, 'x')); // 14 MiB are to come
    // Long before the patience with a greeting ends.
    QTRY_COMPARE_WITH_TIMEOUT(stranger.state(), QAbstractSocket::UnconnectedState,
                              IncomingConnection::patienceWithGreetingMs / 2);
}

void TestRaftTransport::strangers_moreThanTheLimit_areCutOff()
{
    const auto transport = make(1);
    std::vector<std::unique_ptr<QTcpSocket>> strangers;
    for (qsizetype i = 0; i < RaftTransport::maxStrangers + 10; ++i) {
        auto stranger = std::make_unique<QTcpSocket>();
        stranger->connectToHost(net::toHostAddress(transport->localEndpoint().address),
                                transport->localEndpoint().port);
        QTRY_VERIFY(stranger->state() != QAbstractSocket::ConnectingState);
        strangers.push_back(std::move(stranger));
    }
    const auto connected = [&strangers] {
        return std::count_if(strangers.begin(), strangers.end(), [](const auto& stranger) {
            return stranger->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE_WITH_TIMEOUT(connected(), RaftTransport::maxStrangers,
                              IncomingConnection::patienceWithGreetingMs / 2);
}

void TestRaftTransport::frame_senseless_isCutOffAndLogged()
{
    const auto one = make(1);
    const auto two = make(2);
    one->setMembers(members({one.get(), two.get()}));
    two->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
    QSignalSpy told(one.get(), &Transport::event);
    QSignalSpy closed(one.get(), &Transport::memberClosed);
    QObject scope;
    QTcpSocket* socket = greetAs(NodeId(7), *one, &scope);
    QTRY_VERIFY(socket->bytesAvailable() > 0); // it was greeted back
    socket->write(QByteArray("\x00\x00\x00\x03\x63zz", 7));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().startsWith(u"127.0.0.1:"));
    QCOMPARE(closed.size(), 1);
    // The others go on.
    QVERIFY(one->isConnectedTo(NodeId(2)));
    QSignalSpy received(one.get(), &Transport::received);
    QVERIFY(two->send(NodeId(1), TimeoutNowFrame{}));
    QTRY_COMPARE(received.size(), 1);
}

void TestRaftTransport::member_killed_isTold()
{
    const auto one = make(1);
    auto two = make(2);
    two->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(two->isConnectedTo(NodeId(1)));
    QSignalSpy closed(one.get(), &Transport::memberClosed);
    two.reset();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().value<NodeId>(), NodeId(2));
}

void TestRaftTransport::member_restartsLater_isReconnected()
{
    const auto one = make(1);
    auto two = make(2);
    const Endpoint address = two->localEndpoint();
    one->setMembers(members({one.get(), two.get()}));
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
    two.reset();
    QTRY_VERIFY(!one->isConnectedTo(NodeId(2)));
    RaftTransport again(NodeId(2), clusterName);
    QVERIFY(again.listen(address.address, address.port));
    again.setLineage({9, 1});
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
}

void TestRaftTransport::member_heardAgain_isNotWaitedFor()
{
    // Whoever answers there first hangs up at once, until the next try is 800 ms away.
    auto one = make(1);
    QTcpServer rude;
    QVERIFY(rude.listen(QHostAddress(QStringLiteral("127.0.0.2"))));
    const quint16 port = rude.serverPort();
    int calls = 0;
    connect(&rude, &QTcpServer::newConnection, &rude, [&] {
        ++calls;
        rude.nextPendingConnection()->abort();
    });
    one->setMembers({{NodeId(2), "127.0.0.2:" + QByteArray::number(port), MemberRole::Voter}});
    QTRY_COMPARE(calls, 5);
    rude.close();
    RaftTransport two(NodeId(2), clusterName);
    QVERIFY(two.listen(IpAddress::fromIPv4(0x7f000002u), port));
    two.setLineage({9, 1});
    two.setMembers(members({one.get()}));
    QTRY_VERIFY_WITH_TIMEOUT(one->isConnectedTo(NodeId(2)), 400);
}

void TestRaftTransport::member_unknownButGreeted_isAnswered()
{
    const auto one = make(1);
    const auto two = make(2);
    one->setMembers(members({two.get()}));
    // Two knows of no members yet (a joiner): it gets ready to answer whoever greets.
    QTRY_VERIFY(two->isConnectedTo(NodeId(1)));
    QSignalSpy received(one.get(), &Transport::received);
    QVERIFY(two->send(NodeId(1), TimeoutNowFrame{}));
    QTRY_COMPARE(received.size(), 1);
    // No member any more: it is let go of.
    one->setMembers({});
    QTRY_VERIFY(!two->isConnectedTo(NodeId(1)));
}

void TestRaftTransport::setAddress_overridesConfiguration()
{
    const auto one = make(1);
    const auto two = make(2);
    QTcpServer nobody;
    QVERIFY(nobody.listen(QHostAddress(QStringLiteral("127.0.0.9"))));
    const QByteArray wrong = "127.0.0.9:" + QByteArray::number(nobody.serverPort());
    one->setMembers({{NodeId(2), wrong, MemberRole::Voter}});
    QTRY_VERIFY(nobody.hasPendingConnections());
    one->setAddress(NodeId(2), two->localEndpoint());
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)));
}

void TestRaftTransport::setLineage_change_cutsAllAndReconnects()
{
    const auto one = make(1);
    const auto two = make(2);
    const Configuration both = members({one.get(), two.get()});
    one->setMembers(both);
    two->setMembers(both);
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
    one->setLineage({10, 1});
    QTRY_VERIFY(!one->isConnectedTo(NodeId(2)) && !two->isConnectedTo(NodeId(1)));
    two->setLineage({10, 1});
    QTRY_VERIFY(one->isConnectedTo(NodeId(2)) && two->isConnectedTo(NodeId(1)));
}

QTEST_GUILESS_MAIN(TestRaftTransport)
#include "tst_rafttransport.moc"
