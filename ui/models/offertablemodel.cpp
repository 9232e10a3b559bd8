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

bool isText(int column) { return column == OfferTableModel::Name || column == OfferTableModel::InList; }

QString listedText(Listed listed)
{
    switch (listed) {
    case Listed::No:
        return {};
    case Listed::Fetching:
        return OfferTableModel::tr("being fetched", "an offer");
    case Listed::Paused:
        return OfferTableModel::tr("paused", "an offer");
    case Listed::Failed:
        return OfferTableModel::tr("failed", "an offer");
    case Listed::Complete:
        return OfferTableModel::tr("complete", "an offer");
    }
    return {};
}

QString listedSymbol(Listed listed)
{
    switch (listed) {
    case Listed::No:
        return {};
    case Listed::Fetching:
        return QStringLiteral("fetch");
    case Listed::Paused:
        return QStringLiteral("pause");
    case Listed::Failed:
        return QStringLiteral("suspect");
    case Listed::Complete:
        return QStringLiteral("alive");
    }
    return {};
}

} // namespace

Listed listedAs(const TransferStatus& transfer)
{
    if (transfer.state == TransferState::Failed)
        return Listed::Failed;
    if (transfer.isOwn || (transfer.wantedBytes > 0 && transfer.doneBytes >= transfer.wantedBytes))
        return Listed::Complete;
    return transfer.state == TransferState::Paused ? Listed::Paused : Listed::Fetching;
}

QStringList OfferTableModel::listedTexts()
{
    QStringList texts;
    for (const Listed listed : {Listed::Fetching, Listed::Paused, Listed::Failed, Listed::Complete})
        texts << listedText(listed);
    return texts;
}

void OfferTableModel::setListed(const InfoHash& sha1, Listed listed)
{
    if (this->listed(sha1) == listed)
        return;
    if (listed == Listed::No)
        m_listed.remove(sha1);
    else
        m_listed.insert(sha1, listed);
    if (const int at = rowOf(sha1); at >= 0)
        announceChange(at, at);
}

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
        return index.column() == InList ? listedText(listed(offer.sha1)) : text(offer, index.column());
    case Qt::DecorationRole:
        if (index.column() == InList && listed(offer.sha1) != Listed::No)
            return symbolIcon(listedSymbol(listed(offer.sha1)));
        return index.column() == Name ? QVariant(symbolIcon(QStringLiteral("content"))) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Name)
            return plainToolTip(tr("%1, SHA-1 %2").arg(nameOf(offer), offer.sha1.toHexString()));
        return {};
    case Qt::TextAlignmentRole:
        return isText(index.column()) ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case SortRole:
        if (index.column() == InList)
            return int(listed(offer.sha1));
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
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Seeders)
        return plainToolTip(tr("Peers that have all of it"));
    if (role == Qt::ToolTipRole && section == Leechers)
        return plainToolTip(tr("Peers that are fetching it"));
    if (role == Qt::ToolTipRole && section == InList)
        return plainToolTip(tr("What this computer shares or fetches already"));
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
    case InList:
        return tr("In your list");
    default:
        return {};
    }
}

} // namespace muster::ui
