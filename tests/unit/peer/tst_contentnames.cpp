// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/contentnames.h"
#include "support/randomvalues.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

class TestContentNames : public QObject
{
    Q_OBJECT

    static QString randomName(RandomValues& random)
    {
        static const QStringList pieces{
            QStringLiteral(".."),     QStringLiteral("."),      QStringLiteral("/"),
            QStringLiteral("\\"),     QStringLiteral("con"),    QStringLiteral("NUL"),
            QStringLiteral("COM1"),   QStringLiteral("a"),      QStringLiteral("A"),
            QStringLiteral(" "),      QStringLiteral("\u202e"), QStringLiteral("\u0000"),
            QStringLiteral("\u0007"), QStringLiteral("é"),      QStringLiteral("e\u0301"),
            QStringLiteral(".txt"),   QString(200, u'x'),       QString(90, QChar(0x20ac)),
            QString(QChar(0xd800)),   QStringLiteral("ß")};
        QString name;
        for (int n = random.below(6); n > 0; --n)
            name += pieces[random.below(int(pieces.size()))];
        return name;
    }

    static bool isSafe(const QString& name)
    {
        const QString lower = name.toLower();
        return !name.isEmpty() && name != QStringLiteral(".") && name != QStringLiteral("..") &&
               !name.contains(u'/') && !name.contains(u'\\') && !name.contains(QChar(0)) &&
               !name.contains(QChar(7)) && !name.contains(QChar(0x202e)) && !name.endsWith(u'.') &&
               !name.endsWith(u' ') && name.toUtf8().size() <= 255 && lower != QStringLiteral("con") &&
               !lower.startsWith(QStringLiteral("nul.")) && QString::fromUtf8(name.toUtf8()) == name;
    }

private slots:
    void safeName_hostile_isChanged_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("harmless") << QStringLiteral("What? – 100 %: (é).txt")
                                  << QStringLiteral("What? – 100 %: (é).txt");
        QTest::newRow("hidden") << QStringLiteral(".config") << QStringLiteral(".config");
        QTest::newRow("joined emoji") << QStringLiteral("👩\u200d🔬") << QStringLiteral("👩\u200d🔬");
        QTest::newRow("empty") << QString() << QStringLiteral("_");
        QTest::newRow("this folder") << QStringLiteral(".") << QStringLiteral("_");
        QTest::newRow("folder above") << QStringLiteral("..") << QStringLiteral("._");
        QTest::newRow("separators") << QStringLiteral("/etc\\x") << QStringLiteral("_etc_x");
        QTest::newRow("control") << QStringLiteral("a\nb\u0000c\u001b") << QStringLiteral("a_b_c_");
        QTest::newRow("direction") << QStringLiteral("txt.\u202eexe") << QStringLiteral("txt._exe");
        QTest::newRow("isolate") << QStringLiteral("a\u2066b") << QStringLiteral("a_b");
        QTest::newRow("device") << QStringLiteral("CON") << QStringLiteral("_CON");
        QTest::newRow("device, extension") << QStringLiteral("nul.tar.gz") << QStringLiteral("_nul.tar.gz");
        QTest::newRow("device, space") << QStringLiteral("aux .txt") << QStringLiteral("_aux .txt");
        QTest::newRow("device, number") << QStringLiteral("LPT\u00b9") << QStringLiteral("_LPT\u00b9");
        QTest::newRow("no device") << QStringLiteral("console") << QStringLiteral("console");
        QTest::newRow("dot at the end") << QStringLiteral("a.") << QStringLiteral("a_");
        QTest::newRow("space at the end") << QStringLiteral("a ") << QStringLiteral("a_");
        QTest::newRow("half a character") << QString(QChar(0xd800)) << QStringLiteral("_");
        QTest::newRow("long") << QString(300, u'x') + QStringLiteral(".mp3")
                              << QString(251, u'x') + QStringLiteral(".mp3");
        QTest::newRow("long, of three bytes each")
            << QString(100, QChar(0x20ac)) << QString(85, QChar(0x20ac));
    }
    void safeName_hostile_isChanged()
    {
        QFETCH(QString, name);
        QTEST(safeName(name), "safe");
    }

    void safePaths_ofOneNameForTheDisk_areNumbered()
    {
        const auto paths = [](const QStringList& given) { return safePaths(given).value(); };
        QCOMPARE(paths({QStringLiteral("n/A.txt"), QStringLiteral("n/a.TXT")}),
                 (QStringList{QStringLiteral("n/A.txt"), QStringLiteral("n/a (2).TXT")}));
        // The second name is taken by one of the others.
        QCOMPARE(
            paths({QStringLiteral("n/a"), QStringLiteral("n/A"), QStringLiteral("n/a (2)")}),
            (QStringList{QStringLiteral("n/a"), QStringLiteral("n/A (2)"), QStringLiteral("n/a (2) (2)")}));
        // A file where others need a folder.
        QCOMPARE(paths({QStringLiteral("n/a"), QStringLiteral("n/A/b")}),
                 (QStringList{QStringLiteral("n/a (2)"), QStringLiteral("n/A/b")}));
        // Composed and not.
        QCOMPARE(paths({QStringLiteral("é"), QStringLiteral("e\u0301")}).last(),
                 QStringLiteral("e\u0301 (2)"));
    }

    // Names that differ in what is not shown only: each would be tried with all numbers before it, for hours.
    void safePaths_manyOfOneName_areNumberedOneAfterTheOther()
    {
        constexpr int count = 60'000;
        QStringList paths;
        for (int i = 0; i < count; ++i) {
            QString name;
            for (int digits = i, place = 0; place < 6; ++place, digits /= 9) // of nine marks of direction
                name += QStringView(u"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")[digits % 9];
            paths.append(QStringLiteral("n/") + name);
        }
        const auto safe = safePaths(paths);
        QVERIFY(safe);
        QCOMPARE(safe->first(), QStringLiteral("n/______"));
        QCOMPARE(safe->last(), QStringLiteral("n/______ (%1)").arg(count));
        QCOMPARE(QSet<QString>(safe->begin(), safe->end()).size(), count);
    }

    void safePaths_numberedWithALongEnding_staysShortEnoughForADisk()
    {
        const QString ending = u'.' + QString(252, u'x');
        const auto safe = safePaths({u"n/a"_qs + ending, u"n/A"_qs + ending});
        QVERIFY(safe);
        for (const QString& path : *safe)
            QVERIFY2(path.section(u'/', -1).toUtf8().size() <= 255, qPrintable(path));
        QVERIFY(safe->first().toLower() != safe->last().toLower());
    }

    void safePaths_tooDeepOrTooLong_isRefused()
    {
        QVERIFY(!safePaths({QStringLiteral("a/").repeated(101) + u'b'}));
        QVERIFY(!safePaths({QString(QString(200, u'x') + u'/').repeated(20) + u'b'}));
        QVERIFY(safePaths({QStringLiteral("a/").repeated(50) + u'b'}));
    }

    void safePaths_random_areInsideAndDifferentAndStayAsTheyAre()
    {
        RandomValues random(7);
        for (int round = 0; round < 2000; ++round) {
            QStringList paths;
            for (int n = 1 + random.below(6); n > 0; --n) {
                QStringList parts;
                for (int part = 1 + random.below(3); part > 0; --part)
                    parts.append(randomName(random));
                paths.append(parts.join(u'/'));
            }
            const auto safe = safePaths(paths);
            QVERIFY(safe && safe->size() == paths.size());
            QSet<QString> seen;
            for (const QString& path : *safe) {
                for (const QString& part : path.split(u'/'))
                    QVERIFY2(isSafe(part), qPrintable(part));
                QCOMPARE(QDir::cleanPath(path), path);
                QVERIFY(!seen.contains(path.toLower()));
                seen.insert(path.toLower());
            }
            for (const QString& path : *safe) // no file is a folder of another
                for (const QString& other : *safe)
                    QVERIFY(!other.startsWith(path + u'/', Qt::CaseInsensitive));
            QCOMPARE(safePaths(*safe).value(), *safe);
        }
    }
};

QTEST_APPLESS_MAIN(TestContentNames)
#include "tst_contentnames.moc"
