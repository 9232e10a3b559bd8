// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QTableView>

namespace muster::ui {

class EventListModel;

// What happened, newest below. It follows the newest line unless the person has scrolled up; Ctrl+C copies
// the selected lines.
class EventLog : public QTableView
{
    Q_OBJECT

public:
    explicit EventLog(QWidget* parent = nullptr);

    void add(const status::ClusterEvent& event);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;

    EventListModel* m_model;
};

} // namespace muster::ui
