// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "app/trackercontrol.h"
#include "app/trackerrim.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "cluster/commithistory.h"
#include "cluster/formation.h"
#include "cluster/masterelection.h"
#include "consensus/handoverreceiver.h"
#include "consensus/handoversender.h"
#include "consensus/masterconsensus.h"
#include "consensus/partorder.h"
#include "consensus/pendingchanges.h"
#include "consensus/raftnode.h"
#include "consensus/slaveconsensus.h"
#include "status/clusterstatus.h"
#include "status/roundstatus.h"

#include <QObject>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace muster::app {

// Who this tracker is, and where its tables stood at the start.
struct TrackerIdentity
{
    NodeId node;
    quint64 boot = 0;
    quint64 seed = 0;    // for what is drawn by chance
    QByteArray secret{}; // by chance, of this boot: makes the challenges of control
    quint64 tablesIndex = 0;
    ClusterTime tablesTime;
    bool mayFound = true;             // a cluster, where it hears none
    std::optional<Lineage> keptFor{}; // a copy of its tables is kept until it has all that this lineage has
};

// The cluster thread's part of a tracker: makes consensus, keep-alives and election, and joins their
// signals. It decides nothing itself: Formation, MasterElection and consensus do. Made, used and destroyed
// on the cluster thread.
class TrackerCluster : public QObject
{
    Q_OBJECT
public:
    TrackerCluster(const NodeSettings& settings, const TrackerIdentity& identity, TrackerRim rim,
                   const Clock& clock);
    ~TrackerCluster() override;

    // `announce`: where peers may ask this tracker.
    Result<void> start(const Endpoint& announce);

public slots:
    void takeChanges(const muster::protocol::LogPart& part);
    void noteApplied(quint64 index, muster::Digest digest, quint64 contents, quint64 peers,
                     quint64 distinctPeers, quint64 replacements);
    void noteLoad(double announcesPerSecond);
    void noteVitals(quint64 memoryBytes, double loadPercent);
    // `replacements`: how often restored() had reached them; what belongs to an earlier history is ignored.
    void noteTablesDurable(quint64 index, quint64 replacements);
    void provideImage(const QByteArray& image, quint64 replacements);
    void provideAdoption(const QList<QByteArray>& parts, quint64 replacements);
    void provideKept(const QList<QByteArray>& parts);
    // Hands the mastership over if it has it, says goodbye; stopped() follows.
    void stop();
    // Orders another tracker, or this one, as any stranger with the passphrase could; orderAnswered()
    // follows.
    void order(muster::NodeId target, const muster::protocol::ControlOrder& order, quint64 nonce);

signals:
    void roleChanged(bool isMaster, bool masterKnown);
    void committed(quint64 index, const QByteArray& entry);
    void restored(const QByteArray& image);
    void acknowledged(quint64 sequence);
    void refused(quint64 sequence); // too much waits for a master: that part was not taken
    void imageWanted();
    void adoptionWanted(muster::ClusterTime now, muster::NodeId origin, quint64 boot);
    // The tables are about to be emptied because this tracker goes over to that lineage: keep a copy of them,
    // with what the log held beyond them. One that is kept already stays instead. `hasYielded`: that lineage
    // goes on from no older one of this.
    void lastOfLog(quint64 index, const QByteArray& entry); // for the tables alone
    void keepWanted(const muster::Lineage& next, bool hasYielded);
    // provideKept() shall follow: all of that copy, as another lineage takes it over.
    void keptWanted(muster::NodeId origin, quint64 boot);
    // Another copy of it is where it belongs. `isForPeople`: one was promised to them.
    void keptSettled(bool isForPeople);
    // See MasterLease.
    void leaseChanged(muster::MonotonicTime validUntil);
    void viewChanged(const muster::status::ClusterStatus& view);
    // At most ten a second: of a tenth of a second the slowest one.
    void roundSeen(const muster::status::RoundStatus& round);
    void happened(const QString& text, muster::status::EventKind kind = muster::status::EventKind::Info,
                  muster::NodeId tracker = {});
    void failed(const muster::Error& error);
    void stopped();
    void orderAnswered(bool isAccepted, const QString& text);
    // What this tracker was ordered to do and whoever owns it has to: the order was acknowledged before.
    void stopOrdered();
    void crashOrdered();                 // at once, from inside the signal, if that ends the process
    void freezeOrdered(Millis duration); // returns after that long
    void isolated(bool isIsolated);

private:
    void makeConsensus();
    Result<void> resumeIfLogged();
    void connectConsensus();
    void connectElection();
    void followState();
    void followCommitted(quint64 index, const QByteArray& entry);
    void followForwarded(NodeId from, const protocol::ForwardFrame& frame, Millis heldUp);
    void followMember(const cluster::MembershipEvent& event);
    void takeNextStep();
    cluster::OwnPlace ownPlace();
    Result<void> take(const cluster::FormationStep& step);
    void addMember(const cluster::AddMember& add);
    // trackerclusterlineages.cpp
    void connectLineages();
    Result<void> recover(bool isToYield);
    void beginYielding(const cluster::YieldTo& to);
    void stopServing();
    void askForAdoption();
    void proposeYield();
    void cancelYielding(const QString& why);
    void decideOffer(NodeId visitor, const Lineage& lineage, quint32 members);
    void followYield(const protocol::LogEntry& entry);
    void leaveWhenOthersHave();
    enum class Copy : quint8 { UntilJoined, ForPeople };
    void leaveLineage(const Lineage& next, Copy copy);
    void emptyTables();
    void keep(const consensus::LoadedLog& log, const Lineage& next, Copy copy);
    void settleKept();
    void forgetKept();
    quint64 keptBoot() const;
    void noteTakenBack(const protocol::LogPart& part);
    void tellVisitors(quint64 index, const protocol::LogEntry& entry);
    void noteChange(const Result<void>& begun, const QString& what, status::EventKind kind, NodeId tracker);
    void tellOwn();
    void showView();
    void followRound(const status::RoundStatus& round);
    void updateLiving();
    void sayGoodbye();
    void endIfTakenOut();
    void finishStop();
    void connectControl();
    protocol::ControlOutcome judge(const protocol::ControlOrder& order) const;
    void obey(const protocol::ControlOrder& order, const IpAddress& from);
    void crash();
    void markWhoTakesOrders(status::ClusterStatus& view) const;
    void nameOwnAddress(status::ClusterStatus& view) const;
    void setIsolated(bool isIsolated);
    std::vector<NodeId> configuredNodes() const;
    QString nameOf(NodeId node) const;

