// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablestyle.h"

#include <QHeaderView>
#include <QTableView>

namespace muster::ui {

void TableStyle::applyTo(QTableView& table)
{
    auto* style = new TableStyle;
    style->setParent(&table);
    table.setStyle(style);
    table.horizontalHeader()->setStyle(style);
}

int TableStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    constexpr int room = 6;
    if (metric == PM_FocusFrameHMargin) // an item's text starts one pixel further in
        return room - 1;
    if (metric == PM_HeaderMargin)
        return room;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

} // namespace muster::ui
