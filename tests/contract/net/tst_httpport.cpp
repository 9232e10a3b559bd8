// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpport.h"
#include "support/httpclient.h"
#include "support/manualclock.h"

#include <QTest>

using namespace muster;
using namespace muster::net;
using namespace muster::protocol;
using namespace std::chrono_literals;
using testing::HttpClient;
using testing::HttpReply;

// What strangers may do to the HTTP port over real sockets, and what it does about it.
class HttpPortTest : public QObject
{
    Q_OBJECT

    // Answers "/now…" at once, with the path as the body, /big too, and everything else when it is told to.
    struct Server
    {
        testing::ManualClock clock;
        HttpPort port;
        std::vector<std::pair<quint64, HttpRequest>> waiting;
        std::vector<Endpoint> askers;

        explicit Server(HttpPort::Limits limits = {}, const NetworkChoice& network = testing::loopback(60))
            : port(network, clock, limits)
        {
            QObject::connect(
                &port, &HttpPort::requested, &port,
                [this](quint64 connection, const HttpRequest& request, const Endpoint& from) {
                    askers.push_back(from);
                    if (request.path == "/big")
                        port.answer(connection, {HttpStatus::Ok, {}, QByteArray(300'000, 'x')});
                    else if (request.path == "/huge")
                        port.answer(connection, {HttpStatus::Ok, {}, QByteArray(32'000'000, 'x')});
                    else if (request.path.startsWith("/now"))
                        port.answer(connection, {HttpStatus::Ok, {}, request.path});
                    else
                        waiting.emplace_back(connection, request);
                });
            if (!port.listen(0))
                qFatal("no port for the server");
        }
        Endpoint at() const { return {testing::loopback(60).bindAddress, port.port()}; }
        void answerNext()
        {
            const auto [connection, request] = waiting.front();
            waiting.erase(waiting.begin());
            port.answer(connection, {HttpStatus::Ok, {}, request.path});
        }
    };

private slots:
    // Or one client would hold up everybody: UDP is answered by the same thread.
    void pipelinedRequests_letOthersHaveTheirTurn()
    {
        Server server;
        HttpClient greedy(61, server.at());
        HttpClient other(62, server.at());
        QByteArray many;
        for (int i = 0; i < 300; ++i)
            many += "GET /now HTTP/1.1\r\nHost: a\r\n\r\n";
        greedy.send(many);
        QTRY_VERIFY(!server.askers.empty());
        const std::size_t before = server.askers.size();
        QVERIFY(before < 300);
        other.get("/now");
        QVERIFY(other.reply());
        QTRY_COMPARE(server.askers.size(), std::size_t(301));
        QVERIFY(server.askers.back() == server.askers.front()); // it was not the last one
    }

    // Each would stay in memory for as long as its client does not fetch it.
    void hugeAnswers_onlyForAFewAtOnce()
    {
        Server server;
        std::vector<std::unique_ptr<testing::SilentClient>> lazy;
        for (int i = 0; i < HttpPort::mostBigBodies; ++i) {
            lazy.push_back(std::make_unique<testing::SilentClient>(server.at()));
            lazy.back()->get("/huge");
        }
        QTRY_COMPARE(server.askers.size(), std::size_t(HttpPort::mostBigBodies));
        HttpClient late(63, server.at());
        QCOMPARE(late.ask("/huge").status, 503);
        QCOMPARE(late.ask("/now").status, 200);
        lazy.pop_back();
        QTRY_COMPARE(late.ask("/huge").status, 200);
    }

    void connection_isKeptForFurtherRequests()
    {
        Server server;
        HttpClient client(61, server.at());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(client.ask("/now").body, "/now");
        QCOMPARE(server.port.counters().accepted, quint64(1));
        QCOMPARE(server.askers.front().address, testing::loopback(61).bindAddress);
    }

    void request_inSmallPieces_isAnswered()
    {
        Server server;
        HttpClient client(61, server.at());
        for (const char byte : QByteArray("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")) {
            client.send(QByteArray(1, byte));
            QCoreApplication::processEvents();
        }
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/now");
    }

    void pipelinedRequests_areAnsweredInTheirOrder_oneAtATime()
    {
        Server server;
        HttpClient client(61, server.at());
        client.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        client.get("/now/1");
        client.get("/later/2");
        client.get("/now/3");
        // Another client's round trip: what was sent before has arrived.
        QCOMPARE(HttpClient(62, server.at()).ask("/now").status, 200);
        QVERIFY(client.isQuiet());
        QCOMPARE(server.waiting.size(), std::size_t(1)); // the others are not even looked at
        server.answerNext();
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/later");
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/now/1");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        QVERIFY(client.isQuiet());
        server.answerNext();
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/later/2");
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/now/3");
    }

    void manyPipelinedRequests_areAllAnswered()
    {
        Server server;
        HttpClient client(61, server.at());
        QByteArray bytes;
        for (int i = 0; i < 2000; ++i)
            bytes.append("GET /now/").append(QByteArray::number(i)).append(" HTTP/1.1\r\nHost: a\r\n\r\n");
        client.send(bytes);
        for (int i = 0; i < 2000; ++i)
            QCOMPARE(client.reply().value_or(HttpReply{}).body,
                     QByteArray("/now/").append(QByteArray::number(i)));
    }

    void client_thatDoesNotFetchItsAnswers_getsNoFurtherOnes()
    {
        Server server;
        QByteArray bytes;
        for (int i = 0; i < 300; ++i)
            bytes.append("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
        QTcpSocket deaf;
        deaf.setReadBufferSize(1);
        deaf.connectToHost(toHostAddress(server.at().address), server.at().port);
        QTRY_COMPARE(deaf.state(), QAbstractSocket::ConnectedState);
        deaf.write(bytes);
        QTRY_VERIFY(!server.askers.empty());
        for (int i = 0; i < 20; ++i) // others are served meanwhile
            QCOMPARE(HttpClient(62, server.at()).ask("/now").body, "/now");
        QVERIFY(server.askers.size() < 300);
    }

    void client_thatFetchesItsAnswersLater_getsThemAll()
    {
        Server server;
        HttpClient client(61, server.at());
        for (int i = 0; i < 50; ++i)
            client.get("/big");
        for (int i = 0; i < 50; ++i)
            QCOMPARE(client.reply().value_or(HttpReply{}).body.size(), 300'000);
    }

    // What comes behind a request that waits stays with the sender, but for the system's own buffers.
    void client_thatSendsOnWhileItWaits_isHeldUp()
    {
        Server server;
        HttpClient client(61, server.at());
        client.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        client.send(QByteArray(50'000'000, 'x'));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(HttpClient(62, server.at()).ask("/now").body, "/now");
        QVERIFY(client.unsent() > 20'000'000);
    }

    void client_thatIsGoneBeforeItsAnswer_isNoMatter()
    {
        Server server;
        {
            HttpClient client(61, server.at());
            client.get("/later");
            QTRY_COMPARE(server.waiting.size(), std::size_t(1));
            client.close();
        }
        QTRY_COMPARE(server.port.connections(), std::size_t(0));
        server.answerNext();
        HttpClient other(61, server.at());
        QCOMPARE(other.ask("/now").body, "/now");
    }

    void answers_comeToWhomTheyBelong_inWhateverOrderTheyAreGiven()
    {
        Server server;
        HttpClient first(61, server.at());
        HttpClient second(61, server.at());
        first.get("/first");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        second.get("/second");
        QTRY_COMPARE(server.waiting.size(), std::size_t(2));
        std::swap(server.waiting[0], server.waiting[1]);
        server.answerNext();
        server.answerNext();
        QCOMPARE(first.reply().value_or(HttpReply{}).body, "/first");
        QCOMPARE(second.reply().value_or(HttpReply{}).body, "/second");
    }

    void connectionClose_isAnsweredAndClosed()
    {
        Server server;
        HttpClient client(61, server.at());
        client.send("GET /now HTTP/1.0\r\n\r\n");
        QVERIFY(client.isClosed());
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/now");
        QTRY_COMPARE(server.port.connections(), std::size_t(0));
    }

    void requests_thatAreWrongOrHuge_areToldWhyAndCutOff_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01") << 400;
        QTest::newRow("POST") << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")
                              << 405;
        QTest::newRow("body") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc")
                              << 413;
        QTest::newRow("header of 8 KiB")
            << QByteArray("GET / HTTP/1.1\r\nX: ").append(QByteArray(8200, 'x')) << 431;
        QTest::newRow("header of 10 MB, that never ends")
            << QByteArray("GET / HTTP/1.1\r\nX: ").append(QByteArray(10'000'000, 'x')) << 431;
    }
    void requests_thatAreWrongOrHuge_areToldWhyAndCutOff()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        Server server;
        HttpClient client(61, server.at());
        client.send(bytes);
        QCOMPARE(client.reply().value_or(HttpReply{}).status, status);
        QVERIFY(client.isClosed());
        QVERIFY(server.waiting.empty());
    }

    void slowRequest_isCutOffAfterTenSeconds_howeverManyBytesItSends()
    {
        Server server;
        HttpClient slow(61, server.at());
        HttpClient silent(62, server.at());
        QTRY_COMPARE(server.port.connections(), std::size_t(2));
        for (int second = 0; second < 9; ++second) {
            slow.send("G");
            QCOMPARE(HttpClient(63, server.at()).ask("/now").body, "/now"); // the byte has arrived
            server.clock.advance(1s);
        }
        QVERIFY(slow.isConnected());
        QVERIFY(silent.isConnected());
        server.clock.advance(2s);
        QVERIFY(slow.isClosed());
        QVERIFY(silent.isClosed());
        QCOMPARE(server.port.counters().late, quint64(2));
    }

    void idleConnection_isClosedAfterAMinute_oneThatAsksIsNot()
    {
        Server server;
        HttpClient idle(61, server.at());
        HttpClient busy(62, server.at());
        QCOMPARE(idle.ask("/now").body, "/now");
        for (int second = 0; second < 58; second += 2) {
            QCOMPARE(busy.ask("/now").body, "/now");
            server.clock.advance(2s);
        }
        QVERIFY(idle.isQuiet());
        server.clock.advance(4s);
        QVERIFY(idle.isClosed());
        QCOMPARE(busy.ask("/now").body, "/now");
    }

    void awaitedAnswer_isNotLate()
    {
        Server server;
        HttpClient client(61, server.at());
        client.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        server.clock.advance(100s);
        server.answerNext();
        QCOMPARE(client.reply().value_or(HttpReply{}).body, "/later");
    }

    void tooManyConnectionsOfOneAddress_areRefused_othersAreNot()
    {
        Server server({100, 3});
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(std::make_unique<HttpClient>(61, server.at()));
            clients.back()->get("/later");
            QTRY_COMPARE(server.waiting.size(), std::size_t(i + 1));
        }
        HttpClient tooMany(61, server.at());
        QVERIFY(tooMany.isClosed());
        QCOMPARE(tooMany.reply().value_or(HttpReply{}).status, 503);
        QCOMPARE(server.port.counters().refused, quint64(1));
        HttpClient other(62, server.at());
        QCOMPARE(HttpClient(62, server.at()).ask("/now").body, "/now");
        clients.front()->close();
        QTRY_COMPARE(HttpClient(61, server.at()).ask("/now").body, "/now");
    }

    void tooManyConnections_theOneThatIsIdleTheLongestMakesRoom()
    {
        Server server({3, 3});
        HttpClient waits(61, server.at());
        waits.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        HttpClient idlest(62, server.at());
        QCOMPARE(idlest.ask("/now").body, "/now");
        server.clock.advance(1s);
        HttpClient idle(63, server.at());
        QCOMPARE(idle.ask("/now").body, "/now");
        HttpClient newcomer(64, server.at());
        QCOMPARE(newcomer.ask("/now").body, "/now");
        QVERIFY(idlest.isClosed());
        QVERIFY(idle.isQuiet());
        QCOMPARE(server.port.counters().evicted, quint64(1));
        server.answerNext();
        QCOMPARE(waits.reply().value_or(HttpReply{}).body, "/later");
    }

    // So that a flood of connections that never finish a request keeps nobody out.
    void tooManyConnections_whoIsSlowWithARequestMakesRoom()
    {
        Server server({3, 3});
        HttpClient waits(61, server.at());
        waits.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        HttpClient slow(62, server.at());
        slow.send("GET /");
        HttpClient silent(63, server.at());
        QTRY_COMPARE(server.port.connections(), std::size_t(3));
        HttpClient tooEarly(64, server.at());
        QVERIFY(tooEarly.isClosed());
        server.clock.advance(1s);
        QCOMPARE(HttpClient(64, server.at()).ask("/now").body, "/now");
        QCOMPARE(HttpClient(65, server.at()).ask("/now").body, "/now");
        QVERIFY(waits.isQuiet());
        QVERIFY(int(slow.isQuiet()) + int(silent.isQuiet()) <= 1);
        QVERIFY(server.port.counters().evicted >= 1);
        server.answerNext();
        QCOMPARE(waits.reply().value_or(HttpReply{}).body, "/later");
    }

    void tooManyConnectionsOfOneAddress_anotherOnesIdleConnectionStays()
    {
        Server server({100, 2});
        HttpClient idle(61, server.at());
        QCOMPARE(idle.ask("/now").body, "/now");
        HttpClient first(62, server.at());
        HttpClient second(62, server.at());
        first.get("/later");
        second.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(2));
        HttpClient tooMany(62, server.at());
        QVERIFY(tooMany.isClosed());
        QVERIFY(idle.isQuiet());
    }

