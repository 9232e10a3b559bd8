// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace muster::ui {

// For a desktop that wishes dark windows, where Qt itself has only a light palette.
QPalette darkPalette();

// Light text on a dark ground.
bool isDark(const QPalette& palette);

} // namespace muster::ui
