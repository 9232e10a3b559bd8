// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/masterelection.h"

#include <tuple>

namespace muster::cluster {

int takeoverRank(const protocol::KeepAlive& own, const Membership& membership, NodeId deadMaster)
{
    int rank = 0;
    for (const auto& [node, member] : membership.members()) {
        const protocol::KeepAlive& told = member.last;
        const bool competes = node != deadMaster && member.liveness != Liveness::Dead &&
                              told.lineage == own.lineage && told.role != protocol::KeepAliveRole::Joining;
        if (!competes)
            continue;
        const bool isMoreComplete =
            std::tie(told.storedTerm, told.stored) > std::tie(own.storedTerm, own.stored);
        const bool isEqual = std::tie(told.storedTerm, told.stored) == std::tie(own.storedTerm, own.stored);
        if (isMoreComplete || (isEqual && node < own.node))
            ++rank;
    }
    return rank;
}

MasterElection::MasterElection(NodeId self, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_self(self)
    , m_clock(clock)
{
    m_campaign = clock.makeAlarm([this] {
        if (m_mastership.leader == m_lost)
            emit campaignWanted(m_lost);
    });
    m_falseAlarm = clock.makeAlarm([this] {
        if (!m_electingSince || m_mastership.leader != m_lost)
            return;
        m_electingSince.reset();
        m_lost = NodeId();
        emit masterChosen(m_mastership.leader, m_mastership.term, 0);
    });
}

void MasterElection::update(const Mastership& mastership)
{
    if (mastership == m_mastership)
        return;
    m_mastership = mastership;
    const bool hasMaster = mastership.leader.isValid() && (mastership.leader != m_self || mastership.isSelf);
    if (!hasMaster) {
        beginElection();
        return;
    }
    if (mastership.leader != m_lost)
        m_campaign->stop();
    if (!m_electingSince && mastership.leader == m_lastMaster)
        return; // the same master in a new term, or nothing that matters
    const Millis took = m_electingSince ? m_clock.monotonic() - *m_electingSince : Millis{0};
    m_electingSince.reset();
    m_lastMaster = mastership.leader;
    m_lost = NodeId();
    emit masterChosen(mastership.leader, mastership.term, took.count());
}

void MasterElection::masterLost(NodeId master, const protocol::KeepAlive& own, const Membership& membership)
{
    if (!master.isValid() || master == m_self || m_mastership.leader != master || m_campaign->isActive())
        return;
    m_lost = master;
    beginElection();
    m_falseAlarm->start(falseAlarmAfter);
    m_campaign->start(takeoverRank(own, membership, master) * takeoverStagger);
}

void MasterElection::beginElection()
{
    if (m_electingSince)
        return;
    m_electingSince = m_clock.monotonic();
    emit electionBegan(m_lastMaster);
}

} // namespace muster::cluster
