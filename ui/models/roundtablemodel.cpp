// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/roundtablemodel.h"

#include "ui/format.h"

namespace muster::ui {

using status::RoundStatus;

void RoundTableModel::add(const RoundStatus& round)
{
    if (m_rounds.size() >= mostRounds) {
        beginRemoveRows({}, mostRounds - 1, int(m_rounds.size()) - 1);
        m_rounds.resize(mostRounds - 1);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_rounds.prepend(round);
    endInsertRows();
}

void RoundTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rounds.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RoundTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rounds.size());
}

int RoundTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RoundTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return index.column() == Time ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const RoundStatus& round = m_rounds.at(index.row());
    switch (index.column()) {
    case Time:
        return formatTimeOfDay(round.begunAt);
    case Index:
        return formatCount(round.index);
    case Entries:
        return formatCount(quint64(round.entries));
    case Size:
        return formatSize(round.bytes);
    case LastReady:
        return round.ready.isEmpty() ? QStringLiteral("–") : formatMicros(round.ready.last().after);
    case Committed:
        return round.committedAfter ? formatMicros(*round.committedAfter) : QStringLiteral("–");
    default:
        return {};
    }
}

QVariant RoundTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Time ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    const struct
    {
        QString title;
        QString meaning;
    } headers[] = {
        {tr("Prepared at"), tr("When the master began the round")},
        {tr("Entry"), tr("The last log entry of the round")},
        {tr("Entries"), tr("Log entries that it stored at once; each holds many changes")},
        {tr("Size"), QString()},
        {tr("All ready"), tr("After how long the last tracker had it on its disk")},
        {tr("Committed"), tr("After how long enough trackers had it for good")},
    };
    if (role == Qt::DisplayRole)
        return headers[section].title;
    if (role == Qt::ToolTipRole)
        return plainToolTip(headers[section].meaning);
    return {};
}

} // namespace muster::ui
