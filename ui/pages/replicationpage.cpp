// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/replicationpage.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/roundtablemodel.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/indexbars.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/roundstrip.h"
#include "ui/widgets/trackertable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStyle>
#include <QVBoxLayout>

namespace muster::ui {

ReplicationPage::ReplicationPage(QWidget* parent)
    : QWidget(parent)
    , m_trackers(new TrackerTable)
    , m_barsHeading(headingLabel(QString()))
    , m_bars(new IndexBars)
    , m_roundsHeading(headingLabel(QString()))
    , m_pause(new QPushButton)
    , m_roundModel(new RoundTableModel(this))
    , m_rounds(new DataTable(QString()))
    , m_strip(new RoundStrip)
{
    m_trackers->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_trackers, &QWidget::customContextMenuRequested, this, &ReplicationPage::askForMenu);
    auto* below = new QSplitter(Qt::Horizontal);
    below->setObjectName(QStringLiteral("belowParts"));
    below->setChildrenCollapsible(false);
    below->setHandleWidth(2 * style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing));
    below->addWidget(buildBars());
    below->addWidget(buildRounds());
    below->setStretchFactor(0, 2);
    below->setStretchFactor(1, 3);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setObjectName(QStringLiteral("replicationParts"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_trackers);
    parts->addWidget(below);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(parts);
    retranslate();
}

QWidget* ReplicationPage::buildBars()
{
    m_barsHeading->setBuddy(m_bars);
    m_bars->setObjectName(QStringLiteral("indexBars"));
    auto* area = new QScrollArea;
    area->setWidget(m_bars);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_barsHeading);
    layout->addWidget(area, 1);
    return part;
}

QWidget* ReplicationPage::buildRounds()
{
    m_roundsHeading->setBuddy(m_rounds);
    m_pause->setObjectName(QStringLiteral("pauseRounds"));
    m_pause->setCheckable(true);
    m_rounds->setObjectName(QStringLiteral("rounds"));
    m_rounds->setRows(m_roundModel);
    m_rounds->setSortingEnabled(false); // by time, the newest on top
    m_rounds->setMinimumHeight(5 * m_rounds->fontMetrics().height());
    m_strip->setObjectName(QStringLiteral("roundStrip"));
    connect(m_pause, &QPushButton::toggled, this, &ReplicationPage::setPaused);
    connect(m_rounds->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ReplicationPage::showChosenRound);
    auto* line = new QHBoxLayout;
    line->addWidget(m_roundsHeading, 1);
    line->addWidget(m_pause);
    auto* area = new QScrollArea;
    area->setWidget(m_strip);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setObjectName(QStringLiteral("roundParts"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(area);
    parts->addWidget(m_rounds);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(parts, 1);
    return part;
}

void ReplicationPage::retranslate()
{
    m_barsHeading->setText(tr("Log entries"));
    m_barsHeading->setMinimumHeight(m_pause->sizeHint().height()); // both headings on one line
    m_roundsHeading->setText(tr("Rounds of ready and commit"));
    m_rounds->setAccessibleName(tr("Rounds"));
    m_roundModel->retranslate();
    using Model = RoundTableModel;
    m_rounds->setColumnSample(Model::Index, QStringLiteral("999,999"));
    m_rounds->setColumnSample(Model::Entries, QStringLiteral("99"));
    m_rounds->setColumnSamples(Model::Size, {QStringLiteral("1,023 KiB"), formatSize(999)},
                               DataTable::Symbol::Without);
    m_rounds->setColumnSample(Model::LastReady, QStringLiteral("999 ms"));
    m_rounds->setColumnSample(Model::Committed, QStringLiteral("999 ms"));
    m_rounds->setFlexibleColumn(Model::Time, QStringLiteral("00:00:00.000"));
    setPaused(m_pause->isChecked());
    explainNoRounds();
}

void ReplicationPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ReplicationPage::showCluster(const status::ClusterStatus& cluster)
{
    const bool isOtherMaster = cluster.master != m_cluster.master;
    m_cluster = cluster;
    m_trackers->setCluster(cluster);
    m_bars->setCluster(cluster);
    QMap<NodeId, QString> names;
    for (const status::TrackerStatus& tracker : cluster.trackers)
        names.insert(tracker.id, tracker.name);
    m_strip->setNames(names);
    if (isOtherMaster)
        explainNoRounds();
}

// Where there are none to be seen, why.
void ReplicationPage::explainNoRounds()
{
    QString text = tr("No round yet: rounds begin once peers announce something.");
    for (const status::TrackerStatus& tracker : m_cluster.trackers)
        if (tracker.id == m_cluster.master && !tracker.isSelf)
            text = tr("Rounds are seen by the master only. It is %1.").arg(plainLine(tracker.name));
    m_strip->setEmptyText(text);
    m_rounds->setEmptyText(tr("None was seen yet."));
}

void ReplicationPage::showRound(const status::RoundStatus& round)
{
    if (m_pause->isChecked())
        return;
    m_roundModel->add(round);
    if (!m_rounds->selectionModel()->hasSelection())
        m_strip->setRound(round);
}

void ReplicationPage::setPaused(bool isPaused)
{
    m_pause->setIcon(symbolIcon(isPaused ? QStringLiteral("resume") : QStringLiteral("pause")));
    m_pause->setText(isPaused ? tr("Go &on") : tr("Pa&use"));
    m_pause->setToolTip(isPaused ? tr("Show new rounds again")
                                 : tr("Keep what is shown; rounds meanwhile are not"));
    if (!isPaused)
        m_rounds->clearSelection();
}

void ReplicationPage::showChosenRound()
{
    const QModelIndexList rows = m_rounds->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    m_strip->setRound(m_roundModel->round(m_rounds->sorted()->mapToSource(rows.first()).row()));
    m_pause->setChecked(true); // else it would move away under the reader
}

void ReplicationPage::askForMenu(const QPoint& at)
{
    if (const status::TrackerStatus* tracker = m_trackers->trackerAt(m_trackers->indexAt(at)))
        emit menuRequested(tracker->id, m_trackers->viewport()->mapToGlobal(at));
}

} // namespace muster::ui
