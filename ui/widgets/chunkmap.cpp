// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chunkmap.h"

#include "ui/format.h"
#include "ui/widgets/chunkcell.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>

namespace muster::ui {

ChunkMap::ChunkMap(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    retranslate();
}

void ChunkMap::retranslate()
{
    setAccessibleName(tr("Map of all chunks"));
    setAccessibleDescription(textOf(m_current));
}

void ChunkMap::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

QSize ChunkMap::sizeHint() const
{
    const int line = fontMetrics().height();
    return {30 * line, 7 * line};
}

void ChunkMap::setTransfer(const status::TransferStatus& transfer, const status::TransferDetail& detail)
{
    const bool isOther = m_have.size() != transfer.chunks.size() || m_detail.sha1 != detail.sha1;
    m_have = transfer.chunks;
    m_chunkBytes = transfer.chunkBytes;
    m_sizeBytes = transfer.sizeBytes;
    m_detail = detail;
    if (isOther) {
        m_current = 0;
        verticalScrollBar()->setValue(0);
        layOut();
    }
    if (const QString text = textOf(m_current); text != accessibleDescription())
        setAccessibleDescription(text); // its state may be another one
    viewport()->update();
}

std::array<qsizetype, 5> ChunkMap::counts() const
{
    std::array<qsizetype, 5> counts{};
    for (qsizetype chunk = 0; chunk < count(); ++chunk)
        ++counts.at(std::size_t(stateOf(chunk)));
    return counts;
}

QString ChunkMap::textOf(qsizetype chunk) const
{
    if (chunk < 0 || chunk >= count())
        return {};
    const qint64 offset = chunk * m_chunkBytes;
    QString text =
        tr("Chunk %1 of %2, from byte %3, %4: %5")
            .arg(formatCount(quint64(chunk + 1)), formatCount(quint64(count())), formatCount(quint64(offset)),
                 formatSize(qMin(m_chunkBytes, m_sizeBytes - offset)), chunkStateText(stateOf(chunk)));
    if (chunk < m_detail.availability.size())
        text += tr("; %n connected peer(s) have it", nullptr, m_detail.availability[chunk]);
    return text;
}

// The largest cells with which all of them fit, within what can be told apart and what looks right.
void ChunkMap::layOut()
{
    const int smallest = qMax(9, fontMetrics().height() * 2 / 3);
    const int largest = fontMetrics().height() * 3 / 2;
    const int width = viewport()->width();
    const int height = viewport()->height();
    const auto linesFor = [&](int cell) {
        const qsizetype columns = qMax(1, width / cell);
        return (count() + columns - 1) / columns;
    };
    m_cell = largest;
    while (m_cell > smallest && linesFor(m_cell) * m_cell > height)
        --m_cell;
    m_columns = qMax(1, width / m_cell);
    const qsizetype lines = linesFor(m_cell);
    verticalScrollBar()->setSingleStep(m_cell);
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setRange(0, int(qMax<qsizetype>(0, lines * m_cell - height)));
}

void ChunkMap::resizeEvent(QResizeEvent*) { layOut(); }

QRect ChunkMap::cellRect(qsizetype chunk) const
{
    const int line = int(chunk / m_columns);
    const int column = int(chunk % m_columns);
    return {column * m_cell, line * m_cell - verticalScrollBar()->value(), m_cell, m_cell};
}

qsizetype ChunkMap::chunkAt(const QPoint& at) const
{
    const int column = at.x() / m_cell;
    if (at.x() < 0 || at.y() < 0 || column >= m_columns)
        return -1;
    const qsizetype chunk = qsizetype((at.y() + verticalScrollBar()->value()) / m_cell) * m_columns + column;
    return chunk < count() ? chunk : -1;
}

void ChunkMap::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int top = event->rect().top() + verticalScrollBar()->value();
    const int bottom = event->rect().bottom() + verticalScrollBar()->value();
    const qsizetype first = qsizetype(top / m_cell) * m_columns;
    const qsizetype end = qMin(count(), qsizetype(bottom / m_cell + 1) * m_columns);
    for (qsizetype chunk = first; chunk < end; ++chunk)
        paintChunkCell(painter, cellRect(chunk), stateOf(chunk), palette());
    if (hasFocus() && m_current < count()) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(m_current).adjusted(0, 0, -1, -1));
    }
}

void ChunkMap::setCurrent(qsizetype chunk)
{
    chunk = std::clamp<qsizetype>(chunk, 0, qMax<qsizetype>(0, count() - 1));
    if (count() == 0)
        return;
    m_current = chunk;
    const QRect cell = cellRect(chunk);
    QScrollBar* bar = verticalScrollBar();
    if (cell.top() < 0)
        bar->setValue(bar->value() + cell.top());
    else if (cell.bottom() >= viewport()->height())
        bar->setValue(bar->value() + cell.bottom() - viewport()->height() + 1);
    viewport()->update();
    setAccessibleDescription(textOf(chunk));
    emit currentChanged(chunk);
}

void ChunkMap::keyPressEvent(QKeyEvent* event)
{
    const qsizetype page = qsizetype(qMax(1, viewport()->height() / m_cell)) * m_columns;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current >= m_columns ? m_current - m_columns : m_current);
    case Qt::Key_Down:
        return setCurrent(m_current + m_columns < count() ? m_current + m_columns : m_current);
    case Qt::Key_PageUp:
        return setCurrent(m_current - page);
    case Qt::Key_PageDown:
        return setCurrent(m_current + page);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(count() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ChunkMap::mousePressEvent(QMouseEvent* event)
{
    if (const qsizetype chunk = chunkAt(event->position().toPoint()); chunk >= 0)
        setCurrent(chunk);
}

void ChunkMap::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    setCurrent(m_current);
}

void ChunkMap::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ChunkMap::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qsizetype chunk = chunkAt(help->pos());
    if (chunk < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), textOf(chunk), viewport(), cellRect(chunk));
    return true;
}

} // namespace muster::ui
