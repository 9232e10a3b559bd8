// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trackernode.h"

#include "app/accessfile.h"
#include "app/descriptorlimit.h"
#include "app/folderwatch.h"
#include "app/processusage.h"
#include "app/statuscommand.h"
#include "app/trackercluster.h"
#include "app/trackerstorage.h"
#include "storage/kepttables.h"
#include "storage/tablereader.h"
#include "storage/trackerdatabase.h"
#include "tracker/httpfront.h"
#include "tracker/peerinfosender.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <utility>

namespace muster::app {

namespace {

constexpr int frozenThreads = 2; // cluster and front
constexpr int portTries = 50;

QByteArray randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char*>(words.data()), qsizetype(sizeof words));
}

} // namespace

TrackerNode::TrackerNode(const NodeSettings& settings, DataFolder folder, std::unique_ptr<const Clock> clock)
    : m_settings(settings)
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
}

TrackerNode::~TrackerNode() { tearDown(); }

Result<void> TrackerNode::start()
{
    const auto boot =
        m_folder.nextBoot(m_clock->wall(), quint16(QRandomGenerator::system()->bounded(0x10000)));
    if (!boot)
        return tl::unexpected(boot.error());
    m_boot = *boot;
    const QString chosen = m_settings.options.accessFile;
    m_access = std::make_unique<AccessFile>(
        chosen.isEmpty() ? m_folder.filePath(QStringLiteral("access.txt")) : chosen,
        m_folder.filePath(QStringLiteral("access.stored")), !chosen.isEmpty());
    Result<void> done = m_access->check();
    if (done)
        done = openDatabase();
    if (done)
        done = startFront();
    if (done)
        done = startCluster();
    if (!done) {
        tearDown();
        return done;
    }
    watchFolder();
    watchAccess();
    tell(tr("this cluster is %1").arg(openness(m_settings.key.isOpen)));
    return done;
}

Result<void> TrackerNode::openDatabase()
{
    m_database = std::make_unique<storage::TrackerDatabase>(m_folder.filePath(QStringLiteral("tracker.db")));
    const quint64 freshId = QRandomGenerator::system()->generate64() | 1;
    const auto opened = openTrackerStorage(m_folder, *m_database, freshId, m_clock->wall());
    if (!opened)
        return tl::unexpected(opened.error());
    for (const QString& event : opened->events)
        tell(event, status::EventKind::Warning);
    // Not before: what was found broken above is mended.
    connect(m_database.get(), &storage::TrackerDatabase::failed, this, &TrackerNode::failed);
    m_id = opened->node;
    m_mayFound = opened->mayFound;
    m_tablesIndex = opened->tables.appliedIndex;
    m_tablesTime = opened->tables.time;
    m_image = protocol::encode(opened->tables);
    return {};
}

Result<void> TrackerNode::startFront()
{
    m_frontThread.emplace(QStringLiteral("front"));
    QString withoutHttp;
    const auto started = m_frontThread->call([&]() -> Result<void> {
        // Where the system chooses a UDP port, another program may have the TCP port of that number.
        int triesLeft = m_settings.options.port == 0 ? portTries : 0;
        Result<void> http;
        do {
            const auto opened = openFront();
            if (!opened)
                return opened;
            http = openHttp();
        } while (!http && triesLeft-- > 0);
        if (!http)
            withoutHttp = http.error().message;
        m_announce = Endpoint{m_settings.network.bindAddress, m_front->port()};
        m_front->load(m_image);
        m_image.clear();
        return {};
    });
    if (!withoutHttp.isEmpty())
        tell(tr("no HTTP, only UDP: %1").arg(withoutHttp), status::EventKind::Warning);
    return started;
}

Result<void> TrackerNode::openFront()
{
    tracker::PeerInfoSenderSettings settings;
    settings.network = m_settings.network;
    settings.port = m_settings.options.port;
    settings.announceGroup = m_settings.options.announceGroup;
    settings.interval = std::chrono::seconds(m_settings.options.intervalSeconds);
    settings.node = m_id;
    settings.boot = m_boot;
    settings.seed = QRandomGenerator::system()->generate();
    settings.shortestExpiry = tracker::PeerInfoSenderSettings::expiryForAllClients;
    settings.limits = m_settings.options.limits;
    m_front = std::make_unique<tracker::PeerInfoSender>(settings, *m_clock, &m_lease);
    m_front->hold(); // until its changes reach the cluster thread
    return m_front->start();
}

