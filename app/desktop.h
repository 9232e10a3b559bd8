// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktopwishes.h"

#include <QObject>

namespace muster::ui {
class MainWindow;
}

namespace muster::app {

// Has the windows follow the desktop's wishes: a dark palette where dark is wished and Qt knows only a light
// one, and pictures that stand still. A desktop's own palette or style is never replaced. Main thread, which
// has a QApplication; it outlives the windows.
class Desktop : public QObject
{
    Q_OBJECT

public:
    explicit Desktop(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);
    ~Desktop() override;

    void offerTo(ui::MainWindow& window); // tells it what is wished, now and later

private:
    void wear(bool isDarkWished);

    DesktopWishes m_wishes;
    bool m_isMotionWished = true;
    bool m_isOwnPalette = false; // the one in force
};

} // namespace muster::app
