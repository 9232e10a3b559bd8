// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/kepttables.h"

#include "protocol/adoption.h"
#include "storage/dbconnection.h"
#include "storage/trackertables.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <fcntl.h>
#include <unistd.h>

namespace muster::storage {

namespace {

const QString mark = QStringLiteral(".kept-for-");
const QString unfinished = QStringLiteral(".keeping"); // a copy that is not whole yet

QString pathFor(const QString& tablesPath, const Lineage& next)
{
    return tablesPath % mark % QStringLiteral("%1-%2").arg(next.id, 16, 16, QLatin1Char('0')).arg(next.epoch);
}

// A connection that only reads cannot take away what SQLite has put beside the file.
void removeTraces(const QString& path)
{
    for (const auto& end : {u"-wal"_qs, u"-shm"_qs})
        QFile::remove(path + end);
}

// A copy of that much, and then the tables' emptying, which goes through their write-ahead log.
bool hasRoom(const QString& folder, qint64 bytes)
{
    constexpr qint64 reserve = 4 * 1024 * 1024;
    const QStorageInfo storage(folder);
    return !storage.isValid() || storage.bytesAvailable() >= 2 * bytes + reserve;
}

// SQLite writes a copy without waiting for the disk. What it is a copy of goes right after.
bool isSynced(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isDone = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    return isDone;
}

Result<void> copy(DbConnection& tables, const QString& to)
{
    tables.write(QStringLiteral("VACUUM INTO ?"), to);
    if (const Result<void> outcome = tables.outcome(); !outcome)
        return outcome;
    if (isSynced(to))
        return {};
    return fail(QCoreApplication::translate("muster::storage",
                                            "cannot write %1; make its folder writable and room on its disk")
                    .arg(to));
}

Result<void> renamed(const QString& from, const QString& to)
{
    removeTraces(from);
    QFile file(from);
    if (from == to || file.rename(to))
        return {};
    return fail(QCoreApplication::translate(
                    "muster::storage", "cannot rename %1: %2; make its folder writable and room on its disk")
                    .arg(from, file.errorString()));
}

} // namespace

std::optional<KeptTables> KeptTables::of(const QString& tablesPath)
{
    const QFileInfo tables(tablesPath);
    const QString begin = tables.fileName() % mark;
    for (const QString& name : tables.dir().entryList({begin + u'*'}, QDir::Files)) {
        const QStringList parts = name.mid(begin.size()).split(u'-');
        bool isId = false;
        bool isEpoch = false;
        if (parts.size() != 2)
            continue;
        const Lineage next{parts[0].toULongLong(&isId, 16), parts[1].toUInt(&isEpoch)};
        if (isId && isEpoch)
            return KeptTables(tables.dir().filePath(name), next);
    }
    return std::nullopt;
}

Result<void> KeptTables::keep(DbConnection& tables, const QString& tablesPath, const Lineage& next)
{
    if (const auto kept = of(tablesPath))
        return kept->renameTo(pathFor(tablesPath, next));
    const QString begun = tablesPath + unfinished;
    const QFileInfo original(tablesPath);
    const auto removeBegun = [&begun] { // also of a process that was killed
        QFile::remove(begun);
        QFile::remove(begun + u"-journal"_qs);
    };
    removeBegun();
    if (!hasRoom(original.path(), original.size()))
        return fail(QCoreApplication::translate(
                        "muster::storage", "cannot write %1; make its folder writable and room on its disk")
                        .arg(begun));
    Result<void> done =
        copy(tables, begun).and_then([&] { return renamed(begun, pathFor(tablesPath, next)); });
    removeBegun(); // where it failed: the room is needed
    if (done)
        isSynced(original.path()); // the name; some file systems do not, and there it is not needed
    return done;
}

Result<QList<QByteArray>> KeptTables::adoption(NodeId origin, quint64 boot) const
{
    const auto connection = DbConnection::openToRead(m_path, QStringLiteral("muster-kept-") + m_path);
    if (!connection)
        return tl::unexpected(connection.error());
    TrackerTables tables(**connection);
    const protocol::StateImage image = tables.image();
    const bool isSound = tables.isSound(image);
    if (const Result<void>& read = (*connection)->outcome(); !read)
        return tl::unexpected(read.error());
    if (!isSound)
        return fail(
            QCoreApplication::translate("muster::storage", "%1 contradicts its checksum").arg(m_path));
    // How long ago that was nobody knows: as for trackers that were switched off, no time has passed.
    return protocol::adoptionOf(image, image.time, origin, boot);
}

Result<void> KeptTables::renameTo(const QString& path) const { return renamed(m_path, path); }

Result<void> KeptTables::remove() const
{
    removeTraces(m_path);
    QFile file(m_path);
    if (file.remove())
        return {};
    return fail(QCoreApplication::translate("muster::storage", "cannot remove %1: %2")
                    .arg(m_path, file.errorString()));
}

} // namespace muster::storage
