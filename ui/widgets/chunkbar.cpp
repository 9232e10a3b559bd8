// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chunkbar.h"

#include "ui/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace muster::ui {

namespace {

constexpr int smallestCell = 4; // pixels; below, cells would be all border

QColor mixed(const QColor& missing, const QColor& here, float share)
{
    const auto mix = [share](int a, int b) { return int(float(a) + float(b - a) * share + 0.5f); };
    return QColor(mix(missing.red(), here.red()), mix(missing.green(), here.green()),
                  mix(missing.blue(), here.blue()));
}

} // namespace

QList<float> chunkColumns(const QBitArray& chunks, int columns)
{
    if (chunks.isEmpty() || columns <= 0)
        return {};
    QList<float> shares;
    shares.reserve(columns);
    const qint64 count = chunks.size();
    for (qint64 column = 0; column < columns; ++column) {
        const qint64 first = column * count / columns;
        const qint64 end = qMax(first + 1, ((column + 1) * count + columns - 1) / columns);
        // With fewer chunks than columns a column takes the colour of the chunk that its left edge is in.
        const qint64 last = count < columns ? first + 1 : qMin(end, count);
        qint64 here = 0;
        for (qint64 chunk = first; chunk < last; ++chunk)
            here += chunks.testBit(chunk) ? 1 : 0;
        shares.append(float(here) / float(last - first));
    }
    return shares;
}

void paintChunkBar(QPainter& painter, const QRect& bar, const QBitArray& chunks, const QPalette& palette)
{
    const QColor frame = palette.color(QPalette::Mid);
    const QColor missing = palette.color(QPalette::Base);
    const QColor here = palette.color(QPalette::Highlight);
    const QRect area = bar.adjusted(1, 1, -1, -1);
    painter.fillRect(bar, frame);
    painter.fillRect(area, missing);

    const QList<float> shares = chunkColumns(chunks, area.width());
    for (qsizetype first = 0; first < shares.size();) {
        qsizetype end = first + 1;
        while (end < shares.size() && shares[end] == shares[first])
            ++end;
        if (shares[first] > 0) {
            painter.fillRect(QRect(area.left() + int(first), area.top(), int(end - first), area.height()),
                             mixed(missing, here, shares[first]));
        }
        first = end;
    }
    const qint64 count = chunks.size();
    if (count < 2 || area.width() / count < smallestCell)
        return;
    for (qint64 chunk = 1; chunk < count; ++chunk) {
        // The first column of this chunk, as chunkColumns() places it.
        const int x = int((chunk * area.width() + count - 1) / count);
        painter.fillRect(QRect(area.left() + x, area.top(), 1, area.height()), frame);
    }
}

ChunkBar::ChunkBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void ChunkBar::retranslate()
{
    setAccessibleName(tr("Chunks"));
    setAccessibleDescription(chunkCountText(m_chunks));
}

void ChunkBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChunkBar::setChunks(const QBitArray& chunks)
{
    if (m_chunks == chunks)
        return;
    m_chunks = chunks;
    setAccessibleDescription(chunkCountText(m_chunks));
    update();
}

QSize ChunkBar::sizeHint() const { return {320, fontMetrics().height() + 6}; }

QSize ChunkBar::minimumSizeHint() const { return {80, sizeHint().height()}; }

QRect ChunkBar::inside() const { return rect().adjusted(1, 1, -1, -1); }

void ChunkBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintChunkBar(painter, rect(), m_chunks, palette());
}

QString ChunkBar::textAt(int x) const
{
    const QRect area = inside();
    if (m_chunks.isEmpty() || x < area.left() || x > area.right())
        return {};
    const qint64 count = m_chunks.size();
    const qint64 column = x - area.left();
    const qint64 first = column * count / area.width();
    const qint64 last = qMax(first, (column + 1) * count / area.width() - 1);
    if (first == last) {
        return m_chunks.testBit(first) ? tr("Chunk %1: here").arg(formatCount(quint64(first + 1)))
                                       : tr("Chunk %1: missing").arg(formatCount(quint64(first + 1)));
    }
    qint64 here = 0;
    for (qint64 chunk = first; chunk <= last; ++chunk)
        here += m_chunks.testBit(chunk) ? 1 : 0;
    return tr("Chunks %1 to %2: %3 here, %4 missing")
        .arg(formatCount(quint64(first + 1)), formatCount(quint64(last + 1)), formatCount(quint64(here)),
             formatCount(quint64(last - first + 1 - here)));
}

bool ChunkBar::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos().x());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this, QRect(help->pos().x(), 0, 1, height()));
    return true;
}

} // namespace muster::ui
