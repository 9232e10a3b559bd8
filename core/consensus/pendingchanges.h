// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    bool add(const protocol::LogPart& part);

    // Drops what `entry` holds of ours. If it holds any: the sequence number up to which all of ours are in
    // the log by now, which may be less than what it holds and more.
    std::optional<quint64> settle(const protocol::LogEntry& entry);

    const std::deque<protocol::LogPart>& parts() const { return m_parts; } // oldest first
    bool isEmpty() const { return m_parts.empty(); }

private:
    NodeId m_self;
    quint64 m_boot;
    std::deque<protocol::LogPart> m_parts;
    std::size_t m_commands = 0;
    quint64 m_highestSettled = 0;
};

} // namespace muster::consensus
