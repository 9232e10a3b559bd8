// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray.h"

#include "ui/icons.h"

#include <QPainter>
#include <QSystemTrayIcon>

namespace muster::ui {

QIcon progressIcon(int permille)
{
    if (permille < 0)
        return applicationIcon();
    QIcon icon;
    for (const int side : {16, 22, 32, 48, 64}) {
        QPixmap picture = applicationIcon().pixmap(side, side);
        QPainter painter(&picture);
        const int height = qMax(3, side / 5);
        const QRect bar(0, side - height, side, height);
        painter.fillRect(bar, Qt::black);
        const QRect inside = bar.adjusted(1, 1, -1, -1);
        painter.fillRect(inside, Qt::white);
        painter.fillRect(QRect(inside.topLeft(), QSize(inside.width() * permille / 1000, inside.height())),
                         QColor(0x2f, 0x7f, 0xd0));
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

bool SystemTray::isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }

SystemTray::SystemTray()
    : m_icon(std::make_unique<QSystemTrayIcon>(applicationIcon()))
{
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    emit activated();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::activated);
    m_icon->show();
}

SystemTray::~SystemTray() = default;

void SystemTray::showState(const QString& text, int permille)
{
    m_icon->setToolTip(text);
    const int shown = permille < 0 ? -1 : permille / 10 * 10; // not a new picture for each byte
    if (shown == m_permille)
        return;
    m_permille = shown;
    m_icon->setIcon(progressIcon(shown));
}

void SystemTray::notify(const QString& title, const QString& text, bool isWarning)
{
    // Some desktops take markup in it, and names are of strangers.
    QString plain = text;
    plain.replace(u'<', QChar(0x2039));
    m_icon->showMessage(title, plain, isWarning ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void SystemTray::setMenu(QMenu* menu) { m_icon->setContextMenu(menu); }

} // namespace muster::ui
