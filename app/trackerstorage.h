// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/datafolder.h"
#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "protocol/stateimage.h"

#include <QStringList>

namespace muster::storage {
class TrackerDatabase;
}

namespace muster::app {

// A tracker's databases, once they are known to be sound and to fit each other.
struct TrackerStorage
{
    NodeId node;
    protocol::StateImage tables;
    bool mayFound = true; // else an empty cluster would take the place of what was lost here
    QStringList events;   // what was mended
};

// Opens `database`, looks at raft.db, and mends by renaming what is broken (see storage::remedyFor).
// `freshId` is taken where the folder has no id, or gives it up. Blocks; for the start. One sentence where a
// person has to decide; then nothing was changed.
Result<TrackerStorage> openTrackerStorage(const DataFolder& folder, storage::TrackerDatabase& database,
                                          quint64 freshId, WallTime now);

} // namespace muster::app
