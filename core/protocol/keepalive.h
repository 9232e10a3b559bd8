// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "protocol/clusterkey.h"
#include "protocol/controlmessage.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <vector>

// The datagram with which a tracker says that it lives (our own; docs/wire-format.md). It discovers, it
// shows, it raises suspicion; it never makes anyone master. Pure.
namespace muster::protocol {

enum class KeepAliveRole : quint8 { Joining = 0, Slave = 1, Candidate = 2, Master = 3 };

// The last order that a tracker was given in this boot, so that all can tell who did what.
struct OrderNote
{
    quint32 number = 0; // grows with each; 0: none yet
    ControlOrder order;
    IpAddress from;

    friend bool operator==(const OrderNote&, const OrderNote&) = default;
};

// A boot of another tracker that the sender has heard. Who is named with its own present boot knows that the
// keep-alive was made after it started, so it is no recording of earlier days.
struct HeardBoot
{
    NodeId node;
    quint64 boot = 0;

    friend bool operator==(const HeardBoot&, const HeardBoot&) = default;
};

// How the sender is: for people only, nothing is decided by it. What an earlier version does not tell is
// nothing.
struct Vitals
{
    quint32 uptimeSeconds = 0;
    quint64 memoryBytes = 0;               // resident
    quint16 loadPercent = 0;               // of one core
    std::optional<quint8> snapshotPercent; // at most 100; nothing: it is not being given the whole state
    std::optional<quint64> distinctPeers;  // about; KeepAlive::peers counts one for each of its contents
    std::optional<NodeId> votedFor;        // in KeepAlive::term; invalid: nobody yet

    friend bool operator==(const Vitals&, const Vitals&) = default;
};

struct KeepAlive
{
    quint64 clusterNameHash = 0;
    Lineage lineage; // invalid: none yet
    NodeId node;
    quint64 boot = 0;               // another one after each start
    quint64 sequence = 0;           // grows with each keep-alive of one boot
    bool leaving = false;           // the last one of a tracker that ends in order
    Endpoint replication;           // address 0.0.0.0: the datagram's source address
    std::vector<Endpoint> announce; // unicast addresses where peers may ask; 0.0.0.0 likewise; at most 8
    KeepAliveRole role = KeepAliveRole::Joining;
    quint64 term = 0;
    NodeId master; // as this tracker believes
    quint64 stored = 0;
    quint64 storedTerm = 0; // the term of the entry at `stored`
    quint64 committed = 0;
    quint64 applied = 0;
    Digest digest = 0; // at `applied`
    quint64 contents = 0;
    quint64 peers = 0;
    float announcesPerSecond = 0;
    Millis interval{500};
    // Who is in the replication configuration that this tracker knows, and the log index where it was
    // committed: a tracker of the lineage that its master no longer names was removed, and must not campaign.
    quint64 membersIndex = 0;
    std::vector<NodeId> members; // at most 32
    // The lineage that this one went on from when most of its members were lost, and where it was cut:
    // whoever is still of that lineage and has no more than this in its log has nothing that is not here.
    Lineage ancestor; // invalid: none
    quint64 ancestorIndex = 0;
    quint64 ancestorTerm = 0; // of the entry at ancestorIndex
    QString name;             // at most 64 bytes of UTF-8; a stranger's text
    QString version;
    OrderNote order;
    std::vector<HeardBoot> heard; // at most 32
    Vitals vitals;

    friend bool operator==(const KeepAlive&, const KeepAlive&) = default;
};

quint64 hashOfClusterName(const QString& name);

QByteArray encode(const KeepAlive& keepAlive, const ClusterKey& key);

// The cluster that a keep-alive claims to be of, under whatever key; 0: it is none. It proves nothing.
quint64 claimedCluster(QByteArrayView datagram);

// Refuses what is damaged, of another version, or made under another key. Bytes that a later version adds
// between the known fields and the code are ignored.
Result<KeepAlive> parseKeepAlive(QByteArrayView datagram, const ClusterKey& key);

} // namespace muster::protocol
