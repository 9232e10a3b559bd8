// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QSet>
#include <QVariant>
#include <functional>

namespace muster::app {

// Notifications of the desktop (org.freedesktop.Notifications), which many have without having a tray. Waits
// for nothing; where there are none, it says nothing and does nothing. Main thread.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifications(const QDBusConnection& bus = QDBusConnection::sessionBus(),
                                  QObject* parent = nullptr);

    void ask(); // whether there are any: found() follows, or nothing
    void notify(const QString& title, const QString& text, bool isWarning); // plain texts

signals:
    void found();
    void activated(); // a click on one of ours

private slots:
    void takeAction(uint id, const QString& action);
    void takeToken(uint id, const QString& token);
    void forget(uint id, uint reason);

private:
    void call(const QString& method, const QVariantList& arguments,
              const std::function<void(const QVariant&)>& answered);

    QDBusConnection m_bus;
    QSet<uint> m_shown; // ids of ours
    bool m_takesMarkup = false;
    bool m_takesActions = false;
};

} // namespace muster::app
