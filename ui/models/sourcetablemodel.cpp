// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sourcetablemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using namespace status;

namespace {

SourceRow rowOf(const TransferTrackerStatus& tracker)
{
    SourceRow row;
    row.key = tracker.url;
    row.name = SourceTableModel::tr("%1 (tier %2)").arg(tracker.url).arg(tracker.tier + 1);
    row.state = tracker.state;
    if (tracker.seeders >= 0 || tracker.leechers >= 0)
        row.peersFound = qMax(0, tracker.seeders) + qMax(0, tracker.leechers);
    row.nextAnnounceMs = tracker.nextAnnounceMsAhead > 0 ? tracker.nextAnnounceMsAhead : -1;
    row.message = tracker.message;
    return row;
}

QString stateText(SourceState state)
{
    switch (state) {
    case SourceState::Off:
        return SourceTableModel::tr("off");
    case SourceState::Asking:
        return SourceTableModel::tr("asking");
    case SourceState::Answering:
        return SourceTableModel::tr("answers");
    case SourceState::Silent:
        return SourceTableModel::tr("no answer");
    }
    Q_UNREACHABLE();
}

QString symbolOf(SourceState state)
{
    switch (state) {
    case SourceState::Off:
        return QStringLiteral("stop");
    case SourceState::Asking:
        return QStringLiteral("joining");
    case SourceState::Answering:
        return QStringLiteral("alive");
    case SourceState::Silent:
        return QStringLiteral("suspect");
    }
    Q_UNREACHABLE();
}

QString text(const SourceRow& row, int column)
{
    const QString unknown = SourceTableModel::tr("–", "not known");
    switch (column) {
    case SourceTableModel::Name:
        return row.name;
    case SourceTableModel::State:
        return stateText(row.state);
    case SourceTableModel::Peers:
        return row.peersFound < 0 ? unknown : formatCount(quint64(row.peersFound));
    case SourceTableModel::LastAnswer:
        return row.lastAnswerMsAgo < 0
                   ? unknown
                   : SourceTableModel::tr("%1 ago").arg(formatDuration(Millis(row.lastAnswerMsAgo)));
    case SourceTableModel::Next:
        return row.nextAnnounceMs < 0
                   ? unknown
                   : SourceTableModel::tr("in %1").arg(formatDuration(Millis(row.nextAnnounceMs)));
    case SourceTableModel::Message:
        return row.message;
    default:
        return {};
    }
}

QVariant sortKey(const SourceRow& row, int column)
{
    switch (column) {
    case SourceTableModel::Peers:
        return row.peersFound;
    case SourceTableModel::LastAnswer:
        return qlonglong(row.lastAnswerMsAgo);
    case SourceTableModel::Next:
        return qlonglong(row.nextAnnounceMs);
    default:
        return text(row, column);
    }
}

} // namespace

QList<SourceRow> sourceRows(const TransferStatus& transfer, const TransferDetail& detail)
{
    QList<SourceRow> rows;
    for (const SourceStatus& source : transfer.sources) {
        SourceRow row;
        row.key = QString::number(int(source.kind));
        row.name = sourceName(source.kind);
        row.state = source.state;
        row.peersFound = source.state == SourceState::Off ? -1 : source.peersFound;
        row.lastAnswerMsAgo = source.lastAnswerMsAgo;
        rows.append(row);
        if (source.kind == SourceKind::Tracker)
            for (const TransferTrackerStatus& tracker : detail.trackers)
                rows.append(rowOf(tracker));
    }
    return rows;
}

QStringList SourceTableModel::stateTexts()
{
    QStringList texts;
    for (const SourceState state :
         {SourceState::Off, SourceState::Asking, SourceState::Answering, SourceState::Silent})
        texts.append(stateText(state));
    return texts;
}

int SourceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SourceRow& source = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(source, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(symbolIcon(symbolOf(source.state))) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(text(source, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Peers ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortKey(source, index.column());
    case KeyRole:
        return source.key;
    default:
        return {};
    }
}

QVariant SourceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Peers ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Peers are found by");
    case State:
        return tr("State");
    case Peers:
        return tr("Peers");
    case LastAnswer:
        return tr("Last answer");
    case Next:
        return tr("Asked again");
    case Message:
        return tr("Says");
    default:
        return {};
    }
}

} // namespace muster::ui
