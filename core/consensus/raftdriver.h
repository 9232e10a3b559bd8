// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QObject>
#include <memory>

namespace muster::consensus {

class RaftNode;

// Drives a RaftNode: a tick each heartbeat, and a pump soon after the node wants one. A child of the node: it
// lives with it.
class RaftDriver final : public QObject
{
    Q_OBJECT
public:
    RaftDriver(RaftNode& node, const Clock& clock);

private:
    void tick();

    RaftNode& m_node;
    std::unique_ptr<Alarm> m_tick;
    std::unique_ptr<Alarm> m_pump;
};

} // namespace muster::consensus
