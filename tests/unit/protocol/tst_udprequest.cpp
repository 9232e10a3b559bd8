// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "protocol/udprequest.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

class UdpRequestTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{10};

    AnnounceRequest announce()
    {
        AnnounceRequest request;
        request.connection = m_random.u64();
        request.transaction = m_random.u32();
        request.infoHash = m_random.infoHash();
        request.peerId = m_random.fixed<PeerId>();
        request.downloaded = m_random.i64();
        request.left = m_random.i64();
        request.uploaded = m_random.i64();
        request.event = AnnounceEvent(m_random.below(4));
        request.ip = m_random.u32();
        request.key = m_random.u32();
        request.numWant = qint32(m_random.u32());
        request.port = m_random.u16();
        return request;
    }

    ScrapeRequest scrape(int count)
    {
        ScrapeRequest request{m_random.u64(), m_random.u32(), {}};
        for (int i = 0; i < count; ++i)
            request.infoHashes.push_back(m_random.infoHash());
        return request;
    }

    ContentsRequest contents()
    {
        return {m_random.u64(), m_random.u32(), m_random.infoHash(), m_random.u16()};
    }

    DescribeRequest describe()
    {
        return {m_random.u64(), m_random.u32(), m_random.infoHash(),    m_random.u16(),
                m_random.u64(), m_random.u32(), m_random.bytesUpTo(255)};
    }

    PeersRequest peers() { return {m_random.u64(), m_random.u32(), m_random.infoHash(), m_random.u32()}; }

    PeerContact contact()
    {
        PeerContact contact{m_random.u32(), m_random.u32(), m_random.u32(), m_random.bytesUpTo(32)};
        if (m_random.coin()) // beside something that is open, or alone
            contact = {m_random.u32() & 1, 0, 0, {}, m_random.bytes(1 + m_random.below(160))};
        return contact;
    }

    template<typename Request> static void roundTrip(const Request& request)
    {
        const auto parsed = parseUdpRequest(encode(request));
        QVERIFY(parsed);
        QVERIFY(std::holds_alternative<Request>(*parsed));
        QCOMPARE(std::get<Request>(*parsed), request);
        QCOMPARE(transactionOf(*parsed), request.transaction);
    }

    QList<QByteArray> oneOfEach()
    {
        AnnounceRequest withUrl = announce();
        withUrl.urlData = "/announce?x=1";
        return {encode(ConnectRequest{m_random.u32()}),
                encode(withUrl),
                encode(scrape(3)),
                encode(contents()),
                encode(describe()),
                encode(peers())};
    }

