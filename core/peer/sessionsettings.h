// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include "peer/torrentengine.h"

#include <libtorrent/session_params.hpp>
#include <libtorrent/settings_pack.hpp>

namespace muster::peer {

// A session for a LAN: TCP first, several peers on one address, deep request
// queues, quick to notice a peer that is gone.
lt::session_params sessionParams(const EngineSettings& settings);

} // namespace muster::peer
