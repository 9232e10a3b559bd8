// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentengine.h"

#include "peer/enginesession.h"
#include "peer/torrentloading.h"
#include "protocol/peercontact.h"

#include <QMetaObject>
#include <algorithm>
#include <libtorrent/ip_filter.hpp>
#include <libtorrent/peer_class.hpp>
#include <libtorrent/torrent_flags.hpp>
#include <vector>

namespace muster::peer {

namespace {

constexpr int progressIntervalMs = 200;
constexpr int confirmIntervalMs = 20;
constexpr int sourcesIntervalMs = 1000;
constexpr int detailIntervalMs = 1000;
constexpr qsizetype mostDhtNodes = 64;

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

std::vector<lt::download_priority_t> toPriorities(const QList<status::FilePriority>& priorities)
{
    constexpr lt::download_priority_t low{1};
    std::vector<lt::download_priority_t> all;
    all.reserve(size_t(priorities.size()));
    for (const status::FilePriority priority : priorities) {
        switch (priority) {
        case status::FilePriority::Skip:
            all.push_back(lt::dont_download);
            break;
        case status::FilePriority::Low:
            all.push_back(low);
            break;
        case status::FilePriority::Normal:
            all.push_back(lt::default_priority);
            break;
        case status::FilePriority::High:
            all.push_back(lt::top_priority);
            break;
        }
    }
    return all;
}

} // namespace

TorrentEngine::TorrentEngine(const EngineSettings& settings, QObject* parent)
    : Engine(parent)
    , m_settings(settings)
    , m_progressTimer(this)
    , m_confirmTimer(this)
    , m_sourcesTimer(this)
    , m_detailTimer(this)
{
    m_progressTimer.setInterval(progressIntervalMs);
    m_confirmTimer.setInterval(confirmIntervalMs);
    m_confirmTimer.setSingleShot(true);
    m_sourcesTimer.setInterval(sourcesIntervalMs);
    m_detailTimer.setInterval(detailIntervalMs);
    connect(&m_sourcesTimer, &QTimer::timeout, this, &TorrentEngine::tellSources);
    connect(&m_detailTimer, &QTimer::timeout, this, &TorrentEngine::tellDetail);
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
    m_sourcesTimer.start();
    addDhtNodes(m_settings.finders.dhtNodes);
}

void TorrentEngine::add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
                        const TorrentChoices& choices)
{
    start();
    if (m_session->torrents.contains(torrent.sha1))
        return;
    auto loaded = loadTorrent(torrent.bytes);
    if (!loaded) {
        emit failed(torrent.sha1, loaded.error());
        return;
    }
    lt::add_torrent_params& params = *loaded;
    params.save_path = folder.toStdString();
    // What is written where is ours to say.
    for (int file = 0; file < params.ti->files().num_files() && file < torrent.files.size(); ++file)
        if (const std::string path = torrent.files[file].path.toStdString();
            path != params.ti->files().file_path(lt::file_index_t(file)))
            params.renamed_files[lt::file_index_t(file)] = path;
    params.have_pieces.resize(torrent.chunkCount(), false);
    for (int chunk = 0; chunk < have.size(); ++chunk)
        if (have.testBit(chunk))
            params.have_pieces.set_bit(lt::piece_index_t(chunk));
    params.file_priorities = toPriorities(choices.priorities);
    if (choices.isSequential)
        params.flags |= lt::torrent_flags::sequential_download;
    params.download_limit = choices.downloadBytesPerSecond;
    params.upload_limit = choices.uploadBytesPerSecond;
    Session::Entry entry;
    entry.torrent = torrent;
    entry.finished = have;
    entry.ofSkipped = chunksOfSkipped(torrent, choices.priorities);
    entry.isPrivate = params.ti->priv();
    m_session->insert(torrent.sha1, std::move(params), std::move(entry), *this);
}

void TorrentEngine::addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers)
{
    start();
    if (m_session->torrents.contains(sha1))
        return;
    lt::add_torrent_params params;
    params.info_hashes.v1 = toHash(sha1);
    params.save_path = folder.toStdString();
    params.flags |= lt::torrent_flags::default_dont_download; // the description alone
    for (const QString& tracker : trackers)
        params.trackers.push_back(tracker.toStdString());
    m_session->insert(sha1, std::move(params), Session::Entry{}, *this);
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
    found->isTold = found->isTold || !peers.isEmpty();
    Session::hurry(*found);
    if (!found->isPrivate)
        addDhtNodes(peers);
}

