// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app::DataFolder", text); }

} // namespace

DataFolder::DataFolder(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

Result<DataFolder> DataFolder::open(const QString& path, const QString& role)
{
    const QString chosen =
        path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + role
                       : path;
    const QDir dir(chosen);
    if (!dir.mkpath(QStringLiteral(".")))
        return fail(tr("cannot make the data folder %1; choose another with --data-dir").arg(chosen));
    auto lock = std::make_unique<QLockFile>(dir.filePath(QStringLiteral("lock")));
    lock->setStaleLockTime(0); // stale only if its process is gone
    if (lock->tryLock())
        return DataFolder(dir.absolutePath(), std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return fail(tr("another Muster uses the data folder %1; end it, or choose another with --data-dir")
                        .arg(chosen));
    return fail(tr("cannot write in the data folder %1; choose another with --data-dir").arg(chosen));
}

Result<NodeId> DataFolder::nodeId(quint64 fresh) const
{
    const QString name = filePath(QStringLiteral("node-id"));
    QFile file(name);
    if (!file.exists()) {
        const NodeId id(fresh);
        QSaveFile save(name);
        if (!save.open(QIODevice::WriteOnly) || save.write(id.toHexString().toLatin1() + '\n') < 0 ||
            !save.commit())
            return fail(tr("cannot write %1: %2").arg(name, save.errorString()));
        return id;
    }
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

} // namespace muster::app
