// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace muster::ui {

// A symbol of resources/icons by its name ("crown"). It is drawn in the colour of the text around it, so that
// it fits light, dark and selected. An unknown name is a programming error: nothing is drawn.
QIcon symbolIcon(const QString& name);

// The program's own icon, in its own colours.
QIcon applicationIcon();

} // namespace muster::ui
