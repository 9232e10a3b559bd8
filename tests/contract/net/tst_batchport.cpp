// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/batchport.h"
#include "net/datagramport.h"
#include "net/hostaddress.h"
#include "support/loopback.h"

#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

using namespace muster;
using namespace muster::net;

namespace {

// Answers each datagram by its own bytes and who it thinks it comes from.
struct Echo
{
    std::vector<Endpoint> from;
    std::vector<bool> viaGroup;
    BatchPort port;

    explicit Echo(const NetworkChoice& network)
        : port(network, [this](std::span<const ArrivedDatagram> arrived) {
            for (const ArrivedDatagram& datagram : arrived) {
                from.push_back(datagram.from);
                viaGroup.push_back(datagram.viaGroup);
                port.send(datagram.from, datagram.back, datagram.payload);
            }
            port.flush();
        })
    {
    }
};

// An asker by Qt's own socket.
struct Asker
{
    QUdpSocket socket;
    QList<QByteArray> replies;
    QList<QHostAddress> repliedFrom;

    explicit Asker(const QHostAddress& own) { socket.bind(own, 0); }
    void ask(const QHostAddress& to, quint16 port, const QByteArray& payload)
    {
        socket.writeDatagram(payload, to, port);
    }
    bool isAnswered(qsizetype count)
    {
        return QTest::qWaitFor([&] {
            while (socket.hasPendingDatagrams()) {
                QByteArray reply(65536, '\0');
                QHostAddress from;
                reply.resize(socket.readDatagram(reply.data(), reply.size(), &from));
                replies << reply;
                repliedFrom << from;
            }
            return replies.size() >= count;
        });
    }
};

} // namespace

class BatchPortTest : public QObject
{
    Q_OBJECT

    const Endpoint m_group = testing::randomGroup();

private slots:
    void datagrams_moreThanABatch_areAllAnsweredFromTheAddressAsked()
    {
        Echo echo(testing::loopback(51));
        QVERIFY(echo.port.bind(0, m_group));
        Asker asker(QHostAddress(u"127.0.0.52"_qs));
        constexpr int count = 2 * BatchSocket::batchSize + 5;
        QStringList sent;
        for (int i = 0; i < count; ++i) {
            sent << QString::number(i);
            asker.ask(QHostAddress(u"127.0.0.51"_qs), echo.port.port(), sent.back().toLatin1());
        }
        QVERIFY(asker.isAnswered(count));
        QStringList told;
        for (const QByteArray& reply : asker.replies)
            told << QString::fromLatin1(reply);
        QCOMPARE(told, sent);
        for (const QHostAddress& from : asker.repliedFrom)
            QCOMPARE(from, QHostAddress(u"127.0.0.51"_qs));
        QCOMPARE(echo.from.front(),
                 (Endpoint{*IpAddress::fromString(u"127.0.0.52"), asker.socket.localPort()}));
        QVERIFY(!echo.viaGroup.front());
    }

    // Whoever listens to several addresses answers from the one that was asked: clients take no other.
    void boundToAll_answersFromTheAddressAsked()
    {
        NetworkChoice all;
        all.interfaces = testing::loopback(1).interfaces;
        Echo echo(all);
        QVERIFY(echo.port.bind(0, m_group));
        for (const QString& address : {u"127.0.0.53"_qs, u"127.0.0.54"_qs}) {
            Asker asker(QHostAddress(u"127.0.0.55"_qs));
            asker.ask(QHostAddress(address), echo.port.port(), "who is there?");
            QVERIFY(asker.isAnswered(1));
            QCOMPARE(asker.repliedFrom.front(), QHostAddress(address));
        }
    }

    void multicast_isToldApart_andAnsweredByUnicast_data()
    {
        QTest::addColumn<bool>("isBoundToAll");
        QTest::newRow("one address") << false;
        QTest::newRow("all addresses") << true;
    }
    void multicast_isToldApart_andAnsweredByUnicast()
    {
        QFETCH(bool, isBoundToAll);
        NetworkChoice choice = testing::loopback(56);
        if (isBoundToAll)
            choice.bindAddress = {};
        const Endpoint group = testing::randomGroup();
        Echo echo(choice);
        // with all addresses, the group's own port: one socket hears both
        QVERIFY(echo.port.bind(isBoundToAll ? group.port : 0, group));
        DatagramPort asker(testing::loopback(57));
        QVERIFY(asker.bind(0, std::nullopt, DatagramChannel::Sharing::Exclusive));
        QSignalSpy answered(&asker, &DatagramPort::received);
        QVERIFY(asker.sendToGroup(group, "to all"));
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(echo.viaGroup, std::vector{true});
        QVERIFY(!answered.front()[1].value<Endpoint>().address.isMulticast());
        const Endpoint unicast{isBoundToAll ? testing::loopback(58).bindAddress : choice.bindAddress,
                               echo.port.port()};
        QVERIFY(asker.send(unicast, "to one"));
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(echo.viaGroup, (std::vector{true, false}));
    }

