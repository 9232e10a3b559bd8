// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventlog.h"

#include "ui/models/eventlistmodel.h"
#include "ui/widgets/tablestyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace muster::ui {

EventLog::EventLog(QWidget* parent)
    : QTableView(parent)
    , m_model(new EventListModel(10'000, this))
{
    setAccessibleName(tr("Events"));
    TableStyle::applyTo(*this);
    setModel(m_model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(EventListModel::Time,
                                      fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")) + 20);
}

void EventLog::add(const status::ClusterEvent& event)
{
    const bool follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    m_model->add(event);
    if (follows)
        scrollToBottom();
}

void EventLog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void EventLog::copySelection() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex& row : rows)
        lines.append(row.data().toString() + u"  " +
                     row.siblingAtColumn(EventListModel::Text).data().toString());
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace muster::ui
