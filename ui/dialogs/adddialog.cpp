// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/adddialog.h"

#include "ui/filechooser.h"
#include "ui/format.h"
#include "ui/keeptranslated.h"
#include "ui/models/transfertablemodel.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStorageInfo>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

enum Column { Name, Size };

// The folder may not be there yet: what counts is the disk of the one that it will be made in.
qint64 freeBytes(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    return QStorageInfo(folder).bytesAvailable(); // -1: not known
}

} // namespace

AddDialog::AddDialog(const status::TransferStatus& transfer, FileChooser& chooser, QWidget* parent)
    : QDialog(parent)
    , m_chooser(chooser)
    , m_folder(chooser.downloadFolder())
    , m_name(new ElidingLabel(Qt::ElideMiddle))
    , m_amount(plainLabel())
    , m_folderLine(new ElidingLabel(Qt::ElideMiddle))
    , m_space(plainLabel())
    , m_tree(new QTreeWidget)
    , m_fileButtons(new QWidget)
    , m_startsNow(new QCheckBox)
    , m_isSequential(new QCheckBox)
    , m_add(new QPushButton)
    , m_soon(new QTimer(this))
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_startsNow->setChecked(true);
    m_startsNow->setObjectName(QStringLiteral("startsNow"));
    m_isSequential->setObjectName(QStringLiteral("isSequential"));
    m_add->setObjectName(QStringLiteral("add"));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        showAmounts(); // the last click may not have been counted yet
        if (!m_add->isEnabled())
            return;
        emit chosen(choice());
        accept();
    });
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_amount);
    layout->addWidget(buildFiles(), 1);
    layout->addWidget(buildFolder());
    layout->addWidget(m_isSequential);
    layout->addWidget(m_startsNow);
    layout->addWidget(buttons);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    m_add->setDefault(true); // now that it is in the dialog, which chooses another one else
    m_add->setFocus();
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 28);
    update(transfer);
    keepTranslated(this, [this] { retranslate(); });
}

void AddDialog::retranslate()
{
    setWindowTitle(tr("Fetch"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setLine(transferName(m_transfer)); // in words, while it has none
    m_amount->setAccessibleName(tr("Size"));
    m_startsNow->setText(tr("&Start now"));
    m_isSequential->setText(tr("Fetch from the &beginning to the end, to look at it meanwhile"));
    m_add->setText(tr("&Add"));
    const QSignalBlocker quiet(m_tree);
    for (qsizetype i = 0; i < m_items.size(); ++i)
        m_items[i]->setText(Size, formatSize(m_transfer.files[i].sizeBytes));
    showAmounts();
}

QWidget* AddDialog::buildFolder()
{
    auto* part = new QWidget;
    auto* change = new QPushButton;
    change->setObjectName(QStringLiteral("chooseFolder"));
    connect(change, &QPushButton::clicked, this, &AddDialog::chooseFolder);
    m_space->setObjectName(QStringLiteral("space"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_folderLine, 1);
    line->addWidget(change);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_space);
    keepTranslated(part, [=, this] {
        change->setText(tr("Another &folder…"));
        m_folderLine->setAccessibleName(tr("Folder"));
        m_space->setAccessibleName(tr("Free space"));
    });
    return part;
}

QWidget* AddDialog::buildFiles()
{
    auto* part = new QWidget;
    m_tree->setObjectName(QStringLiteral("files"));
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    // A folder's box changes all that is in it: the sum is made once.
    m_soon->setSingleShot(true);
    connect(m_tree, &QTreeWidget::itemChanged, m_soon, qOverload<>(&QTimer::start));
    connect(m_soon, &QTimer::timeout, this, &AddDialog::showAmounts);

    auto* all = new QPushButton;
    auto* none = new QPushButton;
    none->setObjectName(QStringLiteral("noFile"));
    connect(all, &QPushButton::clicked, this, [this] { setAllFiles(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { setAllFiles(Qt::Unchecked); });
    auto* line = new QHBoxLayout(m_fileButtons);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(all);
    line->addWidget(none);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_fileButtons);
    keepTranslated(part, [=, this] {
        m_tree->setAccessibleName(tr("Files to fetch"));
        m_tree->setHeaderLabels({tr("File"), tr("Size")});
        all->setText(tr("All f&iles"));
        none->setText(tr("&No file"));
    });
    return part;
}

void AddDialog::update(const status::TransferStatus& transfer)
{
    m_transfer = transfer;
    m_name->setLine(transferName(transfer));
    if (m_items.size() != transfer.files.size())
        fillTree();
    m_tree->setEnabled(!m_items.isEmpty());
    m_fileButtons->setEnabled(m_items.size() > 1);
    showAmounts();
}

void AddDialog::fillTree()
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    m_items.clear();
    QHash<QString, QTreeWidgetItem*> folders;
    for (const status::FileStatus& file : std::as_const(m_transfer.files)) {
        const QStringList path = file.path.split(u'/');
        auto* item = new QTreeWidgetItem({plainLine(path.last()), formatSize(file.sizeBytes)});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Name, Qt::Checked);
        item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Name, plainToolTip(plainLine(file.path)));
        if (path.size() == 1)
            m_tree->addTopLevelItem(item);
        else
            folderItem(path.first(path.size() - 1), folders)->addChild(item);
        m_items.append(item);
    }
    m_tree->expandToDepth(1);
}

