// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/masterelection.h"

#include <tuple>

namespace muster::cluster {

int takeoverRank(const protocol::KeepAlive& own, const Membership& membership, NodeId deadMaster)
{
    const auto competes = [&](NodeId node) {
        const Member* member = membership.find(node);
        return node != own.node && node != deadMaster && (!member || member->liveness != Liveness::Dead);
    };
    int rank = 0;
    bool isBehind = false;
    for (const NodeId node : own.members) {
        if (!competes(node))
            continue;
        rank += node < own.node;
        if (const Member* member = membership.find(node); member && member->last.lineage == own.lineage)
            isBehind = isBehind || std::tie(member->last.storedTerm, member->last.stored) >
                                       std::tie(own.storedTerm, own.stored);
    }
    return isBehind ? rank + int(own.members.size()) : rank;
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
