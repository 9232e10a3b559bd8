// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/memberaddresses.h"

#include <algorithm>
#include <utility>

namespace muster::consensus {

using namespace protocol;

std::vector<NodeId> MemberAddresses::setMembers(const Configuration& members)
{
    std::vector<NodeId> touched;
    const Configuration before = std::exchange(m_members, members);
    for (const Configuration& some : {before, members})
        for (const ConfigurationMember& member : some)
            touched.push_back(member.node);
    return touched;
}

void MemberAddresses::noteClosed(NodeId node)
{
    m_greetedFrom.remove(node);
    m_answered.remove(node);
}

void MemberAddresses::forgetGreetings()
{
    m_greetedFrom.clear();
    m_answered.clear();
}

bool MemberAddresses::answer(NodeId stranger)
{
    if (!m_greetedFrom.contains(stranger) || m_answered.contains(stranger))
        return false;
    m_answered.insert(stranger);
    return true;
}

std::optional<Endpoint> MemberAddresses::addressOf(NodeId node) const
{
    const auto configured =
        std::find_if(m_members.begin(), m_members.end(), [node](const auto& m) { return m.node == node; });
    const bool isMember = configured != m_members.end();
    if (!isMember && !m_answered.contains(node))
        return std::nullopt;
    if (m_addresses.contains(node))
        return m_addresses.value(node);
    if (isMember) {
        if (const auto endpoint = Endpoint::fromString(QString::fromLatin1(configured->address)))
            return *endpoint;
    }
    return m_greetedFrom.contains(node) ? std::optional(m_greetedFrom.value(node)) : std::nullopt;
}

} // namespace muster::consensus
