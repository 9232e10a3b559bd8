// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/addedtrackers.h"
#include "app/datafolder.h"
#include "app/exitcodes.h"
#include "app/nodesettings.h"
#include "app/sessionend.h"
#include "app/trackernode.h"
#include "app/windowmemory.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace muster::app {

// A tracker with a window: joins the two. The tracker can be stopped and started again while the window
// stays; meanwhile, and while it is frozen, the window shows what the keep-alives of the others tell. It can
// add more trackers on this computer. GUI thread.
class TrackerWindow : public QObject
{
    Q_OBJECT
public:
    // `program` is Muster, for the trackers that are added.
    TrackerWindow(const NodeSettings& settings, DataFolder folder, const QString& program,
                  QObject* parent = nullptr);
    ~TrackerWindow() override;

    Result<void> start();
    void close() { closeWith(exitDone); }
    // Without a question: all trackers of this window stop in order, then finished().
    void closeWith(int exitCode);

    ui::MainWindow& window() { return m_window; }
    Endpoint announceEndpoint() const { return m_announce; }

signals:
    void finished(int exitCode);

private:
    void connectWindow();
    void connectNode();
    void connectPages();
    void askAndClose();
    void showView(const status::ClusterStatus& view);
    void showLocals();
    void nodeStopped();
    void nodeFrozen();
    void nodeThawed();
    void startAgain(const NodeId& tracker);
    Result<void> makeNode(DataFolder folder);
    Result<void> reopen();
    void listen();
    void showChange(const cluster::MembershipEvent& change);
    void finishIfDone();

    NodeSettings m_settings;
    SystemClock m_clock;
    ui::MainWindow m_window;
    WindowMemory m_memory;
    SessionEnd m_sessionEnd;
    AddedTrackers m_added;
    std::unique_ptr<DataFolder> m_folder; // until start()
    std::unique_ptr<TrackerNode> m_node;
    std::unique_ptr<cluster::ClusterFaultTolerance> m_watch; // while the own tracker tells nothing
    QTimer m_showWatch;
    status::ClusterStatus m_view; // the last one that was shown
    status::LocalTracker m_self;
    Endpoint m_announce;
    bool m_isClosing = false;
    int m_exitCode = exitDone;
};

} // namespace muster::app
