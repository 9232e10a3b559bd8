// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "status/clusterstatus.h"

#include <QWidget>

namespace muster::ui {

// Where a bar begins and ends, 0 to 1, on an axis of log entries. The axis shows the newest entries only:
// what lags is then seen. Pure.
struct IndexAxis
{
    quint64 first = 0;
    quint64 last = 0;

    double place(quint64 index) const; // clamped
};
IndexAxis indexAxisOf(const status::ClusterStatus& cluster);

// Each tracker's stored, committed and applied entries beside the master's: three bars for each, on one axis
// of log entries that ends at the newest. A screen reader is told the same in a sentence for each.
class IndexBars : public QWidget
{
    Q_OBJECT

public:
    explicit IndexBars(QWidget* parent = nullptr);

    void setCluster(const status::ClusterStatus& cluster);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();
    QString sentence(const status::TrackerStatus& tracker) const;
    int rowHeight() const;
    QRect barsRect() const;
    void paintTracker(QPainter& painter, const QRect& row, const status::TrackerStatus& tracker,
                      const IndexAxis& axis) const;
    void paintAxis(QPainter& painter, const QRect& bars, const IndexAxis& axis) const;

    status::ClusterStatus m_cluster;
};

} // namespace muster::ui
