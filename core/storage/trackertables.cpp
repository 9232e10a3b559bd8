// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/trackertables.h"

#include "storage/dbconnection.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace muster::storage {

using namespace protocol;

namespace {

qint64 toSql(ClusterTime time) { return time.time_since_epoch().count(); }
ClusterTime timeFromSql(const QVariant& value) { return ClusterTime(Millis(value.toLongLong())); }

} // namespace

quint64 TrackerTables::appliedIndex()
{
    auto rows = m_connection.read(u"SELECT applied_index FROM CLUSTER_STATE"_qs);
    return rows.next() ? quint64(rows.value(0).toLongLong()) : 0;
}

void TrackerTables::apply(quint64 index, const LogEntry& entry)
{
    {
        auto rows = m_connection.read(u"SELECT time_ms FROM CLUSTER_STATE"_qs);
        m_now = std::max(entry.time, rows.next() ? timeFromSql(rows.value(0)) : ClusterTime{});
    }
    for (const LogPart& part : entry.parts) {
        for (const Command& command : part.commands)
            std::visit([this](const auto& some) { apply(some); }, command);
    }
    m_connection.write(u"UPDATE CLUSTER_STATE SET applied_index = ?, time_ms = ?"_qs, qint64(index),
                       toSql(m_now));
}

void TrackerTables::apply(const AnnounceCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    qint64 peer = peerId(command.peer);
    if (peer == 0)
        peer = addPeer(command.peer);
    else if (command.completed && command.seeding && isLeeching(sha1, peer))
        m_connection.write(u"INSERT INTO CONTENT_INFO (sha1, completed) VALUES (?, 1)"
                           " ON CONFLICT (sha1) DO UPDATE SET completed = completed + 1"_qs,
                           sha1);
    put(sha1, peer, command.seeding, m_now);
}

void TrackerTables::apply(const StopCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    const qint64 peer = peerId(command.peer);
    if (peer == 0 ||
        m_connection.write(u"DELETE FROM CONTENTS WHERE sha1 = ? AND peer_id = ?"_qs, sha1, peer) == 0)
        return;
    dropInfoOfNobody(sha1);
    dropPeerOfNothing(peer);
}

void TrackerTables::apply(const DescribeCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    {
        auto seeds =
            m_connection.read(u"SELECT 1 FROM CONTENTS WHERE sha1 = ? AND peer_id = ? AND seeding = 1"_qs,
                              sha1, peerId(command.peer));
        if (!seeds.next())
            return;
    }
    m_connection.write(u"INSERT INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (sha1) DO UPDATE SET name = excluded.name,"
                       " size_bytes = excluded.size_bytes, chunk_bytes = excluded.chunk_bytes"_qs,
                       sha1, command.name, qint64(command.sizeBytes), qint64(command.chunkBytes));
}

void TrackerTables::apply(const ExpireCommand& command)
{
    QSet<QString> contents;
    QSet<qint64> peers;
    {
        auto gone =
            m_connection.read(u"DELETE FROM CONTENTS WHERE announced_at_ms < ? RETURNING sha1, peer_id"_qs,
                              toSql(command.before));
        while (gone.next()) {
            contents.insert(gone.value(0).toString());
            peers.insert(gone.value(1).toLongLong());
        }
    }
    for (const QString& sha1 : std::as_const(contents))
        dropInfoOfNobody(sha1);
    for (const qint64 peer : std::as_const(peers))
        dropPeerOfNothing(peer);
}

void TrackerTables::apply(const SecretCommand& command)
{
    m_connection.write(u"UPDATE CLUSTER_STATE SET secret = ?"_qs, command.secret.toByteArray());
}

void TrackerTables::apply(const AdoptCommand& command)
{
    const qint64 known = peerId(command.peer);
    m_connection.write(u"INSERT INTO CONTENTS (sha1, peer_id, seeding, announced_at_ms) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (sha1, peer_id) DO UPDATE SET seeding = excluded.seeding,"
                       " announced_at_ms = excluded.announced_at_ms"
                       " WHERE excluded.announced_at_ms > announced_at_ms"_qs,
                       command.infoHash.toHexString(), known != 0 ? known : addPeer(command.peer),
                       command.seeding, toSql(std::max(m_now - command.age, ClusterTime{})));
}

void TrackerTables::apply(const AdoptInfoCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    {
        auto peers = m_connection.read(u"SELECT 1 FROM CONTENTS WHERE sha1 = ? LIMIT 1"_qs, sha1);
        if (!peers.next())
            return;
    }
    m_connection.write(
        u"INSERT INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes, completed) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (sha1) DO UPDATE SET"
        " name = iif(length(name) = 0, excluded.name, name),"
        " size_bytes = iif(length(name) = 0, excluded.size_bytes, size_bytes),"
        " chunk_bytes = iif(length(name) = 0, excluded.chunk_bytes, chunk_bytes),"
        " completed = max(completed, excluded.completed)"_qs,
        sha1, command.name, qint64(command.sizeBytes), qint64(command.chunkBytes), qint64(command.completed));
}

