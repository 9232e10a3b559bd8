// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/logoutline.h"

namespace muster::consensus {

LogOutline::LogOutline(const LoadedLog& loaded)
{
    m_firstIndex = loaded.startIndex;
    m_lastIndex = loaded.startIndex - 1;
    if (loaded.marker) {
        m_markerIndex = loaded.marker->index;
        m_markerTerm = loaded.marker->term;
        m_configurations[loaded.marker->configurationIndex] = loaded.marker->configuration;
    }
    for (const protocol::EntryFrame& entry : loaded.entries) {
        append(m_lastIndex + 1, entry.term);
        if (entry.type != protocol::EntryType::Change)
            continue;
        if (auto configuration = protocol::parseConfiguration(entry.data))
            m_configurations[m_lastIndex] = std::move(*configuration);
    }
}

quint64 LogOutline::termOf(quint64 index) const
{
    if (index == m_markerIndex)
        return m_markerTerm;
    if (index < m_firstIndex || index > m_lastIndex)
        return 0;
    const auto after = m_terms.upper_bound(index);
    return after == m_terms.begin() ? 0 : std::prev(after)->second;
}

void LogOutline::append(quint64 index, quint64 term)
{
    if (m_lastIndex < m_firstIndex)
        m_firstIndex = index;
    if (m_terms.empty() || m_terms.rbegin()->second != term)
        m_terms[index] = term;
    m_lastIndex = index;
}

void LogOutline::appendConfiguration(quint64 index, quint64 term, protocol::Configuration configuration)
{
    append(index, term);
    m_configurations[index] = std::move(configuration);
}

void LogOutline::truncateFrom(quint64 index)
{
    m_terms.erase(m_terms.lower_bound(index), m_terms.end());
    m_configurations.erase(m_configurations.lower_bound(index), m_configurations.end());
    m_lastIndex = index - 1;
}

void LogOutline::putMarker(quint64 index, quint64 term, quint64 trailing)
{
    m_markerIndex = index;
    m_markerTerm = term;
    if (index > trailing)
        trimFront(index - trailing + 1);
}

void LogOutline::trimFront(quint64 firstKept)
{
    if (firstKept <= m_firstIndex)
        return;
    const quint64 term = termOf(firstKept);
    m_terms.erase(m_terms.begin(), m_terms.upper_bound(firstKept));
    if (firstKept <= m_lastIndex)
        m_terms[firstKept] = term;
    m_firstIndex = firstKept;
    // The last configuration up to the marker stays known: the marker holds it.
    const auto afterMarker = m_configurations.upper_bound(m_markerIndex);
    if (afterMarker != m_configurations.begin())
        m_configurations.erase(m_configurations.begin(), std::prev(afterMarker));
}

void LogOutline::replaceBy(const SnapshotMarker& marker)
{
    m_markerIndex = marker.index;
    m_markerTerm = marker.term;
    m_firstIndex = marker.index + 1;
    m_lastIndex = marker.index;
    m_terms.clear();
    m_configurations.clear();
    m_configurations[marker.configurationIndex] = marker.configuration;
}

LogOutline::ConfigurationAt LogOutline::configurationUpTo(quint64 index) const
{
    const auto after = m_configurations.upper_bound(index);
    if (after == m_configurations.begin())
        return {};
    const auto& [at, configuration] = *std::prev(after);
    return {at, configuration};
}

bool LogOutline::hasConfigurationFrom(quint64 index) const
{
    return m_configurations.lower_bound(index) != m_configurations.end();
}

std::optional<protocol::AppendEntriesFrame>
LogOutline::withoutSweptAway(const protocol::AppendEntriesFrame& frame) const
{
    if (frame.prevLogIndex >= m_markerIndex || termOf(frame.prevLogIndex) != 0)
        return std::nullopt;
    protocol::AppendEntriesFrame cut{frame.term, m_markerIndex, m_markerTerm, frame.leaderCommit, {}};
    const quint64 known = m_markerIndex - frame.prevLogIndex;
    if (known < frame.entries.size())
        cut.entries.assign(frame.entries.begin() + qsizetype(known), frame.entries.end());
    // What follows in our log may be leftovers, which this frame must not commit.
    cut.leaderCommit = qMin<quint64>(cut.leaderCommit, cut.prevLogIndex + cut.entries.size());
    return cut;
}

std::optional<quint64> LogOutline::firstConflict(const protocol::AppendEntriesFrame& frame) const
{
    if (frame.prevLogIndex > 0 && termOf(frame.prevLogIndex) != frame.prevLogTerm)
        return std::nullopt;
    quint64 index = frame.prevLogIndex;
    for (const protocol::EntryFrame& entry : frame.entries) {
        ++index;
        const quint64 ours = termOf(index);
        if (ours == 0)
            return std::nullopt;
        if (ours != entry.term)
            return index;
    }
    return std::nullopt;
}

} // namespace muster::consensus
