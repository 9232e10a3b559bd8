// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/transferstatus.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QListView;
class QSplitter;
class QStringListModel;

namespace muster::ui {

class ClusterHeader;
class EventLog;
class MessageBar;
class TrackerTable;
class TransferPanel;

// What `muster demo` shows: the trackers and their events above, the peers' transfers below, and the
// timeline's newest line large enough to be read from the back of a room. Values come in by slots.
class MonitorWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MonitorWindow(QWidget* parent = nullptr);

public slots:
    void showCluster(const muster::status::ClusterStatus& cluster);
    void addEvent(const muster::status::ClusterEvent& event);
    // Peers stand in the order of their numbers; a new number adds a panel.
    void setPeer(int number, const QString& label, const muster::status::TransferStatus& transfer);
    void appendTimeline(const QString& line);
    void showError(const QString& message);

signals:
    void quitRequested(); // by the button, Ctrl+Q, or closing the window

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* buildTimeline();

    MessageBar* m_messages;
    QLabel* m_headline;
    ClusterHeader* m_header;
    TrackerTable* m_trackers;
    EventLog* m_events;
    QStringListModel* m_timeline;
    QListView* m_timelineView;
    QSplitter* m_peerArea;
    QMap<int, TransferPanel*> m_peers;
};

} // namespace muster::ui
