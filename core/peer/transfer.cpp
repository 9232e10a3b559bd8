// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transfer.h"

#include "peer/fetchsource.h"
#include "peer/privatetorrent.h"
#include "peer/transferrules.h"
#include "protocol/displayname.h"
#include "protocol/sharekey.h"

namespace muster::peer {

using status::TransferState;

bool Transfer::isRunning() const
{
    return state == TransferState::FetchingMetadata || state == TransferState::Downloading ||
           state == TransferState::Sharing;
}

TransferAmounts Transfer::amounts() const
{
    constexpr qint64 unknownLeft = 16 * 1024; // not 0, which would say seeder
    const qint64 left = torrent ? torrent->sizeBytes - bytesOf(*torrent, present) : unknownLeft;
    return {progress.downloadedBytes, progress.uploadedBytes, left};
}

TransferTotals Transfer::totals() const
{
    return {record.totals.downloadedBytes + progress.downloadedBytes,
            record.totals.uploadedBytes + progress.uploadedBytes};
}

double Transfer::ratio() const
{
    const TransferTotals sum = totals();
    return ratioOf(record.isOwn ? 0 : sum.downloadedBytes, sum.uploadedBytes,
                   torrent ? torrent->sizeBytes : 0);
}

qint64 Transfer::missingBytes() const { return bytesOf(*torrent, wanted & ~present); }

qint64 Transfer::neededBytes() const { return qMax<qint64>(0, missingBytes() - spareBytes); }

TorrentChoices Transfer::choices() const
{
    TorrentChoices choices;
    if (!record.priorities.isEmpty())
        choices.priorities = prioritiesOf(*torrent, record.priorities);
    choices.isSequential = record.isSequential;
    choices.downloadBytesPerSecond = record.limits.rates.downKibPerSecond * 1024;
    choices.uploadBytesPerSecond = record.limits.rates.upKibPerSecond * 1024;
    return choices;
}

QList<qint64> Transfer::offsetsOf(const QBitArray& chunks) const
{
    QList<qint64> offsets;
    for (int chunk = 0; chunk < chunks.size(); ++chunk)
        if (chunks.testBit(chunk))
            offsets.append(torrent->chunkOffset(chunk));
    return offsets;
}

Transfer transferOf(const ShareRecord& record)
{
    Transfer transfer;
    transfer.record = record;
    transfer.progress.sha1 = record.sha1;
    return transfer;
}

void choose(Transfer& transfer, const QList<status::FilePriority>& priorities)
{
    transfer.record.priorities = priorities;
    if (!transfer.torrent)
        return;
    const TorrentDescription& torrent = *transfer.torrent;
    const QList<status::FilePriority> all = prioritiesOf(torrent, priorities);
    transfer.wanted = wantedChunks(torrent, all);
    transfer.shownFiles.clear();
    for (qsizetype i = 0; i < torrent.files.size(); ++i)
        if (const ContentFile& file = torrent.files[i]; !file.isPadding)
            transfer.shownFiles.append(
                {protocol::displayName(file.path.toUtf8()), file.sizeBytes, 0, all[i], file.offset});
}

QString linkTo(const ShareRecord& record, const QString& name)
{
    return record.key ? protocol::textOf({*record.key, name}) : magnetOf(record.sha1, name);
}

QStringList trackersNamedBy(const ShareRecord& record)
{
    const auto source = parseFetchSource(record.magnet);
    return source ? source->trackers : QStringList();
}

QList<qint64> describe(Transfer& transfer, const TorrentDescription& torrent, const QList<qint64>& claimed)
{
    transfer.torrent = underIdentifier(torrent, transfer.record.sha1);
    transfer.record.torrent = torrent.bytes;
    transfer.record.magnet = linkTo(transfer.record, torrent.name);
    transfer.present = QBitArray(torrent.chunkCount());
    transfer.recorded = transfer.present;
    choose(transfer, transfer.record.priorities);
    QList<qint64> strangers;
    for (const qint64 offset : claimed) {
        const int chunk = torrent.chunkAt(offset);
        if (chunk < 0)
            strangers.append(offset);
        else
            transfer.recorded.setBit(chunk);
    }
    return strangers;
}

namespace {

void tellRecord(const Transfer& transfer, status::TransferStatus& status)
{
    const ShareRecord& record = transfer.record;
    status.sha1 = record.sha1;
    status.folder = record.savePath;
    status.magnet = record.magnet;
    status.limits = record.limits;
    status.isSequential = record.isSequential;
    status.isPrivate = record.key.has_value();
    status.isOwn = record.isOwn;
    status.addedAtMs = record.addedAt.time_since_epoch().count();
    status.finishedAtMs = record.finishedAt ? record.finishedAt->time_since_epoch().count() : 0;
    status.downloadedBytes = transfer.totals().downloadedBytes;
    status.uploadedBytes = transfer.totals().uploadedBytes;
    status.ratio = transfer.ratio();
}

void tellFiles(const Transfer& transfer, status::TransferStatus& status)
{
    const TorrentDescription& torrent = *transfer.torrent;
    const QList<qint64> done = bytesPerFile(torrent, transfer.recorded);
    status.files = transfer.shownFiles;
    auto shown = status.files.begin();
    for (qsizetype i = 0; i < torrent.files.size(); ++i) {
        if (torrent.files[i].isPadding)
            continue;
        shown->doneBytes = done[i];
        if (shown->priority != status::FilePriority::Skip) {
            status.wantedBytes += shown->sizeBytes;
            status.doneBytes += shown->doneBytes;
        }
        ++shown;
    }
}

} // namespace

QList<status::SourceStatus> sourcesOf(const Transfer& transfer, MonotonicTime now)
{
    if (!transfer.isRunning())
        return {};
    QList<status::SourceStatus> all;
    for (status::SourceStatus source : transfer.sources) {
        if (source.lastAnswerMsAgo >= 0)
            source.lastAnswerMsAgo += (now - transfer.sourcesAt).count();
        all.append(source);
    }
    return all;
}

status::TransferStatus statusOf(const Transfer& transfer)
{
    status::TransferStatus status;
    tellRecord(transfer, status);
    status.state = transfer.state;
    status.error = transfer.error;
    status.checkedBytes = transfer.checkedBytes;
    status.knownSeeders = int(transfer.seeders);
    status.knownLeechers = int(transfer.leechers);
    if (transfer.isRunning()) {
        // What is complete fetches nothing, whatever the average of the last seconds is.
        if (transfer.state != TransferState::Sharing)
            status.downBytesPerSecond = transfer.progress.downBytesPerSecond;
        status.upBytesPerSecond = transfer.progress.upBytesPerSecond;
        status.connectedPeers = transfer.progress.connectedPeers;
    }
    if (!transfer.torrent) {
        const auto source = parseFetchSource(transfer.record.magnet);
        status.name = source ? source->name : QString();
        return status;
    }
    const TorrentDescription& torrent = *transfer.torrent;
    status.name = protocol::displayName(torrent.name.toUtf8());
    status.sizeBytes = torrent.sizeBytes;
    status.chunkBytes = torrent.chunkBytes;
    status.chunks = transfer.recorded;
    tellFiles(transfer, status);
    return status;
}

} // namespace muster::peer