Result<void> TrackerNode::openHttp()
{
    tracker::HttpFrontSettings settings;
    settings.network = m_settings.network;
    settings.interval = std::chrono::seconds(m_settings.options.intervalSeconds);
    settings.limits.connections = mostStrangers(settings.limits.connections);
    settings.fullScrape = m_settings.options.fullScrape;
    settings.seed = QRandomGenerator::system()->generate();
    auto http = std::make_unique<tracker::HttpFront>(settings, *m_front, *m_clock, processUsage);
    const auto listening = http->listen(m_front->port());
    if (listening)
        m_http = std::move(http);
    return listening;
}

Result<void> TrackerNode::startCluster()
{
    TrackerIdentity identity;
    identity.node = m_id;
    identity.boot = m_boot;
    identity.seed = QRandomGenerator::system()->generate64();
    identity.secret = randomSecret();
    identity.tablesIndex = m_tablesIndex;
    identity.tablesTime = m_tablesTime;
    identity.mayFound = m_mayFound;
    if (const auto kept = storage::KeptTables::of(m_folder.filePath(QStringLiteral("tracker.db"))))
        identity.keptFor = kept->next();
    m_clusterThread.emplace(QStringLiteral("cluster"));
    const auto made = m_clusterThread->call([&]() -> Result<void> {
        auto rim = openTrackerRim(m_settings, m_id, m_folder.filePath(QStringLiteral("raft.db")));
        if (!rim)
            return tl::unexpected(rim.error());
        m_cluster = std::make_unique<TrackerCluster>(m_settings, identity, std::move(*rim), *m_clock);
        return {};
    });
    if (!made)
        return made;
    connectThreads();
    const auto started = m_clusterThread->call([&] { return m_cluster->start(m_announce); });
    if (started) // not before: its changes would come to a cluster that has no consensus yet
        QMetaObject::invokeMethod(m_front.get(), &tracker::PeerInfoSender::release, Qt::QueuedConnection);
    return started;
}

void TrackerNode::watchFolder()
{
    m_watch = std::make_unique<FolderWatch>(
        m_folder, QStringList{QStringLiteral("tracker.db"), QStringLiteral("raft.db")});
    connect(m_watch.get(), &FolderWatch::lost, this, &TrackerNode::failed);
}

void TrackerNode::watchAccess()
{
    connect(m_access.get(), &AccessFile::rejected, this,
            [this](const Error& error) { tell(error.message, status::EventKind::Warning); });
    connect(m_access.get(), &AccessFile::changed, m_front.get(), &tracker::PeerInfoSender::proposeAccess);
    connect(m_front.get(), &tracker::PeerInfoSender::accessStored, m_access.get(), &AccessFile::noteStored);
    m_access->start();
}

void TrackerNode::connectThreads()
{
    TrackerCluster* cluster = m_cluster.get();
    tracker::PeerInfoSender* front = m_front.get();
    storage::TrackerDatabase* database = m_database.get();

    connect(front, &tracker::PeerInfoSender::changesTaken, cluster, &TrackerCluster::takeChanges);
    connect(front, &tracker::PeerInfoSender::applied, cluster, &TrackerCluster::noteApplied);
    connect(front, &tracker::PeerInfoSender::loadMeasured, cluster, &TrackerCluster::noteLoad);
    connect(front, &tracker::PeerInfoSender::failed, this, &TrackerNode::failed);
    connect(front, &tracker::PeerInfoSender::accessChanged, this, [this](const protocol::AccessRules& rules) {
        m_accessInForce = rules;
        tell(rules.empty() ? tr("every content and every network is served")
                           : tr("the access list has changed; rules: %1").arg(rules.size()));
    });

    connect(cluster, &TrackerCluster::roleChanged, front, &tracker::PeerInfoSender::setRole);
    connect(cluster, &TrackerCluster::committed, front, &tracker::PeerInfoSender::applyCommitted);
    connect(cluster, &TrackerCluster::restored, front, &tracker::PeerInfoSender::restore);
    connect(cluster, &TrackerCluster::acknowledged, front, &tracker::PeerInfoSender::acknowledge);
    connect(cluster, &TrackerCluster::refused, front, &tracker::PeerInfoSender::refuse);

    // The database's calls may come from any thread: direct, so that they queue just once.
    connect(cluster, &TrackerCluster::committed, database, &storage::TrackerDatabase::apply,
            Qt::DirectConnection);
    connect(cluster, &TrackerCluster::restored, database, &storage::TrackerDatabase::replaceAll,
            Qt::DirectConnection);
    connect(cluster, &TrackerCluster::imageWanted, database, &storage::TrackerDatabase::requestImage,
            Qt::DirectConnection);
    connect(database, &storage::TrackerDatabase::behindChanged, front,
            &tracker::PeerInfoSender::setTablesBehind, Qt::QueuedConnection);
    connect(database, &storage::TrackerDatabase::durable, cluster, &TrackerCluster::noteTablesDurable,
            Qt::QueuedConnection);
    connect(database, &storage::TrackerDatabase::imageReady, cluster, &TrackerCluster::provideImage,
            Qt::QueuedConnection);
    connect(cluster, &TrackerCluster::adoptionWanted, database, &storage::TrackerDatabase::requestAdoption,
            Qt::DirectConnection);
    connect(database, &storage::TrackerDatabase::adoptionReady, cluster, &TrackerCluster::provideAdoption,
            Qt::QueuedConnection);
    connectKept();
    connect(cluster, &TrackerCluster::viewChanged, this, [this](const status::ClusterStatus& view) {
        if (!m_hasLeftLineage)
            return;
        for (const status::TrackerStatus& tracker : view.trackers)
            if (tracker.isSelf && tracker.role != status::TrackerRole::Joining && view.master.isValid())
                followAccess();
    });
    connect(
        cluster, &TrackerCluster::leaseChanged, cluster, [this](MonotonicTime until) { m_lease.set(until); },
        Qt::DirectConnection);

    connect(cluster, &TrackerCluster::viewChanged, this, &TrackerNode::viewChanged);
    connect(cluster, &TrackerCluster::happened, this, &TrackerNode::tell);
    connect(cluster, &TrackerCluster::failed, this, &TrackerNode::failed);
    connect(cluster, &TrackerCluster::stopped, this, [this] {
        tearDown();
        emit stopped();
    });
    if (m_http)
        connect(cluster, &TrackerCluster::viewChanged, m_http.get(), &tracker::HttpFront::setStatus);
    connectOrders();
    connectShown();
}

