// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"

#include <QWidget>
#include <optional>

class QLabel;
class QStackedLayout;

namespace muster::ui {

class DataTable;
class ElidingLabel;
class FileTableModel;
class TransferActions;
class TransferPanel;

// All about the selected transfer: progress, chunks, a progress bar and a priority for each of its files, by
// which ways other peers were found, and what can be done with it.
class TransferDetails : public QWidget
{
    Q_OBJECT

public:
    // The actions are for the same transfer, and outlive this.
    explicit TransferDetails(const TransferActions& actions, QWidget* parent = nullptr);

    // Nothing: no transfer is selected.
    void setTransfer(const std::optional<status::TransferStatus>& transfer);

signals:
    // For all files, in their order.
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);

private:
    void buildFiles();
    QWidget* buildContents(const TransferActions& actions);
    void showFileMenu(const QPoint& at);
    void setPriority(status::FilePriority priority); // of the selected files

    std::optional<status::TransferStatus> m_transfer;
    QStackedLayout* m_stack;
    TransferPanel* m_panel;
    ElidingLabel* m_folder;
    FileTableModel* m_files;
    DataTable* m_fileTable;
    QLabel* m_sources;
};

} // namespace muster::ui
