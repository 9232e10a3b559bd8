// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/models/keyedtablemodel.h"

#include <array>

namespace muster::ui {

struct FileKeyOf
{
    const QString& operator()(const status::FileStatus& file) const { return file.path; }
};

// The files of one transfer, a row each.
class FileTableModel : public KeyedTableModel<status::FileStatus, QString, FileKeyOf>
{
    Q_OBJECT

public:
    enum Column { Path, Progress, Size, Priority, ColumnCount };

    static constexpr std::array priorities{status::FilePriority::High, status::FilePriority::Normal,
                                           status::FilePriority::Low, status::FilePriority::Skip};

    using KeyedTableModel::KeyedTableModel;

    void setFiles(const QList<status::FileStatus>& files) { replaceRows(files); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace muster::ui
