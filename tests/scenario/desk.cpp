// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario/desk.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace muster::scenario {

namespace {

constexpr int patienceMs = 60'000;

QString text(int number) { return QString::number(number); }

} // namespace

QString Desk::whatIsMissing()
{
    for (const QString& tool : {QStringLiteral("Xvfb"), QStringLiteral("xdotool")})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return QStringLiteral("%1 is not installed: no window is used by mouse and keys here").arg(tool);
    return {};
}

Desk::~Desk()
{
    m_server.terminate();
    if (m_server.state() != QProcess::NotRunning && !m_server.waitForFinished(patienceMs))
        m_server.kill();
    m_server.waitForFinished(patienceMs);
}

bool Desk::open()
{
    const QString run = m_folder.filePath(QStringLiteral("run"));
    if (!QDir().mkpath(home()) || !QDir().mkpath(run))
        return false;
    QFile::setPermissions(run, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString screen = QStringLiteral("%1x%2x24").arg(m_size.width()).arg(m_size.height());
    // -noreset: else it begins anew when its last client goes, and whoever comes at that moment is turned
    // away.
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), screen, QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                    QStringLiteral("-noreset")});
    QByteArray number;
    const bool isOpen = QTest::qWaitFor(
        [&] {
            number += m_server.readAllStandardOutput();
            return number.endsWith('\n');
        },
        patienceMs);
    m_environment.insert(QStringLiteral("DISPLAY"), u':' + QString::fromLatin1(number.trimmed()));
    m_environment.insert(QStringLiteral("HOME"), home());
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home() + QStringLiteral("/.config"));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), home() + QStringLiteral("/.local/share"));
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), run);
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return isOpen;
}

QByteArray Desk::point(const QStringList& arguments) const
{
    QProcess xdotool;
    xdotool.setProcessEnvironment(m_environment);
    xdotool.start(QStringLiteral("xdotool"), arguments);
    return xdotool.waitForFinished(patienceMs) && xdotool.exitCode() == 0
               ? xdotool.readAllStandardOutput().trimmed()
               : QByteArray();
}

void Desk::click(const QPoint& at, int button, int times) const
{
    point({QStringLiteral("mousemove"), text(at.x()), text(at.y()), QStringLiteral("click"),
           QStringLiteral("--repeat"), text(times), QStringLiteral("--delay"), QStringLiteral("60"),
           text(button)});
}

// In steps, as a hand does it: a drag begins some pixels after the press, and who is under the mouse is asked
// at each step.
void Desk::drag(const QPoint& from, const QPoint& to) const
{
    constexpr int steps = 12;
    const QString mouseMove = QStringLiteral("mousemove");
    const QStringList rest{QStringLiteral("sleep"), QStringLiteral("0.1")};
    QStringList way{mouseMove, text(from.x()), text(from.y()), QStringLiteral("mousedown"),
                    QStringLiteral("1")};
    way << rest;
    for (int step = 1; step <= steps; ++step) {
        const QPoint here = from + (to - from) * step / steps;
        way << mouseMove << text(here.x()) << text(here.y()) << rest;
    }
    way << mouseMove << text(to.x() + 1) << text(to.y() + 1) << rest << rest << QStringLiteral("mouseup")
        << QStringLiteral("1");
    point(way);
}

void Desk::placeAt(const QString& window, const QPoint& corner) const
{
    point(
        {QStringLiteral("windowmove"), QStringLiteral("--sync"), window, text(corner.x()), text(corner.y())});
}

} // namespace muster::scenario
