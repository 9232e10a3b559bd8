// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/waitingreplies.h"

#include <algorithm>

namespace muster::tracker {

std::optional<WaitingReply> WaitingReplies::takeFirst()
{
    std::optional<WaitingReply> first = m_replies.front();
    m_replies.pop_front();
    return first;
}

std::optional<WaitingReply> WaitingReplies::takeStored(quint64 sequence)
{
    if (m_replies.empty() || m_replies.front().sequence > sequence)
        return std::nullopt;
    return takeFirst();
}

std::optional<WaitingReply> WaitingReplies::takeOverdue(MonotonicTime now)
{
    if (m_replies.empty() || m_replies.front().deadline > now)
        return std::nullopt;
    return takeFirst();
}

std::vector<WaitingReply> WaitingReplies::take(quint64 sequence)
{
    const auto [first, last] = std::ranges::equal_range(m_replies, sequence, {}, &WaitingReply::sequence);
    std::vector<WaitingReply> taken(first, last);
    m_replies.erase(first, last);
    return taken;
}

void WaitingReplies::dropViaGroup()
{
    std::erase_if(m_replies, [](const WaitingReply& waiting) { return waiting.to.viaGroup; });
}

std::optional<MonotonicTime> WaitingReplies::nextDeadline() const
{
    if (m_replies.empty())
        return std::nullopt;
    return m_replies.front().deadline;
}

} // namespace muster::tracker
