// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "consensus/snapshotassembler.h"
#include "protocol/raftframe.h"

#include <QObject>
#include <QString>

namespace muster::consensus {

// How frames come to the other members of a lineage. It may lose frames, but keeps their order between two
// nodes as long as it loses none. Signals come from the event loop; only memberClosed and event may also
// come from inside send().
class Transport : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Frames are taken only from nodes of this very lineage (id and epoch). Another one cuts all off.
    virtual void setLineage(const Lineage& lineage) = 0;
    // Whom to be connected to beforehand. Ourselves may be among them.
    virtual void setMembers(const protocol::Configuration& members) = 0;
    // Where that member is reached now, as its keep-alives say; beats the configuration's address.
    virtual void setAddress(NodeId member, const Endpoint& endpoint) = 0;
    virtual Endpoint
    localEndpoint() const = 0; // where others reach us; 0.0.0.0 where all addresses are bound
    // Ends all connections and hears nobody any more: as seen by the others, this process ends.
    virtual void close() = 0;
    // As if the cable were pulled: nothing goes out or comes in, and nothing is closed. What came meanwhile
    // is heard once it is put back. A simulated transport has its own ways to cut.
    virtual void setIsolated(bool) {}
    // Whether the frame is on its way; false: there is no connection, or far too much waits in it.
    // The frame's byte arrays may be raw views that live until the call returns.
    virtual bool send(NodeId to, const protocol::RaftFrame& frame) = 0;

    // The same of a snapshot with all of its data, which goes in parts as the connection takes them. Its data
    // are shared, not a view. While one is on its way to that member, a further one is dropped.
    virtual bool sendSnapshot(NodeId to, const protocol::InstallSnapshotFrame& whole)
    {
        for (const protocol::InstallSnapshotFrame& part : cutIntoParts(whole)) {
            if (!send(to, part))
                return false;
        }
        return true;
    }

    // A connection to the master of another lineage, for HandoverFrames only; one at a time, a further one
    // ends the one before. handoverOpened() or handoverClosed() follows.
    virtual void openHandover(NodeId host, const Endpoint& at) = 0;
    virtual void closeHandover() = 0; // silently
    // To that host, or back to who has opened one to us.
    virtual bool sendHandover(NodeId to, const protocol::HandoverFrame& frame) = 0;

signals:
    void handoverOpened(muster::NodeId host);
    void handoverReceived(muster::NodeId from, const muster::protocol::HandoverFrame& frame);
    void handoverClosed(muster::NodeId host);   // that we had opened
    void visitorClosed(muster::NodeId visitor); // that was opened to us
    void received(muster::NodeId from, const muster::protocol::RaftFrame& frame);
    // The connection on which that node sends to us closed or was reset, by no doing of ours.
    void memberClosed(muster::NodeId member);
    void event(const QString& text); // for the event log: who was cut off, and why
};

} // namespace muster::consensus
