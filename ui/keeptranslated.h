// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace muster::ui {

// Sets the texts of a dialog that is built in one go: now, and again whenever the language changes, as long
// as the dialog lives. `setTexts` uses nothing that goes before it.
void keepTranslated(QWidget* dialog, std::function<void()> setTexts);

} // namespace muster::ui
