// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/downloadmanager.h"

#include "peer/chunkchecker.h"
#include "peer/peerinforequester.h"
#include "peer/sharelink.h"
#include "peer/torrentengine.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

namespace muster::peer {

using status::TransferState;

DownloadManager::DownloadManager(ChunkStore& store, PeerInfoRequester& requester, TorrentEngine& engine,
                                 const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_requester(requester)
    , m_engine(engine)
    , m_clock(clock)
    , m_statusTimer(this)
    , m_hasher(m_worker, clock, this)
    , m_worker(this)
{
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusInterval);
    connect(&m_statusTimer, &QTimer::timeout, this, &DownloadManager::tellTouched);
    connectCollaborators();
}

DownloadManager::~DownloadManager() = default;

void DownloadManager::connectCollaborators()
{
    connect(&m_store, &ChunkStore::chunksStored, this, &DownloadManager::onChunksStored);
    connect(&m_store, &ChunkStore::failed, this, &DownloadManager::failed);
    connect(&m_engine, &TorrentEngine::listening, &m_requester, &PeerInfoRequester::setListenPort);
    connect(&m_engine, &TorrentEngine::metadataReceived, this, &DownloadManager::onMetadata);
    connect(&m_engine, &TorrentEngine::chunksFinished, this, &DownloadManager::onChunksFinished);
    connect(&m_engine, &TorrentEngine::progressed, this, &DownloadManager::onProgressed);
    connect(&m_engine, &TorrentEngine::failed, this, [this](const InfoHash& sha1, const Error& error) {
        if (const auto transfer = m_transfers.find(sha1); transfer != m_transfers.end())
            giveUp(*transfer, error);
    });
    connect(&m_hasher, &ShareHasher::changed, this, &DownloadManager::transferChanged);
    connect(&m_hasher, &ShareHasher::gone, this, &DownloadManager::transferRemoved);
    connect(&m_hasher, &ShareHasher::failed, this, &DownloadManager::shareFailed);
    connect(&m_hasher, &ShareHasher::hashed, this, &DownloadManager::offer);
    connect(&m_requester, &PeerInfoRequester::peersFound, this, &DownloadManager::onPeersFound);
    connect(&m_requester, &PeerInfoRequester::finished, this, &DownloadManager::finishedShutDown);
}

Result<void> DownloadManager::start()
{
    const auto contents = m_store.load();
    if (!contents)
        return tl::unexpected(contents.error());
    QHash<InfoHash, QList<qint64>> claimed;
    for (const ChunkRecord& chunk : contents->chunks)
        claimed[chunk.sha1].append(chunk.offset);
    for (const ShareRecord& record : contents->shares)
        take(record, claimed.value(record.sha1));
    return {};
}

void DownloadManager::take(const ShareRecord& record, const QList<qint64>& claimed)
{
    Transfer& transfer = *m_transfers.insert(record.sha1, transferOf(record));
    if (!record.torrent.isEmpty()) {
        const auto torrent = readTorrent(record.torrent);
        if (!torrent) {
            giveUp(transfer, {tr("the stored description of %1 is damaged: remove it and fetch it again")
                                  .arg(record.magnet)});
            return;
        }
        const QList<qint64> strangers = describe(transfer, *torrent, claimed);
        if (!strangers.isEmpty())
            m_store.forgetChunks(record.sha1, strangers);
    }
    if (record.wanted == WantedState::Active)
        begin(transfer);
    else
        transfer.state = TransferState::Stopped;
    touch(record.sha1);
}

void DownloadManager::setTrackers(const QList<Endpoint>& trackers)
{
    const QList<Endpoint> usable = linkableTrackers(trackers);
    if (std::exchange(m_trackers, usable) == usable)
        return;
    for (auto transfer = m_transfers.keyBegin(); transfer != m_transfers.keyEnd(); ++transfer)
        touch(*transfer);
}

Result<QByteArray> DownloadManager::torrentOf(const InfoHash& sha1) const
{
    const auto found = m_transfers.constFind(sha1);
    if (found == m_transfers.cend() || found->record.torrent.isEmpty())
        return fail(tr("%1 is not described yet: wait until somebody who has it was reached")
                        .arg(sha1.toHexString()));
    return torrentNaming(found->record.torrent, m_trackers);
}

void DownloadManager::share(const QString& path) { m_hasher.hash(path); }

// It was read just now: all of its chunks are there.
void DownloadManager::offer(const TorrentDescription& torrent, const QString& folder)
{
    const QBitArray all(torrent.chunkCount(), true);
    auto found = m_transfers.find(torrent.sha1);
    const bool isHere = found != m_transfers.end() && found->record.savePath == folder;
    if (isHere && found->isComplete() && found->state == TransferState::Sharing) {
        emit shared(torrent.sha1, linkOf(found->record.magnet, m_trackers));
        return;
    }
    if (found != m_transfers.end())
        halt(*found); // it goes on from here, whole
    forgetEarlierOf(torrent, folder);
    const ShareRecord record{torrent.sha1, torrent.bytes,       magnetOf(torrent.sha1, torrent.name),
                             folder,       WantedState::Active, m_clock.wall(),
                             true};
    m_store.putShare(record);
    found = m_transfers.insert(torrent.sha1, transferOf(record));
    describe(*found, torrent, {});
    found->present = all;
    found->wasOffered = true;
    this->record(*found, all);
    run(*found);
}

// The same place held other bytes when it was shared before: these are no more.
void DownloadManager::forgetEarlierOf(const TorrentDescription& torrent, const QString& folder)
{
    QList<InfoHash> earlier;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.torrent && transfer.record.sha1 != torrent.sha1 && transfer.record.savePath == folder &&
            transfer.torrent->name == torrent.name)
            earlier.append(transfer.record.sha1);
    for (const InfoHash& sha1 : earlier)
        remove(sha1);
}

