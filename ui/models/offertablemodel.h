// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/models/keyedtablemodel.h"

namespace muster::ui {

struct OfferKeyOf
{
    const InfoHash& operator()(const status::OfferStatus& offer) const { return offer.sha1; }
};

// What the network offers, a row for each content.
class OfferTableModel : public KeyedTableModel<status::OfferStatus, InfoHash, OfferKeyOf>
{
    Q_OBJECT

public:
    enum Column { Name, Size, Seeders, Leechers, ColumnCount };

    using KeyedTableModel::KeyedTableModel;

    void setOffers(const QList<status::OfferStatus>& offers) { replaceRows(offers); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace muster::ui
