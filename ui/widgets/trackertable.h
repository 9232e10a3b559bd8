// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "ui/widgets/datatable.h"

namespace muster::ui {

class TrackerTableModel;

// The trackers of the cluster with their state, lag and digest.
class TrackerTable : public DataTable
{
    Q_OBJECT

public:
    explicit TrackerTable(QWidget* parent = nullptr);

    void setCluster(const status::ClusterStatus& cluster);
    // Nothing if no row is there.
    const status::TrackerStatus* trackerAt(const QModelIndex& index) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    TrackerTableModel* m_model;
    bool m_isCopying = false; // some tracker is being given the whole state: its role says how much is there
};

} // namespace muster::ui
