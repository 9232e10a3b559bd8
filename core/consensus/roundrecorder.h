// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/roundstatus.h"

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace muster::consensus {

// What a master sees of its rounds: prepared, ready by whom, committed. One is under way at a time; the ones
// before may still wait for slow trackers. For people only: nothing is decided by it. Pure.
class RoundRecorder
{
public:
    using Micros = std::chrono::microseconds;
    // Who is not ready by then is left out.
    static constexpr Micros patience = std::chrono::seconds(1);
    static constexpr std::size_t mostWaiting = 64;

    explicit RoundRecorder(NodeId self)
        : m_self(self)
    {
    }

    void begin(int entries, qint64 bytes, quint64 term, WallTime wall, Micros now);
    // This tracker's own disk counts too.
    void noteStored(NodeId tracker, quint64 index, Micros now);
    void commit(quint64 lastIndex, Micros now);
    void abandon(); // the mastership ended

    // Those that nothing more is expected of; `living`: whose readiness is awaited, without this tracker.
    std::vector<status::RoundStatus> takeWhole(const std::set<NodeId>& living, Micros now);
    bool isWaiting() const { return !m_committed.empty(); }

private:
    struct Round
    {
        status::RoundStatus told;
        Micros begunAt{0};
        std::map<NodeId, std::vector<std::pair<quint64, Micros>>> stored; // while its index is not known
    };
    bool isWhole(const Round& round, const std::set<NodeId>& living, Micros now) const;
    static bool isReady(const Round& round, NodeId tracker);
    static void noteReady(Round& round, NodeId tracker, Micros now);

    NodeId m_self;
    std::optional<Round> m_open;
    std::deque<Round> m_committed;
};

} // namespace muster::consensus
