// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace muster::ui {

class EventLog;

// What happened in the cluster, newest below: filtered by kind, tracker and text, and saved as it is shown.
class EventsPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPage(QWidget* parent = nullptr);

    void addEvent(const status::ClusterEvent& event);
    void showCluster(const status::ClusterStatus& cluster); // the trackers that can be chosen

signals:
    void saveRequested(const QList<muster::status::ClusterEvent>& events);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillKinds();
    void fillTrackers();
    void applyFilter();
    void showCount();

    QLabel* m_kindLabel;
    QComboBox* m_kinds;
    QLabel* m_trackerLabel;
    QComboBox* m_trackers;
    QLabel* m_searchLabel;
    QLineEdit* m_search;
    QLabel* m_count;
    QPushButton* m_save;
    EventLog* m_events;
    QMap<NodeId, QString> m_names; // of all trackers that were ever shown, up to `mostNames`
};

} // namespace muster::ui
