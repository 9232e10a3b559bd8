// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/replicationpage.h"

#include "ui/widgets/trackertable.h"

#include <QVBoxLayout>

namespace muster::ui {

ReplicationPage::ReplicationPage(QWidget* parent)
    : QWidget(parent)
    , m_trackers(new TrackerTable)
{
    m_trackers->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_trackers, &QWidget::customContextMenuRequested, this, &ReplicationPage::askForMenu);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_trackers);
}

void ReplicationPage::showCluster(const status::ClusterStatus& cluster) { m_trackers->setCluster(cluster); }

void ReplicationPage::askForMenu(const QPoint& at)
{
    if (const status::TrackerStatus* tracker = m_trackers->trackerAt(m_trackers->indexAt(at)))
        emit menuRequested(tracker->id, m_trackers->viewport()->mapToGlobal(at));
}

} // namespace muster::ui
