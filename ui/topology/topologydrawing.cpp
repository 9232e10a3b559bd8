// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologydrawing.h"

#include "ui/icons.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QPixmap>
#include <QtMath>
#include <cmath>

namespace muster::ui {

namespace {

QPainterPath polygon(int corners, qreal radius, qreal turn)
{
    QPainterPath path;
    for (int corner = 0; corner < corners; ++corner) {
        const qreal angle = 2 * M_PI * (turn + qreal(corner) / corners);
        const QPointF at(radius * std::sin(angle), -radius * std::cos(angle));
        corner == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QPainterPath circle(qreal radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(), radius, radius);
    return path;
}

} // namespace

TopologySizes::TopologySizes(const QFont& base, int trackers)
    : font(base)
    , nameFont(base)
    , termFont(base)
{
    const qreal points = QFontInfo(base).pointSizeF(); // also of a font whose size is in pixels
    nameFont.setBold(true);
    const bool isRoomy = trackers <= mostRoomy;
    if (isRoomy)
        nameFont.setPointSizeF(points * 1.15);
    termFont.setBold(true);
    termFont.setPointSizeF(points * 1.5);
    const QFontMetricsF plain(font);
    em = plain.height();
    radius = (isRoomy ? 1.7 : 1.2) * em;
    crown = radius;
    textLines = isRoomy ? 2 : 1;
    const int letters = isRoomy ? 28 : trackers <= 12 ? 19 : 13;
    const qreal width = std::max(plain.averageCharWidth() * letters, 2 * radius + em);
    const qreal above = radius + crown + 0.3 * em;
    const qreal text = QFontMetricsF(nameFont).height() + textLines * plain.height() + 0.4 * em;
    metrics.node = {-width / 2, -above, width, above + radius + text};
    metrics.center = {plain.averageCharWidth() * 30,
                      QFontMetricsF(termFont).height() + plain.height() + 0.8 * em};
    metrics.gap = (isRoomy ? 0.6 : 0.3) * em;
    metrics.aspect = 1.7;
}

QRectF TopologySizes::nodeText() const
{
    const qreal top = radius + 0.3 * em;
    return {metrics.node.left(), top, metrics.node.width(), metrics.node.bottom() - top};
}

QPointF TopologySizes::crownOn(const QPointF& node) const
{
    return node - QPointF(0, radius + crown / 2 + 0.12 * em);
}

QPointF TopologySizes::crownInCenter() const
{
    return {(crown - metrics.center.width()) / 2,
            (QFontMetricsF(termFont).height() - metrics.center.height()) / 2 + 0.3 * em};
}

QPainterPath nodeOutline(NodeState state, qreal radius)
{
    switch (state) {
    case NodeState::Master:
    case NodeState::Slave:
    case NodeState::Joining:
        return circle(radius);
    case NodeState::Candidate:
        return polygon(4, radius * 1.12, 0);
    case NodeState::Suspect:
        return polygon(6, radius * 1.05, 0);
    case NodeState::Dead:
        return polygon(8, radius * 1.02, 1.0 / 16);
    case NodeState::Frozen:
    case NodeState::Stopped:
    case NodeState::Starting:
        return polygon(4, radius * 1.2, 1.0 / 8);
    }
    Q_UNREACHABLE();
}

VoteArrow voteArrow(const QLineF& vote, qreal radius, qreal em)
{
    const qreal reach = 1.35 * radius; // of the widest outline, and a little air
    if (vote.length() <= 2 * reach + em)
        return {};
    const QPointF along = (vote.p2() - vote.p1()) / vote.length();
    QPointF aside(-along.y(), along.x());
    if (QPointF::dotProduct(aside, vote.center()) < 0)
        aside = -aside;
    const QPointF bend = vote.center() + aside * (0.16 * vote.length());
    const auto onRim = [&](QPointF middle) {
        const QLineF out(middle, bend);
        return out.pointAt(reach / out.length());
    };
    const QPointF from = onRim(vote.p1());
    const QPointF to = onRim(vote.p2());
    const QPointF pointing = (to - bend) / QLineF(bend, to).length();
    const QPointF across(-pointing.y(), pointing.x());
    const QPointF neck = to - pointing * (0.7 * em);
    VoteArrow arrow;
    arrow.shaft.moveTo(from);
    arrow.shaft.quadTo(bend, neck);
    arrow.head.addPolygon(QPolygonF({to, neck + across * (0.35 * em), neck - across * (0.35 * em), to}));
    arrow.middle = arrow.shaft.pointAtPercent(0.5);
    return arrow;
}

QPainterPath pulseOutline(PulseKind kind, qreal radius)
{
    switch (kind) {
    case PulseKind::KeepAlive:
        return circle(radius * 0.7);
    case PulseKind::AskVote:
        return polygon(4, radius * 1.1, 0);
    case PulseKind::Vote:
        return polygon(5, radius, 0);
    case PulseKind::Prepare:
        return polygon(4, radius, 1.0 / 8);
    case PulseKind::Ready:
        return polygon(3, radius * 1.15, 0);
    case PulseKind::Commit:
        return circle(radius);
    }
    Q_UNREACHABLE();
}

bool isPulseFilled(PulseKind kind) { return kind != PulseKind::KeepAlive && kind != PulseKind::AskVote; }

QString pulseText(PulseKind kind)
{
    switch (kind) {
    case PulseKind::KeepAlive:
        return QCoreApplication::translate("Topology", "keep-alive");
    case PulseKind::AskVote:
        return QCoreApplication::translate("Topology", "asks for a vote");
    case PulseKind::Vote:
        return QCoreApplication::translate("Topology", "vote");
    case PulseKind::Prepare:
        return QCoreApplication::translate("Topology", "prepare");
    case PulseKind::Ready:
        return QCoreApplication::translate("Topology", "ready");
    case PulseKind::Commit:
        return QCoreApplication::translate("Topology", "commit");
    }
    Q_UNREACHABLE();
}

QIcon pulseIcon(PulseKind kind, const QPalette& palette, int size)
{
    constexpr qreal sharpness = 3; // for screens of several pixels to a point
    QPixmap pixmap(QSize(size, size) * sharpness);
    pixmap.setDevicePixelRatio(sharpness);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(size / 2.0, size / 2.0);
    painter.setPen(QPen(palette.color(QPalette::Text), size / 12.0));
    if (isPulseFilled(kind))
        painter.setBrush(palette.color(QPalette::Highlight));
    painter.drawPath(pulseOutline(kind, size * 0.38));
    return QIcon(pixmap);
}

QColor blend(const QColor& under, const QColor& over, qreal share)
{
    const auto mix = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue())};
}

void paintSymbol(QPainter& painter, const QString& name, const QRectF& rect, QIcon::Mode mode)
{
    const QTransform& transform = painter.deviceTransform();
    const qreal scale = std::hypot(transform.m11(), transform.m12());
    const int side = std::max(4, int(std::ceil(rect.width() * scale / 4)) * 4);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(rect, symbolIcon(name).pixmap(QSize(side, side), 1.0, mode), QRectF(0, 0, side, side));
}

} // namespace muster::ui
