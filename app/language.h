// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/translation.h"

namespace muster::ui {
class MainWindow;
}

namespace muster::app {

// The language of windows and lines: the system's, or the one that a person chose in a window, which is
// remembered. Commands without a window always speak the system's. Main thread.
class Language
{
public:
    explicit Language(bool withWindow);

    // Lets a window choose; this outlives it.
    void offerTo(ui::MainWindow& window);
    void choose(const QString& code); // empty: the system's
    const QString& chosen() const { return m_chosen; }

private:
    QString m_chosen;
    ui::Translation m_translation;
};

} // namespace muster::app
