// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QWidget>

namespace muster::ui {

class TrackerTable;

// How far each tracker is: the trackers with their indexes, lag and digest.
class ReplicationPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReplicationPage(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster);

signals:
    void menuRequested(const muster::NodeId& tracker, const QPoint& globalPosition);

private:
    void askForMenu(const QPoint& at);

    TrackerTable* m_trackers;
};

} // namespace muster::ui
