// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filesview.h"

#include "ui/format.h"
#include "ui/models/filetreemodel.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/chunkdelegate.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progressdelegate.h"
#include "ui/widgets/tablestyle.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>
#include <array>

namespace muster::ui {

using status::FilePriority;

namespace {

constexpr std::array priorities{FilePriority::High, FilePriority::Normal, FilePriority::Low,
                                FilePriority::Skip};

} // namespace

FilesView::FilesView(QWidget* parent)
    : QWidget(parent)
    , m_model(new FileTreeModel(this))
    , m_tree(new QTreeView)
    , m_columns(nullptr)
    , m_label(plainLabel())
    , m_priority(new QComboBox)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(SortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_tree->setObjectName(QStringLiteral("transferFiles"));
    m_tree->setModel(sorted);
    m_tree->sortByColumn(-1, Qt::AscendingOrder); // as the description has them
    m_tree->setSortingEnabled(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setItemDelegateForColumn(FileTreeModel::Progress, new ProgressDelegate(this));
    m_tree->setItemDelegateForColumn(FileTreeModel::Chunks, new ChunkDelegate(this));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    TableStyle::applyTo(*m_tree);
    m_tree->viewport()->installEventFilter(this);
    m_columns = new ColumnChooser(m_tree->header());
    QHeaderView* header = m_tree->header();
    const int letter = fontMetrics().averageCharWidth();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(4 * letter);
    header->resizeSection(FileTreeModel::Size, 14 * letter);
    header->resizeSection(FileTreeModel::Progress, 20 * letter);
    header->resizeSection(FileTreeModel::Chunks, 34 * letter);
    header->resizeSection(FileTreeModel::Priority, 18 * letter);
    m_priority->setObjectName(QStringLiteral("priority"));
    for (const FilePriority priority : priorities)
        m_priority->addItem(QString(), int(priority));
    m_label->setWordWrap(false);
    m_label->setBuddy(m_priority);

    auto* line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_priority);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_tree, 1);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FilesView::showMenu);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FilesView::showChoice);
    connect(m_priority, &QComboBox::activated, this,
            [this](int choice) { setPriority(FilePriority(m_priority->itemData(choice).toInt())); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_tree->expandToDepth(1);
        showChoice();
    });
    retranslate();
}

void FilesView::retranslate()
{
    m_tree->setAccessibleName(tr("Files of this transfer"));
    m_label->setText(tr("Priority of the selected &files:"));
    m_priority->setAccessibleName(tr("Priority of the selected files"));
    m_priority->setToolTip(
        tr("Files of a high priority are fetched first; what is not wanted takes no space"));
    for (int i = 0; i < m_priority->count(); ++i)
        m_priority->setItemText(i, priorityText(FilePriority(m_priority->itemData(i).toInt())));
    widenToTitles(*m_tree->header());
    m_tree->header()->viewport()->update();
}

void FilesView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// The names take what the other columns leave.
bool FilesView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        QHeaderView* header = m_tree->header();
        const int others = header->length() - header->sectionSize(FileTreeModel::Name);
        const int least = 30 * fontMetrics().averageCharWidth();
        header->resizeSection(FileTreeModel::Name, qMax(least, m_tree->viewport()->width() - others));
    }
    return QWidget::eventFilter(watched, event);
}

void FilesView::setTransfer(const status::TransferStatus& transfer)
{
    m_transfer = transfer;
    m_model->setTransfer(transfer);
    if (!m_priority->view()->isVisible())
        showChoice();
}

QList<int> FilesView::selectedFiles() const
{
    const auto* sorted = static_cast<const QSortFilterProxyModel*>(m_tree->model());
    QSet<int> files;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows())
        for (const int file : m_model->filesOf(sorted->mapToSource(index)))
            files.insert(file);
    return files.values();
}

// Shows the one that all selected files have; own files are always shared whole.
void FilesView::showChoice()
{
    const QList<int> files = selectedFiles();
    m_priority->setEnabled(!files.isEmpty() && !m_transfer.isOwn);
    m_label->setEnabled(m_priority->isEnabled());
    int common = -1;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const int choice = m_priority->findData(int(m_transfer.files.value(files[i]).priority));
        common = i == 0 || common == choice ? choice : -1;
        if (common < 0)
            break;
    }
    m_priority->setCurrentIndex(common);
}

void FilesView::showMenu(const QPoint& at)
{
    if (m_transfer.isOwn || !m_tree->selectionModel()->hasSelection())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilePriority priority : priorities)
        menu->addAction(priorityText(priority), this, [this, priority] { setPriority(priority); });
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void FilesView::setPriority(FilePriority priority)
{
    QList<FilePriority> chosen;
    for (const status::FileStatus& file : std::as_const(m_transfer.files))
        chosen.append(file.priority);
    for (const int file : selectedFiles())
        if (file < chosen.size())
            chosen[file] = priority;
    emit prioritiesRequested(m_transfer.sha1, chosen);
}

} // namespace muster::ui
