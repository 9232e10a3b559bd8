// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/trackertablemodel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/models/modelroles.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

namespace muster::ui {

using namespace status;

namespace {

QString roleSymbol(TrackerRole role)
{
    switch (role) {
    case TrackerRole::Joining:
        return QStringLiteral("joining");
    case TrackerRole::Slave:
        return QStringLiteral("slave");
    case TrackerRole::Candidate:
        return QStringLiteral("candidate");
    case TrackerRole::Master:
        return QStringLiteral("crown");
    }
    Q_UNREACHABLE();
}

QString livenessSymbol(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return QStringLiteral("alive");
    case Liveness::Suspect:
        return QStringLiteral("suspect");
    case Liveness::Dead:
        return QStringLiteral("dead");
    }
    Q_UNREACHABLE();
}

QVariant symbol(const TrackerStatus& tracker, int column)
{
    if (column == TrackerTableModel::Role)
        return symbolIcon(roleSymbol(tracker.role));
    if (column == TrackerTableModel::State)
        return symbolIcon(livenessSymbol(tracker.liveness));
    return {};
}

bool isNumber(int column)
{
    return column >= TrackerTableModel::Lag && column <= TrackerTableModel::Announces &&
           column != TrackerTableModel::DigestColumn;
}

} // namespace

void TrackerTableModel::setCluster(const ClusterStatus& cluster)
{
    const TrackerStatus* before = masterRow();
    const std::optional<TrackerStatus> oldMaster = before ? std::optional(*before) : std::nullopt;
    m_cluster = cluster;
    replaceRows(cluster.trackers);
    const TrackerStatus* after = masterRow();
    const std::optional<TrackerStatus> newMaster = after ? std::optional(*after) : std::nullopt;
    if (rowCount() > 0 && oldMaster != newMaster)
        announceChange(0, rowCount() - 1); // every lag and digest is told against the master's
}

const TrackerStatus* TrackerTableModel::masterRow() const
{
    for (const TrackerStatus& tracker : m_cluster.trackers) {
        if (tracker.id == m_cluster.master)
            return &tracker;
    }
    return nullptr;
}

TrackerTableModel::Agreement TrackerTableModel::agreement(const TrackerStatus& tracker) const
{
    const TrackerStatus* master = masterRow();
    if (!master || master->id == tracker.id || master->applied != tracker.applied)
        return Agreement::Unknown;
    return master->digest == tracker.digest ? Agreement::Equal : Agreement::Differs;
}

int TrackerTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrackerTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TrackerStatus& tracker = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(tracker, index.column());
    case Qt::DecorationRole:
        return symbol(tracker, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(tracker, index.column()));
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::FontRole:
        if (tracker.isSelf && index.column() == Name) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        if (tracker.liveness == Liveness::Dead)
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    case SortRole:
        return sortKey(tracker, index.column());
    case KeyRole:
        return QVariant::fromValue(tracker.id);
    case LagRole: {
        const auto lag = m_cluster.lag(tracker);
        return lag ? QVariant(qulonglong(*lag)) : QVariant();
    }
    default:
        return {};
    }
}

QString TrackerTableModel::copyingText(const QString& role, int percent)
{
    return tr("%1, copying %2 %", "a role, and how much of the tables is here").arg(role).arg(percent);
}

QString TrackerTableModel::text(const TrackerStatus& tracker, int column) const
{
    switch (column) {
    case Name:
        return tracker.isSelf ? tr("%1 (this one)").arg(plainLine(tracker.name)) : plainLine(tracker.name);
    case Role:
        return tracker.snapshotPercent ? copyingText(roleText(tracker.role), *tracker.snapshotPercent)
                                       : roleText(tracker.role);
    case State:
        if (tracker.isSelf)
            return livenessText(tracker.liveness);
        return tr("%1, %2 ago").arg(livenessText(tracker.liveness), formatDuration(tracker.lastSeen));
    case Lag: {
        const auto lag = m_cluster.lag(tracker);
        return lag ? formatCount(*lag) : tr("–", "not known");
    }
    case LagTime:
        return lagTimeText(tracker);
    case Applied:
        return formatCount(tracker.applied);
    case Committed:
        return formatCount(tracker.committed);
    case Stored:
        return formatCount(tracker.stored);
    case DigestColumn:
        return digestText(tracker);
    case Contents:
        return formatCount(tracker.contents);
    case Peers:
        return formatCount(tracker.peersToShow());
    case Announces:
        return QLocale().toString(tracker.announcesPerSecond, 'f', tracker.announcesPerSecond < 100 ? 1 : 0);
    case Address:
        return tracker.announce.isValid() ? tracker.announce.toString() : tr("–", "not known");
    default:
        return {};
    }
}

