// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/leasekeeper.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace muster::consensus {

void LeaseKeeper::heard(NodeId voter, MonotonicTime sentAt)
{
    MonotonicTime& last = m_heard[voter];
    last = std::max(last, sentAt);
}

MonotonicTime LeaseKeeper::validUntil(NodeId self, const protocol::Configuration& members, Millis election,
                                      MonotonicTime now) const
{
    std::vector<MonotonicTime> times;
    for (const protocol::ConfigurationMember& member : members) {
        if (member.role != protocol::MemberRole::Voter)
            continue;
        const auto found = m_heard.find(member.node);
        if (member.node == self)
            times.push_back(now);
        else
            times.push_back(found == m_heard.end() ? MonotonicTime{} : found->second);
    }
    if (times.empty())
        return {};
    const auto majority = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), majority, times.end(), std::greater<>());
    return *majority == MonotonicTime{} ? MonotonicTime{} : *majority + lengthFor(election);
}

} // namespace muster::consensus
