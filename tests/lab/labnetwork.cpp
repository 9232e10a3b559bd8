// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/labnetwork.h"

#include <QByteArrayList>

namespace muster::lab {

namespace {

const QString ip = QStringLiteral("ip");
const QString nft = QStringLiteral("nft");
const QStringList batch{QStringLiteral("-batch"), QStringLiteral("-")};
const QStringList fromInput{QStringLiteral("-f"), QStringLiteral("-")};

QByteArray portOf(int host) { return "port" + QByteArray::number(host); }
QByteArray textOf(int host) { return LabNetwork::address(host).toString().toLatin1(); }

} // namespace

IpAddress LabNetwork::address(int host) { return IpAddress::fromIPv4(0x0A4D0000u + quint32(host)); }

IpAddress LabNetwork::ipv6Address(int host)
{
    return *IpAddress::fromString(QStringLiteral("fd77::%1").arg(host, 0, 16));
}

Result<std::unique_ptr<LabNetwork>> LabNetwork::make(const std::set<int>& hosts)
{
    auto wire = NetworkNamespace::make();
    if (!wire)
        return tl::unexpected(wire.error());
    std::unique_ptr<LabNetwork> network(new LabNetwork(std::move(*wire)));
    Result<void> done = network->addHosts(hosts);
    if (done)
        done = network->filterAll(); // now, so that a machine without nftables is known before a test begins
    if (!done)
        return tl::unexpected(done.error());
    return network;
}

Result<void> LabNetwork::addHosts(const std::set<int>& hosts)
{
    // A switch that snoops would wait for a multicast querier that is not there.
    QByteArray wiring = "link add switch type bridge mcast_snooping 0\nlink set switch up\n";
    for (const int n : hosts) {
        auto host = NetworkNamespace::make();
        if (!host)
            return tl::unexpected(host.error());
        wiring += "link add " + portOf(n) + " type veth peer name eth0 netns " + host->path().toLatin1() +
                  "\nlink set " + portOf(n) + " master switch up\n";
        m_hosts.emplace(n, std::move(*host));
    }
    Result<void> done = run(m_switch, ip, batch, wiring);
    // The default route leads nowhere; it is what multicast and broadcasts find their interface by.
    for (const auto& [n, host] : m_hosts)
        if (done)
            done = run(host, ip, batch,
                       "link set lo up\nlink set eth0 up\naddress add " + textOf(n) +
                           "/24 dev eth0\naddress add " + ipv6Address(n).toString().toLatin1() +
                           "/64 dev eth0 nodad\nroute add default dev eth0\n");
    return done;
}

Result<void> LabNetwork::setPort(int host, const QByteArray& state)
{
    return run(m_switch, ip, batch, "link set " + portOf(host) + ' ' + state + '\n');
}

Result<void> LabNetwork::unplug(int host) { return setPort(host, "down"); }
Result<void> LabNetwork::plug(int host) { return setPort(host, "up"); }

Result<void> LabNetwork::split(const std::set<int>& one, const std::set<int>& other)
{
    for (const int n : one)
        m_cutFrom[n].insert(other.begin(), other.end());
    for (const int n : other)
        m_cutFrom[n].insert(one.begin(), one.end());
    return filterAll();
}

Result<void> LabNetwork::lose(int percent)
{
    m_lossPercent = percent;
    return filterAll();
}

Result<void> LabNetwork::dropTcp(int host)
{
    m_deafToTcp.insert(host);
    return filter(host);
}

Result<void> LabNetwork::heal()
{
    m_deafToTcp.clear();
    m_cutFrom.clear();
    m_lossPercent = 0;
    return filterAll();
}

Result<void> LabNetwork::filterAll()
{
    for (const auto& [n, host] : m_hosts)
        if (const auto done = filter(n); !done)
            return done;
    return {};
}

Result<void> LabNetwork::filter(int host)
{
    QByteArray rules;
    QByteArrayList cut;
    for (const int other : m_cutFrom[host])
        cut << textOf(other);
    if (!cut.isEmpty())
        rules += "iifname eth0 ip saddr { " + cut.join(", ") + " } drop\n";
    if (m_deafToTcp.contains(host))
        rules += "iifname eth0 meta l4proto tcp tcp flags & (syn | ack) == syn drop\n";
    if (m_lossPercent > 0)
        rules += "iifname eth0 numgen random mod 100 < " + QByteArray::number(m_lossPercent) + " drop\n";
    // In one transaction, whether there was such a table or not.
    return run(m_hosts.at(host), nft, fromInput,
               "add table ip lab\ndelete table ip lab\ntable ip lab { chain in {\n"
               "type filter hook input priority 0\n" +
                   rules + "}\n}\n");
}

} // namespace muster::lab
