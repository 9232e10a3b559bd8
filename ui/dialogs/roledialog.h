// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mode.h"

#include <QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace muster::ui {

class ChoiceButton;

// The first start: what should this computer be? Also in which language, and in which network. Ended by Esc,
// nothing was chosen (rejected).
class RoleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RoleDialog(QWidget* parent = nullptr);

    Mode mode() const { return m_mode; }    // once accepted
    void showLanguage(const QString& code); // empty: the system's

signals:
    void languageChosen(const QString& code);
    void networkWished();

protected:
    void changeEvent(QEvent* event) override;

private:
    ChoiceButton* addChoice(QBoxLayout* layout, Mode mode, const QString& symbol);
    void retranslate();

    Mode m_mode = Mode::Peer;
    QLabel* m_question;
    ChoiceButton* m_peer;
    ChoiceButton* m_tracker;
    QComboBox* m_languages;
    QPushButton* m_network;
    QPushButton* m_quit;
};

} // namespace muster::ui