void DownloadManager::fetch(const FetchSource& source, const QString& folder)
{
    const QString place = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    auto found = m_transfers.find(source.sha1);
    if (found == m_transfers.end()) {
        if (!QDir().mkpath(place) || !QFileInfo(place).isWritable()) {
            emit fetchFailed(source.sha1,
                             {tr("cannot write into the folder %1; choose another one").arg(place)});
            return;
        }
        const ShareRecord record{source.sha1, source.torrent,      magnetOf(source.sha1, source.name),
                                 place,       WantedState::Active, m_clock.wall()};
        m_store.putShare(record);
        found = m_transfers.insert(source.sha1, transferOf(record));
        found->isNew = true;
        found->wasAsked = true;
        if (const auto torrent = readTorrent(source.torrent); !source.torrent.isEmpty() && torrent)
            describe(*found, *torrent, {});
        begin(*found);
        touch(source.sha1);
        return;
    }
    if (found->record.savePath != place) {
        emit fetchFailed(source.sha1,
                         {tr("%1 is kept in %2 already; take it from there, or remove it and fetch it again")
                              .arg(statusFor(*found).name, found->record.savePath)});
        return;
    }
    found->wasAsked = true;
    if (found->state == TransferState::Stopped || found->state == TransferState::Failed)
        resume(source.sha1);
    else if (found->state == TransferState::Sharing)
        complete(*found);
}

void DownloadManager::stop(const InfoHash& sha1)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || found->state == TransferState::Stopped)
        return;
    halt(*found);
    found->state = TransferState::Stopped;
    found->record.wanted = WantedState::Stopped;
    m_store.putShare(found->record);
    touch(sha1);
}

void DownloadManager::resume(const InfoHash& sha1)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() ||
        (found->state != TransferState::Stopped && found->state != TransferState::Failed))
        return;
    found->record.wanted = WantedState::Active;
    m_store.putShare(found->record);
    begin(*found);
    touch(sha1);
}

void DownloadManager::remove(const InfoHash& sha1)
{
    if (m_hasher.cancel(sha1))
        return;
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end())
        return;
    halt(*found);
    m_transfers.erase(found);
    m_touched.remove(sha1);
    m_store.removeShare(sha1);
    emit transferRemoved(sha1);
}

void DownloadManager::shutDown()
{
    m_hasher.cancelAll();
    for (Transfer& transfer : m_transfers)
        transfer.stopCheck.request_stop();
    m_requester.shutDown();
}

void DownloadManager::begin(Transfer& transfer)
{
    transfer.error.clear();
    if (transfer.torrent)
        check(transfer);
    else
        askForMetadata(transfer);
}

void DownloadManager::askForMetadata(Transfer& transfer)
{
    transfer.state = TransferState::FetchingMetadata;
    m_engine.addByHash(transfer.record.sha1, transfer.record.savePath);
    m_engine.connectPeers(transfer.record.sha1, transfer.peers);
    m_requester.announce(transfer.record.sha1, transfer.amounts());
}

// What CHUNK claims is hashed before it is believed. Where the files are none of ours yet, whatever lies in
// their place is: it is ours, from an earlier time, if some of it has the right bytes.
void DownloadManager::check(Transfer& transfer)
{
    transfer.state = TransferState::Checking;
    transfer.check = ++m_lastCheck;
    const QString root = transfer.record.savePath + QLatin1Char('/') + transfer.torrent->name;
    const QBitArray claimed =
        transfer.isNew ? QBitArray(transfer.torrent->chunkCount(), true) : transfer.recorded;
    transfer.stopCheck =
        m_worker.run([this, torrent = *transfer.torrent, number = transfer.check, root, claimed,
                      folder = transfer.record.savePath](const std::stop_token& stop) {
            const bool isThere = QFileInfo::exists(root);
            const QBitArray good =
                isThere ? checkChunks(torrent, folder, claimed, stop) : QBitArray(claimed.size());
            const bool wasStopped = stop.stop_requested();
            return [this, sha1 = torrent.sha1, number, good, isThere, wasStopped] {
                if (!wasStopped)
                    onChecked(sha1, number, good, isThere);
            };
        });
}