private slots:
    void requests_afterARoundTrip_areTheSame()
    {
        for (int i = 0; i < 500; ++i) {
            roundTrip(ConnectRequest{m_random.u32()});
            AnnounceRequest a = announce();
            a.urlData = m_random.bytesUpTo(700);
            if (m_random.coin())
                a.contact = contact();
            roundTrip(a);
            roundTrip(scrape(1 + m_random.below(74)));
            roundTrip(contents());
            roundTrip(describe());
            roundTrip(peers());
        }
    }

    void bep15_connect_hasTheMagicAndSixteenBytes()
    {
        const QByteArray bytes = encode(ConnectRequest{0x01020304});
        QCOMPARE(bytes.toHex(), QByteArray("00000417271019800000000001020304"));
        QVERIFY(parseUdpRequest(QByteArray(bytes + "later"))); // more bytes do no harm
        QByteArray otherMagic = bytes;
        otherMagic[0] = 1;
        const auto refused = parseUdpRequest(otherMagic);
        QVERIFY(!refused);
        QVERIFY(!refused.error().answerTo); // nobody's reflector
    }

    void bep15_announce_fieldsAreWhereTheTableSays()
    {
        AnnounceRequest request = announce();
        const QByteArray bytes = encode(request);
        QCOMPARE(bytes.size(), 98);
        QCOMPARE(qFromBigEndian<quint64>(bytes.data()), request.connection);
        QCOMPARE(qFromBigEndian<quint32>(bytes.data() + 8), 1u);
        QCOMPARE(qFromBigEndian<quint32>(bytes.data() + 12), request.transaction);
        QCOMPARE(bytes.mid(16, 20), request.infoHash.toByteArray());
        QCOMPARE(bytes.mid(36, 20), request.peerId.toByteArray());
        QCOMPARE(qFromBigEndian<qint64>(bytes.data() + 56), request.downloaded);
        QCOMPARE(qFromBigEndian<qint64>(bytes.data() + 64), request.left);
        QCOMPARE(qFromBigEndian<qint64>(bytes.data() + 72), request.uploaded);
        QCOMPARE(qFromBigEndian<quint32>(bytes.data() + 80), quint32(request.event));
        QCOMPARE(qFromBigEndian<quint32>(bytes.data() + 84), request.ip);
        QCOMPARE(qFromBigEndian<quint32>(bytes.data() + 88), request.key);
        QCOMPARE(qFromBigEndian<qint32>(bytes.data() + 92), request.numWant);
        QCOMPARE(qFromBigEndian<quint16>(bytes.data() + 96), request.port);
    }

    void bep15_unknownEvent_isReadAsNone()
    {
        QByteArray bytes = encode(announce());
        for (const quint32 event : {4u, 0xffffffffu}) {
            qToBigEndian(event, bytes.data() + 80);
            QCOMPARE(std::get<AnnounceRequest>(*parseUdpRequest(bytes)).event, AnnounceEvent::None);
        }
    }

    void announce_ofAria2WithTwoZeroBytesMore_isRead()
    {
        const AnnounceRequest request = announce();
        const auto parsed = parseUdpRequest(encode(request).append(QByteArray(2, '\0')));
        QVERIFY(parsed);
        QCOMPARE(std::get<AnnounceRequest>(*parsed), request);
    }

    void bep41_options_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("urlData");
        const QByteArray path = QByteArrayLiteral("\x02\x04/dir");
        QTest::newRow("one part") << path << QByteArray("/dir");
        QTest::newRow("parts are joined") << path + QByteArray("\x02\x02?a", 4) << QByteArray("/dir?a");
        QTest::newRow("no-ops between") << QByteArray("\x01\x01", 2) + path + '\x01' << QByteArray("/dir");
        QTest::newRow("nothing after the end") << QByteArray(1, '\0') + path << QByteArray();
        QTest::newRow("unknown is skipped") << QByteArray("\x77\x03"
                                                          "abc",
                                                          5) +
                                                   path
                                            << QByteArray("/dir");
        QTest::newRow("empty part") << QByteArray("\x02\x00", 2) + path << QByteArray("/dir");
        QTest::newRow("length missing") << path + '\x02' << QByteArray("/dir");
        QTest::newRow("longer than the datagram") << path + QByteArray("\x02\x09/x", 4) << QByteArray("/dir");
    }
    void bep41_options()
    {
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, urlData);
        AnnounceRequest request = announce();
        const auto parsed = parseUdpRequest(encode(request).append(options));
        QVERIFY(parsed); // an option never makes an announce bad
        request.urlData = urlData;
        QCOMPARE(std::get<AnnounceRequest>(*parsed), request);
    }

    void option4D_isWhereTheWireFormatSays()
    {
        AnnounceRequest request = announce();
        request.contact = PeerContact{0x01020304, 0x05060708, 0x09, "Muster/1"};
        const QByteArray bytes = encode(request);
        QCOMPARE(bytes.sliced(98).toHex(),
                 QByteArray("4d14010203040506070800000009") + QByteArray("Muster/1").toHex());
    }

    void option4D_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<bool>("isTold");
        QTest::addColumn<QByteArray>("client");
        const QByteArray numbers(12, '\1');
        const auto option = [](const QByteArray& value) -> QByteArray {
            return QByteArray("\x4d") + char(value.size()) + value;
        };
        QTest::newRow("without a name") << option(numbers) << true << QByteArray();
        QTest::newRow("with a name") << option(numbers + "aria2/1.36") << true << QByteArray("aria2/1.36");
        QTest::newRow("name of 32 bytes")
            << option(numbers + QByteArray(32, 'n')) << true << QByteArray(32, 'n');
        QTest::newRow("longer name is cut")
            << option(numbers + QByteArray(33, 'n')) << true << QByteArray(32, 'n');
        QTest::newRow("not inside a character")
            << option(numbers + QByteArray(31, 'n') + "\xc3\xa9") << true << QByteArray(31, 'n');
        QTest::newRow("too short") << option(numbers.first(11)) << false << QByteArray();
        QTest::newRow("longer than the datagram") << option(numbers).chopped(1) << false << QByteArray();
        QTest::newRow("the last one counts")
            << option(QByteArray(12, '\2') + "first") + option(numbers + "last") << true
            << QByteArray("last");
        QTest::newRow("behind another one")
            << QByteArray("\x02\x01/", 3) + option(numbers) << true << QByteArray();
        QTest::newRow("behind the end") << QByteArray(1, '\0') + option(numbers) << false << QByteArray();
    }
    void option4D()
    {
        QFETCH(QByteArray, options);
        QFETCH(bool, isTold);
        QFETCH(QByteArray, client);
        const auto parsed = parseUdpRequest(encode(announce()).append(options));
        QVERIFY(parsed);
        std::optional<PeerContact> expected;
        if (isTold)
            expected = PeerContact{0x01010101, 0x01010101, 0x01010101, client};
        QCOMPARE(std::get<AnnounceRequest>(*parsed).contact, expected);
    }

    void option4E_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QByteArray>("sealed");
        const auto option = [](const QByteArray& value) -> QByteArray {
            return QByteArray("\x4e") + char(value.size()) + value;
        };
        const QByteArray longest(160, 's');
        QTest::newRow("one byte") << option("s") << QByteArray("s");
        QTest::newRow("the longest") << option(longest) << longest;
        QTest::newRow("longer: not read, for half of it opens nothing")
            << option(longest + 's') << QByteArray();
        QTest::newRow("empty") << option({}) << QByteArray();
        QTest::newRow("longer than the datagram") << option("sealed").chopped(1) << QByteArray();
        QTest::newRow("the last one counts") << option("first") + option("last") << QByteArray("last");
        QTest::newRow("behind the end") << QByteArray(1, '\0') + option("s") << QByteArray();
    }
    void option4E()
    {
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, sealed);
        const auto parsed = parseUdpRequest(encode(announce()).append(options));
        QVERIFY(parsed);
        const auto& contact = std::get<AnnounceRequest>(*parsed).contact;
        QCOMPARE(contact.has_value(), !sealed.isEmpty());
        if (contact) {
            QCOMPARE(contact->sealed, sealed);
            QVERIFY(contact->isOnlySealed());
        }
    }

    void option4E_besideAnOpenContact_isPartOfIt()
    {
        const QByteArray sealed = QByteArray("\x4e\x02") + "xy";
        const QByteArray open = QByteArray("\x4d\x0c") + QByteArray(12, '\1');
        for (const QByteArray& options : {QByteArray(sealed + open), QByteArray(open + sealed)}) {
            const auto parsed = parseUdpRequest(encode(announce()).append(options));
            QVERIFY(parsed);
            QCOMPARE(std::get<AnnounceRequest>(*parsed).contact,
                     std::optional(PeerContact{0x01010101, 0x01010101, 0x01010101, {}, "xy"}));
        }
    }

    // The quick way to read an announce reads what the other one does, or leaves it alone.
    void plainAnnounce_ofAnyDatagram_isWhatTheWholeParserReads()
    {
        int plain = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray datagram = encode(announce());
            for (int options = m_random.below(4); options > 0; --options)
                switch (m_random.below(5)) {
                case 0:
                    datagram.append('\1');
                    break;
                case 1:
                    datagram.append(2, '\0');
                    break;
                case 2:
                    datagram.append('\2').append('\5').append("/anno");
                    break;
                case 3: {
                    const QByteArray value = m_random.bytesUpTo(20);
                    datagram.append(char(m_random.u8())).append(char(value.size())).append(value);
                    break;
                }
                default:
                    datagram.append(m_random.bytesUpTo(6));
                }
            if (m_random.below(5) == 0)
                datagram.truncate(m_random.below(int(datagram.size()) + 1));
            if (m_random.below(50) == 0 && datagram.size() > 11)
                datagram[11] = char(m_random.below(4));
            const auto quick = readPlainAnnounce(datagram);
            const auto whole = parseUdpRequest(datagram);
            const auto* read = whole ? std::get_if<AnnounceRequest>(&*whole) : nullptr;
            if (!quick) {
                // left alone: no announce, or it has an option of ours, perhaps one that cannot be read
                const QByteArray options = datagram.mid(98);
                QVERIFY(!read || read->contact || options.contains(char(0x4D)) ||
                        options.contains(char(0x4E)));
                continue;
            }
            ++plain;
            QVERIFY(read && !read->contact);
            QCOMPARE(quick->connection, read->connection);
            QCOMPARE(quick->transaction, read->transaction);
            QCOMPARE(quick->infoHash, read->infoHash);
            QCOMPARE(quick->left, read->left);
            QCOMPARE(quick->event, read->event);
            QCOMPARE(quick->numWant, read->numWant);
            QCOMPARE(quick->port, read->port);
        }
        QVERIFY(plain > 10'000);
    }

    void bep15_scrape_ofMoreThan74_readsTheFirst74()
    {
        ScrapeRequest request = scrape(74);
        const QByteArray bytes = encode(request) + m_random.infoHash().toByteArray() + "rest";
        QCOMPARE(std::get<ScrapeRequest>(*parseUdpRequest(bytes)), request);
    }

    void bep15_scrape_ofNothing_isAnErrorThatMayBeAnswered()
    {
        const auto refused = parseUdpRequest(encode(scrape(0)));
        QVERIFY(!refused);
        QVERIFY(refused.error().answerTo);
    }

    // BEP 15 "Errors": only who gave an action and a transaction may be answered.
    void shorterRequests_areRefused_andAnsweredOnlyFromSixteenBytesOn()
    {
        for (const QByteArray& message : oneOfEach()) {
            const bool isConnect = message.size() == 16;
            const quint32 action = qFromBigEndian<quint32>(message.data() + 8);
            const qsizetype needed = action == 1 ? 98 : action == 2 ? 36 : message.size();
            for (qsizetype length = 0; length < needed; ++length) {
                const auto refused = parseUdpRequest(message.first(length));
                QVERIFY(!refused);
                QVERIFY(!refused.error().message.isEmpty());
                QCOMPARE(refused.error().answerTo.has_value(), length >= 16 && !isConnect);
                if (refused.error().answerTo)
                    QCOMPARE(refused.error().connection, qFromBigEndian<quint64>(message.data()));
            }
            QVERIFY(parseUdpRequest(message));
        }
    }

    void unknownAction_isAnErrorThatMayBeAnswered()
    {
        for (const quint32 action : {3u, 4u, 0x4d04u, 0xffffffffu}) {
            const auto refused = parseUdpRequest(ByteWriter().u64(7).u32(action).u32(8).take());
            QVERIFY(!refused);
            QCOMPARE(refused.error().answerTo, std::optional<TransactionId>(8));
            QCOMPARE(refused.error().connection, ConnectionId(7));
        }
    }

    void anyBytes_areReadOrRefused()
    {
        testing::abuseParser(
            [](QByteArrayView bytes) {
                const auto parsed = parseUdpRequest(bytes);
                if (!parsed)
                    QVERIFY(!parsed.error().message.isEmpty());
                else
                    QVERIFY(bytes.size() >= 16);
            },
            oneOfEach(), 11);
    }
};

QTEST_APPLESS_MAIN(UdpRequestTest)
#include "tst_udprequest.moc"
