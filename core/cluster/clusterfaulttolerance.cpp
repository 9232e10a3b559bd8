// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/clusterfaulttolerance.h"

#include "net/datagramport.h"

#include <utility>

namespace muster::cluster {

namespace {

constexpr std::size_t mostForeign = 16; // told of; a flood of forged sources fills no log
constexpr Millis betweenEarly{100};
constexpr qsizetype maxAskers = 8;
constexpr qsizetype maxUnicastTargets = 64; // so that a flood of forged sources makes no amplifier

bool isUrgent(const protocol::KeepAlive& before, const protocol::KeepAlive& now)
{
    return before.role != now.role || before.master != now.master || before.term != now.term ||
           before.order.number != now.order.number || before.vitals.votedFor != now.vitals.votedFor ||
           before.lineage != now.lineage || before.members != now.members;
}

} // namespace

ClusterFaultTolerance::ClusterFaultTolerance(KeepAliveSettings settings, std::optional<Identity> self,
                                             const Clock& clock, QObject* parent)
    : ClusterFaultTolerance(settings, self, clock, std::make_unique<net::DatagramPort>(settings.network),
                            parent)
{
}

ClusterFaultTolerance::ClusterFaultTolerance(KeepAliveSettings settings, std::optional<Identity> self,
                                             const Clock& clock,
                                             std::unique_ptr<net::DatagramChannel> channel, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_self(self)
    , m_clock(clock)
    , m_channel(std::move(channel))
    , m_membership(self ? self->node : NodeId())
    , m_unicast(m_settings.join)
    , m_clusterNameHash(protocol::hashOfClusterName(m_settings.clusterName))
{
    connect(m_channel.get(), &net::DatagramChannel::received, this, &ClusterFaultTolerance::receive);
    m_timer = clock.makeAlarm([this] { beat(); });
    if (m_self && !m_settings.key.isOpen)
        m_freshness.emplace(m_self->node, m_self->boot);
    m_early = clock.makeAlarm([this] {
        if (m_isEarlyWanted)
            sayEarly();
    });
}

Result<void> ClusterFaultTolerance::start()
{
    const auto bound =
        m_self ? m_channel->bind(m_settings.port, m_settings.group, net::DatagramChannel::Sharing::Shared)
               : m_channel->listenToGroup(m_settings.group);
    if (bound)
        m_timer->start(m_settings.interval);
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
    m_timer->stop();
    m_isTelling = false;
    m_hasLeft = true;
}

void ClusterFaultTolerance::repeat()
{
    if (m_isTelling)
        send();
}

std::optional<Endpoint> ClusterFaultTolerance::controlEndpoint(NodeId node) const
{
    if (m_self && node == m_self->node) {
        const IpAddress own = m_settings.network.bindAddress;
        return Endpoint{own.isUnspecified() ? IpAddress::fromIPv4(0x7f000001) : own, m_channel->port()};
    }
    const Member* member = m_membership.find(node);
    if (!member)
        return std::nullopt;
    return Endpoint{member->source, member->sourcePort};
}

void ClusterFaultTolerance::receive(const QByteArray& payload, const Endpoint& from, bool viaGroup)
{
    if (protocol::isControlMessage(payload)) {
        if (!viaGroup)
            emit controlReceived(payload, from);
        return;
    }
    const auto keepAlive = protocol::parseKeepAlive(payload, m_settings.key);
    if (!keepAlive) {
        ++m_refused;
        noteForeign(payload, from.address);
        return;
    }
    if (keepAlive->clusterNameHash != m_clusterNameHash)
        return; // another cluster's on the same group: its own business
    if (!isBelieved(*keepAlive, from, viaGroup))
        return;
    if (!viaGroup && m_self && !m_unicast.contains(from) && m_unicast.size() < maxUnicastTargets)
        m_unicast.append(from);
    publish(m_membership.hear(*keepAlive, from.address, m_clock.monotonic(),
                              Hearing{from.port, m_freshness.has_value()}));
    emit heard();
}

bool ClusterFaultTolerance::isBelieved(const protocol::KeepAlive& told, const Endpoint& from, bool viaGroup)
{
    using Verdict = Freshness::Verdict;
    if (!m_freshness)
        return true;
    const Verdict verdict = m_freshness->judge(told, m_clock.monotonic());
    if (verdict == Verdict::Stale && told.node != m_self->node)
        ++m_refused;
    if (verdict == Verdict::NewClaim && !viaGroup && !m_unicast.contains(from) && m_askers.size() < maxAskers)
        m_askers.append(from);
    if (verdict == Verdict::NewClaim || verdict == Verdict::FirstProof)
        sayEarly();
    return verdict == Verdict::Fresh || verdict == Verdict::FirstProof;
}

// So that who has just been heard need not wait for the next beat to be named; not more often than a
// recording that is played back should make us.
void ClusterFaultTolerance::sayEarly()
{
    m_isEarlyWanted = true;
    if (!m_isTelling || m_early->isActive())
        return;
    m_isEarlyWanted = false;
    m_early->start(betweenEarly);
    send();
}

void ClusterFaultTolerance::noteForeign(const QByteArray& payload, const IpAddress& from)
{
    if (m_foreign.size() >= mostForeign || m_foreign.contains(from) ||
        protocol::claimedCluster(payload) != m_clusterNameHash)
        return;
    const bool isOpen =
        !m_settings.key.isOpen && protocol::parseKeepAlive(payload, protocol::ClusterKey::open()).has_value();
    m_foreign.emplace(from, isOpen);
    emit foreignKeyHeard(from, isOpen);
}

void ClusterFaultTolerance::beat()
{
    if (!m_hasLeft)
        m_timer->start(m_settings.interval);
    if (m_isTelling)
        send();
    publish(m_membership.advance(m_clock.monotonic()));
    emit heard();
}

void ClusterFaultTolerance::send()
{
    ++m_own.sequence;
    if (m_freshness)
        m_own.heard = m_freshness->toName(m_clock.monotonic());
    const QByteArray payload = protocol::encode(m_own, m_settings.key);
    m_channel->sendToGroup(m_settings.group, payload);
    for (const Endpoint& target : std::as_const(m_unicast))
        m_channel->send(target, payload);
    for (const Endpoint& target : std::exchange(m_askers, {}))
        m_channel->send(target, payload);
}

void ClusterFaultTolerance::publish(const std::vector<MembershipEvent>& events)
{
    for (const MembershipEvent& event : events)
        emit memberChanged(event);
}

} // namespace muster::cluster
