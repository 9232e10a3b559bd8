// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/activitystatus.h"
#include "ui/graphdata.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace muster::ui {

class GraphWidget;

// This tracker's activity over the last ten minutes, hour or day.
class GraphsPage : public QWidget
{
    Q_OBJECT

public:
    explicit GraphsPage(QWidget* parent = nullptr);

    void addActivity(const status::ActivityStatus& activity);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void retranslate();
    void applyRange();
    void draw();

    ActivityHistory m_history;
    QLabel* m_rangeLabel;
    QComboBox* m_ranges;
    QLabel* m_hint;
    GraphWidget* m_requests;
    GraphWidget* m_latency;
    GraphWidget* m_members;
};

} // namespace muster::ui
