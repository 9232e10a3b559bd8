// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peerdoor.h"
#include "app/peernode.h"
#include "app/progressprinter.h"
#include "app/transferbook.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace muster::app {

// `muster share PATH…`: shares until it is told to stop; prints 'sharing SHA1 MAGNET' for each, where the
// magnet names the trackers that are there. Meanwhile it is a peer like any other, and takes orders.
class ShareCommand : public QObject
{
    Q_OBJECT
public:
    ShareCommand(const NodeSettings& settings, DataFolder folder, QObject* parent = nullptr);

    Result<void> start();
    void stop(); // finished(0) follows

signals:
    void finished(int exitCode);

private:
    void show(const status::TransferStatus& transfer);
    void giveUp(const QString& path);
    void tellShared();
    void saveTorrent(const InfoHash& sha1, const QString& name);

    NodeSettings m_settings;
    PeerNode m_node;
    PeerDoor m_door;
    ProgressPrinter m_printer;
    QSet<QString> m_wanted; // whole paths, less those that failed
    bool m_hasFailed = false;
    QHash<InfoHash, QString> m_magnets; // of all that is shared
    QList<InfoHash> m_ready;            // shared, and not told yet
    QTimer m_listening;                 // until every tracker has been heard
};

} // namespace muster::app
