// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fileselection.h"

#include <QTest>

using namespace muster::app;

class FileSelectionTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersAndRanges_selectWhatTheySay()
    {
        const auto selection = parseFileSelection(QStringLiteral("1, 3-5,9"));
        QVERIFY(selection);
        QList<int> selected;
        for (int number = 0; number <= 12; ++number)
            if (selection->contains(number))
                selected.append(number);
        QCOMPARE(selected, (QList<int>{1, 3, 4, 5, 9}));
        QCOMPARE(selection->greatest(), 9);
    }

    void moreThanThereAre_isSaid()
    {
        const auto selection = parseFileSelection(QStringLiteral("2,1-3"));
        QVERIFY(selection->fits(3));
        const auto fits = selection->fits(2);
        QVERIFY(!fits);
        QVERIFY(fits.error().message.contains(u"no number 3"));
    }

    void hugeRange_costsNothing()
    {
        const auto selection = parseFileSelection(QStringLiteral("2-2147483647"));
        QVERIFY(selection);
        QCOMPARE(selection->ranges().size(), 1);
        QVERIFY(selection->contains(2'000'000'000));
    }

    void anythingElse_isRefusedInOneSentence_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", ",", "0", "-1", "1-", "5-3", "1-2-3", "a", "1,,2", "99999999999", "1;2"})
            QTest::newRow(text) << QString::fromLatin1(text);
        QTest::newRow("Arabic digits") << QStringLiteral("\u0661");
        QTest::newRow("too many") << QStringLiteral("1,").repeated(10'000) + u'1';
    }
    void anythingElse_isRefusedInOneSentence()
    {
        QFETCH(QString, text);
        const auto selection = parseFileSelection(text);
        QVERIFY(!selection);
        QVERIFY(selection.error().message.contains(u"1,3-5"));
    }
};

QTEST_APPLESS_MAIN(FileSelectionTest)
#include "tst_fileselection.moc"
