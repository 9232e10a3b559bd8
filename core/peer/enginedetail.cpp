// SPDX-License-Identifier: GPL-3.0-or-later
// What libtorrent knows of one torrent, for whoever looks at it.
#include "peer/enginesession.h"
#include "protocol/displayname.h"

#include <algorithm>
#include <libtorrent/announce_entry.hpp>
#include <libtorrent/peer_info.hpp>
#include <limits>
#include <vector>

namespace muster::peer {

namespace {

using status::SourceKind;
using status::SourceState;

QString textOf(const lt::tcp::endpoint& endpoint)
{
    const QString address = QString::fromStdString(endpoint.address().to_string());
    return (endpoint.address().is_v6() ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(address)
        .arg(endpoint.port());
}

// Whom nobody of libtorrent's sources told of came by connectPeers(), or by itself.
QList<SourceKind> sourcesOf(const lt::peer_info& peer)
{
    QList<SourceKind> sources;
    if (peer.source & lt::peer_info::tracker)
        sources.append(SourceKind::Tracker);
    if (peer.source & lt::peer_info::lsd)
        sources.append(SourceKind::Lsd);
    if (peer.source & lt::peer_info::dht)
        sources.append(SourceKind::Dht);
    if (peer.source & lt::peer_info::pex)
        sources.append(SourceKind::PeerExchange);
    if (sources.isEmpty() && !(peer.source & lt::peer_info::incoming))
        sources.append(SourceKind::Multicast);
    return sources;
}

status::TransferPeerStatus statusOf(const lt::peer_info& peer)
{
    const auto has = [&peer](lt::peer_flags_t flag) { return bool(peer.flags & flag); };
    status::TransferPeerStatus status;
    status.endpoint = textOf(peer.ip);
    status.client = protocol::displayName(QByteArray::fromStdString(peer.client));
    status.permille = peer.progress_ppm / 1000;
    status.downBytesPerSecond = peer.payload_down_speed;
    status.upBytesPerSecond = peer.payload_up_speed;
    status.isConnecting = has(lt::peer_info::connecting) || has(lt::peer_info::handshake);
    status.isSeeder = has(lt::peer_info::seed);
    status.isIncoming = !has(lt::peer_info::outgoing_connection);
    status.isUtp = has(lt::peer_info::utp_socket);
    status.isEncrypted = has(lt::peer_info::rc4_encrypted);
    status.isWanted = has(lt::peer_info::interesting);
    status.givesToUs = !has(lt::peer_info::remote_choked);
    status.wantsOurs = has(lt::peer_info::remote_interested);
    status.takesFromUs = !has(lt::peer_info::choked);
    status.isSilent = has(lt::peer_info::snubbed);
    status.sources = sourcesOf(peer);
    return status;
}

// A tracker may be asked from several addresses of this computer: the best of what came of it.
status::TransferTrackerStatus statusOf(const lt::announce_entry& tracker)
{
    status::TransferTrackerStatus status;
    status.url = protocol::displayName(QByteArray::fromStdString(tracker.url));
    status.tier = tracker.tier;
    status.state = tracker.verified ? SourceState::Answering : SourceState::Asking;
    for (const lt::announce_endpoint& endpoint : tracker.endpoints) {
        const lt::announce_infohash& asked = endpoint.info_hashes[lt::protocol_version::V1];
        if (asked.fails > 0 && !tracker.verified)
            status.state = SourceState::Silent;
        if (status.message.isEmpty())
            status.message = protocol::displayName(QByteArray::fromStdString(
                asked.message.empty() ? asked.last_error.message() : asked.message));
        if (!asked.last_error && asked.message.empty())
            status.message.clear();
        status.seeders = std::max(status.seeders, asked.scrape_complete);
        status.leechers = std::max(status.leechers, asked.scrape_incomplete);
        const auto ahead = std::chrono::duration_cast<std::chrono::milliseconds>(
            asked.next_announce - lt::time_point_cast<lt::seconds32>(lt::clock_type::now()));
        if (asked.next_announce != (lt::time_point32::min)())
            status.nextAnnounceMsAhead = std::max<qint64>(status.nextAnnounceMsAhead, ahead.count());
    }
    return status;
}

// libtorrent counts only while something is missing here.
QList<quint16> countHolders(const std::vector<lt::peer_info>& peers, int chunkCount)
{
    QList<quint16> holders(chunkCount);
    for (const lt::peer_info& peer : peers)
        for (int chunk = 0; chunk < std::min(chunkCount, peer.pieces.size()); ++chunk)
            if (peer.pieces.get_bit(lt::piece_index_t(chunk)))
                ++holders[chunk];
    return holders;
}

} // namespace

status::TransferDetail TorrentEngine::Session::detailOf(const InfoHash& sha1)
{
    status::TransferDetail detail;
    detail.sha1 = sha1;
    const Entry* entry = find(sha1);
    if (!entry || !entry->handle.is_valid())
        return detail;
    std::vector<lt::peer_info> peers;
    entry->handle.get_peer_info(peers);
    for (const lt::peer_info& peer : peers)
        detail.peers.append(statusOf(peer));
    for (const lt::announce_entry& tracker : entry->handle.trackers())
        detail.trackers.append(statusOf(tracker));
    const int chunkCount = entry->torrent.chunkBytes > 0 ? entry->torrent.chunkCount() : 0;
    if (chunkCount == 0)
        return detail;
    detail.fetching = QBitArray(chunkCount);
    for (const lt::partial_piece_info& piece : entry->handle.get_download_queue())
        if (const int chunk = static_cast<int>(piece.piece_index); chunk < chunkCount)
            detail.fetching.setBit(chunk);
    std::vector<int> availability;
    entry->handle.piece_availability(availability);
    if (availability.empty()) {
        detail.availability = countHolders(peers, chunkCount);
        return detail;
    }
    for (const int holders : availability)
        detail.availability.append(quint16(std::clamp<int>(holders, 0, std::numeric_limits<quint16>::max())));
    return detail;
}

} // namespace muster::peer
