// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"
#include "status/roundstatus.h"

#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace muster::ui {

class DataTable;
class IndexBars;
class RoundStrip;
class RoundTableModel;
class TrackerTable;

// How far each tracker is: the trackers with their indexes, lag and digest, in numbers and as bars; below,
// the last rounds of ready and commit. The newest round is shown until one is chosen or the page is paused.
class ReplicationPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReplicationPage(QWidget* parent = nullptr);

    void showCluster(const status::ClusterStatus& cluster);
    void showRound(const status::RoundStatus& round);

signals:
    void menuRequested(const muster::NodeId& tracker, const QPoint& globalPosition);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildBars();
    QWidget* buildRounds();
    void retranslate();
    void askForMenu(const QPoint& at);
    void setPaused(bool isPaused);
    void showChosenRound();
    void explainNoRounds();

    TrackerTable* m_trackers;
    QLabel* m_barsHeading;
    IndexBars* m_bars;
    QLabel* m_roundsHeading;
    QPushButton* m_pause;
    RoundTableModel* m_roundModel;
    DataTable* m_rounds;
    RoundStrip* m_strip;
    status::ClusterStatus m_cluster;
};

} // namespace muster::ui
