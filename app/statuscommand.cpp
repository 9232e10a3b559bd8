// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statuscommand.h"

#include "app/peersession.h"
#include "app/terminal.h"
#include "cluster/clusterview.h"
#include "status/statusjson.h"
#include "ui/format.h"

#include <QJsonDocument>
#include <QStringList>
#include <algorithm>

namespace muster::app {

namespace {

QString livenessWord(const status::TrackerStatus& tracker)
{
    switch (tracker.liveness) {
    case status::Liveness::Alive:
        return StatusCommand::tr("alive");
    case status::Liveness::Suspect:
        return StatusCommand::tr("suspect");
    case status::Liveness::Dead:
        return StatusCommand::tr("dead");
    }
    return {};
}

// What a tracker tells of itself; nothing where it does not.
QString vitalsOf(const status::TrackerStatus& tracker)
{
    QString text;
    if (tracker.snapshotPercent)
        text += StatusCommand::tr("  being given the state: %1 %").arg(*tracker.snapshotPercent);
    if (tracker.uptimeMs > 0)
        text += StatusCommand::tr("  up %1  load %2 %")
                    .arg(ui::formatDuration(Millis{tracker.uptimeMs}))
                    .arg(tracker.loadPercent, 0, 'f', 0);
    if (tracker.memoryBytes > 0)
        text += StatusCommand::tr("  memory %1").arg(ui::formatSize(tracker.memoryBytes));
    return text;
}

} // namespace

bool isWholeClusterHeard(const cluster::Membership& membership)
{
    const auto& members = membership.members();
    const auto master = std::find_if(members.begin(), members.end(), [](const auto& entry) {
        return entry.second.last.role == protocol::KeepAliveRole::Master;
    });
    if (master == members.end())
        return false;
    const std::vector<NodeId>& named = master->second.last.members;
    return std::all_of(named.begin(), named.end(),
                       [&members](NodeId node) { return members.find(node) != members.end(); });
}

QString foreignKeyText(const IpAddress& at, bool isTheirsOpen, bool isOursOpen)
{
    if (isTheirsOpen)
        return StatusCommand::tr("a tracker of this cluster's name at %1 uses no passphrase, so they do not "
                                 "hear each other; give both the same one with --passphrase-file")
            .arg(at.toString());
    if (isOursOpen)
        return StatusCommand::tr(
                   "a tracker of this cluster's name at %1 uses a passphrase; name its file with "
                   "--passphrase-file")
            .arg(at.toString());
    return StatusCommand::tr("a tracker of this cluster's name at %1 uses another passphrase; give both the "
                             "same one with --passphrase-file")
        .arg(at.toString());
}

QString noClusterText(const NodeSettings& settings, const cluster::ClusterFaultTolerance& keepAlives)
{
    const auto& foreign = keepAlives.foreignTrackers();
    if (!foreign.empty())
        return foreignKeyText(foreign.begin()->first, foreign.begin()->second, settings.key.isOpen);
    return StatusCommand::tr(
               "no tracker of the cluster “%1” was heard; is one running, and is --interface right?")
        .arg(settings.options.cluster);
}

QString openness(bool isOpen)
{
    return isOpen ? StatusCommand::tr("open to everybody on this network; --passphrase-file closes it")
                  : StatusCommand::tr("closed: only who has the passphrase takes part");
}

QString describe(const status::ClusterStatus& view)
{
    QStringList lines;
    lines << StatusCommand::tr("cluster %1, lineage %2, term %3")
                 .arg(view.cluster, view.lineage.toHexString())
                 .arg(view.term);
    lines << openness(view.isOpen);
    if (!view.master.isValid())
        lines << StatusCommand::tr("no master: an election is under way");
    for (const status::TrackerStatus& tracker : view.trackers) {
        const auto lag = view.lag(tracker);
        lines << QStringLiteral("%1 %2  %3  %4  %5  applied %6%7  digest %8  contents %9")
                         .arg(tracker.id == view.master ? QStringLiteral("*") : QStringLiteral(" "),
                              tracker.name, status::roleName(tracker.role), livenessWord(tracker),
                              tracker.announce.toString())
                         .arg(tracker.applied)
                         .arg(lag.value_or(0) ? StatusCommand::tr(" (%1 behind)").arg(*lag) : QString())
                         .arg(tracker.digest, 16, 16, QLatin1Char('0'))
                         .arg(tracker.contents) +
                     StatusCommand::tr("  peers %1").arg(tracker.peersToShow()) + vitalsOf(tracker);
    }
    return lines.join(u'\n');
}

StatusCommand::StatusCommand(const NodeSettings& settings, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_keepAlives(listenerSettings(settings), std::nullopt, clock)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &StatusCommand::finish);
    connect(&m_keepAlives, &cluster::ClusterFaultTolerance::heard, this, &StatusCommand::lookAgain);
}

Result<void> StatusCommand::start()
{
    const auto started = m_keepAlives.start();
    if (started)
        m_deadline.start(patience);
    return started;
}

void StatusCommand::lookAgain()
{
    if (m_deadline.isActive() && isWholeClusterHeard(m_keepAlives.membership()))
        finish();
}

void StatusCommand::finish()
{
    m_deadline.stop();
    auto view =
        cluster::viewOf(m_settings.options.cluster, m_keepAlives.membership(), nullptr, m_clock.monotonic());
    view.isOpen = m_settings.key.isOpen;
    if (view.trackers.isEmpty()) {
        printError(noClusterText(m_settings, m_keepAlives));
        emit finished(exitNoCluster);
        return;
    }
    QJsonObject object = status::toJson(view);
    object[u"type"] = QStringLiteral("cluster");
    if (m_settings.options.json)
        printLine(jsonLine(QJsonDocument(object)));
    else
        printLine(describe(view));
    emit finished(0);
}

} // namespace muster::app
