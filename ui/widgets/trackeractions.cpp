// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trackeractions.h"

#include "ui/dialogs/questions.h"
#include "ui/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>

namespace muster::ui {

using status::TrackerOrder;
using status::TrackerStatus;

namespace {

constexpr int freezeSeconds = 5;
constexpr int isolateSeconds = 10;

int secondsOf(TrackerOrder order)
{
    if (order == TrackerOrder::Freeze)
        return freezeSeconds;
    return order == TrackerOrder::Isolate ? isolateSeconds : 0;
}

} // namespace

TrackerActions::TrackerActions(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

void TrackerActions::setCluster(const status::ClusterStatus& cluster) { m_cluster = cluster; }

const TrackerStatus* TrackerActions::find(const NodeId& id) const
{
    for (const TrackerStatus& tracker : m_cluster.trackers)
        if (tracker.id == id)
            return &tracker;
    return nullptr;
}

void TrackerActions::showMenu(const NodeId& id, const QPoint& globalPosition)
{
    const TrackerStatus* tracker = find(id);
    if (!tracker)
        return;
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = tracker->announce.toString();
    menu->addAction(symbolIcon(QStringLiteral("copy")), tr("&Copy its address"), this,
                    [address] { QGuiApplication::clipboard()->setText(address); });
    if (tracker->isSelf && !m_stopping) {
        menu->addAction(symbolIcon(QStringLiteral("stop")), tr("&Stop this tracker…"), this,
                        &TrackerActions::askToStop);
    }
    addOrders(*menu, *tracker);
    menu->popup(globalPosition);
}

void TrackerActions::addOrders(QMenu& menu, const TrackerStatus& tracker)
{
    struct Item
    {
        TrackerOrder order;
        QString text;
    };
    QList<Item> items;
    if (!tracker.isSelf)
        items << Item{TrackerOrder::Stop, tr("&Stop it…")};
    items << Item{TrackerOrder::Crash, tr("Let it c&rash…")}
          << Item{TrackerOrder::Freeze, tr("&Freeze it for %n s…", nullptr, freezeSeconds)}
          << Item{TrackerOrder::Isolate, tr("Cut it &off for %n s…", nullptr, isolateSeconds)}
          << Item{TrackerOrder::Promote, tr("&Make it master…")};
    menu.addSeparator();
    menu.setToolTipsVisible(true);
    for (const Item& item : items) {
        QAction* action =
            menu.addAction(item.text, this, [this, id = tracker.id, item] { askToOrder(id, item.order); });
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

bool TrackerActions::canAsk() const { return !m_stopping && !m_window->findChild<QMessageBox*>(); }

void TrackerActions::askToStop()
{
    if (canAsk())
        askToStopTracker(m_cluster, m_window, [this] { emit stopConfirmed(); });
}

// The menu may have been open for long: what is asked is about the tracker as it is now.
void TrackerActions::askToOrder(const NodeId& id, TrackerOrder order)
{
    const TrackerStatus* tracker = find(id);
    if (!tracker || !canAsk())
        return;
    const int seconds = secondsOf(order);
    ui::askToOrder(m_cluster, *tracker, order, seconds, m_window,
                   [this, id, order, seconds] { emit orderConfirmed(id, order, seconds); });
}

} // namespace muster::ui
