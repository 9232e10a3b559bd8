// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "status/roundstatus.h"
#include "ui/topology/topologyitems.h"
#include "ui/topology/topologymotion.h"
#include "ui/topology/topologyseats.h"
#include "ui/topology/topologytraffic.h"
#include "ui/topology/topologyvotes.h"
#include "ui/topology/trackeritem.h"

#include <QGraphicsScene>
#include <QHash>

namespace muster::ui {

class ForeignItem;

// The cluster as a picture: makes and moves the items by the values that it is given. It has no clock and no
// timer: whoever shows it calls advanceTo() while isMoving().
class TopologyScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit TopologyScene(QObject* parent = nullptr);
    ~TopologyScene() override;

    void setLook(const QFont& font, const QPalette& palette);
    void showCluster(const status::ClusterStatus& cluster, const QList<status::LocalTracker>& locals,
                     MonotonicTime now);
    void showRound(const status::RoundStatus& round, MonotonicTime now);
    // Whether messages run and things glide; else everything is at its place at once.
    void setMotion(bool moves);

    void advanceTo(MonotonicTime now);
    bool isMoving() const;

    QList<TrackerItem*> trackers() const; // clockwise
    TrackerItem* tracker(const NodeId& id) const { return m_trackers.value(id); }
    QList<ForeignItem*> foreign() const { return m_foreign; } // from top to bottom
    ForeignItem* foreign(const Lineage& lineage) const;
    PeersItem* peers() const { return m_peers->isVisible() ? m_peers : nullptr; } // null: not shown
    QPointF crownPosition() const { return m_crown->pos(); }
    int messagesShown(PulseKind kind) const;
    // The arrows from voters to candidates; moving or not.
    QList<Ballot> ballotsShown() const;
    const TopologySizes& sizes() const { return m_sizes; }
    void retranslate();

private:
    void setSizes(const TopologySizes& sizes);
    void layOut(MonotonicTime now);
    void placeTrackers(const QList<TopologyNode>& nodes, MonotonicTime now);
    void tellFacts();
    void placeForeign();
    void moveCrown(MonotonicTime now, Millis lasts);
    void showCenter();
    void showTraffic(const status::ClusterStatus& before, MonotonicTime now);
    void addPulses(const QList<Pulse>& pulses);
    void drawLinks();
    void drawPulses(MonotonicTime now);

    TopologySizes m_sizes;
    TopologySeats m_seats;
    TopologyLayout m_layout;
    TopologyMotion m_motion;
    bool m_moves = true;
    MonotonicTime m_ownKeepAlive; // when the last one was shown
    MonotonicTime m_votesUntil;   // are shown, where there is a master
    MonotonicTime m_now;
    status::ClusterStatus m_cluster;
    QList<status::LocalTracker> m_locals;
    QList<TopologyLink> m_links;

    QHash<NodeId, TrackerItem*> m_trackers;
    QHash<NodeId, Glide> m_places;
    Glide m_crownPlace;
    LinksItem* m_linksItem;
    VotesItem* m_votes;
    PeersItem* m_peers;
    CenterItem* m_center;
    CrownItem* m_crown;
    QList<PulseItem*> m_pulses;
    QList<ForeignItem*> m_foreign;
};

} // namespace muster::ui