void DownloadManager::onChecked(const InfoHash& sha1, quint64 number, const QBitArray& good, bool isThere)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || found->check != number || found->state != TransferState::Checking)
        return;
    Transfer& transfer = *found;
    const QString root = transfer.record.savePath + QLatin1Char('/') + transfer.torrent->name;
    if (transfer.isNew && isThere && good.count(true) == 0) {
        giveUp(transfer,
               {tr("%1 is there already and is something else; move it away, or choose another folder")
                    .arg(root)});
        return;
    }
    if (transfer.isComplete() && !isThere && !transfer.wasAsked) {
        giveUp(transfer, {tr("%1 is gone; put it back and resume it, or remove it").arg(root)});
        return;
    }
    // Who edited a file of their own did so on purpose: nothing may write the old bytes over it.
    if (transfer.record.isOwn && good.count(true) != transfer.torrent->chunkCount()) {
        giveUp(transfer, {tr("%1 has changed since it was shared; share it again as it is now").arg(root)});
        return;
    }
    transfer.isNew = false;
    transfer.present = good;
    forget(transfer, transfer.recorded & ~good);
    record(transfer, good & ~transfer.recorded);
    run(transfer);
}

void DownloadManager::run(Transfer& transfer)
{
    const TorrentDescription& torrent = *transfer.torrent;
    const bool isWhole = transfer.present.count(true) == torrent.chunkCount();
    transfer.state = isWhole ? TransferState::Sharing : TransferState::Downloading;
    transfer.progress = {};
    m_requester.describe(torrent.sha1, torrent.sizeBytes, torrent.chunkBytes, torrent.name.toUtf8());
    m_requester.announce(torrent.sha1, transfer.amounts());
    m_engine.add(torrent, transfer.record.savePath, transfer.present);
    m_engine.connectPeers(torrent.sha1, transfer.peers);
    touch(torrent.sha1);
    tellShared(transfer);
    if (isWhole)
        complete(transfer);
}

void DownloadManager::halt(Transfer& transfer)
{
    transfer.stopCheck.request_stop();
    transfer.check = 0;
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
    const bool wasDownloading =
        std::exchange(transfer.state, TransferState::Sharing) == TransferState::Downloading;
    const bool wasAsked = std::exchange(transfer.wasAsked, false);
    if (wasDownloading)
        m_requester.complete(sha1, transfer.amounts());
    tellNow(sha1);
    if (wasDownloading || wasAsked)
        emit finished(sha1);
}

void DownloadManager::tellShared(Transfer& transfer)
{
    if (std::exchange(transfer.wasOffered, false))
        emit shared(transfer.record.sha1, linkOf(transfer.record.magnet, m_trackers));
}

void DownloadManager::onMetadata(const InfoHash& sha1, const QByteArray& bytes)
{
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end() || found->torrent)
        return;
    m_engine.remove(sha1); // it had the hash alone
    const auto torrent = readTorrent(bytes);
    if (!torrent) {
        giveUp(*found, {tr("what the others offer as %1 cannot be used: %2")
                            .arg(found->record.magnet, torrent.error().message)});
        return;
    }
    describe(*found, *torrent, {});
    m_store.putShare(found->record);
    check(*found);
    touch(sha1);
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
        found->progress = progress;
        m_requester.update(progress.sha1, found->amounts());
        touch(progress.sha1);
    }
}

QList<status::TransferStatus> DownloadManager::transfers() const
{
    QList<status::TransferStatus> all = m_hasher.statuses();
    for (const Transfer& transfer : m_transfers)
        all.append(statusFor(transfer));
    return all;
}

void DownloadManager::touch(const InfoHash& sha1)
{
    m_touched.insert(sha1);
    if (!m_statusTimer.isActive())
        m_statusTimer.start();
}

void DownloadManager::tellNow(const InfoHash& sha1)
{
    m_touched.remove(sha1);
    emit transferChanged(statusFor(m_transfers[sha1]));
}

status::TransferStatus DownloadManager::statusFor(const Transfer& transfer) const
{
    status::TransferStatus status = statusOf(transfer);
    status.magnet = linkOf(status.magnet, m_trackers);
    return status;
}

void DownloadManager::tellTouched()
{
    const QSet<InfoHash> touched = std::exchange(m_touched, {});
    for (const InfoHash& sha1 : touched)
        if (const auto found = m_transfers.constFind(sha1); found != m_transfers.cend())
            emit transferChanged(statusFor(*found));
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
    m_engine.connectPeers(sha1, peers);
    touch(sha1);
}

} // namespace muster::peer
