// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/peernode.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace muster::app {

// `muster share PATH…`: shares until it is told to stop; prints 'sharing SHA1 MAGNET' for each, where the
// magnet names the trackers that are there. With --json a line for each change of a transfer besides.
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
    struct Shared
    {
        QString name;
        QString magnet;
    };
    void tellShared();

    NodeSettings m_settings;
    PeerNode m_node;
    qsizetype m_wanted = 0; // paths that are neither shared nor failed yet
    qsizetype m_shared = 0;
    bool m_hasFailed = false;
    QHash<InfoHash, Shared> m_found;
    QList<InfoHash> m_ready; // shared, and not told yet
    QTimer m_listening;      // until every tracker has been heard
};

} // namespace muster::app
