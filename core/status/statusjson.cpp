// SPDX-License-Identifier: GPL-3.0-or-later
#include "status/statusjson.h"

#include <array>
#include <optional>
#include <utility>

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

QString livenessName(Liveness liveness)
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

// null: not known, or not told.
template<typename Value> QJsonValue orNull(bool isKnown, const Value& value)
{
    return isKnown ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

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
        {QStringLiteral("distinct_peers"),
         orNull(tracker.distinctPeers.has_value(), qint64(tracker.distinctPeers.value_or(0)))},
        {QStringLiteral("voted_for"), orNull(tracker.votedFor && tracker.votedFor->isValid(),
                                             tracker.votedFor.value_or(NodeId()).toHexString())},
        {QStringLiteral("announces_per_s"), tracker.announcesPerSecond},
        {QStringLiteral("last_seen_ms"), qint64(tracker.lastSeen.count())},
        {QStringLiteral("liveness"), livenessName(tracker.liveness)},
        {QStringLiteral("term"), qint64(tracker.term)},
        {QStringLiteral("version"), tracker.version},
        {QStringLiteral("cluster_address"), tracker.clusterAddress},
        {QStringLiteral("uptime_ms"), orNull(tracker.uptimeMs > 0, tracker.uptimeMs)},
        {QStringLiteral("memory_bytes"), orNull(tracker.memoryBytes > 0, tracker.memoryBytes)},
        {QStringLiteral("load_percent"), orNull(tracker.uptimeMs > 0, tracker.loadPercent)},
        {QStringLiteral("snapshot_percent"),
         orNull(tracker.snapshotPercent.has_value(), tracker.snapshotPercent.value_or(0))},
    };
}

QJsonObject toJson(const ClusterStatus& cluster, const TrackerStatus& tracker)
{
    QJsonObject object = toJson(tracker);
    const std::optional<quint64> lag = cluster.lag(tracker);
    object.insert(QStringLiteral("lag_entries"), orNull(lag.has_value(), qint64(lag.value_or(0))));
    object.insert(QStringLiteral("lag_ms"),
                  orNull(tracker.lagTime.has_value(), qint64(tracker.lagTime.value_or(Millis{0}).count())));
    return object;
}

QJsonObject toJson(const ForeignLineage& lineage)
{
    QJsonArray trackers;
    for (const TrackerStatus& tracker : lineage.trackers)
        trackers.append(toJson(tracker));
    return QJsonObject{
        {QStringLiteral("lineage"), lineage.lineage.toHexString()},
        {QStringLiteral("master"), lineage.master.isValid() ? lineage.master.toHexString() : QString()},
        {QStringLiteral("trackers"), trackers},
    };
}

} // namespace

