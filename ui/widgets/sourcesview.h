// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace muster::ui {

class DataTable;
class SourceTableModel;

// The cluster in a sentence or two: who is master, who answered last and when, how many failovers were
// bridged.
QString clusterText(const status::ClusterStatus& cluster, const status::TrackerContactStatus& contact);

// By which ways the selected transfer finds others: the cluster's trackers, the torrent's own, and the rest.
class SourcesView : public QWidget
{
    Q_OBJECT

public:
    explicit SourcesView(QWidget* parent = nullptr);

    void setTransfer(const status::TransferStatus& transfer, const status::TransferDetail& detail);
    void setCluster(const status::ClusterStatus& cluster, const status::TrackerContactStatus& contact);

signals:
    void clusterRequested(); // to see more of it

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<status::TransferStatus> m_transfer;
    status::TransferDetail m_detail;
    status::ClusterStatus m_cluster;
    status::TrackerContactStatus m_contact;
    QLabel* m_text;
    QPushButton* m_more;
    SourceTableModel* m_model;
    DataTable* m_table;
};

} // namespace muster::ui