    NodeSettings m_settings;
    TrackerIdentity m_identity;
    const Clock& m_clock;
    std::unique_ptr<consensus::LogStore> m_log;
    std::unique_ptr<consensus::Transport> m_transport;
    cluster::ClusterFaultTolerance m_keepAlives;
    cluster::MasterElection m_election;
    consensus::PendingChanges m_pending;
    consensus::PartOrder m_order;
    std::unique_ptr<consensus::RaftNode> m_node;
    std::unique_ptr<consensus::MasterConsensus> m_master;
    std::unique_ptr<consensus::SlaveConsensus> m_slave;

    MonotonicTime m_startedAt;
    bool m_isRunning = false; // consensus was resumed, bootstrapped or joined
    // From offering this lineage to another one until this tracker has left it.
    struct Yielding
    {
        cluster::YieldTo to;
        bool isSilent = false;     // accepted: nothing is taken into the log any more
        bool isHandedOver = false; // the other lineage has it all
    };
    std::unique_ptr<consensus::HandoverSender> m_handover;
    std::unique_ptr<consensus::HandoverReceiver> m_visitors;
    std::optional<Yielding> m_yielding;
    bool m_isLeaving = false; // its lineage has ended
    Lineage m_leavingFor;
    MonotonicTime m_leaveBy;
    std::unique_ptr<Alarm> m_leave;
    std::unique_ptr<Alarm> m_again; // a mastership that was interrupted goes on, if it still is one
    std::vector<Lineage> m_abandoned;
    std::optional<Lineage> m_keptFor; // see keepWanted()
    bool m_isKeptForPeople = true;
    bool m_isTakingBack = false;
    quint64 m_lastToTakeBack = 0; // the part's number; 0: not known yet
    std::mt19937_64 m_chance;
    quint64 m_replacements = 0;
    // On the disk there are still the tables of a lineage that was left. A log of another one must not come
    // beside them: after a crash they would be taken for its tables.
    bool m_areTablesOfAnother = false;
    MonotonicTime m_withoutMasterSince;
    MonotonicTime m_lookedAt;
    MonotonicTime m_nextYieldAt;

    bool m_hasLog = false;
    bool m_isChangingMembers = false;
    bool m_isStopping = false;
    bool m_hasSaidGoodbye = false;
    MonotonicTime m_masterSince;
    QString m_lastRefusal;
    bool m_isRefusing = false;    // changes, since there was a master last; that was said
    MonotonicTime m_nextChangeAt; // after a refused change of members: not at once again
    protocol::KeepAlive m_own;
    cluster::CommitHistory m_commits;
    quint64 m_lastCommandIndex = 0;    // handed on to the front end
    quint64 m_imageIndex = 0;          // where the tables stand that the start or a snapshot gave
    quint64 m_durableIndex = 0;        // where the tables on the disk stand
    quint64 m_frontIndex = 0;          // where the front end stands
    std::unique_ptr<Alarm> m_showView; // at most ten views a second
    std::unique_ptr<Alarm> m_showRound;
    std::optional<status::RoundStatus> m_slowestRound; // since the last was told
    std::unique_ptr<Alarm> m_stopDeadline;
    TrackerControl m_control;
    std::unique_ptr<Alarm> m_plugIn; // ends an ordered isolation
};

} // namespace muster::app