    void ipv6_onTheSamePortNumber_isAnswered_data()
    {
        QTest::addColumn<bool>("isBoundToAll");
        QTest::newRow("one interface") << false;
        QTest::newRow("all") << true;
    }
    void ipv6_onTheSamePortNumber_isAnswered()
    {
        QFETCH(bool, isBoundToAll);
        QUdpSocket probe;
        if (!probe.bind(QHostAddress(QHostAddress::LocalHostIPv6), 0))
            QSKIP("this computer has no IPv6 loopback");
        NetworkChoice choice = testing::loopback(59);
        choice.hasIPv6 = true;
        if (isBoundToAll)
            choice.bindAddress = {};
        Echo echo(choice);
        QVERIFY(echo.port.bind(0, m_group));
        QVERIFY(!echo.port.ipv6Addresses().empty());
        Asker asker((QHostAddress(QHostAddress::LocalHostIPv6)));
        asker.ask(QHostAddress(QHostAddress::LocalHostIPv6), echo.port.port(), "over IPv6");
        QVERIFY(asker.isAnswered(1));
        QCOMPARE(asker.repliedFrom.front(), QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(echo.from.front(), (Endpoint{*IpAddress::fromString(u"::1"), asker.socket.localPort()}));
    }

    // An address with a scope: without its interface nobody knows where the answer is to go.
    void ipv6_linkLocal_isAnswered()
    {
        QHostAddress own;
        for (const QHostAddress& address : QNetworkInterface::allAddresses())
            if (address.isLinkLocal() && address.protocol() == QAbstractSocket::IPv6Protocol)
                own = address;
        auto bound = std::make_unique<QUdpSocket>();
        if (own.isNull() || !bound->bind(own, 0))
            QSKIP("this computer has no link-local IPv6 address");
        const quint16 port = bound->localPort();
        std::unique_ptr<BatchSocket> socket;
        socket = std::make_unique<BatchSocket>(
            std::move(bound), false, false, [&](std::span<const ArrivedDatagram> arrived) {
                std::memcpy(socket->room().data(), "here", 4);
                socket->send(arrived.front().from, arrived.front().back, 4);
                socket->flush();
            });
        Asker asker(own);
        asker.ask(own, port, "over link-local IPv6");
        QVERIFY(asker.isAnswered(1));
        QCOMPARE(asker.replies.front(), QByteArray("here"));
    }

    void loopbackAddressChosen_ipv6IsLeftToOthers()
    {
        BatchPort port(testing::loopback(61), [](std::span<const ArrivedDatagram>) {});
        QVERIFY(port.bind(0, m_group));
        QVERIFY(port.ipv6Addresses().empty());
    }

    void ipv6PortInUse_isLeftOut()
    {
        NetworkChoice choice = testing::loopback(62);
        choice.hasIPv6 = true;
        BatchPort first(choice, [](std::span<const ArrivedDatagram>) {});
        QVERIFY(first.bind(0, m_group));
        choice.bindAddress = testing::loopback(63).bindAddress;
        BatchPort second(choice, [](std::span<const ArrivedDatagram>) {});
        QVERIFY(second.bind(first.port(), m_group));
        QVERIFY(second.ipv6Addresses().empty());
    }

    void portInUse_isOneSentence()
    {
        BatchPort first(testing::loopback(64), [](std::span<const ArrivedDatagram>) {});
        QVERIFY(first.bind(0, m_group));
        BatchPort second(testing::loopback(64), [](std::span<const ArrivedDatagram>) {});
        const auto bound = second.bind(first.port(), m_group);
        QVERIFY(!bound);
        QVERIFY(bound.error().message.contains(QString::number(first.port())));
    }

    void isolated_hearsAndSaysNothing_untilItIsPutBack()
    {
        Echo echo(testing::loopback(65));
        QVERIFY(echo.port.bind(0, m_group));
        Asker asker(QHostAddress(u"127.0.0.66"_qs));
        echo.port.setIsolated(true);
        asker.ask(QHostAddress(u"127.0.0.65"_qs), echo.port.port(), "lost");
        QCoreApplication::processEvents(); // on the loopback it has arrived by now, and is read
        echo.port.setIsolated(false);
        asker.ask(QHostAddress(u"127.0.0.65"_qs), echo.port.port(), "heard");
        QVERIFY(asker.isAnswered(1));
        QCOMPARE(asker.replies, QList<QByteArray>{"heard"});
        QCOMPARE(echo.from.size(), std::size_t(1));
    }

    // What is longer than a reply may be is cut off, never written past its room.
    void longDatagrams_doNoHarm()
    {
        Echo echo(testing::loopback(67));
        QVERIFY(echo.port.bind(0, m_group));
        Asker asker(QHostAddress(u"127.0.0.68"_qs));
        asker.ask(QHostAddress(u"127.0.0.67"_qs), echo.port.port(), QByteArray(9000, 'x'));
        asker.ask(QHostAddress(u"127.0.0.67"_qs), echo.port.port(), QByteArray());
        asker.ask(QHostAddress(u"127.0.0.67"_qs), echo.port.port(), "after");
        QVERIFY(asker.isAnswered(3));
        QCOMPARE(asker.replies, (QList<QByteArray>{QByteArray(BatchSocket::maxReply, 'x'), {}, "after"}));
    }
};

QTEST_GUILESS_MAIN(BatchPortTest)
#include "tst_batchport.moc"
