// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/transferwish.h"

#include <QObject>
#include <optional>

class QAction;
class QPushButton;
class QWidget;

namespace muster::ui {

class FileChooser;

// What can be done with the selected transfer, as actions for menus, keys and buttons: those that make no
// sense now cannot be chosen. Asks before it wishes what cannot be taken back.
class TransferActions : public QObject
{
    Q_OBJECT

public:
    // The chooser outlives it; questions are asked over `window`.
    TransferActions(FileChooser& chooser, QWidget* window);

    // Nothing: no transfer is selected.
    void setTransfer(const std::optional<status::TransferStatus>& transfer);

    QAction* pause() const { return m_pause; }
    QAction* resume() const { return m_resume; }
    QAction* recheck() const { return m_recheck; }
    QAction* openFolder() const { return m_openFolder; }
    QAction* copyLink() const { return m_copyLink; }
    QAction* saveTorrent() const { return m_saveTorrent; }
    QAction* remove() const { return m_remove; }
    QList<QAction*> all() const;

    // A button that does what the action does, and can be pressed when it can.
    static QPushButton* buttonFor(QAction* action);

signals:
    void wished(const muster::InfoHash& sha1, muster::ui::TransferWish wish);
    void saveTorrentRequested(const muster::InfoHash& sha1, const QString& path);

private:
    QAction* make(const QString& name, const QString& symbol, const QString& text);
    void wish(TransferWish what);
    void askToRemove();
    void askWhereToSave();

    FileChooser& m_chooser;
    QWidget* m_window;
    std::optional<status::TransferStatus> m_transfer;
    QAction* m_pause;
    QAction* m_resume;
    QAction* m_recheck;
    QAction* m_openFolder;
    QAction* m_copyLink;
    QAction* m_saveTorrent;
    QAction* m_remove;
};

} // namespace muster::ui