QTreeWidgetItem* AddDialog::folderItem(const QStringList& path, QHash<QString, QTreeWidgetItem*>& folders)
{
    QTreeWidgetItem*& item = folders[path.join(u'/')];
    if (item)
        return item;
    auto* made = new QTreeWidgetItem({plainLine(path.last())});
    item = made; // before the parent's place in the hash moves this one
    made->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                   Qt::ItemIsAutoTristate);
    made->setCheckState(Name, Qt::Checked);
    if (path.size() == 1)
        m_tree->addTopLevelItem(made);
    else
        folderItem(path.first(path.size() - 1), folders)->addChild(made);
    return made;
}

void AddDialog::setAllFiles(Qt::CheckState state)
{
    {
        const QSignalBlocker quiet(m_tree);
        for (QTreeWidgetItem* item : std::as_const(m_items))
            item->setCheckState(Name, state);
    }
    m_tree->viewport()->update();
    showAmounts();
}

void AddDialog::chooseFolder()
{
    const QString folder = m_chooser.chooseDownloadFolder(this);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    showAmounts();
}

qint64 AddDialog::chosenBytes() const
{
    qint64 bytes = 0;
    for (qsizetype i = 0; i < m_items.size(); ++i)
        if (m_items[i]->checkState(Name) == Qt::Checked)
            bytes += m_transfer.files[i].sizeBytes;
    return bytes;
}

void AddDialog::showAmounts()
{
    const qint64 wanted = chosenBytes();
    const int count = int(m_items.size());
    const auto chosenCount = std::count_if(m_items.begin(), m_items.end(),
                                           [](auto* item) { return item->checkState(Name) == Qt::Checked; });
    if (count == 0)
        m_amount->setText(tr("Its size and its files are known once a peer has described them. "
                             "Added before that, all of it is fetched."));
    else if (chosenCount == count)
        m_amount->setText(tr("%1 in %n file(s)", nullptr, count).arg(formatSize(wanted)));
    else
        m_amount->setText(tr("%1 of %2 in %3 of %n file(s)", nullptr, count)
                              .arg(formatSize(wanted), formatSize(m_transfer.sizeBytes),
                                   formatCount(quint64(chosenCount))));
    m_folderLine->setLine(tr("Into %1").arg(QDir::toNativeSeparators(m_folder)));
    const qint64 space = freeBytes(m_folder);
    const bool isShort = space >= 0 && space < wanted;
    m_space->setVisible(space >= 0);
    m_space->setText(
        isShort ? tr("Only %1 are free there: choose another folder, or fewer files.").arg(formatSize(space))
                : tr("%1 are free there.").arg(formatSize(qMax<qint64>(space, 0))));
    m_add->setEnabled(!isShort && (count == 0 || chosenCount > 0));
}

AddChoice AddDialog::choice() const
{
    AddChoice choice{m_folder, {}, m_startsNow->isChecked(), m_isSequential->isChecked()};
    for (const QTreeWidgetItem* item : m_items)
        choice.priorities.append(item->checkState(Name) == Qt::Checked ? status::FilePriority::Normal
                                                                       : status::FilePriority::Skip);
    return choice;
}

} // namespace muster::ui
