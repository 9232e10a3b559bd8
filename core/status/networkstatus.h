// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

// What this computer's network looks like to Muster, and what may keep others from being found. Plain values.
namespace muster::status {

struct InterfaceStatus
{
    QString name;
    QStringList addresses; // IPv4 first
    bool isLoopback = false;
    bool isUsed = false; // requests and keep-alives go through it

    friend bool operator==(const InterfaceStatus&, const InterfaceStatus&) = default;
};

struct NetworkFinding
{
    enum class Level : quint8 {
        Good,
        Hint,   // it may matter
        Problem // others are not found like this
    };
    Level level = Level::Good;
    QString text;
    QString remedy; // what to do; empty: nothing

    friend bool operator==(const NetworkFinding&, const NetworkFinding&) = default;
};

struct NetworkStatus
{
    QList<InterfaceStatus> interfaces; // that are up
    QString chosen;                    // by name or address, for the next start; empty: all
    bool canChoose = true;             // else the command line has
    bool isRunning = true;             // else Muster starts with what is chosen
    QStringList listensAt;             // "peers ask at 10.0.0.5:6969" …, in words
    bool isChecking = false;
    QList<NetworkFinding> findings; // of the last check, problems first

    friend bool operator==(const NetworkStatus&, const NetworkStatus&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::NetworkStatus)
