// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventlog.h"

#include "ui/format.h"
#include "ui/models/eventfiltermodel.h"
#include "ui/models/eventlistmodel.h"
#include "ui/widgets/tablestyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

namespace muster::ui {

EventLog::EventLog(Kinds kinds, QWidget* parent)
    : QTableView(parent)
    , m_model(new EventListModel(10'000, this))
    , m_filter(new EventFilterModel(this))
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
    // Whoever looks at the newest goes on doing so, where there is less room, too; whoever looked back is
    // left there.
    QScrollBar* bar = verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this,
            [this, bar](int value) { m_follows = value >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this, bar] {
        if (m_follows)
            bar->setValue(bar->maximum());
    });
    retranslate();
}

void EventLog::retranslate()
{
    setAccessibleName(tr("Events"));
    describe();
    m_model->retranslate();
    constexpr WallTime sample{Millis(2'000'000'000'000)};
    const int time = qMax(fontMetrics().horizontalAdvance(QStringLiteral("00:00:00.000")),
                          fontMetrics().horizontalAdvance(formatDayAndTime(sample)));
    horizontalHeader()->resizeSection(EventListModel::Time, time + 20);
    int widest = 0;
    for (int kind = 0; kind <= int(status::EventKind::Warning); ++kind)
        widest = qMax(widest, fontMetrics().horizontalAdvance(eventKindText(status::EventKind(kind))));
    horizontalHeader()->resizeSection(EventListModel::Kind, widest + 20);
}

void EventLog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableView::changeEvent(event);
}

QString EventLog::emptyText() const
{
    if (shownCount() > 0)
        return {};
    return allCount() == 0 ? tr("Nothing has happened yet.")
                           : tr("No event is of this kind and tracker and holds this text.");
}

void EventLog::describe()
{
    if (accessibleDescription() != emptyText())
        setAccessibleDescription(emptyText());
}

void EventLog::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (shownCount() == 0)
        TableStyle::paintEmptyText(*this, emptyText());
}

void EventLog::add(const status::ClusterEvent& event)
{
    m_model->add(event);
    describe();
    if (m_follows)
        scrollToBottom();
}

void EventLog::setFilter(std::optional<status::EventKind> kind, NodeId tracker, const QString& text)
{
    m_filter->setKind(kind);
    m_filter->setTracker(tracker);
    m_filter->setText(text);
    describe();
    viewport()->update();
    m_follows = true;
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
