// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ipnetwork.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;

class IpNetworkTest : public QObject
{
    Q_OBJECT

    static IpAddress address(QStringView text) { return IpAddress::fromString(text).value(); }

private slots:
    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // empty: it is no network
        QTest::newRow("IPv4") << u"10.0.0.0/8"_qs << u"10.0.0.0/8"_qs;
        QTest::newRow("IPv4 address") << u"10.0.0.7"_qs << u"10.0.0.7/32"_qs;
        QTest::newRow("all of IPv4") << u"0.0.0.0/0"_qs << u"0.0.0.0/0"_qs;
        QTest::newRow("not at a byte") << u"10.16.0.0/12"_qs << u"10.16.0.0/12"_qs;
        QTest::newRow("IPv6") << u"fd00::/8"_qs << u"fd00::/8"_qs;
        QTest::newRow("IPv6 address") << u"fd00::1"_qs << u"fd00::1/128"_qs;
        QTest::newRow("bits behind the prefix") << u"10.0.0.7/8"_qs << QString();
        QTest::newRow("one bit behind the prefix") << u"10.24.0.0/12"_qs << QString();
        QTest::newRow("prefix too long") << u"10.0.0.0/33"_qs << QString();
        QTest::newRow("prefix of IPv6 too long") << u"fd00::/129"_qs << QString();
        QTest::newRow("no prefix") << u"10.0.0.0/"_qs << QString();
        QTest::newRow("negative") << u"0.0.0.0/-1"_qs << QString();
        QTest::newRow("plus") << u"10.0.0.0/+8"_qs << QString();
        QTest::newRow("long number") << u"10.0.0.0/0008"_qs << QString();
        QTest::newRow("name") << u"localhost/8"_qs << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void text()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const auto network = IpNetwork::fromString(text);
        QCOMPARE(network ? network->toString() : QString(), shown);
        if (network)
            QCOMPARE(IpNetwork::fromString(network->toString()), network);
    }

    void contains_whatBeginsTheSame_inItsFamilyOnly()
    {
        const IpNetwork ten(address(u"10.16.0.0"), 12);
        QVERIFY(ten.contains(address(u"10.16.0.0")));
        QVERIFY(ten.contains(address(u"10.31.255.255")));
        QVERIFY(!ten.contains(address(u"10.32.0.0")));
        QVERIFY(!ten.contains(address(u"10.15.255.255")));
        QVERIFY(!ten.contains(address(u"fd00::1")));
        QVERIFY(IpNetwork(address(u"fd00::"), 8).contains(address(u"fdff::9")));
        QVERIFY(!IpNetwork(address(u"fd00::"), 8).contains(address(u"fe00::9")));
        QVERIFY(!IpNetwork(address(u"::"), 0).contains(address(u"10.0.0.1")));
        QVERIFY(IpNetwork().contains(address(u"10.0.0.1")));
    }

    // Bit by bit, the slow way.
    void contains_anyNetwork_comparesThePrefix()
    {
        testing::RandomValues random(3);
        const auto bit = [](const IpAddress& a, int i) {
            return (quint8(a.bytes()[i / 8]) >> (7 - i % 8)) & 1;
        };
        for (int i = 0; i < 2000; ++i) {
            const IpAddress inside = random.endpoint().address;
            const int bits = random.below(addressBits(inside.family()) + 1);
            const IpNetwork network(inside, bits);
            QVERIFY(network.contains(inside));
            QByteArray other = inside.bytes().toByteArray();
            const int changed = random.below(addressBits(inside.family()));
            other[changed / 8] = char(quint8(other[changed / 8]) ^ (0x80 >> changed % 8));
            QCOMPARE(network.contains(*IpAddress::fromBytes(other)), changed >= bits);
            for (int at = 0; at < addressBits(inside.family()); ++at)
                QCOMPARE(bit(network.address(), at), at < bits ? bit(inside, at) : 0);
        }
    }
};

QTEST_APPLESS_MAIN(IpNetworkTest)
#include "tst_ipnetwork.moc"
