// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "protocol/logentry.h"

#include <deque>
#include <optional>

namespace muster::consensus {

// This tracker's own changes from the moment that its front end took them until the log brings them back:
// so they outlive a master that dies with them. Pure; cluster thread.
class PendingChanges
{
public:
    // Past this many commands the newest part is refused: an election that never ends fills no memory.
    static constexpr std::size_t maxCommands = 1'000'000;

    PendingChanges(NodeId self, quint64 boot)
        : m_self(self)
        , m_boot(boot)
    {
    }

    // False: full, the part was not taken.
    bool add(const protocol::LogPart& part, MonotonicTime now);

    // Drops what `entry` holds of ours. Up to which sequence number nothing is pending any more, if that
    // moved: a later part may be stored while an earlier one was lost on its way.
    std::optional<quint64> settle(const protocol::LogEntry& entry);
    // The master says that all up to there are in the log: they came back in a snapshot, where they cannot be
    // told apart. As settle().
    std::optional<quint64> settleUpTo(quint64 sequence);
    // The oldest one that is pending; 0: none.
    quint64 first() const { return m_parts.empty() ? 0 : m_parts.front().part.sequence; }

    std::deque<protocol::LogPart> parts(MonotonicTime now) const; // oldest first, with their ages
    bool isEmpty() const { return m_parts.empty(); }

private:
    std::optional<quint64> nowSettled();

    NodeId m_self;
    quint64 m_boot;
    struct Pending
    {
        protocol::LogPart part;
        MonotonicTime takenAt;
    };
    std::deque<Pending> m_parts;
    std::size_t m_commands = 0;
    quint64 m_highest = 0; // of those that have settled
    quint64 m_told = 0;
};

} // namespace muster::consensus
