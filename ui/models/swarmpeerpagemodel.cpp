// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/swarmpeerpagemodel.h"

#include "ui/format.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using status::SwarmPeerColumn;
using status::SwarmPeerRow;

namespace {

bool isNumber(int column)
{
    return column >= int(SwarmPeerColumn::Contents) && column < SwarmPeerPageModel::contentColumn;
}

} // namespace

int SwarmPeerPageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : contentColumn + 1;
}

QVariant SwarmPeerPageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    const SwarmPeerRow* peer = row(index.row());
    if (!peer)
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*peer, index.column());
    case Qt::ToolTipRole:
        return index.column() == int(SwarmPeerColumn::Client) ? plainToolTip(plainLine(peer->client))
                                                              : QString();
    case KeyRole:
        return SwarmPeerRowKey()(*peer);
    default:
        return {};
    }
}

QString SwarmPeerPageModel::text(const SwarmPeerRow& row, int column)
{
    if (column == contentColumn)
        return !row.isSeeder ? QString() : *row.isSeeder ? tr("seeds") : tr("fetches");
    if (row.endpoint.isEmpty())
        return column == 0 ? tr("(gone)") : QString();
    switch (SwarmPeerColumn(column)) {
    case SwarmPeerColumn::Endpoint:
        return row.endpoint;
    case SwarmPeerColumn::Client:
        return row.client.isEmpty() ? QStringLiteral("–") : plainLine(row.client);
    case SwarmPeerColumn::Contents:
        return formatCount(row.contents);
    case SwarmPeerColumn::Seeding:
        return formatCount(row.seeding);
    case SwarmPeerColumn::LastCheckIn:
        return formatAgo(row.secondsSinceCheckIn);
    }
    return {};
}

QVariant SwarmPeerPageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isToolTip = role == Qt::ToolTipRole;
    if (section == contentColumn)
        return isToolTip ? QString() : tr("This content");
    switch (SwarmPeerColumn(section)) {
    case SwarmPeerColumn::Endpoint:
        return isToolTip ? tr("Where other peers reach it") : tr("Address");
    case SwarmPeerColumn::Client:
        return isToolTip ? tr("What program it says to be; few say it") : tr("Client");
    case SwarmPeerColumn::Contents:
        return isToolTip ? tr("What it has or fetches") : tr("Contents");
    case SwarmPeerColumn::Seeding:
        return isToolTip ? tr("What it has all of") : tr("Seeds");
    case SwarmPeerColumn::LastCheckIn:
        return isToolTip ? tr("When it told the trackers of itself last") : tr("Last check-in");
    }
    return {};
}

} // namespace muster::ui
