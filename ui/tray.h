// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QObject>
#include <QString>
#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace muster::ui {

// The program's icon beside the clock.
class Tray : public QObject
{
    Q_OBJECT

public:
    virtual bool isThere() const = 0; // now: a desktop may take its tray away
    // `permille`: of what is fetched; -1: nothing is.
    virtual void showState(const QString& text, int permille) = 0;
    virtual void notify(const QString& title, const QString& text, bool isWarning) = 0;
    virtual void setMenu(QMenu* menu) = 0; // stays its owner's, who outlives this or sets another one

signals:
    void activated(); // a click on it, or on a notification
};

// The desktop's.
class SystemTray final : public Tray
{
    Q_OBJECT

public:
    static bool isAvailable();

    SystemTray();
    bool isThere() const override { return isAvailable(); }
    ~SystemTray() override;

    void showState(const QString& text, int permille) override;
    void notify(const QString& title, const QString& text, bool isWarning) override;
    void setMenu(QMenu* menu) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon;
    int m_permille = -2;
};

// The program's icon with a bar below that is full by so much; -1: without one.
QIcon progressIcon(int permille);

} // namespace muster::ui
