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
    quint64 peers = 0;                    // one for each of its contents
    std::optional<quint64> distinctPeers; // by address and port, about; nothing: not told
    std::optional<NodeId> votedFor;       // in `term`; invalid: nobody; nothing: not told
    double announcesPerSecond = 0;
    Millis lastSeen{0}; // since its last keep-alive
    QString version;
    QString clusterAddress;             // where its keep-alives come from, ADDRESS:PORT; empty: not known
    qint64 uptimeMs = 0;                // 0: not told
    qint64 memoryBytes = 0;             // resident; 0: not told
    double loadPercent = 0;             // of one core, over the last seconds: 200 is two cores
    std::optional<int> snapshotPercent; // of the whole state that it is being given; nothing: it is not
    // Since when the master's commit is ahead of what this tracker had applied when it was heard last, as far
    // as keep-alives tell: an estimate. Nothing while there is no master.
    std::optional<Millis> lagTime;

    quint64 peersToShow() const { return distinctPeers.value_or(peers); }

    friend bool operator==(const TrackerStatus&, const TrackerStatus&) = default;
};

// Trackers of the cluster's name that went another way: after a split, until they are merged.
struct ForeignLineage
{
    Lineage lineage;
    NodeId master;                 // invalid while there is none
    QList<TrackerStatus> trackers; // by id; without lag

    friend bool operator==(const ForeignLineage&, const ForeignLineage&) = default;
};

struct ClusterStatus
{
    QString cluster;
    bool isOpen = true; // it has no passphrase
    Lineage lineage;
    quint64 term = 0;
    NodeId master;                 // invalid while there is none
    QList<TrackerStatus> trackers; // by id
    QList<ForeignLineage> foreign; // by lineage; those in which somebody lives

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

enum class EventKind : quint8 {
    Info, // what is none of the following
    Joined,
    Left,
    Suspected,
    Dead,
    Heard, // again, after it was suspected or dead
    Election,
    MasterSince,
    Merged,  // lineages: all about their becoming one again
    Refused, // changes, connections, keys, orders that were not taken
    Order,   // a tracker was told to do something
    Warning  // a person should look at it
};

// One line of the event log. The text stays as it was written, also where the language changes.
struct ClusterEvent
{
    WallTime at;
    QString text;
    EventKind kind = EventKind::Info;
    NodeId tracker{}; // whom it is about; invalid: nobody, or the cluster

    friend bool operator==(const ClusterEvent&, const ClusterEvent&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::ClusterStatus)
Q_DECLARE_METATYPE(muster::status::ClusterEvent)