qint64 TrackerTables::peerId(const Endpoint& peer)
{
    auto rows = m_connection.read(u"SELECT id FROM PEER_INFO WHERE host = ? AND port = ?"_qs,
                                  peer.address.toString(), int(peer.port));
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

qint64 TrackerTables::addPeer(const Endpoint& peer)
{
    return m_connection.insert(u"INSERT INTO PEER_INFO (host, port) VALUES (?, ?)"_qs,
                               peer.address.toString(), int(peer.port));
}

bool TrackerTables::isLeeching(const QString& sha1, qint64 peer)
{
    auto rows = m_connection.read(u"SELECT 1 FROM CONTENTS WHERE sha1 = ? AND peer_id = ? AND seeding = 0"_qs,
                                  sha1, peer);
    return rows.next();
}

void TrackerTables::put(const QString& sha1, qint64 peer, bool seeding, ClusterTime announcedAt)
{
    m_connection.write(u"INSERT INTO CONTENTS (sha1, peer_id, seeding, announced_at_ms) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (sha1, peer_id) DO UPDATE SET seeding = excluded.seeding,"
                       " announced_at_ms = excluded.announced_at_ms"_qs,
                       sha1, peer, seeding, toSql(announcedAt));
}

void TrackerTables::dropInfoOfNobody(const QString& sha1)
{
    m_connection.write(u"DELETE FROM CONTENT_INFO WHERE sha1 = ?"
                       " AND NOT EXISTS (SELECT 1 FROM CONTENTS WHERE sha1 = ?)"_qs,
                       sha1, sha1);
}

void TrackerTables::dropPeerOfNothing(qint64 peer)
{
    m_connection.write(u"DELETE FROM PEER_INFO WHERE id = ?"
                       " AND NOT EXISTS (SELECT 1 FROM CONTENTS WHERE peer_id = ?)"_qs,
                       peer, peer);
}

void TrackerTables::replaceAll(const StateImage& image)
{
    m_connection.write(u"DELETE FROM CONTENTS"_qs);
    m_connection.write(u"DELETE FROM CONTENT_INFO"_qs);
    m_connection.write(u"DELETE FROM PEER_INFO"_qs);
    for (const ContentRow& row : image.contents) {
        const qint64 known = peerId(row.peer);
        put(row.infoHash.toHexString(), known != 0 ? known : addPeer(row.peer), row.seeding, row.announcedAt);
    }
    for (const ContentInfoRow& row : image.infos)
        m_connection.write(
            u"INSERT OR REPLACE INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes, completed)"
            " VALUES (?, ?, ?, ?, ?)"_qs,
            row.infoHash.toHexString(), row.name, qint64(row.sizeBytes), qint64(row.chunkBytes),
            qint64(row.completed));
    m_connection.write(u"UPDATE CLUSTER_STATE SET applied_index = ?, time_ms = ?, secret = ?"_qs,
                       qint64(image.appliedIndex), toSql(image.time), image.secret.toByteArray());
}

StateImage TrackerTables::image()
{
    StateImage image;
    {
        auto rows = m_connection.read(u"SELECT applied_index, time_ms, secret FROM CLUSTER_STATE"_qs);
        if (rows.next()) {
            image.appliedIndex = quint64(rows.value(0).toLongLong());
            image.time = timeFromSql(rows.value(1));
            image.secret = Secret::fromBytes(rows.value(2).toByteArray()).value_or(Secret{});
        }
    }
    readContents(image);
    readInfos(image);
    return image;
}

void TrackerTables::readContents(StateImage& image)
{
    auto rows = m_connection.read(u"SELECT sha1, host, port, seeding, announced_at_ms"
                                  " FROM CONTENTS JOIN PEER_INFO ON PEER_INFO.id = CONTENTS.peer_id"_qs);
    while (rows.next()) {
        const QString sha1 = rows.value(0).toString();
        const QString host = rows.value(1).toString();
        const auto infoHash = InfoHash::fromHex(sha1.toLatin1());
        const auto address = IpAddress::fromString(host);
        if (!infoHash || !address) {
            setMeaningless(u"CONTENTS"_qs, sha1 % u", " % host);
            return;
        }
        image.contents.push_back({*infoHash, Endpoint{*address, quint16(rows.value(2).toUInt())},
                                  rows.value(3).toBool(), timeFromSql(rows.value(4))});
    }
    std::sort(image.contents.begin(), image.contents.end());
}

void TrackerTables::readInfos(StateImage& image)
{
    auto rows =
        m_connection.read(u"SELECT sha1, size_bytes, chunk_bytes, name, completed FROM CONTENT_INFO"_qs);
    while (rows.next()) {
        const QString sha1 = rows.value(0).toString();
        const auto infoHash = InfoHash::fromHex(sha1.toLatin1());
        if (!infoHash) {
            setMeaningless(u"CONTENT_INFO"_qs, sha1);
            return;
        }
        image.infos.push_back({*infoHash, quint64(rows.value(1).toLongLong()),
                               quint32(rows.value(2).toLongLong()), rows.value(3).toByteArray(),
                               quint32(rows.value(4).toLongLong())});
    }
    std::sort(image.infos.begin(), image.infos.end());
}

void TrackerTables::setMeaningless(const QString& table, const QString& what)
{
    m_connection.setError(Error{
        QCoreApplication::translate("muster::storage", "The tracker's table %1 holds a row that makes no "
                                                       "sense (%2). Put a copy of the database back, or "
                                                       "move it away to start with an empty one.")
            .arg(table, what)});
}

} // namespace muster::storage
