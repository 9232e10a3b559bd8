// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace muster::testing {

// A message bus of its own, on which nobody is but who the test puts there: nothing is started by name.
class PrivateBus
{
public:
    static bool isInstalled() { return !QStandardPaths::findExecutable(program()).isEmpty(); }

    ~PrivateBus()
    {
        for (const QString& name : m_names)
            QDBusConnection::disconnectFromBus(name);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    bool start()
    {
        QFile settings(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!settings.open(QIODevice::WriteOnly))
            return false;
        settings.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8() +
                       "</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                       "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
                       "<allow own=\"*\"/></policy></busconfig>");
        settings.close();
        m_daemon.start(program(),
                       {QStringLiteral("--config-file=") + settings.fileName(), QStringLiteral("--nofork"),
                        QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForReadyRead())
            return false;
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        return !m_address.isEmpty();
    }

    QDBusConnection connection(const QString& name)
    {
        m_names.append(name);
        return QDBusConnection::connectToBus(m_address, name);
    }

private:
    static QString program() { return QStringLiteral("dbus-daemon"); }

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

} // namespace muster::testing
