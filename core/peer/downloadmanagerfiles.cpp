// SPDX-License-Identifier: GPL-3.0-or-later
// The files on the disk: how they looked when they were right, who changes them, whether there is room.
#include "peer/chunkchecker.h"
#include "peer/contentplace.h"
#include "peer/downloadmanager.h"
#include "peer/filestamps.h"
#include "peer/foldercontents.h"
#include "peer/partsfile.h"
#include "peer/transferrules.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace muster::peer {

using status::TransferState;

namespace {

constexpr Millis quietTime{1000};  // so long after its end libtorrent has closed the files
constexpr int filesPerLook = 1000; // each upkeepInterval; the next ones the next time

struct Look // at all of its files, or some
{
    TorrentDescription torrent;
    QString folder;
    QList<FileStamp> then;
    int firstFile = 0;
    int fileCount = std::numeric_limits<int>::max();
    qint64 foldersNs = 0; // as they looked; 0: nobody asks
};

// What a look at a share found.
struct Seen
{
    InfoHash sha1;
    bool isTouched = false;
    bool hasNewFiles = false;
    qint64 foldersNs = 0;
};

// Files in its folders that are not its own are counted once the folders have changed, not at each look.
Seen lookAt(const Look& look)
{
    const TorrentDescription& torrent = look.torrent;
    Seen seen;
    seen.sha1 = torrent.sha1;
    seen.isTouched = stampsOf(torrent, look.folder, look.firstFile, look.fileCount) != look.then;
    if (look.foldersNs == 0)
        return seen;
    seen.foldersNs = newestFolderNs(torrent, look.folder);
    if (seen.foldersNs <= look.foldersNs)
        return seen;
    const auto now = contentsBelow(QFileInfo(look.folder + QLatin1Char('/') + torrent.name));
    const auto own = std::count_if(torrent.files.begin(), torrent.files.end(),
                                   [](const ContentFile& file) { return !file.isPadding; });
    seen.hasNewFiles = now && now->files.size() > own;
    return seen;
}

// Of the files from `first` on.
QList<FileStamp> someOf(const QList<FileStamp>& stamps, int first, int count)
{
    QList<FileStamp> some;
    for (const FileStamp& stamp : stamps)
        if (stamp.file >= first && stamp.file < first + count)
            some.append(stamp);
    return some;
}

using Stamped = QHash<InfoHash, QList<FileStamp>>;

// Of the ones that could be synced.
Stamped syncAndStamp(const QList<Look>& looks, const std::stop_token& stop)
{
    Stamped stamped;
    for (const Look& look : looks)
        if (!stop.stop_requested() && syncFiles(look.torrent, look.folder))
            stamped.insert(look.torrent.sha1, stampsOf(look.torrent, look.folder));
    return stamped;
}

// Less than that is no room, even where the disk has taken all that is needed.
qint64 leastRoom(const Transfer& transfer)
{
    return std::max(transfer.neededBytes(), std::min(transfer.missingBytes(), transfer.torrent->chunkBytes));
}

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes); }

// Whether the files themselves have all that is kept there by now. libtorrent takes out of it what is wanted
// later, and deletes it only where that were whole chunks, which the edges of a file never are.
bool isPartsFileSpare(const TorrentDescription& torrent, const QString& folder, const std::stop_token& stop)
{
    QFile file(partsFilePath(folder, torrent.wireHash));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const int count = torrent.chunkCount();
    const auto places = readPartsHeader(file.read(partsHeaderBytes(count)), count, torrent.chunkBytes);
    if (!places)
        return false;
    QBitArray kept(count);
    for (auto place = places->cbegin(); place != places->cend(); ++place)
        kept.setBit(place.key());
    return checkChunks(torrent, folder, kept, stop) == kept;
}

} // namespace

void DownloadManager::keepStamps(Transfer& transfer, const QList<FileStamp>& stamps)
{
    if (transfer.stamps == stamps)
        return;
    transfer.stamps = stamps;
    transfer.watched = stamps;
    m_store.putStamps(transfer.record.sha1, stamps);
}

// Of own files that were read since `asked`. One that changed later than that may not hold what was read: it
// is read again. One that changed just before may have changed unseen: what is kept is kept for this run
// only.
void DownloadManager::keepFirstStamps(Transfer& own, WallTime asked)
{
    constexpr std::chrono::milliseconds tick{20}; // file systems look at the clock less often
    const auto nsOf = [](WallTime time) {
        return qint64(std::chrono::nanoseconds(time.time_since_epoch()).count());
    };
    const QList<FileStamp> stamps = stampsOf(*own.torrent, own.record.savePath);
    qint64 latest = 0;
    for (const FileStamp& stamp : stamps)
        latest = std::max(latest, stamp.modifiedNs);
    keepStamps(own, latest < nsOf(asked - tick) ? stamps : QList<FileStamp>());
    own.watched = stamps;
    own.foldersNs = newestFolderNs(*own.torrent, own.record.savePath);
    own.wasTouched = latest >= nsOf(asked);
}

