// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chunkcell.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>

namespace muster::ui {

using status::ChunkState;

void paintChunkCell(QPainter& painter, const QRect& cell, ChunkState state, const QPalette& palette)
{
    const QRect inside = cell.adjusted(0, 0, -1, -1); // a pixel between the cells
    const QColor here = palette.color(QPalette::Highlight);
    const QColor text = palette.color(QPalette::Text);
    QColor line = text; // weaker, in light and in dark
    line.setAlphaF(0.35F);
    switch (state) {
    case ChunkState::Have:
        painter.fillRect(inside, here);
        return;
    case ChunkState::Fetching:
        painter.fillRect(inside, palette.color(QPalette::Base));
        painter.fillRect(inside.adjusted(0, inside.height() / 2, 0, 0), here);
        painter.setPen(here);
        break;
    case ChunkState::Wanted:
        painter.fillRect(inside, palette.color(QPalette::Base));
        painter.setPen(line);
        break;
    case ChunkState::Unavailable:
        painter.fillRect(inside, palette.color(QPalette::Base));
        painter.setPen(text);
        painter.drawLine(inside.topLeft(), inside.bottomRight());
        painter.drawLine(inside.bottomLeft(), inside.topRight());
        break;
    case ChunkState::Skipped: {
        const int dot = qMax(2, inside.width() / 4);
        painter.fillRect(QRect(inside.center() - QPoint(dot / 2, dot / 2), QSize(dot, dot)), line);
        return;
    }
    }
    painter.drawRect(inside.adjusted(0, 0, -1, -1));
}

QString chunkStateText(ChunkState state)
{
    switch (state) {
    case ChunkState::Have:
        return QCoreApplication::translate("Format", "here");
    case ChunkState::Fetching:
        return QCoreApplication::translate("Format", "being fetched");
    case ChunkState::Wanted:
        return QCoreApplication::translate("Format", "wanted");
    case ChunkState::Unavailable:
        return QCoreApplication::translate("Format", "wanted, no connected peer has it");
    case ChunkState::Skipped:
        return QCoreApplication::translate("Format", "not wanted");
    }
    Q_UNREACHABLE();
}

} // namespace muster::ui
