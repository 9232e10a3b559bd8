// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologylayout.h"

#include <QtMath>
#include <algorithm>
#include <cmath>

namespace muster::ui {

namespace {

QPointF onEllipse(const QSizeF& halfAxes, qreal turn)
{
    const qreal angle = 2 * M_PI * turn;
    return {halfAxes.width() * std::sin(angle), -halfAxes.height() * std::cos(angle)};
}

bool isFree(const QList<QPointF>& seats, const TopologyMetrics& metrics)
{
    const QRectF wide = metrics.node.adjusted(0, 0, metrics.gap, metrics.gap);
    const QRectF center(QPointF(-metrics.center.width() / 2, -metrics.center.height() / 2),
                        metrics.center + QSizeF(metrics.gap, metrics.gap));
    for (qsizetype i = 0; i < seats.size(); ++i) {
        if (center.intersects(wide.translated(seats[i])))
            return false;
        for (qsizetype j = i + 1; j < seats.size(); ++j)
            if (wide.translated(seats[i]).intersects(wide.translated(seats[j])))
                return false;
    }
    return true;
}

// Of two the one is beside the other: pages are wide.
qreal startOf(int seats) { return seats == 2 ? 0.75 : 0; }

} // namespace

QList<QPointF> pointsOnEllipse(int count, const QSizeF& halfAxes, qreal start)
{
    constexpr int steps = 1440;
    QList<qreal> lengths{0}; // along the line from its start to each step
    for (int step = 1; step <= steps; ++step) {
        const QPointF way = onEllipse(halfAxes, start + qreal(step) / steps) -
                            onEllipse(halfAxes, start + qreal(step - 1) / steps);
        lengths.append(lengths.last() + std::hypot(way.x(), way.y()));
    }
    QList<QPointF> points;
    for (int i = 0; i < count; ++i) {
        const qreal length = lengths.last() * i / count;
        const auto step = std::lower_bound(lengths.begin(), lengths.end(), length) - lengths.begin();
        points.append(onEllipse(halfAxes, start + qreal(step) / steps));
    }
    return points;
}

TopologyLayout layOutRing(int seats, const TopologyMetrics& metrics)
{
    constexpr qreal growth = 1.04;
    const qreal sideways = std::max(-metrics.node.left(), metrics.node.right()) + metrics.gap;
    const qreal upright = std::max(-metrics.node.top(), metrics.node.bottom()) + metrics.gap;
    qreal height = (metrics.node.height() + metrics.center.height()) / 2;
    TopologyLayout layout;
    do {
        layout.belt = {(height + upright) * metrics.aspect, height + upright};
        layout.ring = layout.belt - QSizeF(sideways, upright);
        layout.seats = pointsOnEllipse(seats, layout.ring, startOf(seats));
        height *= growth;
    } while (!isFree(layout.seats, metrics));
    return layout;
}

} // namespace muster::ui
