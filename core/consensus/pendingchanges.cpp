// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/pendingchanges.h"

#include <algorithm>

namespace muster::consensus {

bool PendingChanges::add(const protocol::LogPart& part, MonotonicTime now)
{
    if (m_commands + part.commands.size() > maxCommands)
        return false;
    m_commands += part.commands.size();
    m_parts.push_back({part, now});
    return true;
}

std::deque<protocol::LogPart> PendingChanges::parts(MonotonicTime now) const
{
    std::deque<protocol::LogPart> parts;
    for (const Pending& pending : m_parts) {
        parts.push_back(pending.part);
        parts.back().age = now - pending.takenAt;
    }
    return parts;
}

std::optional<quint64> PendingChanges::settle(const protocol::LogEntry& entry)
{
    for (const protocol::LogPart& part : entry.parts) {
        if (part.origin != m_self || part.boot != m_boot)
            continue;
        m_highest = std::max(m_highest, part.sequence);
        const auto settled = std::find_if(m_parts.begin(), m_parts.end(), [&](const auto& own) {
            return own.part.sequence == part.sequence;
        });
        if (settled == m_parts.end())
            continue; // came twice: a master that died had stored it after all
        m_commands -= settled->part.commands.size();
        m_parts.erase(settled);
    }
    return nowSettled();
}

std::optional<quint64> PendingChanges::settleUpTo(quint64 sequence)
{
    while (!m_parts.empty() && m_parts.front().part.sequence <= sequence) {
        m_highest = std::max(m_highest, m_parts.front().part.sequence);
        m_commands -= m_parts.front().part.commands.size();
        m_parts.pop_front();
    }
    return nowSettled();
}

std::optional<quint64> PendingChanges::nowSettled()
{
    const quint64 settled =
        m_parts.empty() ? m_highest : std::min(m_highest, m_parts.front().part.sequence - 1);
    if (settled <= m_told)
        return std::nullopt;
    m_told = settled;
    return settled;
}

} // namespace muster::consensus
