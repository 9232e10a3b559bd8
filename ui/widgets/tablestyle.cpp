// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablestyle.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace muster::ui {

namespace {

void apply(QWidget& view, QHeaderView& header)
{
    auto* style = new TableStyle;
    style->setParent(&view);
    view.setStyle(style);
    header.setStyle(style);
}

} // namespace

void TableStyle::applyTo(QTableView& table) { apply(table, *table.horizontalHeader()); }

void TableStyle::applyTo(QTreeView& tree) { apply(tree, *tree.header()); }

void TableStyle::paintEmptyText(QTableView& table, const QString& text)
{
    QPainter painter(table.viewport());
    painter.setPen(table.palette().color(QPalette::PlaceholderText));
    constexpr int margin = 12;
    painter.drawText(table.viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     int(Qt::AlignCenter) | Qt::TextWordWrap, text);
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
