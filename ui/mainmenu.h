// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mode.h"

#include <QMenuBar>

class QActionGroup;

namespace muster::ui {

// The menus of a tracker's or a peer's window. It knows what can be wished for, and its keys; what is done
// about it is the window's.
class MainMenu : public QMenuBar
{
    Q_OBJECT

public:
    explicit MainMenu(Mode mode, QWidget* parent = nullptr);

    // Where others put what belongs to the pages; each is there in both modes, hidden while it is empty.
    QMenu* transferMenu() { return m_transfer; }
    QMenu* viewMenu() { return m_view; }

    void allowPassphrase() { m_passphrase->setVisible(true); }
    void allowOtherRole() { m_otherRole->setVisible(true); }
    // The one that was chosen before; empty: the system's.
    void showLanguage(const QString& code);

signals:
    void stopWished();
    void filesWished();
    void folderWished();
    void pasteWished();
    void passphraseWished();
    void networkWished();
    void otherRoleWished();
    void quitWished();
    void aboutWished();
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFile();
    void buildLanguages();
    void retranslate();

    const Mode m_mode;
    QMenu* m_file;
    QMenu* m_transfer;
    QMenu* m_view;
    QMenu* m_language;
    QMenu* m_help;
    QAction* m_stop = nullptr;       // in tracker mode
    QAction* m_shareFiles = nullptr; // in peer mode, like the next two
    QAction* m_shareFolder = nullptr;
    QAction* m_paste = nullptr;
    QAction* m_passphrase;
    QAction* m_network;
    QAction* m_otherRole;
    QAction* m_quit;
    QAction* m_about;
    QActionGroup* m_languages;
};

} // namespace muster::ui
