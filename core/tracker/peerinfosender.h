// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/masterlease.h"
#include "base/result.h"
#include "net/batchport.h"
#include "net/networkchoice.h"
#include "protocol/logentry.h"
#include "status/activitystatus.h"
#include "tracker/admission.h"
#include "tracker/announcereplies.h"
#include "tracker/commitlatency.h"
#include "tracker/openbatch.h"
#include "tracker/ratemeter.h"
#include "tracker/requestanswers.h"
#include "tracker/swarmindex.h"
#include "tracker/waitingreplies.h"

#include <QByteArray>
#include <QObject>
#include <QRandomGenerator>
#include <QTimer>
#include <array>
#include <optional>
#include <span>

namespace muster::tracker {

struct PeerInfoSenderSettings
{
    net::NetworkChoice network;
    quint16 port = 0; // unicast; 0: the system chooses
    Endpoint announceGroup;
    std::chrono::seconds interval{120}; // between two announces of a peer
    // An entry lives so long at least, whatever the interval.
    std::chrono::seconds shortestExpiry{0};
    NodeId node; // origin and boot of the changes that it takes
    quint64 boot = 0;
    quint32 seed = 0; // for the choice of peers
    Limits limits;

    // libtorrent's clients announce every five minutes at most, whatever they are told.
    static constexpr std::chrono::seconds expiryForAllClients{390};
};

// The deliverable's Peer Info Sender: answers what peers and ordinary BitTorrent clients ask by UDP, from the
// replica in memory, and takes their changes for the log. It lives on the front thread and alone touches the
// SwarmIndex; changes leave in batches, and come back as committed log entries, its own too.
class PeerInfoSender : public QObject
{
    Q_OBJECT
public:
    struct Counters
    {
        quint64 received = 0;
        quint64 replied = 0;         // by HTTP too
        quint64 malformed = 0;       // could not be read, answered or not
        quint64 unanswered = 0;      // malformed, or nothing for us to answer
        quint64 unsure = 0;          // not answered because the mastership's lease is over
        quint64 busy = 0;            // refused because too many replies, or changes, are waiting
        quint64 refusedByAccess = 0; // requests, by the operator's access list
        quint64 refusedByLimit = 0;  // somebody new, by a limit
    };

    // Announces stay in the tables for two intervals and a half, or the settings' shortestExpiry.
    static constexpr double intervalsUntilExpiry = 2.5;
    // A unicast reply waits no longer for its change to be stored; the change itself is not lost.
    static constexpr Millis longestWait{1000};
    // While nothing changes, the master writes the time into the log this often, so that a tracker that
    // joins knows the cluster's time well enough for connection ids.
    static constexpr Millis longestWithoutTime{30000};

    // `lease`: a master without a valid one answers nothing. Null: it never ends.
    PeerInfoSender(const PeerInfoSenderSettings& settings, const Clock& clock,
                   const MasterLease* lease = nullptr, QObject* parent = nullptr);
    ~PeerInfoSender() override;

    // Binds its sockets. What arrives waits there as long as it is held: until whoever takes the changes to
    // the log listens to changesTaken(); else they would be answered as stored, and be lost.
    Result<void> start();
    void hold() { m_isHeld = true; } // before start()
    void release();
    // What the tables held when this tracker ended; does not count as a replacement.
    void load(const QByteArray& image);
    quint16 port() const { return m_port.port(); }
    const Counters& counters() const { return m_counters; }
    const SwarmIndex& index() const { return m_index; }
    const Admission& admission() const { return m_admission; }

