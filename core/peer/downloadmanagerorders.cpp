// SPDX-License-Identifier: GPL-3.0-or-later
// What a person orders, and the upkeep of it: the queue, the limits, the totals.
#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/transferrules.h"

#include <QDateTime>
#include <algorithm>

namespace muster::peer {

using status::TransferState;

namespace {

bool isInTurn(TransferState state)
{
    return state == TransferState::Queued || state == TransferState::Downloading;
}

// A rate of this run stays beside the kept one until it is set, which what is told with others is not.
void keepOrEnd(std::optional<int>& ofRun, bool isSet, int& rate, int kept)
{
    if (ofRun && !isSet && rate == *ofRun)
        rate = kept;
    else
        ofRun.reset();
}

} // namespace

void DownloadManager::pause(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->state == TransferState::Paused)
        return;
    halt(*transfer);
    transfer->state = TransferState::Paused;
    transfer->record.wanted = WantedState::Paused;
    store(*transfer);
    touch(sha1);
    admit();
}

void DownloadManager::resume(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    const bool goesOnByItself = transfer && (transfer->state == TransferState::FetchingMetadata ||
                                             transfer->state == TransferState::Checking);
    if (goesOnByItself && transfer->record.wanted == WantedState::Paused) { // and then it is not halted
        transfer->record.wanted = WantedState::Active;
        store(*transfer);
    }
    if (!transfer || (transfer->state != TransferState::Paused && transfer->state != TransferState::Failed))
        return;
    ShareRecord& record = transfer->record;
    record.wanted = WantedState::Active;
    if (transfer->isComplete() && hasGivenEnough(transfer->ratio(), record.isOwn, record.limits, m_limits))
        record.limits.ratio = 0;
    store(*transfer);
    begin(*transfer);
    touch(sha1);
    admit();
}

void DownloadManager::recheck(const InfoHash& sha1)
{
    Transfer* transfer = find(sha1);
    if (!transfer || !transfer->torrent)
        return;
    halt(*transfer);
    transfer->error.clear();
    check(*transfer, QBitArray(transfer->torrent->chunkCount(), true), {});
    touch(sha1);
    admit();
}

void DownloadManager::setPriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->record.isOwn || transfer->record.priorities == priorities)
        return;
    choose(*transfer, priorities);
    if (!transfer->isRunning())
        keepStamps(*transfer, {}); // what is in the parts file and what is not may be read differently now
    store(*transfer);
    touch(sha1);
    if (transfer->isRunning() && transfer->torrent)
        m_engine.setFilePriorities(sha1, prioritiesOf(*transfer->torrent, priorities));
    if (transfer->state == TransferState::Checking) {
        halt(*transfer);
        begin(*transfer); // it looks into the parts file for other chunks now
    } else if (transfer->state == TransferState::Queued && transfer->isReady()) {
        enter(*transfer); // nothing is left to wait for
    } else if (transfer->state == TransferState::Sharing && !transfer->isReady()) {
        transfer->state = TransferState::Downloading;
        transfer->movedAt = m_clock.monotonic();
    } else if (transfer->state == TransferState::Downloading) {
        complete(*transfer);
    }
    admit();
}

void DownloadManager::setSequential(const InfoHash& sha1, bool isSequential)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->record.isSequential == isSequential)
        return;
    transfer->record.isSequential = isSequential;
    m_engine.setSequential(sha1, isSequential);
    store(*transfer);
    touch(sha1);
}

void DownloadManager::setTransferLimits(const InfoHash& sha1, const status::TransferLimits& limits)
{
    Transfer* transfer = find(sha1);
    if (!transfer || transfer->record.limits == limits)
        return;
    transfer->record.limits = limits;
    m_engine.setTorrentLimits(sha1, limits.rates.downKibPerSecond * 1024, limits.rates.upKibPerSecond * 1024);
    store(*transfer);
    touch(sha1);
    pauseIfGivenEnough(*transfer);
}

void DownloadManager::setLimits(const status::PeerLimits& limits, SetRates set)
{
    status::PeerLimits kept = limits;
    keepOrEnd(m_downOfRun, set.down, kept.rates.downKibPerSecond, m_limits.rates.downKibPerSecond);
    keepOrEnd(m_upOfRun, set.up, kept.rates.upKibPerSecond, m_limits.rates.upKibPerSecond);
    m_limits = kept;
    m_store.putLimits(kept);
    applyRates();
    for (Transfer& transfer : m_transfers)
        pauseIfGivenEnough(transfer);
    admit();
}

