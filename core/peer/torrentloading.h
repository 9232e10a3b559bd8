// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "peer/torrentdescription.h"

#include <QByteArray>
#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/bdecode.hpp>

namespace muster::peer {

// More are not shared and not fetched: each costs libtorrent and every list of them memory and time.
inline constexpr int mostFiles = 300'000;
inline constexpr qint64 mostTorrentBytes = 64LL * 1024 * 1024;

// What libtorrent would take too long over, before it is given the description: the time that it needs for
// files with one and the same path grows with the square of their number (32,000 of them: eight minutes).
// `info` is the info dictionary. Pure; any thread. The error says it in one sentence.
Result<void> checkDescription(const lt::bdecode_node& info);

// The same of files that are to be described.
Result<void> checkFiles(const QList<ContentFile>& files);

// A whole .torrent as libtorrent takes it; the only way in for bytes of strangers.
Result<lt::add_torrent_params> loadTorrent(const QByteArray& bytes);

} // namespace muster::peer
