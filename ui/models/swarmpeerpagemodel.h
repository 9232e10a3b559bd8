// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pagedtablemodel.h"

namespace muster::ui {

struct SwarmPeerRowKey
{
    QVariant operator()(const status::SwarmPeerRow& row) const { return row.endpoint; }
};

// The peers that the trackers know: all of them, or those of one content. Its columns are those that the
// tables can be sorted by, and what each does with the content, where there is one.
class SwarmPeerPageModel : public PagedRows<status::SwarmPeerRow, SwarmPeerRowKey>
{
    Q_OBJECT

public:
    static constexpr int contentColumn = int(status::SwarmPeerColumn::LastCheckIn) + 1;

    using PagedRows::PagedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const status::SwarmPeerRow& row, int column);
};

} // namespace muster::ui