// The list that the others had is here by now.
void TrackerNode::followAccess()
{
    if (m_access && std::exchange(m_hasLeftLineage, false))
        m_access->noteOtherLineage(m_accessInForce);
}

void TrackerNode::connectOrders()
{
    TrackerCluster* cluster = m_cluster.get();
    connect(cluster, &TrackerCluster::orderAnswered, this, &TrackerNode::orderAnswered);
    connect(cluster, &TrackerCluster::stopOrdered, this, &TrackerNode::stop);
    connect(cluster, &TrackerCluster::crashOrdered, this, &TrackerNode::crashOrdered, Qt::DirectConnection);
    connect(cluster, &TrackerCluster::isolated, m_front.get(), &tracker::PeerInfoSender::setIsolated);
    if (m_http)
        connect(cluster, &TrackerCluster::isolated, m_http.get(), &tracker::HttpFront::setIsolated);
    connect(
        cluster, &TrackerCluster::freezeOrdered, this, [this](Millis duration) { freeze(duration); },
        Qt::DirectConnection);
}

// What is only for people.
void TrackerNode::connectShown()
{
    connect(m_cluster.get(), &TrackerCluster::roundSeen, this, &TrackerNode::roundSeen);
    connect(m_cluster.get(), &TrackerCluster::viewChanged, this, [this](const status::ClusterStatus& view) {
        m_membersAlive =
            int(std::count_if(view.trackers.begin(), view.trackers.end(), [](const auto& tracker) {
                return tracker.liveness != status::Liveness::Dead;
            }));
    });
    connect(m_front.get(), &tracker::PeerInfoSender::activityMeasured, this,
            [this](status::ActivityStatus activity, ClusterTime now) {
                m_clusterTime = now;
                m_clusterTimeAt = m_clock->monotonic();
                activity.membersAlive = m_membersAlive;
                emit activityMeasured(activity);
            });
    m_reader = std::make_unique<storage::TableReader>(m_folder.filePath(QStringLiteral("tracker.db")));
    connect(m_reader.get(), &storage::TableReader::contentsRead, this, &TrackerNode::contentsRead,
            Qt::QueuedConnection);
    connect(m_reader.get(), &storage::TableReader::peersRead, this, &TrackerNode::peersRead,
            Qt::QueuedConnection);
    connect(&m_vitals, &QTimer::timeout, this, &TrackerNode::measureVitals);
    m_vitals.start(std::chrono::seconds(1)); // not at once: the cluster thread's part is not started yet
}

void TrackerNode::measureVitals()
{
    const tracker::ProcessUsage usage = processUsage();
    const std::chrono::microseconds now = m_clock->precise();
    const double seconds = std::chrono::duration<double>(now - m_cpuSecondsAt).count();
    const double load =
        m_cpuSecondsAt.count() > 0 && seconds > 0 ? (usage.cpuSeconds - m_cpuSeconds) / seconds * 100 : 0;
    m_cpuSeconds = usage.cpuSeconds;
    m_cpuSecondsAt = now;
    QMetaObject::invokeMethod(
        m_cluster.get(),
        [cluster = m_cluster.get(), usage, load] { cluster->noteVitals(usage.residentBytes, load); },
        Qt::QueuedConnection);
}

