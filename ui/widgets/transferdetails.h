// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>
#include <optional>

class QPushButton;
class QStackedLayout;

namespace muster::ui {

class DataTable;
class ElidingLabel;
class FileTableModel;
class TransferPanel;

// All about the selected transfer: progress, chunks, a progress bar for each of its files, and what can be
// done with it.
class TransferDetails : public QWidget
{
    Q_OBJECT

public:
    explicit TransferDetails(QWidget* parent = nullptr);

    // Nothing: no transfer is selected.
    void setTransfer(const std::optional<status::TransferStatus>& transfer);

signals:
    void removeRequested(const muster::InfoHash& sha1);

private:
    QWidget* buildContents();
    void copyMagnet();
    void openFolder();

    std::optional<status::TransferStatus> m_transfer;
    QStackedLayout* m_stack;
    TransferPanel* m_panel;
    ElidingLabel* m_folder;
    FileTableModel* m_files;
    DataTable* m_fileTable;
    QPushButton* m_copy;
    QPushButton* m_open;
    QPushButton* m_remove;
};

} // namespace muster::ui