QJsonObject toJson(const ClusterStatus& cluster)
{
    QJsonArray trackers;
    for (const TrackerStatus& tracker : cluster.trackers)
        trackers.append(toJson(cluster, tracker));
    QJsonArray foreign;
    for (const ForeignLineage& lineage : cluster.foreign)
        foreign.append(toJson(lineage));
    return QJsonObject{
        {QStringLiteral("cluster"), cluster.cluster},
        {QStringLiteral("open"), cluster.isOpen},
        {QStringLiteral("lineage"), cluster.lineage.toHexString()},
        {QStringLiteral("term"), qint64(cluster.term)},
        {QStringLiteral("master"), cluster.master.isValid() ? cluster.master.toHexString() : QString()},
        {QStringLiteral("trackers"), trackers},
        {QStringLiteral("other_lineages"), foreign},
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

QJsonArray toJson(const QList<PeerStatus>& peers)
{
    QJsonArray array;
    for (const PeerStatus& peer : peers) {
        QJsonObject object{
            {QStringLiteral("endpoint"), peer.endpoint},
            {QStringLiteral("seeder"), peer.isSeeder},
            {QStringLiteral("seconds_since_check_in"), peer.secondsSinceCheckIn},
        };
        if (peer.saysMore) {
            object.insert(QStringLiteral("up_limit_kib_per_s"), peer.uploadLimitKibPerSecond);
            object.insert(QStringLiteral("down_limit_kib_per_s"), peer.downloadLimitKibPerSecond);
            object.insert(QStringLiteral("utp"), peer.takesUtp);
            object.insert(QStringLiteral("encryption"), peer.takesEncryption);
            object.insert(QStringLiteral("peer_exchange"), peer.exchangesPeers);
            object.insert(QStringLiteral("metadata"), peer.givesMetadata);
            object.insert(QStringLiteral("client"), peer.client);
        }
        array.append(object);
    }
    return array;
}

namespace {

constexpr std::array<std::pair<TransferState, const char*>, 8> stateNames{{
    {TransferState::Hashing, "hashing"},
    {TransferState::Checking, "checking"},
    {TransferState::FetchingMetadata, "fetching_metadata"},
    {TransferState::Downloading, "downloading"},
    {TransferState::Sharing, "sharing"},
    {TransferState::Queued, "queued"},
    {TransferState::Paused, "paused"},
    {TransferState::Failed, "failed"},
}};

constexpr std::array<const char*, 4> priorityNames{"skip", "low", "normal", "high"}; // by FilePriority
constexpr std::array<const char*, 6> sourceNames{"multicast", "tracker", "lsd", "dht", "pex", "link"};
constexpr std::array<const char*, 4> sourceStateNames{"off", "asking", "answering", "silent"};

template<std::size_t N> qsizetype indexOf(const std::array<const char*, N>& names, const QString& name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i]))
            return qsizetype(i);
    return -1;
}

QJsonObject toJson(const FileStatus& file)
{
    return QJsonObject{
        {QStringLiteral("path"), file.path},
        {QStringLiteral("size"), file.sizeBytes},
        {QStringLiteral("done"), file.doneBytes},
        {QStringLiteral("priority"), QLatin1String(priorityNames.at(std::size_t(file.priority)))},
        {QStringLiteral("offset"), file.offset},
    };
}

FileStatus fileFromJson(const QJsonObject& object)
{
    FileStatus file;
    file.path = object.value(QLatin1String("path")).toString();
    file.sizeBytes = object.value(QLatin1String("size")).toInteger();
    file.doneBytes = object.value(QLatin1String("done")).toInteger();
    const qsizetype priority = indexOf(priorityNames, object.value(QLatin1String("priority")).toString());
    file.priority = priority < 0 ? FilePriority::Normal : FilePriority(priority);
    file.offset = object.value(QLatin1String("offset")).toInteger();
    return file;
}

QJsonObject toJson(const SourceStatus& source)
{
    return QJsonObject{
        {QStringLiteral("kind"), QLatin1String(sourceNames.at(std::size_t(source.kind)))},
        {QStringLiteral("state"), QLatin1String(sourceStateNames.at(std::size_t(source.state)))},
        {QStringLiteral("peers_found"), source.peersFound},
        {QStringLiteral("last_answer_ms_ago"), source.lastAnswerMsAgo},
    };
}

std::optional<SourceStatus> sourceFromJson(const QJsonObject& object)
{
    const qsizetype kind = indexOf(sourceNames, object.value(QLatin1String("kind")).toString());
    const qsizetype state = indexOf(sourceStateNames, object.value(QLatin1String("state")).toString());
    if (kind < 0 || state < 0)
        return std::nullopt;
    return SourceStatus{SourceKind(kind), SourceState(state),
                        int(object.value(QLatin1String("peers_found")).toInteger()),
                        object.value(QLatin1String("last_answer_ms_ago")).toInteger(-1)};
}

QJsonArray namesOf(const QList<SourceKind>& kinds)
{
    QJsonArray names;
    for (const SourceKind kind : kinds)
        names.append(QLatin1String(sourceNames.at(std::size_t(kind))));
    return names;
}

