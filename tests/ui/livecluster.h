// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peernode.h"
#include "app/peerwindow.h"
#include "app/trackernode.h"
#include "app/trackerwindow.h"

#include <QTemporaryDir>
#include <memory>
#include <vector>

namespace muster::album {

// Three trackers, one of them with a window, a peer that shares and a peer with a window that fetches slowly:
// all real, in this process, on the loopback.
class LiveCluster
{
public:
    LiveCluster();
    ~LiveCluster();

    // Until there is something to see in both windows. One sentence where that does not happen.
    Result<void> start();
    void stop();

    ui::MainWindow& trackerWindow() { return m_trackerWindow->window(); }
    ui::MainWindow& peerWindow() { return m_peerWindow->window(); }
    const app::Options& options() const { return m_options; }

private:
    app::NodeSettings settingsFor(int host, const QString& name) const;
    Result<app::DataFolder> folderFor(const QString& name, const QString& role) const;
    Result<void> startTrackers();
    Result<void> startSharer();
    Result<void> startFetcher();
    bool makeFile(const QString& name, qint64 bytes) const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    const int m_net; // 127.x.y.0 of this run
    app::Options m_options;
    std::vector<std::unique_ptr<app::TrackerNode>> m_trackers;
    std::unique_ptr<app::TrackerWindow> m_trackerWindow;
    std::unique_ptr<app::PeerNode> m_sharer;
    std::unique_ptr<app::PeerWindow> m_peerWindow;
    QStringList m_links; // of what is shared
};

} // namespace muster::album
