// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QWidget>

namespace muster::ui {

class EventLog;

// What happened in the cluster, newest below.
class EventsPage : public QWidget
{
    Q_OBJECT

public:
    explicit EventsPage(QWidget* parent = nullptr);

    void addEvent(const status::ClusterEvent& event);

private:
    EventLog* m_events;
};

} // namespace muster::ui
