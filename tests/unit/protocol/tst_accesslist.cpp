// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/accesslist.h"
#include "support/parserabuse.h"
#include "support/randomrules.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using Refusal = AccessList::Refusal;

class AccessListTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{60};
    const InfoHash m_film = *InfoHash::fromHex("0123456789abcdef0123456789ABCDEF01234567");
    const InfoHash m_song = *InfoHash::fromHex("ffffffffffffffffffffffffffffffffffffffff");

    static IpAddress address(QStringView text) { return IpAddress::fromString(text).value(); }
    static AccessList listOf(const QByteArray& text) { return AccessList(parseAccessFile(text).value()); }
    static QString errorOf(const QByteArray& text)
    {
        const auto rules = parseAccessFile(text);
        return rules ? QString() : rules.error().message;
    }

private slots:
    void emptyList_servesEverything()
    {
        const AccessList list = listOf("# nothing yet\n\n   \n");
        QVERIFY(list.isEmpty());
        QCOMPARE(list.check(m_film, address(u"10.0.0.1")), std::nullopt);
    }

    void denied_isRefused_theRestIsServed()
    {
        const AccessList list = listOf("deny 0123456789abcdef0123456789abcdef01234567 # a film\r\n"
                                       "deny 10.1.0.0/16\n"
                                       "\tdeny   fd00::/8");
        const IpAddress good = address(u"10.2.0.1");
        QCOMPARE(list.check(m_film, good), Refusal::ContentDenied);
        QCOMPARE(list.check(m_song, good), std::nullopt);
        QCOMPARE(list.check(m_song, address(u"10.1.255.1")), Refusal::NetworkDenied);
        QCOMPARE(list.check(m_song, address(u"fd12::1")), Refusal::NetworkDenied);
        QCOMPARE(list.check(m_song, address(u"fe12::1")), std::nullopt);
    }

    void allowed_leavesNothingElse()
    {
        const AccessList list = listOf("allow ffffffffffffffffffffffffffffffffffffffff\nallow 10.0.0.0/8\n");
        QCOMPARE(list.check(m_song, address(u"10.0.0.1")), std::nullopt);
        QCOMPARE(list.check(m_film, address(u"10.0.0.1")), Refusal::ContentNotAllowed);
        QCOMPARE(list.check(m_song, address(u"11.0.0.1")), Refusal::NetworkNotAllowed);
        QCOMPARE(list.check(m_song, address(u"fd00::1")), Refusal::NetworkNotAllowed);
        // allowing contents says nothing about networks, and the other way round
        QCOMPARE(listOf("allow 10.0.0.0/8").check(m_film, address(u"10.0.0.1")), std::nullopt);
        QCOMPARE(listOf("allow ffffffffffffffffffffffffffffffffffffffff").checkNetwork(address(u"1.1.1.1")),
                 std::nullopt);
    }

    void deny_winsOverAllow_howeverNarrow()
    {
        const AccessList list =
            listOf("deny 10.0.0.0/8\nallow 10.1.1.1\nallow " + m_film.toHex() + "\ndeny " + m_film.toHex());
        QCOMPARE(list.checkNetwork(address(u"10.1.1.1")), Refusal::NetworkDenied);
        QCOMPARE(list.checkContent(m_film), Refusal::ContentDenied);
    }

    void everyRefusal_hasItsText()
    {
        QSet<QByteArray> texts;
        for (const Refusal refusal : {Refusal::ContentDenied, Refusal::ContentNotAllowed,
                                      Refusal::NetworkDenied, Refusal::NetworkNotAllowed})
            texts.insert(refusalText(refusal));
        QCOMPARE(texts.size(), 4);
        QVERIFY(!texts.contains(QByteArray()));
    }

    void badLine_isNamedByItsNumber_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("another word") << QByteArray("permit 10.0.0.0/8") << u"“permit”"_qs;
        QTest::newRow("no subject") << QByteArray("deny") << u"one info-hash or one network"_qs;
        QTest::newRow("two subjects") << QByteArray("deny 10.0.0.0/8 fd00::/8") << u"one info-hash"_qs;
        QTest::newRow("short hash") << QByteArray("deny 0123") << u"“0123” is neither"_qs;
        QTest::newRow("bits behind the prefix") << QByteArray("deny 10.0.0.1/8") << u"“10.0.0.1/8”"_qs;
        QTest::newRow("control characters") << QByteArray("d\x1b[2Jeny 1.1.1.1") << u"“d\uFFFD[2Jeny”"_qs;
    }
    void badLine_isNamedByItsNumber()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const QString error = errorOf("# list\nallow 10.0.0.0/8\n" + line + "\n");
        QVERIFY2(error.startsWith(u"line 3: "), qPrintable(error));
        QVERIFY2(error.contains(says), qPrintable(error));
    }

    void rulesBeyondTheMost_areRefused_sameOnesCountOnce()
    {
        QByteArray text;
        for (std::size_t i = 0; i < AccessList::maxRules; ++i)
            text += "deny " + m_random.infoHash().toHex() + '\n';
        QCOMPARE(errorOf(text + text), QString());
        QVERIFY(errorOf(text + "deny 1.1.1.1").contains(QString::number(AccessList::maxRules)));
    }

    void rules_afterARoundTrip_areTheSame()
    {
        for (int i = 0; i < 300; ++i) {
            const AccessRules rules = testing::randomRules(m_random, {m_film, m_song}, {m_random.endpoint()});
            ByteWriter writer(16);
            writeRules(writer, rules);
            const QByteArray bytes = writer.take();
            ByteReader reader(bytes);
            QCOMPARE(readRules(reader), rules);
            QVERIFY(reader.ok() && reader.atEnd());
        }
    }

    void rulesOutOfOrderOrTwiceOrWithLooseBits_areRefused()
    {
        const auto isRead = [](const AccessRules& rules) {
            ByteWriter writer(16);
            writeRules(writer, rules);
            const QByteArray bytes = writer.take();
            ByteReader reader(bytes);
            readRules(reader);
            return reader.ok();
        };
        AccessRules rules = parseAccessFile("deny 1.1.1.1\ndeny 2.2.2.2").value();
        QVERIFY(isRead(rules));
        QVERIFY(!isRead({rules[1], rules[0]}));
        QVERIFY(!isRead({rules[0], rules[0]}));
        const QByteArray loose = QByteArray::fromHex("0001000401010101"
                                                     "1f"); // 1.1.1.1/31
        ByteReader reader(loose);
        readRules(reader);
        QVERIFY(!reader.ok());
        const QByteArray longPrefix = QByteArray::fromHex("0001000401010101"
                                                          "21"); // /33
        ByteReader other(longPrefix);
        readRules(other);
        QVERIFY(!other.ok());
        const QByteArray mapped = QByteArray::fromHex("00010006"
                                                      "00000000000000000000ffff01010101"
                                                      "20");
        ByteReader twoNames(mapped); // 1.1.1.1/32, which is written otherwise
        readRules(twoNames);
        QVERIFY(!twoNames.ok());
    }

    void anyBytes_areReadOrRefused()
    {
        ByteWriter writer(16);
        writeRules(writer, testing::randomRules(m_random, {m_film}, {m_random.endpoint()}));
        testing::abuseParser(
            [](QByteArrayView bytes) {
                ByteReader reader(bytes);
                const AccessRules rules = readRules(reader);
                if (!reader.ok())
                    return;
                ByteWriter again(16);
                writeRules(again, rules);
                QCOMPARE(again.take(), bytes.first(bytes.size() - reader.remaining()).toByteArray());
            },
            {writer.take()}, 61);
        testing::abuseParser([](QByteArrayView bytes) { (void)parseAccessFile(bytes); },
                             {"deny 10.0.0.0/8\nallow " + m_film.toHex() + " # film\n"}, 62);
    }
};

QTEST_APPLESS_MAIN(AccessListTest)
#include "tst_accesslist.moc"
