// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackerstorage.h"

#include "storage/raftlog.h"
#include "storage/storageremedy.h"
#include "storage/trackerdatabase.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace muster::app {

namespace {

const QString tablesFile = QStringLiteral("tracker.db");
const QString logFile = QStringLiteral("raft.db");
const QString idFile = QStringLiteral("node-id");

QString tr(const char* text) { return QCoreApplication::translate("muster::app::Mending", text); }

// Newcomers let the one with the smallest id found a cluster: who may not found is behind all of them.
constexpr quint64 lastInLine = 0xffff'0000'0000'0000;

Result<protocol::StateImage> openTables(storage::TrackerDatabase& database)
{
    return database.open().and_then([&database] { return database.loadImage(); });
}

// An empty file would be made anew, as if this tracker had never promised anything.
bool hasLog(const DataFolder& folder) { return QFileInfo(folder.filePath(logFile)).size() > 0; }

Result<consensus::LoadedLog> readLog(const DataFolder& folder)
{
    if (!hasLog(folder))
        return consensus::LoadedLog{};
    const auto log = storage::RaftLog::open(folder.filePath(logFile));
    return log ? (*log)->load() : tl::unexpected(log.error());
}

// Carries a remedy out.
struct Mending
{
    const DataFolder& folder;
    storage::TrackerDatabase& database;
    const quint64 freshId;
    const WallTime now;
    TrackerStorage storage;

    Result<void> operator()(const storage::GoOn& remedy)
    {
        storage.mayFound = remedy.mayFound;
        if (!remedy.mayFound)
            storage.events
                << tr("databases were set aside here earlier: this tracker waits for the others of "
                      "its cluster. If there are none left, move the files with “broken” in their "
                      "names out of %1 and start again with an empty database")
                       .arg(folder.path());
        return storage.node.isValid() && !remedy.needsNewId ? Result<void>() : takeId(freshId);
    }
    Result<void> operator()(const storage::RebuildTables& remedy)
    {
        const auto added = setAside({tablesFile});
        if (!added)
            return tl::unexpected(added.error());
        storage.events << tr("tracker.db was set aside as %1 and is made again from the log. %2")
                              .arg(tablesFile + *added, remedy.why);
        return openEmpty();
    }
    Result<void> operator()(const storage::JoinAnew& remedy)
    {
        const auto added = setAside({idFile, logFile, tablesFile});
        if (!added)
            return tl::unexpected(added.error());
        storage.events << tr("the databases were set aside as %1; this tracker joins the others of its "
                             "cluster as a new one. %2")
                              .arg(u"*" % *added, remedy.why);
        storage.mayFound = false;
        return openEmpty().and_then([this] { return takeId(freshId | lastInLine); });
    }
    Result<void> operator()(const storage::GiveUp& remedy) { return tl::unexpected(remedy.error); }

private:
    Result<QString> setAside(const QStringList& names)
    {
        database.close();
        return folder.setAside(names, now);
    }
    Result<void> openEmpty()
    {
        auto tables = openTables(database);
        if (!tables)
            return tl::unexpected(tables.error());
        storage.tables = std::move(*tables);
        return {};
    }
    Result<void> takeId(quint64 id)
    {
        const auto taken = folder.setNodeId(NodeId(id));
        if (!taken)
            return tl::unexpected(taken.error());
        storage.node = *taken;
        return {};
    }
};

} // namespace

Result<TrackerStorage> openTrackerStorage(const DataFolder& folder, storage::TrackerDatabase& database,
                                          quint64 freshId, WallTime now)
{
    const auto node = folder.nodeId();
    if (!node)
        return tl::unexpected(node.error());
    auto tables = openTables(database);
    const storage::StorageFindings found{*node, hasLog(folder), folder.hasSetAside(),
                                         tables.map([](const auto& image) { return image.appliedIndex; }),
                                         readLog(folder)};
    Mending mending{folder, database, freshId, now, {*node, {}, true, {}}};
    if (tables)
        mending.storage.tables = std::move(*tables);
    if (const Result<void> done = std::visit(mending, storage::remedyFor(found)); !done)
        return tl::unexpected(done.error());
    return std::move(mending.storage);
}

} // namespace muster::app
