// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/models/keyedtablemodel.h"

#include <QHash>

namespace muster::ui {

struct OfferKeyOf
{
    const InfoHash& operator()(const status::OfferStatus& offer) const { return offer.sha1; }
};

// Whether an offer is in this peer's own list of transfers, and how far it has come there.
enum class Listed : quint8 { No, Fetching, Paused, Failed, Complete };
Listed listedAs(const status::TransferStatus& transfer);

// What the network offers, a row for each content.
class OfferTableModel : public KeyedTableModel<status::OfferStatus, InfoHash, OfferKeyOf>
{
    Q_OBJECT

public:
    enum Column { Name, Size, Seeders, Leechers, InList, ColumnCount };

    using KeyedTableModel::KeyedTableModel;

    void setOffers(const QList<status::OfferStatus>& offers) { replaceRows(offers); }

    // Also of what is not offered, or not yet.
    void setListed(const InfoHash& sha1, Listed listed);
    Listed listed(const InfoHash& sha1) const { return m_listed.value(sha1, Listed::No); }

    static QStringList listedTexts(); // all that the column InList can say

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QHash<InfoHash, Listed> m_listed;
};

} // namespace muster::ui
