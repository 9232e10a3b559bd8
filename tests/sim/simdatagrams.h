// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "links.h"
#include "net/datagramchannel.h"

#include <map>

namespace muster::sim {

class SimDatagramChannel;

// Datagrams between machines: lost, doubled, reordered, cut off.
class DatagramMedium
{
public:
    DatagramMedium(World& world, Links& links)
        : m_world(world)
        , m_links(links)
    {
    }

    void send(int from, int to, const QByteArray& payload, bool viaGroup);
    void sendToGroup(int from, const QByteArray& payload);

private:
    friend class SimDatagramChannel;

    World& m_world;
    Links& m_links;
    std::map<int, SimDatagramChannel*> m_bound;
};

class SimDatagramChannel final : public net::DatagramChannel
{
    Q_OBJECT
public:
    SimDatagramChannel(DatagramMedium& medium, int machine, std::shared_ptr<Life> life)
        : m_medium(medium)
        , m_machine(machine)
        , m_life(std::move(life))
    {
    }
    ~SimDatagramChannel() override
    {
        if (const auto own = m_medium.m_bound.find(m_machine);
            own != m_medium.m_bound.end() && own->second == this)
            m_medium.m_bound.erase(own);
    }

    std::function<void(const QByteArray&)> told; // each payload that is sent to the group; may be empty

    Result<void> bind(quint16, std::optional<Endpoint>, Sharing) override
    {
        m_medium.m_bound[m_machine] = this;
        return {};
    }
    Result<void> listenToGroup(const Endpoint&) override { return bind(0, {}, Sharing::Shared); }
    quint16 port() const override { return endpointOf(m_machine).port; }
    bool send(const Endpoint& to, const QByteArray& payload) override
    {
        m_medium.send(m_machine, machineAt(to), payload, false);
        return true;
    }
    bool sendToGroup(const Endpoint&, const QByteArray& payload) override
    {
        if (told)
            told(payload);
        m_medium.sendToGroup(m_machine, payload);
        return true;
    }

private:
    friend class DatagramMedium;

    DatagramMedium& m_medium;
    int m_machine;
    std::shared_ptr<Life> m_life;
};

inline void DatagramMedium::send(int from, int to, const QByteArray& payload, bool viaGroup)
{
    const auto bound = m_bound.find(to);
    if (from == to || bound == m_bound.end() || !m_links.isOpen(from, to))
        return;
    SimDatagramChannel* const channel = bound->second; // lives as long as its process
    for (const Millis delay : m_links.drawDatagramDelays()) {
        m_world.post(channel->m_life, EventKind::Message, delay, [channel, payload, from, viaGroup] {
            emit channel->received(payload, endpointOf(from), viaGroup);
        });
    }
}

inline void DatagramMedium::sendToGroup(int from, const QByteArray& payload)
{
    for (int to = 1; to <= mostMachines; ++to)
        send(from, to, payload, true);
}

} // namespace muster::sim
