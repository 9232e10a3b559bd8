// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/slaveconsensus.h"

namespace muster::consensus {

SlaveConsensus::SlaveConsensus(ConsensusNode& node, const PendingChanges& pending, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_node(node)
    , m_pending(pending)
    , m_clock(clock)
    , m_again(clock.makeAlarm([this] { lookAgain(); }))
{
}

void SlaveConsensus::lookAgain()
{
    if (m_pending.isEmpty() || !m_master.isValid())
        return;
    // Only what has waited a whole round: a busy queue moves on by itself.
    const quint64 oldest = m_pending.first();
    const bool isStuck = oldest == m_oldestWhenArmed || m_isBroken;
    m_oldestWhenArmed = oldest;
    m_again->start(forwardAgainAfter);
    if (isStuck)
        forwardAll();
}

void SlaveConsensus::setMaster(NodeId master)
{
    if (master == m_master)
        return;
    m_master = master;
    forwardAll();
}

void SlaveConsensus::submit(const protocol::LogPart& part)
{
    if (!m_master.isValid())
        return;
    if (!m_again->isActive()) {
        m_oldestWhenArmed = m_pending.first();
        m_again->start(forwardAgainAfter);
    }
    if (m_isBroken)
        return; // in order: this one goes with all others
    m_isBroken = !m_node.forward(m_master, {protocol::encode(part), m_pending.first()});
    if (m_isBroken)
        m_again->start(tryAgainAfter);
}

void SlaveConsensus::noteCommitted(quint64 ownSequence) { emit acknowledged(ownSequence); }

void SlaveConsensus::forwardAll()
{
    m_isBroken = false;
    for (const protocol::LogPart& part : m_pending.parts(m_clock.monotonic()))
        submit(part);
}

} // namespace muster::consensus
