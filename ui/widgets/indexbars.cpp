// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/indexbars.h"

#include "ui/format.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>

namespace muster::ui {

using status::TrackerStatus;

namespace {

constexpr int barsEach = 3;
constexpr quint64 shortestAxis = 20; // entries

struct Bar
{
    QString name;
    quint64 index;
};

std::array<Bar, barsEach> barsOf(const TrackerStatus& tracker)
{
    return {{{IndexBars::tr("stored"), tracker.stored},
             {IndexBars::tr("committed"), tracker.committed},
             {IndexBars::tr("applied"), tracker.applied}}};
}

} // namespace

double IndexAxis::place(quint64 index) const
{
    if (index <= first)
        return 0;
    return index >= last ? 1 : double(index - first) / double(last - first);
}

IndexAxis indexAxisOf(const status::ClusterStatus& cluster)
{
    IndexAxis axis;
    quint64 least = 0;
    bool isFirst = true;
    for (const TrackerStatus& tracker : cluster.trackers) {
        for (const quint64 index : {tracker.stored, tracker.committed, tracker.applied}) {
            axis.last = std::max(axis.last, index);
            least = isFirst ? index : std::min(least, index);
            isFirst = false;
        }
    }
    // Twice what the last one lacks: its bar is half as long as the others then.
    const quint64 length = std::max(shortestAxis, 2 * (axis.last - least));
    axis.first = axis.last > length ? axis.last - length : 0;
    axis.last = std::max(axis.last, axis.first + 1);
    return axis;
}

IndexBars::IndexBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void IndexBars::retranslate()
{
    setAccessibleName(tr("Stored, committed and applied entries of each tracker"));
    setCluster(status::ClusterStatus(m_cluster));
}

void IndexBars::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IndexBars::setCluster(const status::ClusterStatus& cluster)
{
    if (cluster.trackers.size() != m_cluster.trackers.size())
        updateGeometry();
    m_cluster = cluster;
    QStringList sentences;
    for (const TrackerStatus& tracker : m_cluster.trackers)
        sentences << sentence(tracker);
    setAccessibleDescription(sentences.join(u' '));
    update();
}

QString IndexBars::sentence(const TrackerStatus& tracker) const
{
    return tr("%1: stored %2, committed %3, applied %4.")
        .arg(plainLine(tracker.name), formatCount(tracker.stored), formatCount(tracker.committed),
             formatCount(tracker.applied));
}

int IndexBars::rowHeight() const { return fontMetrics().height() * 7 / 2; }

QSize IndexBars::sizeHint() const
{
    const int rows = std::max(3, int(m_cluster.trackers.size()));
    return {fontMetrics().averageCharWidth() * 60, rows * rowHeight() + 2 * fontMetrics().height()};
}

QSize IndexBars::minimumSizeHint() const
{
    const int rows = std::max(1, int(m_cluster.trackers.size()));
    return {fontMetrics().averageCharWidth() * 40, rows * rowHeight() + 2 * fontMetrics().height()};
}

// Names stand on the left, what each bar is and its number on the right.
QRect IndexBars::barsRect() const
{
    int names = fontMetrics().averageCharWidth() * 6;
    QFont bold = font();
    bold.setBold(true); // as the master's is
    for (const TrackerStatus& tracker : m_cluster.trackers)
        names = std::max(names, QFontMetrics(bold).horizontalAdvance(plainLine(tracker.name)) + 1);
    int numbers = 0;
    for (const TrackerStatus& tracker : m_cluster.trackers)
        for (const Bar& bar : barsOf(tracker))
            numbers =
                std::max(numbers, fontMetrics().horizontalAdvance(bar.name + u"  " + formatCount(bar.index)));
    names = std::min(names, width() / 4);
    const int gap = fontMetrics().averageCharWidth();
    return rect().adjusted(names + gap, 0, -numbers - 2 * gap, 0);
}

void IndexBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const IndexAxis axis = indexAxisOf(m_cluster);
    if (m_cluster.trackers.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), int(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("No tracker has been heard yet."));
        return;
    }
    int top = 0;
    for (const TrackerStatus& tracker : m_cluster.trackers) {
        paintTracker(painter, QRect(0, top, width(), rowHeight()), tracker, axis);
        top += rowHeight();
    }
    QRect bars = barsRect();
    bars.setBottom(top);
    paintAxis(painter, bars, axis);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DotLine));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void IndexBars::paintTracker(QPainter& painter, const QRect& row, const TrackerStatus& tracker,
                             const IndexAxis& axis) const
{
    const QRect bars = barsRect();
    const int gap = fontMetrics().averageCharWidth();
    const int line = fontMetrics().height();
    const bool isDead = tracker.liveness == status::Liveness::Dead;
    painter.setPen(palette().color(isDead ? QPalette::PlaceholderText : QPalette::WindowText));
    QFont bold = font();
    bold.setBold(tracker.id == m_cluster.master);
    painter.setFont(bold);
    const QRect name(0, row.top(), bars.left() - gap, line * barsEach);
    painter.drawText(name, int(Qt::AlignLeft | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(plainLine(tracker.name), Qt::ElideRight, name.width()));
    painter.setFont(font());
    int y = row.top();
    int shade = 0;
    for (const Bar& bar : barsOf(tracker)) {
        const QRect track(bars.left(), y + line / 5, bars.width(), line * 3 / 5);
        painter.fillRect(track, palette().color(QPalette::Base));
        QRect filled = track;
        filled.setWidth(int(track.width() * axis.place(bar.index)));
        QColor color = palette().color(isDead ? QPalette::Mid : QPalette::Highlight);
        color.setAlpha(255 - 70 * (barsEach - 1 - shade++));
        painter.fillRect(filled, color);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(track.adjusted(0, 0, -1, -1));
        painter.setPen(palette().color(isDead ? QPalette::PlaceholderText : QPalette::WindowText));
        const QRect text(bars.right() + gap, y, width() - bars.right() - gap, line);
        painter.drawText(text, int(Qt::AlignLeft | Qt::AlignVCenter), bar.name);
        painter.drawText(text, int(Qt::AlignRight | Qt::AlignVCenter), formatCount(bar.index));
        y += line;
    }
}

void IndexBars::paintAxis(QPainter& painter, const QRect& bars, const IndexAxis& axis) const
{
    const QRect feet(bars.left(), bars.bottom(), bars.width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(feet, int(Qt::AlignLeft | Qt::AlignVCenter), formatCount(axis.first));
    painter.drawText(feet, int(Qt::AlignRight | Qt::AlignVCenter),
                     tr("entry %1").arg(formatCount(axis.last)));
}

bool IndexBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = help->pos().y() / std::max(1, rowHeight());
        const QString text = row < m_cluster.trackers.size() ? sentence(m_cluster.trackers[row]) : QString();
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace muster::ui