ClusterTime TrackerNode::clusterTime() const
{
    return carriedOn(m_clusterTime, m_clock->monotonic() - m_clusterTimeAt);
}

void TrackerNode::requestContents(const status::TableQuery& query)
{
    if (m_reader)
        m_reader->requestContents(query, clusterTime());
}

void TrackerNode::requestPeers(const status::TableQuery& query)
{
    if (m_reader)
        m_reader->requestPeers(query, clusterTime());
}

// On the cluster thread. Both threads stand still in a system call, as the whole process does by SIGSTOP.
void TrackerNode::freeze(Millis duration)
{
    const auto standStill = [this, duration] { m_thaw.tryAcquire(1, int(duration.count())); };
    QMetaObject::invokeMethod(m_front.get(), standStill, Qt::QueuedConnection);
    emit frozen();
    standStill();
    emit thawed();
}

void TrackerNode::order(NodeId target, const protocol::ControlOrder& order)
{
    TrackerCluster* cluster = m_cluster.get();
    if (!cluster || m_isStopping)
        return;
    const quint64 nonce = QRandomGenerator::system()->generate64();
    QMetaObject::invokeMethod(
        cluster, [cluster, target, order, nonce] { cluster->order(target, order, nonce); },
        Qt::QueuedConnection);
}

void TrackerNode::crash()
{
    m_isStopping = true;
    tearDown();
    emit stopped();
}

// The database does what is asked of it in order: it copies before it is emptied.
void TrackerNode::connectKept()
{
    TrackerCluster* cluster = m_cluster.get();
    storage::TrackerDatabase* database = m_database.get();
    connect(cluster, &TrackerCluster::lastOfLog, database, &storage::TrackerDatabase::apply,
            Qt::DirectConnection);
    connect(cluster, &TrackerCluster::keepWanted, database, &storage::TrackerDatabase::keep,
            Qt::DirectConnection);
    connect(cluster, &TrackerCluster::keepWanted, this,
            [this](const Lineage&, bool hasYielded) { m_hasLeftLineage = m_hasLeftLineage || hasYielded; });
    connect(cluster, &TrackerCluster::keptWanted, this, [this] { m_hasLeftLineage = true; });
    connect(cluster, &TrackerCluster::keptWanted, database, &storage::TrackerDatabase::requestKept,
            Qt::DirectConnection);
    connect(database, &storage::TrackerDatabase::keptReady, cluster, &TrackerCluster::provideKept,
            Qt::QueuedConnection);
    connect(
        cluster, &TrackerCluster::keptSettled, database,
        [this](bool isForPeople) { settleKept(isForPeople); }, Qt::DirectConnection);
    connect(database, &storage::TrackerDatabase::keptFailed, this, [this](const Error& error) {
        tell(tr("the copy of the tables that is kept aside: %1").arg(error.message),
             status::EventKind::Warning);
    });
}

// Cluster thread.
void TrackerNode::settleKept(bool isForPeople)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock->wall().time_since_epoch().count()).toUTC();
    const QString aside = u"tracker.db.aside-"_qs % now.toString(u"yyyy-MM-ddTHH-mm-ss-zzz"_qs);
    m_database->settleKept(isForPeople ? m_folder.filePath(aside) : QString());
}

void TrackerNode::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    m_thaw.release(frozenThreads);
    if (m_cluster)
        QMetaObject::invokeMethod(m_cluster.get(), &TrackerCluster::stop, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(this, &TrackerNode::stopped, Qt::QueuedConnection);
}

void TrackerNode::tell(const QString& text, status::EventKind kind, NodeId tracker)
{
    emit happened(status::ClusterEvent{m_clock->wall(), text, kind, tracker});
}

void TrackerNode::tearDown()
{
    m_vitals.stop();
    m_watch.reset();
    m_access.reset();
    m_thaw.release(frozenThreads);
    if (m_clusterThread) {
        m_clusterThread->call([this] { m_cluster.reset(); });
        m_clusterThread.reset();
    }
    if (m_frontThread) {
        m_frontThread->call([this] {
            m_http.reset();
            m_front.reset();
        });
        m_frontThread.reset();
    }
    if (m_database)
        m_database->close();
    m_reader.reset(); // last: it may take its time
}

} // namespace muster::app
