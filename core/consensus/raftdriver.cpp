// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftdriver.h"

#include "consensus/raftnode.h"

namespace muster::consensus {

RaftDriver::RaftDriver(RaftNode& node, const Clock& clock)
    : QObject(&node)
    , m_node(node)
    , m_tick(clock.makeAlarm([this] { tick(); }))
    , m_pump(clock.makeAlarm([this] { m_node.pump(); }))
{
    connect(&node, &RaftNode::pumpWanted, this, [this] { m_pump->start(Millis{0}); });
    m_tick->start(node.options().heartbeat);
}

void RaftDriver::tick()
{
    m_tick->start(m_node.options().heartbeat);
    m_node.tick();
}

} // namespace muster::consensus
