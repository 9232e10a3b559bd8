// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/activitystatus.h"
#include "status/clusterstatus.h"
#include "ui/graphdata.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace muster::ui {

class GraphWidget;

// This tracker's activity, and what all of the cluster are asked together, over the last ten minutes, hour or
// day.
class GraphsPage : public QWidget
{
    Q_OBJECT

public:
    explicit GraphsPage(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster); // counts from the next activity on
    void addActivity(const status::ActivityStatus& activity);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void applyRange();
    void draw();
    void explainNoLatency();

    ActivityHistory m_history;
    std::optional<double> m_clusterAnnounces; // a second
    QString m_otherMaster;                    // empty: this one, or nobody
    QLabel* m_rangeLabel;
    QComboBox* m_ranges;
    QLabel* m_hint;
    GraphWidget* m_requests;
    GraphWidget* m_latency;
    GraphWidget* m_members;
};

} // namespace muster::ui
