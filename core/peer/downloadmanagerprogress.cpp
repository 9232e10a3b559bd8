// SPDX-License-Identifier: GPL-3.0-or-later
// How a transfer goes on by itself: from its description over the check to the last chunk.
#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/sharelink.h"
#include "peer/transferrules.h"

#include <utility>

namespace muster::peer {

using status::TransferState;

void DownloadManager::begin(Transfer& transfer)
{
    transfer.error.clear();
    transfer.lacksSpace = false;
    transfer.awaitsStore = false;
    // Own files were whole when they were shared, recorded or not: the peer may have been killed in between.
    const bool claimsAll = transfer.isNew() || transfer.record.isOwn;
    if (transfer.torrent)
        check(transfer, claimsAll ? QBitArray(transfer.torrent->chunkCount(), true) : transfer.recorded,
              transfer.stamps);
    else
        askForMetadata(transfer);
}

void DownloadManager::askForMetadata(Transfer& transfer)
{
    transfer.state = TransferState::FetchingMetadata;
    m_engine.addByHash(transfer.record.sha1, transfer.record.savePath, trackersNamedBy(transfer.record));
    m_engine.connectPeers(transfer.record.sha1, transfer.peers);
    announce(transfer);
}

// Where the files are none of ours yet, whatever lies in their place is looked at: it is ours, from an
// earlier time, if some of it has the right bytes.
void DownloadManager::check(Transfer& transfer, const QBitArray& claimed, const QList<FileStamp>& stamps)
{
    transfer.state = TransferState::Checking;
    transfer.checkedBytes = 0;
    m_verification.start({*transfer.torrent, transfer.record.savePath, claimed,
                          prioritiesOf(*transfer.torrent, transfer.record.priorities), stamps,
                          transfer.record.isOwn});
}

Result<void> DownloadManager::judge(const Transfer& transfer, const Verification& found) const
{
    const QString root = transfer.record.savePath + QLatin1Char('/') + transfer.torrent->name;
    if (!found.place)
        return found.place;
    if (transfer.isNew() && found.isThere && found.good.count(true) == 0)
        return fail(tr("%1 is there already and is something else; move it away, or choose another folder")
                        .arg(root));
    if (transfer.isComplete() && !found.isThere && !transfer.wasAsked)
        return fail(tr("%1 is gone; put it back and resume it, or remove it").arg(root));
    // Who edited a file of their own did so on purpose: nothing may write the old bytes over it.
    if (transfer.record.isOwn && found.good.count(true) != transfer.torrent->chunkCount())
        return fail(tr("%1 has changed since it was shared; share it again as it is now").arg(root));
    if (transfer.wasTouched && (transfer.recorded & ~found.good).count(true) > 0)
        return fail(
            tr("%1 has changed since it was fetched and is not shared any more; resume it to fetch what "
               "it was again, or remove it to keep it as it is")
                .arg(root));
    return {};
}

void DownloadManager::onVerified(const InfoHash& sha1, const Verification& found)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->state != TransferState::Checking)
        return;
    const auto judged = judge(*transfer, found);
    transfer->wasTouched = false;
    if (judged && transfer->record.isOwn) {
        noticeGrown(*transfer, found.stamps);
        if (transfer->foldersNs == 0)
            transfer->foldersNs = found.foldersNs;
    }
    if (!judged) {
        giveUp(*transfer, judged.error());
        return;
    }
    transfer->present = found.good;
    transfer->spareBytes = qMax<qint64>(0, found.takenBytes - bytesOf(*transfer->torrent, found.good));
    forget(*transfer, transfer->recorded & ~found.good);
    record(*transfer, found.good & ~transfer->recorded);
    keepStamps(*transfer, found.stamps);
    if (transfer->record.wanted == WantedState::Active) {
        enter(*transfer);
    } else {
        transfer->state = TransferState::Paused;
        touch(sha1);
    }
}

void DownloadManager::enter(Transfer& transfer)
{
    if (transfer.isReady()) {
        run(transfer);
        return;
    }
    transfer.state = TransferState::Queued;
    touch(transfer.record.sha1);
    admit();
}

