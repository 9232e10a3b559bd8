// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyview.h"

#include "ui/topology/foreignitem.h"
#include "ui/topology/topologyaccess.h"
#include "ui/topology/topologyscene.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace muster::ui {

namespace {

constexpr int frameMs = 33;
constexpr qreal zoomStep = 1.25;
constexpr qreal largestFit = 3; // a lone tracker shall not fill a wall
constexpr qreal smallestZoom = 0.2;
constexpr qreal largestZoom = 6;

// How far `way` leads in `direction`, and how little aside: less is better; nothing if it leads elsewhere.
qreal costOf(QPointF way, QPointF direction)
{
    const qreal along = QPointF::dotProduct(way, direction);
    const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
    return along <= 0 || aside > 3 * along ? std::numeric_limits<qreal>::infinity() : along + 2 * aside;
}

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

} // namespace

TopologyView::TopologyView(QWidget* parent)
    : QGraphicsView(parent)
    , m_scene(new TopologyScene(this))
{
    installTopologyAccess();
    setScene(m_scene);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setDragMode(ScrollHandDrag);
    viewport()->setCursor(Qt::ArrowCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(NoAnchor);
    setViewportUpdateMode(MinimalViewportUpdate);
    setMinimumSize(fontMetrics().height() * 14, fontMetrics().height() * 9);
    takeLook();
    applyMotion();
    retranslate();
}

TopologyView::~TopologyView() = default;

void TopologyView::retranslate()
{
    setAccessibleName(tr("Topology of the cluster"));
    setAccessibleDescription(
        m_use == Use::ToLookAt
            ? tr("Arrows and Tab go from tracker to tracker; plus, minus and 0 zoom.")
            : tr("Arrows and Tab go from tracker to tracker, Return shows its details, the "
                 "menu key what can be done with it; plus, minus and 0 zoom."));
    m_scene->retranslate();
}

void TopologyView::setUse(Use use)
{
    m_use = use;
    retranslate();
}

void TopologyView::takeLook() { m_scene->setLook(font(), palette()); }

bool TopologyView::systemWantsMotion() const
{
    return m_isSystemMotion && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

void TopologyView::setMotion(bool isWanted)
{
    m_isMotionWanted = isWanted;
    applyMotion();
}

void TopologyView::setSystemMotion(bool isWanted)
{
    m_isSystemMotion = isWanted;
    applyMotion();
}

void TopologyView::applyMotion()
{
    m_scene->setMotion(m_isMotionWanted && isVisible() && systemWantsMotion());
    animateIfNeeded();
}

void TopologyView::animateIfNeeded()
{
    if (!m_scene->isMoving())
        m_frames.stop();
    else if (!m_frames.isActive())
        m_frames.start(frameMs, this);
}

void TopologyView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_frames.timerId()) {
        QGraphicsView::timerEvent(event);
        return;
    }
    m_scene->advanceTo(now());
    animateIfNeeded();
}

void TopologyView::showCluster(const status::ClusterStatus& cluster,
                               const QList<status::LocalTracker>& locals)
{
    const QRectF before = m_scene->sceneRect();
    m_scene->showCluster(cluster, locals, now());
    if (m_scene->sceneRect() != before)
        keepFit();
    if (m_foreign && !m_scene->foreign(*m_foreign))
        m_foreign.reset(); // merged
    if (!m_scene->tracker(m_current)) {
        m_current = {};
        for (const TrackerItem* item : m_scene->trackers())
            if (item->node().isSelf || !m_current.isValid())
                m_current = item->node().id;
        emit currentChanged(m_current);
    }
    drawMarks();
    animateIfNeeded();
}

void TopologyView::showRound(const status::RoundStatus& round)
{
    m_scene->showRound(round, now());
    animateIfNeeded();
}

void TopologyView::setCurrent(const NodeId& tracker)
{
    TrackerItem* item = m_scene->tracker(tracker);
    if (!item || (tracker == m_current && !m_foreign))
        return;
    const bool isOther = std::exchange(m_current, tracker) != tracker;
    m_foreign.reset();
    drawMarks();
    ensureVisible(item, 0, 0);
    if (isOther)
        emit currentChanged(tracker);
    QAccessibleEvent focus(item, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

void TopologyView::setCurrentForeign(const Lineage& lineage)
{
    ForeignItem* item = m_scene->foreign(lineage);
    if (!item || lineage == m_foreign)
        return;
    m_foreign = lineage;
    drawMarks();
    ensureVisible(item, 0, 0);
    QAccessibleEvent focus(item, QAccessible::Focus);
    QAccessible::updateAccessibility(&focus);
}

void TopologyView::drawMarks()
{
    using Mark = TrackerItem::Mark;
    for (TrackerItem* item : m_scene->trackers()) {
        const bool isCurrent = item->node().id == m_current;
        item->setMark(!isCurrent ? Mark::None : hasFocus() && !m_foreign ? Mark::Focused : Mark::Current);
    }
    for (ForeignItem* item : m_scene->foreign())
        item->setFocused(hasFocus() && item->lineage() == m_foreign);
}

void TopologyView::zoomIn() { zoomBy(zoomStep, QRectF(viewport()->rect()).center()); }

void TopologyView::zoomOut() { zoomBy(1 / zoomStep, QRectF(viewport()->rect()).center()); }

void TopologyView::zoomBy(qreal factor, const QPointF& about)
{
    m_isFitted = false;
    const qreal wanted = std::clamp(transform().m11() * factor, smallestZoom, largestZoom);
    const QPointF fixed = mapToScene(about.toPoint());
    setTransform(QTransform::fromScale(wanted, wanted));
    const QPointF moved = mapFromScene(fixed) - about;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
}

void TopologyView::fit()
{
    m_isFitted = true;
    keepFit();
}

void TopologyView::keepFit()
{
    const QRectF picture = m_scene->sceneRect();
    if (!m_isFitted || picture.isEmpty())
        return;
    const qreal scale = std::min(
        {viewport()->width() / picture.width(), viewport()->height() / picture.height(), largestFit});
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(picture.center());
}

void TopologyView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    keepFit();
}

void TopologyView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    applyMotion();
    keepFit();
}

