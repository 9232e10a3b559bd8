// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/commithistory.h"

#include <algorithm>

namespace muster::cluster {

void CommitHistory::addTo(status::ClusterStatus& view, MonotonicTime now)
{
    if (view.lineage != m_lineage) {
        m_notes.clear();
        m_lineage = view.lineage;
    }
    const auto master = std::find_if(view.trackers.cbegin(), view.trackers.cend(),
                                     [&view](const auto& tracker) { return tracker.id == view.master; });
    if (!view.master.isValid() || master == view.trackers.cend())
        return;
    note(master->committed, now - master->lastSeen);
    for (status::TrackerStatus& tracker : view.trackers) {
        // Who lives is compared with what was committed when it said how far it is: it may be further by now.
        const bool isDead = tracker.liveness == status::Liveness::Dead;
        tracker.lagTime = lagOf(tracker.applied, isDead ? now : now - tracker.lastSeen);
    }
}

void CommitHistory::note(quint64 committed, MonotonicTime at)
{
    if (!m_notes.empty() && committed <= m_notes.back().committed)
        return;
    // A new master may tell of a time before the last note's.
    m_notes.push_back({committed, m_notes.empty() ? at : std::max(at, m_notes.back().at)});
    if (m_notes.size() > mostNotes)
        m_notes.pop_front();
}

Millis CommitHistory::lagOf(quint64 applied, MonotonicTime at) const
{
    const auto first = std::upper_bound(m_notes.begin(), m_notes.end(), applied,
                                        [](quint64 index, const Note& n) { return index < n.committed; });
    return first == m_notes.end() || first->at > at ? Millis{0} : at - first->at;
}

} // namespace muster::cluster
