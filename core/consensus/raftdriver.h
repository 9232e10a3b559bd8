// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace muster::consensus {

class RaftNode;

// Drives a RaftNode from Qt's event loop: a tick each heartbeat, and a pump in the loop's next turn whenever
// the node wants one. A child of the node: it lives and moves between threads with it.
class RaftDriver final : public QObject
{
    Q_OBJECT
public:
    explicit RaftDriver(RaftNode& node);

private:
    QTimer m_timer;
};

} // namespace muster::consensus
