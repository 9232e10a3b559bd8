// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "ui/models/keyedtablemodel.h"

namespace muster::ui {

struct KnownTrackerKeyOf
{
    const NodeId& operator()(const status::TrackerStatus& tracker) const { return tracker.id; }
};

// The trackers as a peer knows them by their keep-alives.
class ClusterTableModel : public KeyedTableModel<status::TrackerStatus, NodeId, KnownTrackerKeyOf>
{
    Q_OBJECT

public:
    enum Column { Name, State, Address, LastSeen, ColumnCount };

    using KeyedTableModel::KeyedTableModel;

    void setCluster(const status::ClusterStatus& cluster) { replaceRows(cluster.trackers); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace muster::ui
