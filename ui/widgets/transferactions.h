// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/transferstatus.h"
#include "ui/transferwish.h"

#include <QList>
#include <QObject>
#include <functional>

class QAction;
class QMenu;
class QPushButton;
class QWidget;

namespace muster::ui {

class FileChooser;

// What can be done with the selected transfers, as actions for menus, keys and buttons: those that make no
// sense for any of them cannot be chosen. Asks before it wishes what cannot be taken back.
class TransferActions : public QObject
{
    Q_OBJECT

public:
    // The chooser outlives it; questions are asked over `window`.
    TransferActions(FileChooser& chooser, QWidget* window);

    // Empty: nothing is selected. `queueLength`: of all transfers.
    void setTransfers(const QList<status::TransferStatus>& transfers, int queueLength);

    QAction* pause() const { return m_pause; }
    QAction* resume() const { return m_resume; }
    QAction* recheck() const { return m_recheck; }
    QAction* openFolder() const { return m_openFolder; }
    QAction* copyLink() const { return m_copyLink; }
    QAction* saveTorrent() const { return m_saveTorrent; }
    QAction* remove() const { return m_remove; }
    QAction* limits() const { return m_limits; }
    QAction* inOrder() const { return m_inOrder; }
    QList<QAction*> queueMoves() const { return {m_top, m_up, m_down, m_bottom}; }
    QList<QAction*> all() const;
    void fillMenu(QMenu* menu) const; // all of them, in their groups

    // A button that does what the action does, and can be pressed when it can.
    static QPushButton* buttonFor(QAction* action);

    void retranslate(); // whoever owns it says when

signals:
    void wished(const muster::InfoHash& sha1, muster::ui::TransferWish wish); // for each of them
    void saveTorrentRequested(const muster::InfoHash& sha1, const QString& path);
    void limitsRequested(const muster::InfoHash& sha1, const muster::status::TransferLimits& limits);

private:
    using Fits = std::function<bool(const status::TransferStatus&)>;

    QAction* make(const QString& name, const QString& symbol);
    void wishFor(const Fits& fits, TransferWish what);
    void move(TransferWish where);
    void askToRemove();
    void askForLimits();
    void askWhereToSave();
    void copyLinks() const;

    FileChooser& m_chooser;
    QWidget* m_window;
    QList<status::TransferStatus> m_transfers;
    int m_queueLength = 0;
    QAction* m_pause;
    QAction* m_resume;
    QAction* m_recheck;
    QAction* m_top;
    QAction* m_up;
    QAction* m_down;
    QAction* m_bottom;
    QAction* m_inOrder;
    QAction* m_limits;
    QAction* m_openFolder;
    QAction* m_copyLink;
    QAction* m_saveTorrent;
    QAction* m_remove;
};

} // namespace muster::ui
