// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/activitystatus.h"
#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "status/roundstatus.h"
#include "status/tablepage.h"

#include <QVariantMap>
#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QTabWidget;

namespace muster::ui {

class ClusterHeader;
class ContentsPage;
class EventsPage;
class GraphsPage;
class ReplicationPage;
class TopologyPage;
class TrackerOrders;
class SwarmPeersPage;

// The cluster as this tracker sees it: its header, the button that stops this tracker, and below a page for
// each way to look at it. The pages are given values and ask by signals; menus and questions about a tracker
// are this one's, so that they are the same on every page.
class TrackerPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrackerPage(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster);
    void addEvent(const status::ClusterEvent& event);
    void showRound(const status::RoundStatus& round);
    void addActivity(const status::ActivityStatus& activity);
    void showContents(const status::ContentPage& page);
    void showSwarmPeers(const status::SwarmPeerPage& page);
    void showStopped();
    void showRunning(); // after startRequested() for this process's tracker: it is back
    // The trackers of this computer that can be started from here; from then on more can be added.
    void showLocals(const QList<status::LocalTracker>& locals);
    void setMotion(bool isWanted);
    void setSystemMotion(bool isWanted);

    void askToBecomePeer(std::function<void()> confirmed);

    // How the person has arranged things; to be kept by somebody else.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

    void askToStop(); // once, in words; nothing if it is stopped or being stopped

signals:
    // Answered by showContents() and showSwarmPeers().
    void contentsRequested(const muster::status::TableQuery& query);
    void peersRequested(const muster::status::TableQuery& query);
    void saveEventsRequested(const QList<muster::status::ClusterEvent>& events);
    void stopRequested();
    // Asked for and confirmed; `seconds` for Freeze and Isolate.
    void orderRequested(const muster::NodeId& tracker, muster::status::TrackerOrder order, int seconds);
    void startRequested(const muster::NodeId& tracker); // likewise
    void addRequested();                                // likewise
    void motionChosen(bool isWanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Life : quint8 { Runs, Stopping, Stopped };

    void beginStop();
    void startTablesOver();
    void askToStopOrStart();
    void addPages();
    void connectTables();
    void retranslate();
    void setLife(Life life);

    Life m_life = Life::Runs;
    NodeId m_self;   // where it can be started again
    int m_added = 0; // by this window, and not stopped
    status::ClusterStatus m_cluster;
    TrackerOrders* m_orders;
    ClusterHeader* m_header;
    QTabWidget* m_pages;
    TopologyPage* m_topology;
    ReplicationPage* m_replication;
    ContentsPage* m_contents;
    SwarmPeersPage* m_peers;
    EventsPage* m_events;
    GraphsPage* m_graphs;
    QPushButton* m_stop;
    QLabel* m_stopState;
};

} // namespace muster::ui
