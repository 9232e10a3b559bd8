// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentengine.h"

#include "peer/sessionsettings.h"
#include "protocol/peercontact.h"

#include <QHash>
#include <QMetaObject>
#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/alert_types.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/ip_filter.hpp>
#include <libtorrent/load_torrent.hpp>
#include <libtorrent/peer_class.hpp>
#include <libtorrent/session.hpp>
#include <libtorrent/session_stats.hpp>
#include <libtorrent/torrent_flags.hpp>
#include <libtorrent/torrent_handle.hpp>
#include <libtorrent/torrent_info.hpp>
#include <libtorrent/torrent_status.hpp>
#include <set>
#include <vector>

namespace muster::peer {

namespace {

constexpr int progressIntervalMs = 200;
constexpr int confirmIntervalMs = 20;

lt::sha1_hash toHash(const InfoHash& sha1) { return lt::sha1_hash(sha1.view().data()); }

lt::address toAddress(const IpAddress& address)
{
    if (address.isIPv4())
        return lt::address_v4(address.toIPv4());
    lt::address_v6::bytes_type bytes;
    const QByteArrayView view = address.bytes();
    std::copy(view.begin(), view.end(), bytes.begin());
    return lt::address_v6(bytes);
}

// We say who is connected to, nobody else: not the torrent's own trackers and web servers.
void isolate(lt::add_torrent_params& params)
{
    params.trackers.clear();
    params.tracker_tiers.clear();
    params.url_seeds.clear();
    params.dht_nodes.clear();
    params.flags |= lt::torrent_flags::override_trackers | lt::torrent_flags::override_web_seeds |
                    lt::torrent_flags::disable_dht | lt::torrent_flags::disable_lsd;
    params.flags &= ~(lt::torrent_flags::auto_managed | lt::torrent_flags::paused);
}

// Otherwise libtorrent exempts local networks, which is all that we have, from the rate limits.
lt::ip_filter sameClassForAll()
{
    lt::ip_filter filter;
    const std::uint32_t globalClass = 1U << static_cast<std::uint32_t>(lt::session::global_peer_class_id);
    filter.add_rule(lt::address_v4(), lt::address_v4::broadcast(), globalClass);
    lt::address_v6::bytes_type last;
    last.fill(0xff);
    filter.add_rule(lt::address_v6(), lt::address_v6(last), globalClass);
    return filter;
}

Error describe(const lt::error_code& code, const QString& what)
{
    if (code == boost::system::errc::no_space_on_device)
        return {TorrentEngine::tr("no room is left on the disk for %1; make room, then resume it").arg(what)};
    return {TorrentEngine::tr("cannot use %1: %2; put it right, then resume it")
                .arg(what, QString::fromLocal8Bit(code.message().c_str()))};
}

} // namespace

struct TorrentEngine::Session
{
    struct Entry
    {
        lt::torrent_handle handle;
        std::set<int> passed; // the hash is right; not yet seen as written
        QBitArray finished;   // told to others, or by them
        bool failed = false;
    };

    explicit Session(const EngineSettings& settings)
        : session(sessionParams(settings))
    {
    }

    // The entry that this handle is of; null after it was removed, even if it was added again since.
    Entry* entryOf(const lt::torrent_handle& handle, InfoHash& sha1)
    {
        sha1 = *InfoHash::fromBytes(QByteArrayView(handle.info_hashes().v1.data(), 20));
        const auto found = torrents.find(sha1);
        return found != torrents.end() && found->handle == handle ? &*found : nullptr;
    }

    void insert(const InfoHash& sha1, lt::add_torrent_params params, const QBitArray& have,
                TorrentEngine& engine)
    {
        isolate(params);
        lt::error_code code;
        const QString where = QString::fromStdString(params.save_path);
        Entry entry{session.add_torrent(std::move(params), code), {}, have};
        if (code)
            emit engine.failed(sha1, describe(code, where));
        else
            torrents.insert(sha1, entry);
    }

