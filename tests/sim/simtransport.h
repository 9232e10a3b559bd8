// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/memberaddresses.h"
#include "consensus/transport.h"
#include "simoutgoing.h"

#include <map>

namespace muster::sim {

// RaftTransport once more, over simulated connections: its rules about who connects to whom, and the same
// ones about who greets how, and when it is tried again.
class SimTransport final : public consensus::Transport, private WireOwner
{
    Q_OBJECT
public:
    SimTransport(World& world, WireNetwork& network, int machine, NodeId self, const Clock& clock,
                 std::shared_ptr<Life> life);
    ~SimTransport() override;

    void setLineage(const Lineage& lineage) override;
    void setMembers(const protocol::Configuration& members) override;
    void setAddress(NodeId member, const Endpoint& endpoint) override;
    Endpoint localEndpoint() const override { return endpointOf(m_machine); }
    void close() override;
    bool send(NodeId to, const protocol::RaftFrame& frame) override;
    void openHandover(NodeId host, const Endpoint& at) override;
    void closeHandover() override;
    bool sendHandover(NodeId to, const protocol::HandoverFrame& frame) override;

private:
    using Incoming = std::map<NodeId, std::shared_ptr<Wire>>;

    void received(const std::shared_ptr<Wire>& wire, const QByteArray& frame) override;
    void closed(const std::shared_ptr<Wire>& wire) override;

    protocol::HelloFrame hello() const;
    bool answer(NodeId stranger);
    void updateOutgoing(NodeId node);
    std::unique_ptr<SimOutgoing> makeOutgoing(NodeId node);
    void dropAllIncoming(Incoming& incoming);
    void readGreeting(const std::shared_ptr<Wire>& wire, const protocol::HelloFrame& theirs);
    void noteMember(const protocol::HelloFrame& theirs);

    World& m_world;
    WireNetwork& m_network;
    int m_machine;
    NodeId m_self;
    const Clock& m_clock;
    std::shared_ptr<Life> m_life;
    Lineage m_lineage;
    consensus::MemberAddresses m_addresses;
    std::map<NodeId, std::unique_ptr<SimOutgoing>> m_outgoing;
    Incoming m_incoming; // greeted
    Incoming m_visitors; // greeted, for a handover
    NodeId m_handoverHost;
    std::shared_ptr<SimOutgoing> m_handover;
};

} // namespace muster::sim
