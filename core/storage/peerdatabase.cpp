// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/peerdatabase.h"

#include "storage/dbconnection.h"

#include <QFile>

#include <chrono>
#include <memory>

namespace muster::storage {

using peer::ChunkRecord;
using peer::FileStamp;
using peer::ShareRecord;
using peer::WantedState;
using status::FilePriority;
using status::PeerLimits;

namespace {

constexpr std::chrono::seconds retryInterval{2};
constexpr quint32 peerApplicationId = 0x4d757065; // "Mupe"

qint64 msOf(WallTime time) { return time.time_since_epoch().count(); }

void setMeaningless(DbConnection& connection, const QString& sha1)
{
    connection.setError(
        Error{PeerDatabase::tr("The peer's database holds a row that makes no sense (%1). Put a copy "
                               "of it back, or move it away and share your files again.")
                  .arg(sha1)});
}

// The columns after those of the first version.
void readOrders(const DbConnection::Rows& row, ShareRecord& share)
{
    share.key = ShareKey::fromBytes(row.value(7).toByteArray());
    share.isSequential = row.value(8).toBool();
    share.queuePosition = row.value(9).toLongLong();
    share.limits.rates = {row.value(10).toInt(), row.value(11).toInt()};
    if (!row.value(12).isNull())
        share.limits.ratio = row.value(12).toDouble();
    share.totals = {row.value(13).toLongLong(), row.value(14).toLongLong()};
    if (!row.value(15).isNull())
        share.finishedAt = WallTime(Millis(row.value(15).toLongLong()));
    share.isBegun = row.value(16).toBool();
}

QList<ShareRecord> readShares(DbConnection& connection)
{
    QList<ShareRecord> shares;
    auto rows = connection.read(
        u"SELECT sha1, torrent, magnet, save_path, wanted, added_at_ms, is_own, share_key, is_sequential,"
        " queue_position, down_limit_kib_per_s, up_limit_kib_per_s, ratio_limit, downloaded_bytes,"
        " uploaded_bytes, finished_at_ms, is_begun FROM SHARE ORDER BY added_at_ms, sha1"_qs);
    while (rows.next()) {
        const auto sha1 = InfoHash::fromHex(rows.value(0).toString().toLatin1());
        if (!sha1) {
            setMeaningless(connection, rows.value(0).toString());
            break;
        }
        ShareRecord share;
        share.sha1 = *sha1;
        share.torrent = rows.value(1).toByteArray();
        share.magnet = rows.value(2).toString();
        share.savePath = rows.value(3).toString();
        share.wanted = rows.value(4).toInt() == 0 ? WantedState::Active : WantedState::Paused;
        share.addedAt = WallTime(Millis(rows.value(5).toLongLong()));
        share.isOwn = rows.value(6).toBool();
        readOrders(rows, share);
        shares.append(share);
    }
    return shares;
}

void readPriorities(DbConnection& connection, QList<ShareRecord>& shares)
{
    constexpr qsizetype mostFiles = 10'000'000; // no torrent names more
    QHash<QString, ShareRecord*> byText;
    for (ShareRecord& share : shares)
        byText.insert(share.sha1.toHexString(), &share);
    auto rows =
        connection.read(u"SELECT sha1, file_index, priority FROM FILE_PRIORITY ORDER BY sha1, file_index"_qs);
    while (rows.next()) {
        ShareRecord* share = byText.value(rows.value(0).toString());
        const qsizetype index = rows.value(1).toLongLong();
        if (!share || index < 0 || index >= mostFiles) {
            setMeaningless(connection, rows.value(0).toString());
            return;
        }
        share->priorities.resize(index + 1, FilePriority::Normal);
        share->priorities[index] = FilePriority(rows.value(2).toInt());
    }
}

QHash<InfoHash, QList<FileStamp>> readStamps(DbConnection& connection)
{
    QHash<InfoHash, QList<FileStamp>> stamps;
    auto rows = connection.read(
        u"SELECT sha1, file_index, size_bytes, modified_ns FROM FILE_STAMP ORDER BY sha1, file_index"_qs);
    while (rows.next())
        if (const auto sha1 = InfoHash::fromHex(rows.value(0).toString().toLatin1()))
            stamps[*sha1].append(
                {rows.value(1).toInt(), rows.value(2).toLongLong(), rows.value(3).toLongLong()});
    return stamps;
}

QTime timeOfMinute(const QVariant& minute) { return QTime(0, 0).addSecs(60 * minute.toInt()); }
int minuteOf(QTime time) { return time.hour() * 60 + time.minute(); }

std::optional<PeerLimits> readLimits(DbConnection& connection)
{
    auto rows = connection.read(
        u"SELECT down_limit_kib_per_s, up_limit_kib_per_s, alternative_down_limit_kib_per_s,"
        " alternative_up_limit_kib_per_s, alternative_from_minute, alternative_to_minute, active_downloads,"
        " ratio FROM PEER_LIMIT"_qs);
    if (!rows.next())
        return std::nullopt;
    return PeerLimits{{rows.value(0).toInt(), rows.value(1).toInt()},
                      {rows.value(2).toInt(), rows.value(3).toInt()},
                      timeOfMinute(rows.value(4)),
                      timeOfMinute(rows.value(5)),
                      rows.value(6).toInt(),
                      rows.value(7).toDouble()};
}

void writePriorities(DbConnection& connection, const QString& sha1, const QList<FilePriority>& priorities)
{
    connection.write(u"DELETE FROM FILE_PRIORITY WHERE sha1 = ?"_qs, sha1);
    for (qsizetype i = 0; i < priorities.size(); ++i)
        if (priorities[i] != FilePriority::Normal)
            connection.write(u"INSERT INTO FILE_PRIORITY (sha1, file_index, priority) VALUES (?, ?, ?)"_qs,
                             sha1, qint64(i), int(priorities[i]));
}

QList<ChunkRecord> readChunks(DbConnection& connection)
{
    QList<ChunkRecord> chunks;
    QString lastText;
    InfoHash last;
    auto rows = connection.read(u"SELECT sha1, offset FROM CHUNK ORDER BY sha1, offset"_qs);
    while (rows.next()) {
        const QString text = rows.value(0).toString();
        if (text != lastText) {
            const auto sha1 = InfoHash::fromHex(text.toLatin1());
            if (!sha1) {
                setMeaningless(connection, text);
                break;
            }
            lastText = text;
            last = *sha1;
        }
        chunks.append({last, rows.value(1).toLongLong()});
    }
    return chunks;
}

// The keys of private shares are in there. SQLite gives its other files the permissions of the database, so
// that is made first where it is new.
void keepToOwner(const QString& path)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    if (QFile file(path); !file.exists())
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner); // else opening says what is wrong
    for (const QString& end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        if (QFile::exists(path + end))
            QFile::setPermissions(path + end, owner);
}

} // namespace

