// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QtGlobal>

namespace muster::testing {

// From now on this process has no session bus: what a test does is not shown on the desktop of whoever runs
// it, and nothing of that desktop is seen by the test. False: somebody has joined the desktop's bus before.
inline bool leaveSessionBus()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
    return !QDBusConnection::sessionBus().isConnected();
}

} // namespace muster::testing
