// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"

#include <QRect>
#include <QString>

class QPainter;
class QPalette;

namespace muster::ui {

// One chunk as a cell; each state has a shape of its own, so that it can be told without colours: full, half
// full, empty, crossed out, a dot.
void paintChunkCell(QPainter& painter, const QRect& cell, status::ChunkState state, const QPalette& palette);

QString chunkStateText(status::ChunkState state); // "here", "being fetched" …

} // namespace muster::ui
