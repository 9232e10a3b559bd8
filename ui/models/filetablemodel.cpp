// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filetablemodel.h"

#include "ui/format.h"
#include "ui/models/modelroles.h"

namespace muster::ui {

using namespace status;

namespace {

// An empty file is complete as it is.
int permilleOf(const FileStatus& file)
{
    return file.sizeBytes == 0 ? 1000 : permille(file.doneBytes, file.sizeBytes);
}

} // namespace

int FileTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FileTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileStatus& file = row(index.row());
    if (role == Qt::TextAlignmentRole)
        return index.column() == Size ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role == KeyRole)
        return file.path;
    switch (index.column()) {
    case Path:
        if (role == Qt::DisplayRole || role == SortRole)
            return plainLine(file.path);
        return role == Qt::ToolTipRole ? QVariant(plainToolTip(plainLine(file.path))) : QVariant();
    case Progress:
        if (role == Qt::DisplayRole)
            return formatPermille(permilleOf(file));
        return role == PermilleRole || role == SortRole ? QVariant(permilleOf(file)) : QVariant();
    case Size:
        if (role == SortRole)
            return qlonglong(file.sizeBytes);
        return role == Qt::DisplayRole ? QVariant(formatSize(file.sizeBytes)) : QVariant();
    case Priority:
        if (role == SortRole)
            return int(file.priority);
        return role == Qt::DisplayRole ? QVariant(priorityText(file.priority)) : QVariant();
    default:
        return {};
    }
}

QVariant FileTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Path:
        return tr("File");
    case Progress:
        return tr("Progress");
    case Size:
        return tr("Size");
    case Priority:
        return tr("Priority");
    default:
        return {};
    }
}

} // namespace muster::ui
