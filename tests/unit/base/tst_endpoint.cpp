// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/endpoint.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;

class EndpointTest : public QObject
{
    Q_OBJECT

private slots:
    void fromString_ofItsOwnText_givesTheSameEndpoint()
    {
        testing::RandomValues random(1);
        for (int i = 0; i < 1000; ++i) {
            const Endpoint endpoint{random.coin() ? random.ipv4() : random.ipv6(), quint16(random.u16() | 1)};
            const auto read = Endpoint::fromString(endpoint.toString());
            QVERIFY2(read, qPrintable(endpoint.toString()));
            QCOMPARE(*read, endpoint);
        }
    }

    void isPrivate_ofEachKind()
    {
        for (const char16_t* text :
             {u"10.0.0.1", u"127.0.0.1", u"172.16.0.1", u"172.31.255.1", u"192.168.7.1", u"169.254.3.4",
              u"::1", u"fc00::1", u"fdff::1", u"fe80::1", u"febf::1"})
            QVERIFY2(IpAddress::fromString(text)->isPrivate(), qPrintable(QString::fromUtf16(text)));
        for (const char16_t* text :
             {u"11.0.0.1", u"172.15.0.1", u"172.32.0.1", u"192.169.0.1", u"169.253.0.1", u"8.8.8.8", u"::",
              u"2001:db8::1", u"fec0::1", u"ff02::1"})
            QVERIFY2(!IpAddress::fromString(text)->isPrivate(), qPrintable(QString::fromUtf16(text)));
    }

    void fromString_ofBadText_saysWhatTheFormIs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", ":", ":6969", "10.0.0.1", "10.0.0.1:", "10.0.0.1:0", "10.0.0.1:65536",
                                 "10.0.0.1:69x", "10.0.0:1", "localhost:6969", "fd00::1:6969", "[fd00::1]",
                                 "[10.0.0.1]:6969", "[fd00::1:6969", "256.0.0.1:1", "10.0.0.1:-1"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void fromString_ofBadText_saysWhatTheFormIs()
    {
        QFETCH(QString, text);
        const auto read = Endpoint::fromString(text);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u"ADDRESS:PORT"));
    }

    void toString_ofIPv6_putsItInBrackets()
    {
        const auto address = IpAddress::fromString(u"FE80::1");
        QVERIFY(address);
        QCOMPARE((Endpoint{*address, 6969}).toString(), QStringLiteral("[fe80::1]:6969"));
    }

    void mappedIPv4_isTheIPv4Address()
    {
        const auto mapped = IpAddress::fromString(u"::ffff:10.1.2.3");
        QVERIFY(mapped);
        QVERIFY(mapped->isIPv4());
        QCOMPARE(*mapped, IpAddress::fromIPv4(0x0a010203));
        QCOMPARE(qHash(*mapped), qHash(IpAddress::fromIPv4(0x0a010203)));
        QCOMPARE(mapped->bytes().toByteArray(), QByteArray("\x0a\x01\x02\x03", 4));
    }

    void kindsOfAddress_areTold()
    {
        const auto is = [](const char* text) { return *IpAddress::fromString(QString::fromLatin1(text)); };
        QVERIFY(is("127.4.5.6").isLoopback());
        QVERIFY(is("::1").isLoopback());
        QVERIFY(!is("128.0.0.1").isLoopback());
        QVERIFY(!is("::2").isLoopback());
        QVERIFY(is("239.192.77.1").isMulticast());
        QVERIFY(is("ff02::1").isMulticast());
        QVERIFY(!is("240.0.0.1").isMulticast());
        QVERIFY(IpAddress().isUnspecified());
        QVERIFY(is("::").isUnspecified());
        QVERIFY(!(Endpoint{IpAddress(), 1}).isValid());
        QVERIFY(!(Endpoint{is("10.0.0.1"), 0}).isValid());
        QVERIFY((Endpoint{is("10.0.0.1"), 1}).isValid());
    }

    void fromBytes_ofAnotherLength_isNothing()
    {
        for (int length = 0; length <= 32; ++length)
            QCOMPARE(IpAddress::fromBytes(QByteArray(length, 'x')).has_value(), length == 4 || length == 16);
    }
};

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
