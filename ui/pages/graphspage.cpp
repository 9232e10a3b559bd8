// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/graphspage.h"

#include "ui/format.h"
#include "ui/widgets/graphwidget.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace muster::ui {

using status::ActivityStatus;

namespace {

constexpr std::chrono::minutes ranges[] = {std::chrono::minutes(10), std::chrono::hours(1),
                                           std::chrono::hours(24)};

} // namespace

GraphsPage::GraphsPage(QWidget* parent)
    : QWidget(parent)
    , m_rangeLabel(lineLabel())
    , m_ranges(new QComboBox)
    , m_hint(plainLabel())
    , m_requests(new GraphWidget(m_history, GraphWidget::Unit::PerSecond))
    , m_latency(new GraphWidget(m_history, GraphWidget::Unit::Milliseconds))
    , m_members(new GraphWidget(m_history, GraphWidget::Unit::Count))
{
    m_ranges->setObjectName(QStringLiteral("graphRange"));
    m_rangeLabel->setBuddy(m_ranges);
    m_requests->setObjectName(QStringLiteral("requestsGraph"));
    m_latency->setObjectName(QStringLiteral("latencyGraph"));
    m_members->setObjectName(QStringLiteral("membersGraph"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_rangeLabel);
    line->addWidget(m_ranges);
    line->addWidget(m_hint, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_requests, 3);
    layout->addWidget(m_latency, 3);
    layout->addWidget(m_members, 2);
    connect(m_ranges, &QComboBox::currentIndexChanged, this, &GraphsPage::applyRange);
    retranslate();
}

void GraphsPage::retranslate()
{
    m_rangeLabel->setText(tr("Ra&nge:"));
    m_hint->setText(tr("This tracker's own, but for the dotted line; the arrow keys or the mouse show the "
                       "values of a moment."));
    {
        const QSignalBlocker quiet(m_ranges);
        const int chosen = qMax(0, m_ranges->currentIndex());
        m_ranges->clear();
        m_ranges->addItems({tr("ten minutes"), tr("one hour"), tr("a day")});
        m_ranges->setCurrentIndex(chosen);
    }
    m_requests->setTexts(
        tr("Announces (line), replies (dashed), announces to all trackers of the cluster (dotted)"),
        {{tr("announces"), [](const ActivityStatus& a) { return std::optional(a.announcesPerSecond); }},
         {tr("replies"), [](const ActivityStatus& a) { return std::optional(a.repliesPerSecond); }},
         {tr("announces to all"), [](const ActivityStatus& a) { return a.clusterAnnouncesPerSecond; }}});
    m_latency->setTexts(tr("Until a change is stored by all: 99 of 100 (line) and the median (dashed)"),
                        {{tr("p99"), [](const ActivityStatus& a) { return a.commitP99Ms; }},
                         {tr("p50"), [](const ActivityStatus& a) { return a.commitP50Ms; }}});
    m_members->setTexts(tr("Trackers that are heard"), {{tr("trackers"), [](const ActivityStatus& a) {
                                                             return std::optional(double(a.membersAlive));
                                                         }}});
    explainNoLatency();
    applyRange();
}

void GraphsPage::explainNoLatency()
{
    m_latency->setEmptyText(m_otherMaster.isEmpty()
                                ? tr("No change was stored in this time.")
                                : tr("Measured by the master only. It is %1.").arg(m_otherMaster));
}

void GraphsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GraphsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    draw();
}

void GraphsPage::applyRange()
{
    const int at = qBound(0, m_ranges->currentIndex(), int(std::size(ranges)) - 1);
    for (GraphWidget* graph : {m_requests, m_latency, m_members})
        graph->setRange(ranges[at], m_ranges->currentText());
}

void GraphsPage::showCluster(const status::ClusterStatus& cluster)
{
    QString otherMaster;
    m_clusterAnnounces.reset();
    for (const status::TrackerStatus& tracker : cluster.trackers) {
        if (tracker.liveness != status::Liveness::Dead)
            m_clusterAnnounces = m_clusterAnnounces.value_or(0) + tracker.announcesPerSecond;
        if (tracker.id == cluster.master && !tracker.isSelf)
            otherMaster = plainLine(tracker.name);
    }
    if (otherMaster == m_otherMaster)
        return;
    m_otherMaster = otherMaster;
    explainNoLatency();
}

void GraphsPage::addActivity(const ActivityStatus& activity)
{
    ActivityStatus known = activity;
    known.clusterAnnouncesPerSecond = m_clusterAnnounces;
    m_history.add(known);
    if (isVisible())
        draw();
}

void GraphsPage::draw()
{
    if (m_history.samples().empty())
        return;
    const WallTime end = m_history.samples().back().at;
    for (GraphWidget* graph : {m_requests, m_latency, m_members})
        graph->setEnd(end);
}

} // namespace muster::ui
