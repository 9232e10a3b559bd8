// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/transferdetails.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/filetablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/transferpanel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QUrl>
#include <QVBoxLayout>

namespace muster::ui {

TransferDetails::TransferDetails(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_panel(new TransferPanel)
    , m_folder(new ElidingLabel(Qt::ElideMiddle))
    , m_files(new FileTableModel(this))
    , m_fileTable(new DataTable(tr("Files of this transfer")))
    , m_copy(new QPushButton(symbolIcon(QStringLiteral("copy")), tr("&Copy the magnet link")))
    , m_open(new QPushButton(symbolIcon(QStringLiteral("folder")), tr("&Open the folder")))
    , m_remove(new QPushButton(symbolIcon(QStringLiteral("remove")), tr("&Remove…")))
{
    m_folder->setAccessibleName(tr("Folder"));
    m_copy->setObjectName(QStringLiteral("copyMagnet"));
    m_open->setObjectName(QStringLiteral("openFolder"));
    m_remove->setObjectName(QStringLiteral("removeTransfer"));
    m_fileTable->setRows(m_files);
    m_fileTable->setItemDelegateForColumn(FileTableModel::Progress, new ProgressDelegate(this));
    m_fileTable->setColumnSample(FileTableModel::Progress, QString(24, u'0'));
    m_fileTable->setColumnSample(FileTableModel::Size, QStringLiteral("999.9 MiB"));
    m_fileTable->setFlexibleColumn(FileTableModel::Path, QString(24, u'n'));
    m_fileTable->setEmptyText(tr("The files are known once a peer has sent the description."));
    m_fileTable->setMinimumHeight(4 * m_fileTable->fontMetrics().height());

    connect(m_copy, &QPushButton::clicked, this, &TransferDetails::copyMagnet);
    connect(m_open, &QPushButton::clicked, this, &TransferDetails::openFolder);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_transfer)
            emit removeRequested(m_transfer->sha1);
    });

    QLabel* hint = plainLabel(tr("Select a transfer to see its files and chunks."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(hint);
    m_stack->addWidget(buildContents());
}

QWidget* TransferDetails::buildContents()
{
    auto* contents = new QWidget;
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_folder, 1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    auto* layout = new QVBoxLayout(contents);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    layout->addWidget(m_fileTable, 1);
    layout->addLayout(buttons);
    return contents;
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
    m_copy->setEnabled(!transfer->magnet.isEmpty());
    m_open->setEnabled(!transfer->folder.isEmpty());
}

void TransferDetails::copyMagnet()
{
    if (m_transfer)
        QGuiApplication::clipboard()->setText(m_transfer->magnet);
}

void TransferDetails::openFolder()
{
    if (m_transfer)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_transfer->folder));
}

} // namespace muster::ui
