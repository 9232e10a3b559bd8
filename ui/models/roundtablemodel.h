// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/roundstatus.h"

#include <QAbstractTableModel>
#include <QList>

namespace muster::ui {

// The last rounds of ready and commit, the newest on top. It keeps `mostRounds`.
class RoundTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Index, Entries, Size, LastReady, Committed, ColumnCount };
    static constexpr int mostRounds = 200;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const status::RoundStatus& round);
    const status::RoundStatus& round(int row) const { return m_rounds.at(row); }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<status::RoundStatus> m_rounds;
};

} // namespace muster::ui
