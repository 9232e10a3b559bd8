// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/torrentdescription.h"
#include "status/filepriority.h"
#include "status/transferlimits.h"

#include <QBitArray>
#include <QList>
#include <QTime>

namespace muster::peer {

// One for each of torrent.files, from what was chosen for each that is not padding; what is missing there is
// Normal. Padding is skipped.
QList<status::FilePriority> prioritiesOf(const TorrentDescription& torrent,
                                         const QList<status::FilePriority>& chosen);

// The chunks that hold a byte of a file that is not skipped. `priorities`: as prioritiesOf().
QBitArray wantedChunks(const TorrentDescription& torrent, const QList<status::FilePriority>& priorities);

// How often what was taken was given. Own files take nothing: their size stands for it.
double ratioOf(qint64 downloadedBytes, qint64 uploadedBytes, qint64 sizeBytes);

// Whether a share has given enough to be paused.
bool hasGivenEnough(double ratio, bool isOwn, const status::TransferLimits& limits,
                    const status::PeerLimits& all);

// Which rates hold at this time of day.
status::RateLimits ratesAt(const status::PeerLimits& limits, QTime localTime);

} // namespace muster::peer