    void handleAlert(const lt::alert& alert, TorrentEngine& engine);
    void onListening(const lt::listen_succeeded_alert& alert, TorrentEngine& engine);
    void onListenFailed(const lt::listen_failed_alert& alert, TorrentEngine& engine);
    void onPassed(const lt::piece_finished_alert& alert);
    void onMetadata(const lt::metadata_received_alert& alert, TorrentEngine& engine);
    void onProgress(const lt::state_update_alert& alert, TorrentEngine& engine);
    void onFailure(const lt::torrent_handle& handle, const lt::error_code& code, const QString& what,
                   TorrentEngine& engine);
    void recoverDropped();

    lt::session session;
    QHash<InfoHash, Entry> torrents;
    const int payloadMetric = lt::find_metric_idx("net.recv_payload_bytes");
};

TorrentEngine::TorrentEngine(const EngineSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_progressTimer(this)
    , m_confirmTimer(this)
{
    m_progressTimer.setInterval(progressIntervalMs);
    m_confirmTimer.setInterval(confirmIntervalMs);
    m_confirmTimer.setSingleShot(true);
    connect(&m_progressTimer, &QTimer::timeout, this, &TorrentEngine::askForProgress);
    connect(&m_confirmTimer, &QTimer::timeout, this, &TorrentEngine::confirmPassed);
}

TorrentEngine::~TorrentEngine()
{
    if (m_session)
        m_session->session.set_alert_notify({});
}

void TorrentEngine::start()
{
    if (m_session)
        return;
    m_session = std::make_unique<Session>(m_settings);
    m_session->session.set_peer_class_filter(sameClassForAll());
    m_session->session.set_alert_notify(
        [this] { QMetaObject::invokeMethod(this, &TorrentEngine::drainAlerts, Qt::QueuedConnection); });
    m_progressTimer.start();
}

void TorrentEngine::add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have)
{
    start();
    if (m_session->torrents.contains(torrent.sha1))
        return;
    lt::add_torrent_params params =
        lt::load_torrent_buffer(lt::span<const char>(torrent.bytes.data(), torrent.bytes.size()));
    params.save_path = folder.toStdString();
    params.have_pieces.resize(torrent.chunkCount(), false);
    for (int chunk = 0; chunk < have.size(); ++chunk)
        if (have.testBit(chunk))
            params.have_pieces.set_bit(lt::piece_index_t(chunk));
    // The chunks were hashed by us; and what is in the files beside them is not believed.
    params.flags |= lt::torrent_flags::no_verify_files;
    m_session->insert(torrent.sha1, std::move(params), have, *this);
}

void TorrentEngine::addByHash(const InfoHash& sha1, const QString& folder)
{
    start();
    if (m_session->torrents.contains(sha1))
        return;
    lt::add_torrent_params params;
    params.info_hashes.v1 = toHash(sha1);
    params.save_path = folder.toStdString();
    params.flags |= lt::torrent_flags::default_dont_download; // the description alone
    m_session->insert(sha1, std::move(params), {}, *this);
}

void TorrentEngine::remove(const InfoHash& sha1)
{
    if (!m_session)
        return;
    const auto found = m_session->torrents.find(sha1);
    if (found == m_session->torrents.end())
        return;
    m_session->session.remove_torrent(found->handle);
    m_session->torrents.erase(found);
}

void TorrentEngine::connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers)
{
    if (!m_session)
        return;
    const auto found = m_session->torrents.find(sha1);
    if (found == m_session->torrents.end())
        return;
    for (const Endpoint& peer : peers)
        if (peer.isValid())
            found->handle.connect_peer(lt::tcp::endpoint(toAddress(peer.address), peer.port));
}

// As sessionParams() and libtorrent's defaults have it.
quint32 TorrentEngine::features()
{
    return protocol::feature::utp | protocol::feature::encryption | protocol::feature::peerExchange |
           protocol::feature::metadata;
}

void TorrentEngine::setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond)
{
    start();
    lt::settings_pack pack;
    pack.set_int(lt::settings_pack::download_rate_limit, downloadBytesPerSecond);
    pack.set_int(lt::settings_pack::upload_rate_limit, uploadBytesPerSecond);
    m_session->session.apply_settings(std::move(pack));
}

