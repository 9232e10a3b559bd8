// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chunkdelegate.h"

#include "ui/format.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/chunkbar.h"

#include <QApplication>
#include <QBitArray>
#include <QPainter>
#include <QStyle>

namespace muster::ui {

void ChunkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QVariant value = index.data(ChunksRole);
    if (!value.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QBitArray chunks = value.toBitArray();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QString text = QStringLiteral("%1/%2").arg(formatCount(quint64(chunks.count(true))),
                                                     formatCount(quint64(chunks.size())));
    const int room = option.fontMetrics.averageCharWidth();
    const int textWidth =
        qMax(option.fontMetrics.horizontalAdvance(text), option.fontMetrics.horizontalAdvance(u"999/999"_qs));
    const QRect bar = option.rect.adjusted(4, 3, -(textWidth + 2 * room), -3);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (bar.width() > 2 * room)
        paintChunkBar(*painter, bar, chunks, option.palette);
    painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(option.rect.adjusted(0, 0, -room, 0), int(Qt::AlignRight | Qt::AlignVCenter), text);
}

} // namespace muster::ui
