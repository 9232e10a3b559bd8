// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/raftlog.h"

#include "storage/databasefile.h"
#include "storage/dbconnection.h"

#include <QCoreApplication>
#include <atomic>

namespace muster::storage {

using namespace consensus;

namespace {

constexpr quint32 raftApplicationId = 0x4d757266; // "Murf"

// One for each kind of operation, inside the transaction that commit() opened.
struct OperationWriter
{
    DbConnection& connection;

    void operator()(const SetTerm& operation) const
    {
        connection.write(QStringLiteral("UPDATE META SET term = ?, voted_for = 0"), qint64(operation.term));
    }
    void operator()(const SetVote& operation) const
    {
        connection.write(QStringLiteral("UPDATE META SET voted_for = ?"),
                         qint64(operation.candidate.value()));
    }
    void operator()(const SetLineage& operation) const
    {
        connection.write(QStringLiteral("UPDATE META SET lineage_id = ?, lineage_epoch = ?"),
                         qint64(operation.lineage.id), qint64(operation.lineage.epoch));
    }
    void operator()(const AppendEntries& operation) const
    {
        quint64 index = operation.firstIndex;
        for (const protocol::EntryFrame& entry : operation.entries) {
            connection.write(QStringLiteral("INSERT INTO LOG (idx, term, type, data) VALUES (?, ?, ?, ?)"),
                             qint64(index++), qint64(entry.term), int(entry.type), notNull(entry.data));
        }
    }
    void operator()(const TruncateFrom& operation) const
    {
        connection.write(QStringLiteral("DELETE FROM LOG WHERE idx >= ?"), qint64(operation.index));
    }
    void operator()(const PutMarker& operation) const
    {
        const SnapshotMarker& marker = operation.marker;
        connection.write(
            QStringLiteral("INSERT OR REPLACE INTO MARKER (id, idx, term, configuration, "
                           "configuration_idx, image, command_idx) "
                           "VALUES (1, ?, ?, ?, ?, ?, ?)"),
            qint64(marker.index), qint64(marker.term), protocol::encodeConfiguration(marker.configuration),
            qint64(marker.configurationIndex), notNull(marker.image), qint64(marker.commandIndex));
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
        connection.write(
            QStringLiteral("UPDATE META SET lineage_id = 0, lineage_epoch = 0, term = 0, voted_for = 0"));
    }

private:
    // A null QByteArray would be stored as NULL. No copy: the driver binds the very bytes.
    static QByteArray notNull(const QByteArray& bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
};

} // namespace

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
    return std::unique_ptr<RaftLog>(new RaftLog(path, std::move(*connection)));
}

Result<void> RaftLog::commit(const std::vector<LogOperation>& operations)
{
    m_connection->begin();
    for (const LogOperation& operation : operations)
        std::visit(OperationWriter{*m_connection}, operation);
    const Result<void> committed = m_connection->commit();
    if (!committed)
        m_connection->rollback();
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
    auto row = m_connection->read(
        QStringLiteral("SELECT lineage_id, lineage_epoch, term, voted_for FROM META WHERE id = 1"));
    if (!row.next())
        return m_connection->outcome() ? Result<void>(damaged(QStringLiteral("META is empty")))
                                       : m_connection->outcome();
    log.lineage = {quint64(row.value(0).toLongLong()), quint32(row.value(1).toLongLong())};
    log.term = quint64(row.value(2).toLongLong());
    log.votedFor = NodeId(quint64(row.value(3).toLongLong()));
    return {};
}

Result<void> RaftLog::loadMarker(LoadedLog& log)
{
    auto row = m_connection->read(QStringLiteral(
        "SELECT idx, term, configuration, configuration_idx, image, command_idx FROM MARKER WHERE id = 1"));
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
    return {};
}

Result<void> RaftLog::loadEntries(LoadedLog& log)
{
    log.startIndex = log.marker ? log.marker->index + 1 : 1;
    const quint64 latestStart = log.startIndex;
    auto rows = m_connection->read(QStringLiteral("SELECT idx, term, type, data FROM LOG ORDER BY idx"));
    while (rows.next()) {
        const auto index = quint64(rows.value(0).toLongLong());
        if (log.entries.empty())
            log.startIndex = index;
        if (index != log.startIndex + log.entries.size())
            return damaged(QStringLiteral("LOG: no entry before %1").arg(index));
        log.entries.push_back({quint64(rows.value(1).toLongLong()),
                               protocol::EntryType(rows.value(2).toInt()), rows.value(3).toByteArray()});
    }
    if (log.startIndex > latestStart)
        return damaged(QStringLiteral("LOG: begins at %1").arg(log.startIndex));
    return m_connection->outcome();
}

tl::unexpected<Error> RaftLog::damaged(const QString& why) const
{
    return fail(QCoreApplication::translate("muster::storage",
                                            "“%1” is damaged (%2). Move it and tracker.db away; this "
                                            "tracker then joins the cluster as a new one.")
                    .arg(m_path, why));
}

} // namespace muster::storage
