// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trackeractions.h"

#include "ui/format.h"
#include "ui/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace muster::ui {

namespace {

QString symbolOf(TrackerDeed deed)
{
    switch (deed) {
    case TrackerDeed::Stop:
        return QStringLiteral("stop");
    case TrackerDeed::Crash:
        return QStringLiteral("crash");
    case TrackerDeed::Freeze:
        return QStringLiteral("pause");
    case TrackerDeed::Isolate:
        return QStringLiteral("isolate");
    case TrackerDeed::Promote:
        return QStringLiteral("crown");
    case TrackerDeed::Start:
        return QStringLiteral("resume");
    }
    Q_UNREACHABLE();
}

} // namespace

TrackerActions::TrackerActions(TrackerOrders& orders, QObject* parent)
    : QObject(parent)
    , m_orders(orders)
    , m_copyAddress(new QAction(symbolIcon(QStringLiteral("copy")), QString(), this))
{
    m_copyAddress->setObjectName(QStringLiteral("copyAddress"));
    connect(m_copyAddress, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_orders.addressOf(m_tracker)); });
    for (const TrackerDeed deed : allDeeds) {
        auto* action = new QAction(symbolIcon(symbolOf(deed)), QString(), this);
        action->setObjectName(QStringLiteral("order%1").arg(int(deed)));
        connect(action, &QAction::triggered, this, [this, deed] { m_orders.ask(m_tracker, deed); });
        m_actions[deed] = action;
    }
    connect(&m_orders, &TrackerOrders::changed, this, &TrackerActions::refresh);
    retranslate();
}

void TrackerActions::setTracker(const NodeId& tracker)
{
    m_tracker = tracker;
    retranslate();
}

void TrackerActions::retranslate()
{
    m_copyAddress->setText(tr("&Copy its address"));
    for (const auto& [deed, action] : m_actions)
        action->setText(textOf(deed));
    refresh();
}

QString TrackerActions::textOf(TrackerDeed deed) const
{
    switch (deed) {
    case TrackerDeed::Stop:
        return m_orders.isSelf(m_tracker) ? tr("&Stop this tracker…") : tr("&Stop it…");
    case TrackerDeed::Crash:
        return tr("Let it c&rash…");
    case TrackerDeed::Freeze:
        return tr("&Freeze it for %n s…", nullptr, freezeSeconds);
    case TrackerDeed::Isolate:
        return tr("Cut it &off for %n s…", nullptr, isolateSeconds);
    case TrackerDeed::Promote:
        return tr("&Make it master…");
    case TrackerDeed::Start:
        return tr("Start it &again…");
    }
    Q_UNREACHABLE();
}

void TrackerActions::refresh()
{
    m_copyAddress->setEnabled(!m_orders.addressOf(m_tracker).isEmpty());
    for (const auto& [deed, action] : m_actions) {
        const QString obstacle = m_orders.obstacle(m_tracker, deed);
        action->setVisible(m_orders.isOffered(m_tracker, deed));
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle.isEmpty() ? action->iconText() : plainToolTip(obstacle));
    }
}

} // namespace muster::ui
