// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this room: it includes libtorrent.
#pragma once

#include "peer/sessionsettings.h"
#include "peer/torrentengine.h"

#include <QHash>
#include <chrono>
#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/alert_types.hpp>
#include <libtorrent/announce_entry.hpp>
#include <libtorrent/session.hpp>
#include <libtorrent/session_stats.hpp>
#include <libtorrent/torrent_handle.hpp>
#include <map>
#include <set>
#include <vector>

namespace muster::peer {

// At least one byte of these chunks is in a file that is skipped.
QBitArray chunksOfSkipped(const TorrentDescription& torrent, const QList<status::FilePriority>& priorities);

// libtorrent's session with what its alerts are about. Peer thread.
struct TorrentEngine::Session
{
    // Of one torrent: whom TCP did not reach.
    struct UtpTries
    {
        std::set<lt::tcp::endpoint> failedByTcp; // ever
        std::set<lt::tcp::endpoint> deaf;        // since they were tried by uTP last
        std::chrono::steady_clock::time_point deafSince;
        std::map<lt::tcp::endpoint, std::chrono::steady_clock::time_point> tried;
        std::chrono::steady_clock::time_point last;
    };
    struct Entry
    {
        lt::torrent_handle handle;
        TorrentDescription torrent; // empty where only the hash is known
        QBitArray finished;         // told to others, or by them
        QBitArray ofSkipped;        // chunks that may have bytes in the parts file
        std::set<int> passed;       // the hash is right; not yet seen as written
        QList<int> inParts;         // written, and the parts file does not say so yet
        QList<int> flushing;        // the parts file is told to
        SourceBook sources;
        std::vector<lt::announce_entry> laterTrackers; // see giveTrackers()
        int connected = 0;                             // peers, as of the last progress
        bool isPrivate = false;
        bool isChecked = false; // libtorrent has looked at its files: it connects to others
        bool isTold = false;    // of somebody who has it
        bool isHurried = false;
        bool failed = false;
        UtpTries utp;
    };

    explicit Session(const EngineSettings& settings)
        : session(sessionParams(settings))
        , finders(settings.finders)
    {
    }

    // The entry that this handle is of; null after it was removed, even if it was added again since.
    Entry* entryOf(const lt::torrent_handle& handle, InfoHash& sha1);
    Entry* find(const InfoHash& sha1);
    void insert(const InfoHash& sha1, lt::add_torrent_params params, Entry entry, TorrentEngine& engine);
    static void addExtensions(lt::add_torrent_params& params, const InfoHash& sha1, TorrentEngine& engine);
    // Moves what was written meanwhile from `passed`: it can be told, unless it may be in the parts file.
    static QList<int> takeWritten(Entry& entry);
    // Whom it is told of first it connects to now.
    static void hurry(Entry& entry);
    void onChecked(const lt::torrent_checked_alert& alert);

    void handleAlert(const lt::alert& alert, TorrentEngine& engine);
    void onListening(const lt::listen_succeeded_alert& alert, TorrentEngine& engine);
    void onListenFailed(const lt::listen_failed_alert& alert, TorrentEngine& engine);
    void onPassed(const lt::piece_finished_alert& alert);
    void onFlushed(const lt::cache_flushed_alert& alert, TorrentEngine& engine);
    // `info`: bytes whose SHA-1 is the hash, whatever else they are. By a queued call of MetadataFetch.
    void onMetadata(const lt::torrent_handle& handle, const QByteArray& info, TorrentEngine& engine);
    void onProgress(const lt::state_update_alert& alert, TorrentEngine& engine);
    void onFailure(const lt::torrent_handle& handle, const lt::error_code& code, const QString& what,
                   TorrentEngine& engine);
    void recoverDropped();

    // Whether it can be told by now which trackers are the network's own.
    bool knowsNetwork(const QList<Endpoint>& networkTrackers) const;
    // To the torrents that were added before that was known, without those of the network itself.
    void giveTrackers(const QList<Endpoint>& networkTrackers);
    // Who turned out to be of the network is asked by its own requester, and not by libtorrent, too.
    void takeBack(const QList<Endpoint>& networkTrackers);

    // Whom TCP did not reach is tried by uTP: see tryUtp().
    void onDisconnected(const lt::peer_disconnected_alert& alert, TorrentEngine& engine);
    void tryUtp(const InfoHash& sha1, TorrentEngine& engine);

    void onSource(const lt::alert& alert, TorrentEngine& engine);
    void countExchanged(Entry& entry);
    // Of what is not there: nothing but its hash.
    status::TransferDetail detailOf(const InfoHash& sha1);

    lt::session session;
    const std::chrono::steady_clock::time_point startedAt = std::chrono::steady_clock::now();
    const Finders finders;
    QHash<InfoHash, Entry> torrents;
    const int payloadMetric = lt::find_metric_idx("net.recv_payload_bytes");
};

} // namespace muster::peer
