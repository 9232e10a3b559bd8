// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/contentpagemodel.h"

#include "ui/format.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using status::ContentColumn;
using status::ContentRow;

namespace {

bool isNumber(int column) { return column > int(ContentColumn::Name) && column < int(ContentColumn::Sha1); }

} // namespace

int ContentPageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : peerColumn + 1;
}

QVariant ContentPageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    const ContentRow* content = row(index.row());
    if (!content)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*content, index.column());
    case Qt::ToolTipRole:
        if (index.column() == int(ContentColumn::Sha1))
            return content->sha1.toHexString();
        return index.column() == int(ContentColumn::Name) ? plainToolTip(plainLine(content->name))
                                                          : QString();
    case KeyRole:
        return ContentRowKey()(*content);
    default:
        return {};
    }
}

QString ContentPageModel::text(const ContentRow& row, int column)
{
    if (column == peerColumn)
        return !row.isSeededBy ? QString() : *row.isSeededBy ? tr("seeds") : tr("fetches");
    switch (ContentColumn(column)) {
    case ContentColumn::Name:
        return row.name.isEmpty() ? tr("(not described: %1)").arg(row.sha1.toHexString().first(8))
                                  : plainLine(row.name);
    case ContentColumn::Size:
        return row.sizeBytes > 0 ? formatSize(row.sizeBytes) : QStringLiteral("–");
    case ContentColumn::Seeders:
        return formatCount(row.seeders);
    case ContentColumn::Leechers:
        return formatCount(row.leechers);
    case ContentColumn::Completed:
        return formatCount(row.completed);
    case ContentColumn::LastCheckIn:
        return formatAgo(row.secondsSinceCheckIn);
    case ContentColumn::Sha1:
        return row.sha1.toHexString();
    }
    return {};
}

QVariant ContentPageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isToolTip = role == Qt::ToolTipRole;
    if (section == peerColumn)
        return isToolTip ? QString() : tr("This peer");
    switch (ContentColumn(section)) {
    case ContentColumn::Name:
        return isToolTip ? tr("As the first seeder described it") : tr("Name");
    case ContentColumn::Size:
        return isToolTip ? QString() : tr("Size");
    case ContentColumn::Seeders:
        return isToolTip ? tr("Peers that have all of it") : tr("Seeders");
    case ContentColumn::Leechers:
        return isToolTip ? tr("Peers that fetch it") : tr("Leechers");
    case ContentColumn::Completed:
        return isToolTip ? tr("How often it was fetched to the end") : tr("Completed");
    case ContentColumn::LastCheckIn:
        return isToolTip ? tr("When a peer told the trackers of it last") : tr("Last check-in");
    case ContentColumn::Sha1:
        return QStringLiteral("SHA-1");
    }
    return {};
}

} // namespace muster::ui