PeerDatabase::PeerDatabase(const QString& path, QObject* parent)
    : ChunkStore(parent)
    , m_path(path)
    , m_manager(DatabaseFile{path, QStringLiteral(":/sql/peer"), peerApplicationId},
                DbManager::Pace{.retry = retryInterval})
{
    connect(&m_manager, &DbManager::failed, this, &PeerDatabase::failed, Qt::DirectConnection);
    connect(
        &m_manager, &DbManager::stalled, this,
        [this](const QString& why) {
            emit stalled(
                {tr("“%1” cannot be written (%2). Make room on its disk, and the file writable: what "
                    "is fetched meanwhile is noted there as soon as that is possible.")
                     .arg(m_path, why)});
        },
        Qt::DirectConnection);
}

PeerDatabase::~PeerDatabase() { close(); }

Result<void> PeerDatabase::open()
{
    keepToOwner(m_path);
    return m_manager.open();
}

void PeerDatabase::close() { m_manager.close(); }

Result<PeerDatabase::Contents> PeerDatabase::load()
{
    Contents contents;
    return m_manager
        .run([&contents](DbConnection& connection) {
            contents.shares = readShares(connection);
            readPriorities(connection, contents.shares);
            contents.chunks = readChunks(connection);
            contents.stamps = readStamps(connection);
            contents.limits = readLimits(connection);
        })
        .map([&contents] { return std::move(contents); });
}

