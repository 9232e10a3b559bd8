// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktopnotifications.h"
#include "app/exitcodes.h"
#include "app/peerdoor.h"
#include "app/peernode.h"
#include "app/sessionend.h"
#include "app/windowmemory.h"
#include "ui/mainwindow.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace muster::app {

// A peer with a window: joins the two. What is to be fetched is described first, in a folder of Muster's own
// where nothing is fetched to, so that a person can choose folder and files; only then it begins. GUI thread.
class PeerWindow : public QObject
{
    Q_OBJECT
public:
    PeerWindow(const NodeSettings& settings, DataFolder folder, QObject* parent = nullptr);

    Result<void> start();
    void close() { closeWith(exitDone); }
    void closeWith(int exitCode); // says goodbye to the trackers, then finished()
    // Links, hashes and .torrent files: asks about each that is not in the list.
    void open(const QStringList& sources);

    ui::MainWindow& window() { return m_window; }

signals:
    void finished(int exitCode);

private:
    void connectNode();
    void connectWindow();
    void show(const status::TransferStatus& transfer);
    void showLinkOf(const QString& link); // of a share that is private
    void add(const Result<peer::FetchSource>& source);
    // Null: it is not in the list, or only to be asked about.
    const status::TransferStatus* inList(const InfoHash& sha1) const;
    void begin(const InfoHash& sha1, const ui::AddChoice& choice);
    void obey(const InfoHash& sha1, ui::TransferWish wish);

    PeerNode m_node;
    PeerDoor m_door;
    ui::MainWindow m_window;
    WindowMemory m_memory;
    SessionEnd m_sessionEnd;
    int m_exitCode = exitDone;
    DesktopNotifications m_notifications;            // where there is no tray
    const QString m_waitingRoom;                     // the folder of what is asked about
    QHash<InfoHash, peer::FetchSource> m_askedAbout; // since the start
    QSet<InfoHash> m_begun;                          // after it was asked about
};

} // namespace muster::app
