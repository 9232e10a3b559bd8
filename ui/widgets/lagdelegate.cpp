// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lagdelegate.h"

#include "ui/models/modelroles.h"

#include <QPainter>
#include <cmath>

namespace muster::ui {

double lagFraction(quint64 entries)
{
    constexpr double decades = 5;
    return qMin(1.0, std::log10(1.0 + double(entries)) / decades);
}

void LagDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant lag = index.data(LagRole);
    if (!lag.isValid())
        return;
    constexpr int margin = 5;
    constexpr int thickness = 6;
    const int textWidth = option.fontMetrics.horizontalAdvance(index.data(Qt::DisplayRole).toString());
    const QRect track(option.rect.left() + margin, option.rect.center().y() - thickness / 2,
                      option.rect.width() - textWidth - 4 * margin, thickness);
    if (track.width() < thickness)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(QPalette::Mid));
    painter->drawRect(QRect(track.left(), track.center().y(), track.width(), 1));
    QRect bar = track;
    bar.setWidth(int(std::lround(track.width() * lagFraction(lag.toULongLong()))));
    painter->setBrush(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    if (bar.width() > 0)
        painter->drawRect(bar);
    painter->restore();
}

} // namespace muster::ui
