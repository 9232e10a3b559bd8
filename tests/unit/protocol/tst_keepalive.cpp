// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytewriter.h"
#include "protocol/keepalive.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QMessageAuthenticationCode>
#include <QTest>
#include <bit>
#include <limits>

using namespace muster;
using namespace muster::protocol;

class KeepAliveTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{30};
    const ClusterKey m_key{m_random.bytes(32), false};

    KeepAlive keepAlive()
    {
        KeepAlive k;
        k.clusterNameHash = m_random.u64();
        k.lineage = {m_random.u64(), m_random.u32()};
        k.node = m_random.nodeId();
        k.boot = m_random.u64();
        k.sequence = m_random.u64();
        k.leaving = m_random.coin();
        k.replication = m_random.endpoint();
        for (int n = m_random.below(9); n > 0; --n)
            k.announce.push_back(m_random.endpoint());
        k.role = KeepAliveRole(m_random.below(4));
        k.term = m_random.u64();
        k.master = NodeId(m_random.u64());
        k.stored = m_random.u64();
        k.storedTerm = m_random.u64();
        k.committed = m_random.u64();
        k.applied = m_random.u64();
        k.digest = m_random.u64();
        k.contents = m_random.u64();
        k.peers = m_random.u64();
        k.announcesPerSecond = float(m_random.below(1'000'000)) / 7;
        k.interval = Millis(1 + m_random.below(60'000));
        k.membersIndex = m_random.u64();
        k.ancestor = m_random.lineage();
        k.ancestorIndex = m_random.u64();
        k.ancestorTerm = m_random.u64();
        for (int n = m_random.below(33); n > 0; --n)
            k.members.push_back(m_random.nodeId());
        k.name = QStringLiteral("größer %1").arg(m_random.u32());
        k.version = QStringLiteral("0.1.0");
        if (m_random.coin())
            k.order = {
                m_random.u32() | 1,
                {ControlAction::Isolate, quint16(1 + m_random.below(600)), QStringLiteral("anna@attic")},
                m_random.endpoint().address};
        for (int n = m_random.below(33); n > 0; --n)
            k.heard.push_back({m_random.nodeId(), m_random.u64()});
        k.vitals = {m_random.u32(), m_random.u64(), quint16(m_random.below(65536)), {}, {}, {}};
        if (m_random.coin())
            k.vitals.snapshotPercent = quint8(m_random.below(101));
        if (m_random.coin())
            k.vitals.distinctPeers = m_random.u32();
        if (m_random.coin())
            k.vitals.votedFor = m_random.coin() ? m_random.nodeId() : NodeId();
        return k;
    }

    static constexpr qsizetype laterBytes = 8 + 8; // the last of the fields, which came last
    static constexpr qsizetype vitalsBytes = 4 + 8 + 2 + 1 + laterBytes;

    // The datagram with other fields under a right code.
    QByteArray resealed(const QByteArray& fields, quint8 version = 1)
    {
        ByteWriter writer;
        writer.u32(0x4d754b41).u8(version).u16(quint16(fields.size())).bytes(fields);
        const QByteArray code =
            QMessageAuthenticationCode::hash(writer.peek(), m_key.bytes, QCryptographicHash::Sha256);
        return writer.bytes(code.first(16)).take();
    }
    static QByteArray fieldsOf(const QByteArray& datagram)
    {
        return datagram.mid(7, datagram.size() - 7 - 16);
    }

private slots:
    void keepAlive_afterARoundTrip_isTheSame()
    {
        for (int i = 0; i < 500; ++i) {
            const KeepAlive k = keepAlive();
            const auto parsed = parseKeepAlive(encode(k, m_key), m_key);
            QVERIFY(parsed);
            QCOMPARE(*parsed, k);
        }
    }

    void withoutVitals_asOfAnEarlierVersion_theyAreNotKnown()
    {
        KeepAlive k = keepAlive();
        const auto parsed = parseKeepAlive(resealed(fieldsOf(encode(k, m_key)).chopped(vitalsBytes)), m_key);
        QVERIFY(parsed);
        k.vitals = {};
        QCOMPARE(*parsed, k);
    }

    void withoutPeersAndVote_asOfAnEarlierVersion_theyAreNotKnown()
    {
        KeepAlive k = keepAlive();
        const auto parsed = parseKeepAlive(resealed(fieldsOf(encode(k, m_key)).chopped(laterBytes)), m_key);
        QVERIFY(parsed);
        k.vitals.distinctPeers.reset();
        k.vitals.votedFor.reset();
        QCOMPARE(*parsed, k);
    }

    void vitalsCutOff_isRefused()
    {
        QVERIFY(!parseKeepAlive(resealed(fieldsOf(encode(keepAlive(), m_key)).chopped(1)), m_key));
    }

    void code_isHmacSha256CutTo16Bytes()
    {
        const QByteArray datagram = encode(keepAlive(), m_key);
        QCOMPARE(resealed(fieldsOf(datagram)), datagram);
    }

    void biggest_fitsOneDatagram()
    {
        KeepAlive k = keepAlive();
        k.announce.assign(20, {m_random.ipv6(), 1});
        k.members.assign(100, m_random.nodeId());
        k.name = QString(300, u'n');
        k.version = QString(300, u'v');
        k.order = {1, {ControlAction::Freeze, 600, QString(300, u'w')}, m_random.ipv6()};
        k.heard.assign(100, {m_random.nodeId(), m_random.u64()});
        const QByteArray datagram = encode(k, m_key);
        QVERIFY(datagram.size() < 1400);
        const auto parsed = parseKeepAlive(datagram, m_key);
        QVERIFY(parsed);
        QCOMPARE(parsed->announce.size(), std::size_t(8));
        QCOMPARE(parsed->members.size(), std::size_t(32));
        QCOMPARE(parsed->name, QString(64, u'n'));
        QCOMPARE(parsed->order.order.who, QString(32, u'w'));
        QCOMPARE(parsed->heard.size(), std::size_t(32));
    }

    void anyChangedBit_isRefused()
    {
        const QByteArray datagram = encode(keepAlive(), m_key);
        for (qsizetype bit = 0; bit < datagram.size() * 8; ++bit) {
            QByteArray changed = datagram;
            changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
            QVERIFY(!parseKeepAlive(changed, m_key));
        }
    }

    void anotherKey_isRefused()
    {
        const QByteArray datagram = encode(keepAlive(), m_key);
        QVERIFY(!parseKeepAlive(datagram, ClusterKey::open()));
        QVERIFY(!parseKeepAlive(encode(keepAlive(), ClusterKey::open()), m_key));
        QVERIFY(parseKeepAlive(encode(keepAlive(), ClusterKey::open()), ClusterKey::open()));
        QCOMPARE(ClusterKey::open().bytes.size(), 32);
        QVERIFY(ClusterKey::open().isOpen);
    }

    void anotherVersion_isRefusedAndSaysSo()
    {
        const auto parsed = parseKeepAlive(resealed(fieldsOf(encode(keepAlive(), m_key)), 2), m_key);
        QVERIFY(!parsed);
        QVERIFY(parsed.error().message.contains(u"version"));
    }

    void fieldsOfALaterVersion_areIgnored()
    {
        const KeepAlive k = keepAlive();
        const auto parsed = parseKeepAlive(resealed(fieldsOf(encode(k, m_key)) + "later fields"), m_key);
        QVERIFY(parsed);
        QCOMPARE(*parsed, k);
    }

    void bytesAfterTheCode_areRefused()
    {
        QVERIFY(!parseKeepAlive(encode(keepAlive(), m_key).append('x'), m_key));
    }

    void fieldsThatCannotBe_areRefusedUnderARightCode()
    {
        const QByteArray fields = fieldsOf(encode(keepAlive(), m_key));
        for (qsizetype length = 0; length < fields.size(); ++length)
            // but as of earlier versions
            if (length != fields.size() - vitalsBytes && length != fields.size() - laterBytes)
                QVERIFY(!parseKeepAlive(resealed(fields.first(length)), m_key));
        const auto withByte = [&](qsizetype at, char value) {
            QByteArray changed = fields;
            changed[at] = value;
            return resealed(changed);
        };
        const qsizetype leavingAt = 8 + 12 + 3 * 8;
        QVERIFY(!parseKeepAlive(withByte(leavingAt, 2), m_key));
        QVERIFY(!parseKeepAlive(withByte(leavingAt + 1, 5), m_key)); // an address family of no kind
        KeepAlive nobody = keepAlive();
        nobody.node = NodeId();
        QVERIFY(!parseKeepAlive(encode(nobody, m_key), m_key));
        KeepAlive never = keepAlive();
        never.interval = Millis(0);
        QVERIFY(!parseKeepAlive(encode(never, m_key), m_key));
    }

    void nonsenseInARate_isShownAsNone()
    {
        for (const float rate :
             {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -1.f}) {
            KeepAlive k = keepAlive();
            k.announcesPerSecond = rate;
            QCOMPARE(parseKeepAlive(encode(k, m_key), m_key)->announcesPerSecond, 0.f);
        }
    }

    void nameOfAStranger_isMadeSafeToShow()
    {
        KeepAlive k = keepAlive();
        k.name = QStringLiteral("a\u202eb\n");
        QCOMPARE(parseKeepAlive(encode(k, m_key), m_key)->name, QStringLiteral("a\uFFFDb\uFFFD"));
    }

    void clusterNames_haveEachTheirHash()
    {
        QCOMPARE(hashOfClusterName(QStringLiteral("office")), hashOfClusterName(QStringLiteral("office")));
        QVERIFY(hashOfClusterName(QStringLiteral("office")) != hashOfClusterName(QStringLiteral("Office")));
        // one name, typed on two keyboards
        QCOMPARE(hashOfClusterName(QStringLiteral("caf\u00e9")),
                 hashOfClusterName(QStringLiteral("cafe\u0301")));
    }

    void anyBytes_areReadOrRefused()
    {
        const auto check = [this](QByteArrayView bytes) {
            const auto parsed = parseKeepAlive(bytes, m_key);
            if (!parsed)
                QVERIFY(!parsed.error().message.isEmpty());
        };
        const QByteArray valid = encode(keepAlive(), m_key);
        testing::abuseParser(check, {valid}, 31);
        // The same under a right code, so that the fields' reader sees it all.
        testing::abuseParser([&](QByteArrayView fields) { check(resealed(fields.toByteArray())); },
                             {fieldsOf(valid)}, 32);
    }
};

QTEST_APPLESS_MAIN(KeepAliveTest)
#include "tst_keepalive.moc"
