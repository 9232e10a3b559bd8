// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/torrentengine.h"
#include "status/clusterstatus.h"

#include <QObject>
#include <QTimer>

namespace muster::app {

// The peer thread's part of a peer: requester, engine, download manager, and an ear for the trackers'
// keep-alives, which tell where they can be asked by unicast. Made, used and destroyed on the peer thread.
class PeerSession : public QObject
{
    Q_OBJECT
public:
    PeerSession(const NodeSettings& settings, peer::ChunkStore& store, const Clock& clock);

    void startEngine(); // before start(), while something else is waited for
    Result<void> start();

    peer::PeerInfoRequester& requester() { return m_requester; }
    peer::DownloadManager& downloads() { return m_downloads; }

signals:
    void clusterChanged(const muster::status::ClusterStatus& cluster);
    void dhtNodesChanged(const QList<muster::Endpoint>& nodes); // to be kept for the next start
    void portsChanged(muster::app::PeerPorts ports);            // likewise
    void failed(const muster::Error& error);

private:
    void followKeepAlives();
    void followPorts();

    NodeSettings m_settings;
    const Clock& m_clock;
    cluster::ClusterFaultTolerance m_keepAlives;
    peer::PeerInfoRequester m_requester;
    peer::TorrentEngine m_engine;
    peer::TorrentEngine m_privateEngine; // on another port; begins with the first private share
    peer::DownloadManager m_downloads;
    QTimer m_showView;
};

// Only listens: peers and `muster status` send no keep-alives.
cluster::KeepAliveSettings listenerSettings(const NodeSettings& settings);

} // namespace muster::app
