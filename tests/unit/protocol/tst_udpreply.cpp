// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "protocol/udpreply.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using Family = IpAddress::Family;

class UdpReplyTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{20};

    AnnounceReply announce(Family family, int peers)
    {
        AnnounceReply reply{m_random.u32(), m_random.u32(), m_random.u32(), m_random.u32(), {}};
        for (int i = 0; i < peers; ++i)
            reply.peers.push_back(
                {family == Family::IPv4 ? m_random.ipv4() : m_random.ipv6(), m_random.u16()});
        return reply;
    }

    ScrapeReply scrape(int count)
    {
        ScrapeReply reply{m_random.u32(), {}};
        for (int i = 0; i < count; ++i)
            reply.entries.push_back({m_random.u32(), m_random.u32(), m_random.u32()});
        return reply;
    }

    ContentsReply contents(int count)
    {
        ContentsReply reply{m_random.u32(), m_random.infoHash(), {}};
        for (int i = 0; i < count; ++i)
            reply.entries.push_back({m_random.infoHash(), m_random.u32(), m_random.u32(), m_random.u64(),
                                     m_random.u32(), m_random.bytesUpTo(255)});
        return reply;
    }

    PeersReply peers(int count)
    {
        PeersReply reply{m_random.u32(), m_random.u32(), {}};
        for (int i = 0; i < count; ++i) {
            reply.entries.push_back({m_random.endpoint(), m_random.coin(), m_random.u32()});
            if (m_random.coin())
                reply.entries.back().contact = PeerContact{m_random.u32(), m_random.u32(), m_random.u32(),
                                                           m_random.bytesUpTo(32), m_random.bytesUpTo(160)};
        }
        return reply;
    }

    template<typename Reply> static void roundTrip(const Reply& reply, Family family = Family::IPv4)
    {
        const auto parsed = parseUdpReply(encode(reply), family);
        QVERIFY(parsed);
        QVERIFY(std::holds_alternative<Reply>(*parsed));
        QCOMPARE(std::get<Reply>(*parsed), reply);
        QCOMPARE(transactionOf(*parsed), reply.transaction);
    }

