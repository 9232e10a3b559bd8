// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventlistmodel.h"

#include "ui/format.h"

#include <QDateTime>

namespace muster::ui {

EventListModel::EventListModel(int capacity, QObject* parent)
    : QAbstractTableModel(parent)
    , m_capacity(qMax(1, capacity))
{
}

void EventListModel::add(const status::ClusterEvent& event)
{
    if (m_events.size() >= m_capacity) {
        beginRemoveRows({}, 0, 0);
        m_events.removeFirst();
        endRemoveRows();
    }
    const int at = int(m_events.size());
    beginInsertRows({}, at, at);
    m_events.append(event);
    endInsertRows();
}

int EventListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const status::ClusterEvent& event = m_events.at(index.row());
    if (role == Qt::DisplayRole && index.column() == Kind)
        return eventKindText(event.kind);
    if (role == Qt::DisplayRole)
        return index.column() != Time ? plainLine(event.text)
               : isOfToday(event.at)  ? formatTimeOfDay(event.at)
                                      : formatMoment(event.at);
    if (role == Qt::ToolTipRole && index.column() == Time)
        return formatMoment(event.at);
    if (role == Qt::ToolTipRole && index.column() == Text)
        return plainToolTip(plainLine(event.text));
    return {};
}

QVariant EventListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == Time ? tr("Time") : section == Kind ? tr("Kind") : tr("Event");
    return {};
}

bool EventListModel::isOfToday(WallTime at) const
{
    return !m_today.isValid() ||
           QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).date() == m_today;
}

bool EventListModel::hasOtherDays() const
{
    return !m_events.isEmpty() && !(isOfToday(m_events.first().at) && isOfToday(m_events.last().at));
}

void EventListModel::setToday(const QDate& today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (!m_events.isEmpty())
        emit dataChanged(index(0, Time), index(int(m_events.size()) - 1, Time));
}

void EventListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_events.isEmpty())
        emit dataChanged(index(0, Time), index(int(m_events.size()) - 1, Kind));
}

} // namespace muster::ui
