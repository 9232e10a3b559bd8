// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace muster::ui {
class MainWindow;
}

namespace muster::app {

// Keeps how a person has arranged a window in the settings: shortly after each change, so that a process that
// is killed forgets nothing, and when the desktop's session ends. GUI thread.
class WindowMemory : public QObject
{
    Q_OBJECT
public:
    // The window outlives it.
    WindowMemory(ui::MainWindow& window, QString key, QObject* parent = nullptr);

    // Arranges the window as it was; from then on changes are kept.
    void restore();
    void save();

private:
    ui::MainWindow& m_window;
    const QString m_key;
};

} // namespace muster::app
