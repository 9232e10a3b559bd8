// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace muster::app {

// How many columns of a terminal a text takes: East Asian characters two, marks that join others none.
int columnsOf(const QString& text);

// Cut in the middle, with "…", where it would take more; filled with blanks where it takes less.
QString fitted(const QString& text, int columns);

} // namespace muster::app
