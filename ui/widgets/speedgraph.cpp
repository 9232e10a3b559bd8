// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/speedgraph.h"

#include "ui/format.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int gridLines = 4;

QPen downPen(const QPalette& palette) { return {palette.color(QPalette::Highlight), 2}; }
QPen upPen(const QPalette& palette) { return {palette.color(QPalette::Text), 1.5, Qt::DashLine}; }

} // namespace

SpeedGraph::SpeedGraph(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    retranslate();
}

void SpeedGraph::retranslate()
{
    setAccessibleName(tr("Speed of the last ten minutes"));
    const RateSample now = m_samples.isEmpty() ? RateSample() : m_samples.last();
    setAccessibleDescription(
        tr("%1 down, %2 up").arg(formatRate(now.downBytesPerSecond), formatRate(now.upBytesPerSecond)));
    update();
}

void SpeedGraph::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SpeedGraph::setSamples(const QList<RateSample>& samples)
{
    m_samples = samples;
    retranslate();
}

QSize SpeedGraph::sizeHint() const { return {40 * fontMetrics().height(), 9 * fontMetrics().height()}; }

QSize SpeedGraph::minimumSizeHint() const
{
    return {12 * fontMetrics().height(), 5 * fontMetrics().height()};
}

QRect SpeedGraph::plotArea(qint64 end) const
{
    const int line = fontMetrics().height();
    const int left = fontMetrics().horizontalAdvance(formatRate(end)) + line / 2;
    return rect().adjusted(left, line + line / 2, -line, -(line + line / 2));
}

QPolygonF SpeedGraph::line(const QRect& area, qint64 end, qint64 RateSample::*rate) const
{
    QPolygonF points;
    const double step = double(area.width()) / (RateHistory::seconds - 1);
    const qsizetype count = m_samples.size();
    for (qsizetype i = 0; i < count; ++i) {
        const double x = area.right() - double(count - 1 - i) * step;
        const double y = area.bottom() - double(m_samples[i].*rate) / double(end) * area.height();
        points.append({x, y});
    }
    return points;
}

void SpeedGraph::paintAxes(QPainter& painter, const QRect& area, qint64 end) const
{
    const int line = fontMetrics().height();
    const QColor grid = palette().color(QPalette::Mid);
    for (int n = 0; n <= gridLines; ++n) {
        const int y = area.bottom() - area.height() * n / gridLines;
        painter.setPen(grid);
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect label(0, y - line / 2, area.left() - line / 4, line);
        painter.drawText(label, int(Qt::AlignRight | Qt::AlignVCenter),
                         n == 0 ? QStringLiteral("0") : formatRate(end * n / gridLines));
    }
    const QRect below(area.left(), area.bottom() + line / 4, area.width(), line);
    painter.drawText(below, int(Qt::AlignLeft), tr("10 min ago"));
    painter.drawText(below, int(Qt::AlignRight), tr("now"));
}

void SpeedGraph::paintLegend(QPainter& painter, const QRect& area) const
{
    const int line = fontMetrics().height();
    int x = area.left();
    const auto entry = [&](const QPen& pen, const QString& text) {
        painter.setPen(pen);
        painter.drawLine(x, line / 2 + 1, x + 2 * line, line / 2 + 1);
        x += 2 * line + line / 2;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 1, area.right() - x, line), int(Qt::AlignLeft | Qt::AlignVCenter), text);
        x += fontMetrics().horizontalAdvance(text) + line;
    };
    const RateSample now = m_samples.isEmpty() ? RateSample() : m_samples.last();
    entry(downPen(palette()), tr("Down: %1").arg(formatRate(now.downBytesPerSecond)));
    entry(upPen(palette()), tr("Up: %1").arg(formatRate(now.upBytesPerSecond)));
}

void SpeedGraph::paintEvent(QPaintEvent*)
{
    qint64 most = 0;
    for (const RateSample& sample : std::as_const(m_samples))
        most = std::max({most, sample.downBytesPerSecond, sample.upBytesPerSecond});
    const qint64 end = axisEnd(most);
    const QRect area = plotArea(end);
    QPainter painter(this);
    paintAxes(painter, area, end);
    paintLegend(painter, area);
    if (m_samples.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QPolygonF down = line(area, end, &RateSample::downBytesPerSecond);
    QPolygonF filled = down;
    filled.append(QPointF(down.last().x(), area.bottom()));
    filled.append(QPointF(down.first().x(), area.bottom()));
    QColor shade = palette().color(QPalette::Highlight);
    shade.setAlphaF(0.25F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade);
    painter.drawPolygon(filled);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(downPen(palette()));
    painter.drawPolyline(down);
    painter.setPen(upPen(palette()));
    painter.drawPolyline(line(area, end, &RateSample::upBytesPerSecond));
}

} // namespace muster::ui
