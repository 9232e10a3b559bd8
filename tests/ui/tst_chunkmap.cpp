// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"
#include "ui/widgets/chunkcell.h"
#include "ui/widgets/chunkmap.h"
#include "ui/widgets/chunksview.h"

#include <QElapsedTimer>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace muster;
using namespace muster::ui;
using namespace muster::status;

namespace {

// Of 600 bytes in chunks of 100, the last one of 50: one in each state, and one more here.
TransferStatus transfer()
{
    TransferStatus transfer;
    transfer.sha1 = sample::infoHash(1);
    transfer.chunkBytes = 100;
    transfer.sizeBytes = 550;
    transfer.chunks = QBitArray(6);
    transfer.chunks.setBit(0);
    transfer.chunks.setBit(5);
    return transfer;
}

TransferDetail detail()
{
    TransferDetail detail;
    detail.sha1 = sample::infoHash(1);
    detail.wanted = QBitArray(6, true);
    detail.wanted.clearBit(4);
    detail.fetching = QBitArray(6);
    detail.fetching.setBit(1);
    detail.availability = {3, 1, 1, 0, 2, 3};
    return detail;
}

TransferStatus large(qsizetype count)
{
    TransferStatus transfer;
    transfer.sha1 = sample::infoHash(2);
    transfer.chunkBytes = 16384;
    transfer.sizeBytes = count * transfer.chunkBytes;
    transfer.chunks = QBitArray(count);
    for (qsizetype chunk = 0; chunk < count; chunk += 3)
        transfer.chunks.setBit(chunk);
    return transfer;
}

} // namespace

class ChunkMapTest : public QObject
{
    Q_OBJECT

    ChunkMap m_map;

private slots:
    void init()
    {
        m_map.resize(400, 200);
        m_map.setTransfer(transfer(), detail());
        m_map.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_map));
    }

    void currentChunk_isToldAsItIsNow()
    {
        QTest::keyClick(&m_map, Qt::Key_Home);
        QTest::keyClick(&m_map, Qt::Key_Right);
        QCOMPARE(m_map.accessibleDescription(), m_map.textOf(1));
        QVERIFY(m_map.accessibleDescription().contains(chunkStateText(ChunkState::Fetching)));
        TransferStatus later = transfer();
        later.chunks.setBit(1);
        TransferDetail fetched = detail();
        fetched.fetching.clearBit(1);
        m_map.setTransfer(later, fetched);
        QVERIFY(m_map.accessibleDescription().contains(chunkStateText(ChunkState::Have)));
    }

    void states_followFromWhatIsKnown()
    {
        const QList<ChunkState> expected{ChunkState::Have,        ChunkState::Fetching, ChunkState::Wanted,
                                         ChunkState::Unavailable, ChunkState::Skipped,  ChunkState::Have};
        for (int chunk = 0; chunk < 6; ++chunk)
            QCOMPARE(m_map.stateOf(chunk), expected[chunk]);
        QCOMPARE(m_map.counts(), (std::array<qsizetype, 5>{2, 1, 1, 1, 1}));
        m_map.setTransfer(transfer(), {}); // before anything else is told
        QCOMPARE(m_map.counts(), (std::array<qsizetype, 5>{2, 0, 4, 0, 0}));
    }

    void text_isExact()
    {
        const QString text = m_map.textOf(5);
        QVERIFY2(text.contains(u"Chunk 6 of 6") && text.contains(u"byte 500") && text.contains(u"50 byte") &&
                     text.contains(u"here") && text.contains(u"3 connected"),
                 qPrintable(text));
        QCOMPARE(m_map.textOf(6), QString());
    }

    void shapes_areToldApartWithoutColour()
    {
        QSet<QByteArray> pictures;
        QPalette palette; // one colour for all that is not the ground
        for (const auto role : {QPalette::Highlight, QPalette::Mid, QPalette::Text})
            palette.setColor(role, Qt::black);
        palette.setColor(QPalette::Base, Qt::white);
        for (int state = 0; state < 5; ++state) {
            QImage image(14, 14, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintChunkCell(painter, image.rect(), ChunkState(state), palette);
            painter.end();
            pictures.insert(
                QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), 5);
    }

    void keys_walkFromCellToCell()
    {
        QSignalSpy currents(&m_map, &ChunkMap::currentChanged);
        QTest::keyClick(&m_map, Qt::Key_Left);
        QCOMPARE(m_map.current(), 0);
        QTest::keyClick(&m_map, Qt::Key_Right);
        QTest::keyClick(&m_map, Qt::Key_Right);
        QCOMPARE(m_map.current(), 2);
        QVERIFY(m_map.accessibleDescription().contains(u"Chunk 3 of 6"));
        QTest::keyClick(&m_map, Qt::Key_End);
        QCOMPARE(m_map.current(), 5);
        QVERIFY(currents.count() >= 3);
        QTest::mouseClick(m_map.viewport(), Qt::LeftButton, {}, m_map.cellRect(1).center());
        QCOMPARE(m_map.current(), 1);
    }

    void toolTip_isOfTheCellUnderTheMouse()
    {
        const QPoint at = m_map.cellRect(3).center();
        QHelpEvent help(QEvent::ToolTip, at, m_map.viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(m_map.viewport(), &help);
        QVERIFY(QToolTip::text().contains(u"Chunk 4 of 6"));
        QToolTip::hideText();
    }

    void hundredThousand_everyOneCanBePointedAt()
    {
        m_map.setTransfer(large(100'000), {});
        for (const qsizetype chunk : {0, 17, 50'000, 99'999}) {
            m_map.verticalScrollBar()->setValue(0);
            m_map.verticalScrollBar()->setValue(m_map.cellRect(chunk).top());
            QCOMPARE(m_map.chunkAt(m_map.cellRect(chunk).center()), chunk);
            QVERIFY(m_map.viewport()->rect().contains(m_map.cellRect(chunk)));
            QVERIFY(m_map.cellRect(chunk).width() >= 9);
        }
        m_map.setFocus();
        QTest::keyClick(&m_map, Qt::Key_Home);
        QTest::keyClick(&m_map, Qt::Key_End);
        QCOMPARE(m_map.current(), 99'999);
        QVERIFY(m_map.viewport()->rect().contains(m_map.cellRect(99'999)));
    }

    // Only what is seen is drawn: so many chunks are not a hundred times the work of a thousand.
    void hundredThousand_areDrawnAsFastAsAThousand()
    {
        const auto paintTime = [this](qsizetype count) {
            m_map.setTransfer(large(count), {});
            (void)m_map.grab();
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 7; ++i) {
                QElapsedTimer timer;
                timer.start();
                (void)m_map.viewport()->grab();
                best = qMin(best, timer.nsecsElapsed());
            }
            return best;
        };
        const qint64 few = paintTime(1'000);
        const qint64 many = paintTime(100'000);
        QVERIFY2(many < 20 * few, qPrintable(QStringLiteral("%1 and %2 ns").arg(few).arg(many)));
    }

    void view_tellsCountsAndCopies()
    {
        ChunksView view;
        view.resize(600, 300);
        view.setTransfer(transfer(), detail());
        QStringList texts;
        for (const auto* label : view.findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains(u"here: 2"_qs));
        QVERIFY(texts.contains(u"not wanted: 1"_qs));
        QVERIFY(texts.contains(u"0.83 copies"_qs));
    }
};

QTEST_MAIN(ChunkMapTest)
#include "tst_chunkmap.moc"
