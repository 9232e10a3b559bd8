// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/masterelection.h"

#include <algorithm>
#include <tuple>

namespace muster::cluster {

std::optional<int> takeoverRank(const protocol::KeepAlive& own, const Membership& membership,
                                NodeId deadMaster)
{
    int rank = 0;
    for (const NodeId node : own.members) {
        const Member* member = membership.find(node);
        if (node == own.node || node == deadMaster || (member && member->liveness == Liveness::Dead))
            continue;
        rank += node < own.node;
        if (!member || member->last.lineage != own.lineage)
            continue;
        const protocol::KeepAlive& told = member->last;
        const bool isBehind = std::tie(told.storedTerm, told.stored) > std::tie(own.storedTerm, own.stored);
        const bool wasTakenOut =
            told.membersIndex > own.membersIndex &&
            std::find(told.members.begin(), told.members.end(), own.node) == told.members.end();
        if (isBehind || wasTakenOut)
            return std::nullopt;
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
    if (m_electingSince && mastership.leader == m_lost) {
        // Another one stands, and consensus goes on naming the lost master until somebody has won. It may not
        // win, having a shorter log than ours: then it is our turn.
        if (m_campaign->isActive())
            m_campaign->start(takeoverAfterAnother);
        return;
    }
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
    if (const auto rank = takeoverRank(own, membership, master))
        m_campaign->start(*rank * takeoverStagger);
}

void MasterElection::beginElection()
{
    if (m_electingSince)
        return;
    m_electingSince = m_clock.monotonic();
    emit electionBegan(m_lastMaster);
}

} // namespace muster::cluster
