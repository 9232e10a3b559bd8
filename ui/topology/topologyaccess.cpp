// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/topologyaccess.h"

#include "ui/topology/foreignitem.h"
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
TopologyView* viewOf(const QGraphicsObject* item)
{
    const QList<QGraphicsView*> views =
        item && item->scene() ? item->scene()->views() : QList<QGraphicsView*>();
    return views.isEmpty() ? nullptr : qobject_cast<TopologyView*>(views.first());
}

// One thing in the picture, as an item of a list.
class ItemAccess : public QAccessibleObject, public QAccessibleActionInterface
{
public:
    explicit ItemAccess(QGraphicsObject* item)
        : QAccessibleObject(item)
    {
    }

    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!object()) {
            state.invalid = true;
            return state;
        }
        state.focusable = canBeReached();
        state.selectable = canBeReached();
        state.selected = isSelected();
        state.focused = isFocused();
        return state;
    }
    QString text(QAccessible::Text which) const override
    {
        if (!object())
            return {};
        if (which == QAccessible::Description)
            return facts();
        return which == QAccessible::Name ? words() : QString();
    }
    QAccessibleInterface* parent() const override
    {
        TopologyView* view = viewOf(shown());
        return view ? QAccessible::queryAccessibleInterface(view) : nullptr;
    }
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QRect rect() const override
    {
        const TopologyView* view = viewOf(shown());
        if (!view)
            return {};
        const QRect seen = view->mapFromScene(shown()->sceneBoundingRect()).boundingRect();
        return {view->viewport()->mapToGlobal(seen.topLeft()), seen.size()};
    }
    QWindow* window() const override
    {
        const TopologyView* view = viewOf(shown());
        return view ? view->window()->windowHandle() : nullptr;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && canBeReached()
                   ? static_cast<QAccessibleActionInterface*>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }
    void doAction(const QString& name) override
    {
        TopologyView* view = viewOf(shown());
        if (!view)
            return;
        view->setFocus();
        choose(*view, name == pressAction());
    }

protected:
    // Of an item that is there.
    virtual bool canBeReached() const { return true; } // by keys
    virtual bool isSelected() const = 0;
    virtual bool isFocused() const = 0;
    virtual QString words() const = 0;
    virtual QString facts() const { return {}; }
    virtual void choose(TopologyView& view, bool isPressed) = 0;

private:
    QGraphicsObject* shown() const { return static_cast<QGraphicsObject*>(object()); }
};

class TrackerAccess final : public ItemAccess
{
public:
    using ItemAccess::ItemAccess;

private:
    bool isSelected() const override { return item()->mark() != TrackerItem::Mark::None; }
    bool isFocused() const override { return item()->mark() == TrackerItem::Mark::Focused; }
    QString words() const override { return nodeDescription(item()->node()); }
    QString facts() const override { return item()->facts(); }
    void choose(TopologyView& view, bool isPressed) override
    {
        const NodeId id = item()->node().id;
        view.setCurrent(id);
        if (isPressed)
            emit view.activated(id);
    }
    TrackerItem* item() const { return static_cast<TrackerItem*>(object()); }
};

class ForeignAccess final : public ItemAccess
{
public:
    using ItemAccess::ItemAccess;

private:
    bool isSelected() const override { return item()->isFocused(); }
    bool isFocused() const override { return item()->isFocused(); }
    QString words() const override { return item()->words(); }
    void choose(TopologyView& view, bool) override { view.setCurrentForeign(item()->lineage()); }
    ForeignItem* item() const { return static_cast<ForeignItem*>(object()); }
};

// All of them as one: there may be thousands.
class PeersAccess final : public ItemAccess
{
public:
    using ItemAccess::ItemAccess;

private:
    bool canBeReached() const override { return false; }
    bool isSelected() const override { return false; }
    bool isFocused() const override { return false; }
    QString words() const override { return static_cast<PeersItem*>(object())->words(); }
    void choose(TopologyView&, bool) override {}
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
        return int(items().indexOf(child->object()));
    }
    QAccessibleInterface* focusChild() const override
    {
        const TopologyScene& picture = view()->picture();
        if (view()->currentForeign())
            return QAccessible::queryAccessibleInterface(picture.foreign(*view()->currentForeign()));
        return QAccessible::queryAccessibleInterface(picture.tracker(view()->current()));
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (QObject* item : items()) {
            QAccessibleInterface* child = QAccessible::queryAccessibleInterface(item);
            if (child && child->rect().contains(x, y))
                return child;
        }
        return nullptr;
    }

private:
    TopologyView* view() const { return static_cast<TopologyView*>(object()); }
    QObjectList items() const
    {
        QObjectList items;
        for (TrackerItem* item : view()->picture().trackers())
            items << item;
        for (ForeignItem* item : view()->picture().foreign())
            items << item;
        if (PeersItem* peers = view()->picture().peers())
            items << peers; // last: they are around all others
        return items;
    }
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    if (auto* view = qobject_cast<TopologyView*>(object))
        return new TopologyAccess(view);
    if (auto* item = qobject_cast<TrackerItem*>(object))
        return new TrackerAccess(item);
    if (auto* item = qobject_cast<ForeignItem*>(object))
        return new ForeignAccess(item);
    if (auto* item = qobject_cast<PeersItem*>(object))
        return new PeersAccess(item);
    return nullptr;
}

} // namespace

// Qt keeps a factory once, however often it is given.
void installTopologyAccess() { QAccessible::installFactory(makeAccess); }

} // namespace muster::ui
