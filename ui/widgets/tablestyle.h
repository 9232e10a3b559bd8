// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QTableView;

namespace muster::ui {

// The style of the system, with room between the columns: without it a number on the right of its column and
// a text on the left of the next one touch.
class TableStyle : public QProxyStyle
{
    Q_OBJECT

public:
    static void applyTo(QTableView& table); // the table owns the style

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace muster::ui