void DownloadManager::run(Transfer& transfer)
{
    const TorrentDescription& torrent = *transfer.torrent;
    const bool isReady = transfer.isReady();
    if (!isReady) {
        const qint64 room = roomFor(transfer);
        if (room >= 0 && room < transfer.neededBytes()) {
            giveUpForSpace(transfer);
            return;
        }
        keepStamps(transfer, {}); // from now on it is written into
    }
    if (!transfer.record.isBegun) {
        transfer.record.isBegun = true;
        transfer.awaitsStore = !isReady && !transfer.record.isOwn;
        store(transfer);
    }
    if (transfer.awaitsStore) {
        transfer.state = TransferState::Queued;
        return;
    }
    transfer.state = isReady ? TransferState::Sharing : TransferState::Downloading;
    transfer.movedAt = m_clock.monotonic();
    announce(transfer);
    m_engine.add(torrent, transfer.record.savePath, transfer.present, transfer.choices());
    m_engine.connectPeers(torrent.sha1, transfer.peers);
    touch(torrent.sha1);
    tellShared(transfer);
    if (isReady)
        complete(transfer);
}

void DownloadManager::halt(Transfer& transfer)
{
    m_verification.cancel(transfer.record.sha1);
    if (transfer.isRunning())
        m_changedTotals.insert(transfer.record.sha1);
    if (transfer.state == TransferState::Downloading)
        m_quietSince.insert(transfer.record.sha1, m_clock.monotonic());
    transfer.record.totals = transfer.totals();
    transfer.progress = {};
    m_engine.remove(transfer.record.sha1);
    m_requester.stop(transfer.record.sha1);
}

void DownloadManager::giveUp(Transfer& transfer, const Error& error)
{
    halt(transfer);
    transfer.state = TransferState::Failed;
    transfer.error = error.message;
    tellNow(transfer.record.sha1);
    emit failed(error);
    if (std::exchange(transfer.wasOffered, false) && transfer.torrent)
        emit shareFailed(transfer.record.savePath + QLatin1Char('/') + transfer.torrent->name, error);
    admit();
}

void DownloadManager::store(const Transfer& transfer)
{
    ShareRecord record = transfer.record;
    record.totals = transfer.totals();
    m_store.putShare(record);
}

void DownloadManager::record(Transfer& transfer, const QBitArray& chunks)
{
    if (chunks.count(true) > 0)
        m_store.recordChunks(transfer.record.sha1, transfer.offsetsOf(chunks));
}

void DownloadManager::forget(Transfer& transfer, const QBitArray& chunks)
{
    if (chunks.count(true) == 0)
        return;
    transfer.recorded &= ~chunks;
    m_store.forgetChunks(transfer.record.sha1, transfer.offsetsOf(chunks));
}

// Once all of it is recorded.
void DownloadManager::complete(Transfer& transfer)
{
    if (!transfer.isComplete())
        return;
    const InfoHash sha1 = transfer.record.sha1;
    if (transfer.state == TransferState::Downloading && !transfer.wasLost && hasLostFiles(transfer)) {
        transfer.wasLost = true; // once: what cannot stay there would be fetched for ever
        transfer.wasAsked = true;
        halt(transfer);
        begin(transfer);
        touch(sha1);
        return;
    }
    const bool wasDownloading =
        std::exchange(transfer.state, TransferState::Sharing) == TransferState::Downloading;
    const bool wasAsked = std::exchange(transfer.wasAsked, false);
    if (wasDownloading && transfer.isWhole()) // who has a part is no seeder
        m_requester.complete(sha1, transfer.amounts());
    if (!transfer.record.finishedAt) {
        transfer.record.finishedAt = m_clock.wall();
        store(transfer);
    }
    tellNow(sha1);
    if (wasDownloading || wasAsked)
        emit finished(sha1);
    if (wasDownloading) {
        m_quietSince.insert(sha1, m_clock.monotonic());
        admit();
    }
}

