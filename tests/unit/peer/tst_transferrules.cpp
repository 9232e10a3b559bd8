// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transferrules.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using status::FilePriority;

class TestTransferRules : public QObject
{
    Q_OBJECT

    // a: chunks 0 to 2, some of 2; padding fills 2; b: 3 and 4; c is empty; d shares 4 and 5 with b.
    static TorrentDescription torrent()
    {
        TorrentDescription made;
        made.chunkBytes = 100;
        made.files = {{QStringLiteral("a"), 0, 250},
                      {QStringLiteral("pad"), 250, 50, true},
                      {QStringLiteral("b"), 300, 150},
                      {QStringLiteral("c"), 450, 0},
                      {QStringLiteral("d"), 450, 70}};
        made.sizeBytes = 520;
        made.chunkHashes = QByteArray(6 * 20, 'x');
        return made;
    }

    static QByteArray wanted(const QList<FilePriority>& chosen)
    {
        const QBitArray chunks = wantedChunks(torrent(), prioritiesOf(torrent(), chosen));
        QByteArray text;
        for (qsizetype i = 0; i < chunks.size(); ++i)
            text.append(chunks.testBit(i) ? '1' : '0');
        return text;
    }

private slots:
    void priorities_paddingIsSkippedAndWhatIsMissingIsNormal()
    {
        using enum FilePriority;
        QCOMPARE(prioritiesOf(torrent(), {High, Low}), (QList{High, Skip, Low, Normal, Normal}));
    }

    void wanted_nothingChosen_isAll() { QCOMPARE(wanted({}), "111111"); }
    void wanted_chunkOfASkippedAndAWantedFile_isWanted()
    {
        using enum FilePriority;
        QCOMPARE(wanted({Skip, Normal, Normal, Skip}), "000110");
        QCOMPARE(wanted({Skip, Skip, Normal, Low}), "000011");
    }
    void wanted_onlyTheEmptyFile_isNoChunk()
    {
        using enum FilePriority;
        QCOMPARE(wanted({Skip, Skip, High, Skip}), "000000");
    }

    void ratio_ownFile_isOverItsSize()
    {
        QCOMPARE(ratioOf(0, 300, 200), 1.5);
        QCOMPARE(ratioOf(100, 300, 200), 3.0);
        QCOMPARE(ratioOf(0, 300, 0), 0.0);
    }

    void hasGivenEnough_ownLimitGoesBeforeThatOfAll()
    {
        const status::PeerLimits all{{}, {}, {}, {}, 0, 2};
        QVERIFY(!hasGivenEnough(1.9, false, {}, all));
        QVERIFY(hasGivenEnough(2, false, {}, all));
        QVERIFY(!hasGivenEnough(2, true, {}, all)); // an own file
        QVERIFY(hasGivenEnough(1, true, {{}, 1.0}, all));
        QVERIFY(!hasGivenEnough(99, false, {{}, 0.0}, all)); // never
        QVERIFY(!hasGivenEnough(99, false, {}, {}));
    }

    void rates_byTimeOfDay_data()
    {
        QTest::addColumn<QTime>("from");
        QTest::addColumn<QTime>("to");
        QTest::addColumn<QTime>("now");
        QTest::addColumn<bool>("alternative");
        QTest::newRow("never") << QTime(8, 0) << QTime(8, 0) << QTime(8, 0) << false;
        QTest::newRow("before") << QTime(8, 0) << QTime(18, 0) << QTime(7, 59, 59) << false;
        QTest::newRow("begin") << QTime(8, 0) << QTime(18, 0) << QTime(8, 0) << true;
        QTest::newRow("end") << QTime(8, 0) << QTime(18, 0) << QTime(18, 0) << false;
        QTest::newRow("over midnight, evening") << QTime(22, 0) << QTime(6, 0) << QTime(23, 0) << true;
        QTest::newRow("over midnight, morning") << QTime(22, 0) << QTime(6, 0) << QTime(5, 59) << true;
        QTest::newRow("over midnight, day") << QTime(22, 0) << QTime(6, 0) << QTime(12, 0) << false;
    }
    void rates_byTimeOfDay()
    {
        QFETCH(QTime, from);
        QFETCH(QTime, to);
        QFETCH(QTime, now);
        QFETCH(bool, alternative);
        status::PeerLimits limits{{1, 2}, {3, 4}, from, to};
        QVERIFY(ratesAt(limits, now) == (alternative ? limits.alternativeRates : limits.rates));
        limits.isAlternativeOn = true;
        QVERIFY(ratesAt(limits, now) == limits.alternativeRates);
    }
};

QTEST_APPLESS_MAIN(TestTransferRules)
#include "tst_transferrules.moc"
