// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/pendingchanges.h"

#include <algorithm>

namespace muster::consensus {

bool PendingChanges::add(const protocol::LogPart& part)
{
    if (m_commands + part.commands.size() > maxCommands)
        return false;
    m_commands += part.commands.size();
    m_parts.push_back(part);
    return true;
}

std::optional<quint64> PendingChanges::settle(const protocol::LogEntry& entry)
{
    bool hasOwn = false;
    for (const protocol::LogPart& part : entry.parts) {
        if (part.origin != m_self || part.boot != m_boot)
            continue;
        hasOwn = true;
        m_highestSettled = std::max(m_highestSettled, part.sequence);
        const auto settled = std::find_if(m_parts.begin(), m_parts.end(),
                                          [&](const auto& own) { return own.sequence == part.sequence; });
        if (settled == m_parts.end())
            continue; // came twice: a master that died had stored it after all
        m_commands -= settled->commands.size();
        m_parts.erase(settled);
    }
    if (!hasOwn)
        return std::nullopt;
    // A later part may overtake one whose way to the master was lost: that one is not stored yet.
    return m_parts.empty() ? m_highestSettled : std::min(m_highestSettled, m_parts.front().sequence - 1);
}

} // namespace muster::consensus
