// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagelegend.h"

#include "ui/topology/topologydrawing.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace muster::ui {

namespace {

constexpr int kinds = int(PulseKind::Commit) + 1;

}

MessageLegend::MessageLegend(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void MessageLegend::retranslate()
{
    QStringList words;
    for (int kind = 0; kind < kinds; ++kind)
        words.append(pulseText(PulseKind(kind)));
    setAccessibleName(tr("Messages between the trackers: %1").arg(words.join(u", ")));
    setToolTip(tr("Messages take well below a millisecond on most networks: they are shown much slower."));
    updateGeometry();
    update();
}

void MessageLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

int MessageLegend::symbolSide() const { return fontMetrics().height(); }

int MessageLegend::entryWidth(int kind) const
{
    return symbolSide() + fontMetrics().horizontalAdvance(pulseText(PulseKind(kind))) +
           2 * fontMetrics().averageCharWidth();
}

QList<MessageLegend::Entry> MessageLegend::placed(int width) const
{
    QList<Entry> entries;
    const int height = symbolSide() + 2;
    QPoint at(0, 0);
    for (int kind = 0; kind < kinds; ++kind) {
        const int needed = entryWidth(kind);
        if (at.x() > 0 && at.x() + needed > width)
            at = {0, at.y() + height};
        entries.append({kind, QRect(at, QSize(needed, height))});
        at.rx() += needed;
    }
    return entries;
}

int MessageLegend::heightForWidth(int width) const { return placed(width).last().place.bottom() + 1; }

QSize MessageLegend::sizeHint() const
{
    int width = 0;
    for (int kind = 0; kind < kinds; ++kind)
        width += entryWidth(kind);
    return {width, symbolSide() + 2};
}

QSize MessageLegend::minimumSizeHint() const
{
    int widest = 0;
    for (int kind = 0; kind < kinds; ++kind)
        widest = std::max(widest, entryWidth(kind));
    return {widest, symbolSide() + 2};
}

void MessageLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.translate(0, std::max(0, (height() - heightForWidth(width())) / 2));
    const int side = symbolSide();
    for (const Entry& entry : placed(width())) {
        const QRect symbol(entry.place.left(), entry.place.top(), side, side);
        pulseIcon(PulseKind(entry.kind), palette(), side).paint(&painter, symbol);
        painter.drawText(entry.place.adjusted(side + side / 4, 0, 0, 0),
                         Qt::AlignVCenter | Qt::TextSingleLine, pulseText(PulseKind(entry.kind)));
    }
}

} // namespace muster::ui