void TorrentEngine::addDhtNodes(const QList<Endpoint>& nodes)
{
    if (!m_settings.finders.hasDht)
        return;
    bool isNew = false;
    for (const Endpoint& node : nodes) {
        if (!node.isValid() || m_dhtNodes.contains(node))
            continue;
        isNew = true;
        m_dhtNodes.append(node);
        if (m_dhtNodes.size() > mostDhtNodes)
            m_dhtNodes.removeFirst();
        m_session->session.add_dht_node({node.address.toString().toStdString(), node.port});
    }
    if (!isNew)
        return;
    emit dhtNodesChanged(m_dhtNodes);
    for (const Session::Entry& entry : std::as_const(m_session->torrents))
        if (!entry.isPrivate)
            entry.handle.force_dht_announce(); // what was asked before there was anybody to ask
}

void TorrentEngine::setNetworkTrackers(const QList<Endpoint>& trackers)
{
    const bool isNew = std::any_of(trackers.begin(), trackers.end(), [this](const Endpoint& tracker) {
        return !m_networkTrackers.contains(tracker);
    });
    m_networkTrackers = trackers;
    if (isNew && m_session)
        m_session->takeBack(trackers);
}

void TorrentEngine::tellSources()
{
    if (m_session->knowsNetwork(m_networkTrackers))
        m_session->giveTrackers(m_networkTrackers);
    for (auto entry = m_session->torrents.begin(); entry != m_session->torrents.end(); ++entry)
        m_session->countExchanged(*entry);
    QList<std::pair<InfoHash, QList<status::SourceStatus>>> changed;
    for (auto entry = m_session->torrents.begin(); entry != m_session->torrents.end(); ++entry)
        if (entry->sources.isChanged())
            changed.append({entry.key(), entry->sources.tell(std::chrono::steady_clock::now())});
    for (const auto& [sha1, sources] : std::as_const(changed))
        emit sourcesChanged(sha1, sources);
}

void TorrentEngine::watch(const std::optional<InfoHash>& sha1)
{
    m_watched = sha1;
    if (!sha1) {
        m_detailTimer.stop();
        return;
    }
    m_detailTimer.start();
    tellDetail();
}

void TorrentEngine::tellDetail() { emit detailTold(detailOf(*m_watched)); }

status::TransferDetail TorrentEngine::detailOf(const InfoHash& sha1) const
{
    status::TransferDetail detail;
    detail.sha1 = sha1;
    return m_session ? m_session->detailOf(sha1) : detail;
}

void TorrentEngine::setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities)
{
    Session::Entry* entry = m_session ? m_session->find(sha1) : nullptr;
    if (!entry || entry->torrent.files.isEmpty())
        return;
    // What was skipped before may still be on its way to the parts file, and what is wanted now out of it.
    entry->ofSkipped |= chunksOfSkipped(entry->torrent, priorities);
    entry->handle.prioritize_files(toPriorities(priorities));
}

void TorrentEngine::setSequential(const InfoHash& sha1, bool isSequential)
{
    if (Session::Entry* entry = m_session ? m_session->find(sha1) : nullptr) {
        const auto flag = lt::torrent_flags::sequential_download;
        entry->handle.set_flags(isSequential ? flag : lt::torrent_flags_t{}, flag);
    }
}

void TorrentEngine::setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond,
                                     int uploadBytesPerSecond)
{
    if (Session::Entry* entry = m_session ? m_session->find(sha1) : nullptr) {
        entry->handle.set_download_limit(downloadBytesPerSecond);
        entry->handle.set_upload_limit(uploadBytesPerSecond);
    }
}

// As sessionParams() and libtorrent's defaults have it.
quint32 TorrentEngine::features()
{
    return protocol::feature::utp | protocol::feature::encryption | protocol::feature::peerExchange |
           protocol::feature::metadata;
}

void TorrentEngine::setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond)
{
    m_settings.downloadBytesPerSecond = downloadBytesPerSecond;
    m_settings.uploadBytesPerSecond = uploadBytesPerSecond;
    if (!m_session)
        return;
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

void TorrentEngine::confirmPassed()
{
    bool someAreLeft = false;
    QList<std::pair<InfoHash, QList<int>>> finished;
    for (auto entry = m_session->torrents.begin(); entry != m_session->torrents.end(); ++entry) {
        const QList<int> written = Session::takeWritten(*entry);
        if (!written.isEmpty())
            finished.append({entry.key(), written});
        someAreLeft = someAreLeft || !entry->passed.empty() || !entry->inParts.isEmpty();
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

} // namespace muster::peer