QJsonObject toJson(const TransferPeerStatus& peer)
{
    return QJsonObject{
        {QStringLiteral("endpoint"), peer.endpoint},
        {QStringLiteral("client"), peer.client},
        {QStringLiteral("permille"), peer.permille},
        {QStringLiteral("down_bytes_per_s"), peer.downBytesPerSecond},
        {QStringLiteral("up_bytes_per_s"), peer.upBytesPerSecond},
        {QStringLiteral("connecting"), peer.isConnecting},
        {QStringLiteral("seeder"), peer.isSeeder},
        {QStringLiteral("incoming"), peer.isIncoming},
        {QStringLiteral("utp"), peer.isUtp},
        {QStringLiteral("encrypted"), peer.isEncrypted},
        {QStringLiteral("has_what_is_wanted"), peer.isWanted},
        {QStringLiteral("gives_to_us"), peer.givesToUs},
        {QStringLiteral("wants_ours"), peer.wantsOurs},
        {QStringLiteral("takes_from_us"), peer.takesFromUs},
        {QStringLiteral("silent"), peer.isSilent},
        {QStringLiteral("sources"), namesOf(peer.sources)},
    };
}

QJsonObject toJson(const TransferTrackerStatus& tracker)
{
    return QJsonObject{
        {QStringLiteral("url"), tracker.url},
        {QStringLiteral("tier"), tracker.tier},
        {QStringLiteral("state"), QLatin1String(sourceStateNames.at(std::size_t(tracker.state)))},
        {QStringLiteral("message"), tracker.message},
        {QStringLiteral("seeders"), orNull(tracker.seeders >= 0, tracker.seeders)},
        {QStringLiteral("leechers"), orNull(tracker.leechers >= 0, tracker.leechers)},
        {QStringLiteral("next_announce_ms"), tracker.nextAnnounceMsAhead},
    };
}

template<typename Value> QJsonArray arrayOf(const QList<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(toJson(value));
    return array;
}

// null: as all.
QJsonValue ratioLimit(const TransferLimits& limits)
{
    return limits.ratio ? QJsonValue(*limits.ratio) : QJsonValue(QJsonValue::Null);
}

QString hexOfBits(const QBitArray& bits)
{
    QByteArray bytes((bits.size() + 7) / 8, '\0');
    for (qsizetype i = 0; i < bits.size(); ++i)
        if (bits.testBit(i))
            bytes[i / 8] = char(bytes[i / 8] | (0x80 >> (i % 8)));
    return QString::fromLatin1(bytes.toHex());
}

QBitArray bitsOfHex(const QString& hex, qsizetype count)
{
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    QBitArray bits(qMin(count, bytes.size() * 8));
    for (qsizetype i = 0; i < bits.size(); ++i)
        bits.setBit(i, bytes[i / 8] & (0x80 >> (i % 8)));
    return bits;
}

} // namespace

QString stateName(TransferState state)
{
    for (const auto& [named, name] : stateNames)
        if (named == state)
            return QString::fromLatin1(name);
    Q_UNREACHABLE();
}

QJsonObject toJson(const TransferStatus& transfer, FileList files)
{
    QJsonObject object{
        {QStringLiteral("sha1"), transfer.sha1.toHexString()},
        {QStringLiteral("name"), transfer.name},
        {QStringLiteral("folder"), transfer.folder},
        {QStringLiteral("state"), stateName(transfer.state)},
        {QStringLiteral("error"), transfer.error},
        {QStringLiteral("size"), transfer.sizeBytes},
        {QStringLiteral("wanted"), transfer.wantedBytes},
        {QStringLiteral("done"), transfer.doneBytes},
        {QStringLiteral("checked"), transfer.checkedBytes},
        {QStringLiteral("chunk_size"), transfer.chunkBytes},
        {QStringLiteral("chunk_count"), qint64(transfer.chunks.size())},
        {QStringLiteral("chunks"), hexOfBits(transfer.chunks)},
        {QStringLiteral("file_count"), qint64(transfer.files.size())},
        {QStringLiteral("down_bytes_per_s"), transfer.downBytesPerSecond},
        {QStringLiteral("up_bytes_per_s"), transfer.upBytesPerSecond},
        {QStringLiteral("peers"), transfer.connectedPeers},
        {QStringLiteral("seeders"), transfer.knownSeeders},
        {QStringLiteral("leechers"), transfer.knownLeechers},
        {QStringLiteral("magnet"), transfer.magnet},
        {QStringLiteral("queue_position"), transfer.queuePosition},
        {QStringLiteral("downloaded"), transfer.downloadedBytes},
        {QStringLiteral("uploaded"), transfer.uploadedBytes},
        {QStringLiteral("ratio"), transfer.ratio},
        {QStringLiteral("down_limit_kib_per_s"), transfer.limits.rates.downKibPerSecond},
        {QStringLiteral("up_limit_kib_per_s"), transfer.limits.rates.upKibPerSecond},
        {QStringLiteral("ratio_limit"), ratioLimit(transfer.limits)},
        {QStringLiteral("sequential"), transfer.isSequential},
        {QStringLiteral("private"), transfer.isPrivate},
        {QStringLiteral("own"), transfer.isOwn},
        {QStringLiteral("added_ms"), transfer.addedAtMs},
        {QStringLiteral("finished_ms"), transfer.finishedAtMs},
        {QStringLiteral("sources"), arrayOf(transfer.sources)},
    };
    if (files == FileList::Told)
        object.insert(QStringLiteral("files"), arrayOf(transfer.files));
    return object;
}