    // Decision 18: as a pulled cable, nothing is sent or closed.
    void isolated_nothingIsHeardAnsweredOrClosed()
    {
        Server server;
        HttpClient open(61, server.at());
        QCOMPARE(open.ask("/now").body, "/now");
        HttpClient waits(62, server.at());
        waits.get("/later");
        QTRY_COMPARE(server.waiting.size(), std::size_t(1));
        server.port.setIsolated(true);
        server.answerNext();
        open.get("/now/2");
        HttpClient newcomer(63, server.at()); // the kernel takes it
        newcomer.get("/now/3");
        server.clock.advance(100s);
        QTest::qWait(50);
        QVERIFY(open.isQuiet());
        QVERIFY(waits.isQuiet());
        QVERIFY(newcomer.isQuiet());
        server.port.setIsolated(false);
        QCOMPARE(open.reply().value_or(HttpReply{}).body, "/now/2");
        QCOMPARE(newcomer.reply().value_or(HttpReply{}).body, "/now/3");
        QVERIFY(waits.isClosed()); // its answer is lost
    }

    void port_thatIsTaken_isSaidInOneSentence()
    {
        Server server;
        HttpPort second(testing::loopback(60), server.clock, {});
        const auto listening = second.listen(server.port.port());
        QVERIFY(!listening);
        QVERIFY(listening.error().message.contains(QString::number(server.port.port())));
        QVERIFY(listening.error().message.contains(u"TCP"));
    }

