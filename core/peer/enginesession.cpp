// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/enginesession.h"

#include "peer/metadatacopy.h"
#include "peer/metadatafetch.h"

#include <QMetaObject>
#include <QUrl>
#include <algorithm>
#include <chrono>
#include <libtorrent/extensions/smart_ban.hpp>
#include <libtorrent/extensions/ut_metadata.hpp>
#include <libtorrent/extensions/ut_pex.hpp>
#include <libtorrent/peer_info.hpp>
#include <libtorrent/torrent_flags.hpp>
#include <libtorrent/torrent_info.hpp>
#include <libtorrent/torrent_status.hpp>
#include <utility>
#include <vector>

namespace muster::peer {

namespace {

using status::SourceKind;

// Three keep-alives and a bit: whoever is a tracker of this network has been heard by then.
constexpr std::chrono::milliseconds listeningTime{2000};

bool isOneOf(const std::string& trackerUrl, const QList<Endpoint>& trackers)
{
    const QUrl url(QString::fromStdString(trackerUrl));
    const auto address = IpAddress::fromString(url.host());
    return address && trackers.contains(Endpoint{*address, quint16(url.port(0))});
}

// Whether there were any.
bool leaveOut(std::vector<lt::announce_entry>& trackers, const QList<Endpoint>& networkTrackers)
{
    const auto isOurs = [&](const lt::announce_entry& tracker) {
        return isOneOf(tracker.url, networkTrackers);
    };
    return std::erase_if(trackers, isOurs) > 0;
}

// Whom libtorrent may ask for peers; and never a web server.
void chooseFinders(lt::add_torrent_params& params, const Finders& finders, bool isPrivate,
                   const QList<Endpoint>& networkTrackers)
{
    if (!finders.hasTrackers)
        params.trackers.clear();
    params.tracker_tiers.resize(params.trackers.size(), 0);
    for (std::size_t n = params.trackers.size(); n-- > 0;) {
        if (!isOneOf(params.trackers[n], networkTrackers))
            continue;
        params.trackers.erase(params.trackers.begin() + std::ptrdiff_t(n));
        params.tracker_tiers.erase(params.tracker_tiers.begin() + std::ptrdiff_t(n));
    }
    params.url_seeds.clear();
    params.dht_nodes.clear(); // a stranger's choice
    params.flags |= lt::torrent_flags::override_trackers | lt::torrent_flags::override_web_seeds;
    if (!finders.hasDht || isPrivate)
        params.flags |= lt::torrent_flags::disable_dht;
    if (!finders.hasLocalDiscovery || isPrivate)
        params.flags |= lt::torrent_flags::disable_lsd;
    if (!finders.hasPeerExchange || isPrivate)
        params.flags |= lt::torrent_flags::disable_pex;
    params.flags &= ~(lt::torrent_flags::auto_managed | lt::torrent_flags::paused);
}

// libtorrent would announce to the network's own trackers too, and take itself away there when it lets go,
// while the PeerInfoRequester's announce shall stay. So it gets a torrent's trackers once it is known which
// they are.
std::vector<lt::announce_entry> takeTrackers(lt::add_torrent_params& params)
{
    std::vector<lt::announce_entry> trackers;
    for (std::size_t n = 0; n < params.trackers.size(); ++n) {
        trackers.emplace_back(params.trackers[n]);
        trackers.back().tier = std::uint8_t(std::clamp(params.tracker_tiers[n], 0, 255));
    }
    params.trackers.clear();
    params.tracker_tiers.clear();
    return trackers;
}

Error describe(const lt::error_code& code, const QString& what)
{
    if (code == boost::system::errc::no_space_on_device)
        return {TorrentEngine::tr("no room is left on the disk for %1; make room, then resume it").arg(what)};
    return {TorrentEngine::tr("cannot use %1: %2; put it right, then resume it")
                .arg(what, QString::fromLocal8Bit(code.message().c_str()))};
}

} // namespace

QBitArray chunksOfSkipped(const TorrentDescription& torrent, const QList<status::FilePriority>& priorities)
{
    QBitArray chunks(torrent.chunkCount());
    for (qsizetype i = 0; i < std::min(priorities.size(), torrent.files.size()); ++i) {
        const ContentFile& file = torrent.files[i];
        if (priorities[i] != status::FilePriority::Skip || file.sizeBytes == 0 || file.isPadding)
            continue;
        const auto first = int(file.offset / torrent.chunkBytes);
        const auto last = int((file.offset + file.sizeBytes - 1) / torrent.chunkBytes);
        chunks.fill(true, first, last + 1);
    }
    return chunks;
}

TorrentEngine::Session::Entry* TorrentEngine::Session::entryOf(const lt::torrent_handle& handle,
                                                               InfoHash& sha1)
{
    sha1 = *InfoHash::fromBytes(QByteArrayView(handle.info_hashes().v1.data(), 20));
    const auto found = torrents.find(sha1);
    return found != torrents.end() && found->handle == handle ? &*found : nullptr;
}

TorrentEngine::Session::Entry* TorrentEngine::Session::find(const InfoHash& sha1)
{
    const auto found = torrents.find(sha1);
    return found != torrents.end() ? &*found : nullptr;
}

void TorrentEngine::Session::insert(const InfoHash& sha1, lt::add_torrent_params params, Entry entry,
                                    TorrentEngine& engine)
{
    chooseFinders(params, finders, entry.isPrivate, engine.m_networkTrackers);
    entry.sources = SourceBook(finders, entry.isPrivate, !params.trackers.empty());
    if (!knowsNetwork(engine.m_networkTrackers))
        entry.laterTrackers = takeTrackers(params);
    lt::error_code code;
    const QString where = QString::fromStdString(params.save_path);
    addExtensions(params, sha1, engine);
    entry.handle = session.add_torrent(std::move(params), code);
    if (code)
        emit engine.failed(sha1, describe(code, where));
    else
        torrents.insert(sha1, std::move(entry));
}

bool TorrentEngine::Session::knowsNetwork(const QList<Endpoint>& networkTrackers) const
{
    return !networkTrackers.isEmpty() || std::chrono::steady_clock::now() - startedAt >= listeningTime;
}

void TorrentEngine::Session::takeBack(const QList<Endpoint>& networkTrackers)
{
    for (const Entry& entry : torrents) {
        std::vector<lt::announce_entry> trackers = entry.handle.trackers();
        if (leaveOut(trackers, networkTrackers))
            entry.handle.replace_trackers(trackers);
    }
}

void TorrentEngine::Session::giveTrackers(const QList<Endpoint>& networkTrackers)
{
    for (Entry& entry : torrents) {
        std::vector<lt::announce_entry> trackers = std::exchange(entry.laterTrackers, {});
        leaveOut(trackers, networkTrackers);
        if (!trackers.empty())
            entry.handle.replace_trackers(trackers);
    }
}

// libtorrent's own, as its sessions have them; but it takes no metadata of strangers.
void TorrentEngine::Session::addExtensions(lt::add_torrent_params& params, const InfoHash& sha1,
                                           TorrentEngine& engine)
{
    params.extensions.emplace_back(&lt::create_ut_pex_plugin);
    if (params.ti)
        params.extensions.emplace_back(&lt::create_ut_metadata_plugin);
    else
        params.extensions.emplace_back([sha1, &engine](const lt::torrent_handle& handle, lt::client_data_t) {
            return std::make_shared<MetadataFetch>(sha1, [handle, &engine](const QByteArray& info) {
                const auto tell = [handle, info, &engine] {
                    engine.m_session->onMetadata(handle, info, engine);
                };
                QMetaObject::invokeMethod(&engine, tell, Qt::QueuedConnection);
            });
        });
    params.extensions.emplace_back(&lt::create_smart_ban_plugin);
}

// A chunk's hash may be right before all its blocks were written: libtorrent hashes them in memory. Only
// have_piece() says that both came about. What went to the parts file is found again only once its header
// was written, which libtorrent puts off.
QList<int> TorrentEngine::Session::takeWritten(Entry& entry)
{
    QList<int> written;
    for (auto chunk = entry.passed.begin(); chunk != entry.passed.end();) {
        if (!entry.handle.have_piece(lt::piece_index_t(*chunk))) {
            ++chunk;
            continue;
        }
        entry.finished.setBit(*chunk);
        (entry.ofSkipped.testBit(*chunk) ? entry.inParts : written).append(*chunk);
        chunk = entry.passed.erase(chunk);
    }
    if (!entry.inParts.isEmpty() && entry.flushing.isEmpty()) {
        entry.flushing = std::exchange(entry.inParts, {});
        entry.handle.flush_cache();
    }
    return written;
}

// To whom it was told of by others than its own finders, libtorrent connects when its second is over; at once
// only as long as it looks at the files, and when it goes on after a pause.
void TorrentEngine::Session::hurry(Entry& entry)
{
    const bool isReady = entry.isChecked || entry.torrent.files.isEmpty();
    const bool hasAll = !entry.torrent.files.isEmpty() && entry.finished.count(false) == 0;
    if (!isReady || !entry.isTold || hasAll || entry.connected > 0 || std::exchange(entry.isHurried, true))
        return;
    if (entry.handle.status({}).num_peers > 0)
        return; // a pause would part them
    entry.handle.pause();
    entry.handle.resume();
}

void TorrentEngine::Session::onChecked(const lt::torrent_checked_alert& alert)
{
    InfoHash sha1;
    if (Entry* entry = entryOf(alert.handle, sha1)) {
        entry->isChecked = true;
        hurry(*entry);
    }
}

void TorrentEngine::Session::handleAlert(const lt::alert& alert, TorrentEngine& engine)
{
    if (const auto* passed = lt::alert_cast<lt::piece_finished_alert>(&alert)) {
        onPassed(*passed);
    } else if (const auto* progress = lt::alert_cast<lt::state_update_alert>(&alert)) {
        onProgress(*progress, engine);
    } else if (const auto* stats = lt::alert_cast<lt::session_stats_alert>(&alert)) {
        engine.m_payloadBytesDownloaded = stats->counters()[payloadMetric];
    } else if (const auto* flushed = lt::alert_cast<lt::cache_flushed_alert>(&alert)) {
        onFlushed(*flushed, engine);
    } else if (const auto* checked = lt::alert_cast<lt::torrent_checked_alert>(&alert)) {
        onChecked(*checked);
    } else if (const auto* file = lt::alert_cast<lt::file_error_alert>(&alert)) {
        onFailure(file->handle, file->error, QString::fromUtf8(file->filename()), engine);
    } else if (const auto* torrent = lt::alert_cast<lt::torrent_error_alert>(&alert)) {
        onFailure(torrent->handle, torrent->error, QString::fromUtf8(torrent->filename()), engine);
    } else if (const auto* listening = lt::alert_cast<lt::listen_succeeded_alert>(&alert)) {
        onListening(*listening, engine);
    } else if (const auto* deaf = lt::alert_cast<lt::listen_failed_alert>(&alert)) {
        onListenFailed(*deaf, engine);
    } else if (const auto* parted = lt::alert_cast<lt::peer_disconnected_alert>(&alert)) {
        onDisconnected(*parted, engine);
    } else if (lt::alert_cast<lt::alerts_dropped_alert>(&alert)) {
        recoverDropped();
    } else {
        onSource(alert, engine);
    }
}

void TorrentEngine::Session::onSource(const lt::alert& alert, TorrentEngine& engine)
{
    const auto now = std::chrono::steady_clock::now();
    InfoHash sha1;
    if (const auto* dht = lt::alert_cast<lt::dht_reply_alert>(&alert)) {
        if (Entry* entry = entryOf(dht->handle, sha1))
            entry->sources.answered(SourceKind::Dht, dht->num_peers, now);
    } else if (const auto* tracker = lt::alert_cast<lt::tracker_reply_alert>(&alert)) {
        if (Entry* entry = entryOf(tracker->handle, sha1))
            entry->sources.answered(SourceKind::Tracker, tracker->num_peers, now);
    } else if (const auto* deaf = lt::alert_cast<lt::tracker_error_alert>(&alert)) {
        if (Entry* entry = entryOf(deaf->handle, sha1))
            entry->sources.silent(SourceKind::Tracker);
    } else if (const auto* local = lt::alert_cast<lt::lsd_peer_alert>(&alert)) {
        if (Entry* entry = entryOf(local->handle, sha1))
            entry->sources.found(SourceKind::Lsd, now);
        // By the port that it listens on: whom the DHT can begin with when it is found by nothing else.
        const lt::tcp::endpoint& peer = local->endpoint;
        if (const auto address = IpAddress::fromString(QString::fromStdString(peer.address().to_string())))
            engine.addDhtNodes({Endpoint{*address, peer.port()}});
    }
}

// libtorrent tells of nobody that it learned of so; who is connected says it.
void TorrentEngine::Session::countExchanged(Entry& entry)
{
    if (!finders.hasPeerExchange || entry.isPrivate || entry.connected == 0)
        return;
    std::vector<lt::peer_info> peers;
    entry.handle.get_peer_info(peers);
    const auto count = std::count_if(peers.begin(), peers.end(), [](const lt::peer_info& peer) {
        return bool(peer.source & lt::peer_info::pex);
    });
    entry.sources.counted(SourceKind::PeerExchange, int(count), std::chrono::steady_clock::now());
}

void TorrentEngine::Session::onListening(const lt::listen_succeeded_alert& alert, TorrentEngine& engine)
{
    if (alert.socket_type != lt::socket_type_t::tcp || engine.m_port == alert.port)
        return;
    engine.m_port = quint16(alert.port);
    emit engine.listening(engine.m_port);
}

void TorrentEngine::Session::onListenFailed(const lt::listen_failed_alert& alert, TorrentEngine& engine)
{
    if (alert.socket_type != lt::socket_type_t::tcp)
        return; // without UDP just uTP is missing
    const QString where = Endpoint{engine.m_settings.address, engine.m_settings.port}.toString();
    emit engine.listenFailed(
        {TorrentEngine::tr("cannot listen for other peers on %1: %2; end the program that uses "
                           "this port, or choose another address")
             .arg(where, QString::fromLocal8Bit(alert.error.message().c_str()))});
}

void TorrentEngine::Session::onPassed(const lt::piece_finished_alert& alert)
{
    InfoHash sha1;
    Entry* entry = entryOf(alert.handle, sha1);
    const int chunk = static_cast<int>(alert.piece_index);
    if (entry && chunk < entry->finished.size() && !entry->finished.testBit(chunk))
        entry->passed.insert(chunk);
}

void TorrentEngine::Session::onFlushed(const lt::cache_flushed_alert& alert, TorrentEngine& engine)
{
    InfoHash sha1;
    Entry* entry = entryOf(alert.handle, sha1);
    const QList<int> chunks = entry ? std::exchange(entry->flushing, {}) : QList<int>();
    if (!chunks.isEmpty())
        emit engine.chunksFinished(sha1, chunks);
}

void TorrentEngine::Session::onMetadata(const lt::torrent_handle& handle, const QByteArray& info,
                                        TorrentEngine& engine)
{
    InfoHash sha1;
    if (!entryOf(handle, sha1))
        return;
    // More than one value would be read as another torrent with keys of its own: then it is none.
    emit engine.metadataReceived(sha1, isOneValue(info) ? "d4:info" + info + "e" : QByteArray());
}

void TorrentEngine::Session::onProgress(const lt::state_update_alert& alert, TorrentEngine& engine)
{
    QList<TorrentProgress> all;
    for (const lt::torrent_status& status : alert.status) {
        InfoHash sha1;
        Entry* entry = entryOf(status.handle, sha1);
        if (!entry)
            continue;
        entry->connected = status.num_peers;
        all.append({sha1, status.download_payload_rate, status.upload_payload_rate,
                    status.total_payload_upload, status.total_payload_download, status.num_peers});
    }
    if (!all.isEmpty())
        emit engine.progressed(all);
}

void TorrentEngine::Session::onFailure(const lt::torrent_handle& handle, const lt::error_code& code,
                                       const QString& what, TorrentEngine& engine)
{
    InfoHash sha1;
    Entry* entry = entryOf(handle, sha1);
    if (!entry || std::exchange(entry->failed, true))
        return;
    emit engine.failed(sha1, describe(code, what));
}

// Alerts were lost because nobody drained them in time: look for passed chunks ourselves.
void TorrentEngine::Session::recoverDropped()
{
    for (Entry& entry : torrents) {
        const lt::torrent_status status = entry.handle.status(lt::torrent_handle::query_pieces);
        for (int chunk = 0; chunk < qMin<int>(status.pieces.size(), int(entry.finished.size())); ++chunk)
            if (status.pieces[lt::piece_index_t(chunk)] && !entry.finished.testBit(chunk))
                entry.passed.insert(chunk);
    }
}

} // namespace muster::peer
