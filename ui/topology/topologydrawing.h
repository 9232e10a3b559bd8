// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/topology/topologylayout.h"
#include "ui/topology/topologymotion.h"
#include "ui/topology/topologynodes.h"

#include <QFont>
#include <QIcon>
#include <QLineF>
#include <QPainterPath>
#include <QPalette>

class QPainter;

namespace muster::ui {

// How large things are, all by the font: in the scene's units, which are pixels at zoom 1.
struct TopologySizes
{
    // Of more trackers each is drawn smaller and with fewer words, so that those can still be read.
    static constexpr int mostRoomy = 6;

    explicit TopologySizes(const QFont& font, int trackers = 1);

    QFont font;
    QFont nameFont;
    QFont termFont;
    qreal em = 0;      // a line of text
    qreal radius = 0;  // of a tracker's shape
    qreal crown = 0;   // its side
    int textLines = 0; // below the name, at most
    TopologyMetrics metrics;

    QRectF nodeText() const; // below the shape
    QPointF crownOn(const QPointF& node) const;
    QPointF crownInCenter() const;
};

// A circle, a diamond …: each state has its own outline. About (0, 0).
QPainterPath nodeOutline(NodeState state, qreal radius);
// Of a vote: from the rim of who gives it to the rim of who gets it, bent away from their link and from
// (0, 0), where the term is told. Empty where they touch.
struct VoteArrow
{
    QPainterPath shaft;
    QPainterPath head;
    QPointF middle;
};
VoteArrow voteArrow(const QLineF& vote, qreal radius, qreal em);
// Each kind of message has its own, too.
QPainterPath pulseOutline(PulseKind kind, qreal radius);
bool isPulseFilled(PulseKind kind);
QIcon pulseIcon(PulseKind kind, const QPalette& palette, int size); // for the legend
QString pulseText(PulseKind kind);

QColor blend(const QColor& under, const QColor& over, qreal share);

// A symbol of resources/icons, sharp at any zoom.
void paintSymbol(QPainter& painter, const QString& name, const QRectF& rect, QIcon::Mode mode);

} // namespace muster::ui
