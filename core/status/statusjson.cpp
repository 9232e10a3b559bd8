// SPDX-License-Identifier: GPL-3.0-or-later
#include "status/statusjson.h"

namespace muster::status {

QString roleName(TrackerRole role)
{
    switch (role) {
    case TrackerRole::Joining:
        return QStringLiteral("joining");
    case TrackerRole::Slave:
        return QStringLiteral("slave");
    case TrackerRole::Candidate:
        return QStringLiteral("candidate");
    case TrackerRole::Master:
        return QStringLiteral("master");
    }
    Q_UNREACHABLE();
}

namespace {

QJsonObject toJson(const TrackerStatus& tracker)
{
    return QJsonObject{
        {QStringLiteral("id"), tracker.id.toHexString()},
        {QStringLiteral("name"), tracker.name},
        {QStringLiteral("role"), roleName(tracker.role)},
        {QStringLiteral("alive"), tracker.liveness != Liveness::Dead},
        {QStringLiteral("announce"), tracker.announce.toString()},
        {QStringLiteral("stored"), qint64(tracker.stored)},
        {QStringLiteral("committed"), qint64(tracker.committed)},
        {QStringLiteral("applied"), qint64(tracker.applied)},
        {QStringLiteral("digest"), QStringLiteral("%1").arg(tracker.digest, 16, 16, QLatin1Char('0'))},
        {QStringLiteral("contents"), qint64(tracker.contents)},
        {QStringLiteral("peers"), qint64(tracker.peers)},
        {QStringLiteral("announces_per_s"), tracker.announcesPerSecond},
        {QStringLiteral("last_seen_ms"), qint64(tracker.lastSeen.count())},
    };
}

} // namespace

QJsonObject toJson(const ClusterStatus& cluster)
{
    QJsonArray trackers;
    for (const TrackerStatus& tracker : cluster.trackers)
        trackers.append(toJson(tracker));
    return QJsonObject{
        {QStringLiteral("cluster"), cluster.cluster},
        {QStringLiteral("lineage"), cluster.lineage.toHexString()},
        {QStringLiteral("term"), qint64(cluster.term)},
        {QStringLiteral("master"), cluster.master.isValid() ? cluster.master.toHexString() : QString()},
        {QStringLiteral("trackers"), trackers},
    };
}

QJsonArray toJson(const QList<OfferStatus>& offers)
{
    QJsonArray array;
    for (const OfferStatus& offer : offers) {
        array.append(QJsonObject{
            {QStringLiteral("sha1"), offer.sha1.toHexString()},
            {QStringLiteral("name"), offer.name},
            {QStringLiteral("size"), offer.sizeBytes},
            {QStringLiteral("chunk_size"), offer.chunkBytes},
            {QStringLiteral("seeders"), qint64(offer.seeders)},
            {QStringLiteral("leechers"), qint64(offer.leechers)},
        });
    }
    return array;
}

} // namespace muster::status
