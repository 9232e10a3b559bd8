// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

// Sets, replaces or takes away the cluster's passphrase. The one that is there is never shown. A new one is
// given twice, unless it can be read; before it is taken away there is a question. Deletes nothing by itself;
// whoever opened it is told.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int shortest = 8; // characters

    explicit PassphraseDialog(bool isSet, QWidget* parent = nullptr);

signals:
    void chosen(const QString& passphrase); // empty: none any more

private:
    void addFields(QVBoxLayout& layout);
    void retranslateFields();
    void judge();
    void choose(const QString& passphrase);

    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    QCheckBox* m_show;
    QLabel* m_trouble;
    QPushButton* m_set;
};

} // namespace muster::ui
