// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sharedialog.h"

#include "ui/filechooser.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/keeptranslated.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace muster::ui {

ShareDialog::ShareDialog(const QStringList& paths, FileChooser& chooser, QWidget* parent)
    : QDialog(parent)
    , m_chooser(chooser)
    , m_paths(new QListWidget)
    , m_remove(new QPushButton(symbolIcon(QStringLiteral("remove")), QString()))
    , m_amount(plainLabel())
    , m_chunkBytes(new QComboBox)
    , m_isPrivate(new QCheckBox)
    , m_share(new QPushButton)
{
    m_share->setObjectName(QStringLiteral("share"));
    m_isPrivate->setObjectName(QStringLiteral("isPrivate"));
    m_chunkBytes->setObjectName(QStringLiteral("chunkBytes"));
    m_chunkBytes->addItem(QString(), qlonglong(0));
    constexpr qint64 smallest = 16 * 1024;
    constexpr qint64 largest = 16 * 1024 * 1024;
    for (qint64 bytes = smallest; bytes <= largest; bytes *= 2)
        m_chunkBytes->addItem(formatSize(bytes), qlonglong(bytes));
    QLabel* meaning = plainLabel();
    meaning->setForegroundRole(QPalette::PlaceholderText);
    meaning->setIndent(m_isPrivate->fontMetrics().height() * 3 / 2);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_share, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(choice());
        accept();
    });
    auto* form = new QFormLayout;
    auto* chunkSize = new QLabel;
    chunkSize->setBuddy(m_chunkBytes);
    form->addRow(chunkSize, m_chunkBytes);
    auto* layout = new QVBoxLayout(this);
    QLabel* heading = plainLabel();
    layout->addWidget(heading);
    layout->addWidget(buildPaths(), 1);
    layout->addLayout(form);
    layout->addWidget(m_isPrivate);
    layout->addWidget(meaning);
    layout->addWidget(buttons);
    keepTranslated(this, [=, this] {
        setWindowTitle(tr("Share"));
        heading->setText(tr("Each of these is a share of its own, and stays where it is:"));
        chunkSize->setText(tr("&Chunk size:"));
        meaning->setText(tr("It is not in the network's list. The trackers see neither its name nor "
                            "who has it, and it travels encrypted. You get the link once it is shared; "
                            "without it nobody can join, so keep it."));
        retranslate();
    });
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);
    m_share->setDefault(true);
    m_share->setFocus();
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * 24);
    addPaths(paths);
}

void ShareDialog::retranslate()
{
    m_share->setText(tr("&Share"));
    m_isPrivate->setText(tr("&Private: only who has the link can find and read it"));
    m_chunkBytes->setItemText(0, tr("by its size"));
    for (int row = 1; row < m_chunkBytes->count(); ++row)
        m_chunkBytes->setItemText(row, formatSize(m_chunkBytes->itemData(row).toLongLong()));
    m_chunkBytes->setToolTip(tr("Smaller chunks go round sooner, larger ones need less bookkeeping. By its "
                                "size is right unless you have a reason."));
    showAmounts();
}

QWidget* ShareDialog::buildPaths()
{
    m_paths->setObjectName(QStringLiteral("paths"));
    m_paths->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_paths->setTextElideMode(Qt::ElideMiddle);
    m_paths->setAlternatingRowColors(true);
    m_remove->setObjectName(QStringLiteral("leaveOut"));
    auto* files = new QPushButton(symbolIcon(QStringLiteral("content")), QString());
    auto* folder = new QPushButton(symbolIcon(QStringLiteral("folder")), QString());
    files->setObjectName(QStringLiteral("addFiles"));
    folder->setObjectName(QStringLiteral("addFolder"));
    connect(files, &QPushButton::clicked, this, [this] { addPaths(m_chooser.chooseFilesToShare(this)); });
    connect(folder, &QPushButton::clicked, this, [this] {
        if (const QString path = m_chooser.chooseFolderToShare(this); !path.isEmpty())
            addPaths({path});
    });
    connect(m_remove, &QPushButton::clicked, this, &ShareDialog::removeSelected);
    connect(m_paths, &QListWidget::itemSelectionChanged, this, &ShareDialog::showAmounts);
    auto* part = new QWidget;
    auto* line = new QHBoxLayout;
    line->addWidget(files);
    line->addWidget(folder);
    line->addWidget(m_remove);
    line->addStretch(1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_paths, 1);
    layout->addWidget(m_amount);
    layout->addLayout(line);
    keepTranslated(part, [=, this] {
        m_paths->setAccessibleName(tr("Files and folders to share"));
        m_amount->setAccessibleName(tr("Amount"));
        files->setText(tr("Add &files…"));
        folder->setText(tr("Add a f&older…"));
        m_remove->setText(tr("&Leave out"));
    });
    return part;
}

void ShareDialog::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!m_paths->findItems(path, Qt::MatchExactly | Qt::MatchCaseSensitive).isEmpty())
            continue;
        const QFileInfo info(path);
        auto* item = new QListWidgetItem(
            symbolIcon(info.isDir() ? QStringLiteral("folder") : QStringLiteral("content")), path, m_paths);
        item->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
        if (info.isFile())
            item->setData(Qt::UserRole, info.size());
    }
    showAmounts();
}

void ShareDialog::removeSelected()
{
    qDeleteAll(m_paths->selectedItems());
    showAmounts();
}

// A folder's size would have to be read first: it is told once it is shared.
void ShareDialog::showAmounts()
{
    qint64 bytes = 0;
    int files = 0;
    for (int row = 0; row < m_paths->count(); ++row) {
        const QVariant size = m_paths->item(row)->data(Qt::UserRole);
        files += size.isValid() ? 1 : 0;
        bytes += size.toLongLong();
    }
    const int folders = m_paths->count() - files;
    QStringList parts;
    if (files > 0)
        parts << tr("%n file(s), %1", nullptr, files).arg(formatSize(bytes));
    if (folders > 0)
        parts << tr("%n folder(s)", nullptr, folders);
    m_amount->setText(parts.isEmpty() ? tr("Nothing is chosen yet.") : parts.join(QStringLiteral("  ·  ")));
    m_share->setEnabled(m_paths->count() > 0);
    m_remove->setEnabled(!m_paths->selectedItems().isEmpty());
}

ShareChoice ShareDialog::choice() const
{
    ShareChoice choice{{}, m_chunkBytes->currentData().toLongLong(), m_isPrivate->isChecked()};
    for (int row = 0; row < m_paths->count(); ++row)
        choice.paths.append(m_paths->item(row)->text());
    return choice;
}

} // namespace muster::ui
