// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labcluster.h"

#include "app/options.h"
#include "storage/trackerdatabase.h"

#include <QTest>
#include <algorithm>

namespace muster::lab {

namespace {

constexpr int mostLines = 5; // of what is wrong with one tracker's tables

Result<protocol::StateImage> tablesIn(const QString& folder)
{
    storage::TrackerDatabase database(folder + QStringLiteral("/tracker.db"));
    const auto opened = database.open();
    if (!opened)
        return tl::unexpected(opened.error());
    return database.loadImage();
}

} // namespace

Result<std::unique_ptr<LabCluster>> LabCluster::make(int trackers, int clients, const QStringList& options)
{
    std::set<int> hosts;
    for (int n = 1; n <= trackers; ++n)
        hosts.insert(n);
    for (int n = 1; n <= clients; ++n)
        hosts.insert(clientHost(n));
    std::unique_ptr<LabCluster> cluster(new LabCluster);
    auto network = LabNetwork::make(hosts);
    if (!network)
        return tl::unexpected(network.error());
    cluster->m_network = std::move(*network);
    for (int n = 1; n <= trackers; ++n) {
        const QStringList arguments = QStringList{QStringLiteral("tracker"),    QStringLiteral("--headless"),
                                                  QStringLiteral("--name"),     nameOf(n),
                                                  QStringLiteral("--data-dir"), cluster->dataFolder(n)} +
                                      options;
        cluster->m_trackers[n] =
            std::make_unique<TrackerProcess>(nameOf(n), QStringLiteral(MUSTER_PROGRAM), arguments,
                                             &cluster->network().host(n), cluster->m_timeline);
    }
    return cluster;
}

LabCluster::~LabCluster()
{
    if (QTest::currentTestFailed() || qEnvironmentVariableIsSet("MUSTER_LAB_TIMELINE"))
        qInfo().noquote().nospace() << "what happened:\n" << m_timeline.text();
}

QList<int> LabCluster::allTrackers() const
{
    QList<int> numbers;
    for (const auto& [n, tracker] : m_trackers)
        numbers << n;
    return numbers;
}

Endpoint LabCluster::group() { return app::Options().announceGroup; }

QString LabCluster::dataFolder(int tracker) const { return m_dir.filePath(nameOf(tracker)); }

bool LabCluster::startTrackers()
{
    for (const auto& [n, tracker] : m_trackers) {
        // The wire is up a moment after it was plugged in.
        if (!waitFor([&] {
                m_watches[n] = ClusterWatch::open(app::Options(), &m_network->host(n));
                return m_watches[n] != nullptr;
            }))
            return false;
        tracker->start();
    }
    return true;
}

bool LabCluster::agree(const QList<int>& trackers)
{
    QStringList names;
    std::map<int, MonotonicTime> since;
    for (const int n : trackers) {
        names << nameOf(n);
        since[n] = watch(n).now() + Millis(20); // nothing that was on its way already
    }
    return waitFor([&] {
        return std::all_of(trackers.begin(), trackers.end(),
                           [&](int n) { return watch(n).agree(names, since[n]); });
    });
}

int LabCluster::master(int seenBy) const
{
    const QString name = m_watches.at(seenBy)->master();
    return name.isEmpty() ? 0 : name.mid(1).toInt();
}

bool LabCluster::hasNewMaster(int seenBy, int notTracker)
{
    return waitFor([&] {
        const int now = master(seenBy);
        return now != 0 && now != notTracker;
    });
}

AnnounceLoad::Settings LabCluster::loadSettings(int client) const
{
    AnnounceLoad::Settings settings;
    settings.where = &m_network->host(clientHost(client));
    settings.address = LabNetwork::address(clientHost(client));
    settings.number = quint32(client);
    settings.asked = {group()};
    return settings;
}

bool LabCluster::begin(int client, const AnnounceLoad::Settings& settings)
{
    m_loads[client] = std::make_unique<AnnounceLoad>(settings);
    const auto started = m_loads[client]->start();
    if (!started)
        qWarning().noquote() << started.error().message;
    return started.has_value();
}

bool LabCluster::startLoad(int client, const QList<Endpoint>& asked)
{
    AnnounceLoad::Settings settings = loadSettings(client);
    settings.asked = asked;
    return begin(client, settings) && isServed(client);
}

bool LabCluster::announceContents(int client, int contents)
{
    AnnounceLoad::Settings settings = loadSettings(client);
    settings.perSecond = 2000;
    settings.window = 128;
    settings.peersPerContent = 1;
    settings.mostRows = quint32(contents);
    return begin(client, settings) && isServed(client, 2 * contents) && load(client).isIdle();
}

bool LabCluster::isServed(int client, int more)
{
    const int enough = load(client).answered() + more;
    const bool served = waitFor([&] { return load(client).answered() >= enough; });
    m_timeline.note(QStringLiteral("client %1").arg(client),
                    QStringLiteral("%1 announces acknowledged").arg(load(client).answered()));
    return served;
}

bool LabCluster::finishLoads()
{
    for (const auto& [client, load] : m_loads)
        load->finish();
    return waitFor([this] {
        return std::all_of(m_loads.begin(), m_loads.end(),
                           [](const auto& load) { return load.second->isIdle(); });
    });
}

QStringList LabCluster::endAll(const QList<int>& trackers)
{
    QStringList wrong;
    for (const int n : trackers)
        tracker(n).stop();
    for (const int n : trackers)
        if (!tracker(n).waitForEnd(patienceMs))
            wrong << nameOf(n) + QStringLiteral(" does not end");
    return wrong;
}

QStringList LabCluster::compareTables(const QList<int>& trackers)
{
    Acknowledged record;
    for (const auto& [client, load] : m_loads)
        record.add(load->record());
    QStringList wrong = endAll(trackers);
    std::optional<protocol::StateImage> first;
    for (const int n : trackers) {
        const auto tables = tablesIn(dataFolder(n));
        if (!tables)
            return wrong << nameOf(n) + QStringLiteral(": ") + tables.error().message;
        const QStringList found = record.comparedWith(*tables);
        for (const QString& line : found.mid(0, mostLines))
            wrong << nameOf(n) + QStringLiteral(": ") + line;
        if (found.size() > mostLines)
            wrong << QStringLiteral("%1: and %2 more").arg(nameOf(n)).arg(found.size() - mostLines);
        if (!first)
            first = *tables;
        else if (first->contents != tables->contents)
            wrong << nameOf(n) + QStringLiteral(" holds other rows than ") + nameOf(trackers.first());
    }
    for (const QString& line : wrong)
        m_timeline.note(QStringLiteral("test"), line);
    m_timeline.note(QStringLiteral("test"),
                    QStringLiteral("%1 acknowledged rows compared").arg(record.count()));
    return wrong;
}

bool LabCluster::waitFor(const std::function<bool()>& condition, int patience)
{
    return QTest::qWaitFor(condition, patience);
}

} // namespace muster::lab
