// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trackerorders.h"

#include "ui/dialogs/questions.h"
#include "ui/widgets/trackeractions.h"

#include <QAction>
#include <QMenu>
#include <QMessageBox>
#include <algorithm>

namespace muster::ui {

using namespace status;

namespace {

TrackerOrder orderOf(TrackerDeed deed)
{
    switch (deed) {
    case TrackerDeed::Crash:
        return TrackerOrder::Crash;
    case TrackerDeed::Freeze:
        return TrackerOrder::Freeze;
    case TrackerDeed::Isolate:
        return TrackerOrder::Isolate;
    case TrackerDeed::Promote:
        return TrackerOrder::Promote;
    case TrackerDeed::Stop:
    case TrackerDeed::Start: // no order: nobody is there to obey
        break;
    }
    return TrackerOrder::Stop;
}

int secondsOf(TrackerDeed deed)
{
    if (deed == TrackerDeed::Freeze)
        return freezeSeconds;
    return deed == TrackerDeed::Isolate ? isolateSeconds : 0;
}

template<typename Rows> auto rowOf(const Rows& rows, const NodeId& id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

TrackerOrders::TrackerOrders(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

void TrackerOrders::setCluster(const ClusterStatus& cluster)
{
    m_cluster = cluster;
    emit changed();
}

void TrackerOrders::setLocals(const QList<LocalTracker>& locals)
{
    m_locals = locals;
    emit changed();
}

void TrackerOrders::setSelfStopped(bool isStopped)
{
    m_isSelfStopped = isStopped;
    emit changed();
}

const TrackerStatus* TrackerOrders::find(const NodeId& id) const { return rowOf(m_cluster.trackers, id); }

const LocalTracker* TrackerOrders::findLocal(const NodeId& id) const { return rowOf(m_locals, id); }

bool TrackerOrders::isSelf(const NodeId& id) const
{
    const TrackerStatus* tracker = find(id);
    const LocalTracker* local = findLocal(id);
    return (tracker && tracker->isSelf) || (local && local->isSelf);
}

QString TrackerOrders::addressOf(const NodeId& id) const
{
    const TrackerStatus* tracker = find(id);
    return tracker ? tracker->announce.toString() : QString();
}

bool TrackerOrders::isStopped(const NodeId& id) const
{
    const LocalTracker* local = findLocal(id);
    return local && local->state == LocalTracker::State::Stopped;
}

bool TrackerOrders::isOffered(const NodeId& id, TrackerDeed deed) const
{
    return (deed == TrackerDeed::Start) == isStopped(id) && (find(id) || findLocal(id));
}

QString TrackerOrders::obstacle(const NodeId& id, TrackerDeed deed) const
{
    if (deed == TrackerDeed::Start)
        return isStopped(id) ? QString() : tr("It runs.");
    const TrackerStatus* tracker = find(id);
    const bool isSelfFrozen = std::any_of(m_locals.begin(), m_locals.end(), [](const LocalTracker& local) {
        return local.isSelf && local.state == LocalTracker::State::Frozen;
    });
    if (isSelfFrozen)
        return tr("This window's own tracker stands still, and orders go through it. Wait until it goes on.");
    if (!tracker || isStopped(id))
        return tr("It does not run.");
    if (m_isSelfStopped)
        return tr("This window's own tracker has stopped, and orders go through it. Start it again first.");
    if (!tracker->takesOrders)
        return tr("This cluster is open, so a tracker takes orders from its own computer only. To order it "
                  "from here, start all trackers with the same passphrase (File, Passphrase…).");
    if (tracker->liveness == Liveness::Dead)
        return tr("It has not been heard for too long: nothing reaches it.");
    if (deed == TrackerDeed::Promote && id == m_cluster.master)
        return tr("It is the master already.");
    return {};
}

bool TrackerOrders::isAsking() const { return m_window->findChild<QMessageBox*>() != nullptr; }

void TrackerOrders::askToStopSelf()
{
    if (!m_isSelfStopped && !isAsking())
        askToStopTracker(m_cluster, m_window, [this] { emit stopConfirmed(); });
}

void TrackerOrders::askToAdd()
{
    if (!isAsking())
        askToAddTracker(m_window, [this] { emit addConfirmed(); });
}

// The menu may have been open for long: what is asked is about the tracker as it is now.
void TrackerOrders::ask(const NodeId& id, TrackerDeed deed)
{
    if (isAsking() || !obstacle(id, deed).isEmpty())
        return;
    if (deed == TrackerDeed::Start) {
        askToStart(findLocal(id)->name, m_window, [this, id] { emit startConfirmed(id); });
        return;
    }
    if (deed == TrackerDeed::Stop && isSelf(id)) {
        askToStopSelf();
        return;
    }
    const int seconds = secondsOf(deed);
    const StartAgain again = findLocal(id) ? StartAgain::FromHere : StartAgain::AtItsComputer;
    askToOrder(m_cluster, *find(id), orderOf(deed), seconds, again, m_window,
               [this, id, deed, seconds] { emit orderConfirmed(id, orderOf(deed), seconds); });
}

void TrackerOrders::showMenu(const NodeId& id, const QPoint& globalPosition)
{
    if (!find(id) && !findLocal(id))
        return;
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    auto* actions = new TrackerActions(*this, menu);
    actions->setTracker(id);
    menu->addAction(actions->copyAddress());
    menu->addSeparator();
    for (const TrackerDeed deed : allDeeds)
        menu->addAction(actions->of(deed));
    menu->popup(globalPosition);
}

} // namespace muster::ui