    // For the other front ends on this thread, which read the same index and bring in changes too: whether
    // requests by unicast are answered at all, and changes taken; the time to reckon with; a change for the
    // log, which gets the sequence number of its batch; an announce for the load; one that was refused.
    bool answersUnicast() const;
    bool takesChanges() const { return !m_areTablesBehind; }
    ClusterTime clusterTime() const;
    quint64 take(const protocol::Command& command);
    void noteAnnounce() { m_announces.count(); }
    void noteReply() { ++m_counters.replied; }
    void noteRefused(RefusedBy by);
    quint64 announces() const { return m_announces.total(); }

public slots:
    // Master: all that earlier masters committed was applied before. Only a master answers multicast.
    void setRole(bool isMaster);
    void setIsolated(bool isIsolated); // as if the cable were pulled
    void applyCommitted(quint64 index, const QByteArray& logEntry);
    void restore(const QByteArray& image);
    // The own parts up to `sequence` are stored everywhere and were applied before: their replies leave.
    void acknowledge(quint64 sequence);
    // That part was not taken: who waits for it is left to ask again.
    void refuse(quint64 sequence);
    // The tables on the disk do not keep up: nothing more is taken from anybody until they do. Who is known
    // is answered meanwhile, and nobody expires for that the time was not stored.
    void setTablesBehind(bool areBehind);
    // The operator's list in place of the one that the cluster has: brought into the log, and tried again
    // until it is there. Another call before takes its place.
    void proposeAccess(const muster::protocol::AccessRules& rules);

signals:
    // Once for each time that the sockets are drained; earlier where a part is full.
    void changesTaken(const muster::protocol::LogPart& part);
    // After each burst of applying. `replacements`: how often restore() was called before.
    void applied(quint64 index, muster::Digest digest, quint64 contents, quint64 peers, quint64 distinctPeers,
                 quint64 replacements);
    void loadMeasured(double announcesPerSecond);
    // Each second. Nothing is said of members. `now`: the time to reckon last check-ins with.
    void activityMeasured(const muster::status::ActivityStatus& activity, muster::ClusterTime now);
    // For the other front ends: as acknowledge() and refuse() were told.
    void stored(quint64 sequence);
    void notTaken(quint64 sequence);
    // What proposeAccess() was given last is in the log.
    void accessStored(const muster::protocol::AccessRules& rules);
    // Another list is in force, whichever tracker it came from.
    void accessChanged(const muster::protocol::AccessRules& rules);
    // A committed entry or an image could not be read: nothing is answered until a restore().
    void failed(const muster::Error& error);

private:
    void receive(std::span<const net::ArrivedDatagram> arrived);
    void receive(const net::ArrivedDatagram& datagram);
    // That `place` of the batch.
    bool answerAtOnce(const net::ArrivedDatagram& datagram, std::size_t place, ClusterTime now);
    Answer answerTo(QByteArrayView datagram, const Sender& sender);
    void prefetch(std::span<const net::ArrivedDatagram> arrived);
    void send(const Sender& to, const QByteArray& reply);
    void sendStored(const WaitingReply& waiting);
    void sendUnstored(const Sender& to, const DeferredReply& reply);
    Millis expiry() const;
    void storeThenAnswer(const AnswerOnceStored& answer, const Sender& sender);
    void sendChanges();
    void sendOverdue();
    void armDeadline();
    void tellAppliedSoon();
    void noteTime();
    void keepUp();
    ClusterTime clusterTimeAt(MonotonicTime now) const;
    void measureLoad();
    void measureActivity();
    void stopFor(const Error& error);
    void sendAccess();
    bool isUnsureMaster() const;

    const PeerInfoSenderSettings m_settings;
    const Clock& m_clock;
    const MasterLease* m_lease;
    net::BatchPort m_port;
    QRandomGenerator m_random;
    SwarmIndex m_index;
    Admission m_admission;
    RequestAnswers m_answers;
    AnnounceReplies m_replies;
    OpenBatch m_batch;
    WaitingReplies m_waiting;
    RateMeter m_announces;
    CommitLatency m_latency;
    Counters m_counters;
    // Of the batch that is being answered.
    std::array<std::optional<protocol::PlainAnnounce>, net::BatchSocket::batchSize> m_plain;
    std::array<SwarmIndex::Hint, net::BatchSocket::batchSize> m_hints;

    bool m_isMaster = false;
    bool m_hasFailed = false;
    bool m_isHeld = false;
    bool m_areTablesBehind = false;
    MonotonicTime m_nobodyExpiresUntil{}; // after the tables were behind
    quint64 m_replacements = 0;
    bool m_willSendChanges = false;
    bool m_willTellApplied = false;
    MonotonicTime m_timeMovedAt;             // when m_index.clusterTime() moved last
    std::optional<quint64> m_upkeepSequence; // the master's own command under way, one at a time
    double m_lastLoad = 0;
    struct Measured
    {
        std::chrono::microseconds at{0};
        quint64 announces = 0;
        quint64 replies = 0;
    };
    Measured m_measured;                                 // when measureLoad() looked last
    std::optional<protocol::AccessRules> m_wantedAccess; // until it is stored
    std::optional<quint64> m_accessSequence;             // of the part that it is under way with
    Digest m_toldAccess = 0;                             // by accessChanged()

    QTimer m_deadline; // of the oldest waiting reply
    QTimer m_upkeep;
    QTimer m_load;
};

} // namespace muster::tracker
