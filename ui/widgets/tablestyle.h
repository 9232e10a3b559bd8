// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QTableView;
class QTreeView;

namespace muster::ui {

// The style of the system, with room between the columns: without it a number on the right of its column and
// a text on the left of the next one touch.
class TableStyle : public QProxyStyle
{
    Q_OBJECT

public:
    static void applyTo(QTableView& table); // the table owns the style
    static void applyTo(QTreeView& tree);
    // Says why there are no rows, in the middle of the table. Of its paintEvent().
    static void paintEmptyText(QTableView& table, const QString& text);

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace muster::ui
