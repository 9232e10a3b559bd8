// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/networkstatus.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace muster::ui {

// The interfaces and addresses in use, the choice of them for the next start, and what a check of the network
// found. It asks; the answers come by showNetwork().
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NetworkDialog(QWidget* parent = nullptr);

    void showNetwork(const status::NetworkStatus& network);

signals:
    void checkRequested();
    void interfaceChosen(const QString& name); // empty: all

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillChoice();
    void fillFindings();
    void addFinding(const status::NetworkFinding& finding);
    QString choiceHint() const;

    status::NetworkStatus m_network;
    QLabel* m_heading;
    QLabel* m_choiceLabel;
    QComboBox* m_choice;
    QLabel* m_choiceHint;
    QLabel* m_listens;
    QLabel* m_findingsHeading;
    QVBoxLayout* m_findings;
    QPushButton* m_check;
    QPushButton* m_close;
};

} // namespace muster::ui
