// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "protocol/accesslist.h"
#include "protocol/peercontact.h"

#include <QByteArray>
#include <QByteArrayView>
#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

// What the replicated log holds. Commands carry all that applying them needs, their time included: applying
// reads no clock and draws no chance, so equal logs give equal tables. Pure.
namespace muster::protocol {

// A peer has a content, or fetches it. Stored again when something durable changed or the stored time is old.
struct AnnounceCommand
{
    InfoHash infoHash;
    Endpoint peer;
    bool seeding = false;
    bool completed = false; // the event: counts once, and only if the peer was known as not seeding
    // Nothing: what it said before stays; an empty one takes that away.
    std::optional<PeerContact> contact{};
    friend bool operator==(const AnnounceCommand&, const AnnounceCommand&) = default;
};

struct StopCommand
{
    InfoHash infoHash;
    Endpoint peer;
    friend bool operator==(const StopCommand&, const StopCommand&) = default;
};

// Applied only if `peer` is then known as a seeder of the content.
struct DescribeCommand
{
    InfoHash infoHash;
    Endpoint peer;
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    QByteArray name; // UTF-8, at most 255 bytes
    friend bool operator==(const DescribeCommand&, const DescribeCommand&) = default;
};

// Takes away every announce that was stored before `before`.
struct ExpireCommand
{
    ClusterTime before;
    friend bool operator==(const ExpireCommand&, const ExpireCommand&) = default;
};

// The connection-id secret from now on; the one before stays good for a while.
struct SecretCommand
{
    Secret secret;
    friend bool operator==(const SecretCommand&, const SecretCommand&) = default;
};

// A row of another lineage's tables, when two lineages become one. The younger of the two rows stays. `age`
// is what it was when the row was handed over, so that no two clocks are compared.
struct AdoptCommand
{
    InfoHash infoHash;
    Endpoint peer;
    bool seeding = false;
    Millis age{0}; // since its announce; not negative
    std::optional<PeerContact> contact{};
    friend bool operator==(const AdoptCommand&, const AdoptCommand&) = default;
};

// The same of CONTENT_INFO, for a content that has peers: what is known here already stays; of the counters
// the greater one, for both may have counted the same.
struct AdoptInfoCommand
{
    InfoHash infoHash;
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    quint32 completed = 0;
    QByteArray name; // UTF-8, at most 255 bytes
    friend bool operator==(const AdoptInfoCommand&, const AdoptInfoCommand&) = default;
};

// The end of a lineage: all that it held was handed over to another one, and its trackers go there. Changes
// no table.
struct YieldCommand
{
    Lineage to;
    friend bool operator==(const YieldCommand&, const YieldCommand&) = default;
};

// The access list from now on, whole; what it refuses is taken out of the tables. In a part of its own, as
// big as it can get.
struct AccessCommand
{
    AccessRules rules;
    friend bool operator==(const AccessCommand&, const AccessCommand&) = default;
};

using Command = std::variant<AnnounceCommand, StopCommand, DescribeCommand, ExpireCommand, SecretCommand,
                             AdoptCommand, AdoptInfoCommand, YieldCommand, AccessCommand>;

// The changes that one tracker took, in order. `sequence` grows with each part of one boot of that tracker,
// so that it knows its own again when the log brings them back. A part that had to wait says for how long:
// what the same peer told another tracker meanwhile is newer, and stays.
struct LogPart
{
    NodeId origin;
    quint64 boot = 0;
    quint64 sequence = 0;
    std::vector<Command> commands;
    Millis age{0}; // when it was last sent to the master; not negative
    friend bool operator==(const LogPart&, const LogPart&) = default;
};

// One log entry: a batch (group commit).
struct LogEntry
{
    // Two trackers' ideas of cluster time differ by no more, as a rule: what waited counts as older than a
    // row only beyond that. Less than any peer waits before it asks another tracker.
    static constexpr Millis timeSlack{60};
    static constexpr qsizetype maxBytes = 256 * 1024;
    static constexpr std::size_t maxCommands = 4096;

    ClusterTime time; // of the master that proposed it; applying takes max(this, the last one)
    std::vector<LogPart> parts;
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

// The rules about age, which every implementation of the tables shares. When something was told that has this
// age at `now`; cluster time does not reach back beyond its beginning.
constexpr ClusterTime toldAt(ClusterTime now, Millis age) { return std::max(now - age, ClusterTime{}); }
// Whether a row is younger than what was told then, whatever two trackers' clocks differ by.
constexpr bool isYoungerThan(ClusterTime announcedAt, ClusterTime told)
{
    return announcedAt > told + LogEntry::timeSlack;
}
// Whether a row stays as it is, whoever told of the same peer at `told`. Who asks two trackers before one
// answers, and then has all of it, may be heard out of order: within what clocks differ by, who seeds stays a
// seeder.
constexpr bool isOvertaken(ClusterTime announcedAt, bool wasSeeding, ClusterTime told, bool seeding)
{
    if (wasSeeding && !seeding)
        return announcedAt + LogEntry::timeSlack >= told;
    return isYoungerThan(announcedAt, told);
}
// Whether a row of another lineage takes this one's place: the younger one stays, and of two that clocks
// cannot tell apart the seeding one.
constexpr bool isReplaced(ClusterTime announcedAt, bool wasSeeding, ClusterTime told, bool seeding)
{
    if (wasSeeding != seeding)
        return seeding ? announcedAt <= told + LogEntry::timeSlack : announcedAt + LogEntry::timeSlack < told;
    return announcedAt < told;
}

QByteArray encode(const LogPart& part);
Result<LogPart> parseLogPart(QByteArrayView bytes);
QByteArray encode(const LogEntry& entry);
Result<LogEntry> parseLogEntry(QByteArrayView bytes);

} // namespace muster::protocol
