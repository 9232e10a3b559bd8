// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkchecker.h"

#include "peer/chunkhashing.h"

namespace muster::peer {

QBitArray checkChunks(const TorrentDescription& torrent, const QString& folder, const QBitArray& claimed,
                      std::stop_token stop, const QList<status::FilePriority>& priorities)
{
    QBitArray good(torrent.chunkCount());
    const auto note = [&](const HashedChunk& hashed) {
        good.setBit(hashed.chunk, hashed.hash == torrent.chunkHash(hashed.chunk));
        return true;
    };
    hashChunks([&] { return ContentReader(torrent, folder, priorities); }, torrent.sizeBytes,
               torrent.chunkBytes, claimed, hashingThreads(), note, stop);
    return good;
}

} // namespace muster::peer
