// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferdetails.h"

#include "ui/format.h"
#include "ui/models/filetablemodel.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/transferactions.h"
#include "ui/widgets/transferpanel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <utility>

namespace muster::ui {

TransferDetails::TransferDetails(const TransferActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_panel(new TransferPanel)
    , m_folder(new ElidingLabel(Qt::ElideMiddle))
    , m_files(new FileTableModel(this))
    , m_fileTable(new DataTable(tr("Files of this transfer")))
    , m_sources(plainLabel())
{
    m_folder->setAccessibleName(tr("Folder"));
    m_sources->setAccessibleName(tr("How peers are found"));
    m_sources->setObjectName(QStringLiteral("sources"));
    buildFiles();
    QLabel* hint = plainLabel(tr("Select a transfer to see its files and chunks."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(hint);
    m_stack->addWidget(buildContents(actions));
}

void TransferDetails::buildFiles()
{
    m_fileTable->setObjectName(QStringLiteral("transferFiles"));
    m_fileTable->setRows(m_files);
    m_fileTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_fileTable->setItemDelegateForColumn(FileTableModel::Progress, new ProgressDelegate(this));
    m_fileTable->setColumnSample(FileTableModel::Progress, QString(24, u'0'));
    m_fileTable->setColumnSample(FileTableModel::Size, QStringLiteral("999.9 MiB"));
    QStringList priorities;
    for (const auto priority : FileTableModel::priorities)
        priorities.append(priorityText(priority));
    m_fileTable->setColumnSamples(FileTableModel::Priority, priorities, DataTable::Symbol::Without);
    m_fileTable->setFlexibleColumn(FileTableModel::Path, QString(24, u'n'));
    m_fileTable->setEmptyText(tr("The files are known once a peer has sent the description."));
    m_fileTable->setMinimumHeight(4 * m_fileTable->fontMetrics().height());
    m_fileTable->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_fileTable, &QWidget::customContextMenuRequested, this, &TransferDetails::showFileMenu);
}

QWidget* TransferDetails::buildContents(const TransferActions& actions)
{
    auto* contents = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_folder, 1);
    for (QAction* action :
         {actions.pause(), actions.resume(), actions.copyLink(), actions.openFolder(), actions.remove()})
        buttons->addWidget(TransferActions::buttonFor(action));
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    layout->addWidget(m_sources);
    layout->addWidget(m_fileTable, 1);
    layout->addLayout(buttons);
    return contents;
}

void TransferDetails::showFileMenu(const QPoint& at)
{
    if (!m_transfer || m_transfer->isOwn || !m_fileTable->selectionModel()->hasSelection())
        return; // own files are always shared whole
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto priority : FileTableModel::priorities)
        menu->addAction(priorityText(priority), this, [this, priority] { setPriority(priority); });
    menu->popup(m_fileTable->viewport()->mapToGlobal(at));
}

void TransferDetails::setPriority(status::FilePriority priority)
{
    if (!m_transfer)
        return;
    QSet<QString> selected;
    for (const QModelIndex& index : m_fileTable->selectionModel()->selectedRows())
        selected.insert(index.data(KeyRole).toString());
    QList<status::FilePriority> priorities;
    for (const status::FileStatus& file : std::as_const(m_transfer->files))
        priorities.append(selected.contains(file.path) ? priority : file.priority);
    emit prioritiesRequested(m_transfer->sha1, priorities);
}

void TransferDetails::setTransfer(const std::optional<status::TransferStatus>& transfer)
{
    m_transfer = transfer;
    m_stack->setCurrentIndex(transfer ? 1 : 0);
    m_files->setFiles(transfer ? transfer->files : QList<status::FileStatus>());
    if (!transfer)
        return;
    m_panel->setTransfer(*transfer);
    m_folder->setLine(tr("In %1").arg(transfer->folder));
    QStringList sources;
    for (const status::SourceStatus& source : transfer->sources)
        if (source.state != status::SourceState::Off)
            sources.append(sourceText(source));
    m_sources->setText(tr("Peers found by %1", "this network's trackers: 2  ·  DHT: 5").arg(sources.join(u"  ·  ")));
    m_sources->setVisible(!sources.isEmpty());
}

} // namespace muster::ui
