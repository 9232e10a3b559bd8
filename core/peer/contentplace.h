// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "peer/torrentdescription.h"

#include <QString>

namespace muster::peer {

// Where a content lies, or is to lie, on the disk. These ask or change the disk; any thread.

// What keeps bytes of strangers from being written there: a symbolic link on the way to one of the files, or
// a path longer than the system takes.
Result<void> checkPlace(const TorrentDescription& torrent, const QString& folder);

// Bytes that may still be written below that folder; -1: not known.
qint64 freeBytesIn(const QString& folder);

// The same text for folders whose bytes come from the same free space.
QString fileSystemOf(const QString& folder);

// Deletes the content's own files, then those of its folders that are empty. Nothing else: no other file in
// these folders, nothing behind a symbolic link. What is not there is no error.
Result<void> removeContent(const TorrentDescription& torrent, const QString& folder);

// Only what libtorrent kept beside the content of files that were not wanted.
Result<void> removeParts(const TorrentDescription& torrent, const QString& folder);

} // namespace muster::peer
