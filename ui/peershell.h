// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferdetail.h"
#include "status/transferlimits.h"
#include "status/transferstatus.h"
#include "ui/transfernews.h"
#include "ui/transferwish.h"

#include <QObject>
#include <QVariantMap>
#include <functional>
#include <memory>
#include <optional>

class QAction;
class QLabel;
class QMainWindow;
class QMenu;
class QTimer;
class QToolButton;

namespace muster::ui {

class AddDialog;
class ClusterDialog;
class ContactLine;
class FileChooser;
class MainMenu;
class PeerPage;
class Tray;

// What a peer's window has around its page: its part of the menus and of the status bar, the dialogs, the
// icon in the tray, and what happens when the window is closed. Main thread.
class PeerShell : public QObject
{
    Q_OBJECT

public:
    // All of them outlive it; it puts its things into the menu and the status bar.
    PeerShell(FileChooser& chooser, MainMenu& menu, QMainWindow& window);
    ~PeerShell() override;

    PeerPage* page() { return m_page; }

    // Closing the window then leaves the program in the tray, unless the person chose otherwise.
    void setTray(std::unique_ptr<Tray> tray);
    // The window is about to be closed. False: it stays; it was put into the tray, or somebody is asked.
    bool mayClose();
    void setSystemMotion(bool isWanted); // false: pictures stand still
    // Somebody takes notificationWished(), where there is no tray.
    void allowNotifications();
    void quit(); // closes the window for good; asks first while something is under way

    void askToBecomeTracker(std::function<void()> confirmed);

    void showTransfer(const status::TransferStatus& transfer);
    void removeTransfer(const InfoHash& sha1);
    void showContact(const status::TrackerContactStatus& contact);
    void showCluster(const status::ClusterStatus& cluster);
    void showLimits(const status::PeerLimits& limits);
    void showLink(const QString& name, const QString& link); // of a private share that is ready
    // One question after the other, however many links were pasted.
    void askToAdd(const status::TransferStatus& transfer);
    void describeAsked(const status::TransferStatus& transfer);

    // How the person has arranged and chosen things; to be kept by somebody else.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

    void retranslate();

signals:
    void addChosen(const muster::InfoHash& sha1, const muster::ui::AddChoice& choice);
    void addDeclined(const muster::InfoHash& sha1);
    void limitsRequested(const muster::status::PeerLimits& limits);
    void networkWished();
    void notificationWished(const QString& title, const QString& text, bool isWarning);
    void messageRaised(const QString& message);

private:
    void buildMenus(MainMenu& menu);
    void buildStatusBar();
    void askNext();
    AddDialog* openQuestion() const;
    void askForLimits();
    void switchAlternative(bool isOn);
    void showAlternative();
    void showCluster();
    void showTotals();
    void tell(const TransferNews& news);
    void showTrayActions();

    FileChooser& m_chooser;
    QMainWindow& m_window;
    PeerPage* m_page;
    ContactLine* m_contact;
    QLabel* m_totals;
    QMenu* m_columns;
    QMenu* m_trayMenu;
    QAction* m_trackers;
    QAction* m_limitsOfAll;
    QAction* m_alternative;
    QAction* m_notifies;
    QAction* m_staysInTray;
    QAction* m_open; // from the tray
    QAction* m_quit; // likewise
    QTimer* m_totalsTimer;
    std::unique_ptr<Tray> m_tray;
    QList<status::TransferStatus> m_toAsk; // about adding them, after the open question
    std::optional<status::PeerLimits> m_limits;
    bool m_wasAlternativeOn = false; // when the window was closed last
    bool m_hasSaidTray = false;      // that it goes on there: once, ever
    bool m_isQuitting = false;
    bool m_mayLeave = false;
    bool m_isSystemMotion = true;
    bool m_areNotificationsTaken = false;
    TransferWatch m_watch;
    QVariantMap m_clusterState; // of the dialog, when it was closed last
};

} // namespace muster::ui
