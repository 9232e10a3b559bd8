// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasefile.h"

#include "storage/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <atomic>
#include <optional>

namespace muster::storage {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("muster::storage", text); }

constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

Result<void> checkCanBeMade(const QFileInfo& info)
{
    const QFileInfo folder(info.absolutePath());
    if (folder.isDir() && folder.isWritable())
        return {};
    return fail(
        tr("Cannot make “%1”: its folder is missing or not writable. Make it, or choose another folder "
           "with --data-dir.")
            .arg(info.filePath()));
}

Result<void> checkMagic(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(tr("Cannot read “%1” (%2). Make it readable, or choose another folder with --data-dir.")
                        .arg(path, file.errorString()));
    if (file.read(sqliteMagic.size()) == sqliteMagic)
        return {};
    return fail(
        tr("“%1” is not a database. Move it away, or choose another folder with --data-dir.").arg(path),
        Error::Kind::Damage);
}

tl::unexpected<Error> damaged(const QString& path, const QString& why)
{
    return fail(tr("“%1” is damaged (%2). Put a copy of it back, or move it away to start with an empty one.")
                    .arg(path, why),
                Error::Kind::Damage);
}

// The first column of the first row; nothing on an error.
std::optional<QVariant> ask(QSqlDatabase& database, const QString& sql, QSqlError& error)
{
    QSqlQuery query(database);
    if (query.exec(sql) && query.next())
        return query.value(0);
    error = query.lastError();
    return std::nullopt;
}

Result<void> checkContents(QSqlDatabase& database, const DatabaseFile& file)
{
    QSqlError error;
    const auto id = ask(database, QStringLiteral("PRAGMA application_id"), error);
    const auto version = ask(database, QStringLiteral("PRAGMA user_version"), error);
    const auto tables = ask(database, QStringLiteral("SELECT count(*) FROM sqlite_master"), error);
    if (!id || !version || !tables)
        return tl::unexpected(databaseError(file.path, error));
    // One that was cut short while it was being made has nothing in it yet.
    const bool isNew = version->toInt() == 0 && tables->toInt() == 0;
    if (!isNew && quint32(id->toInt()) != file.applicationId)
        return fail(tr("“%1” is a database of something else. Move it away, or choose another folder with "
                       "--data-dir.")
                        .arg(file.path));
    if (version->toInt() > latestVersion(file.migrations))
        return fail(
            tr("“%1” was written by a later version of Muster (its tables are of version %2, this one "
               "knows %3). Install that version, or choose another folder with --data-dir.")
                .arg(file.path)
                .arg(version->toInt())
                .arg(latestVersion(file.migrations)));
    // Not quick_check: a row that is missing in an index would be there or not, as the query goes.
    const auto check = ask(database, QStringLiteral("PRAGMA integrity_check(1)"), error);
    if (!check)
        return tl::unexpected(databaseError(file.path, error));
    if (check->toString() != u"ok")
        return damaged(file.path, check->toString().simplified());
    return {};
}

// Opens for reading only. Without a write-ahead log beside it nobody has it open, and it is taken as
// immutable: else SQLite would leave such a log and its index behind.
Result<void> checkDatabase(const DatabaseFile& file, const QString& connectionName)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    const bool hasLog = QFileInfo::exists(file.path % u"-wal");
    QUrl url = QUrl::fromLocalFile(QFileInfo(file.path).absoluteFilePath());
    url.setQuery(hasLog ? QStringLiteral("mode=ro") : QStringLiteral("mode=ro&immutable=1"));
    database.setDatabaseName(QString::fromLatin1(url.toEncoded()));
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"));
    if (!database.open())
        return tl::unexpected(databaseError(file.path, database.lastError()));
    return checkContents(database, file);
}

} // namespace

Error databaseError(const QString& path, const QSqlError& why)
{
    // SQLite's
    constexpr int genericError = 1, busy = 5, readOnly = 8, inputOutput = 10, corrupt = 11, full = 13,
                  cannotOpen = 14, notADatabase = 26;
    const QString text = why.databaseText();
    const int code = why.nativeErrorCode().toInt() & 0xff; // without the details of extended codes
    switch (code) {
    case genericError: // our statements are right, so the tables are not ours any more
    case corrupt:
    case notADatabase:
        return damaged(path, text).value();
    case full:
        return {
            tr("The disk of “%1” is full (%2). Make room there, then start Muster again.").arg(path, text),
            Error::Kind::Passing};
    case readOnly:
        return {tr("“%1” cannot be written (%2). Make the file, its folder and its disk writable, then start "
                   "Muster again.")
                    .arg(path, text),
                Error::Kind::Passing};
    default:
        return {tr("Cannot go on with “%1” (%2). Look whether its disk is full, read-only or broken, then "
                   "start Muster again.")
                    .arg(path, text),
                code == busy || code == inputOutput || code == cannotOpen ? Error::Kind::Passing
                                                                          : Error::Kind::Other};
    }
}

Result<void> checkDatabaseFile(const DatabaseFile& file)
{
    const QFileInfo info(file.path);
    if (!info.exists())
        return checkCanBeMade(info);
    if (info.isFile() && info.size() == 0)
        return {};
    if (const Result<void> magic = checkMagic(file.path); !magic)
        return magic;
    static std::atomic<int> checks = 0;
    const QString name = QStringLiteral("muster-check-%1").arg(++checks);
    const Result<void> sound = checkDatabase(file, name);
    QSqlDatabase::removeDatabase(name);
    return sound;
}

} // namespace muster::storage