private slots:
    void replies_afterARoundTrip_areTheSame()
    {
        for (int i = 0; i < 200; ++i) {
            roundTrip(ConnectReply{m_random.u32(), m_random.u64()});
            roundTrip(announce(Family::IPv4, m_random.below(200)));
            roundTrip(announce(Family::IPv6, m_random.below(200)), Family::IPv6);
            roundTrip(scrape(m_random.below(74)));
            roundTrip(contents(m_random.below(20)));
            roundTrip(peers(m_random.below(30)));
            roundTrip(DescribeReply{m_random.u32()});
            roundTrip(ErrorReply{m_random.u32(), m_random.bytesUpTo(200)});
        }
    }

    // Transmission and aria2 take nothing but sixteen bytes.
    void bep15_connectReply_isExactlySixteenBytes()
    {
        QCOMPARE(encode(ConnectReply{0x01020304, 0x1122334455667788}).toHex(),
                 QByteArray("00000000010203041122334455667788"));
    }

    void bep15_announceReply_saysLeechersThenSeeders()
    {
        AnnounceReply reply{1, 120, 7, 9, {{IpAddress::fromIPv4(0x7f000002), 0x1234}}};
        QCOMPARE(encode(reply).toHex(), QByteArray("0000000100000001000000780000000700000009"
                                                   "7f0000021234"));
    }

    void bep15_scrapeReply_saysSeedersCompletedLeechers()
    {
        const ScrapeReply reply{1, {{.seeders = 5, .completed = 6, .leechers = 7}}};
        QCOMPARE(encode(reply).toHex(), QByteArray("0000000200000001"
                                                   "000000050000000600000007"));
    }

    // BEP 15 "IPv6": the family of the packet says the stride, 6 or 18.
    void bep15_family_saysTheStride()
    {
        const QByteArray bytes = encode(announce(Family::IPv6, 4));
        QCOMPARE(bytes.size(), 20 + 4 * 18);
        QCOMPARE(std::get<AnnounceReply>(*parseUdpReply(bytes, Family::IPv6)).peers.size(), std::size_t(4));
        QCOMPARE(std::get<AnnounceReply>(*parseUdpReply(bytes, Family::IPv4)).peers.size(), std::size_t(12));
    }

    void announceReply_leavesOutPeersOfAnotherFamily()
    {
        AnnounceReply reply = announce(Family::IPv4, 2);
        const std::vector<Endpoint> kept = reply.peers;
        reply.peers.push_back({m_random.ipv6(), 1});
        QCOMPARE(std::get<AnnounceReply>(*parseUdpReply(encode(reply), Family::IPv4)).peers, kept);
    }

    void contentsReply_isAsLongAsItsEntriesSay()
    {
        for (int i = 0; i < 20; ++i) {
            const ContentsReply reply = contents(i);
            qsizetype size = ContentsReply::headerBytes;
            for (const ContentsEntry& entry : reply.entries)
                size += ContentsReply::encodedSize(entry);
            QCOMPARE(encode(reply).size(), size);
        }
    }

    void contentsReply_thatPromisesMoreThanItHolds_isRefused()
    {
        QByteArray bytes = encode(contents(3));
        qToBigEndian<quint16>(0xffff, bytes.data() + 28);
        QVERIFY(!parseUdpReply(bytes, Family::IPv4));
    }

    void peersReply_isAsLongAsItsEntriesSay()
    {
        for (int i = 0; i < 20; ++i) {
            const PeersReply reply = peers(i);
            qsizetype size = PeersReply::headerBytes;
            for (const PeersEntry& entry : reply.entries)
                size += PeersReply::encodedSize(entry);
            QCOMPARE(encode(reply).size(), size);
        }
    }

    void peersReply_thatPromisesMoreThanItHolds_isRefused()
    {
        QByteArray bytes = encode(peers(3));
        qToBigEndian<quint16>(0xffff, bytes.data() + 12);
        QVERIFY(!parseUdpReply(bytes, Family::IPv4));
    }

    void shortReplies_areRefused()
    {
        const auto check = [](const QByteArray& message, qsizetype needed) {
            for (qsizetype length = 0; length < needed; ++length)
                QVERIFY(!parseUdpReply(message.first(length), Family::IPv4));
            QVERIFY(parseUdpReply(message.first(needed), Family::IPv4));
        };
        check(encode(ConnectReply{1, 2}), 16);
        check(encode(announce(Family::IPv4, 3)), 20);
        check(encode(scrape(3)), 8);
        const QByteArray whole = encode(contents(3));
        check(whole, whole.size());
        const QByteArray wholePeers = encode(peers(3));
        check(wholePeers, wholePeers.size());
        check(encode(ErrorReply{1, "x"}), 8);
    }

    void anyBytes_areReadOrRefused()
    {
        const QList<QByteArray> valid{encode(ConnectReply{1, 2}),
                                      encode(announce(Family::IPv4, 5)),
                                      encode(announce(Family::IPv6, 5)),
                                      encode(scrape(5)),
                                      encode(contents(5)),
                                      encode(peers(5)),
                                      encode(DescribeReply{1}),
                                      encode(ErrorReply{1, "no"})};
        for (const Family family : {Family::IPv4, Family::IPv6})
            testing::abuseParser(
                [family](QByteArrayView bytes) {
                    const auto parsed = parseUdpReply(bytes, family);
                    if (parsed)
                        QVERIFY(bytes.size() >= 8);
                    else
                        QVERIFY(!parsed.error().message.isEmpty());
                },
                valid, 21);
    }
};

QTEST_APPLESS_MAIN(UdpReplyTest)
#include "tst_udpreply.moc"
