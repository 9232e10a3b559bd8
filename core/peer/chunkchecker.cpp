// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkchecker.h"

#include "peer/contentreader.h"
#include "peer/sha1.h"

namespace muster::peer {

QBitArray checkChunks(const TorrentDescription& torrent, const QString& folder, const QBitArray& claimed,
                      std::stop_token stop, const QList<status::FilePriority>& priorities)
{
    QBitArray good(torrent.chunkCount());
    ContentReader reader(torrent, folder, priorities);
    for (int chunk = 0; chunk < torrent.chunkCount() && !stop.stop_requested(); ++chunk) {
        if (!claimed.testBit(chunk))
            continue;
        const auto bytes = reader.read(torrent.chunkOffset(chunk), torrent.chunkSize(chunk));
        good.setBit(chunk, bytes && sha1Of(*bytes) == torrent.chunkHash(chunk));
    }
    return good;
}

} // namespace muster::peer