    void allAddresses_ipv4AndIpv6AreHeard_andToldApart()
    {
        Server server({}, NetworkChoice{});
        HttpClient ipv4(61, {IpAddress::fromIPv4(0x7f000001), server.port.port()});
        QCOMPARE(ipv4.ask("/now").body, "/now");
        QCOMPARE(server.askers.back().address, testing::loopback(61).bindAddress);
        const IpAddress loopback6 = *IpAddress::fromString(u"::1");
        HttpClient ipv6(loopback6, {loopback6, server.port.port()});
        if (!ipv6.isConnected())
            QSKIP("this computer has no IPv6");
        QCOMPARE(ipv6.ask("/now").body, "/now");
        QCOMPARE(server.askers.back().address, loopback6);
    }

    void chosenInterface_itsIpv6AddressesAreHeardToo_andIsolatedToo()
    {
        NetworkChoice network = testing::loopback(60);
        network.hasIPv6 = true;
        Server server({}, network);
        const IpAddress loopback6 = *IpAddress::fromString(u"::1");
        if (!ownAddresses().contains(loopback6))
            QSKIP("this computer has no IPv6");
        HttpClient ipv6(loopback6, {loopback6, server.port.port()});
        QCOMPARE(ipv6.ask("/now").body, "/now");
        QCOMPARE(HttpClient(61, server.at()).ask("/now").body, "/now");
        server.port.setIsolated(true);
        HttpClient newcomer(loopback6, {loopback6, server.port.port()}); // the kernel takes it
        newcomer.get("/now");
        QTest::qWait(50);
        QVERIFY(newcomer.isQuiet());
        server.port.setIsolated(false);
        QCOMPARE(newcomer.reply().value_or(HttpReply{}).body, "/now");
    }

    void end_whileConnectionsAreOpen_closesThem()
    {
        auto server = std::make_unique<Server>();
        HttpClient client(61, server->at());
        client.get("/later");
        QTRY_COMPARE(server->waiting.size(), std::size_t(1));
        server.reset();
        QVERIFY(client.isClosed());
    }
};

QTEST_GUILESS_MAIN(HttpPortTest)
#include "tst_httpport.moc"
