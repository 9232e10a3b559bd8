// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "status/roundstatus.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace muster::ui {

class MessageLegend;
class TopologyView;
class TrackerDetails;
class TrackerOrders;

// The picture of the cluster, the details of the tracker that was chosen in it, and below how to look at it
// and what the messages in it mean.
class TopologyPage : public QWidget
{
    Q_OBJECT

public:
    // `orders` outlives it.
    explicit TopologyPage(TrackerOrders& orders, QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster);
    void showLocals(const QList<status::LocalTracker>& locals);
    void showRound(const status::RoundStatus& round);
    void setMotion(bool isWanted);
    void setSystemMotion(bool isWanted); // false: nothing moves, whatever else is wanted
    void allowAdding();                  // trackers on this computer

signals:
    void motionChosen(bool isWanted);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addControls(QHBoxLayout* row);
    void showMotion();
    void retranslate();
    QToolButton* tool(const QString& symbol, const QString& objectName);

    TrackerOrders& m_orders;
    status::ClusterStatus m_cluster;
    QList<status::LocalTracker> m_locals;
    TopologyView* m_view;
    TrackerDetails* m_details;
    QToolButton* m_zoomIn;
    QToolButton* m_zoomOut;
    QToolButton* m_fit;
    QCheckBox* m_motion;
    bool m_isMotionWanted = true; // by the person
    MessageLegend* m_legend;
    QPushButton* m_add;
};

} // namespace muster::ui
