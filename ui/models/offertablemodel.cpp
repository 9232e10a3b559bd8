// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/offertablemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using namespace status;

namespace {

// A content that was announced by an ordinary client has no name here.
QString nameOf(const OfferStatus& offer)
{
    return offer.name.isEmpty() ? offer.sha1.toHexString() : plainLine(offer.name);
}

QVariant text(const OfferStatus& offer, int column)
{
    switch (column) {
    case OfferTableModel::Name:
        return nameOf(offer);
    case OfferTableModel::Size:
        return offer.sizeBytes > 0 ? formatSize(offer.sizeBytes) : OfferTableModel::tr("–", "not known");
    case OfferTableModel::Seeders:
        return formatCount(offer.seeders);
    case OfferTableModel::Leechers:
        return formatCount(offer.leechers);
    default:
        return {};
    }
}

QVariant sortKey(const OfferStatus& offer, int column)
{
    switch (column) {
    case OfferTableModel::Size:
        return qlonglong(offer.sizeBytes);
    case OfferTableModel::Seeders:
        return offer.seeders;
    case OfferTableModel::Leechers:
        return offer.leechers;
    default:
        return nameOf(offer);
    }
}

} // namespace

int OfferTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OfferTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OfferStatus& offer = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(offer, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(symbolIcon(QStringLiteral("content"))) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return plainToolTip(tr("%1, SHA-1 %2").arg(nameOf(offer), offer.sha1.toHexString()));
        return {};
    case Qt::TextAlignmentRole:
        return index.column() == Name ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
        return sortKey(offer, index.column());
    case KeyRole:
        return QVariant::fromValue(offer.sha1);
    default:
        return {};
    }
}

QVariant OfferTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Seeders)
        return plainToolTip(tr("Peers that have all of it"));
    if (role == Qt::ToolTipRole && section == Leechers)
        return plainToolTip(tr("Peers that are fetching it"));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    case Seeders:
        return tr("Seeders");
    case Leechers:
        return tr("Leechers");
    default:
        return {};
    }
}

} // namespace muster::ui
