// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyaccess.h"

#include "ui/topology/topologyscene.h"
#include "ui/topology/topologyview.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QAccessibleWidget>
#include <QGraphicsScene>
#include <QWindow>

namespace muster::ui {

namespace {

// Nothing: the item is gone, while a reader still holds what told of it.
TopologyView* viewOf(const TrackerItem* item)
{
    const QList<QGraphicsView*> views =
        item && item->scene() ? item->scene()->views() : QList<QGraphicsView*>();
    return views.isEmpty() ? nullptr : qobject_cast<TopologyView*>(views.first());
}

class TrackerAccess final : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    explicit TrackerAccess(TrackerItem* item)
        : QAccessibleObject(item)
    {
    }

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!item()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = true;
        state.selected = item()->mark() != TrackerItem::Mark::None;
        state.focused = item()->mark() == TrackerItem::Mark::Focused;
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        if (!item())
            return {};
        if (which == QAccessible::Description)
            return item()->facts();
        return which == QAccessible::Name ? nodeDescription(item()->node()) : QString();
    }
    QAccessibleInterface* parent() const override
    {
        TopologyView* view = viewOf(item());
        return view ? QAccessible::queryAccessibleInterface(view) : nullptr;
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QRect rect() const override
    {
        const TopologyView* view = viewOf(item());
        if (!view)
            return {};
        const QRect seen = view->mapFromScene(item()->sceneBoundingRect()).boundingRect();
        return {view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }
    QWindow* window() const override
    {
        const TopologyView* view = viewOf(item());
        return view ? view->window()->windowHandle() : nullptr;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        TopologyView* view = viewOf(item());
        if (!view)
            return;
        view->setFocus();
        view->setCurrent(item()->node().id);
        if (name == pressAction())
            emit view->activated(item()->node().id);
    }

private:
    TrackerItem* item() const { return static_cast<TrackerItem*>(object()); }
};

class TopologyAccess final : public QAccessibleWidget
{
public:
    explicit TopologyAccess(TopologyView* view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }

    int childCount() const override { return int(items().size()); }
    QAccessibleInterface* child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(items().value(index));
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return int(items().indexOf(qobject_cast<TrackerItem*>(child->object())));
    }
    QAccessibleInterface* focusChild() const override
    {
        return QAccessible::queryAccessibleInterface(view()->picture().tracker(view()->current()));
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (TrackerItem* item : items()) {
            QAccessibleInterface* child = QAccessible::queryAccessibleInterface(item);
            if (child && child->rect().contains(x, y))
                return child;
        }
        return nullptr;
    }

private:
    TopologyView* view() const { return static_cast<TopologyView*>(object()); }
    QList<TrackerItem*> items() const { return view()->picture().trackers(); }
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    if (auto* view = qobject_cast<TopologyView*>(object))
        return new TopologyAccess(view);
    if (auto* item = qobject_cast<TrackerItem*>(object))
        return new TrackerAccess(item);
    return nullptr;
}

} // namespace

// Qt keeps a factory once, however often it is given.
void installTopologyAccess() { QAccessible::installFactory(makeAccess); }

} // namespace muster::ui
