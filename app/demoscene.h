// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"

#include <QString>
#include <QStringList>

namespace muster::app {

// Where one run of the demo takes place: its own addresses of 127.0.0.0/8, groups and cluster name, so that
// several runs, and a real cluster on this computer, do not meet. Pure.
struct DemoScene
{
    static constexpr int trackers = 3;

    QString program; // this very program
    QString folder;  // all data of the run lie below
    quint32 chance = 0;

    QString address(int host) const; // 1, 2, 3: trackers; 4: sharer; 5: fetcher; 6: whoever watches
    Endpoint announceGroup() const;
    Endpoint clusterGroup() const;
    QString cluster() const;
    static QString trackerName(int tracker);
    QString dataFolder(const QString& who) const { return folder + QLatin1Char('/') + who; }

    QStringList networkArguments(int host) const;
    QStringList trackerArguments(int tracker) const;
    QStringList shareArguments(const QString& file) const;
    QStringList getArguments(const QString& magnet, int downLimitKibPerSecond) const;
};

// The fetcher is slowed down so that the way is long enough to lose the master on: a file takes five seconds
// at least, and chunks of whatever size still arrive one by one.
int demoLimitKibPerSecond(qint64 fileBytes);

} // namespace muster::app
