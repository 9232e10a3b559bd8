// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/localtracker.h"
#include "ui/topology/trackerfacts.h"

#include <QScrollArea>
#include <map>

class QAction;
class QFormLayout;
class QLabel;
class QToolButton;

namespace muster::ui {

class ElidingLabel;
class TrackerActions;
class TrackerOrders;

// All that is known of one tracker, and buttons for what can be done with it.
class TrackerDetails : public QScrollArea
{
    Q_OBJECT

public:
    // `orders` outlives it.
    explicit TrackerDetails(TrackerOrders& orders, QWidget* parent = nullptr);

    void setTracker(const NodeId& tracker);
    void showCluster(const status::ClusterStatus& cluster, const QList<status::LocalTracker>& locals);
    void focusFirstButton();
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildForm(QFormLayout* form);
    QToolButton* buttonFor(QAction* action);
    void retranslate();
    void refresh();

    NodeId m_tracker;
    status::ClusterStatus m_cluster;
    QList<status::LocalTracker> m_locals;
    TrackerActions* m_actions;
    QList<QToolButton*> m_buttons;
    ElidingLabel* m_name;
    QLabel* m_note;
    QWidget* m_form;
    struct Row
    {
        QLabel* label;
        QLabel* value;
    };
    std::map<TrackerFact, Row> m_rows;
};

} // namespace muster::ui