void TopologyView::hideEvent(QHideEvent* event)
{
    QGraphicsView::hideEvent(event);
    applyMotion(); // nobody looks
}

bool TopologyView::event(QEvent* event)
{
    // Its own keys come before the window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    return QGraphicsView::event(event);
}

void TopologyView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        takeLook();
        keepFit();
    }
    if (event->type() == QEvent::StyleChange)
        applyMotion();
    QGraphicsView::changeEvent(event);
}

void TopologyView::keyPressEvent(QKeyEvent* event)
{
    const QPointF direction = directionOf(event->key());
    if (!direction.isNull() && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_isFitted = false;
        const int step = fontMetrics().height() * 3;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(direction.x()) * step);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(direction.y()) * step);
    } else if (!direction.isNull()) {
        walk(direction);
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoomIn();
    } else if (event->key() == Qt::Key_Minus) {
        zoomOut();
    } else if (event->key() == Qt::Key_0) {
        fit();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_foreign)
            explainHere();
        else if (m_current.isValid())
            emit activated(m_current);
    } else {
        QGraphicsView::keyPressEvent(event);
    }
}

QList<QGraphicsObject*> TopologyView::stops() const
{
    QList<QGraphicsObject*> stops;
    for (TrackerItem* item : m_scene->trackers())
        stops << item;
    for (ForeignItem* item : m_scene->foreign())
        stops << item;
    return stops;
}

QGraphicsObject* TopologyView::here() const
{
    if (m_foreign)
        return m_scene->foreign(*m_foreign);
    return m_scene->tracker(m_current);
}

void TopologyView::stopAt(QGraphicsObject* item)
{
    if (const auto* tracker = qobject_cast<TrackerItem*>(item))
        setCurrent(tracker->node().id);
    else if (const auto* apart = qobject_cast<ForeignItem*>(item))
        setCurrentForeign(apart->lineage());
}

// What is told of it where the mouse rests.
void TopologyView::explainHere()
{
    const QGraphicsObject* item = here();
    QToolTip::showText(viewport()->mapToGlobal(mapFromScene(item->sceneBoundingRect().center())),
                       item->toolTip(), viewport());
}

void TopologyView::walk(QPointF direction)
{
    const auto placeOf = [](const QGraphicsObject* item) {
        const bool isTracker = qobject_cast<const TrackerItem*>(item);
        return isTracker ? item->pos() : item->sceneBoundingRect().center();
    };
    const QGraphicsObject* from = here();
    QGraphicsObject* best = nullptr;
    qreal least = std::numeric_limits<qreal>::infinity();
    for (QGraphicsObject* item : stops()) {
        const qreal cost = from ? costOf(placeOf(item) - placeOf(from), direction) : 0;
        if (item != from && cost < least) {
            least = cost;
            best = item;
        }
    }
    stopAt(best);
}

// Tab goes around the ring once, then to the lineages apart, then to what follows the picture.
bool TopologyView::focusNextPrevChild(bool next)
{
    const QList<QGraphicsObject*> items = stops();
    const qsizetype at = items.indexOf(here());
    const qsizetype there = at + (next ? 1 : -1);
    if (at < 0 || there < 0 || there >= items.size())
        return QGraphicsView::focusNextPrevChild(next);
    stopAt(items[there]);
    return true;
}

void TopologyView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    const QList<QGraphicsObject*> items = stops();
    if (!items.isEmpty() && event->reason() == Qt::TabFocusReason)
        stopAt(items.first());
    if (!items.isEmpty() && event->reason() == Qt::BacktabFocusReason)
        stopAt(items.last());
    drawMarks();
}

void TopologyView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    drawMarks();
}

TrackerItem* TopologyView::trackerAt(const QPoint& position) const
{
    for (QGraphicsItem* item : items(position))
        if (auto* tracker = qobject_cast<TrackerItem*>(item->toGraphicsObject()))
            return tracker;
    return nullptr;
}

void TopologyView::mousePressEvent(QMouseEvent* event)
{
    if (const TrackerItem* tracker = trackerAt(event->pos()))
        setCurrent(tracker->node().id);
    else if (event->button() == Qt::LeftButton)
        m_isFitted = false; // it may be dragged
    QGraphicsView::mousePressEvent(event);
}

void TopologyView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const TrackerItem* tracker = trackerAt(event->pos()))
        emit activated(tracker->node().id);
    else
        fit();
}

void TopologyView::wheelEvent(QWheelEvent* event)
{
    constexpr qreal notch = 120;
    zoomBy(std::pow(zoomStep, event->angleDelta().y() / notch), event->position());
    event->accept();
}

void TopologyView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const TrackerItem* tracker = isByKey ? qobject_cast<TrackerItem*>(here()) : trackerAt(event->pos());
    if (!tracker)
        return;
    const NodeId id = tracker->node().id;
    const QPoint at = isByKey ? viewport()->mapToGlobal(mapFromScene(tracker->pos())) : event->globalPos();
    setCurrent(id);
    emit menuRequested(id, at);
}

} // namespace muster::ui
