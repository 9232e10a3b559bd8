// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/enginesession.h"

namespace muster::peer {

// What libtorrent itself says of a running engine. A friend of the engine, for tests alone.
struct EngineProbe
{
    static lt::settings_pack settings(const TorrentEngine& engine)
    {
        return engine.m_session->session.get_settings();
    }
    static bool runsDht(const TorrentEngine& engine) { return engine.m_session->session.is_dht_running(); }
    static lt::torrent_handle torrent(const TorrentEngine& engine, const InfoHash& sha1)
    {
        return engine.m_session->torrents.value(sha1).handle;
    }
};

} // namespace muster::peer
