// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "peer/torrentdescription.h"

#include <QString>
#include <functional>
#include <stop_token>

namespace muster::peer {

// A power of two from 256 KiB to 16 MiB, such that there are 2,048 chunks at most as long as that goes.
qint64 chunkBytesFor(qint64 contentBytes);

// Empty: a user may choose it. Else the sentence that says what may be chosen. 0: by size.
QString chunkBytesProblem(qint64 chunkBytes);

// One call at a time, growing, the last one with all.
using HashingProgress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;

// A sentence about what is shared all the same, said before the reading.
using SharingNotice = std::function<void(const QString& text)>;

// Reads a file, or a folder with all that is below it, and makes its version 1 torrent. Equal contents of
// equal names give equal torrents, whenever and wherever. Symbolic links and special files are left out,
// which `notice` says. It reads on all cores. Blocks meanwhile; any thread, and `progress` is called by
// others. Stopped: an error without words. `chunkBytes`: 0: by size.
Result<TorrentDescription> makeTorrent(const QString& path, const HashingProgress& progress,
                                       std::stop_token stop, qint64 chunkBytes = 0,
                                       const SharingNotice& notice = {});

} // namespace muster::peer
