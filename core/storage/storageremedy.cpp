// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storageremedy.h"

#include <QCoreApplication>
#include <optional>

namespace muster::storage {

using namespace consensus;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::storage", text); }

bool isDamage(const auto& result) { return !result && result.error().kind == Error::Kind::Damage; }

// The tables have to stand there at least; what follows is in the log, or in its image.
quint64 leastTablesIndex(const LoadedLog& log)
{
    return log.marker && log.marker->image.isEmpty() ? log.marker->commandIndex : 0;
}

quint64 lastIndex(const LoadedLog& log) { return log.startIndex + log.entries.size() - 1; }

// Whether the last configuration in the log names this tracker only.
bool isAlone(const LoadedLog& log)
{
    protocol::Configuration members = log.marker ? log.marker->configuration : protocol::Configuration();
    for (const protocol::EntryFrame& entry : log.entries) {
        if (entry.type != protocol::EntryType::Change)
            continue;
        if (auto changed = protocol::parseConfiguration(entry.data))
            members = std::move(*changed);
    }
    return members.size() == 1;
}

GiveUp lostForGood(const QString& why)
{
    return {Error{tr("%1 The changes before the begin of raft.db were in that file only, for this tracker is "
                     "the only one of its cluster. Put copies of both files back; or move both away to start "
                     "with an empty database: peers announce again by themselves.")
                      .arg(why)}};
}

} // namespace

StorageRemedy remedyFor(const StorageFindings& found)
{
    if (!found.tables && !isDamage(found.tables))
        return GiveUp{found.tables.error()};
    if (!found.log && !isDamage(found.log))
        return GiveUp{found.log.error()};
    if (!found.log)
        return JoinAnew{found.log.error().message};
    const LoadedLog& log = *found.log;
    if (log.isPristine()) {
        if (!found.tables)
            return JoinAnew{found.tables.error().message};
        // Of a log that is there and empty, a lineage was left: the tables are of the past.
        if (*found.tables > 0 && !found.hasLogFile)
            return JoinAnew{tr("raft.db is missing or empty, though tracker.db is not.")};
        return GoOn{!found.hasSetAside, !found.hasLogFile};
    }
    if (!found.node.isValid())
        return JoinAnew{tr("raft.db is there, but no node id that it belongs to.")};
    if (found.tables && *found.tables > lastIndex(log))
        return JoinAnew{tr("raft.db has lost its end: it ends at entry %1, and tracker.db stands at %2.")
                            .arg(lastIndex(log))
                            .arg(*found.tables)};
    if (found.tables && *found.tables >= leastTablesIndex(log))
        return GoOn{};
    const QString why = found.tables
                            ? tr("tracker.db is too old for raft.db: it stands at entry %1, and the log "
                                 "begins after entry %2.")
                                  .arg(*found.tables)
                                  .arg(leastTablesIndex(log))
                            : found.tables.error().message;
    if (leastTablesIndex(log) == 0)
        return RebuildTables{why};
    if (isAlone(log))
        return lostForGood(why);
    return JoinAnew{why};
}

} // namespace muster::storage
