// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/models/keyedtablemodel.h"

namespace muster::ui {

struct TransferKeyOf
{
    const InfoHash& operator()(const status::TransferStatus& transfer) const { return transfer.sha1; }
};

// What this peer downloads and shares, a row each.
class TransferTableModel : public KeyedTableModel<status::TransferStatus, InfoHash, TransferKeyOf>
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Size,
        Progress,
        State,
        Down,
        Up,
        Remaining,
        Peers,
        Ratio,
        Queue,
        Added,
        Finished,
        Folder,
        ColumnCount
    };

    using KeyedTableModel::KeyedTableModel;

    void put(const status::TransferStatus& transfer) { putRow(transfer); }
    void remove(const InfoHash& sha1) { removeKey(sha1); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

QString transferName(const status::TransferStatus& transfer); // its hash while the name is not known

} // namespace muster::ui
