// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consensus/transport.h"
#include "manualclock.h"

#include <deque>
#include <map>
#include <memory>
#include <random>
#include <set>

namespace muster::testing {

class VirtualNetwork;

// A Transport in memory. Frames go through their real encoding, as bytes.
class VirtualTransport final : public consensus::Transport
{
public:
    VirtualTransport(VirtualNetwork& network, NodeId node)
        : m_network(network)
        , m_node(node)
    {
    }

    void setLineage(const Lineage& lineage) override { m_lineage = lineage; }
    void setMembers(const protocol::Configuration& members) override { m_members = members; }
    void setAddress(NodeId, const Endpoint&) override {} // ids are addresses here
    Endpoint localEndpoint() const override
    {
        return {IpAddress::fromIPv4(0x0a000000u | quint32(m_node.value() & 0xffff)), 6970};
    }
    void close() override;
    bool send(NodeId to, const protocol::RaftFrame& frame) override;
    // This network knows one lineage only.
    void openHandover(NodeId, const Endpoint&) override {}
    void closeHandover() override {}
    bool sendHandover(NodeId, const protocol::HandoverFrame&) override { return false; }

    NodeId node() const { return m_node; }
    const Lineage& lineage() const { return m_lineage; }
    const protocol::Configuration& members() const { return m_members; }

private:
    VirtualNetwork& m_network;
    NodeId m_node;
    Lineage m_lineage;
    protocol::Configuration m_members;
};

// Links between transports, by virtual time and one seed: each frame takes between `minDelay` and `maxDelay`,
// in order for each pair; links can be cut, and frames lost.
class VirtualNetwork
{
public:
    explicit VirtualNetwork(const ManualClock& clock, quint64 seed = 1)
        : m_clock(clock)
        , m_chance(seed)
    {
    }

    Millis minDelay{1};
    Millis maxDelay{1};
    double loss = 0;                                                               // of 1
    qsizetype frames = 0;                                                          // sent in all
    std::function<bool(NodeId from, NodeId to, const protocol::RaftFrame&)> drops; // may be empty

    VirtualTransport& attach(NodeId node)
    {
        m_closed.erase(node);
        m_transports[node] = std::make_unique<VirtualTransport>(*this, node);
        return *m_transports[node];
    }
    // Its connections close: the others notice at once. What is under way from it is lost.
    void kill(NodeId node)
    {
        close(node);
        m_transports.erase(node);
    }
    void close(NodeId node)
    {
        std::erase_if(m_underWay, [node](const auto& item) { return item.from == node || item.to == node; });
        m_closed.insert(node);
        for (auto& [id, transport] : m_transports)
            if (id != node)
                emit transport->memberClosed(node);
    }
    // Nothing passes between these and the others, and nobody is told.
    void isolate(std::set<NodeId> group) { m_isolated = std::move(group); }
    void heal() { m_isolated.clear(); }

    bool send(NodeId from, NodeId to, const protocol::RaftFrame& frame)
    {
        ++frames;
        if (!m_transports.contains(to) || m_closed.contains(to) || m_closed.contains(from) ||
            m_transports.at(to)->lineage() != m_transports.at(from)->lineage())
            return false;
        if (m_isolated.contains(from) != m_isolated.contains(to) || (drops && drops(from, to, frame)))
            return true;
        if (loss > 0 && std::uniform_real_distribution<>(0, 1)(m_chance) < loss)
            return true;
        const auto delay =
            std::uniform_int_distribution<qint64>(minDelay.count(), maxDelay.count())(m_chance);
        MonotonicTime due = m_clock.monotonic() + Millis(delay);
        MonotonicTime& last = m_lastDue[{from, to}];
        last = due = std::max(due, last);
        m_underWay.push_back({due, from, to, protocol::encode(frame)});
        return true;
    }

    // One frame whose time has come; false: there is none.
    bool deliverNext()
    {
        for (auto item = m_underWay.begin(); item != m_underWay.end(); ++item) {
            if (item->due > m_clock.monotonic())
                continue;
            const UnderWay taken = *item;
            m_underWay.erase(item);
            if (m_transports.contains(taken.to) &&
                m_isolated.contains(taken.from) == m_isolated.contains(taken.to))
                emit m_transports.at(taken.to)->received(
                    taken.from, *protocol::parseRaftFrame(QByteArrayView(taken.bytes).sliced(4)));
            return true;
        }
        return false;
    }

private:
    struct UnderWay
    {
        MonotonicTime due;
        NodeId from;
        NodeId to;
        QByteArray bytes;
    };

    const ManualClock& m_clock;
    std::mt19937_64 m_chance;
    std::map<NodeId, std::unique_ptr<VirtualTransport>> m_transports;
    std::deque<UnderWay> m_underWay;
    std::map<std::pair<NodeId, NodeId>, MonotonicTime> m_lastDue;
    std::set<NodeId> m_isolated;
    std::set<NodeId> m_closed;
};

inline void VirtualTransport::close() { m_network.close(m_node); }

inline bool VirtualTransport::send(NodeId to, const protocol::RaftFrame& frame)
{
    return m_network.send(m_node, to, frame);
}

} // namespace muster::testing
