// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transferrules.h"

namespace muster::peer {

using status::FilePriority;

QList<FilePriority> prioritiesOf(const TorrentDescription& torrent, const QList<FilePriority>& chosen)
{
    QList<FilePriority> priorities;
    qsizetype next = 0;
    for (const ContentFile& file : torrent.files)
        priorities.append(file.isPadding ? FilePriority::Skip : chosen.value(next++, FilePriority::Normal));
    return priorities;
}

QBitArray wantedChunks(const TorrentDescription& torrent, const QList<FilePriority>& priorities)
{
    QBitArray wanted(torrent.chunkCount());
    for (qsizetype i = 0; i < torrent.files.size(); ++i) {
        const ContentFile& file = torrent.files[i];
        if (priorities[i] == FilePriority::Skip || file.sizeBytes == 0)
            continue;
        const auto first = file.offset / torrent.chunkBytes;
        const auto last = (file.offset + file.sizeBytes - 1) / torrent.chunkBytes;
        wanted.fill(true, first, last + 1);
    }
    return wanted;
}

double ratioOf(qint64 downloadedBytes, qint64 uploadedBytes, qint64 sizeBytes)
{
    const qint64 taken = downloadedBytes > 0 ? downloadedBytes : sizeBytes;
    return taken > 0 ? double(uploadedBytes) / double(taken) : 0;
}

bool hasGivenEnough(double ratio, bool isOwn, const status::TransferLimits& limits,
                    const status::PeerLimits& all)
{
    const double enough = limits.ratio.value_or(isOwn ? 0 : all.ratio);
    return enough > 0 && ratio >= enough;
}

status::RateLimits ratesAt(const status::PeerLimits& limits, QTime localTime)
{
    const QTime from = limits.alternativeFrom;
    const QTime to = limits.alternativeTo;
    const bool isOverMidnight = to < from;
    const bool isAfter = localTime >= from;
    const bool isBefore = localTime < to;
    const bool holds = from != to && (isOverMidnight ? isAfter || isBefore : isAfter && isBefore);
    return holds || limits.isAlternativeOn ? limits.alternativeRates : limits.rates;
}

} // namespace muster::peer
