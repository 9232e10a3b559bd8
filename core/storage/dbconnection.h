// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/databasefile.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <memory>
#include <unordered_map>
#include <utility>

namespace muster::storage {

// One SQLite connection and its prepared statements, which are kept while it is open. Belongs to the thread
// that opened it.
//
// The first error stays: after it every call does nothing and gives nothing, so that a job runs all its
// statements and is asked once, by outcome(). rollback() clears it.
class DbConnection
{
public:
    // The rows of a query; the statement is free again when this goes. One at a time for each statement.
    class Rows
    {
    public:
        Rows(DbConnection& connection, QSqlQuery* query)
            : m_connection(connection)
            , m_query(query)
        {
        }
        Rows(Rows&& other) noexcept
            : m_connection(other.m_connection)
            , m_query(std::exchange(other.m_query, nullptr))
        {
        }
        Rows& operator=(Rows&&) = delete;
        ~Rows();

        bool next(); // false at the end, and after an error
        QVariant value(int column) const { return m_query->value(column); }

    private:
        DbConnection& m_connection;
        QSqlQuery* m_query;
    };

    // Checks the file, opens it (WAL, foreign keys on, each commit synced to the disk) and brings its tables
    // up to date. `name` must be no other connection's.
    static Result<std::unique_ptr<DbConnection>> open(const DatabaseFile& file, const QString& name);
    // A second connection, which only reads a file that another one has open. It neither waits for writers
    // nor has them wait.
    static Result<std::unique_ptr<DbConnection>> openToRead(const QString& path, const QString& name);
    ~DbConnection();
    Q_DISABLE_COPY_MOVE(DbConnection)

    // SQLite knows no unsigned 64-bit integers: pass them as qint64.
    template<typename... Values> Rows read(const QString& sql, const Values&... values)
    {
        return Rows(*this, run(sql, values...));
    }

    // How many rows it changed.
    template<typename... Values> int write(const QString& sql, const Values&... values)
    {
        QSqlQuery* query = run(sql, values...);
        return query ? query->numRowsAffected() : 0;
    }

    // The id of the row that it made.
    template<typename... Values> qint64 insert(const QString& sql, const Values&... values)
    {
        QSqlQuery* query = run(sql, values...);
        return query ? query->lastInsertId().toLongLong() : 0;
    }

    void begin();
    void beginReading(); // what is read until commit() is of one moment
    // An error, this commit's own included, means that nothing since begin() is stored; roll back then.
    Result<void> commit();
    void rollback();

    // For what is wrong though SQLite does not mind, such as a value that makes no sense.
    void setError(Error error);
    const Result<void>& outcome() const { return m_outcome; }
    // What SQLite said to the last statement that it refused, for who says it in words of their own.
    QString problem() const { return m_problem; }

private:
    explicit DbConnection(const QSqlDatabase& database)
        : m_database(database)
    {
    }

    // Qt would store a null string or byte array as NULL; here they are just empty.
    template<typename Value> static QVariant bindable(const Value& value)
    {
        if constexpr (requires { value.isNull(); })
            return QVariant::fromValue(value.isNull() ? Value(0, Qt::Uninitialized) : value);
        else
            return QVariant::fromValue(value);
    }

    QSqlQuery* prepared(const QString& sql); // nullptr after an error
    void setError(const QSqlQuery& query);

    template<typename... Values> QSqlQuery* run(const QString& sql, const Values&... values)
    {
        QSqlQuery* query = prepared(sql);
        if (!query)
            return nullptr;
        int position = 0;
        (query->bindValue(position++, bindable(values)), ...);
        if (query->exec())
            return query;
        setError(*query);
        return nullptr;
    }

    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    Result<void> m_outcome;
    QString m_problem;
};

} // namespace muster::storage
