// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "protocol/logentry.h"
#include "tracker/peerinfosender.h"

#include <QObject>
#include <vector>

namespace muster::testing {

// A replicated log of several trackers within one thread: what one takes, all apply in the same order, and
// the one that took it is told so. While it holds back, entries wait.
class MemoryLog : public QObject
{
public:
    explicit MemoryLog(const Clock& clock)
        : m_clock(clock)
    {
    }

    void add(tracker::PeerInfoSender& tracker)
    {
        m_trackers.push_back(&tracker);
        connect(&tracker, &tracker::PeerInfoSender::changesTaken, this,
                [this, &tracker](const protocol::LogPart& part) {
                    m_parts.push_back({&tracker, part});
                    if (!m_isHoldingBack)
                        commitAll();
                });
    }

    void holdBack() { m_isHoldingBack = true; }
    void letGo()
    {
        m_isHoldingBack = false;
        commitAll();
    }
    // As if another tracker had taken it.
    void commit(const protocol::LogPart& part)
    {
        const protocol::LogEntry entry{ClusterTime(m_clock.monotonic().time_since_epoch()), {part}};
        ++m_index;
        for (tracker::PeerInfoSender* tracker : m_trackers)
            tracker->applyCommitted(m_index, encode(entry));
    }
    quint64 lastIndex() const { return m_index; }
    qsizetype waitingParts() const { return qsizetype(m_parts.size()); }

private:
    struct Taken
    {
        tracker::PeerInfoSender* by;
        protocol::LogPart part;
    };

    void commitAll()
    {
        for (const Taken& taken : std::exchange(m_parts, {})) {
            commit(taken.part);
            taken.by->acknowledge(taken.part.sequence);
        }
    }

    const Clock& m_clock;
    std::vector<tracker::PeerInfoSender*> m_trackers;
    std::vector<Taken> m_parts;
    quint64 m_index = 0;
    bool m_isHoldingBack = false;
};

} // namespace muster::testing
