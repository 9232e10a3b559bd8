// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "ui/models/keyedtablemodel.h"

namespace muster::ui {

struct TrackerKeyOf
{
    const NodeId& operator()(const status::TrackerStatus& tracker) const { return tracker.id; }
};

// The trackers of the cluster, a row each. Lag and digest are told against the master's row.
class TrackerTableModel : public KeyedTableModel<status::TrackerStatus, NodeId, TrackerKeyOf>
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Role,
        State,
        Lag,
        LagTime,
        Applied,
        Committed,
        Stored,
        DigestColumn,
        Contents,
        Peers,
        Announces,
        Address,
        ColumnCount
    };
    // How a tracker's tables compare with the master's.
    enum class Agreement { Unknown, Equal, Differs };

    using KeyedTableModel::KeyedTableModel;

    void setCluster(const status::ClusterStatus& cluster);

    // "joining, copying 64 %"
    static QString copyingText(const QString& role, int percent);

    // Unknown unless both stand at one applied index: digests of different indexes say nothing.
    Agreement agreement(const status::TrackerStatus& tracker) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const status::TrackerStatus& tracker, int column) const;
    QVariant sortKey(const status::TrackerStatus& tracker, int column) const;
    QString toolTip(const status::TrackerStatus& tracker, int column) const;
    static QString lagTimeText(const status::TrackerStatus& tracker);
    QString digestText(const status::TrackerStatus& tracker) const;
    const status::TrackerStatus* masterRow() const;

    status::ClusterStatus m_cluster;
};

} // namespace muster::ui
