// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "protocol/raftframe.h"
#include "wire.h"

namespace muster::sim {

// OutgoingConnection once more, over a simulated connection: opened beforehand, greeted, tried again after a
// wait that grows.
class SimOutgoing final : private WireOwner
{
public:
    SimOutgoing(World& world, WireNetwork& network, int machine, NodeId member, const Clock& clock,
                std::shared_ptr<Life> life);
    ~SimOutgoing() { breakOff(); }
    SimOutgoing(const SimOutgoing&) = delete;
    SimOutgoing& operator=(const SimOutgoing&) = delete;

    // Each may be empty.
    std::function<void()> opened;
    std::function<void(const protocol::RaftFrame&)> answered; // on a connection for a handover
    std::function<void()> broken;                             // it is tried again

    void open(const Endpoint& to, const protocol::HelloFrame& hello);
    void hurry();
    bool send(const protocol::RaftFrame& frame);
    void forgetCallbacks() { opened = broken = nullptr, answered = nullptr; }

private:
    void received(const std::shared_ptr<Wire>& wire, const QByteArray& frame) override;
    void closed(const std::shared_ptr<Wire>& wire) override;
    void connectNow();
    void breakOff();
    void retryLater();
    void trace(const QString& what) const;

    World& m_world;
    WireNetwork& m_network;
    int m_machine;
    NodeId m_member;
    std::shared_ptr<Life> m_life;
    std::unique_ptr<Alarm> m_retry;
    Millis m_wait;
    Endpoint m_to;
    protocol::HelloFrame m_hello;
    std::shared_ptr<WireNetwork::Attempt> m_attempt;
    std::shared_ptr<Wire> m_wire;
    bool m_isUp = false;
};

// For the reader of a trace.
QString textOf(const protocol::RaftFrame& frame);

} // namespace muster::sim
