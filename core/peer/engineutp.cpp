// SPDX-License-Identifier: GPL-3.0-or-later
// uTP for those whom TCP does not reach: a firewall that drops or refuses it may let UDP through.
#include "peer/enginesession.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace muster::peer {

namespace {

using namespace std::chrono_literals;

constexpr auto gathering = 500ms;  // those who are tried at once fail at about the same time
constexpr auto untilNextTry = 60s; // of the same peer
constexpr auto betweenTries = 10s; // of the same torrent: each of them is a short pause
constexpr auto patience = 10s;     // with those whom TCP has not been tried for
constexpr std::size_t mostRemembered = 4096;

} // namespace

void TorrentEngine::Session::onDisconnected(const lt::peer_disconnected_alert& alert, TorrentEngine& engine)
{
    if (finders.hasHolePunching) // then libtorrent tries uTP first by itself
        return;
    InfoHash sha1;
    Entry* entry = entryOf(alert.handle, sha1);
    if (!entry || alert.op != lt::operation_t::connect || alert.socket_type != lt::socket_type_t::tcp)
        return;
    const auto now = std::chrono::steady_clock::now();
    UtpTries& tries = entry->utp;
    if (tries.failedByTcp.size() >= mostRemembered)
        tries = {};
    tries.failedByTcp.insert(alert.endpoint);
    const auto tried = tries.tried.find(alert.endpoint);
    if (tried != tries.tried.end() && now - tried->second < untilNextTry)
        return;
    if (tries.deaf.empty()) {
        tries.deafSince = now;
        QTimer::singleShot(gathering, &engine, [&engine, sha1] { engine.m_session->tryUtp(sha1, engine); });
    }
    tries.deaf.insert(alert.endpoint);
}

// libtorrent has one switch for all of a session, and with it on it tries uTP before TCP, at a twentieth of
// the speed. So it is on for a moment only, in which this torrent connects. Only where nobody is connected:
// who has somebody needs this less, and would lose them; and once TCP was tried for all, as libtorrent takes
// some each second.
void TorrentEngine::Session::tryUtp(const InfoHash& sha1, TorrentEngine& engine)
{
    Entry* entry = find(sha1);
    if (!entry || entry->utp.deaf.empty()) // it may have been removed and added again meanwhile
        return;
    UtpTries& tries = entry->utp;
    const lt::torrent_status status = entry->handle.status({});
    if (status.num_peers > 0) { // or is being connected to: another failure brings us here
        tries.deaf.clear();
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    const bool isUntried = std::size_t(std::max(0, status.list_peers)) > tries.failedByTcp.size();
    if (now - tries.last < betweenTries || (isUntried && now - tries.deafSince < patience)) {
        QTimer::singleShot(1s, &engine, [&engine, sha1] { engine.m_session->tryUtp(sha1, engine); });
        return;
    }
    tries.last = now;
    const auto secondsToReconnect = session.get_settings().get_int(lt::settings_pack::min_reconnect_time);
    const auto setUtp = [this](bool isOn, int reconnectAfterSeconds) {
        lt::settings_pack pack;
        pack.set_bool(lt::settings_pack::enable_outgoing_utp, isOn);
        pack.set_int(lt::settings_pack::min_reconnect_time, reconnectAfterSeconds);
        session.apply_settings(pack);
    };
    for (const lt::tcp::endpoint& peer : std::exchange(tries.deaf, {}))
        tries.tried[peer] = now;
    setUtp(true, 0);       // whoever failed has its turn now
    entry->handle.pause(); // it connects at once when it goes on: see hurry()
    entry->handle.resume();
    setUtp(false, secondsToReconnect);
}

} // namespace muster::peer
