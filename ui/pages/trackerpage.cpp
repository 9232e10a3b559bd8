// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trackerpage.h"

#include "ui/dialogs/questions.h"
#include "ui/icons.h"
#include "ui/models/pagedtablemodel.h"
#include "ui/pages/contentspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/graphspage.h"
#include "ui/pages/replicationpage.h"
#include "ui/pages/swarmpeerspage.h"
#include "ui/pages/topologypage.h"
#include "ui/widgets/clusterheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/trackerorders.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

const QString frontKey = QStringLiteral("front");
const QString bordersKey = QStringLiteral("borders");

} // namespace

TrackerPage::TrackerPage(QWidget* parent)
    : QWidget(parent)
    , m_orders(new TrackerOrders(this))
    , m_header(new ClusterHeader)
    , m_pages(new QTabWidget)
    , m_topology(new TopologyPage(*m_orders))
    , m_replication(new ReplicationPage)
    , m_contents(new ContentsPage)
    , m_peers(new SwarmPeersPage)
    , m_events(new EventsPage)
    , m_graphs(new GraphsPage)
    , m_stop(new QPushButton)
    , m_stopState(plainLabel())
{
    m_stop->setObjectName(QStringLiteral("stopTracker"));
    m_stopState->setObjectName(QStringLiteral("stopState"));
    m_stopState->setAlignment(Qt::AlignRight);
    connect(m_stop, &QPushButton::clicked, this, &TrackerPage::askToStopOrStart);
    connect(m_orders, &TrackerOrders::stopConfirmed, this, &TrackerPage::beginStop);
    connect(m_orders, &TrackerOrders::orderConfirmed, this, &TrackerPage::orderRequested);
    connect(m_orders, &TrackerOrders::startConfirmed, this, &TrackerPage::startRequested);
    connect(m_orders, &TrackerOrders::addConfirmed, this, &TrackerPage::addRequested);
    connect(m_topology, &TopologyPage::motionChosen, this, &TrackerPage::motionChosen);

    auto* stopSide = new QVBoxLayout;
    stopSide->addWidget(m_stop, 0, Qt::AlignRight);
    stopSide->addWidget(m_stopState);
    stopSide->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_header, 1);
    top->addLayout(stopSide);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(fontMetrics().height() / 2);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    addPages();
    retranslate();
}

// The order of the tabs; their texts are in retranslate().
void TrackerPage::addPages()
{
    m_pages->setObjectName(QStringLiteral("pages"));
    m_pages->setDocumentMode(true);
    m_pages->addTab(m_topology, QString());
    m_pages->addTab(m_replication, QString());
    for (QWidget* page : {static_cast<QWidget*>(m_contents), static_cast<QWidget*>(m_peers),
                          static_cast<QWidget*>(m_events), static_cast<QWidget*>(m_graphs)})
        m_pages->addTab(page, QString());
    connect(m_replication, &ReplicationPage::menuRequested, m_orders, &TrackerOrders::showMenu);
    connect(m_events, &EventsPage::saveRequested, this, &TrackerPage::saveEventsRequested);
    connectTables();
}

void TrackerPage::connectTables()
{
    connect(m_contents, &ContentsPage::contentsRequested, this, &TrackerPage::contentsRequested);
    connect(m_contents, &ContentsPage::peersRequested, this, &TrackerPage::peersRequested);
    connect(m_peers, &SwarmPeersPage::contentsRequested, this, &TrackerPage::contentsRequested);
    connect(m_peers, &SwarmPeersPage::peersRequested, this, &TrackerPage::peersRequested);
    connect(m_contents, &ContentsPage::peerChosen, this, [this](const QString& endpoint) {
        m_pages->setCurrentWidget(m_peers);
        m_peers->select(endpoint);
    });
    connect(m_peers, &SwarmPeersPage::contentChosen, this, [this](const InfoHash& sha1) {
        m_pages->setCurrentWidget(m_contents);
        m_contents->select(sha1);
    });
}

void TrackerPage::retranslate()
{
    const auto setTab = [this](QWidget* page, const QString& title) {
        m_pages->setTabText(m_pages->indexOf(page), title);
    };
    setTab(m_topology, tr("&Topology"));
    setTab(m_replication, tr("&Replication"));
    setTab(m_contents, tr("&Contents"));
    setTab(m_peers, tr("&Peers"));
    setTab(m_events, tr("&Events"));
    setTab(m_graphs, tr("&Graphs"));
    setLife(m_life);
}

void TrackerPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TrackerPage::showCluster(const status::ClusterStatus& cluster)
{
    m_cluster = cluster;
    m_orders->setCluster(cluster);
    m_header->setCluster(cluster);
    m_topology->showCluster(cluster);
    m_replication->showCluster(cluster);
    m_graphs->showCluster(cluster);
    m_events->showCluster(cluster);
}

void TrackerPage::addEvent(const status::ClusterEvent& event) { m_events->addEvent(event); }

void TrackerPage::showRound(const status::RoundStatus& round)
{
    m_topology->showRound(round);
    m_replication->showRound(round);
}

void TrackerPage::showLocals(const QList<status::LocalTracker>& locals)
{
    m_added = 0;
    for (const status::LocalTracker& local : locals) {
        if (local.isSelf)
            m_self = local.id;
        else if (local.state != status::LocalTracker::State::Stopped)
            ++m_added;
    }
    m_orders->setLocals(locals);
    m_topology->showLocals(locals);
    m_topology->allowAdding();
    setLife(m_life);
}

void TrackerPage::setMotion(bool isWanted) { m_topology->setMotion(isWanted); }

void TrackerPage::setSystemMotion(bool isWanted) { m_topology->setSystemMotion(isWanted); }

void TrackerPage::askToStopOrStart()
{
    if (m_life == Life::Stopped)
        m_orders->ask(m_self, TrackerDeed::Start);
    else
        m_orders->askToStopSelf();
}

void TrackerPage::askToStop() { m_orders->askToStopSelf(); }

void TrackerPage::askToBecomePeer(std::function<void()> confirmed)
{
    ui::askToBecomePeer(m_cluster, m_life == Life::Runs, m_added, this, std::move(confirmed));
}

QVariantMap TrackerPage::state() const
{
    QVariantMap borders;
    for (const auto* parts : findChildren<QSplitter*>())
        borders.insert(parts->objectName(), parts->saveState());
    return {{frontKey, m_pages->currentIndex()}, {bordersKey, borders}};
}

void TrackerPage::restore(const QVariantMap& state)
{
    const QVariantMap borders = state.value(bordersKey).toMap();
    for (auto* parts : findChildren<QSplitter*>())
        parts->restoreState(borders.value(parts->objectName()).toByteArray());
    m_pages->setCurrentIndex(state.value(frontKey).toInt());
}

void TrackerPage::addActivity(const status::ActivityStatus& activity) { m_graphs->addActivity(activity); }

// Each page takes what is to its own queries.
void TrackerPage::showContents(const status::ContentPage& page)
{
    m_contents->showContents(page);
    m_peers->showContents(page);
}

void TrackerPage::showSwarmPeers(const status::SwarmPeerPage& page)
{
    m_contents->showSwarmPeers(page);
    m_peers->showSwarmPeers(page);
}

void TrackerPage::beginStop()
{
    setLife(Life::Stopping);
    emit stopRequested();
}

void TrackerPage::showStopped()
{
    setLife(Life::Stopped);
    m_header->setStopped();
    startTablesOver();
}

void TrackerPage::showRunning()
{
    setLife(Life::Runs);
    m_header->setRunning();
    startTablesOver();
}

// What was asked of a tracker that has stopped is not answered any more.
void TrackerPage::startTablesOver()
{
    for (auto* model : findChildren<PagedTableModel*>())
        model->startOver();
}

void TrackerPage::setLife(Life life)
{
    m_life = life;
    const bool canStart = life == Life::Stopped && m_self.isValid();
    m_stop->setEnabled(life == Life::Runs || canStart);
    m_stop->setText(canStart ? tr("&Start this tracker again…") : tr("&Stop this tracker…"));
    m_stop->setIcon(symbolIcon(canStart ? QStringLiteral("resume") : QStringLiteral("stop")));
    m_stopState->setVisible(life != Life::Runs);
    if (life == Life::Stopping)
        m_stopState->setText(tr("Stopping: the cluster is told first."));
    if (life == Life::Stopped)
        m_stopState->setText(tr("Stopped."));
    m_orders->setSelfStopped(life != Life::Runs);
}

} // namespace muster::ui