QJsonObject toJson(const TransferDetail& detail)
{
    return QJsonObject{{QStringLiteral("peers_connected"), arrayOf(detail.peers)},
                       {QStringLiteral("torrent_trackers"), arrayOf(detail.trackers)}};
}

namespace {

// What a person ordered, and what came of it.
void readOrders(const QJsonObject& object, TransferStatus& transfer)
{
    const auto value = [&object](const char* key) { return object.value(QLatin1String(key)); };
    transfer.queuePosition = int(value("queue_position").toInteger());
    transfer.downloadedBytes = value("downloaded").toInteger();
    transfer.uploadedBytes = value("uploaded").toInteger();
    transfer.ratio = value("ratio").toDouble();
    transfer.limits.rates = {int(value("down_limit_kib_per_s").toInteger()),
                             int(value("up_limit_kib_per_s").toInteger())};
    if (value("ratio_limit").isDouble())
        transfer.limits.ratio = value("ratio_limit").toDouble();
    transfer.isSequential = value("sequential").toBool();
    transfer.isPrivate = value("private").toBool();
    transfer.isOwn = value("own").toBool();
    transfer.addedAtMs = value("added_ms").toInteger();
    transfer.finishedAtMs = value("finished_ms").toInteger();
    for (const QJsonValue& source : value("sources").toArray())
        if (const auto read = sourceFromJson(source.toObject()))
            transfer.sources.append(*read);
}

} // namespace

TransferStatus transferFromJson(const QJsonObject& object)
{
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    const auto number = [&object](const char* key) { return object.value(QLatin1String(key)).toInteger(); };
    TransferStatus transfer;
    transfer.sha1 = InfoHash::fromHex(text("sha1").toLatin1()).value_or(InfoHash());
    transfer.name = text("name");
    transfer.folder = text("folder");
    for (const auto& [state, name] : stateNames)
        if (text("state") == QLatin1String(name))
            transfer.state = state;
    transfer.error = text("error");
    transfer.sizeBytes = number("size");
    transfer.wantedBytes = number("wanted");
    transfer.doneBytes = number("done");
    transfer.checkedBytes = number("checked");
    transfer.chunkBytes = number("chunk_size");
    transfer.chunks = bitsOfHex(text("chunks"), qsizetype(number("chunk_count")));
    for (const QJsonValue& value : object.value(QLatin1String("files")).toArray())
        transfer.files.append(fileFromJson(value.toObject()));
    transfer.downBytesPerSecond = number("down_bytes_per_s");
    transfer.upBytesPerSecond = number("up_bytes_per_s");
    transfer.connectedPeers = int(number("peers"));
    transfer.knownSeeders = int(number("seeders"));
    transfer.knownLeechers = int(number("leechers"));
    transfer.magnet = text("magnet");
    readOrders(object, transfer);
    return transfer;
}

} // namespace muster::status
