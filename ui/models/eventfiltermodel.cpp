// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventfiltermodel.h"

#include "ui/models/eventlistmodel.h"

namespace muster::ui {

void EventFilterModel::setKind(std::optional<status::EventKind> kind)
{
    m_kind = kind;
    invalidateFilter();
}

void EventFilterModel::setTracker(NodeId tracker)
{
    m_tracker = tracker;
    invalidateFilter();
}

void EventFilterModel::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

bool EventFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const auto* events = qobject_cast<const EventListModel*>(sourceModel());
    if (!events)
        return false;
    const status::ClusterEvent& event = events->event(row);
    return (!m_kind || event.kind == *m_kind) && (!m_tracker.isValid() || event.tracker == m_tracker) &&
           (m_text.isEmpty() || event.text.contains(m_text, Qt::CaseInsensitive));
}

} // namespace muster::ui