void PeerDatabase::putShare(const ShareRecord& share)
{
    const auto job = [share](DbConnection& connection) {
        connection.write(
            u"INSERT INTO SHARE (sha1, torrent, magnet, save_path, wanted, added_at_ms, is_own, share_key,"
            " is_sequential, queue_position, down_limit_kib_per_s, up_limit_kib_per_s, ratio_limit,"
            " downloaded_bytes, uploaded_bytes, finished_at_ms, is_begun)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, NULLIF(?, X''), ?, ?, ?, ?, NULLIF(?, -1.0), ?, ?, NULLIF(?, 0), "
            "?)"
            " ON CONFLICT (sha1) DO UPDATE SET torrent = excluded.torrent, magnet = excluded.magnet,"
            " save_path = excluded.save_path, wanted = excluded.wanted,"
            " added_at_ms = excluded.added_at_ms, is_own = excluded.is_own,"
            " share_key = excluded.share_key, is_sequential = excluded.is_sequential,"
            " queue_position = excluded.queue_position,"
            " down_limit_kib_per_s = excluded.down_limit_kib_per_s,"
            " up_limit_kib_per_s = excluded.up_limit_kib_per_s, ratio_limit = excluded.ratio_limit,"
            " downloaded_bytes = excluded.downloaded_bytes, uploaded_bytes = excluded.uploaded_bytes,"
            " finished_at_ms = excluded.finished_at_ms, is_begun = excluded.is_begun"_qs,
            share.sha1.toHexString(), share.torrent, share.magnet, share.savePath, int(share.wanted),
            msOf(share.addedAt), int(share.isOwn), share.key ? share.key->toByteArray() : QByteArray(),
            int(share.isSequential), share.queuePosition, share.limits.rates.downKibPerSecond,
            share.limits.rates.upKibPerSecond, share.limits.ratio.value_or(-1.0),
            share.totals.downloadedBytes, share.totals.uploadedBytes,
            share.finishedAt ? msOf(*share.finishedAt) : 0, int(share.isBegun));
        writePriorities(connection, share.sha1.toHexString(), share.priorities);
    };
    m_manager.post(job, [this, sha1 = share.sha1](const Result<void>& stored) {
        if (stored)
            emit shareStored(sha1);
    });
}

void PeerDatabase::putTotals(const InfoHash& sha1, const peer::TransferTotals& totals)
{
    m_manager.post([sha1, totals](DbConnection& connection) {
        connection.write(u"UPDATE SHARE SET downloaded_bytes = ?, uploaded_bytes = ? WHERE sha1 = ?"_qs,
                         totals.downloadedBytes, totals.uploadedBytes, sha1.toHexString());
    });
}

void PeerDatabase::putStamps(const InfoHash& sha1, const QList<FileStamp>& stamps)
{
    m_manager.post([sha1, stamps](DbConnection& connection) {
        const QString text = sha1.toHexString();
        connection.write(u"DELETE FROM FILE_STAMP WHERE sha1 = ?"_qs, text);
        for (const FileStamp& stamp : stamps)
            connection.write(u"INSERT INTO FILE_STAMP (sha1, file_index, size_bytes, modified_ns)"
                             " SELECT sha1, ?, ?, ? FROM SHARE WHERE sha1 = ?"_qs,
                             stamp.file, stamp.sizeBytes, stamp.modifiedNs, text);
    });
}

void PeerDatabase::putLimits(const PeerLimits& limits)
{
    m_manager.post([limits](DbConnection& connection) {
        connection.write(
            u"INSERT OR REPLACE INTO PEER_LIMIT (id, down_limit_kib_per_s, up_limit_kib_per_s,"
            " alternative_down_limit_kib_per_s, alternative_up_limit_kib_per_s, alternative_from_minute,"
            " alternative_to_minute, active_downloads, ratio) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)"_qs,
            limits.rates.downKibPerSecond, limits.rates.upKibPerSecond,
            limits.alternativeRates.downKibPerSecond, limits.alternativeRates.upKibPerSecond,
            minuteOf(limits.alternativeFrom), minuteOf(limits.alternativeTo), limits.activeDownloads,
            limits.ratio);
    });
}

void PeerDatabase::removeShare(const InfoHash& sha1)
{
    m_manager.post([sha1](DbConnection& connection) {
        connection.write(u"DELETE FROM SHARE WHERE sha1 = ?"_qs, sha1.toHexString()); // and CHUNK, by cascade
    });
}

void PeerDatabase::recordChunks(const InfoHash& sha1, const QList<qint64>& offsets)
{
    // A chunk may still come in for a share that was just removed; it must not stay behind.
    const auto isKept = std::make_shared<bool>(false);
    const auto job = [sha1, offsets, isKept](DbConnection& connection) {
        const QString text = sha1.toHexString();
        *isKept = connection.read(u"SELECT 1 FROM SHARE WHERE sha1 = ?"_qs, text).next();
        for (qsizetype i = 0; *isKept && i < offsets.size(); ++i)
            connection.write(u"INSERT OR IGNORE INTO CHUNK (sha1, offset) VALUES (?, ?)"_qs, text,
                             offsets[i]);
    };
    m_manager.post(job, [this, sha1, offsets, isKept](const Result<void>& stored) {
        if (stored && *isKept)
            emit chunksStored(sha1, offsets);
    });
}

void PeerDatabase::forgetChunks(const InfoHash& sha1, const QList<qint64>& offsets)
{
    m_manager.post([sha1, offsets](DbConnection& connection) {
        for (const qint64 offset : offsets)
            connection.write(u"DELETE FROM CHUNK WHERE sha1 = ? AND offset = ?"_qs, sha1.toHexString(),
                             offset);
    });
}

} // namespace muster::storage