bool DownloadManager::hasLostFiles(const Transfer& transfer) const
{
    const QList<status::FilePriority> priorities =
        prioritiesOf(*transfer.torrent, transfer.record.priorities);
    for (qsizetype i = 0; i < transfer.torrent->files.size(); ++i) {
        const ContentFile& file = transfer.torrent->files[i];
        if (file.isPadding || file.sizeBytes == 0 || priorities[i] == status::FilePriority::Skip)
            continue;
        if (!QFileInfo::exists(transfer.record.savePath + QLatin1Char('/') + file.path))
            return true;
    }
    return false;
}

void DownloadManager::stampQuietFiles()
{
    const MonotonicTime now = m_clock.monotonic();
    QList<InfoHash> quiet;
    for (auto since = m_quietSince.cbegin(); since != m_quietSince.cend(); ++since)
        if (now - *since >= quietTime)
            quiet.append(since.key());
    stamp(quiet);
}

void DownloadManager::stamp(const QList<InfoHash>& quiet)
{
    QList<Look> looks;
    QList<Look> whole;
    for (const InfoHash& sha1 : quiet) {
        m_quietSince.remove(sha1);
        const Transfer* transfer = find(sha1);
        if (!transfer || !transfer->torrent || !transfer->record.isBegun ||
            transfer->state == TransferState::Downloading || transfer->state == TransferState::Checking)
            continue;
        looks.append({*transfer->torrent, transfer->record.savePath, {}});
        const bool isAllWanted = !transfer->record.priorities.contains(status::FilePriority::Skip);
        if (transfer->isWhole() && isAllWanted && !transfer->record.isOwn)
            whole.append(looks.last());
    }
    if (looks.isEmpty())
        return;
    m_checkWorker.run([this, looks, whole](const std::stop_token& stop) {
        for (const Look& look : whole)
            if (isPartsFileSpare(look.torrent, look.folder, stop))
                removeParts(look.torrent, look.folder);
        const Stamped stamped = syncAndStamp(looks, stop);
        return [this, stamped] {
            for (auto found = stamped.cbegin(); found != stamped.cend(); ++found) {
                Transfer* transfer = find(found.key());
                // Not one that runs again.
                if (transfer && transfer->state != TransferState::Downloading &&
                    transfer->state != TransferState::Checking && !m_quietSince.contains(found.key()))
                    keepStamps(*transfer, *found);
            }
        };
    });
}

// Some files at a time, share by share in the order of their hashes.
void DownloadManager::watchFiles()
{
    if (m_isWatching)
        return;
    QList<InfoHash> shares;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.state == TransferState::Sharing && !transfer.watched.isEmpty())
            shares.append(transfer.record.sha1);
    std::sort(shares.begin(), shares.end());
    std::rotate(shares.begin(), std::lower_bound(shares.begin(), shares.end(), m_watchNext), shares.end());
    QList<Look> looks;
    int left = filesPerLook;
    for (qsizetype n = 0; n < shares.size() && left > 0; ++n) {
        const Transfer& transfer = *find(shares[n]);
        const int first = shares[n] == m_watchNext ? m_watchNextFile : 0;
        const int count = int(transfer.torrent->files.size()) + 1 - first; // with the parts file
        const int taken = std::min(left, count);
        looks.append({*transfer.torrent, transfer.record.savePath, someOf(transfer.watched, first, taken),
                      first, taken, transfer.record.isOwn && first == 0 ? transfer.foldersNs : 0});
        left -= taken;
        m_watchNext = taken < count ? shares[n] : shares[(n + 1) % shares.size()];
        m_watchNextFile = taken < count ? first + taken : 0;
    }
    if (looks.isEmpty())
        return;
    m_isWatching = true;
    m_lookWorker.run([this, looks](const std::stop_token&) {
        QList<Seen> all;
        for (const Look& look : looks)
            all.append(lookAt(look));
        return [this, all] {
            m_isWatching = false;
            for (const Seen& seen : all) {
                if (seen.foldersNs > 0)
                    onFoldersSeen(seen.sha1, seen.foldersNs, seen.hasNewFiles);
                if (seen.isTouched)
                    onTouched(seen.sha1);
            }
        };
    });
}

void DownloadManager::onFoldersSeen(const InfoHash& sha1, qint64 changedNs, bool hasNewFiles)
{
    Transfer* own = find(sha1);
    if (!own || !own->torrent)
        return;
    own->foldersNs = changedNs;
    const QString path = own->record.savePath + QLatin1Char('/') + own->torrent->name;
    if (hasNewFiles && !std::exchange(own->isNewToldOf, true))
        emit shareNoticed(path,
                          tr("%1 holds files that came since it was shared; share it again to give them, "
                             "too")
                              .arg(path));
}

