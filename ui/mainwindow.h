// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/activitystatus.h"
#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "status/roundstatus.h"
#include "status/tablepage.h"
#include "status/transferdetail.h"
#include "status/transferstatus.h"
#include "ui/filechooser.h"
#include "ui/mode.h"
#include "ui/transferwish.h"

#include <QMainWindow>
#include <QVariantMap>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace muster::ui {

class MainMenu;
class MessageBar;
class PeerShell;
class TrackerPage;
class Tray;

// The window of a tracker or of a peer. It is given values by its slots and asks by its signals; it holds no
// handle of anything else and waits for nothing. What the other mode is told of is not shown: a slot that
// this mode has no page for does nothing. Closing it emits closed(); whoever owns the program decides what
// follows.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // The chooser asks for files and folders; without one the system's dialogs do.
    explicit MainWindow(Mode mode, std::unique_ptr<FileChooser> chooser = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    Mode mode() const { return m_mode; }
    // From now on closing it only emits closed(): somebody is to be asked first.
    void setHeldOpen(bool isHeldOpen) { m_isHeldOpen = isHeldOpen; }

    // In peer mode: an icon in the tray, where the program goes on when the window is closed.
    void setTray(std::unique_ptr<Tray> tray);
    // In peer mode: notificationWished() is taken, where there is no tray.
    void allowNotifications();
    // How the person has arranged things. To be kept, and given to the next window of this mode.
    QVariantMap state() const;
    void restore(const QVariantMap& state);

public slots:
    void showCluster(const muster::status::ClusterStatus& cluster);
    void addEvent(const muster::status::ClusterEvent& event);
    void showRound(const muster::status::RoundStatus& round);
    void addActivity(const muster::status::ActivityStatus& activity);
    void showContents(const muster::status::ContentPage& page);     // after contentsRequested()
    void showSwarmPeers(const muster::status::SwarmPeerPage& page); // after peersRequested()
    void showStopped(); // after stopRequested(): this tracker has ended
    void showRunning(); // after startRequested() for this tracker: it is back
    // The trackers of this computer that can be started from here; from then on more can be added.
    void showLocals(const QList<muster::status::LocalTracker>& locals);
    void setMotion(bool isWanted);       // in the topology, unless the system asks for less
    void setSystemMotion(bool isWanted); // false: the system asks for less
    void showOffers(const QList<muster::status::OfferStatus>& offers);
    void showTransfer(const muster::status::TransferStatus& transfer);
    void removeTransfer(const muster::InfoHash& sha1);
    void showDetail(const muster::status::TransferDetail& detail); // after watched()
    void showLimits(const muster::status::PeerLimits& limits);
    void showLink(const QString& name, const QString& link); // a private share is ready
    // Asks where to and which files; describeAsked() tells what becomes known of it meanwhile.
    void askToAdd(const muster::status::TransferStatus& transfer);
    void describeAsked(const muster::status::TransferStatus& transfer);
    void selectTransfer(const muster::InfoHash& sha1);
    void comeForward(); // for the person who just started the program again
    void showContact(const muster::status::TrackerContactStatus& contact);
    // Offers to set, replace or take away the passphrase; `isSet`: there is one now.
    void allowPassphrase(bool isSet);
    void allowOtherRole(); // offers to be a peer instead of a tracker, or the other way round
    void showLanguage(const QString& code); // which was chosen before; empty: the system's
    void showError(const QString& message); // stays until it is dismissed; the newest three are shown

signals:
    void stopRequested();
    void orderRequested(const muster::NodeId& tracker, muster::status::TrackerOrder order, int seconds);
    void startRequested(const muster::NodeId& tracker); // one of those of showLocals()
    void addTrackerRequested();
    void motionChosen(bool isWanted);
    void notificationWished(const QString& title, const QString& text, bool isWarning);
    void contentsRequested(const muster::status::TableQuery& query);
    void peersRequested(const muster::status::TableQuery& query);
    void networkWished();                     // to see which networks are used, and what may be in the way
    void languageChosen(const QString& code); // empty: the system's
    void passphraseChosen(const QString& passphrase); // empty: none any more
    // A link, a hash, or the path of a .torrent: askToAdd() is what follows, or an error.
    void addRequested(const QString& text);
    void addChosen(const muster::InfoHash& sha1, const muster::ui::AddChoice& choice); // after askToAdd()
    void addDeclined(const muster::InfoHash& sha1);                                    // likewise
    void shareRequested(const muster::ui::ShareChoice& choice);
    void wished(const muster::InfoHash& sha1, muster::ui::TransferWish wish);
    void saveTorrentRequested(const muster::InfoHash& sha1, const QString& path);
    void limitsRequested(const muster::status::PeerLimits& limits);
    void transferLimitsRequested(const muster::InfoHash& sha1, const muster::status::TransferLimits& limits);
    void watched(const std::optional<muster::InfoHash>& sha1); // whose detail is wanted; nothing: none's
    void offersWatched(bool isWatched); // whether a person sees what the network offers
    void prioritiesRequested(const muster::InfoHash& sha1,
                             const QList<muster::status::FilePriority>& priorities);
    void otherRoleChosen();    // to be a peer instead of a tracker, or the other way round
    void arrangementChanged(); // a moment ago: state() is another one now
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildTrackerMode(QVBoxLayout* layout);
    void buildPeerMode(QVBoxLayout* layout);
    void connectMenu();
    void retranslate();
    void showAbout();
    void saveEvents(const QList<status::ClusterEvent>& events);
    void askForPassphrase();
    void askForOtherRole();

    const Mode m_mode;
    std::unique_ptr<FileChooser> m_chooser;
    MainMenu* m_menu;
    QString m_clusterName;
    bool m_hasPassphrase = false;
    bool m_isHeldOpen = false;
    MessageBar* m_messages = nullptr;
    TrackerPage* m_trackerPage = nullptr; // in tracker mode
    PeerShell* m_peer = nullptr;          // in peer mode
};

} // namespace muster::ui
