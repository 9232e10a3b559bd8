// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trackertable.h"

#include "ui/format.h"
#include "ui/models/trackertablemodel.h"
#include "ui/widgets/lagdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <algorithm>

namespace muster::ui {

TrackerTable::TrackerTable(QWidget* parent)
    : DataTable(QString(), parent)
    , m_model(new TrackerTableModel(this))
{
    setRows(m_model);
    setItemDelegateForColumn(TrackerTableModel::Lag, new LagDelegate(this));
    retranslate();
    sortByColumn(TrackerTableModel::Name, Qt::AscendingOrder);
}

void TrackerTable::retranslate()
{
    using Model = TrackerTableModel;
    setAccessibleName(tr("Trackers"));
    setEmptyText(tr("No tracker has been heard yet."));
    QStringList roles{roleText(status::TrackerRole::Candidate)};
    if (m_isCopying)
        roles.append(Model::copyingText(roleText(status::TrackerRole::Joining), 100));
    setColumnSamples(Model::Role, roles, Symbol::With);
    using status::Liveness;
    QStringList states;
    for (const Liveness liveness : {Liveness::Alive, Liveness::Suspect, Liveness::Dead})
        states.append(
            TrackerTableModel::tr("%1, %2 ago").arg(livenessText(liveness), formatDuration(Millis(9900))));
    setColumnSamples(Model::State, states, Symbol::With);
    setColumnSample(Model::Lag, QStringLiteral("MMMM 9,999"));
    setColumnSample(Model::LagTime, QStringLiteral("59 min 59 s"));
    for (const int column : {Model::Applied, Model::Committed, Model::Stored})
        setColumnSample(column, QStringLiteral("999,999"));
    setColumnSample(Model::DigestColumn, TrackerTableModel::tr("%1 DIFFERS").arg(QString(8, u'0')));
    for (const int column : {Model::Contents, Model::Peers})
        setColumnSample(column, QStringLiteral("999,999"));
    setColumnSample(Model::Announces, QStringLiteral("9,999"));
    setColumnSample(Model::Address, QStringLiteral("192.168.100.100:6969"));
    setFlexibleColumn(Model::Name, TrackerTableModel::tr("%1 (this one)").arg(QString(14, u'n')));
}

void TrackerTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DataTable::changeEvent(event);
}

void TrackerTable::setCluster(const status::ClusterStatus& cluster)
{
    m_model->setCluster(cluster);
    const bool isCopying =
        std::any_of(cluster.trackers.begin(), cluster.trackers.end(),
                    [](const auto& tracker) { return tracker.snapshotPercent.has_value(); });
    if (isCopying && !m_isCopying) {
        m_isCopying = true; // from here on: columns that go to and fro are hard to read
        retranslate();
    }
}

const status::TrackerStatus* TrackerTable::trackerAt(const QModelIndex& index) const
{
    const QModelIndex source = sorted()->mapToSource(index);
    return source.isValid() ? &m_model->row(source.row()) : nullptr;
}

} // namespace muster::ui
