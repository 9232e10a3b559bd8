// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "support/manualclock.h"
#include "trackersettings.h"

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>
#include <QtEndian>

using namespace muster;
using namespace muster::tracker;
using namespace std::chrono_literals;

namespace {

QByteArray u16(quint16 value) { return QByteArray::fromHex(QByteArray::number(value | 0x10000, 16).mid(1)); }
QByteArray u32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}
QByteArray u64(quint64 value) { return u32(quint32(value >> 32)).append(u32(quint32(value))); }
quint32 numberAt(const QByteArray& reply, qsizetype offset)
{
    return reply.size() < offset + 4 ? 0xdead : qFromBigEndian<quint32>(reply.constData() + offset);
}

const QByteArray film(20, 'f');
const QByteArray peerId = "-XX0001-abcdefghijkl";

// The fields of an announce, as BEP 15 lays them out.
struct Announce
{
    QByteArray infoHash = film;
    quint64 left = 9;
    quint32 event = 0;
    QByteArray ip = QByteArray(4, '\0');
    qint32 numWant = -1;
    quint16 port = 6881;
    QByteArray options{};
};

// A client that knows nothing but what the BEPs say: bytes out, bytes in.
class Client
{
public:
    explicit Client(int n)
    {
        if (!m_socket.bind(QHostAddress(QStringLiteral("127.0.0.%1").arg(n)), 0))
            qFatal("no port for the client");
    }

    // Empty: no answer while `patience` lasted.
    QByteArray ask(const Endpoint& tracker, const QByteArray& datagram, Millis patience = 10s)
    {
        m_socket.writeDatagram(datagram, QHostAddress(tracker.address.toString()), tracker.port);
        if (!QTest::qWaitFor([this] { return m_socket.hasPendingDatagrams(); }, int(patience.count())))
            return {};
        const QNetworkDatagram reply = m_socket.receiveDatagram();
        m_from = {IpAddress::fromString(reply.senderAddress().toString()).value_or(IpAddress()),
                  quint16(reply.senderPort())};
        return reply.data();
    }
    Endpoint lastFrom() const { return m_from; }

    QByteArray connectTo(const Endpoint& tracker)
    {
        const QByteArray reply =
            ask(tracker, QByteArray(u64(0x41727101980)).append(u32(0)).append(u32(nextTransaction())));
        m_connection = reply.mid(8);
        return reply;
    }
    QByteArray announce(const Endpoint& tracker, const Announce& a) { return ask(tracker, announceBytes(a)); }
    QByteArray announceBytes(const Announce& a)
    {
        QByteArray bytes = m_connection;
        bytes.append(u32(1)).append(u32(nextTransaction())).append(a.infoHash).append(peerId);
        bytes.append(u64(0)).append(u64(a.left)).append(u64(0)).append(u32(a.event)).append(a.ip);
        bytes.append(u32(0xdeadbeef)).append(u32(quint32(a.numWant))).append(u16(a.port));
        return bytes.append(a.options);
    }
    QByteArray scrape(const Endpoint& tracker, const QByteArray& infoHashes)
    {
        return ask(tracker,
                   QByteArray(m_connection).append(u32(2)).append(u32(nextTransaction())).append(infoHashes));
    }

    quint32 transaction() const { return m_transaction; }
    QByteArray connection() const { return m_connection; }
    void setConnection(const QByteArray& connection) { m_connection = connection; }

private:
    quint32 nextTransaction() { return m_transaction += 7; }

    QUdpSocket m_socket;
    QByteArray m_connection;
    quint32 m_transaction = 0x10203040;
    Endpoint m_from;
};

} // namespace

// The tracker's protocol by UDP, clause by clause, as bytes: BEP 15, BEP 41, and what clients expect beyond
// them ("quirk"), as read in their sources.
class ConformanceTest : public QObject
{
    Q_OBJECT

    struct Tracker
    {
        Tracker()
        {
            log.add(sender);
            if (!sender.start())
                qFatal("no port for the tracker");
            at = testing::endpointOf(75, sender);
            sender.setRole(true);
            if (!QTest::qWaitFor([this] { return !sender.index().secrets().isEmpty(); }))
                qFatal("no secret");
        }

        testing::ManualClock clock;
        testing::MemoryLog log{clock};
        PeerInfoSender sender{testing::trackerSettings(75, testing::randomGroup()), clock};
        Endpoint at;
    };

