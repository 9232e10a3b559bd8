// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "consensus/logstore.h"

#include <QString>
#include <variant>

// What a tracker does at its start about databases that are broken, or do not fit each other. Pure.
namespace muster::storage {

// What the start found in the data folder.
struct StorageFindings
{
    NodeId node;                      // invalid: the folder has given its id up, or never had one
    bool hasLogFile = false;          // raft.db is there, and not empty
    bool hasSetAside = false;         // databases were set aside here, and nothing has come instead of them
    Result<quint64> tables = 0;       // the index where tracker.db stands, or what is wrong with it
    Result<consensus::LoadedLog> log; // or what is wrong with raft.db
};

// They fit. `mayFound`: this tracker may found a cluster where it hears none; else its empty tables
// would take the place of what was lost.
struct GoOn
{
    bool mayFound = true;
    bool needsNewId = false; // an id whose log is gone is given up; one that never had a log is no loss
};
// The log brings all of it back: tracker.db alone is set aside.
struct RebuildTables
{
    QString why;
};
// Both are set aside, and the id with them: a voter that has forgotten its log must not come back as the same
// one. It joins the other trackers as a new one, and founds nothing.
struct JoinAnew
{
    QString why;
};
// Nobody else has what is lost, or the file is none of ours: a person has to decide.
struct GiveUp
{
    Error error;
};

using StorageRemedy = std::variant<GoOn, RebuildTables, JoinAnew, GiveUp>;

StorageRemedy remedyFor(const StorageFindings& found);

} // namespace muster::storage
