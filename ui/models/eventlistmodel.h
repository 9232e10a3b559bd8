// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QList>

namespace muster::ui {

// What happened in the cluster, oldest first. It keeps the newest `capacity` lines.
class EventListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Kind, Text, ColumnCount };

    explicit EventListModel(int capacity = 10'000, QObject* parent = nullptr);

    void add(const status::ClusterEvent& event);
    const status::ClusterEvent& event(int row) const { return m_events.at(row); }
    void setToday(const QDate& today); // what happened on another day is shown with its date
    bool hasOtherDays() const;         // an event that is shown with its date
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isOfToday(WallTime at) const;

    const int m_capacity;
    QDate m_today;
    QList<status::ClusterEvent> m_events;
};

} // namespace muster::ui