QString TrackerTableModel::lagTimeText(const TrackerStatus& tracker)
{
    if (!tracker.lagTime)
        return tr("–", "not known");
    const Millis lag = *tracker.lagTime;
    return lag < Millis(1000) ? tr("%1 ms").arg(lag.count()) : formatDuration(lag);
}

QString TrackerTableModel::digestText(const TrackerStatus& tracker) const
{
    const QString hex = formatDigest(tracker.digest);
    switch (agreement(tracker)) {
    case Agreement::Unknown:
        return hex;
    case Agreement::Equal:
        return tr("%1 equal", "a digest, equal to the master's").arg(hex);
    case Agreement::Differs:
        return tr("%1 DIFFERS").arg(hex);
    }
    Q_UNREACHABLE();
}

QVariant TrackerTableModel::sortKey(const TrackerStatus& tracker, int column) const
{
    switch (column) {
    case Role:
        return -int(tracker.role); // the master first
    case State:
        return qlonglong(int(tracker.liveness)) * 1'000'000'000 + tracker.lastSeen.count();
    case Lag:
        return qlonglong(m_cluster.lag(tracker).value_or(0));
    case LagTime:
        return qlonglong(tracker.lagTime.value_or(Millis(-1)).count());
    case Applied:
        return qulonglong(tracker.applied);
    case Committed:
        return qulonglong(tracker.committed);
    case Stored:
        return qulonglong(tracker.stored);
    case Contents:
        return qulonglong(tracker.contents);
    case Peers:
        return qulonglong(tracker.peersToShow());
    case Announces:
        return tracker.announcesPerSecond;
    default:
        return text(tracker, column);
    }
}

QString TrackerTableModel::toolTip(const TrackerStatus& tracker, int column) const
{
    switch (column) {
    case Name:
        return tr("%1, identity %2, version %3")
            .arg(plainLine(tracker.name), tracker.id.toHexString(), plainLine(tracker.version));
    case Role:
        return tr("%1 in term %2").arg(roleText(tracker.role)).arg(tracker.term);
    case State:
        return tr("Its last keep-alive came %1 ago.").arg(formatDuration(tracker.lastSeen));
    case Lag:
        return tr("Log entries that the master has committed and this tracker has not applied yet.");
    case LagTime:
        return tr(
            "For how long the master had committed what this tracker had not applied, when it was heard "
            "last. An estimate.");
    case DigestColumn:
        if (tracker.id == m_cluster.master)
            return tr("A sum over its tables. The other trackers are compared with it.");
        switch (agreement(tracker)) {
        case Agreement::Unknown:
            return tr("A sum over its tables. It can be compared once both stand at the same entry.");
        case Agreement::Equal:
            return tr("Its tables are equal to the master's at entry %1.").arg(tracker.applied);
        case Agreement::Differs:
            return tr("Its tables are not those of the master, though both stand at entry %1. Stop this "
                      "tracker, move its data folder away and start it again: it then fetches a new copy.")
                .arg(tracker.applied);
        }
        Q_UNREACHABLE();
    default:
        return {};
    }
}

QVariant TrackerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const struct
    {
        QString title;
        QString meaning;
    } headers[] = {
        {tr("Tracker"), tr("The tracker's name")},
        {tr("Role"), tr("The master answers and replicates; the slaves hold copies")},
        {tr("State"), tr("Suspect after 1.5 s without a keep-alive, dead after 3 s")},
        {tr("Lag"), tr("Log entries behind the master")},
        {tr("Late by"), tr("How long the master has been ahead, about")},
        {tr("Applied"), tr("The last log entry that is in its tables")},
        {tr("Committed"), tr("The last log entry that it knows to be kept by enough trackers")},
        {tr("Stored"), tr("The last log entry on its disk")},
        {tr("Digest"), tr("A sum over its tables: equal tables, equal digest")},
        {tr("Contents"), tr("Contents that its tables know")},
        {tr("Peers"), tr("Peers that its tables know")},
        {tr("Announces/s"), tr("Announces that it answers a second")},
        {tr("Address"), tr("Where it answers peers")},
    };
    if (role == Qt::DisplayRole)
        return headers[section].title;
    if (role == Qt::ToolTipRole)
        return plainToolTip(headers[section].meaning);
    return {};
}

} // namespace muster::ui
