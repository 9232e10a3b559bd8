// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace muster::ui {

// What takes room, in the scene's units.
struct TopologyMetrics
{
    QRectF node;      // a tracker with its texts, about its own position
    QSizeF center;    // the words in the middle
    qreal gap = 0;    // between any two of these, at least
    qreal aspect = 1; // of the whole: width by height
};

// Where things are, about the middle of the ring at (0, 0).
struct TopologyLayout
{
    QList<QPointF> seats; // clockwise; the first of one, three or more is at the top
    QSizeF ring;          // half axes of the ellipse that the seats are on
    QSizeF belt;          // and of the one around it, where the peers are
};

// The smallest ring of `seats` trackers where nothing overlaps. Pure.
TopologyLayout layOutRing(int seats, const TopologyMetrics& metrics);

// Points at equal distances along an ellipse about (0, 0), clockwise. `start` in turns from the top.
QList<QPointF> pointsOnEllipse(int count, const QSizeF& halfAxes, qreal start = 0);

} // namespace muster::ui
