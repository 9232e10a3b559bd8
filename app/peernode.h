// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/datafolder.h"
#include "app/fileselection.h"
#include "app/nodesettings.h"
#include "app/workerthread.h"
#include "base/clock.h"
#include "peer/fetchsource.h"
#include "peer/transferorders.h"
#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"

#include <QHash>
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

// What a person wishes with what is to be fetched.
struct FetchWish
{
    peer::FetchOptions options;
    // These files only. They are known once somebody has described the content; nothing else is fetched
    // before that.
    std::optional<FileSelection> files{};
    std::optional<status::TransferLimits> limits{};
};

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
    Result<void> startWith(const peer::FetchSource& source, const FetchWish& wish);
    void stop(); // says goodbye to the trackers; stopped() follows within a second

    // Its data folder was taken away while it ran: failed() said so, and it stops by itself.
    bool hasLostData() const { return m_hasLostData; }

    QString dataFolder() const { return m_folder.path(); }

    void share(const QString& path, const peer::ShareOptions& options = {});
    // `done` is called once it is begun, or with the reason why it is not; never where the node stops before.
    void fetch(const peer::FetchSource& source, const FetchWish& wish,
               std::function<void(const Result<void>&)> done = {});
    // What was fetched elsewhere for its description alone begins there; the description is taken along.
    void fetchAnew(const peer::FetchSource& source, const FetchWish& wish);
    void pause(const InfoHash& sha1);
    void resume(const InfoHash& sha1);
    void recheck(const InfoHash& sha1);
    void remove(const InfoHash& sha1, peer::Removal removal = peer::Removal::KeepFiles);
    void setPriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities);
    void setSequential(const InfoHash& sha1, bool isSequential);
    void askLimits(std::function<void(const status::PeerLimits&)> then); // as they are set
    // Of all transfers together: limitsTold() follows.
    void setLimits(const status::PeerLimits& limits);
    // `change` is called on the peer thread with those that hold then; `set`: which rates are meant.
    void changeLimits(std::function<status::PeerLimits(const status::PeerLimits&)> change,
                      peer::SetRates set = {});
    void setTransferLimits(const InfoHash& sha1, const status::TransferLimits& limits);
    void moveInQueue(const InfoHash& sha1, peer::QueueMove move);
    // detailTold() of this one, once a second; nothing: of none.
    void watch(const std::optional<InfoHash>& sha1);
    void askDetails(std::function<void(const QList<status::TransferDetail>&)> then); // of all transfers
    // `then` is called once all that was ordered before is done, and the newest of these transfers is told.
    void whenTold(const QList<InfoHash>& transfers, std::function<void()> then);
    // A .torrent that names the trackers, into that file; `done` is called once it is written, or why not.
    // What lies there already is replaced where that was asked, or where it is a torrent of the same content.
    void saveTorrent(const InfoHash& sha1, const QString& path, std::function<void(const Result<void>&)> done,
                     bool mayReplace = true);
    void refreshOffers(Millis interval);

signals:
    void transferChanged(const muster::status::TransferStatus& transfer);
    void transferRemoved(const muster::InfoHash& sha1);
    void shared(const muster::InfoHash& sha1, const QString& magnet);
    void finished(const muster::InfoHash& sha1);
    void detailTold(const muster::status::TransferDetail& detail); // see watch()
    void limitsTold(const muster::status::PeerLimits& limits);     // after start, and when they change
    void offersListed(const QList<muster::status::OfferStatus>& offers);
    void contactChanged(const muster::status::TrackerContactStatus& contact);
    void clusterChanged(const muster::status::ClusterStatus& cluster);
    void shareFailed(const QString& path, const muster::Error& error);
    void shareCancelled(const QString& path);
    void shareNoticed(const QString& path, const QString& text); // about one that is shared all the same
    void fetchFailed(const muster::InfoHash& sha1, const muster::Error& error);
    void failed(const muster::Error& error); // of something that was not just asked for, or of all
    void stopped();

private:
    static void begin(PeerSession& session, const peer::FetchSource& source, const FetchWish& wish);
    void tellNow(PeerSession& session, const QList<InfoHash>& transfers);
    Result<void> startThen(const std::function<void(PeerSession&)>& first);
    void post(std::function<void(PeerSession&)> job); // to the peer thread; nobody waits
    void tellLimits();
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
