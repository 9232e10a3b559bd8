// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/roundrecorder.h"

#include <algorithm>
#include <utility>

namespace muster::consensus {

void RoundRecorder::begin(int entries, qint64 bytes, quint64 term, WallTime wall, Micros now)
{
    m_open.emplace();
    m_open->told.entries = entries;
    m_open->told.bytes = bytes;
    m_open->told.term = term;
    m_open->told.begunAt = wall;
    m_open->begunAt = now;
}

void RoundRecorder::noteStored(NodeId tracker, quint64 index, Micros now)
{
    // Which index the open round ends at is known only once it is committed.
    if (m_open) {
        auto& seen = m_open->stored[tracker];
        if (seen.empty() || seen.back().first < index)
            seen.emplace_back(index, now);
    }
    for (Round& round : m_committed)
        if (index >= round.told.index)
            noteReady(round, tracker, now);
}

void RoundRecorder::commit(quint64 lastIndex, Micros now)
{
    if (!m_open)
        return;
    Round round = *std::exchange(m_open, std::nullopt);
    round.told.index = lastIndex;
    round.told.committedAfter = now - round.begunAt;
    for (const auto& [tracker, seen] : round.stored) {
        const auto first = std::find_if(seen.begin(), seen.end(),
                                        [lastIndex](const auto& s) { return s.first >= lastIndex; });
        if (first != seen.end())
            noteReady(round, tracker, first->second);
    }
    round.stored.clear();
    if (m_committed.size() == mostWaiting)
        m_committed.pop_front();
    m_committed.push_back(std::move(round));
}

void RoundRecorder::abandon()
{
    m_open.reset();
    m_committed.clear();
}

std::vector<status::RoundStatus> RoundRecorder::takeWhole(const std::set<NodeId>& living, Micros now)
{
    std::vector<status::RoundStatus> whole;
    while (!m_committed.empty() && isWhole(m_committed.front(), living, now)) {
        status::RoundStatus& round = m_committed.front().told;
        std::sort(round.ready.begin(), round.ready.end(),
                  [](const auto& a, const auto& b) { return a.after < b.after; });
        whole.push_back(std::move(round));
        m_committed.pop_front();
    }
    return whole;
}

bool RoundRecorder::isWhole(const Round& round, const std::set<NodeId>& living, Micros now) const
{
    if (now - round.begunAt >= patience)
        return true;
    return isReady(round, m_self) && std::all_of(living.begin(), living.end(), [&round](NodeId tracker) {
               return isReady(round, tracker);
           });
}

bool RoundRecorder::isReady(const Round& round, NodeId tracker)
{
    return std::any_of(round.told.ready.begin(), round.told.ready.end(),
                       [tracker](const auto& ready) { return ready.tracker == tracker; });
}

void RoundRecorder::noteReady(Round& round, NodeId tracker, Micros now)
{
    if (!isReady(round, tracker))
        round.told.ready.append({tracker, now - round.begunAt});
}

} // namespace muster::consensus
