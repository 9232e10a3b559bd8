// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/trackernode.h"
#include "support/loopback.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <algorithm>
#include <map>

namespace muster::scenario {

using namespace app;

inline constexpr int patienceMs = 30'000;

// One cluster of whole trackers in this process, each on its own 127.0.0.N.
class Cluster
{
public:
    Cluster()
        : m_announceGroup(testing::randomGroup())
        , m_clusterGroup(testing::randomGroup())
        , m_name(QStringLiteral("scenario-%1")
                     .arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0')))
    {
    }

    const Endpoint& announceGroup() const { return m_announceGroup; }
    // Of a tracker in a process of its own that belongs to this cluster.
    QStringList arguments(int n, const QString& dataDir) const
    {
        return {u"tracker"_qs,
                u"--headless"_qs,
                u"--cluster"_qs,
                m_name,
                u"--announce-group"_qs,
                m_announceGroup.toString(),
                u"--cluster-group"_qs,
                m_clusterGroup.toString(),
                u"--port"_qs,
                u"0"_qs,
                u"--replication-port"_qs,
                u"0"_qs,
                u"--interface"_qs,
                u"127.0.0.%1"_qs.arg(n),
                u"--name"_qs,
                u"tracker-%1"_qs.arg(n),
                u"--data-dir"_qs,
                dataDir};
    }
    TrackerNode& tracker(int n) { return *m_trackers.at(n); }
    const status::ClusterStatus& view(int n) { return m_views[n]; }
    // What its event log said, of all its starts.
    const QStringList& events(int n) { return m_events[n]; }
    QString filePath(int n, const QString& name) const
    {
        return m_dir.filePath(QStringLiteral("tracker-%1/").arg(n) + name);
    }

    // The data folder stays from one start to the next.
    Result<void> start(int n, quint16 replicationPort = 0,
                       std::unique_ptr<const Clock> clock = std::make_unique<SystemClock>(), quint16 port = 0)
    {
        Options options;
        options.cluster = m_name;
        options.announceGroup = m_announceGroup;
        options.clusterGroup = m_clusterGroup;
        options.port = port;
        options.replicationPort = replicationPort;
        options.name = QStringLiteral("tracker-%1").arg(n);
        const NodeSettings settings{options, testing::loopback(n), {}, options.name};
        auto folder = DataFolder::open(m_dir.filePath(options.name), QStringLiteral("tracker"));
        if (!folder)
            return tl::unexpected(folder.error());
        auto node = std::make_unique<TrackerNode>(settings, std::move(*folder), std::move(clock));
        QObject::connect(node.get(), &TrackerNode::viewChanged, node.get(),
                         [this, n](const status::ClusterStatus& view) { m_views[n] = view; });
        QObject::connect(node.get(), &TrackerNode::happened, node.get(),
                         [this, n](const status::ClusterEvent& event) { m_events[n] << event.text; });
        const auto started = node->start();
        m_trackers[n] = std::move(node);
        return started;
    }

    // In order: it hands over and says goodbye.
    bool stop(int n)
    {
        QSignalSpy stopped(&tracker(n), &TrackerNode::stopped);
        tracker(n).stop();
        const bool done = stopped.wait(patienceMs);
        m_trackers.erase(n);
        return done;
    }

    // Without a word, as by a power cut.
    void crash(int n) { m_trackers.erase(n); }

    // As by a broken disk.
    bool loseData(int n)
    {
        return QDir(m_dir.filePath(QStringLiteral("tracker-%1").arg(n))).removeRecursively();
    }

    // All of `trackers` see each other, one of them as the master, at the same index with the same digest,
    // and as many `elsewhere`, in other processes.
    bool agree(const QList<int>& trackers, quint64 peers, int elsewhere = 0)
    {
        return QTest::qWaitFor(
            [&] {
                for (const int n : trackers)
                    if (!agrees(m_views[n], trackers.size() + elsewhere, peers))
                        return false;
                return true;
            },
            patienceMs);
    }

    int master(int seenBy)
    {
        const NodeId id = m_views[seenBy].master;
        for (const auto& [n, node] : m_trackers)
            if (node->id() == id)
                return n;
        return 0;
    }

private:
    static bool agrees(const status::ClusterStatus& view, qsizetype count, quint64 peers)
    {
        QList<status::TrackerStatus> living;
        for (const status::TrackerStatus& tracker : view.trackers)
            if (tracker.liveness == status::Liveness::Alive)
                living << tracker;
        return living.size() == count && view.master.isValid() &&
               std::all_of(living.begin(), living.end(), [&](const auto& tracker) {
                   return tracker.peers == peers && tracker.applied == living.first().applied &&
                          tracker.digest == living.first().digest &&
                          tracker.role != status::TrackerRole::Joining;
               });
    }

    Endpoint m_announceGroup;
    Endpoint m_clusterGroup;
    QString m_name;
    QTemporaryDir m_dir;
    std::map<int, std::unique_ptr<TrackerNode>> m_trackers;
    std::map<int, status::ClusterStatus> m_views;
    std::map<int, QStringList> m_events;
};

inline InfoHash hashOf(int n)
{
    QByteArray bytes(20, '\0');
    qToBigEndian(quint32(n), bytes.data());
    return InfoHash::fromBytes(bytes).value();
}

} // namespace muster::scenario
