// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "lab/networknamespace.h"

#include <map>
#include <memory>
#include <set>

namespace muster::lab {

// Hosts on a switch, each in a network namespace of its own at 10.77.0.N and fd77::N, interface eth0. Nothing
// leads out of it. Every change of the links takes effect at once; what was on the way before may still
// arrive.
class LabNetwork
{
public:
    // Needs namespaces, ip(8) and nft(8); the error says which is not to be had.
    static Result<std::unique_ptr<LabNetwork>> make(const std::set<int>& hosts);

    static IpAddress address(int host);
    static IpAddress ipv6Address(int host);
    const NetworkNamespace& host(int n) const { return m_hosts.at(n); }

    // The cable, at the switch's side: the host keeps its address and its routes, as a computer does.
    Result<void> unplug(int host);
    Result<void> plug(int host);
    // No datagram of IPv4 passes between the two sides, either way.
    Result<void> split(const std::set<int>& one, const std::set<int>& other);
    // So many of a hundred packets of IPv4 are lost on their way to each host.
    Result<void> lose(int percent);
    // No TCP reaches this host, as behind a firewall that lets UDP through; nobody is told.
    Result<void> dropTcp(int host);
    // Neither split nor loss any longer, and no firewall.
    Result<void> heal();

private:
    explicit LabNetwork(NetworkNamespace&& wire)
        : m_switch(std::move(wire))
    {
    }

    Result<void> addHosts(const std::set<int>& hosts);
    Result<void> setPort(int host, const QByteArray& state);
    Result<void> filter(int host);
    Result<void> filterAll();

    NetworkNamespace m_switch;
    std::map<int, NetworkNamespace> m_hosts;
    std::map<int, std::set<int>> m_cutFrom; // whom a host does not hear
    std::set<int> m_deafToTcp;
    int m_lossPercent = 0;
};

} // namespace muster::lab
