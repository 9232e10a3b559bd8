// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QObject>

class QMenu;
class QPoint;
class QWidget;

namespace muster::ui {

// What can be done with a tracker: a menu for each, and a question in words before anything is done.
class TrackerActions : public QObject
{
    Q_OBJECT

public:
    // Menus and questions are shown over `window`, which owns this.
    explicit TrackerActions(QWidget* window);

    void setCluster(const status::ClusterStatus& cluster);

    // Nothing if there is no such tracker (any more).
    void showMenu(const NodeId& tracker, const QPoint& globalPosition);
    // Nothing if this tracker has stopped or is about to, or if another question is open.
    void askToStop();
    void askToOrder(const NodeId& tracker, status::TrackerOrder order);

    // This process's tracker has been stopped, or is about to be: there is nothing to be done with it.
    void setStopping() { m_stopping = true; }

signals:
    void stopConfirmed();
    // Asked for and confirmed; `seconds` for Freeze and Isolate.
    void orderConfirmed(const muster::NodeId& tracker, muster::status::TrackerOrder order, int seconds);

private:
    const status::TrackerStatus* find(const NodeId& tracker) const;
    void addOrders(QMenu& menu, const status::TrackerStatus& tracker);
    bool canAsk() const;

    QWidget* m_window;
    status::ClusterStatus m_cluster;
    bool m_stopping = false;
};

} // namespace muster::ui