void DownloadManager::useRates(std::optional<int> down, std::optional<int> up)
{
    m_downOfRun = down;
    m_upOfRun = up;
    applyRates();
}

status::PeerLimits DownloadManager::limits() const
{
    status::PeerLimits limits = m_limits;
    limits.rates.downKibPerSecond = m_downOfRun.value_or(m_limits.rates.downKibPerSecond);
    limits.rates.upKibPerSecond = m_upOfRun.value_or(m_limits.rates.upKibPerSecond);
    return limits;
}

void DownloadManager::moveInQueue(const InfoHash& sha1, QueueMove move)
{
    const QList<NewPosition> changes = moved(queue(), sha1, move);
    for (const NewPosition& change : changes) {
        if (Transfer* transfer = find(change.sha1)) {
            transfer->record.queuePosition = change.position;
            store(*transfer);
        }
    }
    admit();
}

QList<QueueEntry> DownloadManager::queue() const
{
    const MonotonicTime now = m_clock.monotonic();
    QList<QueueEntry> entries;
    for (const Transfer& transfer : m_transfers)
        if (transfer.torrent && !transfer.isComplete())
            entries.append(
                {transfer.record.sha1, transfer.record.queuePosition,
                 transfer.state == TransferState::Downloading && now - transfer.movedAt >= stallTime});
    std::sort(entries.begin(), entries.end(),
              [](const QueueEntry& a, const QueueEntry& b) { return a.position < b.position; });
    return entries;
}

qint64 DownloadManager::lastPosition() const
{
    qint64 last = 0;
    for (const Transfer& transfer : m_transfers)
        last = std::max(last, transfer.record.queuePosition);
    return last;
}

void DownloadManager::admit()
{
    const QList<QueueEntry> all = queue();
    QHash<InfoHash, int> places;
    QList<QueueEntry> wanting;
    for (const QueueEntry& entry : all) {
        places.insert(entry.sha1, int(places.size()) + 1);
        const Transfer* transfer = find(entry.sha1);
        if (transfer && isInTurn(transfer->state))
            wanting.append(entry);
    }
    for (const Transfer& transfer : std::as_const(m_transfers))
        if (const InfoHash& sha1 = transfer.record.sha1; places.value(sha1) != m_places.value(sha1))
            touch(sha1);
    m_places = places;

    const QSet<InfoHash> may = admitted(wanting, m_limits.activeDownloads);
    for (const QueueEntry& entry : std::as_const(wanting)) {
        Transfer* transfer = find(entry.sha1);
        if (!transfer)
            continue;
        if (transfer->state == TransferState::Queued && may.contains(entry.sha1)) {
            run(*transfer);
        } else if (transfer->state == TransferState::Downloading && !may.contains(entry.sha1)) {
            halt(*transfer);
            transfer->state = TransferState::Queued;
            touch(entry.sha1);
        }
    }
}

void DownloadManager::pauseIfGivenEnough(Transfer& transfer)
{
    const ShareRecord& record = transfer.record;
    if (transfer.state == TransferState::Sharing &&
        hasGivenEnough(transfer.ratio(), record.isOwn, record.limits, m_limits))
        pause(record.sha1);
}

void DownloadManager::applyRates()
{
    const QTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wall().time_since_epoch().count()).time();
    const status::RateLimits rates = ratesAt(limits(), now);
    if (rates == m_rates)
        return;
    m_rates = rates;
    m_engine.setRateLimits(rates.downKibPerSecond * 1024, rates.upKibPerSecond * 1024);
    m_requester.setToldLimits(rates.downKibPerSecond, rates.upKibPerSecond);
}

void DownloadManager::keepUp()
{
    applyRates();
    tryForSpace();
    admit();
    stampQuietFiles();
    watchFiles();
    if (m_clock.monotonic() - m_totalsStoredAt >= totalsInterval)
        storeTotals();
}

void DownloadManager::storeTotals()
{
    m_totalsStoredAt = m_clock.monotonic();
    for (const InfoHash& sha1 : std::as_const(m_changedTotals))
        if (const Transfer* transfer = find(sha1))
            m_store.putTotals(sha1, transfer->totals());
    m_changedTotals.clear();
}

} // namespace muster::peer
