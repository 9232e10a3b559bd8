// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/torrentdescription.h"

#include <QBitArray>
#include <QString>
#include <functional>
#include <stop_token>

namespace muster::peer {

// Which of the chunks claimed have the right bytes on the disk. Blocks while it reads; any thread. Where it
// is stopped, the rest counts as wrong.
QBitArray checkChunks(const TorrentDescription& torrent, const QString& folder, const QBitArray& claimed,
                      std::stop_token stop);

} // namespace muster::peer
