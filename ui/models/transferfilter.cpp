// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/transferfilter.h"

#include "ui/models/transfertablemodel.h"

namespace muster::ui {

using status::TransferState;

bool isInGroup(TransferState state, TransferGroup group)
{
    switch (group) {
    case TransferGroup::All:
        return true;
    case TransferGroup::Downloading:
        return state == TransferState::Downloading || state == TransferState::FetchingMetadata;
    case TransferGroup::Waiting:
        return state == TransferState::Queued || state == TransferState::Hashing ||
               state == TransferState::Checking;
    case TransferGroup::Sharing:
        return state == TransferState::Sharing;
    case TransferGroup::Paused:
        return state == TransferState::Paused;
    case TransferGroup::Failed:
        return state == TransferState::Failed;
    }
    Q_UNREACHABLE();
}

TransferFilter::TransferFilter(TransferTableModel* transfers, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_transfers(transfers)
{
    setSourceModel(transfers);
}

void TransferFilter::setGroup(TransferGroup group)
{
    if (group == m_group)
        return;
    m_group = group;
    invalidateFilter();
}

std::array<int, transferGroups.size()> TransferFilter::counts() const
{
    std::array<int, transferGroups.size()> counts{};
    for (int row = 0; row < m_transfers->rowCount(); ++row)
        for (const TransferGroup group : transferGroups)
            counts.at(std::size_t(group)) += isInGroup(m_transfers->row(row).state, group) ? 1 : 0;
    return counts;
}

bool TransferFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const
{
    return isInGroup(m_transfers->row(sourceRow).state, m_group);
}

} // namespace muster::ui
