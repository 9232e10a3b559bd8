// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/announceload.h"
#include "lab/clusterwatch.h"
#include "lab/labnetwork.h"
#include "lab/trackerprocess.h"

#include <QTemporaryDir>
#include <functional>
#include <map>
#include <memory>

namespace muster::lab {

// Trackers on hosts 1, 2 … of a lab network, a watch beside each, and computers that announce on hosts 101,
// 102 …. What waits runs Qt's event loop, so that announces go on meanwhile.
class LabCluster
{
public:
    static constexpr int patienceMs = 40'000;

    // `options`: further ones for each tracker. The error says what the machine does not allow.
    static Result<std::unique_ptr<LabCluster>> make(int trackers, int clients,
                                                    const QStringList& options = {});
    ~LabCluster();

    LabNetwork& network() { return *m_network; }
    TrackerProcess& tracker(int n) { return *m_trackers.at(n); }
    ClusterWatch& watch(int n) { return *m_watches.at(n); }
    AnnounceLoad& load(int client) { return *m_loads.at(client); }
    Timeline& timeline() { return m_timeline; }
    QList<int> allTrackers() const;
    static QString nameOf(int tracker) { return QStringLiteral("t%1").arg(tracker); }
    static int clientHost(int client) { return 100 + client; }
    static Endpoint group();
    static Endpoint announceEndpoint(int tracker) { return {LabNetwork::address(tracker), 6969}; }
    QString dataFolder(int tracker) const;

    // Starts all trackers; true once they run.
    bool startTrackers();
    // The same; true once they are one cluster.
    bool form() { return startTrackers() && agree(allTrackers()); }
    // True once these trackers are voters of one master, at one index with one digest. In the end, with
    // nothing going on; under load two keep-alives never tell the same.
    bool agree(const QList<int>& trackers);
    // The number of the tracker that is master by what arrives at host `seenBy`; 0: none.
    int master(int seenBy) const;
    // True once another one than `notTracker` is master by what arrives at host `seenBy`.
    bool hasNewMaster(int seenBy, int notTracker);

    // Client `client` announces by multicast, or at the trackers themselves.
    bool startLoad(int client, const QList<Endpoint>& asked = {group()});
    // True once client `client` has announced so many contents of one peer each.
    bool announceContents(int client, int contents);
    // True once it has had so many more answers.
    bool isServed(int client, int more = 50);
    // True once all that was asked is answered.
    bool finishLoads();

    // Ends what still runs, in order, and compares each one's tables with what was acknowledged, and with one
    // another. Empty: all is there.
    QStringList compareTables(const QList<int>& trackers);

    static bool waitFor(const std::function<bool()>& condition, int patience = patienceMs);

private:
    LabCluster() = default;

    AnnounceLoad::Settings loadSettings(int client) const;
    bool begin(int client, const AnnounceLoad::Settings& settings);
    QStringList endAll(const QList<int>& trackers);

    Timeline m_timeline;
    QTemporaryDir m_dir;
    std::unique_ptr<LabNetwork> m_network;
    std::map<int, std::unique_ptr<TrackerProcess>> m_trackers;
    std::map<int, std::unique_ptr<ClusterWatch>> m_watches;
    std::map<int, std::unique_ptr<AnnounceLoad>> m_loads;
};

} // namespace muster::lab
