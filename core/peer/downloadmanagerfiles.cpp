// SPDX-License-Identifier: GPL-3.0-or-later
// The files on the disk: how they looked when they were right, who changes them, whether there is room.
#include "peer/contentplace.h"
#include "peer/downloadmanager.h"
#include "peer/filestamps.h"

#include <QLocale>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace muster::peer {

using status::TransferState;

namespace {

constexpr Millis quietTime{1000};       // so long after its end libtorrent has closed the files
constexpr qsizetype filesPerLook = 500; // each upkeepInterval; the next ones the next time

struct Look
{
    TorrentDescription torrent;
    QString folder;
    QList<FileStamp> then;
};

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

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes); }

} // namespace

void DownloadManager::keepStamps(Transfer& transfer, const QList<FileStamp>& stamps)
{
    if (transfer.stamps == stamps)
        return;
    transfer.stamps = stamps;
    m_store.putStamps(transfer.record.sha1, stamps);
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
    for (const InfoHash& sha1 : quiet) {
        m_quietSince.remove(sha1);
        const Transfer* transfer = find(sha1);
        if (transfer && transfer->torrent && transfer->record.isBegun &&
            transfer->state != TransferState::Downloading && transfer->state != TransferState::Checking)
            looks.append({*transfer->torrent, transfer->record.savePath, {}});
    }
    if (looks.isEmpty())
        return;
    m_worker.run([this, looks](const std::stop_token& stop) {
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

// Some of the shares at a time, in the order of their hashes.
void DownloadManager::watchFiles()
{
    if (m_isWatching)
        return;
    QList<InfoHash> shares;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.state == TransferState::Sharing && !transfer.stamps.isEmpty())
            shares.append(transfer.record.sha1);
    std::sort(shares.begin(), shares.end());
    const auto next = std::upper_bound(shares.begin(), shares.end(), m_watchedLast);
    std::rotate(shares.begin(), next, shares.end());
    QList<Look> looks;
    for (qsizetype files = 0; files < filesPerLook && looks.size() < shares.size();) {
        m_watchedLast = shares[looks.size()];
        const Transfer& transfer = *find(m_watchedLast);
        looks.append({*transfer.torrent, transfer.record.savePath, transfer.stamps});
        files += transfer.torrent->files.size();
    }
    if (looks.isEmpty())
        return;
    m_isWatching = true;
    m_worker.run([this, looks](const std::stop_token&) {
        QList<InfoHash> touched;
        for (const Look& look : looks)
            if (stampsOf(look.torrent, look.folder) != look.then)
                touched.append(look.torrent.sha1);
        return [this, touched] {
            m_isWatching = false;
            for (const InfoHash& sha1 : touched)
                onTouched(sha1);
        };
    });
}

// Somebody wrote into a share, or took some of it away: its bytes decide.
void DownloadManager::onTouched(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->state != TransferState::Sharing || transfer->stamps.isEmpty())
        return;
    halt(*transfer);
    transfer->wasTouched = true;
    begin(*transfer);
    touch(sha1);
}

void DownloadManager::giveUpForSpace(Transfer& transfer)
{
    transfer.lacksSpace = true;
    const qint64 free = qMax<qint64>(0, m_freeSpace(transfer.record.savePath));
    const qint64 missing = transfer.missingBytes();
    giveUp(transfer,
           {tr("%1 needs %2 in %3, where only %4 are left: make room for %5 more, and it goes on by "
               "itself")
                .arg(transfer.torrent->name, sizeText(missing), transfer.record.savePath, sizeText(free),
                     sizeText(qMax<qint64>(1, missing - free)))});
}

void DownloadManager::tryForSpace()
{
    QList<InfoHash> lacking;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.state == TransferState::Failed && transfer.lacksSpace)
            lacking.append(transfer.record.sha1);
    for (const InfoHash& sha1 : std::as_const(lacking)) {
        Transfer* transfer = find(sha1);
        if (transfer && m_freeSpace(transfer->record.savePath) >= transfer->missingBytes()) {
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
    if (transfer->torrent && free >= 0 && free < transfer->missingBytes())
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
        m_worker.run([this, torrent, folder, removal](const std::stop_token&) -> HashWorker::Done {
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
    m_worker.run([this, looks](const std::stop_token& stop) {
        const Stamped stamped = syncAndStamp(looks, stop);
        return [this, stamped] {
            for (auto found = stamped.cbegin(); found != stamped.cend(); ++found)
                m_store.putStamps(found.key(), *found);
            emit finishedShutDown();
        };
    });
}

} // namespace muster::peer
