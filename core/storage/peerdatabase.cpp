// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/peerdatabase.h"

#include "storage/dbconnection.h"

#include <memory>

namespace muster::storage {

using peer::ChunkRecord;
using peer::ShareRecord;
using peer::WantedState;

namespace {

constexpr quint32 peerApplicationId = 0x4d757065; // "Mupe"

void setMeaningless(DbConnection& connection, const QString& sha1)
{
    connection.setError(
        Error{PeerDatabase::tr("The peer's database holds a row that makes no sense (%1). Put a copy "
                               "of it back, or move it away and share your files again.")
                  .arg(sha1)});
}

QList<ShareRecord> readShares(DbConnection& connection)
{
    QList<ShareRecord> shares;
    auto rows =
        connection.read(u"SELECT sha1, torrent, magnet, save_path, wanted, added_at_ms, is_own FROM SHARE"
                        " ORDER BY added_at_ms, sha1"_qs);
    while (rows.next()) {
        const auto sha1 = InfoHash::fromHex(rows.value(0).toString().toLatin1());
        if (!sha1) {
            setMeaningless(connection, rows.value(0).toString());
            break;
        }
        shares.append({*sha1, rows.value(1).toByteArray(), rows.value(2).toString(), rows.value(3).toString(),
                       rows.value(4).toInt() == 0 ? WantedState::Active : WantedState::Stopped,
                       WallTime(Millis(rows.value(5).toLongLong())), rows.value(6).toBool()});
    }
    return shares;
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

} // namespace

PeerDatabase::PeerDatabase(const QString& path, QObject* parent)
    : ChunkStore(parent)
    , m_manager(DatabaseFile{path, QStringLiteral(":/sql/peer"), peerApplicationId})
{
    connect(&m_manager, &DbManager::failed, this, &PeerDatabase::failed, Qt::DirectConnection);
}

PeerDatabase::~PeerDatabase() { close(); }

Result<void> PeerDatabase::open() { return m_manager.open(); }

void PeerDatabase::close() { m_manager.close(); }

Result<PeerDatabase::Contents> PeerDatabase::load()
{
    Contents contents;
    return m_manager
        .run([&contents](DbConnection& connection) {
            contents.shares = readShares(connection);
            contents.chunks = readChunks(connection);
        })
        .map([&contents] { return std::move(contents); });
}

void PeerDatabase::putShare(const ShareRecord& share)
{
    m_manager.post([share](DbConnection& connection) {
        connection.write(
            u"INSERT INTO SHARE (sha1, torrent, magnet, save_path, wanted, added_at_ms, is_own)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (sha1) DO UPDATE SET torrent = excluded.torrent, magnet = excluded.magnet,"
            " save_path = excluded.save_path, wanted = excluded.wanted,"
            " added_at_ms = excluded.added_at_ms, is_own = excluded.is_own"_qs,
            share.sha1.toHexString(), share.torrent, share.magnet, share.savePath, int(share.wanted),
            qint64(share.addedAt.time_since_epoch().count()), int(share.isOwn));
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
