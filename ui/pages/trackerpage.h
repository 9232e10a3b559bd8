// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace muster::ui {

class ClusterHeader;
class EventLog;
class TrackerTable;

// The cluster as this tracker sees it, the button that stops this tracker, and a
// menu of orders for each.
class TrackerPage : public QWidget
{
    Q_OBJECT

public:
    explicit TrackerPage(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster);
    void addEvent(const status::ClusterEvent& event);
    void showStopped();

    void askToStop(); // once, in words; nothing if it is stopped or being stopped

signals:
    void stopRequested();
    // Asked for and confirmed; `seconds` for Freeze and Isolate.
    void orderRequested(const muster::NodeId& tracker, muster::status::TrackerOrder order, int seconds);

private:
    void beginStop();
    void showMenu(const QPoint& at);
    void addOrders(QMenu& menu, const status::TrackerStatus& tracker);
    void askToOrder(const NodeId& id, status::TrackerOrder order, int seconds);

    status::ClusterStatus m_cluster;
    bool m_stopping = false;
    ClusterHeader* m_header;
    TrackerTable* m_trackers;
    EventLog* m_events;
    QPushButton* m_stop;
    QLabel* m_stopState;
};

} // namespace muster::ui