void TorrentEngine::drainAlerts()
{
    std::vector<lt::alert*> alerts; // valid until the next pop_alerts()
    m_session->session.pop_alerts(&alerts);
    for (const lt::alert* alert : alerts)
        m_session->handleAlert(*alert, *this);
    confirmPassed();
}

// A chunk's hash may be right before all its blocks were written: libtorrent hashes them in memory. Only
// have_piece() says that both came about.
void TorrentEngine::confirmPassed()
{
    bool someAreLeft = false;
    QList<std::pair<InfoHash, QList<int>>> finished;
    for (auto entry = m_session->torrents.begin(); entry != m_session->torrents.end(); ++entry) {
        QList<int> written;
        for (auto chunk = entry->passed.begin(); chunk != entry->passed.end();) {
            if (!entry->handle.have_piece(lt::piece_index_t(*chunk))) {
                ++chunk;
                continue;
            }
            written.append(*chunk);
            chunk = entry->passed.erase(chunk);
        }
        for (const int chunk : std::as_const(written))
            entry->finished.setBit(chunk);
        if (!written.isEmpty())
            finished.append({entry.key(), written});
        someAreLeft = someAreLeft || !entry->passed.empty();
    }
    if (someAreLeft && !m_confirmTimer.isActive())
        m_confirmTimer.start();
    for (const auto& [sha1, chunks] : std::as_const(finished)) // who hears it may add and remove torrents
        emit chunksFinished(sha1, chunks);
}

void TorrentEngine::askForProgress()
{
    m_session->session.post_torrent_updates();
    m_session->session.post_session_stats();
}

void TorrentEngine::Session::handleAlert(const lt::alert& alert, TorrentEngine& engine)
{
    if (const auto* passed = lt::alert_cast<lt::piece_finished_alert>(&alert)) {
        onPassed(*passed);
    } else if (const auto* progress = lt::alert_cast<lt::state_update_alert>(&alert)) {
        onProgress(*progress, engine);
    } else if (const auto* stats = lt::alert_cast<lt::session_stats_alert>(&alert)) {
        engine.m_payloadBytesDownloaded = stats->counters()[payloadMetric];
    } else if (const auto* metadata = lt::alert_cast<lt::metadata_received_alert>(&alert)) {
        onMetadata(*metadata, engine);
    } else if (const auto* file = lt::alert_cast<lt::file_error_alert>(&alert)) {
        onFailure(file->handle, file->error, QString::fromUtf8(file->filename()), engine);
    } else if (const auto* torrent = lt::alert_cast<lt::torrent_error_alert>(&alert)) {
        onFailure(torrent->handle, torrent->error, QString::fromUtf8(torrent->filename()), engine);
    } else if (const auto* listening = lt::alert_cast<lt::listen_succeeded_alert>(&alert)) {
        onListening(*listening, engine);
    } else if (const auto* deaf = lt::alert_cast<lt::listen_failed_alert>(&alert)) {
        onListenFailed(*deaf, engine);
    } else if (lt::alert_cast<lt::alerts_dropped_alert>(&alert)) {
        recoverDropped();
    }
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

void TorrentEngine::Session::onMetadata(const lt::metadata_received_alert& alert, TorrentEngine& engine)
{
    InfoHash sha1;
    if (!entryOf(alert.handle, sha1))
        return;
    const std::shared_ptr<const lt::torrent_info> info = alert.handle.torrent_file();
    if (!info)
        return;
    const std::vector<char> bytes = lt::create_torrent(*info).generate_buf();
    emit engine.metadataReceived(sha1, QByteArray(bytes.data(), qsizetype(bytes.size())));
}

void TorrentEngine::Session::onProgress(const lt::state_update_alert& alert, TorrentEngine& engine)
{
    QList<TorrentProgress> all;
    for (const lt::torrent_status& status : alert.status) {
        InfoHash sha1;
        if (entryOf(status.handle, sha1))
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
