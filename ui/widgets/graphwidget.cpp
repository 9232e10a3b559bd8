// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/graphwidget.h"

#include <QAccessible>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace muster::ui {

namespace {

constexpr int steps = 4; // of the value axis

} // namespace

GraphWidget::GraphWidget(const ActivityHistory& history, Unit unit, QWidget* parent)
    : QWidget(parent)
    , m_history(history)
    , m_unit(unit)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void GraphWidget::setTexts(const QString& title, const std::vector<Line>& lines)
{
    m_title = title;
    m_lines = lines;
    setAccessibleName(title);
    reckon();
}

void GraphWidget::setEmptyText(const QString& text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    describe();
    update();
}

bool GraphWidget::isEmpty() const
{
    return std::none_of(m_buckets.begin(), m_buckets.end(), [](const auto& line) {
        return std::any_of(line.begin(), line.end(), [](const GraphBucket& b) { return b.last.has_value(); });
    });
}

void GraphWidget::setRange(Millis range, const QString& inWords)
{
    m_range = range;
    m_rangeText = inWords;
    reckon();
}

void GraphWidget::setEnd(WallTime end)
{
    m_end = end;
    reckon();
}

QSize GraphWidget::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 10};
}

QSize GraphWidget::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 6};
}

// Room for the title above, the times below and the values on the left.
QRect GraphWidget::plotRect() const
{
    const int line = fontMetrics().height();
    int values = 0;
    for (int step = 0; step <= steps; step += 2)
        values = qMax(values, fontMetrics().horizontalAdvance(valueText(m_top * step / steps)) + line / 2);
    return rect().adjusted(qMax(values, 3 * line), line * 3 / 2, -line / 2, -line * 3 / 2);
}

void GraphWidget::reckon()
{
    const auto columns = [this] { return std::max(1, plotRect().width()); };
    const auto fill = [&] {
        m_buckets.clear();
        double most = 0;
        for (const Line& line : m_lines) {
            m_buckets.push_back(bucketsOf(m_history.samples(), line.value, m_end, m_range, columns()));
            for (const GraphBucket& bucket : m_buckets.back())
                most = std::max(most, bucket.most.value_or(0));
        }
        return m_unit == Unit::Count ? std::max(4.0, 2 * std::ceil(most / 2)) : roundTop(most);
    };
    const int before = columns();
    m_top = fill();
    if (columns() != before) // the values' labels became wider
        m_top = fill();
    if (m_cursor >= columns())
        m_cursor = columns() - 1;
    describe();
    update();
}

// The text alternative of the picture.
void GraphWidget::describe()
{
    QStringList parts;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        std::optional<double> least;
        std::optional<double> most;
        std::optional<double> last;
        for (const GraphBucket& bucket : m_buckets[line]) {
            if (!bucket.last)
                continue;
            least = std::min(least.value_or(*bucket.least), *bucket.least);
            most = std::max(most.value_or(*bucket.most), *bucket.most);
            last = bucket.last;
        }
        parts << (last ? tr("%1: %2 now; between %3 and %4")
                             .arg(m_lines[line].name, valueText(*last), valueText(*least), valueText(*most))
                       : tr("%1: nothing yet").arg(m_lines[line].name));
    }
    if (isEmpty() && !m_emptyText.isEmpty())
        parts << m_emptyText;
    const QString text = parts.isEmpty() ? QString() : tr("%1 (%2)").arg(parts.join(u"; "), m_rangeText);
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

QString GraphWidget::valueText(double value) const
{
    const QString number = QLocale().toString(value, 'f', value < 10 && value != std::floor(value) ? 1 : 0);
    switch (m_unit) {
    case Unit::PerSecond:
        return tr("%1/s").arg(number);
    case Unit::Milliseconds:
        return tr("%1 ms").arg(number);
    case Unit::Count:
        return number;
    }
    Q_UNREACHABLE();
}

QString GraphWidget::timeText(WallTime at) const
{
    const bool isLong = m_range > std::chrono::hours(1);
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())
        .toString(isLong ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
}

WallTime GraphWidget::timeOfColumn(int column) const
{
    const int columns = std::max(1, plotRect().width());
    return m_end - m_range + Millis(m_range.count() * (column + 1) / columns);
}

QString GraphWidget::cursorText() const
{
    if (m_cursor < 0)
        return {};
    QStringList values;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        const GraphBucket& bucket = m_buckets[line][std::size_t(m_cursor)];
        if (!bucket.last)
            values << tr("%1: –").arg(m_lines[line].name);
        else if (valueText(*bucket.least) == valueText(*bucket.most))
            values << tr("%1: %2").arg(m_lines[line].name, valueText(*bucket.most));
        else
            values << tr("%1: %2 to %3")
                          .arg(m_lines[line].name, valueText(*bucket.least), valueText(*bucket.most));
    }
    return timeText(timeOfColumn(m_cursor)) + u"  " + values.join(u"  ");
}

