// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trackerpage.h"

#include "ui/dialogs/questions.h"
#include "ui/icons.h"
#include "ui/widgets/clusterheader.h"
#include "ui/widgets/eventlog.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/trackertable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace muster::ui {

namespace {

constexpr int freezeSeconds = 5;
constexpr int isolateSeconds = 10;

QWidget* titled(const QString& title, QWidget* content)
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel* heading = headingLabel(title);
    heading->setBuddy(content);
    layout->addWidget(heading);
    layout->addWidget(content, 1);
    return part;
}

} // namespace

TrackerPage::TrackerPage(QWidget* parent)
    : QWidget(parent)
    , m_header(new ClusterHeader)
    , m_trackers(new TrackerTable)
    , m_events(new EventLog)
    , m_stop(new QPushButton(symbolIcon(QStringLiteral("stop")), tr("&Stop this tracker…")))
    , m_stopState(plainLabel())
{
    m_stop->setObjectName(QStringLiteral("stopTracker"));
    m_stopState->setObjectName(QStringLiteral("stopState"));
    m_stopState->setAlignment(Qt::AlignRight);
    m_stopState->hide();
    m_trackers->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_trackers, &QWidget::customContextMenuRequested, this, &TrackerPage::showMenu);
    connect(m_stop, &QPushButton::clicked, this, &TrackerPage::askToStop);

    auto* stopSide = new QVBoxLayout;
    stopSide->addWidget(m_stop, 0, Qt::AlignRight);
    stopSide->addWidget(m_stopState);
    stopSide->addStretch();
    auto* top = new QHBoxLayout;
    top->addWidget(m_header, 1);
    top->addLayout(stopSide);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(titled(tr("Trackers"), m_trackers));
    parts->addWidget(titled(tr("Events"), m_events));
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(parts, 1);
}

void TrackerPage::showCluster(const status::ClusterStatus& cluster)
{
    m_cluster = cluster;
    m_header->setCluster(cluster);
    m_trackers->setCluster(cluster);
}

void TrackerPage::addEvent(const status::ClusterEvent& event) { m_events->add(event); }

void TrackerPage::askToStop()
{
    if (m_stopping || findChild<QMessageBox*>())
        return;
    askToStopTracker(m_cluster, this, [this] { beginStop(); });
}

void TrackerPage::beginStop()
{
    m_stopping = true;
    m_stop->setEnabled(false);
    m_stopState->setText(tr("Stopping: the cluster is told first."));
    m_stopState->show();
    emit stopRequested();
}

void TrackerPage::showStopped()
{
    m_stopping = true;
    m_stop->setEnabled(false);
    m_stopState->setText(tr("Stopped."));
    m_stopState->show();
    m_header->setStopped();
}

void TrackerPage::showMenu(const QPoint& at)
{
    const status::TrackerStatus* tracker = m_trackers->trackerAt(m_trackers->indexAt(at));
    if (!tracker)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = tracker->announce.toString();
    menu->addAction(symbolIcon(QStringLiteral("copy")), tr("&Copy its address"), this,
                    [address] { QGuiApplication::clipboard()->setText(address); });
    if (tracker->isSelf && !m_stopping) {
        menu->addAction(symbolIcon(QStringLiteral("stop")), tr("&Stop this tracker…"), this,
                        &TrackerPage::askToStop);
    }
    addOrders(*menu, *tracker);
    menu->popup(m_trackers->viewport()->mapToGlobal(at));
}

void TrackerPage::addOrders(QMenu& menu, const status::TrackerStatus& tracker)
{
    using status::TrackerOrder;
    struct Item
    {
        TrackerOrder order;
        int seconds;
        QString text;
    };
    QList<Item> items;
    if (!tracker.isSelf)
        items << Item{TrackerOrder::Stop, 0, tr("&Stop it…")};
    items << Item{TrackerOrder::Crash, 0, tr("Let it c&rash…")}
          << Item{TrackerOrder::Freeze, freezeSeconds, tr("&Freeze it for %n s…", nullptr, freezeSeconds)}
          << Item{TrackerOrder::Isolate, isolateSeconds, tr("Cut it &off for %n s…", nullptr, isolateSeconds)}
          << Item{TrackerOrder::Promote, 0, tr("&Make it master…")};
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    for (const Item& item : items) {
        QAction* action = menu.addAction(
            item.text, this, [this, id = tracker.id, item] { askToOrder(id, item.order, item.seconds); });
        action->setObjectName(QStringLiteral("order%1").arg(int(item.order)));
        const bool isMasterAlready = item.order == TrackerOrder::Promote && tracker.id == m_cluster.master;
        action->setEnabled(tracker.takesOrders && !m_stopping && !isMasterAlready &&
                           tracker.liveness != status::Liveness::Dead);
        if (!tracker.takesOrders)
            action->setToolTip(
                tr("This cluster is open, so a tracker takes orders from its own computer only. "
                   "A passphrase changes that."));
    }
}

// The menu may have been open for long: what is asked is about the tracker as it is now.
void TrackerPage::askToOrder(const NodeId& id, status::TrackerOrder order, int seconds)
{
    if (m_stopping || findChild<QMessageBox*>())
        return;
    for (const status::TrackerStatus& tracker : m_cluster.trackers)
        if (tracker.id == id)
            ui::askToOrder(m_cluster, tracker, order, seconds, this,
                           [this, id, order, seconds] { emit orderRequested(id, order, seconds); });
}

} // namespace muster::ui
