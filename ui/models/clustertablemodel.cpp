// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/clustertablemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using namespace status;

namespace {

QString symbolOf(const TrackerStatus& tracker)
{
    if (tracker.liveness == Liveness::Dead)
        return QStringLiteral("dead");
    if (tracker.liveness == Liveness::Suspect)
        return QStringLiteral("suspect");
    switch (tracker.role) {
    case TrackerRole::Master:
        return QStringLiteral("crown");
    case TrackerRole::Candidate:
        return QStringLiteral("candidate");
    case TrackerRole::Joining:
        return QStringLiteral("joining");
    case TrackerRole::Slave:
        return QStringLiteral("slave");
    }
    Q_UNREACHABLE();
}

QString text(const TrackerStatus& tracker, int column)
{
    switch (column) {
    case ClusterTableModel::Name:
        return plainLine(tracker.name);
    case ClusterTableModel::State:
        return tracker.liveness == Liveness::Alive
                   ? roleText(tracker.role)
                   : ClusterTableModel::tr("%1, %2", "a tracker's role and state: slave, suspect")
                         .arg(roleText(tracker.role), livenessText(tracker.liveness));
    case ClusterTableModel::Address:
        return tracker.announce.toString();
    case ClusterTableModel::LastSeen:
        return ClusterTableModel::tr("%1 ago").arg(formatDuration(tracker.lastSeen));
    default:
        return {};
    }
}

} // namespace

int ClusterTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClusterTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrackerStatus& tracker = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(tracker, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(symbolIcon(symbolOf(tracker))) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(text(tracker, index.column()));
    case SortRole:
        return index.column() == LastSeen ? QVariant(qlonglong(tracker.lastSeen.count()))
                                          : QVariant(text(tracker, index.column()));
    case KeyRole:
        return QVariant::fromValue(tracker.id);
    default:
        return {};
    }
}

QVariant ClusterTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Tracker");
    case State:
        return tr("Role");
    case Address:
        return tr("Address");
    case LastSeen:
        return tr("Heard");
    default:
        return {};
    }
}

} // namespace muster::ui
