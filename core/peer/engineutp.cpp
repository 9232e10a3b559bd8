// SPDX-License-Identifier: GPL-3.0-or-later
// uTP for those whom TCP does not reach: a firewall that drops or refuses it may let UDP through.
#include "peer/enginesession.h"

#include <QTimer>

namespace muster::peer {

namespace {

constexpr std::chrono::milliseconds gathering{500}; // those who are tried at once fail at about the same time
constexpr std::chrono::seconds untilNextTry{60};

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
    const auto tried = entry->triedByUtp.find(alert.endpoint);
    if (tried != entry->triedByUtp.end() && now - tried->second < untilNextTry)
        return;
    if (entry->deafToTcp.empty())
        QTimer::singleShot(gathering, &engine, [&engine, sha1] { engine.m_session->tryUtp(sha1); });
    entry->deafToTcp.insert(alert.endpoint);
}

// libtorrent has one switch for all of a session, and with it on it tries uTP before TCP, at a twentieth of
// the speed. So it is on for a moment only, in which this torrent alone connects, to these alone: its thread
// does what follows in this order and nothing in between. Only where nobody is connected: who has somebody
// needs this less, and would lose them.
void TorrentEngine::Session::tryUtp(const InfoHash& sha1)
{
    Entry* entry = find(sha1);
    if (!entry)
        return;
    const std::set<lt::tcp::endpoint> deaf = std::exchange(entry->deafToTcp, {});
    if (entry->handle.status({}).num_peers > 0) // or is being connected to: another failure brings us here
        return;
    const auto now = std::chrono::steady_clock::now();
    const auto setUtp = [this](bool isOn) {
        lt::settings_pack pack;
        pack.set_bool(lt::settings_pack::enable_outgoing_utp, isOn);
        session.apply_settings(pack);
    };
    setUtp(true);
    entry->handle.clear_peers(); // else they would have to wait for their next turn
    for (const lt::tcp::endpoint& peer : deaf) {
        entry->triedByUtp[peer] = now;
        entry->handle.connect_peer(peer);
    }
    entry->handle.pause(); // it connects at once when it goes on: see hurry()
    entry->handle.resume();
    setUtp(false);
}

} // namespace muster::peer
