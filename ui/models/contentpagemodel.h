// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/pagedtablemodel.h"

namespace muster::ui {

struct ContentRowKey
{
    QVariant operator()(const status::ContentRow& row) const { return QVariant::fromValue(row.sha1); }
};

// What the trackers know of contents: all of them, or those of one peer. Its columns are those that the
// tables can be sorted by, and what the peer does with each, where there is one.
class ContentPageModel : public PagedRows<status::ContentRow, ContentRowKey>
{
    Q_OBJECT

public:
    static constexpr int peerColumn = int(status::ContentColumn::Sha1) + 1;

    using PagedRows::PagedRows;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const status::ContentRow& row, int column);
};

} // namespace muster::ui
