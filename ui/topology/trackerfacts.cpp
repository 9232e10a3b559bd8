// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topology/trackerfacts.h"

#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace muster::ui {

using namespace status;

namespace {

const QString unknown = QStringLiteral("–");

QString behindText(const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    const auto lag = cluster.lag(tracker);
    if (!lag)
        return unknown;
    if (*lag == 0)
        return QCoreApplication::translate("TrackerFacts", "nothing");
    const QString entries =
        QCoreApplication::translate("TrackerFacts", "%Ln log entries", nullptr, int(*lag));
    return tracker.lagTime ? QStringLiteral("%1, %2").arg(entries, formatDuration(*tracker.lagTime))
                           : entries;
}

QString digestText(const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    const QString digest = formatDigest(tracker.digest);
    for (const TrackerStatus& master : cluster.trackers) {
        if (master.id != cluster.master || master.id == tracker.id || master.applied != tracker.applied)
            continue;
        return master.digest == tracker.digest
                   ? QCoreApplication::translate("TrackerFacts", "%1, as the master's").arg(digest)
                   : QCoreApplication::translate("TrackerFacts", "%1, DIFFERS from the master's").arg(digest);
    }
    return digest;
}

QString voteText(const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    if (!tracker.votedFor)
        return unknown;
    if (!tracker.votedFor->isValid())
        return QCoreApplication::translate("TrackerFacts", "nobody in this term");
    if (*tracker.votedFor == tracker.id)
        return QCoreApplication::translate("TrackerFacts", "itself");
    for (const TrackerStatus& candidate : cluster.trackers)
        if (candidate.id == *tracker.votedFor)
            return plainLine(candidate.name);
    return tracker.votedFor->toHexString();
}

QString stateText(const TrackerStatus& tracker)
{
    if (tracker.snapshotPercent)
        return QCoreApplication::translate("TrackerFacts", "%1, is sent the whole state: %2 %")
            .arg(livenessText(tracker.liveness))
            .arg(*tracker.snapshotPercent);
    return livenessText(tracker.liveness);
}

QString whatItCosts(TrackerFact fact, const TrackerStatus& tracker)
{
    if (tracker.uptimeMs == 0) // it does not tell
        return unknown;
    if (fact == TrackerFact::Load)
        return QCoreApplication::translate("TrackerFacts", "%1 % of a core")
            .arg(QLocale().toString(tracker.loadPercent, 'f', 1));
    if (fact == TrackerFact::Memory)
        return tracker.memoryBytes == 0 ? unknown : formatSize(tracker.memoryBytes);
    return formatDuration(Millis(tracker.uptimeMs));
}

} // namespace

QList<TrackerFact> allFacts()
{
    QList<TrackerFact> facts;
    for (int fact = 0; fact <= int(TrackerFact::Id); ++fact)
        facts.append(TrackerFact(fact));
    return facts;
}

QString factLabel(TrackerFact fact)
{
    switch (fact) {
    case TrackerFact::Role:
        return QCoreApplication::translate("TrackerFacts", "Role");
    case TrackerFact::State:
        return QCoreApplication::translate("TrackerFacts", "State");
    case TrackerFact::LastKeepAlive:
        return QCoreApplication::translate("TrackerFacts", "Last keep-alive");
    case TrackerFact::Term:
        return QCoreApplication::translate("TrackerFacts", "Term");
    case TrackerFact::VotedFor:
        return QCoreApplication::translate("TrackerFacts", "Voted for");
    case TrackerFact::Stored:
        return QCoreApplication::translate("TrackerFacts", "Stored");
    case TrackerFact::Committed:
        return QCoreApplication::translate("TrackerFacts", "Committed");
    case TrackerFact::Applied:
        return QCoreApplication::translate("TrackerFacts", "Applied");
    case TrackerFact::Behind:
        return QCoreApplication::translate("TrackerFacts", "Behind the master");
    case TrackerFact::DigestFact:
        return QCoreApplication::translate("TrackerFacts", "Digest");
    case TrackerFact::Contents:
        return QCoreApplication::translate("TrackerFacts", "Contents");
    case TrackerFact::Peers:
        return QCoreApplication::translate("TrackerFacts", "Peers");
    case TrackerFact::Announces:
        return QCoreApplication::translate("TrackerFacts", "Announces a second");
    case TrackerFact::Load:
        return QCoreApplication::translate("TrackerFacts", "Load");
    case TrackerFact::Memory:
        return QCoreApplication::translate("TrackerFacts", "Memory");
    case TrackerFact::Uptime:
        return QCoreApplication::translate("TrackerFacts", "Runs for");
    case TrackerFact::Address:
        return QCoreApplication::translate("TrackerFacts", "Address for peers");
    case TrackerFact::ClusterAddress:
        return QCoreApplication::translate("TrackerFacts", "Address for trackers");
    case TrackerFact::Version:
        return QCoreApplication::translate("TrackerFacts", "Version");
    case TrackerFact::Id:
        return QCoreApplication::translate("TrackerFacts", "Id");
    }
    Q_UNREACHABLE();
}

QString factText(TrackerFact fact, const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    switch (fact) {
    case TrackerFact::Role:
        return roleText(tracker.role);
    case TrackerFact::State:
        return stateText(tracker);
    case TrackerFact::LastKeepAlive:
        return QCoreApplication::translate("TrackerFacts", "%1 ago").arg(formatDuration(tracker.lastSeen));
    case TrackerFact::Term:
        return formatCount(tracker.term);
    case TrackerFact::VotedFor:
        return voteText(cluster, tracker);
    case TrackerFact::Stored:
        return formatCount(tracker.stored);
    case TrackerFact::Committed:
        return formatCount(tracker.committed);
    case TrackerFact::Applied:
        return formatCount(tracker.applied);
    case TrackerFact::Behind:
        return behindText(cluster, tracker);
    case TrackerFact::DigestFact:
        return digestText(cluster, tracker);
    case TrackerFact::Contents:
        return formatCount(tracker.contents);
    case TrackerFact::Peers:
        return formatCount(tracker.peersToShow());
    case TrackerFact::Announces:
        return QLocale().toString(tracker.announcesPerSecond, 'f', 1);
    case TrackerFact::Load:
    case TrackerFact::Memory:
    case TrackerFact::Uptime:
        return whatItCosts(fact, tracker);
    case TrackerFact::Address:
        return tracker.announce.toString();
    case TrackerFact::ClusterAddress:
        return tracker.clusterAddress.isEmpty() ? unknown : plainLine(tracker.clusterAddress);
    case TrackerFact::Version:
        return tracker.version.isEmpty() ? unknown : plainLine(tracker.version);
    case TrackerFact::Id:
        return tracker.id.toHexString();
    }
    Q_UNREACHABLE();
}

} // namespace muster::ui
