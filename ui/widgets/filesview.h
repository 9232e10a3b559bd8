// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace muster::ui {

class ColumnChooser;
class FileTreeModel;

// The files of the selected transfer as a tree, with the progress of each in bytes and in chunks. Those that
// are selected, folders with all below them, get another priority by the box above or by the context menu.
class FilesView : public QWidget
{
    Q_OBJECT

public:
    explicit FilesView(QWidget* parent = nullptr);

    void setTransfer(const status::TransferStatus& transfer);

    ColumnChooser& columns() { return *m_columns; }

signals:
    // For all files, in their order.
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void showMenu(const QPoint& at);
    void showChoice();
    void setPriority(status::FilePriority priority); // of the selected files
    QList<int> selectedFiles() const;

    status::TransferStatus m_transfer;
    FileTreeModel* m_model;
    QTreeView* m_tree;
    ColumnChooser* m_columns;
    QLabel* m_label;
    QComboBox* m_priority;
};

} // namespace muster::ui
