// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/slaveconsensus.h"

namespace muster::consensus {

SlaveConsensus::SlaveConsensus(ConsensusNode& node, const PendingChanges& pending, const Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_node(node)
    , m_pending(pending)
    , m_again(clock.makeAlarm([this] { forwardAgain(); }))
{
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
    m_node.forward(m_master, protocol::encode(part));
    if (!m_again->isActive()) {
        m_oldestWhenArmed = m_pending.isEmpty() ? 0 : m_pending.parts().front().sequence;
        m_again->start(forwardAgainAfter);
    }
}

void SlaveConsensus::noteCommitted(quint64 ownSequence) { emit acknowledged(ownSequence); }

void SlaveConsensus::forwardAll()
{
    for (const protocol::LogPart& part : m_pending.parts())
        submit(part);
}

void SlaveConsensus::forwardAgain()
{
    if (m_pending.isEmpty())
        return;
    m_again->start(forwardAgainAfter);
    // Only what has waited a whole round: a busy queue moves on by itself.
    const quint64 oldest = m_pending.parts().front().sequence;
    if (oldest == m_oldestWhenArmed)
        forwardAll();
    m_oldestWhenArmed = oldest;
}

} // namespace muster::consensus
