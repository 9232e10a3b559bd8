// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop.h"

#include "ui/darkpalette.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QStyle>

namespace muster::app {

Desktop::Desktop(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_wishes(bus)
{
    connect(&m_wishes, &DesktopWishes::darkWished, this, &Desktop::wear);
    connect(&m_wishes, &DesktopWishes::motionWished, this,
            [this](bool isWanted) { m_isMotionWished = isWanted; });
    m_wishes.ask();
}

Desktop::~Desktop() { wear(false); }

void Desktop::offerTo(ui::MainWindow& window)
{
    window.setSystemMotion(m_isMotionWished);
    connect(&m_wishes, &DesktopWishes::motionWished, &window, &ui::MainWindow::setSystemMotion);
}

void Desktop::wear(bool isDarkWished)
{
    // Qt's own style has the palette that Qt knows; others bring theirs, after the desktop's settings.
    const bool isQtsStyle = QApplication::style()->name().compare(u"fusion", Qt::CaseInsensitive) == 0;
    const bool isLight = m_isOwnPalette || !ui::isDark(QApplication::palette());
    const bool isNeeded = isDarkWished && isQtsStyle && isLight;
    if (isNeeded == m_isOwnPalette)
        return;
    m_isOwnPalette = isNeeded;
    QApplication::setPalette(isNeeded ? ui::darkPalette() : QPalette());
}

} // namespace muster::app
