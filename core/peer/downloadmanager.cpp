// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/downloadmanager.h"

#include "peer/contentplace.h"
#include "peer/engine.h"
#include "peer/filestamps.h"
#include "peer/peerinforequester.h"
#include "peer/sharelink.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace muster::peer {

using status::TransferState;

DownloadManager::DownloadManager(ChunkStore& store, PeerInfoRequester& requester, Engine& engine,
                                 const Clock& clock, FreeSpace freeSpace, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_requester(requester)
    , m_engine(engine, this)
    , m_clock(clock)
    , m_freeSpace(freeSpace ? std::move(freeSpace) : freeBytesIn)
    , m_rates{engine.settings().downloadBytesPerSecond / 1024, engine.settings().uploadBytesPerSecond / 1024}
    , m_statusTimer(this)
    , m_upkeepTimer(this)
    , m_hasher(m_hashWorker, clock, this)
    , m_verification(m_lookWorker, m_checkWorker, this)
    , m_hashWorker(this)
    , m_checkWorker(this)
    , m_lookWorker(this)
{
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(statusInterval);
    connect(&m_statusTimer, &QTimer::timeout, this, &DownloadManager::tellTouched);
    m_upkeepTimer.setInterval(upkeepInterval);
    connect(&m_upkeepTimer, &QTimer::timeout, this, &DownloadManager::keepUp);
    connectCollaborators();
}

DownloadManager::~DownloadManager() = default;

void DownloadManager::connectCollaborators()
{
    connect(&m_store, &ChunkStore::chunksStored, this, &DownloadManager::onChunksStored);
    connect(&m_store, &ChunkStore::shareStored, this, &DownloadManager::onShareStored);
    connect(&m_store, &ChunkStore::failed, this, &DownloadManager::failed);
    connect(&m_store, &ChunkStore::stalled, this, &DownloadManager::failed);
    connect(&m_engine, &TransferEngines::listening, &m_requester, &PeerInfoRequester::setListenPort);
    connect(&m_engine, &TransferEngines::privateListening, &m_requester,
            &PeerInfoRequester::setPrivateListenPort);
    connect(&m_engine, &TransferEngines::metadataReceived, this, &DownloadManager::onMetadata);
    connect(&m_engine, &TransferEngines::chunksFinished, this, &DownloadManager::onChunksFinished);
    connect(&m_engine, &TransferEngines::progressed, this, &DownloadManager::onProgressed);
    connect(&m_engine, &TransferEngines::failed, this, &DownloadManager::onEngineFailure);
    connect(&m_engine, &TransferEngines::detailTold, this, &DownloadManager::onDetail);
    connect(&m_engine, &TransferEngines::sourcesChanged, this,
            [this](const InfoHash& sha1, const QList<status::SourceStatus>& sources) {
                if (Transfer* transfer = find(sha1)) {
                    transfer->sources = sources;
                    transfer->sourcesAt = m_clock.monotonic();
                    touch(sha1);
                }
            });
    connect(&m_verification, &ChunkVerification::done, this, &DownloadManager::onVerified);
    connect(&m_verification, &ChunkVerification::progressed, this,
            [this](const InfoHash& sha1, qint64 checkedBytes) {
                if (Transfer* transfer = find(sha1)) {
                    transfer->checkedBytes = checkedBytes;
                    touch(sha1);
                }
            });
    connect(&m_hasher, &ShareHasher::changed, this, &DownloadManager::transferChanged);
    connect(&m_hasher, &ShareHasher::gone, this, &DownloadManager::transferRemoved);
    connect(&m_hasher, &ShareHasher::failed, this, [this](const QString& path, const Error& error) {
        m_askedToShare.remove(path);
        emit shareFailed(path, error);
    });
    connect(&m_hasher, &ShareHasher::cancelled, this, [this](const QString& path) {
        m_askedToShare.remove(path);
        emit shareCancelled(path);
    });
    connect(&m_hasher, &ShareHasher::noticed, this, &DownloadManager::shareNoticed);
    connect(&m_hasher, &ShareHasher::hashed, this, &DownloadManager::onHashed);
    connect(&m_requester, &PeerInfoRequester::peersFound, this, &DownloadManager::onPeersFound);
    connect(&m_requester, &PeerInfoRequester::privateContentLearnt, &m_engine, &TransferEngines::setPrivate);
    connect(&m_requester, &PeerInfoRequester::finished, this, &DownloadManager::onRequesterFinished);
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
        take(record, claimed.value(record.sha1), contents->stamps.value(record.sha1));
    m_limits = contents->limits.value_or(status::PeerLimits());
    applyRates();
    admit();
    m_totalsStoredAt = m_clock.monotonic();
    m_upkeepTimer.start();
    tellTouched(); // who asks at once what there is shall not hear that there is nothing
    return {};
}

void DownloadManager::take(const ShareRecord& record, const QList<qint64>& claimed,
                           const QList<FileStamp>& stamps)
{
    Transfer& transfer = *m_transfers.insert(record.sha1, transferOf(record));
    transfer.stamps = stamps;
    if (record.key && !m_makeKey) { // never by an open connection
        giveUp(transfer, {tr("private shares are not fetched or given here")});
        return;
    }
    if (record.key)
        m_engine.setPrivate(record.sha1, {});
    if (!record.torrent.isEmpty()) {
        const auto torrent = readTorrent(record.torrent, record.isOwn ? Names::Own : Names::Strangers);
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
        transfer.state = TransferState::Paused;
    touch(record.sha1);
}

void DownloadManager::setTrackers(const QList<Endpoint>& trackers)
{
    const QList<Endpoint> usable = linkableTrackers(trackers);
    if (std::exchange(m_trackers, usable) == usable)
        return;
    m_linkEnding = linkOf({}, trackerUrlsOf(m_trackers));
    for (auto transfer = m_transfers.keyBegin(); transfer != m_transfers.keyEnd(); ++transfer)
        touch(*transfer);
}

Error DownloadManager::undescribed(const InfoHash& sha1)
{
    return {
        tr("%1 is not described yet: wait until somebody who has it was reached").arg(sha1.toHexString())};
}

Result<QByteArray> DownloadManager::torrentOf(const InfoHash& sha1) const
{
    const auto found = m_transfers.constFind(sha1);
    if (found == m_transfers.cend() || found->record.torrent.isEmpty())
        return tl::unexpected(undescribed(sha1));
    if (found->record.key)
        return fail(tr("%1 is a private share and has no .torrent for others; give them its link")
                        .arg(statusFor(*found).name));
    return torrentNaming(found->record.torrent, trackerUrlsOf(m_trackers));
}

void DownloadManager::share(const QString& path, const ShareOptions& options)
{
    const QString place = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!m_askedToShare.contains(place)) // else it is being read since then
        m_askedToShare.insert(place, m_clock.wall());
    m_hasher.hash(path, options);
}

void DownloadManager::onHashed(const TorrentDescription& torrent, const QString& folder,
                               const ShareOptions& options)
{
    if (options.isPrivate)
        offerInPrivate(torrent, folder);
    else
        offer(torrent, folder, std::nullopt);
}

// It was read just now: all of its chunks are there.
void DownloadManager::offer(const TorrentDescription& torrent, const QString& folder,
                            const std::optional<ShareKey>& key)
{
    const WallTime asked = m_askedToShare.take(folder + QLatin1Char('/') + torrent.name);
    const QBitArray all(torrent.chunkCount(), true);
    auto found = m_transfers.find(torrent.sha1);
    const bool isHere = found != m_transfers.end() && found->record.savePath == folder;
    if (isHere && found->isComplete() && found->state == TransferState::Sharing) {
        emit shared(torrent.sha1, linkFor(*found));
        return;
    }
    if (found != m_transfers.end()) {
        halt(*found); // it goes on from here, whole
        if (found->record.savePath != folder)
            emit shareNoticed(
                folder + QLatin1Char('/') + torrent.name,
                tr("%1 is shared from %2 from now on, and no more from %3; the files there stay as "
                   "they are")
                    .arg(torrent.name, folder, found->record.savePath));
    }
    forgetEarlierOf(torrent, folder, key.has_value());
    ShareRecord record{torrent.sha1, torrent.bytes, {}, folder, WantedState::Active, m_clock.wall(), true};
    record.key = key;
    record.magnet = linkTo(record, torrent.name);
    record.queuePosition = lastPosition() + 1;
    record.finishedAt = record.addedAt;
    m_store.putShare(record);
    found = m_transfers.insert(torrent.sha1, transferOf(record));
    describe(*found, torrent, {});
    found->present = all;
    found->wasOffered = true;
    keepFirstStamps(*found, asked);
    this->record(*found, all);
    if (found->wasTouched)
        begin(*found);
    else
        run(*found);
}

// The same place held other bytes when it was shared before: these are no more.
void DownloadManager::forgetEarlierOf(const TorrentDescription& torrent, const QString& folder,
                                      bool isPrivate)
{
    QList<InfoHash> earlier;
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (transfer.torrent && transfer.record.sha1 != torrent.sha1 && transfer.record.savePath == folder &&
            transfer.torrent->name == torrent.name && transfer.record.key.has_value() == isPrivate)
            earlier.append(transfer.record.sha1);
    for (const InfoHash& sha1 : earlier)
        remove(sha1);
}

void DownloadManager::remove(const InfoHash& sha1, Removal removal)
{
    if (m_hasher.cancel(sha1))
        return;
    const auto found = m_transfers.find(sha1);
    if (found == m_transfers.end())
        return;
    halt(*found);
    deleteFiles(*found, removal);
    m_quietSince.remove(sha1);
    m_transfers.erase(found);
    m_touched.remove(sha1);
    m_store.removeShare(sha1);
    m_changedTotals.remove(sha1);
    emit transferRemoved(sha1);
    admit();
}

void DownloadManager::shutDown()
{
    m_hasher.cancelAll();
    m_verification.cancelAll();
    storeTotals();
    m_upkeepTimer.stop();
    for (Transfer& transfer : m_transfers)
        if (transfer.state == TransferState::Downloading)
            m_engine.remove(transfer.record.sha1);
    m_requester.shutDown();
}

Transfer* DownloadManager::find(const InfoHash& sha1)
{
    const auto found = m_transfers.find(sha1);
    return found == m_transfers.end() ? nullptr : &*found;
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

namespace {

status::SourceStatus trackersStatus(const Transfer& transfer, MonotonicTime now)
{
    status::SourceStatus source;
    source.kind = status::SourceKind::Multicast;
    source.peersFound = int(transfer.peers.size());
    if (transfer.answeredAt)
        source.lastAnswerMsAgo = (now - *transfer.answeredAt).count();
    if (transfer.isRunning())
        source.state = transfer.answeredAt ? status::SourceState::Answering : status::SourceState::Asking;
    return source;
}

} // namespace

status::TransferStatus DownloadManager::statusFor(const Transfer& transfer) const
{
    status::TransferStatus status = statusOf(transfer);
    status.magnet = linkFor(transfer);
    status.queuePosition = m_places.value(transfer.record.sha1);
    status.sources.append(trackersStatus(transfer, m_clock.monotonic()));
    status.sources += sourcesOf(transfer, m_clock.monotonic());
    return status;
}

void DownloadManager::tellTouched()
{
    const QSet<InfoHash> touched = std::exchange(m_touched, {});
    for (const InfoHash& sha1 : touched)
        if (const auto found = m_transfers.constFind(sha1); found != m_transfers.cend())
            emit transferChanged(statusFor(*found));
}

} // namespace muster::peer
