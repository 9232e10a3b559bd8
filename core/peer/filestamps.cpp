// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/filestamps.h"

#include "peer/partsfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>
#include <optional>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace muster::peer {

using status::FilePriority;

namespace {

std::optional<FileStamp> stampOf(const QString& path, int index)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    constexpr qint64 nsPerSecond = 1'000'000'000;
    return FileStamp{index, qint64(status.st_size),
                     qint64(status.st_mtim.tv_sec) * nsPerSecond + qint64(status.st_mtim.tv_nsec)};
#else
    const QFileInfo info(path);
    if (!info.isFile())
        return std::nullopt;
    return FileStamp{index, info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000};
#endif
}

bool syncFile(const QString& path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return !QFile::exists(path); // what is not there needs no syncing
    const bool isSynced = ::fsync(file) == 0;
    ::close(file);
    return isSynced;
#else
    Q_UNUSED(path)
    return true;
#endif
}

QString pathOf(const TorrentDescription& torrent, const QString& folder, qsizetype index)
{
    return index < torrent.files.size() ? folder + QLatin1Char('/') + torrent.files[index].path
                                        : partsFilePath(folder, torrent.wireHash);
}

// By index; nothing: it was not there.
QList<std::optional<FileStamp>> byFile(const TorrentDescription& torrent, const QList<FileStamp>& stamps)
{
    QList<std::optional<FileStamp>> all(torrent.files.size() + 1);
    for (const FileStamp& stamp : stamps)
        if (stamp.file >= 0 && stamp.file < all.size())
            all[stamp.file] = stamp;
    return all;
}

} // namespace

qint64 newestFolderNs(const TorrentDescription& torrent, const QString& folder)
{
    QSet<QString> folders;
    for (const ContentFile& file : torrent.files)
        if (!file.isPadding)
            for (qsizetype slash = file.path.lastIndexOf(u'/'); slash > 0;
                 slash = file.path.lastIndexOf(u'/', slash - 1)) {
                const auto before = folders.size();
                folders.insert(file.path.left(slash));
                if (folders.size() == before)
                    break; // and so are those above it
            }
    qint64 newest = 0;
    for (const QString& path : std::as_const(folders)) {
        const QDateTime changed = QFileInfo(folder + u'/' + path).lastModified();
        if (changed.isValid())
            newest = std::max(newest, changed.toMSecsSinceEpoch() * 1'000'000);
    }
    return newest;
}

qint64 takenBytes(const TorrentDescription& torrent, const QString& folder)
{
    qint64 taken = 0;
#ifdef Q_OS_UNIX
    for (qsizetype i = 0; i <= torrent.files.size(); ++i) {
        struct stat status = {};
        const bool isPadding = i < torrent.files.size() && torrent.files[i].isPadding;
        const QString path = isPadding ? QString() : pathOf(torrent, folder, i);
        if (!isPadding && ::stat(QFile::encodeName(path).constData(), &status) == 0)
            taken += qint64(status.st_blocks) * 512;
    }
#else
    Q_UNUSED(torrent)
    Q_UNUSED(folder)
#endif
    return taken;
}

QList<FileStamp> stampsOf(const TorrentDescription& torrent, const QString& folder, int first, int count)
{
    QList<FileStamp> stamps;
    const qsizetype end = std::min<qsizetype>(torrent.files.size() + 1, qsizetype(first) + count);
    for (qsizetype i = first; i < end; ++i) {
        if (i < torrent.files.size() && torrent.files[i].isPadding)
            continue;
        if (const auto stamp = stampOf(pathOf(torrent, folder, i), int(i)))
            stamps.append(*stamp);
    }
    return stamps;
}

bool syncFiles(const TorrentDescription& torrent, const QString& folder)
{
    bool areSynced = true;
    for (qsizetype i = 0; i <= torrent.files.size(); ++i)
        if (i == torrent.files.size() || !torrent.files[i].isPadding)
            areSynced = syncFile(pathOf(torrent, folder, i)) && areSynced;
    return areSynced;
}

QBitArray untouchedChunks(const TorrentDescription& torrent, const QList<FilePriority>& priorities,
                          const QList<FileStamp>& then, const QList<FileStamp>& now)
{
    const auto before = byFile(torrent, then);
    const auto after = byFile(torrent, now);
    const bool arePartsUntouched = before.last() && before.last() == after.last();
    const auto isEmpty = [](const std::optional<FileStamp>& stamp) {
        return !stamp || stamp->sizeBytes == 0;
    };
    QBitArray untouched(torrent.chunkCount(), true);
    for (qsizetype i = 0; i < torrent.files.size(); ++i) {
        const ContentFile& file = torrent.files[i];
        if (file.isPadding || file.sizeBytes == 0)
            continue;
        // As ContentReader reads it.
        const bool isInParts =
            priorities.value(i, FilePriority::Normal) == FilePriority::Skip && isEmpty(after[i]);
        const bool isUntouched =
            isInParts ? arePartsUntouched && isEmpty(before[i]) : before[i] && before[i] == after[i];
        if (!isUntouched)
            untouched.fill(false, file.offset / torrent.chunkBytes,
                           (file.offset + file.sizeBytes - 1) / torrent.chunkBytes + 1);
    }
    return untouched;
}

} // namespace muster::peer
