// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/datafolder.h"
#include "app/nodesettings.h"
#include "app/workerthread.h"
#include "base/clock.h"
#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace muster::storage {
class PeerDatabase;
}

namespace muster::app {

class FolderWatch;
class PeerSession;

// A whole peer: makes its threads (peer, database) and the objects on them, and joins their signals. Main
// thread; what it tells are values.
class PeerNode : public QObject
{
    Q_OBJECT
public:
    PeerNode(const NodeSettings& settings, DataFolder folder, QObject* parent = nullptr);
    ~PeerNode() override;

    Result<void> start();
    // The same, and fetches before anything else is looked at: what is asked for again is then fetched again,
    // not complained about.
    Result<InfoHash> startWith(const QString& text, const QString& folder);
    void stop(); // says goodbye to the trackers; stopped() follows within a second

    // Its data folder was taken away while it ran: failed() said so, and it stops by itself.
    bool hasLostData() const { return m_hasLostData; }

    void share(const QString& path);
    void fetch(const InfoHash& sha1, const QString& folder);
    // A magnet, a SHA-1 or the path of a .torrent. One sentence if it is none of these.
    Result<InfoHash> fetchText(const QString& text, const QString& folder);
    void remove(const InfoHash& sha1);
    // A .torrent that names the trackers, as NAME.torrent into that folder; torrentSaved() or failed().
    void saveTorrent(const InfoHash& sha1, const QString& name, const QString& folder);
    void refreshOffers(Millis interval);

signals:
    void transferChanged(const muster::status::TransferStatus& transfer);
    void transferRemoved(const muster::InfoHash& sha1);
    void shared(const muster::InfoHash& sha1, const QString& magnet);
    void torrentSaved(const muster::InfoHash& sha1, const QString& path);
    void finished(const muster::InfoHash& sha1);
    void offersListed(const QList<muster::status::OfferStatus>& offers);
    void contactChanged(const muster::status::TrackerContactStatus& contact);
    void clusterChanged(const muster::status::ClusterStatus& cluster);
    void shareFailed(const QString& path, const muster::Error& error);
    void fetchFailed(const muster::InfoHash& sha1, const muster::Error& error);
    void failed(const muster::Error& error); // of something that was not just asked for, or of all
    void stopped();

private:
    Result<void> startThen(const std::function<void(PeerSession&)>& first);
    void post(std::function<void(PeerSession&)> job); // to the peer thread; nobody waits
    void watchFolder();
    void tearDown();

    NodeSettings m_settings;
    DataFolder m_folder;
    SystemClock m_clock;
    std::unique_ptr<storage::PeerDatabase> m_database; // has its own thread
    std::optional<WorkerThread> m_thread;
    std::unique_ptr<PeerSession> m_session; // lives on m_thread
    std::unique_ptr<FolderWatch> m_watch;
    bool m_isStopping = false;
    bool m_hasLostData = false;
};

} // namespace muster::app
