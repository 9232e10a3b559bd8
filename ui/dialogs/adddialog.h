// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/transferwish.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QPushButton;
class QTimer;
class QTreeWidget;
class QTreeWidgetItem;

namespace muster::ui {

class ElidingLabel;
class FileChooser;

// Asks, before anything is fetched, where to and which files. Opens at once; name, size and files appear when
// they are known. Added before that, all files are meant.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    // The chooser outlives the dialog.
    AddDialog(const status::TransferStatus& transfer, FileChooser& chooser, QWidget* parent = nullptr);

    const InfoHash& sha1() const { return m_transfer.sha1; }
    // The same transfer, with what is known of it now. What the person has chosen stays.
    void update(const status::TransferStatus& transfer);

signals:
    void chosen(const muster::ui::AddChoice& choice);

private:
    QWidget* buildFolder();
    QWidget* buildFiles();
    void retranslate();
    void fillTree();
    QTreeWidgetItem* folderItem(const QStringList& path, QHash<QString, QTreeWidgetItem*>& folders);
    void chooseFolder();
    void setAllFiles(Qt::CheckState state);
    qint64 chosenBytes() const;
    void showAmounts();
    AddChoice choice() const;

    FileChooser& m_chooser;
    status::TransferStatus m_transfer;
    QString m_folder;
    ElidingLabel* m_name;
    QLabel* m_amount;
    ElidingLabel* m_folderLine;
    QLabel* m_space;
    QTreeWidget* m_tree;
    QWidget* m_fileButtons;
    QList<QTreeWidgetItem*> m_items; // one for each file
    QCheckBox* m_startsNow;
    QCheckBox* m_isSequential;
    QPushButton* m_add;
    QTimer* m_soon;
};

} // namespace muster::ui
