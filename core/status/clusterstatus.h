// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <optional>

// Plain values that cross to the window and to `muster status`. No thread owns them; they are copied.
namespace muster::status {

enum class TrackerRole : quint8 { Joining, Slave, Candidate, Master };
enum class Liveness : quint8 { Alive, Suspect, Dead };
// What a tracker can be told to do from a window; Freeze and Isolate for some seconds.
enum class TrackerOrder : quint8 { Stop, Crash, Freeze, Isolate, Promote };

struct TrackerStatus
{
    NodeId id;
    QString name;
    TrackerRole role = TrackerRole::Joining;
    Liveness liveness = Liveness::Alive;
    bool isSelf = false;     // the tracker that this process runs
    bool takesOrders = true; // from this computer: in an open cluster only those that run on it do
    Endpoint announce;
    quint64 term = 0;
    quint64 stored = 0; // last log index on its disk
    quint64 committed = 0;
    quint64 applied = 0;
    Digest digest = 0; // at `applied`
    quint64 contents = 0;
    quint64 peers = 0;
    double announcesPerSecond = 0;
    Millis lastSeen{0}; // since its last keep-alive
    QString version;

    friend bool operator==(const TrackerStatus&, const TrackerStatus&) = default;
};

struct ClusterStatus
{
    QString cluster;
    bool isOpen = true; // it has no passphrase
    Lineage lineage;
    quint64 term = 0;
    NodeId master;                 // invalid while there is none
    QList<TrackerStatus> trackers; // by id

    // How far a tracker is behind the master's commit, in entries; nothing while there is no master.
    std::optional<quint64> lag(const TrackerStatus& tracker) const
    {
        for (const TrackerStatus& t : trackers)
            if (t.id == master)
                return t.committed > tracker.applied ? t.committed - tracker.applied : 0;
        return std::nullopt;
    }

    friend bool operator==(const ClusterStatus&, const ClusterStatus&) = default;
};

// One line of the event log: joined, suspected, dead, election, master since, takeover in N ms …
struct ClusterEvent
{
    WallTime at;
    QString text;

    friend bool operator==(const ClusterEvent&, const ClusterEvent&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::ClusterStatus)
Q_DECLARE_METATYPE(muster::status::ClusterEvent)
