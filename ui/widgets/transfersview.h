// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/models/transferfilter.h"
#include "ui/ratehistory.h"

#include <QHash>
#include <QVariantMap>
#include <QWidget>
#include <optional>

class QLineEdit;
class QSplitter;
class QTimer;

namespace muster::ui {

class ColumnChooser;
class DataTable;
class TransferActions;
class TransferDetails;
class TransferTableModel;

// The transfers, of all or of one group, and all about the selected one.
class TransfersView : public QWidget
{
    Q_OBJECT

public:
    // The actions are for what is selected here, and outlive this.
    explicit TransfersView(TransferActions& actions, QWidget* parent = nullptr);

    void put(const status::TransferStatus& transfer);
    void remove(const InfoHash& sha1);
    void select(const InfoHash& sha1); // as soon as it is there
    // Behind something else nothing of it can be acted on: what is chosen there is not seen.
    void setInFront(bool isInFront);
    void setGroup(TransferGroup group);
    std::array<int, transferGroups.size()> counts() const { return m_filter->counts(); }
    QList<status::TransferStatus> all() const;

    void setDetail(const status::TransferDetail& detail);
    void setCluster(const status::ClusterStatus& cluster, const status::TrackerContactStatus& contact);

    ColumnChooser& columns() { return *m_columns; }
    QVariantMap state() const;
    void restore(const QVariantMap& state);

signals:
    void watched(const std::optional<muster::InfoHash>& sha1); // whose details are seen
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);
    void clusterRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void retranslate();
    void showMenu(const QPoint& at);
    void update();
    void takeRates(); // once a second

    TransferActions& m_actions;
    TransferTableModel* m_model;
    TransferFilter* m_filter;
    DataTable* m_table;
    ColumnChooser* m_columns;
    QLineEdit* m_search;
    QSplitter* m_parts;
    TransferDetails* m_details;
    QTimer* m_second;
    QHash<InfoHash, RateHistory> m_rates;
    std::optional<InfoHash> m_awaited; // to be selected
    bool m_isInFront = true;
    std::optional<InfoHash> m_watched;
};

} // namespace muster::ui
