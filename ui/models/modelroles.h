// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace muster::ui {

// What the models say beside the roles of Qt.
enum ModelRole : int {
    SortRole = Qt::UserRole, // what a column sorts by: the number behind the text
    PermilleRole,            // how much is done, 0 to 1000 (int): for ProgressDelegate
    LagRole,                 // entries behind the master (quint64), invalid if not known: for LagDelegate
    KeyRole,                 // what names the row for good
    ChunksRole,              // a bit for each chunk (QBitArray): for ChunkDelegate
};

} // namespace muster::ui
