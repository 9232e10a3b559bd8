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

using HashingProgress = std::function<void(qint64 doneBytes, qint64 totalBytes)>;

// Reads a file, or a folder with all that is below it, and makes its version 1 torrent. Equal contents of
// equal names give equal torrents, whenever and wherever. Symbolic links and special files are left out.
// Blocks while it reads; any thread. Stopped: an error without words.
Result<TorrentDescription> makeTorrent(const QString& path, const HashingProgress& progress,
                                       std::stop_token stop);

} // namespace muster::peer
