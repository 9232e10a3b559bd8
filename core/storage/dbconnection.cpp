// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbconnection.h"

#include "storage/migrations.h"

#include <QCoreApplication>
#include <QSqlError>

namespace muster::storage {

namespace {

// synchronous=FULL: with NORMAL a power cut may take back commits that were already told as durable, and the
// log that could bring them again may be cut off by then.
const QStringList settings = {
    QStringLiteral("PRAGMA journal_mode = WAL"),
    QStringLiteral("PRAGMA synchronous = FULL"),
    QStringLiteral("PRAGMA journal_size_limit = 67108864"),
    // SQLite's own 2 MiB would have a swarm of 100,000 rows read its pages again and again.
    QStringLiteral("PRAGMA cache_size = -65536"),
    QStringLiteral("PRAGMA wal_autocheckpoint = 4000"),
};

Result<void> openAndMigrate(QSqlDatabase& database, const DatabaseFile& file)
{
    database.setDatabaseName(file.path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    QSqlError error;
    if (!database.open())
        error = database.lastError();
    for (auto sql = settings.begin(); sql != settings.end() && !error.isValid(); ++sql) {
        QSqlQuery query(database);
        if (!query.exec(*sql))
            error = query.lastError();
    }
    if (error.isValid())
        return fail(QCoreApplication::translate("muster::storage",
                                                "Cannot open “%1” for writing (%2). Make the file and its "
                                                "folder writable, or choose another folder with --data-dir.")
                        .arg(file.path, error.databaseText()));
    if (Result<void> migrated = migrate(database, file); !migrated)
        return migrated;
    // Not before: a migration may have to rebuild a table that others refer to.
    QSqlQuery(database).exec(QStringLiteral("PRAGMA foreign_keys = ON"));
    return {};
}

} // namespace

bool DbConnection::Rows::next()
{
    if (!m_query)
        return false;
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_connection.setError(*m_query);
    return false;
}

DbConnection::Rows::~Rows()
{
    if (m_query)
        m_query->finish();
}

Result<std::unique_ptr<DbConnection>> DbConnection::open(const DatabaseFile& file, const QString& name)
{
    Result<void> done = checkDatabaseFile(file);
    if (done) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        done = openAndMigrate(database, file);
        if (done)
            return std::unique_ptr<DbConnection>(new DbConnection(database));
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    return tl::unexpected(done.error());
}

Result<std::unique_ptr<DbConnection>> DbConnection::openToRead(const QString& path, const QString& name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
    if (database.open()) {
        // Whoever sorts all rows goes through all pages more than once.
        QSqlQuery(database).exec(QStringLiteral("PRAGMA cache_size = -65536"));
        QSqlQuery(database).exec(QStringLiteral("PRAGMA temp_store = MEMORY"));
        return std::unique_ptr<DbConnection>(new DbConnection(database));
    }
    const Error why = databaseError(path, database.lastError());
    database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
    return tl::unexpected(why);
}

DbConnection::~DbConnection()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void DbConnection::begin() { write(QStringLiteral("BEGIN IMMEDIATE")); }

void DbConnection::beginReading() { write(QStringLiteral("BEGIN")); }

Result<void> DbConnection::commit()
{
    write(QStringLiteral("COMMIT"));
    return m_outcome;
}

void DbConnection::rollback()
{
    m_outcome = {};
    // Not through run(): after a failed write SQLite may have rolled back by itself, and says so as an error.
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
}

void DbConnection::setError(Error error)
{
    if (m_outcome)
        m_outcome = tl::unexpected(std::move(error));
}

void DbConnection::setError(const QSqlQuery& query)
{
    m_problem = query.lastError().databaseText();
    setError(databaseError(m_database.databaseName(), query.lastError()));
}

QSqlQuery* DbConnection::prepared(const QString& sql)
{
    if (!m_outcome)
        return nullptr;
    const auto [entry, isNew] = m_statements.try_emplace(sql, m_database);
    if (isNew) {
        entry->second.setForwardOnly(true);
        if (!entry->second.prepare(sql)) {
            setError(entry->second);
            m_statements.erase(entry);
            return nullptr;
        }
    }
    return &entry->second;
}

} // namespace muster::storage
