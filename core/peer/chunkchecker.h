// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/torrentdescription.h"
#include "status/filepriority.h"

#include <QBitArray>
#include <QString>
#include <functional>
#include <stop_token>

namespace muster::peer {

// Which of the chunks claimed have the right bytes on the disk. Blocks while it reads; any thread. Where it
// is stopped, the rest counts as wrong. `priorities`, one a file or none, say which files are skipped: the
// parts file is read in their place.
QBitArray checkChunks(const TorrentDescription& torrent, const QString& folder, const QBitArray& claimed,
                      std::stop_token stop, const QList<status::FilePriority>& priorities = {});

} // namespace muster::peer
