// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QTranslator;

namespace muster::ui {

// Loads the texts of this language; where there are none, the English ones (which hold the plurals).
// The caller installs the translator, before the first window is made.
bool loadTranslation(QTranslator& translator, const QLocale& locale);

} // namespace muster::ui
