// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/logstore.h"
#include "protocol/raftframe.h"

#include <map>
#include <optional>

namespace muster::consensus {

// What we must know of the log without keeping its entries: where it starts and ends, the term of each
// entry, and the configurations in it. libraft keeps these to itself. Pure.
class LogOutline
{
public:
    LogOutline() = default;
    explicit LogOutline(const LoadedLog& loaded);

    quint64 lastIndex() const { return m_lastIndex; }
    quint64 lastTerm() const { return termOf(m_lastIndex); }
    // 0 where the entry is not in the log; the marker's own index counts as being in it.
    quint64 termOf(quint64 index) const;

    void append(quint64 index, quint64 term);
    void appendConfiguration(quint64 index, quint64 term, protocol::Configuration configuration);
    void truncateFrom(quint64 index);
    void putMarker(quint64 index, quint64 term, quint64 trailing);
    // A snapshot that came from outside: it is all there is.
    void replaceBy(const SnapshotMarker& marker);

    struct ConfigurationAt
    {
        quint64 index = 0;
        protocol::Configuration configuration;
    };
    // The last configuration at `index` or before; an empty one if there is none.
    ConfigurationAt configurationUpTo(quint64 index) const;
    ConfigurationAt lastConfiguration() const { return configurationUpTo(m_lastIndex); }
    bool hasConfigurationFrom(quint64 index) const;

    // libraft's follower refuses entries that follow one which a snapshot of its own has swept away, or,
    // where they come from the very first, takes them for new ones. It gets there when its answer is lost:
    // the leader sends again, from further back. All up to our marker is committed, so every leader has the
    // same: the frame is cut there. Nothing: it is fine as it is.
    std::optional<protocol::AppendEntriesFrame>
    withoutSweptAway(const protocol::AppendEntriesFrame& frame) const;

    // The first of our entries that contradicts that frame. Nothing: none, or the frame does not continue
    // our log and will be refused.
    std::optional<quint64> firstConflict(const protocol::AppendEntriesFrame& frame) const;

private:
    void trimFront(quint64 firstKept);

    quint64 m_firstIndex = 1;
    quint64 m_lastIndex = 0;
    quint64 m_markerIndex = 0;
    quint64 m_markerTerm = 0;
    std::map<quint64, quint64> m_terms; // the first index of each run of one term → that term
    std::map<quint64, protocol::Configuration> m_configurations;
};

} // namespace muster::consensus