    static QByteArray peerBytes(int n, quint16 port)
    {
        return QByteArray("\x7f\0\0", 3).append(char(n)).append(u16(port));
    }

private slots:
    // "Connect": offset 0 action 0, 4 transaction_id, 8 connection_id; 16 bytes.
    // quirk: Transmission and aria2 take exactly 16, libtorrent 16 and more.
    void bep15_connect_isAnsweredBySixteenBytes()
    {
        Tracker t;
        Client client(76);
        const QByteArray reply = client.connectTo(t.at);
        QCOMPARE(reply.size(), 16);
        QCOMPARE(numberAt(reply, 0), 0u);
        QCOMPARE(numberAt(reply, 4), client.transaction());
    }

    // quirk: libtorrent and aria2 take a reply from the very address and port that they asked only.
    void quirk_repliesComeFromTheAddressAndPortThatWereAsked()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        QCOMPARE(client.lastFrom(), t.at);
        client.announce(t.at, {});
        QCOMPARE(client.lastFrom(), t.at);
    }

    // "Announce": offsets 0 action, 4 transaction_id, 8 interval, 12 leechers, 16 seeders, 20 + 6 n address,
    // 24 + 6 n port.
    void bep15_announce_fieldsAreWhereTheTableSays()
    {
        Tracker t;
        Client one(76);
        Client other(77);
        one.connectTo(t.at);
        other.connectTo(t.at);
        QCOMPARE(one.announce(t.at, {.left = 0}).size(), 20);
        const QByteArray reply = other.announce(t.at, {.left = 9, .port = 0x1234});
        QCOMPARE(numberAt(reply, 0), 1u);
        QCOMPARE(numberAt(reply, 4), other.transaction());
        QCOMPARE(numberAt(reply, 8), 120u);
        QCOMPARE(numberAt(reply, 12), 1u); // leechers
        QCOMPARE(numberAt(reply, 16), 1u); // seeders
        QCOMPARE(reply.mid(20), peerBytes(76, 6881));
        QCOMPARE(one.announce(t.at, {.left = 0}).mid(20), peerBytes(77, 0x1234));
    }

    // "event": 0 none, 1 completed, 2 started, 3 stopped.
    void bep15_announce_events()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        const auto counts = [&](const QByteArray& reply) {
            return std::pair(numberAt(reply, 12), numberAt(reply, 16)); // leechers, seeders
        };
        QCOMPARE(counts(client.announce(t.at, {.left = 9, .event = 2})), std::pair(1u, 0u));
        QCOMPARE(counts(client.announce(t.at, {.left = 3, .event = 0})), std::pair(1u, 0u));
        QCOMPARE(counts(client.announce(t.at, {.left = 0, .event = 1})), std::pair(0u, 1u));
        QCOMPARE(numberAt(client.scrape(t.at, film), 12), 1u); // completed
        QCOMPARE(counts(client.announce(t.at, {.left = 0, .event = 3, .numWant = 0})), std::pair(0u, 0u));
        QCOMPARE(numberAt(client.scrape(t.at, film), 8), 0u);
    }

    // "num_want": -1 default. quirk: libtorrent asks for 200, and for 0 when it stops.
    void bep15_numWant_isHeld()
    {
        Tracker t;
        std::vector<protocol::Command> commands;
        for (quint32 i = 0; i < 250; ++i)
            commands.emplace_back(protocol::AnnounceCommand{*InfoHash::fromBytes(film),
                                                            {IpAddress::fromIPv4(0x0a000001 + i), 1}});
        t.log.commit({NodeId(9), 1, 1, commands});
        Client client(76);
        client.connectTo(t.at);
        const auto told = [&](qint32 numWant, quint32 event = 0) {
            return (client.announce(t.at, {.event = event, .numWant = numWant}).size() - 20) / 6;
        };
        QCOMPARE(told(-1), 50);
        QCOMPARE(told(80), 80); // Transmission
        QCOMPARE(told(200), 200);
        QCOMPARE(told(1000), 200);
        QCOMPARE(told(0), 0);
        QCOMPARE(told(0, 3), 0);
    }

    // "Do note that most trackers will only honor the IP address field under limited circumstances."
    void bep15_ipField_isNotBelieved()
    {
        Tracker t;
        Client one(76);
        Client other(77);
        one.connectTo(t.at);
        other.connectTo(t.at);
        one.announce(t.at, {.ip = QByteArray("\x0a\x01\x02\x03", 4)});
        QCOMPARE(other.announce(t.at, {}).mid(20), peerBytes(76, 6881));
    }

    // "Scrape": 8 + 12 n seeders, completed, leechers, in the order asked; "up to about 74 torrents".
    void bep15_scrape_upTo74_inTheOrderAsked()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        client.announce(t.at, {.left = 0});
        client.announce(t.at, {.left = 9, .port = 1});
        client.announce(t.at, {.left = 9, .port = 2});
        QByteArray hashes;
        for (char i = 0; i < 73; ++i)
            hashes.append(QByteArray(20, i));
        const QByteArray reply = client.scrape(t.at, QByteArray(hashes).append(film));
        QCOMPARE(reply.size(), 8 + 12 * 74);
        QCOMPARE(numberAt(reply, 0), 2u);
        QCOMPARE(numberAt(reply, 4), client.transaction());
        QCOMPARE(reply.mid(8, 12 * 73), QByteArray(12 * 73, '\0'));
        QCOMPARE(reply.mid(8 + 12 * 73), u32(1).append(u32(0)).append(u32(2)));
    }

    // "Errors": 0 action 3, 4 transaction_id, 8 message.
    void bep15_error_hasTheTransactionAndAText()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        const QByteArray noPort = client.announce(t.at, {.port = 0});
        QCOMPARE(numberAt(noPort, 0), 3u);
        QCOMPARE(numberAt(noPort, 4), client.transaction());
        QVERIFY(noPort.mid(8).contains("port"));
        client.setConnection(QByteArray(8, 'x'));
        const QByteArray notConnected = client.announce(t.at, {});
        QCOMPARE(numberAt(notConnected, 0), 3u);
        QCOMPARE(numberAt(notConnected, 4), client.transaction());
    }

    // "To prevent [spoofing]": an id is good for the address that it was given to.
    void bep15_connectionId_ofAnotherAddress_isRefused()
    {
        Tracker t;
        Client one(76);
        Client other(77);
        one.connectTo(t.at);
        other.setConnection(one.connection());
        QCOMPARE(numberAt(other.announce(t.at, {}), 0), 3u);
        QCOMPARE(t.sender.index().peerCount(), quint64(0));
    }

    // "A connection ID can be used for multiple requests. A client can use a connection ID until one minute
    // after it has received it. Trackers should accept the connection ID until two minutes after …"
    void bep15_connectionId_isGoodForManyRequestsAndTwoMinutes()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(numberAt(client.announce(t.at, {}), 0), 1u);
        t.clock.advance(2min);
        QCOMPARE(numberAt(client.announce(t.at, {}), 0), 1u);
        t.clock.advance(1s);
        QCOMPARE(numberAt(client.announce(t.at, {}), 0), 3u);
    }

    // quirk: libtorrent keeps an id for all ports of a tracker's address; several trackers may run there, and
    // a client asks from another port each time.
    void quirk_connectionId_isGoodWhateverThePorts()
    {
        Tracker t;
        PeerInfoSender second(testing::trackerSettings(75, testing::randomGroup()), t.clock);
        QVERIFY(second.start());
        t.log.add(second);
        second.restore(protocol::encode(t.sender.index().image()));
        Client client(76);
        Client otherPort(76);
        client.connectTo(t.at);
        otherPort.setConnection(client.connection());
        QCOMPARE(numberAt(otherPort.announce(t.at, {}), 0), 1u);
        QCOMPARE(numberAt(client.announce(testing::endpointOf(75, second), {}), 0), 1u);
    }

    // quirk: Transmission and aria2 take several peers of one address, and so does a host with two clients:
    // the port makes the peer.
    void quirk_peersOfOneAddress_areTold_eachByItsPort()
    {
        Tracker t;
        Client one(76);
        Client other(77);
        one.connectTo(t.at);
        other.connectTo(t.at);
        one.announce(t.at, {.left = 9, .port = 1});
        QCOMPARE(one.announce(t.at, {.left = 9, .port = 2}).mid(20), peerBytes(76, 1)); // never itself
        const QByteArray told = other.announce(t.at, {.left = 0}).mid(20);
        QCOMPARE(told.size(), 12);
        QVERIFY(told.contains(peerBytes(76, 1)) && told.contains(peerBytes(76, 2)));
    }

    // quirk: libtorrent waits 10 s for a silent tracker, Transmission and aria2 longer: so one that is not
    // master, and one whose change nobody stores, answer all the same.
    void quirk_trackerThatIsNotMasterOrCannotStore_answersAllTheSame()
    {
        Tracker t;
        Client client(76);
        t.sender.setRole(false);
        QCOMPARE(client.connectTo(t.at).size(), 16);
        t.log.holdBack();
        connect(&t.sender, &PeerInfoSender::changesTaken, &t.log,
                [&t] { t.clock.advance(PeerInfoSender::longestWait); });
        const QByteArray reply = client.announce(t.at, {.left = 9});
        QCOMPARE(numberAt(reply, 0), 1u);
        QVERIFY(numberAt(reply, 8) <= 10); // and to come again soon
    }

    // "Check whether the packet is at least 16 bytes" and of the protocol id: else we were a reflector.
    void bep15_whatIsNoRequest_isNotAnswered()
    {
        Tracker t;
        Client client(76);
        const QByteArray wrongMagic = QByteArray(u64(0x41727101981)).append(u32(0)).append(u32(1));
        for (const QByteArray& datagram :
             {QByteArray("hello"), wrongMagic, QByteArray(15, '\0'), QByteArray(98, '\1')})
            QCOMPARE(client.ask(t.at, datagram, 50ms), QByteArray());
        QCOMPARE(client.connectTo(t.at).size(), 16); // and it still serves
        QCOMPARE(t.sender.counters().malformed, quint64(4));
    }

    void bep41_andQuirks_announcesOfEverySize_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("quirk: Transmission, 98 bytes") << QByteArray();
        QTest::newRow("quirk: aria2, two zero bytes more") << QByteArray(2, '\0');
        QTest::newRow("quirk: libtorrent, URLData") << QByteArray("\x02\x09/announce", 11);
        QTest::newRow("EndOfOptions, then anything") << QByteArray("\0\xff\xff\xff", 4);
        QTest::newRow("NOPs") << QByteArray("\1\1\1", 3);
        QTest::newRow("URLData in parts")
            << QByteArray("\2\xff", 2).append(QByteArray(255, 'a')).append("\2\3?b=", 5);
        QTest::newRow("unknown option") << QByteArray("\x63\x03xyz\0", 6);
        QTest::newRow("option that is cut off") << QByteArray("\2\x40/ann", 6);
        QTest::newRow("ours, 0x4D") << QByteArray("\x4d\x0c", 2).append(QByteArray(12, '\7'));
    }
    // BEP 41: "…unknown options are skipped"; no option makes an announce bad.
    void bep41_andQuirks_announcesOfEverySize()
    {
        QFETCH(QByteArray, options);
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        const QByteArray reply = client.announce(t.at, {.left = 0, .options = options});
        QCOMPARE(numberAt(reply, 0), 1u);
        QCOMPARE(numberAt(reply, 16), 1u);
    }

    // "If a response is not received after 15 * 2 ^ n seconds, the client should retransmit": the same
    // request twice does what it does once.
    void bep15_retransmittedAnnounce_isAnsweredAgain_andCountsOnce()
    {
        Tracker t;
        Client client(76);
        client.connectTo(t.at);
        client.announce(t.at, {.left = 9});
        const QByteArray bytes = client.announceBytes({.left = 0, .event = 1});
        const QByteArray first = client.ask(t.at, bytes);
        QCOMPARE(client.ask(t.at, bytes), first);
        QCOMPARE(numberAt(client.scrape(t.at, film), 12), 1u);
    }

    // quirk: libtorrent announces no more often than every 300 s, whatever it is told.
    void quirk_whoAnnouncesEveryFiveMinutes_staysKnown()
    {
        testing::ManualClock clock;
        testing::MemoryLog log{clock};
        PeerInfoSenderSettings settings = testing::trackerSettings(75, testing::randomGroup(), 8s);
        settings.shortestExpiry = PeerInfoSenderSettings::expiryForAllClients;
        PeerInfoSender sender(settings, clock);
        log.add(sender);
        QVERIFY(sender.start());
        sender.setRole(true);
        QTRY_VERIFY(!sender.index().secrets().isEmpty());
        log.commit({NodeId(9),
                    1,
                    1,
                    {protocol::AnnounceCommand{*InfoHash::fromBytes(film), {IpAddress::fromIPv4(1), 1}}}});
        for (int i = 0; i < 6; ++i) { // cluster time moves on with the log, by a minute at most
            clock.advance(60s);
            log.commit({NodeId(9), 1, quint64(2 + i), {}});
        }
        QTest::qWait(2500); // upkeep looks each second
        QCOMPARE(sender.index().peerCount(), quint64(1));
        clock.advance(31s);
        QTRY_COMPARE(sender.index().peerCount(), quint64(0));
    }
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
