// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPoint>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRect>
#include <QSize>
#include <QStringList>
#include <QTemporaryDir>

namespace muster::scenario {

// A desk of its own to use the program at as a person would: a display (Xvfb), a home folder, and mouse and
// keys that reach whatever is on that display (xdotool, by XTEST). There is no window manager. It blocks, up
// to a minute, for what it is asked.
class Desk
{
public:
    // The programs that it needs and that are not installed, in words; nothing: all are there.
    static QString whatIsMissing();

    explicit Desk(const QSize& size)
        : m_size(size)
    {
    }
    ~Desk();

    bool open();
    // For whatever shall be on it.
    QProcessEnvironment& environment() { return m_environment; }
    const QProcessEnvironment& environment() const { return m_environment; }
    QString folder() const { return m_folder.path(); } // home, and run for sockets, lie in it
    QString home() const { return m_folder.filePath(QStringLiteral("home")); }

    // What xdotool says; nothing if it found nothing.
    QByteArray point(const QStringList& arguments) const;
    void click(const QPoint& at, int button = 1, int times = 1) const;
    void drag(const QPoint& from, const QPoint& to) const;
    void placeAt(const QString& window, const QPoint& corner) const;

private:
    const QSize m_size;
    QTemporaryDir m_folder;
    QProcess m_server;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace muster::scenario
