// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferdetail.h"
#include "ui/models/keyedtablemodel.h"

namespace muster::ui {

struct PeerKeyOf
{
    const QString& operator()(const status::TransferPeerStatus& peer) const { return peer.endpoint; }
};

// Whom one transfer is connected to, a row each.
class TransferPeerModel : public KeyedTableModel<status::TransferPeerStatus, QString, PeerKeyOf>
{
    Q_OBJECT

public:
    enum Column { Address, Client, Progress, Down, Up, Exchange, Connection, FoundBy, ColumnCount };

    using KeyedTableModel::KeyedTableModel;

    void setPeers(const QList<status::TransferPeerStatus>& peers) { replaceRows(peers); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

QString exchangeText(const status::TransferPeerStatus& peer);   // "gives to us, waits for us"
QString connectionText(const status::TransferPeerStatus& peer); // "TCP, encrypted, it called us"
QString foundByText(const status::TransferPeerStatus& peer);

} // namespace muster::ui
