// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/ratehistory.h"

#include <QVariantMap>
#include <QWidget>
#include <optional>

class QLabel;
class QStackedLayout;
class QTabWidget;

namespace muster::ui {

class ChunksView;
class FilesView;
class Overview;
class PeersView;
class SourcesView;
class SpeedGraph;

// All about the selected transfer, in tabs. Only the one that is seen is kept up to date.
class TransferDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TransferDetails(QWidget* parent = nullptr);

    // Nothing: no transfer is selected.
    void setTransfer(const std::optional<status::TransferStatus>& transfer);
    void setDetail(const status::TransferDetail& detail); // of another transfer: nothing happens
    void setRates(const QList<RateSample>& rates);
    void setCluster(const status::ClusterStatus& cluster, const status::TrackerContactStatus& contact);

    // Which tab is open and what its columns are.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

signals:
    // For all files, in their order.
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);
    void clusterRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Tab { OverviewTab, ChunksTab, FilesTab, PeersTab, SourcesTab, SpeedTab, TabCount };

    void retranslate();
    void update();

    std::optional<status::TransferStatus> m_transfer;
    status::TransferDetail m_detail;
    QList<RateSample> m_rates;
    QStackedLayout* m_stack;
    QLabel* m_hint;
    QTabWidget* m_tabs;
    Overview* m_overview;
    ChunksView* m_chunks;
    FilesView* m_files;
    PeersView* m_peers;
    SourcesView* m_sources;
    SpeedGraph* m_speed;
};

} // namespace muster::ui
