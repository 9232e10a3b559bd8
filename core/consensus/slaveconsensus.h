// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "consensus/consensusnode.h"
#include "consensus/pendingchanges.h"

#include <QObject>
#include <memory>

namespace muster::consensus {

// The deliverable's Slave Consensus System: what the master orders is stored (ready), then applied (commit),
// by ConsensusNode; this class sees to the other direction. It forwards this tracker's own changes to the
// master, all again to a new master, and those that did not come back within a second once more.
// Cluster thread.
class SlaveConsensus : public QObject
{
    Q_OBJECT
public:
    static constexpr Millis forwardAgainAfter{1000};
    static constexpr Millis tryAgainAfter{50}; // while there is no connection to the master

    SlaveConsensus(ConsensusNode& node, const PendingChanges& pending, const Clock& clock,
                   QObject* parent = nullptr);

    // An invalid id: there is none, changes wait.
    void setMaster(NodeId master);
    void submit(const protocol::LogPart& part); // already in PendingChanges
    // Of an entry that came back by the log.
    void noteCommitted(quint64 ownSequence);

signals:
    void acknowledged(quint64 sequence);

private:
    void forwardAll();
    void lookAgain();

    ConsensusNode& m_node;
    const PendingChanges& m_pending;
    const Clock& m_clock;
    NodeId m_master;
    std::unique_ptr<Alarm> m_again;
    quint64 m_oldestWhenArmed = 0;
    bool m_isBroken = false; // a part could not be sent: all go again
};

} // namespace muster::consensus
