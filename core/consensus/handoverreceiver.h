// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/logentry.h"
#include "protocol/raftframe.h"

#include <QObject>
#include <map>

namespace muster::consensus {

class Transport;

// The staying side when two lineages become one; for masters. Its owner decides on offers, submits the parts,
// and says which have come back by the log. Cluster thread.
class HandoverReceiver : public QObject
{
    Q_OBJECT
public:
    explicit HandoverReceiver(Transport& transport, QObject* parent = nullptr);

    void answer(NodeId visitor, bool accepts); // to offered()
    // That visitor's part is stored, and all before.
    void tellStored(NodeId visitor, quint64 sequence);
    // Which visitor's part it is, if it is one.
    NodeId visitorOf(const protocol::LogPart& part) const;
    void end(); // the mastership is gone: they have to look for the next master

signals:
    void offered(muster::NodeId visitor, const muster::Lineage& lineage, quint32 members);
    void partReceived(const muster::protocol::LogPart& part);

private:
    void receive(NodeId from, const protocol::HandoverFrame& frame);

    Transport& m_transport;
    std::map<NodeId, quint64> m_boots; // of the parts of each accepted visitor; 0: none came yet
};

} // namespace muster::consensus
