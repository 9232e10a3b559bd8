// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/raftlog.h"

#include "base/bytewriter.h"
#include "protocol/checksum.h"
#include "storage/databasefile.h"
#include "storage/dbconnection.h"

#include <QCoreApplication>
#include <algorithm>
#include <atomic>

namespace muster::storage {

using namespace consensus;

namespace {

constexpr quint32 raftApplicationId = 0x4d757266; // "Murf"

quint64 checksumOf(quint64 index, const protocol::EntryFrame& entry)
{
    ByteWriter writer(32);
    writer.u64(index).u64(entry.term).u8(quint8(entry.type)).u64(protocol::checksumOf(entry.data));
    return protocol::checksumOf(writer.peek());
}

quint64 checksumOf(const SnapshotMarker& marker)
{
    ByteWriter writer(64);
    writer.u64(marker.index).u64(marker.term).bytes(protocol::encodeConfiguration(marker.configuration));
    writer.u64(marker.configurationIndex).u64(marker.commandIndex).u64(protocol::checksumOf(marker.image));
    return protocol::checksumOf(writer.peek());
}

// Written before there were checksums.
bool isUnsealed(const QVariant& stored) { return stored.toString() == u"new"; }

bool contradicts(const QVariant& stored, quint64 checksum)
{
    return !isUnsealed(stored) && (stored.isNull() || quint64(stored.toLongLong()) != checksum);
}

// One for each kind of operation, inside the transaction that commit() opened. META is written by itself.
struct OperationWriter
{
    DbConnection& connection;

    void operator()(const SetTerm&) const {}
    void operator()(const SetVote&) const {}
    void operator()(const SetLineage&) const {}
    void operator()(const AppendEntries& operation) const
    {
        quint64 index = operation.firstIndex;
        for (const protocol::EntryFrame& entry : operation.entries) {
            connection.write(
                QStringLiteral("INSERT INTO LOG (idx, term, type, data, checksum) VALUES (?, ?, ?, ?, ?)"),
                qint64(index), qint64(entry.term), int(entry.type), notNull(entry.data),
                qint64(checksumOf(index, entry)));
            ++index;
        }
    }
    void operator()(const TruncateFrom& operation) const
    {
        connection.write(QStringLiteral("DELETE FROM LOG WHERE idx >= ?"), qint64(operation.index));
    }
    void operator()(const PutMarker& operation) const
    {
        const SnapshotMarker& marker = operation.marker;
        connection.write(QStringLiteral("INSERT OR REPLACE INTO MARKER (id, idx, term, configuration, "
                                        "configuration_idx, image, command_idx, checksum) "
                                        "VALUES (1, ?, ?, ?, ?, ?, ?, ?)"),
                         qint64(marker.index), qint64(marker.term),
                         protocol::encodeConfiguration(marker.configuration),
                         qint64(marker.configurationIndex), notNull(marker.image),
                         qint64(marker.commandIndex), qint64(checksumOf(marker)));
        if (operation.wholeLog)
            connection.write(QStringLiteral("DELETE FROM LOG"));
        else
            connection.write(QStringLiteral("DELETE FROM LOG WHERE idx <= ?"),
                             qint64(marker.index) - qint64(operation.trailing));
    }
    void operator()(const ForgetAll&) const
    {
        connection.write(QStringLiteral("DELETE FROM LOG"));
        connection.write(QStringLiteral("DELETE FROM MARKER"));
    }

private:
    // A null QByteArray would be stored as NULL. No copy: the driver binds the very bytes.
    static QByteArray notNull(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
};

} // namespace

struct RaftLog::MetaChange
{
    Meta& meta;

