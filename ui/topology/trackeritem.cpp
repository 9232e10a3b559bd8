// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/trackeritem.h"

#include "ui/format.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QCursor>
#include <QGraphicsScene>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace muster::ui {

namespace {

QColor fillOf(NodeState state, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor highlight = palette.color(QPalette::Highlight);
    switch (state) {
    case NodeState::Master:
        return highlight;
    case NodeState::Slave:
        return blend(base, highlight, 0.22);
    case NodeState::Candidate:
        return blend(base, highlight, 0.45);
    case NodeState::Joining:
    case NodeState::Suspect:
    case NodeState::Starting:
        return base;
    case NodeState::Dead:
    case NodeState::Frozen:
    case NodeState::Stopped:
        return blend(base, palette.color(QPalette::Text), 0.1);
    }
    Q_UNREACHABLE();
}

Qt::PenStyle lineOf(NodeState state)
{
    switch (state) {
    case NodeState::Joining:
    case NodeState::Starting:
        return Qt::DashLine;
    case NodeState::Suspect:
        return Qt::DotLine;
    default:
        return Qt::SolidLine;
    }
}

constexpr qreal markShare = 0.12; // of the highlight, behind who is chosen

// Who does not take part is drawn paler, besides its shape and word.
bool isPale(NodeState state)
{
    return state == NodeState::Dead || state == NodeState::Frozen || state == NodeState::Stopped;
}

} // namespace

TrackerItem::TrackerItem(TopologyNode node, const TopologySizes& sizes)
    : m_node(std::move(node))
    , m_sizes(sizes)
{
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

void TrackerItem::setNode(const TopologyNode& node)
{
    if (node == m_node)
        return; // nothing is painted anew
    m_node = node;
    retranslate();
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

void TrackerItem::retranslate()
{
    tell();
    update();
}

void TrackerItem::tell()
{
    setToolTip(plainToolTip(m_facts.isEmpty() ? nodeDescription(m_node)
                                              : nodeDescription(m_node) + u"\n" + m_facts));
}

void TrackerItem::setFacts(const QString& facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    tell(); // nothing is painted anew
}

void TrackerItem::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    update();
}

void TrackerItem::sizesChanged()
{
    prepareGeometryChange();
    update();
}

QRectF TrackerItem::boundingRect() const
{
    const qreal margin = m_sizes.em * 0.3;
    return m_sizes.metrics.node.adjusted(-margin, -margin, margin, margin);
}

QPainterPath TrackerItem::shape() const
{
    QPainterPath path = nodeOutline(m_node.state, m_sizes.radius * 1.1);
    QPainterPath texts;
    texts.addRect(m_sizes.nodeText());
    return path.united(texts);
}

void TrackerItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QPalette palette = scene()->palette();
    painter->setRenderHint(QPainter::Antialiasing);
    paintMark(*painter, palette);
    paintOutline(*painter, palette);
    paintTexts(*painter, palette);
}

void TrackerItem::paintMark(QPainter& painter, const QPalette& palette) const
{
    if (m_mark == Mark::None)
        return;
    const QColor highlight = palette.color(QPalette::Highlight);
    QColor wash = highlight;
    wash.setAlphaF(float(markShare));
    painter.setBrush(wash);
    const bool isFocused = m_mark == Mark::Focused;
    painter.setPen(QPen(highlight, m_sizes.em * (isFocused ? 0.16 : 0.08)));
    painter.drawRoundedRect(m_sizes.metrics.node, m_sizes.em * 0.5, m_sizes.em * 0.5);
}

void TrackerItem::paintOutline(QPainter& painter, const QPalette& palette) const
{
    const bool isMaster = m_node.state == NodeState::Master;
    QColor line = palette.color(QPalette::Text);
    if (isPale(m_node.state))
        line = blend(palette.color(QPalette::Base), line, 0.6);
    painter.setPen(QPen(line, m_sizes.em * 0.14, lineOf(m_node.state), Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(fillOf(m_node.state, palette));
    painter.drawPath(nodeOutline(m_node.state, m_sizes.radius * (isMaster ? 0.86 : 1)));
    if (isMaster) { // a second ring around it
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(nodeOutline(m_node.state, m_sizes.radius * 1.06));
    }
    paintProgress(painter, palette);
    const qreal side = m_sizes.radius * 1.05;
    paintSymbol(painter, nodeSymbol(m_node.state), {-side / 2, -side / 2, side, side},
                isMaster ? QIcon::Selected : QIcon::Normal);
}

// How much of a snapshot is here: along its dashed outline.
void TrackerItem::paintProgress(QPainter& painter, const QPalette& palette) const
{
    if (!m_node.snapshotPercent || !m_node.isConnected())
        return;
    const qreal radius = m_sizes.radius * 1.12;
    constexpr int degree = 16; // of QPainter
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Highlight), m_sizes.em * 0.24, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(QRectF(-radius, -radius, 2 * radius, 2 * radius), 90 * degree,
                    -360 * degree * *m_node.snapshotPercent / 100);
}

// Where there is room for one line below the name, it is what the shape does not say.
QStringList TrackerItem::textLines() const
{
    QStringList lines{m_node.name, nodeCaption(m_node)};
    if (m_node.lag > 0 && m_node.isConnected())
        lines << QCoreApplication::translate("Topology", "%n behind", "log entries", int(m_node.lag));
    while (lines.size() > 1 + m_sizes.textLines)
        lines.removeAt(1);
    return lines;
}

void TrackerItem::paintTexts(QPainter& painter, const QPalette& palette) const
{
    QStringList lines = textLines();
    QRectF place = m_sizes.nodeText();
    QList<QRectF> rows;
    qreal widest = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QFontMetricsF metrics(i == 0 ? m_sizes.nameFont : m_sizes.font);
        lines[i] = metrics.elidedText(lines[i], i == 0 ? Qt::ElideMiddle : Qt::ElideRight, place.width());
        widest = std::max(widest, metrics.horizontalAdvance(lines[i]));
        rows.append({place.left(), place.top(), place.width(), metrics.height()});
        place.setTop(rows.last().bottom());
    }
    // Links pass behind, and are not to be read through.
    QColor behind = palette.color(QPalette::Base);
    if (m_mark != Mark::None)
        behind = blend(behind, palette.color(QPalette::Highlight), markShare);
    behind.setAlphaF(0.85F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    painter.drawRoundedRect(QRectF(-widest / 2 - m_sizes.em * 0.2, rows.first().top(),
                                   widest + m_sizes.em * 0.4, rows.last().bottom() - rows.first().top()),
                            m_sizes.em * 0.2, m_sizes.em * 0.2);
    painter.setPen(palette.color(QPalette::Text));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(i == 0 ? m_sizes.nameFont : m_sizes.font);
        painter.drawText(rows[i], Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, lines[i]);
    }
}

} // namespace muster::ui
