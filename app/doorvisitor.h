// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/filenews.h"
#include "app/linesocket.h"
#include "app/orderdesk.h"

#include <QObject>
#include <QSet>

class QLocalSocket;

namespace muster::app {

// One connection to the door: reads orders, has them done, and tells what the other end watches. Ends with
// the connection.
class DoorVisitor : public QObject
{
    Q_OBJECT
public:
    // More than that is not kept for a visitor who does not read: of what changes meanwhile they are told the
    // newest state once they go on.
    static constexpr qint64 mostBytesWaiting = 1024 * 1024;

    DoorVisitor(QLocalSocket* socket, PeerNode& node, OrderDesk& desk, QObject* parent);

signals:
    void gone();

private:
    void obey(const QByteArray& line);
    void watch(const protocol::WatchOrder& order);
    void tell(const InfoHash& sha1);
    void tellMissed();
    bool isWatching(const InfoHash& sha1) const { return m_watchesAll || m_watched.contains(sha1); }

    OrderDesk& m_desk;
    LineSocket m_lines;
    bool m_watchesAll = false;
    QSet<InfoHash> m_watched;
    QSet<InfoHash> m_missed;
    FileNews m_files;
};

} // namespace muster::app
