// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/trackertables.h"

#include "base/bytewriter.h"
#include "protocol/checksum.h"
#include "storage/dbconnection.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <algorithm>

namespace muster::storage {

using namespace protocol;

namespace {

qint64 toSql(ClusterTime time) { return time.time_since_epoch().count(); }
ClusterTime timeFromSql(const QVariant& value) { return ClusterTime(Millis(value.toLongLong())); }

InfoHash hashFromSql(const QVariant& value)
{
    return InfoHash::fromHex(value.toString().toLatin1()).value_or(InfoHash{});
}
Secret secretFromSql(const QVariant& value)
{
    return Secret::fromBytes(value.toByteArray()).value_or(Secret{});
}

const QString infoColumns = u"size_bytes, chunk_bytes, name, completed"_qs;
ContentInfoRow infoFromSql(const InfoHash& infoHash, const DbConnection::Rows& rows)
{
    return {infoHash, quint64(rows.value(0).toLongLong()), quint32(rows.value(1).toLongLong()),
            rows.value(2).toByteArray(), quint32(rows.value(3).toLongLong())};
}

const QString contactColumns = u"upload_kib_per_s, download_kib_per_s, features, client, sealed"_qs;
PeerContact contactFromSql(const DbConnection::Rows& rows)
{
    return {quint32(rows.value(0).toLongLong()), quint32(rows.value(1).toLongLong()),
            quint32(rows.value(2).toLongLong()), rows.value(3).toByteArray(), rows.value(4).toByteArray()};
}

// What CLUSTER_STATE holds beside the digest of the tables.
Digest placeDigest(quint64 index, ClusterTime time)
{
    ByteWriter writer(16);
    writer.u64(index).i64(toSql(time));
    return checksumOf(writer.peek());
}

} // namespace

quint64 TrackerTables::appliedIndex()
{
    auto rows = m_connection.read(u"SELECT applied_index FROM CLUSTER_STATE"_qs);
    return rows.next() ? quint64(rows.value(0).toLongLong()) : 0;
}

void TrackerTables::apply(quint64 index, const LogEntry& entry)
{
    {
        auto rows = m_connection.read(u"SELECT applied_index, time_ms, checksum FROM CLUSTER_STATE"_qs);
        if (!rows.next())
            return setMeaningless(u"CLUSTER_STATE"_qs, u"empty"_qs);
        const ClusterTime last = timeFromSql(rows.value(1));
        m_digest =
            Digest(rows.value(2).toLongLong()) - placeDigest(quint64(rows.value(0).toLongLong()), last);
        m_now = std::max(entry.time, last);
    }
    for (const LogPart& part : entry.parts) {
        m_takenAt = toldAt(m_now, part.age);
        for (const Command& command : part.commands)
            std::visit([this](const auto& some) { apply(some); }, command);
    }
    m_connection.write(u"UPDATE CLUSTER_STATE SET applied_index = ?, time_ms = ?, checksum = ?"_qs,
                       qint64(index), toSql(m_now), qint64(m_digest + placeDigest(index, m_now)));
}

void TrackerTables::apply(const AnnounceCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    const auto [known, before] = find(command.infoHash, command.peer);
    if (before && isOvertaken(before->announcedAt, before->seeding, m_takenAt, command.seeding))
        return;
    const ClusterTime announcedAt = before ? std::max(m_takenAt, before->announcedAt) : m_takenAt;
    if (command.completed && command.seeding && before && !before->seeding) {
        m_digest -= infoDigest(command.infoHash);
        m_connection.write(u"INSERT INTO CONTENT_INFO (sha1, completed) VALUES (?, 1)"
                           " ON CONFLICT (sha1) DO UPDATE SET completed = completed + 1"_qs,
                           sha1);
        m_digest += infoDigest(command.infoHash);
    }
    const qint64 peer = known != 0 ? known : addPeer(command.peer);
    put(sha1, peer, command.seeding, announcedAt);
    m_digest += digestOf(ContentRow{command.infoHash, command.peer, command.seeding, announcedAt}) -
                (before ? digestOf(*before) : 0);
    setContact(command.infoHash, peer, command.peer, command.contact);
}

void TrackerTables::apply(const StopCommand& command)
{
    const auto [peer, before] = find(command.infoHash, command.peer);
    if (before && !isYoungerThan(before->announcedAt, m_takenAt))
        removeRow(*before, peer);
}

void TrackerTables::removeRow(const ContentRow& row, qint64 peer)
{
    setContact(row.infoHash, peer, row.peer, PeerContact{});
    m_connection.write(u"DELETE FROM CONTENTS WHERE sha1 = ? AND peer_id = ?"_qs, row.infoHash.toHexString(),
                       peer);
    m_digest -= digestOf(row);
    dropInfoOfNobody(row.infoHash);
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
    m_digest -= infoDigest(command.infoHash);
    m_connection.write(u"INSERT INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (sha1) DO UPDATE SET name = excluded.name,"
                       " size_bytes = excluded.size_bytes, chunk_bytes = excluded.chunk_bytes"_qs,
                       sha1, command.name, qint64(command.sizeBytes), qint64(command.chunkBytes));
    m_digest += infoDigest(command.infoHash);
}

void TrackerTables::apply(const ExpireCommand& command)
{
    QSet<InfoHash> contents;
    QHash<qint64, Endpoint> peers;
    {
        auto gone = m_connection.read(u"DELETE FROM PEER_CONTACT WHERE (sha1, peer_id) IN"
                                      " (SELECT sha1, peer_id FROM CONTENTS WHERE announced_at_ms < ?)"
                                      " RETURNING "_qs %
                                          contactColumns % u", sha1, peer_id",
                                      toSql(command.before));
        while (gone.next())
            m_digest -= digestOf(PeerContactRow{hashFromSql(gone.value(5)),
                                                peerOf(gone.value(6).toLongLong()), contactFromSql(gone)});
    }
    {
        auto gone = m_connection.read(u"DELETE FROM CONTENTS WHERE announced_at_ms < ?"
                                      " RETURNING sha1, peer_id, seeding, announced_at_ms"_qs,
                                      toSql(command.before));
        while (gone.next()) {
            const InfoHash infoHash = hashFromSql(gone.value(0));
            const qint64 peer = gone.value(1).toLongLong();
            if (!peers.contains(peer))
                peers[peer] = peerOf(peer);
            m_digest -= digestOf(
                ContentRow{infoHash, peers[peer], gone.value(2).toBool(), timeFromSql(gone.value(3))});
            contents.insert(infoHash);
        }
    }
    for (const InfoHash& infoHash : std::as_const(contents))
        dropInfoOfNobody(infoHash);
    for (auto peer = peers.keyBegin(); peer != peers.keyEnd(); ++peer)
        dropPeerOfNothing(*peer);
}

void TrackerTables::apply(const SecretCommand& command)
{
    ConnectionSecrets all = secrets();
    m_digest -= digestOf(all);
    all.replace(command.secret, m_now);
    m_digest += digestOf(all);
    setSecrets(all);
}

void TrackerTables::apply(const AdoptCommand& command)
{
    const ClusterTime told = toldAt(m_now, command.age);
    const auto [known, before] = find(command.infoHash, command.peer);
    if (before && !isReplaced(before->announcedAt, before->seeding, told, command.seeding))
        return;
    const ClusterTime announcedAt = before ? std::max(told, before->announcedAt) : told;
    const qint64 peer = known != 0 ? known : addPeer(command.peer);
    put(command.infoHash.toHexString(), peer, command.seeding, announcedAt);
    m_digest += digestOf(ContentRow{command.infoHash, command.peer, command.seeding, announcedAt}) -
                (before ? digestOf(*before) : 0);
    setContact(command.infoHash, peer, command.peer, command.contact);
}

void TrackerTables::apply(const AdoptInfoCommand& command)
{
    const QString sha1 = command.infoHash.toHexString();
    {
        auto peers = m_connection.read(u"SELECT 1 FROM CONTENTS WHERE sha1 = ? LIMIT 1"_qs, sha1);
        if (!peers.next())
            return;
    }
    m_digest -= infoDigest(command.infoHash);
    m_connection.write(
        u"INSERT INTO CONTENT_INFO (sha1, name, size_bytes, chunk_bytes, completed) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (sha1) DO UPDATE SET"
        " name = iif(length(name) = 0, excluded.name, name),"
        " size_bytes = iif(length(name) = 0, excluded.size_bytes, size_bytes),"
        " chunk_bytes = iif(length(name) = 0, excluded.chunk_bytes, chunk_bytes),"
        " completed = max(completed, excluded.completed)"_qs,
        sha1, command.name, qint64(command.sizeBytes), qint64(command.chunkBytes), qint64(command.completed));
    m_digest += infoDigest(command.infoHash);
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

Endpoint TrackerTables::peerOf(qint64 id)
{
    auto rows = m_connection.read(u"SELECT host, port FROM PEER_INFO WHERE id = ?"_qs, id);
    const auto address = rows.next() ? IpAddress::fromString(rows.value(0).toString()) : std::nullopt;
    if (address)
        return {*address, quint16(rows.value(1).toUInt())};
    setMeaningless(u"PEER_INFO"_qs, QString::number(id));
    return {};
}

TrackerTables::Found TrackerTables::find(const InfoHash& infoHash, const Endpoint& endpoint)
{
    auto rows =
        m_connection.read(u"SELECT PEER_INFO.id, seeding, announced_at_ms FROM PEER_INFO"
                          " LEFT JOIN CONTENTS ON CONTENTS.sha1 = ? AND CONTENTS.peer_id = PEER_INFO.id"
                          " WHERE host = ? AND port = ?"_qs,
                          infoHash.toHexString(), endpoint.address.toString(), int(endpoint.port));
    if (!rows.next())
        return {};
    Found found{rows.value(0).toLongLong(), {}};
    if (const QVariant seeding = rows.value(1); !seeding.isNull())
        found.content = ContentRow{infoHash, endpoint, seeding.toBool(), timeFromSql(rows.value(2))};
    return found;
}

Digest TrackerTables::infoDigest(const InfoHash& infoHash)
{
    auto rows = m_connection.read(u"SELECT "_qs % infoColumns % u" FROM CONTENT_INFO WHERE sha1 = ?",
                                  infoHash.toHexString());
    return rows.next() ? digestOf(infoFromSql(infoHash, rows)) : 0;
}

ConnectionSecrets TrackerTables::secrets()
{
    auto rows = m_connection.read(u"SELECT secret, previous_secret, secret_since_ms FROM CLUSTER_STATE"_qs);
    if (!rows.next())
        return {};
    return {secretFromSql(rows.value(0)), secretFromSql(rows.value(1)), timeFromSql(rows.value(2))};
}

void TrackerTables::setSecrets(const ConnectionSecrets& secrets)
{
    m_connection.write(u"UPDATE CLUSTER_STATE SET secret = ?, previous_secret = ?, secret_since_ms = ?"_qs,
                       secrets.current.toByteArray(), secrets.previous.toByteArray(), toSql(secrets.since));
}

void TrackerTables::put(const QString& sha1, qint64 peer, bool seeding, ClusterTime announcedAt)
{
    m_connection.write(u"INSERT INTO CONTENTS (sha1, peer_id, seeding, announced_at_ms) VALUES (?, ?, ?, ?)"
                       " ON CONFLICT (sha1, peer_id) DO UPDATE SET seeding = excluded.seeding,"
                       " announced_at_ms = excluded.announced_at_ms"_qs,
                       sha1, peer, seeding, toSql(announcedAt));
}

// As SwarmIndex does: nothing leaves what is there, an empty one takes it away.
void TrackerTables::setContact(const InfoHash& infoHash, qint64 peer, const Endpoint& endpoint,
                               const std::optional<PeerContact>& told)
{
    if (!told)
        return;
    const QString sha1 = infoHash.toHexString();
    {
        auto gone = m_connection.read(
            u"DELETE FROM PEER_CONTACT WHERE sha1 = ? AND peer_id = ? RETURNING "_qs % contactColumns, sha1,
            peer);
        if (gone.next())
            m_digest -= digestOf(PeerContactRow{infoHash, endpoint, contactFromSql(gone)});
    }
    if (told->isEmpty())
        return;
    m_connection.write(u"INSERT INTO PEER_CONTACT (sha1, peer_id, upload_kib_per_s, download_kib_per_s,"
                       " features, client, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"_qs,
                       sha1, peer, qint64(told->uploadKibPerSecond), qint64(told->downloadKibPerSecond),
                       qint64(told->features), told->client, told->sealed);
    m_digest += digestOf(PeerContactRow{infoHash, endpoint, *told});
}

void TrackerTables::dropInfoOfNobody(const InfoHash& infoHash)
{
    const QString sha1 = infoHash.toHexString();
    auto gone = m_connection.read(u"DELETE FROM CONTENT_INFO WHERE sha1 = ?"
                                  " AND NOT EXISTS (SELECT 1 FROM CONTENTS WHERE sha1 = ?) RETURNING "_qs %
                                      infoColumns,
                                  sha1, sha1);
    if (gone.next())
        m_digest -= digestOf(infoFromSql(infoHash, gone));
}

void TrackerTables::dropPeerOfNothing(qint64 peer)
{
    m_connection.write(u"DELETE FROM PEER_INFO WHERE id = ?"
                       " AND NOT EXISTS (SELECT 1 FROM CONTENTS WHERE peer_id = ?)"_qs,
                       peer, peer);
}

void TrackerTables::replaceAll(const StateImage& image)
{
    m_connection.write(u"DELETE FROM PEER_CONTACT"_qs);
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
    for (const PeerContactRow& row : image.contacts)
        setContact(row.infoHash, peerId(row.peer), row.peer, row.contact);
    setRules(image.access);
    setSecrets(image.secrets);
    m_connection.write(u"UPDATE CLUSTER_STATE SET applied_index = ?, time_ms = ?, checksum = ?"_qs,
                       qint64(image.appliedIndex), toSql(image.time),
                       qint64(digestOf(image) + placeDigest(image.appliedIndex, image.time)));
}

bool TrackerTables::isSound(const StateImage& image)
{
    auto rows = m_connection.read(u"SELECT checksum FROM CLUSTER_STATE"_qs);
    if (!rows.next() || rows.value(0).isNull())
        return false;
    return Digest(rows.value(0).toLongLong()) ==
           digestOf(image) + placeDigest(image.appliedIndex, image.time);
}

void TrackerTables::sealIfNew()
{
    {
        auto rows = m_connection.read(u"SELECT 1 FROM CLUSTER_STATE WHERE checksum = 'new'"_qs);
        if (!rows.next())
            return;
    }
    const StateImage all = image();
    m_connection.write(u"UPDATE CLUSTER_STATE SET checksum = ?"_qs,
                       qint64(digestOf(all) + placeDigest(all.appliedIndex, all.time)));
}

StateImage TrackerTables::image()
{
    StateImage image = place();
    readContents([&image](const ContentRow& row) { image.contents.push_back(row); });
    readInfos([&image](const ContentInfoRow& row) { image.infos.push_back(row); });
    readContacts([&image](const PeerContactRow& row) { image.contacts.push_back(row); });
    return image;
}

StateImageWriter::Expected TrackerTables::expectedSize()
{
    auto rows = m_connection.read(
        u"SELECT (SELECT count(*) FROM CONTENTS), (SELECT count(*) FROM CONTENT_INFO),"
        " (SELECT total(length(name)) FROM CONTENT_INFO), (SELECT count(*) FROM PEER_CONTACT)"_qs);
    if (!rows.next())
        return {};
    return {rows.value(0).toLongLong(), rows.value(1).toLongLong(), rows.value(2).toLongLong(),
            rows.value(3).toLongLong()};
}

QByteArray TrackerTables::encodedImage()
{
    StateImageWriter writer(place(), expectedSize());
    readContents([&writer](const ContentRow& row) { writer.add(row); });
    readInfos([&writer](const ContentInfoRow& row) { writer.add(row); });
    readContacts([&writer](const PeerContactRow& row) { writer.add(row); });
    return writer.take();
}

// All but the rows.
StateImage TrackerTables::place()
{
    StateImage image;
    auto rows = m_connection.read(u"SELECT applied_index, time_ms FROM CLUSTER_STATE"_qs);
    if (rows.next()) {
        image.appliedIndex = quint64(rows.value(0).toLongLong());
        image.time = timeFromSql(rows.value(1));
    }
    image.secrets = secrets();
    image.access = accessRules();
    return image;
}

// In the order of an image: the primary key sorts the contents, and each content's peers are sorted here.
void TrackerTables::readContents(const std::function<void(const ContentRow&)>& use)
{
    auto rows = m_connection.read(u"SELECT sha1, host, port, seeding, announced_at_ms"
                                  " FROM CONTENTS LEFT JOIN PEER_INFO ON PEER_INFO.id = CONTENTS.peer_id"
                                  " ORDER BY sha1"_qs);
    std::vector<ContentRow> ofOne;
    const auto useThem = [&] {
        std::sort(ofOne.begin(), ofOne.end());
        std::for_each(ofOne.begin(), ofOne.end(), use);
        ofOne.clear();
    };
    while (rows.next()) {
        const QString sha1 = rows.value(0).toString();
        const QString host = rows.value(1).toString();
        const auto infoHash = InfoHash::fromHex(sha1.toLatin1());
        const auto address = IpAddress::fromString(host);
        if (!infoHash || !address) {
            setMeaningless(u"CONTENTS"_qs, sha1 % u", " % host);
            return;
        }
        if (!ofOne.empty() && ofOne.front().infoHash != *infoHash)
            useThem();
        ofOne.push_back({*infoHash, Endpoint{*address, quint16(rows.value(2).toUInt())},
                         rows.value(3).toBool(), timeFromSql(rows.value(4))});
    }
    useThem();
}

void TrackerTables::readInfos(const std::function<void(const ContentInfoRow&)>& use)
{
    auto rows = m_connection.read(u"SELECT "_qs % infoColumns % u", sha1 FROM CONTENT_INFO ORDER BY sha1");
    while (rows.next()) {
        const QString sha1 = rows.value(4).toString();
        const auto infoHash = InfoHash::fromHex(sha1.toLatin1());
        if (!infoHash) {
            setMeaningless(u"CONTENT_INFO"_qs, sha1);
            return;
        }
        use(infoFromSql(*infoHash, rows));
    }
}

// Few at all; sorted here, for the addresses sort as bytes and not as text.
void TrackerTables::readContacts(const std::function<void(const PeerContactRow&)>& use)
{
    auto rows = m_connection.read(u"SELECT "_qs % contactColumns %
                                  u", sha1, host, port FROM PEER_CONTACT"
                                  " LEFT JOIN PEER_INFO ON PEER_INFO.id = PEER_CONTACT.peer_id");
    std::vector<PeerContactRow> all;
    while (rows.next()) {
        const QString sha1 = rows.value(5).toString();
        const QString host = rows.value(6).toString();
        const auto infoHash = InfoHash::fromHex(sha1.toLatin1());
        const auto address = IpAddress::fromString(host);
        if (!infoHash || !address) {
            setMeaningless(u"PEER_CONTACT"_qs, sha1 % u", " % host);
            return;
        }
        all.push_back({*infoHash, Endpoint{*address, quint16(rows.value(7).toUInt())}, contactFromSql(rows)});
    }
    std::sort(all.begin(), all.end());
    std::for_each(all.begin(), all.end(), use);
}

void TrackerTables::setMeaningless(const QString& table, const QString& what)
{
    m_connection.setError(Error{
        QCoreApplication::translate("muster::storage", "The tracker's table %1 holds a row that makes no "
                                                       "sense (%2). Put a copy of the database back, or "
                                                       "move it away to start with an empty one.")
            .arg(table, what),
        Error::Kind::Damage});
}

} // namespace muster::storage
