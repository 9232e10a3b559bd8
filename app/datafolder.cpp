// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"

#include "app/folderlock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QStorageInfo>
#include <algorithm>

namespace muster::app {

namespace {

const QString nodeIdFile = QStringLiteral("node-id");
const QString lastBootFile = QStringLiteral("last-boot");
const QString asideMark = QStringLiteral(".broken-");

QString tr(const char* text) { return QCoreApplication::translate("muster::app::DataFolder", text); }

} // namespace

DataFolder::DataFolder(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

QString DataFolder::pathOf(const QString& path, const QString& role)
{
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + role
                          : path;
}

Result<DataFolder> DataFolder::open(const QString& path, const QString& role)
{
    const QString chosen = pathOf(path, role);
    const QDir dir(chosen);
    if (!dir.mkpath(QStringLiteral(".")))
        return fail(tr("cannot make the data folder %1; choose another with --data-dir").arg(chosen));
    auto lock = lockFolder(chosen, dir.filePath(QStringLiteral("lock")), QStorageInfo(dir).fileSystemType());
    if (!lock)
        return tl::unexpected(lock.error());
    return DataFolder(dir.absolutePath(), std::move(*lock));
}

bool DataFolder::has(const QString& name) const { return QFile::exists(filePath(name)); }

Result<NodeId> DataFolder::nodeId() const
{
    const QString name = filePath(nodeIdFile);
    QFile file(name);
    if (!file.exists())
        return NodeId();
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("cannot read %1: %2").arg(name, file.errorString()));
    bool isNumber = false;
    const NodeId id(file.read(64).trimmed().toULongLong(&isNumber, 16));
    if (!isNumber || !id.isValid())
        return fail(
            tr("%1 holds no id; move the folder away and start again, the other trackers bring the data back")
                .arg(name));
    return id;
}

std::optional<NodeId> DataFolder::nodeIdIn(const QString& path)
{
    const Result<NodeId> id = DataFolder(path, {}).nodeId();
    return id && id->isValid() ? std::optional(*id) : std::nullopt;
}

Result<NodeId> DataFolder::setNodeId(NodeId id) const
{
    const Result<void> stored = store(nodeIdFile, id.toHexString().toLatin1());
    if (!stored)
        return tl::unexpected(stored.error());
    return id;
}

Result<quint64> DataFolder::nextBoot(WallTime now, quint16 chance) const
{
    QFile file(filePath(lastBootFile));
    // One that cannot be read is as good as none: the time is mostly the greater one anyway.
    const quint64 last = file.open(QIODevice::ReadOnly) ? file.read(64).trimmed().toULongLong() : 0;
    const quint64 byTime = quint64(now.time_since_epoch().count()) << 16 | chance;
    const quint64 boot = std::max(last + 1, byTime);
    const Result<void> stored = store(lastBootFile, QByteArray::number(boot));
    if (!stored)
        return tl::unexpected(stored.error());
    return boot;
}

Result<void> DataFolder::store(const QString& name, const QByteArray& line) const
{
    QSaveFile save(filePath(name));
    if (save.open(QIODevice::WriteOnly) && save.write(line + '\n') > 0 && save.commit())
        return {};
    return fail(tr("cannot write %1: %2; make its folder writable and room on its disk")
                    .arg(filePath(name), save.errorString()));
}

// The id goes first: were this cut short after a log had gone, an id would be left that has forgotten what it
// promised.
Result<QString> DataFolder::setAside(const QStringList& names, WallTime now) const
{
    const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    const QString dated = asideMark % at.toString(QStringLiteral("yyyy-MM-ddTHH-mm-ss"));
    QString added = dated;
    for (int i = 2; !QDir(m_path).entryList({u'*' % added % u'*'}).isEmpty(); ++i)
        added = dated % u'-' % QString::number(i);
    for (const QString& name : names) {
        for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
            QFile file(filePath(name % end));
            if (file.exists() && !file.rename(filePath(name % added % end)))
                return fail(tr("cannot rename %1: %2; make its folder writable, or move the file away")
                                .arg(file.fileName(), file.errorString()));
        }
    }
    return added;
}

bool DataFolder::hasSetAside() const
{
    return !QDir(m_path).entryList({u"*.db"_qs % asideMark % u'*'}).isEmpty();
}

} // namespace muster::app
