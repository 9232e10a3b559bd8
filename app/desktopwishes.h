// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

namespace muster::app {

// What a person has set for all programs of the desktop, and Qt 6.4 does not ask for: dark or light, and
// whether things may move. Asked of the desktop's portal (org.freedesktop.portal.Settings); without a bus or
// a portal nothing is ever said. Waits for nothing. Main thread.
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    explicit DesktopWishes(const QDBusConnection& bus, QObject* parent = nullptr);

    void ask(); // once; the signals follow, and again whenever the person changes their mind

signals:
    void darkWished(bool isDark);     // false: light, or no matter
    void motionWished(bool isWanted); // false: less of it

private slots:
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QDBusConnection m_bus;
};

} // namespace muster::app
