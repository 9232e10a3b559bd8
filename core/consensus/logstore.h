// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "protocol/raftframe.h"

#include <optional>
#include <variant>
#include <vector>

namespace muster::consensus {

// Says that everything up to `index` is in the tables (image empty), or holds it (image not empty: it came
// from the master and the tables have not taken it yet).
struct SnapshotMarker
{
    quint64 index = 0;
    quint64 term = 0;
    protocol::Configuration configuration;
    quint64 configurationIndex = 0;
    QByteArray image;
    // The last command up to `index`: the tables need not stand further, for the rest is libraft's own
    // (barriers, changes of the membership). 0 where there is an image.
    quint64 commandIndex = 0;
};

struct SetTerm
{
    quint64 term;
};
struct SetVote
{
    NodeId candidate;
};
struct SetLineage
{
    Lineage lineage;
};
struct AppendEntries
{
    quint64 firstIndex;
    std::vector<protocol::EntryFrame> entries;
};
struct TruncateFrom
{
    quint64 index;
}; // takes away `index` and all after it
// Stores the marker and takes away all entries up to marker.index - trailing; with `wholeLog` (a snapshot
// that the master sent) all entries there are.
struct PutMarker
{
    SnapshotMarker marker;
    quint64 trailing;
    bool wholeLog;
};

// Everything goes: the store is pristine again.
struct ForgetAll
{
};

using LogOperation =
    std::variant<SetTerm, SetVote, SetLineage, AppendEntries, TruncateFrom, PutMarker, ForgetAll>;

struct LoadedLog
{
    Lineage lineage; // invalid: the store is pristine
    quint64 term = 0;
    NodeId votedFor;
    std::optional<SnapshotMarker> marker;
    quint64 startIndex = 1; // of the first entry
    std::vector<protocol::EntryFrame> entries;

    bool isPristine() const { return term == 0 && !votedFor.isValid() && !marker && entries.empty(); }
};

// What raft must not forget. Cluster thread only. Byte arrays in operations may be raw views of memory that
// lives until commit() returns.
class LogStore
{
public:
    virtual ~LogStore() = default;
    virtual Result<LoadedLog> load() = 0;
    // One durable transaction (fsync). On an error nothing was stored, and the node must stop (guard rail 4).
    virtual Result<void> commit(const std::vector<LogOperation>& operations) = 0;
};

} // namespace muster::consensus
