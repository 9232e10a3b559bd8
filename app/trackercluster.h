// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/nodesettings.h"
#include "app/trackerrim.h"
#include "base/clock.h"
#include "cluster/clusterfaulttolerance.h"
#include "cluster/formation.h"
#include "cluster/masterelection.h"
#include "consensus/masterconsensus.h"
#include "consensus/pendingchanges.h"
#include "consensus/raftnode.h"
#include "consensus/slaveconsensus.h"
#include "status/clusterstatus.h"

#include <QObject>
#include <memory>

namespace muster::app {

// Who this tracker is, and where its tables stood at the start.
struct TrackerIdentity
{
    NodeId node;
    quint64 boot = 0;
    quint64 seed = 0; // for what is drawn by chance
    quint64 tablesIndex = 0;
    ClusterTime tablesTime;
    bool mayFound = true; // a cluster, where it hears none
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
    void noteApplied(quint64 index, muster::Digest digest, quint64 contents, quint64 peers);
    void noteLoad(double announcesPerSecond);
    void noteTablesDurable(quint64 index);
    void provideImage(const QByteArray& image);
    // Hands the mastership over if it has it, says goodbye; stopped() follows.
    void stop();

signals:
    void roleChanged(bool isMaster, bool masterKnown);
    void committed(quint64 index, const QByteArray& entry);
    void restored(const QByteArray& image);
    void acknowledged(quint64 sequence);
    void imageWanted();
    void viewChanged(const muster::status::ClusterStatus& view);
    void happened(const QString& text);
    void failed(const muster::Error& error);
    void stopped();

private:
    void makeConsensus();
    Result<void> resumeIfLogged();
    void connectConsensus();
    void connectElection();
    void followState();
    void followCommitted(quint64 index, const QByteArray& entry);
    void followForwarded(NodeId from, const QByteArray& part);
    void followMember(const cluster::MembershipEvent& event);
    void takeNextStep();
    void addMember(const cluster::AddMember& add);
    void noteChange(const Result<void>& begun, const QString& what);
    void tellOwn();
    void showView();
    void updateLiving();
    void sayGoodbye();
    void endIfTakenOut();
    void finishStop();
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
    std::unique_ptr<consensus::RaftNode> m_node;
    std::unique_ptr<consensus::MasterConsensus> m_master;
    std::unique_ptr<consensus::SlaveConsensus> m_slave;

    MonotonicTime m_startedAt;
    bool m_isRunning = false; // consensus was resumed, bootstrapped or joined
    bool m_hasLog = false;
    bool m_isChangingMembers = false;
    bool m_isStopping = false;
    bool m_hasSaidGoodbye = false;
    MonotonicTime m_masterSince;
    QString m_lastRefusal;
    MonotonicTime m_nextChangeAt; // after a refused change of members: not at once again
    protocol::KeepAlive m_own;
    quint64 m_lastCommandIndex = 0;    // handed on to the front end
    quint64 m_frontIndex = 0;          // where the front end stands
    std::unique_ptr<Alarm> m_showView; // at most ten views a second
    std::unique_ptr<Alarm> m_stopDeadline;
};

} // namespace muster::app
