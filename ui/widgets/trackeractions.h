// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/trackerorders.h"

#include <QObject>
#include <map>

class QAction;

namespace muster::ui {

// What can be done with one tracker, as actions for menus and buttons: those that make no sense for it are
// hidden, those that cannot be done now cannot be chosen, and their tooltips say why.
class TrackerActions : public QObject
{
    Q_OBJECT

public:
    // `orders` outlives it.
    TrackerActions(TrackerOrders& orders, QObject* parent);

    void setTracker(const NodeId& tracker);
    QAction* of(TrackerDeed deed) const { return m_actions.at(deed); }
    QAction* copyAddress() const { return m_copyAddress; }
    void retranslate(); // by who owns it: this is no widget

private:
    void refresh();
    QString textOf(TrackerDeed deed) const;

    TrackerOrders& m_orders;
    NodeId m_tracker;
    QAction* m_copyAddress;
    std::map<TrackerDeed, QAction*> m_actions;
};

} // namespace muster::ui