    void operator()(const SetTerm& operation) const
    {
        meta.term = operation.term;
        meta.votedFor = NodeId();
    }
    void operator()(const SetVote& operation) const { meta.votedFor = operation.candidate; }
    void operator()(const SetLineage& operation) const { meta.lineage = operation.lineage; }
    void operator()(const AppendEntries& operation) const
    {
        meta.lastIndex = operation.firstIndex + operation.entries.size() - 1;
    }
    void operator()(const TruncateFrom& operation) const
    {
        meta.lastIndex = std::min(meta.lastIndex, operation.index - 1);
    }
    void operator()(const PutMarker& operation) const
    {
        meta.lastIndex =
            operation.wholeLog ? operation.marker.index : std::max(meta.lastIndex, operation.marker.index);
    }
    void operator()(const ForgetAll&) const { meta = {}; }
};

RaftLog::RaftLog(QString path, std::unique_ptr<DbConnection> connection)
    : m_path(std::move(path))
    , m_connection(std::move(connection))
{
}

RaftLog::~RaftLog() = default;

Result<std::unique_ptr<RaftLog>> RaftLog::open(const QString& path)
{
    static std::atomic<int> count = 0;
    const QString name = QStringLiteral("muster-raft-%1").arg(++count);
    auto connection = DbConnection::open({path, QStringLiteral(":/sql/raft"), raftApplicationId}, name);
    if (!connection)
        return tl::unexpected(connection.error());
    std::unique_ptr<RaftLog> log(new RaftLog(path, std::move(*connection)));
    if (const Result<void> read = log->readMeta(); !read)
        return tl::unexpected(read.error());
    return log;
}

Result<void> RaftLog::readMeta()
{
    auto row = m_connection->read(
        QStringLiteral("SELECT lineage_id, lineage_epoch, term, voted_for, checksum, CASE WHEN checksum "
                       "!= 'new' THEN last_idx ELSE max(ifnull((SELECT max(idx) FROM LOG), 0), "
                       "ifnull((SELECT idx FROM MARKER), 0)) END FROM META WHERE id = 1"));
    if (!row.next())
        return m_connection->outcome() ? Result<void>(damaged(QStringLiteral("META is empty")))
                                       : m_connection->outcome();
    m_meta.lineage = {quint64(row.value(0).toLongLong()), quint32(row.value(1).toLongLong())};
    m_meta.term = quint64(row.value(2).toLongLong());
    m_meta.votedFor = NodeId(quint64(row.value(3).toLongLong()));
    m_meta.lastIndex = quint64(row.value(5).toLongLong());
    m_isSealed = !isUnsealed(row.value(4));
    if (contradicts(row.value(4), metaChecksum(m_meta)))
        return damaged(QStringLiteral("META contradicts its checksum"));
    return {};
}

quint64 RaftLog::metaChecksum(const Meta& meta)
{
    ByteWriter writer(48);
    writer.u64(meta.lineage.id).u32(meta.lineage.epoch).u64(meta.term).u64(meta.votedFor.value());
    writer.u64(meta.lastIndex);
    return protocol::checksumOf(writer.peek());
}

void RaftLog::write(const Meta& meta)
{
    m_connection->write(
        QStringLiteral("UPDATE META SET lineage_id = ?, lineage_epoch = ?, term = ?, voted_for = ?, "
                       "last_idx = ?, checksum = ?"),
        qint64(meta.lineage.id), qint64(meta.lineage.epoch), qint64(meta.term), qint64(meta.votedFor.value()),
        qint64(meta.lastIndex), qint64(metaChecksum(meta)));
}

Result<void> RaftLog::commit(const std::vector<LogOperation>& operations)
{
    Meta meta = m_meta;
    m_connection->begin();
    for (const LogOperation& operation : operations) {
        std::visit(OperationWriter{*m_connection}, operation);
        std::visit(MetaChange{meta}, operation);
    }
    if (meta != m_meta || !m_isSealed)
        write(meta);
    const Result<void> committed = m_connection->commit();
    if (committed) {
        m_meta = meta;
        m_isSealed = true;
    } else {
        m_connection->rollback();
    }
    return committed;
}

Result<LoadedLog> RaftLog::load()
{
    LoadedLog log;
    for (const auto part : {&RaftLog::loadMeta, &RaftLog::loadMarker, &RaftLog::loadEntries}) {
        if (const Result<void> loaded = (this->*part)(log); !loaded)
            return tl::unexpected(loaded.error());
    }
    return log;
}

Result<void> RaftLog::loadMeta(LoadedLog& log)
{
    const Result<void> read = readMeta();
    log.lineage = m_meta.lineage;
    log.term = m_meta.term;
    log.votedFor = m_meta.votedFor;
    return read;
}

Result<void> RaftLog::loadMarker(LoadedLog& log)
{
    auto row = m_connection->read(QStringLiteral(
        "SELECT idx, term, configuration, configuration_idx, image, command_idx, checksum FROM MARKER "
        "WHERE id = 1"));
    if (!row.next())
        return m_connection->outcome();
    const auto configuration = protocol::parseConfiguration(row.value(2).toByteArray());
    if (!configuration)
        return damaged(QStringLiteral("MARKER: ") + configuration.error().message);
    log.marker = SnapshotMarker{quint64(row.value(0).toLongLong()),
                                quint64(row.value(1).toLongLong()),
                                *configuration,
                                quint64(row.value(3).toLongLong()),
                                row.value(4).toByteArray(),
                                quint64(row.value(5).toLongLong())};
    if (contradicts(row.value(6), checksumOf(*log.marker)))
        return damaged(QStringLiteral("MARKER contradicts its checksum"));
    return {};
}

Result<void> RaftLog::loadEntries(LoadedLog& log)
{
    log.startIndex = log.marker ? log.marker->index + 1 : 1;
    const quint64 latestStart = log.startIndex;
    auto rows =
        m_connection->read(QStringLiteral("SELECT idx, term, type, data, checksum FROM LOG ORDER BY idx"));
    while (rows.next()) {
        const auto index = quint64(rows.value(0).toLongLong());
        if (log.entries.empty())
            log.startIndex = index;
        if (index != log.startIndex + log.entries.size())
            return damaged(QStringLiteral("LOG: no entry before %1").arg(index));
        log.entries.push_back({quint64(rows.value(1).toLongLong()),
                               protocol::EntryType(rows.value(2).toInt()), rows.value(3).toByteArray()});
        if (contradicts(rows.value(4), checksumOf(index, log.entries.back())))
            return damaged(QStringLiteral("LOG: entry %1 contradicts its checksum").arg(index));
    }
    if (!m_connection->outcome())
        return m_connection->outcome();
    if (log.startIndex > latestStart)
        return damaged(QStringLiteral("LOG: begins at %1").arg(log.startIndex));
    const quint64 lastIndex = log.startIndex + log.entries.size() - 1;
    if (lastIndex != m_meta.lastIndex)
        return damaged(QStringLiteral("LOG: ends at %1, not at %2").arg(lastIndex).arg(m_meta.lastIndex));
    return {};
}

tl::unexpected<Error> RaftLog::damaged(const QString& why) const
{
    return fail(QCoreApplication::translate("muster::storage",
                                            "“%1” is damaged (%2). Move it and tracker.db away; this "
                                            "tracker then joins the cluster as a new one.")
                    .arg(m_path, why),
                Error::Kind::Damage);
}

} // namespace muster::storage
