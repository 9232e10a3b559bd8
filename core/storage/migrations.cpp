// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>

// A static library's resources are registered by hand, and outside of any namespace.
static void registerResources() { Q_INIT_RESOURCE(storage); }

namespace muster::storage {

namespace {

QStringList migrationFiles(const QString& folder)
{
    registerResources();
    return QDir(folder).entryList({QStringLiteral("???_*.sql")}, QDir::Files, QDir::Name);
}

Result<void> execute(QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    if (query.exec(sql))
        return {};
    return fail(QStringLiteral("%1: %2").arg(sql.simplified(), query.lastError().databaseText()));
}

// SQLite's driver runs one statement a call.
Result<void> executeScript(QSqlDatabase& database, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(QStringLiteral("%1: %2").arg(path, file.errorString()));
    QString statement;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        if (line.startsWith(u"--"))
            continue;
        statement += line % u'\n';
        if (!line.trimmed().endsWith(u';'))
            continue;
        if (const Result<void> done = execute(database, statement); !done)
            return done;
        statement.clear();
    }
    return {};
}

Result<void> runMissing(QSqlDatabase& database, const DatabaseFile& file, int from)
{
    const QStringList names = migrationFiles(file.migrations);
    for (int i = from; i < names.size(); ++i) {
        if (Result<void> done = executeScript(database, file.migrations % u'/' % names[i]); !done)
            return done;
    }
    return execute(database, QStringLiteral("PRAGMA application_id = %1").arg(qint32(file.applicationId)))
        .and_then(
            [&] { return execute(database, QStringLiteral("PRAGMA user_version = %1").arg(names.size())); });
}

} // namespace

int latestVersion(const QString& folder) { return int(migrationFiles(folder).size()); }

Result<void> migrate(QSqlDatabase& database, const DatabaseFile& file)
{
    // The write lock first, so that two programs that start at once do not both migrate.
    Result<void> done = execute(database, QStringLiteral("BEGIN IMMEDIATE"));
    if (done) {
        QSqlQuery version(QStringLiteral("PRAGMA user_version"), database);
        const int from = version.next() ? version.value(0).toInt() : 0;
        version.clear();
        if (from < latestVersion(file.migrations))
            done = runMissing(database, file, from);
    }
    if (done)
        done = execute(database, QStringLiteral("COMMIT"));
    if (done)
        return done;
    QSqlQuery(database).exec(QStringLiteral("ROLLBACK"));
    return fail(QCoreApplication::translate(
                    "muster::storage", "Cannot bring the tables of “%1” up to date (%2). Make the file and "
                                       "its folder writable, or choose another folder with --data-dir.")
                    .arg(file.path, done.error().message));
}

} // namespace muster::storage
