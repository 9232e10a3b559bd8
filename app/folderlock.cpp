// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/folderlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QList>
#include <QSysInfo>
#include <sys/file.h>
#include <sys/stat.h>

namespace muster::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::app", text); }

// Whether nobody of this computer holds it, and it is gone now.
bool removeAbandoned(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) ||
        ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
        return false;
    // Somebody else may just have done the same and made a new one.
    struct stat opened = {}, named = {};
    if (::fstat(file.handle(), &opened) != 0 || ::stat(QFile::encodeName(path).constData(), &named) != 0 ||
        opened.st_ino != named.st_ino || opened.st_dev != named.st_dev)
        return false;
    // A disk of our own may be given to other computers over the network, whose locks the kernel does not
    // know. QLockFile writes the process, its name, the computer's name and the computer's id. An empty one
    // is being written at this moment.
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QByteArray computer = lines.value(3).trimmed();
    if (lines.size() < 3 || (!computer.isEmpty() && computer != QSysInfo::machineUniqueId()))
        return false;
    return QFile::remove(path);
}

Error inUse(const QString& folder, const QString& path, const QLockFile& lock)
{
    qint64 pid = 0;
    QString host, program;
    if (!lock.getLockInfo(&pid, &host, &program) || host.isEmpty() || host == QSysInfo::machineHostName())
        return {tr("another Muster uses the data folder %1; end it, or choose another with --data-dir")
                    .arg(folder)};
    return {tr("Muster on the computer %1 uses the data folder %2; end it there, or choose another with "
               "--data-dir; if it does not run any more, delete %3")
                .arg(host, folder, path)};
}

} // namespace

bool belongsToOneComputer(const QByteArray& fileSystemType)
{
    static const QList<QByteArray> own{"ext2",  "ext3",    "ext4", "xfs",      "btrfs",    "f2fs", "jfs",
                                       "tmpfs", "overlay", "zfs",  "bcachefs", "reiserfs", "ramfs"};
    return own.contains(fileSystemType);
}

Result<std::unique_ptr<QLockFile>> lockFolder(const QString& folder, const QString& path,
                                              const QByteArray& fileSystemType)
{
    auto lock = std::make_unique<QLockFile>(path);
    lock->setStaleLockTime(0); // stale only if its process is gone
    if (lock->tryLock() || (lock->error() == QLockFile::LockFailedError &&
                            belongsToOneComputer(fileSystemType) && removeAbandoned(path) && lock->tryLock()))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return tl::unexpected(inUse(folder, path, *lock));
    return fail(tr("cannot write in the data folder %1; choose another with --data-dir").arg(folder));
}

} // namespace muster::app
