// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/raftdriver.h"

#include "consensus/raftnode.h"

namespace muster::consensus {

RaftDriver::RaftDriver(RaftNode& node)
    : QObject(&node)
    , m_timer(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(node.options().heartbeat);
    connect(&m_timer, &QTimer::timeout, &node, &RaftNode::tick);
    connect(&node, &RaftNode::pumpWanted, &node, &RaftNode::pump, Qt::QueuedConnection);
    m_timer.start();
}

} // namespace muster::consensus
