// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/partorder.h"

#include <algorithm>

namespace muster::consensus {

PartOrder::Origin& PartOrder::originOf(const protocol::LogPart& part)
{
    Origin& origin = m_origins[part.origin];
    if (origin.boot != part.boot)
        origin = {part.boot, 0, 0, false};
    return origin;
}

bool PartOrder::admit(const protocol::LogPart& part, quint64 firstPending)
{
    Origin& origin = originOf(part);
    const quint64 next = std::max(origin.isKnown ? origin.admitted + 1 : 0, firstPending);
    if (part.sequence != next)
        return false;
    origin.admitted = next;
    origin.isKnown = true;
    return true;
}

void PartOrder::noteCommitted(const protocol::LogPart& part)
{
    Origin& origin = originOf(part);
    origin.committed = std::max(origin.committed, part.sequence);
    origin.admitted = std::max(origin.admitted, origin.committed);
    origin.isKnown = true;
}

quint64 PartOrder::committedOf(const protocol::LogPart& part) const
{
    const auto origin = m_origins.find(part.origin);
    return origin != m_origins.end() && origin->second.boot == part.boot ? origin->second.committed : 0;
}

void PartOrder::endMastership()
{
    for (auto& [node, origin] : m_origins) {
        origin.admitted = origin.committed;
        origin.isKnown = origin.committed > 0;
    }
}

} // namespace muster::consensus
