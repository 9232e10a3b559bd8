// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "peer/transferorders.h"

#include <QList>
#include <QSet>

namespace muster::peer {

// A download that would run, in the queue's order.
struct QueueEntry
{
    InfoHash sha1;
    qint64 position = 0;    // the lowest is the first; no two are alike
    bool isStalled = false; // it runs, and nothing came for a while
};

// Who may run: the first `activeDownloads` (0: all). One that is stalled runs on, and the next one may run
// beside it.
QSet<InfoHash> admitted(const QList<QueueEntry>& inOrder, int activeDownloads);

struct NewPosition
{
    InfoHash sha1;
    qint64 position = 0;
};
// The positions that change, two at most; none where it stays where it is.
QList<NewPosition> moved(const QList<QueueEntry>& inOrder, const InfoHash& sha1, QueueMove move);

} // namespace muster::peer
