// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"

#include <QObject>
#include <array>

class QPoint;
class QWidget;

namespace muster::ui {

// What a person can do with a tracker.
enum class TrackerDeed : quint8 { Stop, Crash, Freeze, Isolate, Promote, Start };
inline constexpr std::array allDeeds{TrackerDeed::Stop,    TrackerDeed::Crash,   TrackerDeed::Freeze,
                                     TrackerDeed::Isolate, TrackerDeed::Promote, TrackerDeed::Start};

inline constexpr int freezeSeconds = 5;
inline constexpr int isolateSeconds = 10;

// Knows what can be done with which tracker now, and asks in words before anything is done.
class TrackerOrders : public QObject
{
    Q_OBJECT

public:
    // Menus and questions are shown over `window`, which owns this.
    explicit TrackerOrders(QWidget* window);

    void setCluster(const status::ClusterStatus& cluster);
    void setLocals(const QList<status::LocalTracker>& locals);
    // This process's tracker has been stopped or is about to be: no order leaves it.
    void setSelfStopped(bool isStopped);

    // Whether it makes sense to offer it for this tracker, even if it cannot be done now.
    bool isOffered(const NodeId& tracker, TrackerDeed deed) const;
    // Why it cannot be done now, and what to do about it; empty: it can.
    QString obstacle(const NodeId& tracker, TrackerDeed deed) const;
    bool isSelf(const NodeId& tracker) const;
    QString addressOf(const NodeId& tracker) const; // empty: not known

    // Nothing if it cannot be done, or if another question is open.
    void ask(const NodeId& tracker, TrackerDeed deed);
    void askToStopSelf();
    void askToAdd();
    void showMenu(const NodeId& tracker, const QPoint& globalPosition);

signals:
    // Asked for and confirmed. `seconds` for Freeze and Isolate.
    void stopConfirmed(); // this process's tracker
    void orderConfirmed(const muster::NodeId& tracker, muster::status::TrackerOrder order, int seconds);
    void startConfirmed(const muster::NodeId& tracker);
    void addConfirmed();

    void changed(); // what can be done may be another than before

private:
    const status::TrackerStatus* find(const NodeId& tracker) const;
    const status::LocalTracker* findLocal(const NodeId& tracker) const;
    bool isStopped(const NodeId& tracker) const;
    bool isAsking() const;

    QWidget* m_window;
    status::ClusterStatus m_cluster;
    QList<status::LocalTracker> m_locals;
    bool m_isSelfStopped = false;
};

} // namespace muster::ui
