// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyscene.h"

#include "ui/format.h"
#include "ui/topology/foreignitem.h"
#include "ui/topology/trackerfacts.h"

#include <QGuiApplication>
#include <algorithm>
#include <utility>

namespace muster::ui {

using namespace status;

namespace {

constexpr Millis glideShown{600};
constexpr Millis votesShown{5000}; // after the last one

// What all trackers hold alike, as this one has it; of an observer, as the first has.
const TrackerStatus* witness(const ClusterStatus& cluster)
{
    for (const TrackerStatus& tracker : cluster.trackers)
        if (tracker.isSelf)
            return &tracker;
    return cluster.trackers.isEmpty() ? nullptr : &cluster.trackers.first();
}

QString factsLine(const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    QStringList facts;
    for (const TrackerFact fact :
         {TrackerFact::State, TrackerFact::Term, TrackerFact::VotedFor, TrackerFact::Stored,
          TrackerFact::Committed, TrackerFact::Applied, TrackerFact::Address})
        facts << QStringLiteral("%1: %2").arg(factLabel(fact), factText(fact, cluster, tracker));
    return facts.join(u"; ");
}

QStringList wordsOf(const QList<ForeignLineage>& lineages)
{
    QStringList words;
    for (const ForeignLineage& lineage : lineages)
        words.append(ForeignItem::description(lineage));
    return words;
}

} // namespace

TopologyScene::TopologyScene(QObject* parent)
    : QGraphicsScene(parent)
    , m_sizes(QGuiApplication::font())
    , m_linksItem(new LinksItem(m_sizes))
    , m_votes(new VotesItem(m_sizes))
    , m_peers(new PeersItem(m_sizes))
    , m_center(new CenterItem(m_sizes))
    , m_crown(new CrownItem(m_sizes))
{
    setItemIndexMethod(NoIndex); // few items, and they move
    for (QGraphicsItem* item : QList<QGraphicsItem*>{m_linksItem, m_votes, m_peers, m_center, m_crown})
        addItem(item);
    m_peers->hide();
    layOut(m_now);
    showCenter();
}

// The items use the sizes until they are gone.
TopologyScene::~TopologyScene() { clear(); }

void TopologyScene::setLook(const QFont& font, const QPalette& palette)
{
    setPalette(palette);
    setSizes(TopologySizes(font, m_seats.count()));
    m_motion.clear();
    drawPulses(m_now);
    layOut(m_now);
}

void TopologyScene::setSizes(const TopologySizes& sizes)
{
    m_sizes = sizes;
    for (TrackerItem* item : std::as_const(m_trackers))
        item->sizesChanged();
    m_crown->sizesChanged();
    for (QGraphicsItem* item : QList<QGraphicsItem*>{m_peers, m_center})
        item->update();
}

void TopologyScene::setMotion(bool moves)
{
    m_moves = moves;
    if (moves)
        return;
    m_motion.clear();
    for (auto place = m_places.begin(); place != m_places.end(); ++place)
        *place = Glide(place->end());
    m_crownPlace = Glide(m_crownPlace.end());
    advanceTo(m_now);
}

void TopologyScene::showCluster(const ClusterStatus& cluster, const QList<LocalTracker>& locals,
                                MonotonicTime now)
{
    m_now = now;
    const ClusterStatus before = std::exchange(m_cluster, cluster);
    m_locals = locals;
    const QList<TopologyNode> nodes = topologyNodes(cluster, locals);
    placeTrackers(nodes, now);
    m_links = linksOf(nodes, cluster.master);
    showTraffic(before, now);
    if (!newBallots(before, cluster).isEmpty())
        m_votesUntil = now + votesShown;
    m_peers->setVisible(!m_trackers.isEmpty());
    if (const TrackerStatus* tracker = witness(cluster))
        m_peers->setPeers(tracker->peersToShow(), tracker->contents);
    if (wordsOf(before.foreign) != wordsOf(cluster.foreign))
        placeForeign();
    showCenter();
    advanceTo(now);
}

void TopologyScene::showTraffic(const ClusterStatus& before, MonotonicTime now)
{
    const QList<Pulse> election = electionBetween(before, m_cluster, m_links, now);
    addPulses(election);
    addPulses(keepAlivesBetween(before, m_cluster, m_links, now));
    const TrackerStatus* tracker = witness(m_cluster);
    const NodeId self = tracker && tracker->isSelf ? tracker->id : NodeId();
    const QList<Pulse> own = ownKeepAlives(self, m_links, m_ownKeepAlive, now);
    if (!own.isEmpty())
        m_ownKeepAlive = now;
    addPulses(own);
    const bool isTold = self.isValid() && self == m_cluster.master; // of rounds: see showRound()
    if (!isTold && election.isEmpty() && !m_motion.has(PulseKind::Commit))
        addPulses(roundBetween(before, m_cluster, m_links, now));
    moveCrown(now, election.isEmpty() ? glideShown : electionShown);
}

void TopologyScene::showRound(const RoundStatus& round, MonotonicTime now)
{
    m_now = now;
    if (!m_motion.has(PulseKind::Commit) && !m_motion.has(PulseKind::Prepare)) // one after the other
        addPulses(roundPulses(round, m_links, now));
    drawPulses(now);
}

void TopologyScene::placeTrackers(const QList<TopologyNode>& nodes, MonotonicTime now)
{
    QList<NodeId> present;
    for (const TopologyNode& node : nodes)
        present.append(node.id);
    const QList<NodeId> shown = m_trackers.keys();
    for (const NodeId& id : shown) {
        if (present.contains(id))
            continue;
        delete m_trackers.take(id);
        m_places.remove(id);
        m_motion.dropOf(id);
    }
    const bool hasGrown = m_seats.seat(present);
    for (const TopologyNode& node : nodes) {
        if (!node.isConnected())
            m_motion.dropOf(node.id); // with the links that its messages were on
        if (TrackerItem* item = m_trackers.value(node.id)) {
            item->setNode(node);
            continue;
        }
        auto* item = new TrackerItem(node, m_sizes);
        addItem(item);
        m_trackers.insert(node.id, item);
        if (!hasGrown)
            m_places.insert(node.id, Glide(m_layout.seats.value(m_seats.of(node.id))));
    }
    tellFacts();
    if (!hasGrown)
        return;
    if (m_seats.count() > TopologySizes::mostRoomy)
        setSizes(TopologySizes(m_sizes.font, m_seats.count()));
    layOut(now);
}

void TopologyScene::tellFacts()
{
    for (const TrackerStatus& tracker : std::as_const(m_cluster.trackers))
        m_trackers.value(tracker.id)->setFacts(factsLine(m_cluster, tracker));
}

void TopologyScene::layOut(MonotonicTime now)
{
    m_layout = layOutRing(std::max(1, m_seats.count()), m_sizes.metrics);
    m_peers->setBelt(m_layout.belt);
    for (auto item = m_trackers.constBegin(); item != m_trackers.constEnd(); ++item) {
        const QPointF seat = m_layout.seats.value(m_seats.of(item.key()));
        if (m_moves && m_places.contains(item.key()))
            m_places[item.key()].moveTo(seat, now, glideShown);
        else
            m_places.insert(item.key(), Glide(seat));
    }
    placeForeign();
    moveCrown(now, glideShown);
    advanceTo(now);
}

// To the right of all that is this lineage's, one below the other.
void TopologyScene::placeForeign()
{
    qDeleteAll(std::exchange(m_foreign, {}));
    qreal height = 0;
    for (const ForeignLineage& lineage : std::as_const(m_cluster.foreign)) {
        auto* item = new ForeignItem(lineage, m_sizes);
        addItem(item);
        m_foreign.append(item);
        height += item->boundingRect().height() + m_sizes.em;
    }
    const qreal left = m_layout.belt.width() + 2 * m_sizes.em;
    qreal top = -height / 2;
    QRectF whole = m_peers->boundingRect();
    for (ForeignItem* item : std::as_const(m_foreign)) {
        item->setPos(left, top);
        top += item->boundingRect().height() + m_sizes.em;
        whole |= item->mapRectToScene(item->boundingRect());
    }
    const qreal margin = m_sizes.em * 0.5;
    setSceneRect(whole.adjusted(-margin, -margin, margin, margin));
}

ForeignItem* TopologyScene::foreign(const Lineage& lineage) const
{
    for (ForeignItem* item : m_foreign)
        if (item->lineage() == lineage)
            return item;
    return nullptr;
}

// Without a master nobody wears it: it lies in the middle, beside the term.
void TopologyScene::moveCrown(MonotonicTime now, Millis lasts)
{
    const bool isWorn = m_places.contains(m_cluster.master);
    const QPointF goal =
        isWorn ? m_sizes.crownOn(m_places.value(m_cluster.master).end()) : m_sizes.crownInCenter();
    m_crown->setVisible(!m_places.isEmpty());
    m_crown->setOpacity(isWorn ? 1 : 0.4);
    if (goal == m_crownPlace.end())
        return;
    if (m_moves)
        m_crownPlace.moveTo(goal, now, lasts);
    else
        m_crownPlace = Glide(goal);
}

void TopologyScene::showCenter()
{
    if (m_cluster.trackers.isEmpty()) {
        m_center->setLines(tr("Listening"), tr("no tracker heard yet"));
        return;
    }
    const QString term = tr("Term %1").arg(formatCount(m_cluster.term));
    for (const TrackerStatus& candidate : std::as_const(m_cluster.trackers)) {
        if (m_cluster.master.isValid() || candidate.role != TrackerRole::Candidate)
            continue;
        const QList<Ballot> ballots = ballotsOf(m_cluster);
        if (const int votes = votesFor(candidate.id, ballots); votes > 0) {
            m_center->setLines(tr("Term %1").arg(formatCount(candidate.term)),
                               tr("%1: %2 of %3 votes", "a candidate: votes of trackers")
                                   .arg(plainLine(candidate.name))
                                   .arg(votes)
                                   .arg(m_cluster.trackers.size()));
            return;
        }
        const auto followers =
            std::count_if(m_cluster.trackers.begin(), m_cluster.trackers.end(), [&](const TrackerStatus& t) {
                return t.liveness == Liveness::Alive && t.term >= candidate.term;
            });
        m_center->setLines(tr("Term %1").arg(formatCount(candidate.term)),
                           tr("election: %1 of %2 in it").arg(followers).arg(m_cluster.trackers.size()));
        return;
    }
    if (!m_cluster.master.isValid()) {
        m_center->setLines(term, tr("election under way"));
        return;
    }
    const TrackerItem* master = tracker(m_cluster.master);
    m_center->setLines(term, master ? tr("master: %1").arg(master->node().name) : QString());
}

void TopologyScene::addPulses(const QList<Pulse>& pulses)
{
    if (!m_moves)
        return;
    for (const Pulse& pulse : pulses)
        m_motion.add(pulse);
}

void TopologyScene::advanceTo(MonotonicTime now)
{
    m_now = now;
    for (auto place = m_places.constBegin(); place != m_places.constEnd(); ++place)
        m_trackers.value(place.key())->setPos(place->at(now));
    m_crown->setPos(m_crownPlace.at(now));
    m_motion.forgetUntil(now);
    drawLinks();
    drawPulses(now);
}

void TopologyScene::drawLinks()
{
    QList<LinksItem::Link> lines;
    for (const TopologyLink& link : std::as_const(m_links))
        lines.append(
            {QLineF(m_places.value(link.from).at(m_now), m_places.value(link.to).at(m_now)), link.isMasters});
    m_linksItem->setLinks(lines);
    QList<QLineF> votes;
    for (const Ballot& ballot : ballotsShown())
        votes.append({m_places.value(ballot.voter).at(m_now), m_places.value(ballot.candidate).at(m_now)});
    m_votes->setVotes(votes);
}

// An election is over before it can be seen, so they stay a while; without a master, until there is one.
QList<Ballot> TopologyScene::ballotsShown() const
{
    if (m_cluster.master.isValid() && m_now >= m_votesUntil)
        return {};
    QList<Ballot> ballots = ballotsOf(m_cluster);
    ballots.removeIf([](const Ballot& ballot) { return ballot.voter == ballot.candidate; });
    return ballots;
}

void TopologyScene::drawPulses(MonotonicTime now)
{
    const QList<PulsePlace> places = m_motion.at(now);
    while (m_pulses.size() < places.size()) {
        m_pulses.append(new PulseItem(m_sizes));
        addItem(m_pulses.last());
    }
    for (qsizetype i = 0; i < m_pulses.size(); ++i) {
        m_pulses[i]->setVisible(i < places.size());
        if (i >= places.size())
            continue;
        const QPointF from = m_places.value(places[i].from).at(now);
        const QPointF to = m_places.value(places[i].to).at(now);
        m_pulses[i]->setKind(places[i].kind);
        m_pulses[i]->setPos(from + (to - from) * places[i].progress);
    }
}

bool TopologyScene::isMoving() const
{
    return !m_motion.isIdle() || !m_crownPlace.isOver(m_now) ||
           std::any_of(m_places.begin(), m_places.end(),
                       [&](const Glide& place) { return !place.isOver(m_now); });
}

int TopologyScene::messagesShown(PulseKind kind) const
{
    const QList<PulsePlace> places = m_motion.at(m_now);
    return int(std::count_if(places.begin(), places.end(),
                             [kind](const PulsePlace& place) { return place.kind == kind; }));
}

QList<TrackerItem*> TopologyScene::trackers() const
{
    QList<TrackerItem*> items = m_trackers.values();
    std::sort(items.begin(), items.end(), [this](const TrackerItem* a, const TrackerItem* b) {
        return m_seats.of(a->node().id) < m_seats.of(b->node().id);
    });
    return items;
}

void TopologyScene::retranslate()
{
    showCenter();
    placeForeign();
    tellFacts();
    for (TrackerItem* item : std::as_const(m_trackers))
        item->retranslate();
    m_peers->update();
}

} // namespace muster::ui
