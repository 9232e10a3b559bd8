// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QSortFilterProxyModel>
#include <array>

namespace muster::ui {

class TransferTableModel;

enum class TransferGroup : quint8 { All, Downloading, Waiting, Sharing, Paused, Failed };

inline constexpr std::array transferGroups{TransferGroup::All,     TransferGroup::Downloading,
                                           TransferGroup::Waiting, TransferGroup::Sharing,
                                           TransferGroup::Paused,  TransferGroup::Failed};

bool isInGroup(status::TransferState state, TransferGroup group);

// The rows of one group.
class TransferFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TransferFilter(TransferTableModel* transfers, QObject* parent = nullptr);

    void setGroup(TransferGroup group);
    TransferGroup group() const { return m_group; }
    // Of all rows, by group.
    std::array<int, transferGroups.size()> counts() const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;

private:
    TransferTableModel* m_transfers;
    TransferGroup m_group = TransferGroup::All;
};

} // namespace muster::ui
