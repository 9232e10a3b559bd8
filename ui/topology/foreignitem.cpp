// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/foreignitem.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QGraphicsScene>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

constexpr qsizetype mostRows = 8;

QList<TopologyNode> nodesOf(const status::ForeignLineage& lineage)
{
    status::ClusterStatus cluster;
    cluster.master = lineage.master;
    cluster.trackers = lineage.trackers;
    return topologyNodes(cluster, {});
}

} // namespace

ForeignItem::ForeignItem(const status::ForeignLineage& lineage, const TopologySizes& sizes)
    : m_sizes(sizes)
    , m_lineage(lineage.lineage)
    , m_heading(heading(lineage))
    , m_words(description(lineage))
    , m_nodes(nodesOf(lineage))
{
    setToolTip(plainToolTip(QCoreApplication::translate(
        "Topology", "The network was split, and these trackers went on by themselves. Once both sides hear "
                    "each other, the smaller one joins the larger by itself.")));
}

QString ForeignItem::heading(const status::ForeignLineage& lineage)
{
    return QCoreApplication::translate("Topology", "Apart: lineage %1").arg(formatLineage(lineage.lineage));
}

QString ForeignItem::description(const status::ForeignLineage& lineage)
{
    QStringList parts{heading(lineage)};
    for (const TopologyNode& node : nodesOf(lineage))
        parts << nodeDescription(node);
    return parts.join(u"; ");
}

void ForeignItem::setFocused(bool isFocused)
{
    if (std::exchange(m_isFocused, isFocused) != isFocused)
        update();
}

qsizetype ForeignItem::rows() const { return std::min(m_nodes.size(), mostRows); }

QRectF ForeignItem::boundingRect() const
{
    const bool isCut = m_nodes.size() > mostRows;
    const qreal height = m_sizes.em * 2.4 + qreal(rows() + (isCut ? 1 : 0)) * lineHeight();
    const qreal heading = QFontMetricsF(m_sizes.nameFont).horizontalAdvance(m_heading) + m_sizes.em * 1.6;
    return {0, 0, std::max(heading, m_sizes.metrics.node.width() * 1.4), height};
}

void ForeignItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette palette = scene()->palette();
    const QColor text = palette.color(QPalette::Text);
    const qreal em = m_sizes.em;
    const QRectF frame = boundingRect().adjusted(em * 0.1, em * 0.1, -em * 0.1, -em * 0.1);
    if (m_isFocused) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(blend(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.12));
        painter->drawRoundedRect(frame, em * 0.6, em * 0.6);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), em * 0.14));
        painter->drawRoundedRect(frame.adjusted(-em * 0.05, -em * 0.05, em * 0.05, em * 0.05), em * 0.6,
                                 em * 0.6);
    }
    painter->setPen(QPen(blend(palette.color(QPalette::Base), text, 0.5), em * 0.08, Qt::DashLine));
    painter->drawRoundedRect(frame, em * 0.6, em * 0.6);
    painter->setPen(text);
    const auto line = [&](const QFont& font, qreal left, qreal top, const QString& words) {
        const QRectF place(left, top, frame.right() - em * 0.5 - left, lineHeight());
        painter->setFont(font);
        painter->drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(font).elidedText(words, Qt::ElideRight, place.width()));
    };
    line(m_sizes.nameFont, em * 0.7, em * 0.3, m_heading);
    for (qsizetype row = 0; row < rows(); ++row) {
        const TopologyNode& node = m_nodes[row];
        const qreal top = em * 2.1 + qreal(row) * lineHeight();
        const QRectF icon(em * 0.7, top + em * 0.4, em * 1.2, em * 1.2);
        paintSymbol(*painter,
                    node.state == NodeState::Master ? QStringLiteral("crown") : nodeSymbol(node.state), icon,
                    QIcon::Normal);
        line(m_sizes.font, em * 2.3, top,
             QStringLiteral("%1 · %2").arg(node.name, nodeStateText(node.state)));
    }
    if (m_nodes.size() > mostRows)
        line(m_sizes.font, em * 2.3, em * 2.1 + qreal(mostRows) * lineHeight(),
             QCoreApplication::translate("Topology", "and %n more", nullptr, int(m_nodes.size() - mostRows)));
}

} // namespace muster::ui
