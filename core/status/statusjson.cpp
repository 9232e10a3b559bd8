// SPDX-License-Identifier: GPL-3.0-or-later
#include "status/statusjson.h"

#include <array>
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
        {QStringLiteral("open"), cluster.isOpen},
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

namespace {

constexpr std::array<std::pair<TransferState, const char*>, 7> stateNames{{
    {TransferState::Hashing, "hashing"},
    {TransferState::Checking, "checking"},
    {TransferState::FetchingMetadata, "fetching_metadata"},
    {TransferState::Downloading, "downloading"},
    {TransferState::Sharing, "sharing"},
    {TransferState::Stopped, "stopped"},
    {TransferState::Failed, "failed"},
}};

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

QJsonObject toJson(const TransferStatus& transfer)
{
    QJsonArray files;
    for (const FileStatus& file : transfer.files)
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("size"), file.sizeBytes},
                                 {QStringLiteral("done"), file.doneBytes}});
    return QJsonObject{
        {QStringLiteral("sha1"), transfer.sha1.toHexString()},
        {QStringLiteral("name"), transfer.name},
        {QStringLiteral("folder"), transfer.folder},
        {QStringLiteral("state"), stateName(transfer.state)},
        {QStringLiteral("error"), transfer.error},
        {QStringLiteral("size"), transfer.sizeBytes},
        {QStringLiteral("done"), transfer.doneBytes},
        {QStringLiteral("chunk_size"), transfer.chunkBytes},
        {QStringLiteral("chunk_count"), qint64(transfer.chunks.size())},
        {QStringLiteral("chunks"), hexOfBits(transfer.chunks)},
        {QStringLiteral("files"), files},
        {QStringLiteral("down_bytes_per_s"), transfer.downBytesPerSecond},
        {QStringLiteral("up_bytes_per_s"), transfer.upBytesPerSecond},
        {QStringLiteral("peers"), transfer.connectedPeers},
        {QStringLiteral("seeders"), transfer.knownSeeders},
        {QStringLiteral("leechers"), transfer.knownLeechers},
        {QStringLiteral("magnet"), transfer.magnet},
    };
}

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
    transfer.doneBytes = number("done");
    transfer.chunkBytes = number("chunk_size");
    transfer.chunks = bitsOfHex(text("chunks"), qsizetype(number("chunk_count")));
    for (const QJsonValue& value : object.value(QLatin1String("files")).toArray()) {
        const QJsonObject file = value.toObject();
        transfer.files.append(FileStatus{file.value(QLatin1String("path")).toString(),
                                         file.value(QLatin1String("size")).toInteger(),
                                         file.value(QLatin1String("done")).toInteger()});
    }
    transfer.downBytesPerSecond = number("down_bytes_per_s");
    transfer.upBytesPerSecond = number("up_bytes_per_s");
    transfer.connectedPeers = int(number("peers"));
    transfer.knownSeeders = int(number("seeders"));
    transfer.knownLeechers = int(number("leechers"));
    transfer.magnet = text("magnet");
    return transfer;
}

} // namespace muster::status
