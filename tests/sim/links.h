// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "world.h"

#include <array>
#include <set>

namespace muster::sim {

// The machines of a simulation are numbered from 1; each has one address.
inline constexpr int mostMachines = 5;

inline Endpoint endpointOf(int machine)
{
    return {IpAddress::fromIPv4(0x0a000000u | quint32(machine)), 6970};
}
inline int machineAt(const Endpoint& endpoint) // 0: none
{
    for (int machine = 1; machine <= mostMachines; ++machine)
        if (endpointOf(machine) == endpoint)
            return machine;
    return 0;
}

// How good the network is.
struct LinkQuality
{
    Millis leastDelay{0};
    Millis mostDelay{1};
    int lossPercent = 0;
    int duplicationPercent = 0; // of datagrams
    int reorderingPercent = 0;  // of datagrams: these come up to 100 ms later
};

// Who hears whom.
class Links
{
public:
    explicit Links(World& world)
        : m_world(world)
    {
    }

    LinkQuality quality;
    std::function<void()> changed; // may be empty

    bool isOpen(int from, int to) const
    {
        return !m_cut[std::size_t(from)][std::size_t(to)] && isOn(from) && isOn(to);
    }
    bool isOpenBothWays(int a, int b) const { return isOpen(a, b) && isOpen(b, a); }
    bool isOn(int machine) const { return !m_off.contains(machine); }

    void cut(int from, int to) { m_cut[std::size_t(from)][std::size_t(to)] = true; }
    void healAll() { m_cut = {}; }
    void switchOff(int machine) { m_off.insert(machine); }
    void switchOn(int machine) { m_off.erase(machine); }
    void tellChanged() const
    {
        if (changed)
            changed();
    }

    Millis drawDelay()
    {
        return m_world.chance.millis(int(quality.leastDelay.count()), int(quality.mostDelay.count()));
    }
    // What TCP makes of a loss.
    Millis drawStreamDelay()
    {
        Millis delay = drawDelay();
        for (Millis again{200}; m_world.chance.percent(quality.lossPercent) && again < Millis{2000};
             again *= 2)
            delay += again;
        return delay;
    }
    // When each copy of a datagram arrives; none: it is lost.
    std::vector<Millis> drawDatagramDelays();

private:
    World& m_world;
    std::array<std::array<bool, mostMachines + 1>, mostMachines + 1> m_cut{};
    std::set<int> m_off;
};

inline std::vector<Millis> Links::drawDatagramDelays()
{
    std::vector<Millis> delays;
    Chance& chance = m_world.chance;
    const int copies = quality.duplicationPercent > 0 && chance.percent(quality.duplicationPercent) ? 2 : 1;
    for (int copy = 0; copy < copies; ++copy) {
        if (quality.lossPercent > 0 && chance.percent(quality.lossPercent))
            continue;
        Millis delay = drawDelay();
        if (quality.reorderingPercent > 0 && chance.percent(quality.reorderingPercent))
            delay += chance.millis(1, 100);
        delays.push_back(delay);
    }
    return delays;
}

} // namespace muster::sim