void GraphWidget::setCursorColumn(int column)
{
    const int last = std::max(1, plotRect().width()) - 1;
    const int wanted = column < 0 ? -1 : std::min(column, last);
    if (wanted == m_cursor)
        return;
    m_cursor = wanted;
    setToolTip(QString());
    if (m_cursor >= 0) {
        QAccessibleEvent said(this, QAccessible::DescriptionChanged);
        setAccessibleDescription(cursorText());
        QAccessible::updateAccessibility(&said);
    } else {
        describe();
    }
    update();
}

void GraphWidget::keyPressEvent(QKeyEvent* event)
{
    const int last = std::max(1, plotRect().width()) - 1;
    const int from = m_cursor < 0 ? last + 1 : m_cursor;
    const int step = event->modifiers() & Qt::ControlModifier ? 10 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCursorColumn(std::max(0, from - step));
    case Qt::Key_Right:
        return setCursorColumn(std::min(last, from + step));
    case Qt::Key_Home:
        return setCursorColumn(0);
    case Qt::Key_End:
        return setCursorColumn(last);
    case Qt::Key_Escape:
        return setCursorColumn(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void GraphWidget::mouseMoveEvent(QMouseEvent* event)
{
    const QRect plot = plotRect();
    const int column = int(event->position().x()) - plot.left();
    setCursorColumn(column >= 0 && column < plot.width() ? column : -1);
}

void GraphWidget::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCursorColumn(-1);
}

void GraphWidget::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    setCursorColumn(-1);
}

void GraphWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    reckon();
}

void GraphWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect plot = plotRect();
    paintAxes(painter, plot);
    for (std::size_t line = m_lines.size(); line-- > 0;)
        paintLine(painter, plot, line);
    if (isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(plot, int(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
    }
    paintCursor(painter, plot);
}

void GraphWidget::paintAxes(QPainter& painter, const QRect& plot) const
{
    const int height = fontMetrics().height();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString cursor = cursorText();
    const int cursorWidth = cursor.isEmpty() ? 0 : fontMetrics().horizontalAdvance(cursor) + height;
    const QRect head(plot.left(), rect().top(), plot.width(), height);
    painter.drawText(head.adjusted(0, 0, -cursorWidth, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(bold).elidedText(m_title, Qt::ElideRight, head.width() - cursorWidth));
    painter.setFont(font());
    painter.drawText(head, int(Qt::AlignRight | Qt::AlignVCenter), cursor);
    painter.fillRect(plot, palette().color(QPalette::Base));
    for (int step = 0; step <= steps; ++step) {
        const int y = plot.bottom() - plot.height() * step / steps;
        painter.setPen(palette().color(QPalette::Midlight));
        painter.drawLine(plot.left(), y, plot.right(), y);
        if (step % 2 != 0)
            continue;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(0, y - height / 2, plot.left() - height / 4, height),
                         int(Qt::AlignRight | Qt::AlignVCenter), valueText(m_top * step / steps));
    }
    if (m_history.samples().empty())
        return; // no time yet either
    const QRect feet(plot.left(), plot.bottom() + 2, plot.width(), height);
    painter.drawText(feet, int(Qt::AlignLeft | Qt::AlignVCenter), timeText(m_end - m_range));
    painter.drawText(feet, int(Qt::AlignHCenter | Qt::AlignVCenter), timeText(m_end - m_range / 2));
    painter.drawText(feet, int(Qt::AlignRight | Qt::AlignVCenter), timeText(m_end));
}

// The band between the least and the most of each column, and a line along the most.
void GraphWidget::paintLine(QPainter& painter, const QRect& plot, std::size_t line) const
{
    const auto yOf = [&](double value) { return plot.bottom() - value / m_top * (plot.height() - 1); };
    QColor color = palette().color(line == 0 ? QPalette::Highlight : QPalette::WindowText);
    constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    QPen pen(color, line == 0 ? 2 : 1.5, styles[line % std::size(styles)]);
    QColor band = color;
    band.setAlpha(60);
    // Columns without a sample are bridged while they are fewer than two samples would be apart.
    const int bridge = 2 + int(3 * 1000 * qint64(plot.width()) / std::max<qint64>(1, m_range.count()));
    constexpr double alone = 1.5;
    QPainterPath path;
    int lastColumn = -bridge - 1;
    for (int column = 0; column < int(m_buckets[line].size()); ++column) {
        const GraphBucket& bucket = m_buckets[line][std::size_t(column)];
        if (!bucket.last)
            continue;
        const double x = plot.left() + column + 0.5;
        if (*bucket.least < *bucket.most)
            painter.fillRect(QRectF(x - 0.5, yOf(*bucket.most), 1, yOf(*bucket.least) - yOf(*bucket.most)),
                             band);
        const QPointF point(x, yOf(*bucket.most));
        if (column - lastColumn > bridge) {
            path.moveTo(point - QPointF(alone, 0)); // to be seen also if it has no neighbour
            path.lineTo(point + QPointF(alone, 0));
        } else {
            path.lineTo(point);
        }
        lastColumn = column;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(path);
}

void GraphWidget::paintCursor(QPainter& painter, const QRect& plot) const
{
    if (m_cursor >= 0) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawLine(plot.left() + m_cursor, plot.top(), plot.left() + m_cursor, plot.bottom());
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace muster::ui
