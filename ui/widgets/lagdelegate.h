// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace muster::ui {

// How long the bar of a lag is, 0 to 1. Logarithmic, so that one entry is seen and 100,000 fit.
double lagFraction(quint64 entries);

// A cell with a LagRole has a small bar to the left of its number.
class LagDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace muster::ui
