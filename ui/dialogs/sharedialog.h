// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transferwish.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace muster::ui {

class FileChooser;

// What is to be shared, each path a share of its own, and how. What was chosen or dropped is in the list
// already, so that one press of Return shares it.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    // The chooser outlives the dialog.
    ShareDialog(const QStringList& paths, FileChooser& chooser, QWidget* parent = nullptr);

    void addPaths(const QStringList& paths); // each once

signals:
    void chosen(const muster::ui::ShareChoice& choice);

private:
    QWidget* buildPaths();
    void removeSelected();
    void retranslate();
    void showAmounts();
    ShareChoice choice() const;

    FileChooser& m_chooser;
    QListWidget* m_paths;
    QPushButton* m_remove;
    QLabel* m_amount;
    QComboBox* m_chunkBytes;
    QCheckBox* m_isPrivate;
    QPushButton* m_share;
};

} // namespace muster::ui