void DownloadManager::tellShared(Transfer& transfer)
{
    if (std::exchange(transfer.wasOffered, false))
        emit shared(transfer.record.sha1, linkFor(transfer));
}

void DownloadManager::onMetadata(const InfoHash& sha1, const QByteArray& bytes)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || found->torrent)
        return;
    m_engine.remove(sha1); // it had the hash alone
    const QStringList trackers = trackersNamedBy(found->record);
    const auto named = trackers.isEmpty() ? Result<QByteArray>(bytes) : torrentNaming(bytes, trackers);
    const auto torrent = named.and_then([](const QByteArray& all) { return readTorrent(all); });
    if (!torrent) {
        giveUp(*found, {tr("what the others offer as %1 cannot be used: %2")
                            .arg(found->record.magnet, torrent.error().message)});
        return;
    }
    describe(*found, *torrent, {});
    if (const auto made = chooseLate(*found); !made)
        emit fetchFailed(sha1, made.error());
    store(*found);
    if (found->record.wanted == WantedState::Active) {
        begin(*found);
    } else { // somebody chooses among its files first
        halt(*found);
        found->state = TransferState::Paused;
    }
    touch(sha1);
}

void DownloadManager::onShareStored(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    if (transfer && std::exchange(transfer->awaitsStore, false) && transfer->state == TransferState::Queued)
        admit();
}

void DownloadManager::onChunksFinished(const InfoHash& sha1, const QList<int>& chunks)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || !found->torrent)
        return;
    QList<qint64> offsets;
    for (const int chunk : chunks) {
        found->present.setBit(chunk);
        offsets.append(found->torrent->chunkOffset(chunk));
    }
    m_store.recordChunks(sha1, offsets);
    if (found->progress.connectedPeers == 0 && found->progress.downloadedBytes == 0)
        found->progress.connectedPeers = 1; // whom they came from; the engine tells it in a moment
    m_requester.update(sha1, found->amounts());
}

void DownloadManager::onChunksStored(const InfoHash& sha1, const QList<qint64>& offsets)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || !found->torrent)
        return;
    for (const qint64 offset : offsets) {
        const int chunk = found->torrent->chunkAt(offset);
        if (chunk >= 0 && found->present.testBit(chunk)) // not one that was dropped since
            found->recorded.setBit(chunk);
    }
    touch(sha1);
    if (found->isRunning())
        complete(*found);
}

void DownloadManager::onProgressed(const QList<TorrentProgress>& torrents)
{
    for (const TorrentProgress& progress : torrents) {
        const auto found = m_transfers.find(progress.sha1);
        if (found == m_transfers.end() || !found->isRunning())
            continue;
        if (progress.downloadedBytes > found->progress.downloadedBytes)
            found->movedAt = m_clock.monotonic();
        found->progress = progress;
        m_changedTotals.insert(progress.sha1);
        m_requester.update(progress.sha1, found->amounts());
        touch(progress.sha1);
        pauseIfGivenEnough(*found);
    }
}

void DownloadManager::watch(const std::optional<InfoHash>& sha1) { m_engine.watch(sha1); }

void DownloadManager::onDetail(status::TransferDetail detail)
{
    const Transfer* transfer = find(detail.sha1);
    if (!transfer)
        return;
    detail.wanted = transfer->wanted;
    emit detailTold(detail);
}

QList<status::TransferDetail> DownloadManager::details()
{
    QList<status::TransferDetail> all;
    for (const Transfer& transfer : std::as_const(m_transfers)) {
        all.append(m_engine.detailOf(transfer.record.sha1));
        all.last().wanted = transfer.wanted;
    }
    return all;
}

void DownloadManager::onPeersFound(const InfoHash& sha1, const QList<Endpoint>& peers, quint32 seeders,
                                   quint32 leechers)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end())
        return;
    found->peers = peers;
    found->seeders = seeders;
    found->leechers = leechers;
    found->answeredAt = m_clock.monotonic();
    m_engine.connectPeers(sha1, peers);
    touch(sha1);
}

} // namespace muster::peer
