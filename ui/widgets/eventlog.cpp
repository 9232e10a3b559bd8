// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventlog.h"

#include "ui/format.h"
#include "ui/models/eventfiltermodel.h"
#include "ui/models/eventlistmodel.h"
#include "ui/widgets/tablestyle.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>

namespace muster::ui {

EventLog::EventLog(Kinds kinds, QWidget* parent)
    : QTableView(parent)
    , m_model(new EventListModel(10'000, this))
    , m_filter(new EventFilterModel(this))
    , m_midnight(new QTimer(this))
{
    TableStyle::applyTo(*this);
    m_filter->setSourceModel(m_model);
    setModel(m_filter);
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
    setColumnHidden(EventListModel::Kind, kinds == Kinds::Hidden);
    m_midnight->setSingleShot(true);
    connect(m_midnight, &QTimer::timeout, this, &EventLog::followClock);
    followClock();
    retranslate();
}

void EventLog::retranslate()
{
    setAccessibleName(tr("Events"));
    m_model->retranslate();
    fitTimes();
    int widest = 0;
    for (int kind = 0; kind <= int(status::EventKind::Warning); ++kind)
        widest = qMax(widest, fontMetrics().horizontalAdvance(eventKindText(status::EventKind(kind))));
    horizontalHeader()->resizeSection(EventListModel::Kind, widest + 20);
}

void EventLog::followClock()
{
    const QDateTime now = QDateTime::currentDateTime();
    setToday(now.date());
    // A timer may fire a little early, and a computer that slept is late: once more until it is another day.
    constexpr qint64 longestMs = 3'600'000;
    const qint64 leftMs = now.msecsTo(now.date().addDays(1).startOfDay());
    m_midnight->start(int(qBound(qint64(1000), leftMs, longestMs)));
}

void EventLog::setToday(const QDate& today)
{
    m_model->setToday(today);
    if (m_hasDates != m_model->hasOtherDays())
        fitTimes();
}

void EventLog::fitTimes()
{
    m_hasDates = m_model->hasOtherDays();
    const QString sample = m_hasDates ? formatMoment(WallTime()) : QStringLiteral("00:00:00.000");
    horizontalHeader()->resizeSection(EventListModel::Time, fontMetrics().horizontalAdvance(sample) + 20);
}

void EventLog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableView::changeEvent(event);
}

void EventLog::add(const status::ClusterEvent& event)
{
    const bool follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    m_model->add(event);
    if (m_hasDates != m_model->hasOtherDays())
        fitTimes();
    if (follows)
        scrollToBottom();
}

void EventLog::setFilter(std::optional<status::EventKind> kind, NodeId tracker, const QString& text)
{
    m_filter->setKind(kind);
    m_filter->setTracker(tracker);
    m_filter->setText(text);
    scrollToBottom();
}

QList<status::ClusterEvent> EventLog::shown() const
{
    QList<status::ClusterEvent> events;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        events.append(m_model->event(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    return events;
}

int EventLog::shownCount() const { return m_filter->rowCount(); }

int EventLog::allCount() const { return m_model->rowCount(); }

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
