// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/displayname.h"
#include "support/parserabuse.h"

#include <QTest>

using namespace muster::protocol;

class DisplayNameTest : public QObject
{
    Q_OBJECT

private slots:
    void plainText_staysAsItIs()
    {
        for (const QString& text :
             {QStringLiteral("Debian 12.iso"),
              QStringLiteral("Año Größe 写真 👩‍👩‍👧 می‌خواهم"),
              QStringLiteral("<b>a</b> & ../../etc")})
            QCOMPARE(displayName(text.toUtf8()), text);
    }

    void whatCouldDeceive_becomesTheReplacementCharacter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("newline") << QByteArray("a\nb");
        QTest::newRow("zero") << QByteArray("a\0b", 3);
        QTest::newRow("escape") << QByteArray("a\x1b"
                                              "b");
        QTest::newRow("C1 control") << QByteArray("a\xc2\x9b"
                                                  "b");
        QTest::newRow("right-to-left override") << QByteArray("a\xe2\x80\xae"
                                                              "b");
        QTest::newRow("isolate") << QByteArray("a\xe2\x81\xa6"
                                               "b");
        QTest::newRow("line separator") << QByteArray("a\xe2\x80\xa8"
                                                      "b");
        QTest::newRow("byte order mark") << QByteArray("a\xef\xbb\xbf"
                                                       "b");
        QTest::newRow("tag character") << QByteArray("a\xf3\xa0\x81\xa1"
                                                     "b");
        QTest::newRow("invalid UTF-8") << QByteArray("a\xff"
                                                     "b");
    }
    void whatCouldDeceive_becomesTheReplacementCharacter()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(displayName(bytes), QStringLiteral("a\uFFFDb"));
    }

    void longText_isCutAt255Characters()
    {
        QCOMPARE(displayName(QByteArray(300, 'a')), QString(255, u'a'));
        const QString emoji = QStringLiteral("😀").repeated(300); // two QChars each
        QCOMPARE(displayName(emoji.toUtf8()), emoji.first(255 * 2));
    }

    void anyBytes_giveOneLine()
    {
        muster::testing::abuseParser(
            [](QByteArrayView bytes) {
                const QString shown = displayName(bytes);
                QVERIFY(shown.toUcs4().size() <= 255);
                QVERIFY(!shown.contains(u'\n') && !shown.contains(QChar::Null));
            },
            {QByteArray("añ\xe2\x80\xae写真👩")}, 4);
    }

    void utf8Prefix_isNeverCutInsideACharacter()
    {
        const QString text = QStringLiteral("aé写👩");
        const QList<qsizetype> whole{0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
        for (qsizetype most = 0; most < whole.size(); ++most) {
            const QByteArray prefix = utf8Prefix(text, most);
            QCOMPARE(prefix.size(), whole.at(most));
            QVERIFY(text.toUtf8().startsWith(prefix));
        }
    }
};

QTEST_APPLESS_MAIN(DisplayNameTest)
#include "tst_displayname.moc"
