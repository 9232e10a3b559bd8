// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transfer.h"

#include "peer/fetchsource.h"
#include "protocol/displayname.h"

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

QList<qint64> describe(Transfer& transfer, const TorrentDescription& torrent, const QList<qint64>& claimed)
{
    transfer.torrent = torrent;
    transfer.record.torrent = torrent.bytes;
    transfer.record.magnet = magnetOf(torrent.sha1, torrent.name);
    transfer.present = QBitArray(torrent.chunkCount());
    transfer.recorded = transfer.present;
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

status::TransferStatus statusOf(const Transfer& transfer)
{
    status::TransferStatus status;
    status.sha1 = transfer.record.sha1;
    status.folder = transfer.record.savePath;
    status.state = transfer.state;
    status.error = transfer.error;
    status.magnet = transfer.record.magnet;
    status.knownSeeders = int(transfer.seeders);
    status.knownLeechers = int(transfer.leechers);
    if (transfer.isRunning()) {
        status.downBytesPerSecond = transfer.progress.downBytesPerSecond;
        status.upBytesPerSecond = transfer.progress.upBytesPerSecond;
        status.connectedPeers = transfer.progress.connectedPeers;
    }
    if (!transfer.torrent) {
        const auto magnet = parseMagnet(transfer.record.magnet);
        status.name = magnet ? magnet->name : QString();
        return status;
    }
    const TorrentDescription& torrent = *transfer.torrent;
    status.name = protocol::displayName(torrent.name.toUtf8());
    status.sizeBytes = torrent.sizeBytes;
    status.doneBytes = bytesOf(torrent, transfer.recorded);
    status.chunkBytes = torrent.chunkBytes;
    status.chunks = transfer.recorded;
    const QList<qint64> done = bytesPerFile(torrent, transfer.recorded);
    for (qsizetype i = 0; i < torrent.files.size(); ++i) {
        const ContentFile& file = torrent.files[i];
        if (!file.isPadding)
            status.files.append({protocol::displayName(file.path.toUtf8()), file.sizeBytes, done[i]});
    }
    return status;
}

} // namespace muster::peer
