// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/transport.h"
#include "wire.h"

#include <QHash>
#include <QSet>
#include <map>

namespace muster::sim {

// RaftTransport once more, over simulated connections: the same rules about who connects to whom, who greets
// how, and when it is tried again.
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

private:
    // As OutgoingConnection.
    struct Outgoing
    {
        Endpoint to;
        protocol::HelloFrame hello;
        std::shared_ptr<WireNetwork::Attempt> attempt;
        std::shared_ptr<Wire> wire;
        std::unique_ptr<Alarm> retry;
        Millis wait;
        bool isUp = false;
    };

    void received(const std::shared_ptr<Wire>& wire, const QByteArray& frame) override;
    void closed(const std::shared_ptr<Wire>& wire) override;

    protocol::HelloFrame hello() const;
    std::optional<Endpoint> addressOf(NodeId node) const;
    bool answer(NodeId stranger);
    void updateOutgoing(NodeId node);
    void dropOutgoing(NodeId node);
    void dropAllOutgoing();
    void dropAllIncoming();
    void connectNow(NodeId node);
    void breakOff(Outgoing& outgoing);
    void retryLater(Outgoing& outgoing);
    void readAnswer(NodeId member, const protocol::RaftFrame& frame);
    void readGreeting(const std::shared_ptr<Wire>& wire, const protocol::HelloFrame& theirs);
    void trace(NodeId member, const char* what, const QString& more = {}) const;
    void incomingClosed(const std::shared_ptr<Wire>& wire);

    World& m_world;
    WireNetwork& m_network;
    int m_machine;
    NodeId m_self;
    const Clock& m_clock;
    std::shared_ptr<Life> m_life;
    Lineage m_lineage;
    protocol::Configuration m_members;
    QHash<NodeId, Endpoint> m_addresses;
    QHash<NodeId, Endpoint> m_greetedFrom;
    QSet<NodeId> m_answered;
    std::map<NodeId, Outgoing> m_outgoing;
    std::map<NodeId, std::shared_ptr<Wire>> m_incoming; // greeted
};

} // namespace muster::sim
