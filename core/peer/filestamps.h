// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/filestamp.h"
#include "peer/torrentdescription.h"
#include "status/filepriority.h"

#include <QBitArray>
#include <QList>
#include <QString>
#include <limits>

namespace muster::peer {

// Of those files of it that are there, in their order, the parts file last. Padding has none. Asks the disk;
// any thread. So many files from `first` on.
QList<FileStamp> stampsOf(const TorrentDescription& torrent, const QString& folder, int first = 0,
                          int count = std::numeric_limits<int>::max());

// When a folder of it got, lost or renamed an entry last, since 1970; 0: it has no folders, or they are not
// there.
qint64 newestFolderNs(const TorrentDescription& torrent, const QString& folder);

// Bytes that the disk has given to them, and so need not find room for again.
qint64 takenBytes(const TorrentDescription& torrent, const QString& folder);

// What was written is on the disk when this returns, power cut or not. It may take as long as the disk does;
// any thread. False: a file could not be synced.
bool syncFiles(const TorrentDescription& torrent, const QString& folder);

// The chunks whose bytes lie in files that look as they did then. `priorities`: as prioritiesOf().
QBitArray untouchedChunks(const TorrentDescription& torrent, const QList<status::FilePriority>& priorities,
                          const QList<FileStamp>& then, const QList<FileStamp>& now);

} // namespace muster::peer