// What was shared is there still, and so it is given; but it is not all any more.
void DownloadManager::noticeGrown(const Transfer& own, const QList<FileStamp>& stamps)
{
    const QList<ContentFile>& files = own.torrent->files;
    for (const FileStamp& stamp : stamps) {
        if (stamp.file >= files.size() || stamp.sizeBytes <= files[stamp.file].sizeBytes)
            continue;
        const QString path = own.record.savePath + QLatin1Char('/') + files[stamp.file].path;
        emit shareNoticed(
            own.record.savePath + QLatin1Char('/') + own.torrent->name,
            tr("%1 has grown since it was shared; share it again to give the new version").arg(path));
        return; // one says enough
    }
}

// Somebody wrote into a share, or took some of it away: its bytes decide.
void DownloadManager::onTouched(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->state != TransferState::Sharing || transfer->watched.isEmpty())
        return;
    halt(*transfer);
    transfer->wasTouched = true;
    begin(*transfer);
    touch(sha1);
}

qint64 DownloadManager::promisedBeside(const Transfer& transfer) const
{
    qint64 promised = 0;
    QString place; // asked for where it matters only
    for (const Transfer& other : std::as_const(m_transfers)) {
        if (other.state != TransferState::Downloading || other.record.sha1 == transfer.record.sha1)
            continue;
        if (place.isEmpty())
            place = fileSystemOf(transfer.record.savePath);
        if (other.record.savePath == transfer.record.savePath || fileSystemOf(other.record.savePath) == place)
            promised += other.neededBytes();
    }
    return promised;
}

qint64 DownloadManager::roomFor(const Transfer& transfer) const
{
    const qint64 free = m_freeSpace(transfer.record.savePath);
    return free < 0 ? free : qMax<qint64>(0, free - promisedBeside(transfer));
}

void DownloadManager::giveUpForSpace(Transfer& transfer)
{
    transfer.lacksSpace = true;
    const qint64 free = qMax<qint64>(0, roomFor(transfer));
    const qint64 missing = leastRoom(transfer);
    const QString why =
        promisedBeside(transfer) > 0
            ? tr("%1 needs %2 in %3, where the other downloads leave %4: make room for %5 more, and it goes "
                 "on where it was")
            : tr("%1 needs %2 in %3, where only %4 are left: make room for %5 more, and it goes on where it "
                 "was");
    giveUp(transfer, {why.arg(transfer.torrent->name, sizeText(missing), transfer.record.savePath,
                              sizeText(free), sizeText(qMax<qint64>(1, missing - free)))});
}

void DownloadManager::tryForSpace()
{
    QList<InfoHash> lacking;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.state == TransferState::Failed && transfer.lacksSpace)
            lacking.append(transfer.record.sha1);
    for (const InfoHash& sha1 : std::as_const(lacking)) {
        Transfer* transfer = find(sha1);
        if (transfer && roomFor(*transfer) >= leastRoom(*transfer)) {
            begin(*transfer);
            touch(sha1);
        }
    }
}

void DownloadManager::onEngineFailure(const InfoHash& sha1, const Error& error)
{
    Transfer* transfer = find(sha1);
    if (!transfer)
        return;
    const qint64 free = m_freeSpace(transfer->record.savePath);
    if (transfer->torrent && free >= 0 && free < leastRoom(*transfer))
        giveUpForSpace(*transfer);
    else
        giveUp(*transfer, error);
}

// The engine may still be writing when it is told to let go: what appears again is deleted again.
void DownloadManager::deleteFiles(const Transfer& transfer, Removal removal)
{
    if (!transfer.torrent || !transfer.record.isBegun || transfer.record.isOwn)
        return;
    const auto job = [this, torrent = *transfer.torrent, folder = transfer.record.savePath, removal] {
        m_lookWorker.run([this, torrent, folder, removal](const std::stop_token&) -> HashWorker::Done {
            const auto removed = removal == Removal::DeleteFiles ? removeContent(torrent, folder)
                                                                 : removeParts(torrent, folder);
            return [this, removed] {
                if (!removed)
                    emit failed(removed.error());
            };
        });
    };
    job();
    QTimer::singleShot(quietTime, this, [this, job, sha1 = transfer.record.sha1] {
        if (!find(sha1))
            job();
    });
}

// What was being fetched is synced and looked at, so that the next start need not read it.
void DownloadManager::onRequesterFinished()
{
    QList<Look> looks;
    for (const Transfer& transfer : std::as_const(m_transfers)) {
        const bool wasWritten =
            transfer.state == TransferState::Downloading || m_quietSince.contains(transfer.record.sha1);
        if (wasWritten && transfer.torrent && transfer.record.isBegun)
            looks.append({*transfer.torrent, transfer.record.savePath, {}});
    }
    if (looks.isEmpty()) {
        emit finishedShutDown();
        return;
    }
    m_checkWorker.run([this, looks](const std::stop_token& stop) {
        const Stamped stamped = syncAndStamp(looks, stop);
        return [this, stamped] {
            for (auto found = stamped.cbegin(); found != stamped.cend(); ++found)
                m_store.putStamps(found.key(), *found);
            emit finishedShutDown();
        };
    });
}

} // namespace muster::peer
