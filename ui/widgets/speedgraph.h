// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ratehistory.h"

#include <QWidget>

namespace muster::ui {

// The rates of the last ten minutes: down as a filled line, up as a dashed one.
class SpeedGraph : public QWidget
{
    Q_OBJECT

public:
    explicit SpeedGraph(QWidget* parent = nullptr);

    void setSamples(const QList<RateSample>& samples);
    const QList<RateSample>& samples() const { return m_samples; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QRect plotArea(qint64 end) const;
    void paintAxes(QPainter& painter, const QRect& area, qint64 end) const;
    void paintLegend(QPainter& painter, const QRect& area) const;
    QPolygonF line(const QRect& area, qint64 end, qint64 RateSample::*rate) const;

    QList<RateSample> m_samples;
};

} // namespace muster::ui
