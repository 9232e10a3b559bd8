// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "protocol/raftframe.h"

#include <QHash>
#include <QSet>
#include <optional>
#include <vector>

namespace muster::consensus {

// Whom a transport sends to, and where: the rules, without the connections. Pure.
class MemberAddresses
{
public:
    // Returns whose address may have changed. Who is answered though it is no member stays so: a snapshot's
    // membership may be older than the master that sends it, and the answer to it has to reach that one.
    std::vector<NodeId> setMembers(const protocol::Configuration& members);
    const protocol::Configuration& members() const { return m_members; }
    // As its keep-alives say; beats the configuration's address.
    void setAddress(NodeId node, const Endpoint& endpoint) { m_addresses[node] = endpoint; }
    // It is connected to us, and its HELLO says that it listens there.
    void noteGreeting(NodeId node, const Endpoint& listensAt) { m_greetedFrom[node] = listensAt; }
    void noteClosed(NodeId node);
    // Of all connections: the lineage is another one, or the transport closes.
    void forgetGreetings();
    // A master may have added us, or may be one of a membership later than ours: it is answered though it is
    // no member that we know of, as long as it is connected to us. Whether it is from now on.
    bool answer(NodeId stranger);
    // Nothing: it is not to be connected to.
    std::optional<Endpoint> addressOf(NodeId node) const;

private:
    protocol::Configuration m_members;
    QHash<NodeId, Endpoint> m_addresses;
    QHash<NodeId, Endpoint> m_greetedFrom;
    QSet<NodeId> m_answered;
};

} // namespace muster::consensus
