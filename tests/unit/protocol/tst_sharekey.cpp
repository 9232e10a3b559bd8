// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sharekey.h"
#include "support/randomvalues.h"

#include <QRegularExpression>
#include <QTest>

using namespace muster;
using namespace muster::protocol;

class ShareKeyTest : public QObject
{
    Q_OBJECT
    testing::RandomValues m_random{20};

private slots:
    void link_afterARoundTrip_isTheSame()
    {
        for (int i = 0; i < 200; ++i) {
            PrivateLink link{m_random.fixed<ShareKey>()};
            if (m_random.coin())
                link.name = QStringLiteral("Straße & Söhne + 100 %.mkv");
            const auto read = parsePrivateLink(textOf(link));
            QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
            QCOMPARE(*read, link);
        }
    }

    void link_ofAKey_hasItIn48CharactersThatNoProgramBreaks()
    {
        for (int i = 0; i < 50; ++i) {
            const QString link = textOf({m_random.fixed<ShareKey>()});
            static const QRegularExpression form(QStringLiteral("^muster:\\?k=[A-Za-z0-9_-]{48}$"));
            QVERIFY2(form.match(link).hasMatch(), qPrintable(link));
        }
    }

    void link_withOtherParts_isReadAllTheSame_data()
    {
        QTest::addColumn<QString>("text");
        const QString key = QStringLiteral("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh_7NMjw");
        QTest::newRow("key alone") << u"muster:?k="_qs + key;
        QTest::newRow("white space around it") << u"  muster:?k="_qs + key + u'\n';
        QTest::newRow("upper case") << u"MUSTER:?k="_qs + key;
        QTest::newRow("unknown parts") << u"muster:?v=7&k="_qs + key + u"&x=y&z"_qs;
    }
    void link_withOtherParts_isReadAllTheSame()
    {
        QFETCH(QString, text);
        const auto link = parsePrivateLink(text);
        QVERIFY2(link, qPrintable(link ? QString() : link.error().message));
        QByteArray bytes;
        for (char i = 0; i < 32; ++i)
            bytes += i;
        QCOMPARE(link->key.toByteArray(), bytes);
        QCOMPARE(link->name, QString());
    }

    void link_thatIsNone_isRefusedInASentenceWithoutTheKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const QString key = QStringLiteral("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh_7NMjw");
        QTest::newRow("empty") << QString() << QStringLiteral("muster:?k=");
        QTest::newRow("a magnet") << u"magnet:?k="_qs + key << QStringLiteral("muster:?k=");
        QTest::newRow("no key") << QStringLiteral("muster:?dn=film") << QStringLiteral("no key");
        QTest::newRow("empty key") << QStringLiteral("muster:?k=") << QStringLiteral("no key");
        QTest::newRow("cut") << u"muster:?k="_qs + key.chopped(2) << QStringLiteral("damaged");
        QTest::newRow("longer") << u"muster:?k="_qs + key + u"AAAA" << QStringLiteral("damaged");
        QTest::newRow("without its check") << u"muster:?k="_qs + key.first(43) << QStringLiteral("damaged");
        QTest::newRow("a letter in place of another")
            << u"muster:?k=B"_qs + key.sliced(1) << QStringLiteral("another one");
        QTest::newRow("a letter of the check")
            << u"muster:?k="_qs + key.chopped(1) + (key.endsWith(u'A') ? u'B' : u'A')
            << QStringLiteral("another one");
        QTest::newRow("not of the alphabet")
            << u"muster:?k=!"_qs + key.sliced(1) << QStringLiteral("damaged");
    }
    void link_thatIsNone_isRefusedInASentenceWithoutTheKey()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto link = parsePrivateLink(text);
        QVERIFY(!link);
        QVERIFY2(link.error().message.contains(says), qPrintable(link.error().message));
        QVERIFY(!link.error().message.contains(u"ECAwQF"));
    }

    // Each letter, each to any other: none of it is read as another key.
    void link_withOneWrongLetter_isNeverTaken()
    {
        const QString good = textOf({m_random.fixed<ShareKey>()});
        const QString letters =
            QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
        for (qsizetype at = QStringLiteral("muster:?k=").size(); at < good.size(); ++at) {
            for (const QChar letter : letters) {
                QString wrong = good;
                wrong[at] = letter;
                QCOMPARE(parsePrivateLink(wrong).has_value(), wrong == good);
            }
        }
        // As people mistype: two beside each other swapped.
        for (qsizetype at = QStringLiteral("muster:?k=").size(); at + 1 < good.size(); ++at) {
            QString wrong = good;
            wrong[at] = good[at + 1];
            wrong[at + 1] = good[at];
            QCOMPARE(parsePrivateLink(wrong).has_value(), wrong == good);
        }
    }

    void name_ofALink_isMadeSafeToShow()
    {
        const QString key = QStringLiteral("muster:?k=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh_7NMjw&dn=");
        QCOMPARE(parsePrivateLink(key + u"a+film%2B%0A%E2%80%AEx"_qs)->name, u"a film+\ufffd\ufffdx"_qs);
    }

    void secrets_ofOneKey_tellNothingOfEachOther()
    {
        const ShareKey key = m_random.fixed<ShareKey>();
        const ShareSecrets secrets = ShareSecrets::of(key);
        QCOMPARE(secrets, ShareSecrets::of(key));
        QCOMPARE(secrets.contactKey.size(), 32);
        QCOMPARE(secrets.salt.size(), 32);
        QVERIFY(!secrets.contactKey.startsWith(secrets.identifier.toByteArray()));
        QVERIFY(!secrets.salt.startsWith(secrets.identifier.toByteArray()));
        QVERIFY(secrets.salt != secrets.contactKey);
        QVERIFY(!key.toByteArray().startsWith(secrets.identifier.toByteArray()));
        for (qsizetype byte = 0; byte < ShareKey::size; ++byte) { // each bit of the key matters
            QByteArray changed = key.toByteArray();
            changed[byte] = char(changed[byte] ^ (1 << m_random.below(8)));
            const ShareSecrets other = ShareSecrets::of(*ShareKey::fromBytes(changed));
            QVERIFY(other.identifier != secrets.identifier);
            QVERIFY(other.contactKey != secrets.contactKey);
            QVERIFY(other.salt != secrets.salt);
        }
    }

    void randomKeys_areNeverTheSame() { QVERIFY(randomShareKey() != randomShareKey()); }
};

QTEST_APPLESS_MAIN(ShareKeyTest)
#include "tst_sharekey.moc"
