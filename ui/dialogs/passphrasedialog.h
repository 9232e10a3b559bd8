// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace muster::ui {

// Sets, replaces or takes away the cluster's passphrase. The one that is there is never shown. Deletes
// nothing by itself; whoever opened it is told.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int shortest = 8; // characters

    explicit PassphraseDialog(bool isSet, QWidget* parent = nullptr);

signals:
    void chosen(const QString& passphrase); // empty: none any more

private:
    void choose(const QString& passphrase);

    QLineEdit* m_passphrase;
    QPushButton* m_set;
};

} // namespace muster::ui
