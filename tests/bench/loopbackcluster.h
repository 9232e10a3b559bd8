// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demoscene.h"
#include "lab/clusterwatch.h"
#include "lab/groupprobe.h"
#include "lab/trackerprocess.h"

#include <QTemporaryDir>
#include <map>
#include <memory>

namespace muster::bench {

// Trackers on this computer, each at its own address of 127.0.0.0/8, as in the demo; one that dies is started
// again.
class LoopbackCluster
{
public:
    explicit LoopbackCluster(int trackers = app::DemoScene::trackers, const QStringList& moreArguments = {});
    ~LoopbackCluster(); // says what happened last, where the test has failed

    // True once all of them run and are voters of one master.
    bool settle();
    int master() const; // from 1 on; 0: none
    lab::TrackerProcess& tracker(int n) { return *m_trackers.at(n); }
    Endpoint endpoint(int n) const; // where clients ask it
    IpAddress address(int host) const { return *IpAddress::fromString(m_scene.address(host)); }
    // A peer of this cluster, on a host of its own.
    std::unique_ptr<lab::GroupProbe> probe(int host, lab::GroupProbe::Kind kind) const;
    lab::Timeline& timeline() { return m_timeline; }

private:
    QTemporaryDir m_dir;
    app::DemoScene m_scene;
    lab::Timeline m_timeline;
    std::map<int, std::unique_ptr<lab::TrackerProcess>> m_trackers;
    std::unique_ptr<lab::ClusterWatch> m_watch;
};

} // namespace muster::bench
