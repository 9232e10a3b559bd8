// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyitems.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <algorithm>
#include <limits>

namespace muster::ui {

namespace {

int pluralOf(quint64 count)
{
    return int(std::min<quint64>(count, quint64(std::numeric_limits<int>::max())));
}

} // namespace

LinksItem::LinksItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(-3);
}

void LinksItem::setLinks(const QList<Link>& links)
{
    if (links == m_links)
        return;
    prepareGeometryChange();
    m_links = links;
    m_bounds = {};
    for (const Link& link : links)
        m_bounds |= QRectF(link.line.p1(), link.line.p2()).normalized();
    m_bounds.adjust(-m_sizes.em, -m_sizes.em, m_sizes.em, m_sizes.em);
}

void LinksItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const QColor base = palette.color(QPalette::Base);
    for (const Link& link : m_links) {
        if (link.isMasters)
            painter->setPen(QPen(blend(base, palette.color(QPalette::Highlight), 0.75), m_sizes.em * 0.14));
        else
            painter->setPen(QPen(blend(base, palette.color(QPalette::Text), 0.28), m_sizes.em * 0.06));
        painter->drawLine(link.line);
    }
}

VotesItem::VotesItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(1); // not hidden by names; it goes again
}

void VotesItem::setVotes(const QList<QLineF>& votes)
{
    if (votes == m_votes)
        return;
    prepareGeometryChange();
    m_votes = votes;
    m_bounds = {};
    for (const QLineF& vote : votes)
        m_bounds |= voteArrow(vote, m_sizes.radius, m_sizes.em).shaft.controlPointRect();
    m_bounds.adjust(-m_sizes.em, -m_sizes.em, m_sizes.em, m_sizes.em);
}

void VotesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const QColor text = palette.color(QPalette::Text);
    for (const QLineF& vote : m_votes) {
        const VoteArrow arrow = voteArrow(vote, m_sizes.radius, m_sizes.em);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(text, m_sizes.em * 0.1, Qt::DashLine, Qt::RoundCap));
        painter->drawPath(arrow.shaft);
        painter->setPen(Qt::NoPen);
        painter->setBrush(text);
        painter->drawPath(arrow.head);
        painter->setPen(QPen(text, m_sizes.em * 0.06));
        painter->setBrush(palette.color(QPalette::Highlight));
        painter->drawPath(pulseOutline(PulseKind::Vote, m_sizes.em * 0.4).translated(arrow.middle));
    }
}

PulseItem::PulseItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(-1);
}

void PulseItem::setKind(PulseKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    update();
}

QRectF PulseItem::boundingRect() const
{
    const qreal side = m_sizes.em * 0.5;
    return {-side, -side, 2 * side, 2 * side};
}

void PulseItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const bool isFilled = isPulseFilled(m_kind);
    painter->setPen(QPen(palette.color(QPalette::Text), m_sizes.em * 0.06));
    painter->setBrush(palette.color(isFilled ? QPalette::Highlight : QPalette::Base));
    painter->drawPath(pulseOutline(m_kind, m_sizes.em * (isFilled ? 0.4 : 0.3)));
}

CrownItem::CrownItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(2);
}

QRectF CrownItem::boundingRect() const
{
    const qreal side = m_sizes.crown;
    return {-side / 2, -side / 2, side, side};
}

void CrownItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    paintSymbol(*painter, QStringLiteral("crown"), boundingRect(), QIcon::Normal);
}

CenterItem::CenterItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(-2);
}

void CenterItem::setLines(const QString& term, const QString& news)
{
    if (term == m_term && news == m_news)
        return;
    m_term = term;
    m_news = news;
    update();
}

QRectF CenterItem::boundingRect() const
{
    const QSizeF size = m_sizes.metrics.center;
    return {-size.width() / 2, -size.height() / 2, size.width(), size.height()};
}

void CenterItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const QRectF box = boundingRect();
    QColor behind = palette.color(QPalette::Base);
    behind.setAlphaF(0.85F);
    const qreal words = std::max(QFontMetricsF(m_sizes.termFont).horizontalAdvance(m_term),
                                 QFontMetricsF(m_sizes.font).horizontalAdvance(m_news));
    const qreal free = std::max(0.0, box.width() - words - m_sizes.em) / 2; // where links may be seen
    painter->setPen(Qt::NoPen);
    painter->setBrush(behind);
    painter->drawRoundedRect(box.adjusted(free, 0, -free, 0), m_sizes.em * 0.5, m_sizes.em * 0.5);
    painter->setPen(palette.color(QPalette::Text));
    const QRectF inner = box.adjusted(m_sizes.em * 0.4, m_sizes.em * 0.3, -m_sizes.em * 0.4, 0);
    const qreal middle = inner.top() + QFontMetricsF(m_sizes.termFont).height();
    const auto line = [&](const QFont& font, qreal top, const QString& text) {
        const QFontMetricsF metrics(font);
        painter->setFont(font);
        painter->drawText(QRectF(inner.left(), top, inner.width(), metrics.height()),
                          Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                          metrics.elidedText(text, Qt::ElideRight, inner.width()));
    };
    line(m_sizes.termFont, inner.top(), m_term);
    line(m_sizes.font, middle, m_news);
}

PeersItem::PeersItem(const TopologySizes& sizes)
    : m_sizes(sizes)
{
    setZValue(-4);
}

void PeersItem::setPeers(quint64 peers, quint64 contents)
{
    if (peers == m_peers && contents == m_contents)
        return;
    m_peers = peers;
    m_contents = contents;
    m_dots = int(std::min<quint64>(peers, mostDots));
    update();
}

void PeersItem::setBelt(const QSizeF& belt)
{
    if (belt == m_belt)
        return;
    prepareGeometryChange();
    m_belt = belt;
}

QString PeersItem::text() const
{
    const QString peers = QCoreApplication::translate("Topology", "%Ln peer(s)", nullptr, pluralOf(m_peers));
    const QString contents =
        QCoreApplication::translate("Topology", "%Ln content(s)", nullptr, pluralOf(m_contents));
    return QStringLiteral("%1  ·  %2").arg(peers, contents);
}

QString PeersItem::words() const
{
    return QCoreApplication::translate("Topology", "Around the trackers: %1").arg(text());
}

QRectF PeersItem::boundingRect() const
{
    const qreal margin = m_sizes.em * 0.4;
    return {-m_belt.width() - margin, -m_belt.height() - margin, 2 * (m_belt.width() + margin),
            2 * (m_belt.height() + margin) + 1.8 * m_sizes.em};
}

void PeersItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(blend(base, text, 0.18), m_sizes.em * 0.05, Qt::DashLine));
    painter->drawEllipse(QPointF(), m_belt.width(), m_belt.height());
    painter->setPen(QPen(blend(base, text, 0.6), m_sizes.em * 0.06));
    painter->setBrush(blend(base, text, 0.14));
    for (const QPointF& at : pointsOnEllipse(m_dots, m_belt))
        painter->drawEllipse(at, m_sizes.em * 0.26, m_sizes.em * 0.26);
    painter->setPen(text);
    painter->setFont(m_sizes.nameFont);
    const QRectF line(-m_belt.width(), m_belt.height() + 0.5 * m_sizes.em, 2 * m_belt.width(),
                      QFontMetricsF(m_sizes.nameFont).height());
    painter->drawText(line, Qt::AlignHCenter | Qt::TextSingleLine, this->text());
}

} // namespace muster::ui
