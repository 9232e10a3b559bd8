// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/roundstrip.h"

#include "ui/format.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

using status::ReadyStatus;
using std::chrono::microseconds;

RoundStrip::RoundStrip(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    describe();
}

void RoundStrip::setNames(const QMap<NodeId, QString>& names)
{
    if (names == m_names)
        return;
    m_names = names;
    describe();
}

void RoundStrip::setRound(const std::optional<status::RoundStatus>& round)
{
    m_round = round;
    if (m_round && m_round->ready.size() > m_mostLanes) {
        m_mostLanes = int(m_round->ready.size());
        updateGeometry();
    }
    describe();
}

void RoundStrip::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
}

QString RoundStrip::nameOf(NodeId tracker) const
{
    return plainLine(m_names.value(tracker, tracker.toHexString().left(8)));
}

void RoundStrip::describe()
{
    setAccessibleName(tr("Round of ready and commit"));
    QStringList parts;
    if (m_round) {
        parts << tr("Entry %1, prepared at %2.")
                     .arg(formatCount(m_round->index), formatTimeOfDay(m_round->begunAt));
        for (const ReadyStatus& ready : m_round->ready)
            parts << tr("%1 ready after %2.").arg(nameOf(ready.tracker), formatMicros(ready.after));
        if (m_round->committedAfter)
            parts << tr("Committed after %1.").arg(formatMicros(*m_round->committedAfter));
    } else {
        parts << m_emptyText;
    }
    setAccessibleDescription(parts.join(u' '));
    update();
}

void RoundStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

QSize RoundStrip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * (2 * m_mostLanes + 5)};
}

microseconds RoundStrip::length() const
{
    microseconds longest = m_round->committedAfter.value_or(microseconds(1));
    for (const ReadyStatus& ready : m_round->ready)
        longest = std::max(longest, ready.after);
    return std::max(longest, microseconds(1));
}

void RoundStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (!m_round) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const int line = fontMetrics().height();
    int names = 0;
    for (const ReadyStatus& ready : m_round->ready)
        names = std::max(names, fontMetrics().horizontalAdvance(nameOf(ready.tracker)));
    names = std::min(names, width() / 4);
    const int times = fontMetrics().horizontalAdvance(formatMicros(microseconds(999'000)));
    const QRect plot = rect().adjusted(names + line, line * 5 / 2, -times - line, -line * 3 / 2);
    paintCommit(painter, plot);
    paintLanes(painter, plot);
}

void RoundStrip::paintLanes(QPainter& painter, const QRect& plot) const
{
    const int line = fontMetrics().height();
    const double scale = double(plot.width()) / double(length().count());
    int y = plot.top() + line;
    for (const ReadyStatus& ready : m_round->ready) {
        const double x = plot.left() + double(ready.after.count()) * scale;
        painter.setPen(palette().color(QPalette::WindowText));
        const QRect name(0, y - line / 2, plot.left() - line / 2, line);
        painter.drawText(name, int(Qt::AlignRight | Qt::AlignVCenter),
                         fontMetrics().elidedText(nameOf(ready.tracker), Qt::ElideRight, name.width()));
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawLine(QPointF(plot.left(), y), QPointF(x, y));
        painter.setBrush(palette().color(QPalette::Highlight));
        painter.drawEllipse(QPointF(x, y), line / 4.0, line / 4.0);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString after = formatMicros(ready.after);
        const QRectF text(x + line / 2.0, y - line / 2.0, fontMetrics().horizontalAdvance(after) + 2, line);
        if (text.right() < plot.right()) // so that the line of the commit does not cross it
            painter.fillRect(text, palette().color(QPalette::Base));
        painter.drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter), after);
        y += 2 * line;
    }
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect feet(plot.left(), plot.bottom() + line / 4, plot.width(), line);
    painter.drawText(feet, int(Qt::AlignLeft | Qt::AlignVCenter), tr("prepared"));
    painter.drawText(feet, int(Qt::AlignRight | Qt::AlignVCenter), formatMicros(length()));
}

void RoundStrip::paintCommit(QPainter& painter, const QRect& plot) const
{
    const int line = fontMetrics().height();
    painter.fillRect(plot, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.topLeft(), plot.bottomLeft());
    if (!m_round->committedAfter)
        return;
    const double x =
        plot.left() + double(m_round->committedAfter->count()) / double(length().count()) * plot.width();
    painter.setPen(QPen(palette().color(QPalette::WindowText), 2, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString text = tr("committed after %1").arg(formatMicros(*m_round->committedAfter));
    const int width = fontMetrics().horizontalAdvance(text) + line;
    const double left = std::clamp(x - width / 2.0, 0.0, std::max(0.0, double(rect().width() - width)));
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF(left, plot.top() - line * 5 / 4.0, width, line), int(Qt::AlignCenter), text);
}

} // namespace muster::ui
