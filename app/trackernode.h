// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/datafolder.h"
#include "app/nodesettings.h"
#include "app/workerthread.h"
#include "base/clock.h"
#include "base/masterlease.h"
#include "protocol/accesslist.h"
#include "protocol/controlmessage.h"
#include "status/activitystatus.h"
#include "status/clusterstatus.h"
#include "status/roundstatus.h"
#include "status/tablepage.h"

#include <QObject>
#include <QSemaphore>
#include <QTimer>
#include <memory>
#include <optional>

namespace muster::storage {
class TableReader;
class TrackerDatabase;
} // namespace muster::storage
namespace muster::tracker {
class HttpFront;
class PeerInfoSender;
} // namespace muster::tracker

namespace muster::app {

class AccessFile;
class FolderWatch;
class TrackerCluster;

// A whole tracker: makes its threads (front, cluster, database) and the objects on them, and joins their
// signals. Main thread; what it tells are values.
class TrackerNode : public QObject
{
    Q_OBJECT
public:
    TrackerNode(const NodeSettings& settings, DataFolder folder,
                std::unique_ptr<const Clock> clock = std::make_unique<SystemClock>());
    ~TrackerNode() override;

    // One sentence if a port is in use, the database does not open …
    // What can be mended by the other trackers is mended, and told by happened(), from within.
    Result<void> start();
    // Hands a mastership over first; stopped() follows.
    void stop();
    // Ends without a word to anybody; stopped() follows.
    void crash();
    // Has a tracker of the cluster, this one too, do something; orderAnswered() follows.
    void order(NodeId target, const protocol::ControlOrder& order);
    // A page of what the tables hold; contentsRead() or peersRead() follows.
    void requestContents(const status::TableQuery& query);
    void requestPeers(const status::TableQuery& query);

    NodeId id() const { return m_id; }
    Endpoint announceEndpoint() const { return m_announce; }

signals:
    void viewChanged(const muster::status::ClusterStatus& view);
    void happened(const muster::status::ClusterEvent& event);
    void roundSeen(const muster::status::RoundStatus& round);              // while this tracker is master
    void activityMeasured(const muster::status::ActivityStatus& activity); // each second
    void contentsRead(const muster::status::ContentPage& page);
    void peersRead(const muster::status::SwarmPeerPage& page);
    void failed(const muster::Error& error); // it has to be stopped
    void stopped();
    void frozen(); // it stands still by order, from now until thawed()
    void thawed();
    void orderAnswered(bool isAccepted, const QString& text);
    // This tracker was ordered to crash. On the cluster thread, for who ends the process (a direct
    // connection); else crash() is to be called.
    void crashOrdered();

private:
    Result<void> openDatabase();
    Result<void> startFront();
    Result<void> openFront();
    Result<void> openHttp();
    Result<void> startCluster();
    void watchFolder();
    void watchAccess();
    void followAccess();
    void connectThreads();
    void connectOrders();
    void connectShown();
    void measureVitals();
    ClusterTime clusterTime() const;
    void freeze(Millis duration);
    void tell(const QString& text, status::EventKind kind = status::EventKind::Info, NodeId tracker = {});
    void tearDown();
    void connectKept();
    void settleKept(bool isForPeople);

    NodeSettings m_settings;
    DataFolder m_folder;
    std::unique_ptr<const Clock> m_clock;
    MasterLease m_lease;
    NodeId m_id;
    quint64 m_boot = 0;
    Endpoint m_announce;
    quint64 m_tablesIndex = 0;
    ClusterTime m_tablesTime;
    bool m_mayFound = true;
    QByteArray m_image; // what the tables held at the start

    std::unique_ptr<storage::TrackerDatabase> m_database; // has its own thread
    std::unique_ptr<storage::TableReader> m_reader;       // likewise
    std::optional<WorkerThread> m_frontThread;
    std::optional<WorkerThread> m_clusterThread;
    std::unique_ptr<tracker::PeerInfoSender> m_front; // lives on m_frontThread
    std::unique_ptr<tracker::HttpFront> m_http;       // too; null: the TCP port is in use
    std::unique_ptr<TrackerCluster> m_cluster;        // lives on m_clusterThread
    std::unique_ptr<FolderWatch> m_watch;
    std::unique_ptr<AccessFile> m_access;
    protocol::AccessRules m_accessInForce;
    bool m_hasLeftLineage = false; // and is not one of the other's trackers yet
    bool m_isStopping = false;
    // What is shown, and reckoned here.
    int m_membersAlive = 0;
    ClusterTime m_clusterTime{};
    MonotonicTime m_clusterTimeAt{};
    QTimer m_vitals;
    double m_cpuSeconds = 0; // of this process, when m_vitals rang last
    std::chrono::microseconds m_cpuSecondsAt{0};
    // Frozen threads wait here; released once, at the end, so that nobody waits for them to thaw.
    QSemaphore m_thaw;
};

} // namespace muster::app
