// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterfaulttolerance.h"

namespace muster::cluster {

namespace {

constexpr qsizetype maxUnicastTargets = 64; // so that a flood of forged sources makes no amplifier

bool isUrgent(const protocol::KeepAlive& before, const protocol::KeepAlive& now)
{
    return before.role != now.role || before.master != now.master || before.term != now.term ||
           before.lineage != now.lineage || before.members != now.members;
}

} // namespace

ClusterFaultTolerance::ClusterFaultTolerance(KeepAliveSettings settings, std::optional<Identity> self,
                                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_self(self)
    , m_clock(clock)
    , m_port(m_settings.network)
    , m_membership(self ? self->node : NodeId())
    , m_unicast(m_settings.join)
    , m_clusterNameHash(protocol::hashOfClusterName(m_settings.clusterName))
{
    connect(&m_port, &net::DatagramPort::received, this, &ClusterFaultTolerance::receive);
    connect(&m_timer, &QTimer::timeout, this, &ClusterFaultTolerance::beat);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(m_settings.interval);
}

Result<void> ClusterFaultTolerance::start()
{
    const auto bound =
        m_self ? m_port.bind(m_settings.port, m_settings.group, net::DatagramPort::Sharing::Shared)
               : m_port.listenToGroup(m_settings.group);
    if (bound)
        m_timer.start();
    return bound;
}

void ClusterFaultTolerance::tell(const protocol::KeepAlive& own)
{
    if (!m_self || m_hasLeft)
        return;
    const bool sendNow = !m_isTelling || isUrgent(m_own, own);
    const quint64 sequence = m_own.sequence;
    m_own = own;
    m_own.sequence = sequence;
    m_own.node = m_self->node;
    m_own.boot = m_self->boot;
    m_own.clusterNameHash = m_clusterNameHash;
    m_own.interval = m_settings.interval;
    m_isTelling = true;
    if (sendNow)
        send();
}

void ClusterFaultTolerance::leave()
{
    if (!m_isTelling)
        return;
    m_own.leaving = true;
    send();
    m_timer.stop();
    m_isTelling = false;
    m_hasLeft = true;
}

void ClusterFaultTolerance::receive(const QByteArray& payload, const Endpoint& from, bool viaGroup)
{
    const auto keepAlive = protocol::parseKeepAlive(payload, m_settings.key);
    if (!keepAlive) {
        ++m_refused;
        return;
    }
    if (keepAlive->clusterNameHash != m_clusterNameHash)
        return; // another cluster's on the same group: its own business
    if (!viaGroup && m_self && !m_unicast.contains(from) && m_unicast.size() < maxUnicastTargets)
        m_unicast.append(from);
    publish(m_membership.hear(*keepAlive, from.address, m_clock.monotonic()));
    emit heard();
}

void ClusterFaultTolerance::beat()
{
    if (m_isTelling)
        send();
    publish(m_membership.advance(m_clock.monotonic()));
    emit heard();
}

void ClusterFaultTolerance::send()
{
    ++m_own.sequence;
    const QByteArray payload = protocol::encode(m_own, m_settings.key);
    m_port.sendToGroup(m_settings.group, payload);
    for (const Endpoint& target : std::as_const(m_unicast))
        m_port.send(target, payload);
}

void ClusterFaultTolerance::publish(const std::vector<MembershipEvent>& events)
{
    for (const MembershipEvent& event : events)
        emit memberChanged(event);
}

} // namespace muster::cluster
