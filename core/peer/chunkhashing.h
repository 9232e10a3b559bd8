// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/contentreader.h"

#include <QBitArray>
#include <QByteArray>
#include <QString>
#include <functional>
#include <stop_token>

namespace muster::peer {

struct HashedChunk
{
    int chunk = 0;
    QByteArray hash; // 20 bytes; empty: it cannot be read
    QString problem; // then: why
};

// As many threads as this computer has cores.
int hashingThreads();

// Hashes the chunks set in `which`, several at once: each thread two side by side (Sha1Stream), where there
// are enough, by readers of its own and in small pieces, so that memory stays bounded whatever the chunks'
// size. They are begun in order, so that the disk is read nearly in order, and end in any. `done` is called
// by one thread at a time, not always the same; it returns whether to go on. Blocks until all is done, or it
// is stopped.
void hashChunks(const std::function<ContentReader()>& makeReader, qint64 contentBytes, qint64 chunkBytes,
                const QBitArray& which, int threads, const std::function<bool(const HashedChunk&)>& done,
                const std::stop_token& stop);

} // namespace muster::peer
