// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transferqueue.h"

#include <algorithm>

namespace muster::peer {

QSet<InfoHash> admitted(const QList<QueueEntry>& inOrder, int activeDownloads)
{
    QSet<InfoHash> may;
    int busy = 0;
    for (const QueueEntry& entry : inOrder) {
        const bool isFree = activeDownloads == 0 || busy < activeDownloads;
        if (!entry.isStalled && !isFree)
            continue;
        may.insert(entry.sha1);
        busy += entry.isStalled ? 0 : 1;
    }
    return may;
}

QList<NewPosition> moved(const QList<QueueEntry>& inOrder, const InfoHash& sha1, QueueMove move)
{
    const auto at = std::find_if(inOrder.begin(), inOrder.end(),
                                 [&](const QueueEntry& entry) { return entry.sha1 == sha1; });
    const bool isUpwards = move == QueueMove::Top || move == QueueMove::Up;
    if (at == inOrder.end() || at == (isUpwards ? inOrder.begin() : inOrder.end() - 1))
        return {};
    if (move == QueueMove::Top)
        return {{sha1, inOrder.first().position - 1}};
    if (move == QueueMove::Bottom)
        return {{sha1, inOrder.last().position + 1}};
    const QueueEntry& other = *(isUpwards ? at - 1 : at + 1);
    return {{sha1, other.position}, {other.sha1, at->position}};
}

} // namespace muster::peer
