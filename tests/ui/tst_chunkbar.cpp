// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelroles.h"
#include "ui/widgets/chunkbar.h"
#include "ui/widgets/lagdelegate.h"

#include <QImage>
#include <QTest>

using namespace muster::ui;

class ChunkBarTest : public QObject
{
    Q_OBJECT

    static QImage painted(const QBitArray& chunks, int width)
    {
        ChunkBar bar;
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Highlight, Qt::black);
        palette.setColor(QPalette::Mid, Qt::red);
        bar.setPalette(palette);
        bar.setChunks(chunks);
        bar.resize(width + 2, 20); // a frame of one pixel on each side
        return bar.grab().toImage();
    }

    static QBitArray everySecond(int count)
    {
        QBitArray chunks(count);
        for (int chunk = 0; chunk < count; chunk += 2)
            chunks.setBit(chunk);
        return chunks;
    }

private slots:
    void columns_ofFewChunks_areHereOrMissing()
    {
        QBitArray chunks(3);
        chunks.setBit(1);
        QCOMPARE(chunkColumns(chunks, 6), (QList<float>{0, 0, 1, 1, 0, 0}));
    }

    void columns_ofManyChunks_areShares()
    {
        QBitArray chunks(8);
        chunks.fill(true, 0, 3);
        QCOMPARE(chunkColumns(chunks, 2), (QList<float>{0.75f, 0}));
        QVERIFY(chunkColumns({}, 10).isEmpty());
        QVERIFY(chunkColumns(chunks, 0).isEmpty());
    }

    // One missing chunk among many must not vanish, nor one that is here.
    void columns_ofManyChunks_loseNone()
    {
        constexpr int count = 100'000;
        for (const int odd : {0, 1, 333, 49'999, count - 1}) {
            QBitArray chunks(count);
            chunks.setBit(odd);
            const QList<float> one = chunkColumns(chunks, 777);
            QVERIFY(std::any_of(one.begin(), one.end(), [](float share) { return share > 0; }));
            QBitArray others(count, true);
            others.clearBit(odd);
            const QList<float> allButOne = chunkColumns(others, 777);
            QVERIFY(std::any_of(allButOne.begin(), allButOne.end(), [](float share) { return share < 1; }));
        }
    }

    void pixels_ofKnownChunks_areHereAndMissing()
    {
        const QImage image = painted(everySecond(4), 100);
        const int y = image.height() / 2;
        QCOMPARE(image.pixelColor(1 + 12, y), QColor(Qt::black));
        QCOMPARE(image.pixelColor(1 + 37, y), QColor(Qt::white));
        QCOMPARE(image.pixelColor(1 + 62, y), QColor(Qt::black));
        QCOMPARE(image.pixelColor(1 + 87, y), QColor(Qt::white));
        QCOMPARE(image.pixelColor(0, y), QColor(Qt::red));
        QCOMPARE(image.pixelColor(101, y), QColor(Qt::red));
        for (const int border : {25, 50, 75})
            QCOMPARE(image.pixelColor(1 + border, y), QColor(Qt::red));
    }

    void pixels_ofHalfTheChunks_areHalfWay()
    {
        const QImage image = painted(everySecond(100'000), 100);
        for (int x = 1; x <= 100; ++x) {
            const int gray = image.pixelColor(x, 10).red();
            QVERIFY2(gray > 120 && gray < 135, qPrintable(QString::number(gray)));
        }
    }

    void pixels_ofAllChunks_areAllHere()
    {
        const QImage image = painted(QBitArray(100'000, true), 100);
        for (int x = 1; x <= 100; ++x)
            QCOMPARE(image.pixelColor(x, 10), QColor(Qt::black));
    }

    void count_isReadOut()
    {
        ChunkBar bar;
        bar.setChunks(everySecond(4));
        QVERIFY(bar.accessibleDescription().contains(u"2"));
        QVERIFY(bar.accessibleDescription().contains(u"4"));
    }

    void lagFraction_growsAndEnds()
    {
        QCOMPARE(lagFraction(0), 0.0);
        QVERIFY(lagFraction(1) > 0.05);
        QVERIFY(lagFraction(1) < lagFraction(10));
        QCOMPARE(lagFraction(std::numeric_limits<quint64>::max()), 1.0);
    }
};

QTEST_MAIN(ChunkBarTest)
#include "tst_chunkbar.moc"
