// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/format.h"
#include "ui/translation.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace muster;
using namespace muster::ui;
using namespace std::chrono_literals;

class FormatTest : public QObject
{
    Q_OBJECT

    QTranslator m_english;

    static QString spaced(QString text) { return text.replace(QChar::Nbsp, u' '); }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(loadTranslation(m_english, QLocale(QLocale::English)));
        QVERIFY(QCoreApplication::installTranslator(&m_english));
    }

    void size_reads_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("text");
        const qint64 KiB = 1024;
        QTest::newRow("nothing") << qint64(0) << u"0 bytes"_qs;
        QTest::newRow("less than nothing") << qint64(-5) << u"0 bytes"_qs;
        QTest::newRow("singular") << qint64(1) << u"1 byte"_qs;
        QTest::newRow("last in bytes") << qint64(1023) << u"1023 bytes"_qs;
        QTest::newRow("first in KiB") << KiB << u"1.0 KiB"_qs;
        QTest::newRow("one decimal") << KiB * 3 / 2 << u"1.5 KiB"_qs;
        QTest::newRow("no decimal from 100") << 256 * KiB * KiB << u"256 MiB"_qs;
        QTest::newRow("never 1024 KiB") << KiB * KiB - 1 << u"1.0 MiB"_qs;
        QTest::newRow("never 100.0") << qint64(99.97 * 1024) << u"100 KiB"_qs;
        QTest::newRow("the largest") << std::numeric_limits<qint64>::max() << u"8.0 EiB"_qs;
    }
    void size_reads()
    {
        QFETCH(qint64, bytes);
        QTEST(spaced(formatSize(bytes)), "text");
    }

    void rate_ofNothing_isADash()
    {
        QCOMPARE(formatRate(0), u"–"_qs);
        QCOMPARE(formatRate(-1), u"–"_qs);
        QCOMPARE(formatRate(512), u"512 B/s"_qs);
        QCOMPARE(spaced(formatRate(1536)), u"1.5 KiB/s"_qs);
    }

    void duration_reads_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("tenths") << qint64(349) << u"0.3 s"_qs;
        QTest::newRow("clock gone back") << qint64(-5) << u"0.0 s"_qs;
        QTest::newRow("never 10.0") << qint64(9'960) << u"10 s"_qs;
        QTest::newRow("never 60 s") << qint64(59'700) << u"1 min 0 s"_qs;
        QTest::newRow("minutes") << qint64(125'000) << u"2 min 5 s"_qs;
        QTest::newRow("hours") << qint64(4'800'000) << u"1 h 20 min"_qs;
        QTest::newRow("days") << qint64(76 * 3'600'000) << u"3 d 4 h"_qs;
    }
    void duration_reads()
    {
        QFETCH(qint64, ms);
        QTEST(formatDuration(Millis(ms)), "text");
    }

    // A bar that says 100 % before the last chunk is here would be a lie.
    void permille_isFullOnlyWhenAllIsThere()
    {
        const qint64 large = std::numeric_limits<qint64>::max();
        QCOMPARE(permille(large - 1, large), 999);
        QCOMPARE(permille(large, large), 1000);
        QCOMPARE(permille(1, 0), 0);
        QCOMPARE(permille(-1, 10), 0);
        QCOMPARE(permille(1, 3), 333);
        QCOMPARE(formatPermille(999), u"99.9 %"_qs);
        QCOMPARE(formatPermille(1000), u"100 %"_qs);
    }

    void remainingTime_isKnownOnlyWhileItFlows()
    {
        QCOMPARE(remainingTime(1000, 100).value_or(0ms), Millis(10'000));
        QVERIFY(!remainingTime(1000, 0));
        QVERIFY(!remainingTime(0, 100));
        QVERIFY(!remainingTime(std::numeric_limits<qint64>::max(), 1));
    }

    void plainLine_ofAStrangersText_cannotMoveOtherText()
    {
        QCOMPARE(plainLine(u"a\nb\tc"_qs), u"a\ufffdb\ufffdc"_qs);
        QCOMPARE(plainLine(u"exe\u202etxt.\u2066"_qs), u"exe\ufffdtxt.\ufffd"_qs);
        QCOMPARE(plainLine(u"naïve 東京 🚀"_qs), u"naïve 東京 🚀"_qs);
    }

    void plainToolTip_ofMarkup_showsTheMarkup()
    {
        QCOMPARE(plainToolTip(u"<img src='x'> & y"_qs), u"<qt>&lt;img src='x'&gt; &amp; y</qt>"_qs);
        QVERIFY(plainToolTip({}).isEmpty());
    }

    void transferState_ofADownload_saysWhatIsLeft()
    {
        status::TransferStatus transfer = sample::download();
        transfer.wantedBytes = 2000;
        transfer.doneBytes = 500;
        transfer.downBytesPerSecond = 100;
        QCOMPARE(transferStateText(transfer), u"downloading, 15 s left"_qs);
        transfer.downBytesPerSecond = 0;
        QCOMPARE(transferStateText(transfer), u"downloading"_qs);
        transfer.connectedPeers = 0;
        QCOMPARE(transferStateText(transfer), u"looking for peers"_qs);
        transfer.state = status::TransferState::Failed;
        transfer.error = u"no room"_qs;
        QCOMPARE(transferStateText(transfer), u"failed: no room"_qs);
    }

    void contact_saysWhoAnsweredAndWhen()
    {
        status::TrackerContactStatus contact;
        QCOMPARE(contactText(contact), u"No tracker has answered yet; still asking"_qs);
        contact.retransmissions = 1;
        QCOMPARE(contactText(contact), u"No tracker has answered yet; still asking (asked again once)"_qs);
        contact = {true, u"10.0.0.1:6969"_qs, 2'400, 0};
        QCOMPARE(contactText(contact), u"Tracker 10.0.0.1:6969 answered 2.4 s ago"_qs);
        contact.answered = false;
        contact.retransmissions = 4;
        QCOMPARE(contactText(contact), u"No tracker answers; still asking (asked again 4 times). "
                                       "10.0.0.1:6969 answered last, 2.4 s ago"_qs);
    }

    void chunkCount_knowsThePlural()
    {
        QCOMPARE(chunkCountText(QBitArray(1, true)), u"1 of 1 chunk"_qs);
        QCOMPARE(chunkCountText(QBitArray(40)), u"0 of 40 chunks"_qs);
        QCOMPARE(chunkCountText(QBitArray(1024)), u"0 of 1,024 chunks"_qs);
    }

    void german_isThere_withItsNumbers()
    {
        QTranslator german;
        QVERIFY(loadTranslation(german, QLocale(QLocale::German)));
        QCoreApplication::installTranslator(&german);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(spaced(formatSize(1536)), u"1,5 KiB"_qs);
        QCOMPARE(livenessText(status::Liveness::Dead), u"ausgefallen"_qs);
        QCOMPARE(chunkCountText(QBitArray(2, true)), u"2 von 2 Stücken"_qs);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCoreApplication::removeTranslator(&german);
    }

    void languageThatIsNotThere_fallsBackToEnglish()
    {
        QTranslator translator;
        QVERIFY(loadTranslation(translator, QLocale(QLocale::Icelandic)));
        QCOMPARE(translator.translate("Format", "%n byte(s)", nullptr, 1), u"%n byte"_qs);
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "tst_format.moc"
