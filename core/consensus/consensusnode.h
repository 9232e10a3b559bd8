// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "protocol/raftframe.h"

#include <QByteArray>
#include <QObject>
#include <optional>
#include <vector>

namespace muster::consensus {

enum class ConsensusRole : quint8 { Stopped, Follower, Candidate, Leader };

struct ConsensusState
{
    ConsensusRole role = ConsensusRole::Stopped;
    // A leader whose barrier has passed: all that earlier masters committed is applied. Only then does the
    // tracker call itself master and answer (guard rail 3).
    bool isMaster = false;
    Lineage lineage;
    quint64 term = 0;
    NodeId leader;   // invalid: none known
    NodeId votedFor; // in `term`; invalid: nobody yet
    quint64 stored = 0;
    quint64 storedTerm = 0;
    quint64 committed = 0;                 // applied by raft, that is: handed out by committed()
    protocol::Configuration configuration; // the last one in the log, committed or not
    quint64 configurationIndex = 0;

    friend bool operator==(const ConsensusState&, const ConsensusState&) = default;
};

enum class ProposalOutcome : quint8 {
    Committed,
    NotLeader, // nothing was stored: propose it to the master
    Unknown    // mastership was lost meanwhile: it may or may not come back by committed() (guard rail 9)
};

// A replicated log among the trackers of one lineage. Lives on the cluster thread; every signal is emitted
// from the event loop (or from tick()), never from inside a call (guard rail 6).
class ConsensusNode : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual const ConsensusState& state() const = 0;

    // Exactly one of the three starts it. `tablesIndex`: up to where the tables on disk stand; they are told
    // entries from before again, and skip them.
    virtual Result<void> resume(quint64 tablesIndex) = 0;       // from a log that is not pristine
    virtual Result<void> bootstrap(const Lineage& lineage) = 0; // pristine: the first voter of a new lineage
    // Pristine: waits for that lineage's master to add it. May be called again with another lineage as long
    // as nothing was stored.
    virtual Result<void> join(const Lineage& lineage) = 0;
    virtual void stop() = 0; // stopped() follows
    // Goes on alone where most of the members are lost: this tracker is the only voter of a new lineage, in a
    // higher term, with all that its log holds, committed or not. Not for masters. The others have to come
    // into the new lineage as new ones.
    virtual Result<void> recover(const Lineage& lineage) = 0;
    // Leaves the lineage: the log is empty again, and join() or bootstrap() may follow. A voter that did this
    // must be out of the old lineage's configuration before it comes back to it.
    virtual Result<void> forget() = 0;

    // Masters only, and only while no other proposal is under way (guard rail 2). Each an encoded LogEntry.
    virtual void propose(const std::vector<QByteArray>& entries) = 0;
    virtual bool isProposing() const = 0;
    // How much of the whole state that the master sends to this tracker is here; nothing: it sends none.
    virtual std::optional<int> snapshotPercent() const { return std::nullopt; }

    // Masters only; one change at a time, further ones are refused until membershipChanged (guard rail 7).
    virtual Result<void> addVoter(NodeId node, const QByteArray& address) = 0; // "IP:PORT"; spare → voter
    virtual Result<void> removeMember(NodeId node) = 0;                        // the last voter is refused
    virtual Result<void> transferMastership(NodeId to) = 0; // invalid id: to the most complete follower
    // A follower stands for election at once, as if the master had asked it to (quick takeover). `deadMaster`
    // must still be the one raft knows, else nothing happens.
    virtual void campaignNow(NodeId deadMaster) = 0;

    // A slave's own changes on their way to the master. False: there is no connection. They may be lost in
    // any case: the sender keeps them until the log brings them back.
    virtual bool forward(NodeId master, const protocol::ForwardFrame& frame) = 0;

    // Asks that master to hand over to this tracker; lost if there is no connection.
    virtual void askForMastership(NodeId master) = 0;

    // The tables are durable up to here: log entries before may now be dropped behind a marker.
    virtual void setTablesIndex(quint64 index) = 0;
    // The answer to imageWanted(): an encoded StateImage that stands at the marker's index or later.
    virtual void provideImage(const QByteArray& image) = 0;

signals:
    // This tracker is surely the only master until then, by its own monotonic clock; may be in the past.
    void leaseChanged(muster::MonotonicTime validUntil);
    void stateChanged(const muster::consensus::ConsensusState& state);
    void committed(quint64 index, const QByteArray& entry); // in order; commands only
    void restored(const QByteArray& image);                 // replace all state by this StateImage
    void imageWanted();                                     // a joiner needs the whole state
    void proposalFinished(muster::consensus::ProposalOutcome outcome, quint64 lastIndex);
    void memberStored(muster::NodeId member, quint64 index); // a follower has the log up to here on its disk
    void membershipChanged(bool succeeded);
    // `heldUp`: for how long it may have been under way, beyond what is usual.
    void forwardReceived(muster::NodeId from, const muster::protocol::ForwardFrame& frame,
                         muster::Millis heldUp);
    void mastershipAsked(muster::NodeId by);                // of a master: a member wants it
    void connectionFromMasterClosed(muster::NodeId master); // the quick sign of a death
    void event(const QString& text);                        // for the event log: who was cut off, and why
    void failed(const muster::Error& error);                // it has stopped; restart from the store
    void stopped();
};

} // namespace muster::consensus
