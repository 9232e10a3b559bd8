// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "peer/torrentdescription.h"

namespace muster::peer {

// The torrent of a private share: that of the same files, salted, so that who knows these files cannot tell
// by the info-hash that it is them. It goes by the share's identifier (sha1); `wireHash` is its info-hash.
// Pure.
Result<TorrentDescription> privateTorrent(const TorrentDescription& open, const ShareKey& key);

// Takes a private share's description as the others gave it: by its identifier.
TorrentDescription underIdentifier(TorrentDescription torrent, const InfoHash& identifier);

} // namespace muster::peer
