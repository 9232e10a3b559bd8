// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databasefile.h"

#include "storage/dbconnection.h"
#include "storage/migrations.h"
#include "storage/trackerdatabase.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::storage;

// A file that is refused must stay as it is, with nothing new beside it.
class TestDatabaseFile : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    DatabaseFile file(const QString& migrations = u":/sql/tracker"_qs, quint32 applicationId = 7) const
    {
        return {m_folder->filePath(u"tracker.db"_qs), migrations, applicationId};
    }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile target(m_folder->filePath(name));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }

    // Makes a sound one, changes it by `sql`, closes it.
    void make(const QStringList& sql = {}) const
    {
        const auto connection = DbConnection::open(file(), u"maker"_qs);
        QVERIFY(connection);
        (*connection)->begin();
        for (const QString& statement : sql)
            (*connection)->write(statement);
        QVERIFY((*connection)->commit());
    }

    QMap<QString, QByteArray> everything() const
    {
        QMap<QString, QByteArray> all;
        const QStringList names = QDir(m_folder->path()).entryList(QDir::Files);
        for (const QString& name : names) {
            QFile some(m_folder->filePath(name));
            all[name] = some.open(QIODevice::ReadOnly) ? some.readAll() : QByteArray("unreadable");
        }
        return all;
    }

    // The error's words, once it is sure that nothing in the folder was touched.
    QString refusal(const DatabaseFile& refused) const
    {
        const auto before = everything();
        const auto connection = DbConnection::open(refused, u"refused"_qs);
        if (connection)
            return u"it was opened"_qs;
        if (everything() != before)
            return u"the folder was changed: "_qs % QStringList(everything().keys()).join(u' ');
        if (QSqlDatabase::contains(u"refused"_qs))
            return u"a connection is left"_qs;
        return connection.error().message;
    }

    static int userVersion(DbConnection& connection)
    {
        auto rows = connection.read(u"PRAGMA user_version"_qs);
        return rows.next() ? rows.value(0).toInt() : -1;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void open_missingFile_isMadeAtTheLatestVersion()
    {
        const auto connection = DbConnection::open(file(), u"new"_qs);
        QVERIFY(connection);
        QVERIFY(latestVersion(file().migrations) >= 1);
        QCOMPARE(userVersion(**connection), latestVersion(file().migrations));
    }

    void open_settings_areSafe()
    {
        const auto connection = DbConnection::open(file(), u"new"_qs);
        const QMap<QString, QString> expected{
            {u"journal_mode"_qs, u"wal"_qs}, {u"synchronous"_qs, u"2"_qs}, {u"foreign_keys"_qs, u"1"_qs}};
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            auto rows = (*connection)->read(QString(u"PRAGMA "_qs % it.key()));
            QVERIFY(rows.next());
            QCOMPARE(rows.value(0).toString(), it.value());
        }
    }

    void open_emptyFile_isMade()
    {
        write(u"tracker.db"_qs, {});
        QVERIFY(DbConnection::open(file(), u"new"_qs));
    }

    void open_cutShortWhileItWasMade_isMade()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"maker"_qs);
            database.setDatabaseName(file().path);
            QVERIFY(database.open());
            QSqlQuery(database).exec(u"PRAGMA journal_mode = WAL"_qs);
        }
        QSqlDatabase::removeDatabase(u"maker"_qs);
        QVERIFY(QFileInfo(file().path).size() > 0);
        QVERIFY(DbConnection::open(file(), u"new"_qs));
    }

    void open_again_keepsTheRows()
    {
        make({u"INSERT INTO PEER_INFO (host, port) VALUES ('10.0.0.1', 6881)"_qs});
        const auto connection = DbConnection::open(file(), u"again"_qs);
        QVERIFY(connection);
        QVERIFY((*connection)->read(u"SELECT 1 FROM PEER_INFO"_qs).next());
    }

    void open_pathWithOddCharacters_isThatFile()
    {
        DatabaseFile odd = file();
        odd.path = m_folder->filePath(u"100% of #1?mode=memory&ñ.db"_qs);
        for (const auto& name : {u"first"_qs, u"second"_qs}) // the second one checks what the first made
            QVERIFY(DbConnection::open(odd, name));
        QVERIFY(QFile::exists(odd.path));
    }

    void open_textFile_isRefusedUntouched()
    {
        write(u"tracker.db"_qs, "shopping list: milk, eggs and two kinds of flour\n");
        const QString words = refusal(file());
        QVERIFY2(words.contains(u"” is not a database.") && words.contains(file().path), qPrintable(words));
    }

    void open_laterVersion_isRefusedUntouched()
    {
        make({u"PRAGMA user_version = 4711"_qs});
        const QString words = refusal(file());
        QVERIFY2(words.contains(u"later version") && words.contains(u"4711"), qPrintable(words));
    }

    // The version is in the write-ahead log only, as after a crash; the file itself still says an old one.
    void open_laterVersionInTheLog_isRefused()
    {
        {
            const auto connection = DbConnection::open(file(), u"maker"_qs);
            (*connection)->write(u"PRAGMA user_version = 4711"_qs);
            for (const auto& end : {u""_qs, u"-wal"_qs})
                QVERIFY(QFile::copy(file().path % end, file().path % u".copy" % end));
        }
        DatabaseFile copy = file();
        copy.path += u".copy";
        QFile main(copy.path);
        QVERIFY(main.open(QIODevice::ReadOnly));
        const QByteArray before = main.readAll();
        const auto connection = DbConnection::open(copy, u"refused"_qs);
        QVERIFY(!connection);
        QVERIFY2(connection.error().message.contains(u"4711"), qPrintable(connection.error().message));
        main.seek(0);
        QCOMPARE(main.readAll(), before);
    }

    void open_anotherProgramsDatabase_isRefusedUntouched()
    {
        make({u"PRAGMA application_id = 1"_qs});
        QVERIFY(refusal(file()).contains(u"something else"));
    }

    void open_trackersFileAsPeers_isRefusedUntouched()
    {
        make();
        QVERIFY(refusal(file(u":/sql/peer"_qs, 8)).contains(u"something else"));
    }

    void open_damagedPage_isRefusedUntouched()
    {
        QStringList rows;
        for (int i = 0; i < 2000; ++i)
            rows << u"INSERT INTO PEER_INFO (host, port) VALUES ('10.0.0.%1', 6881)"_qs.arg(i);
        make(rows);
        QFile target(file().path);
        QVERIFY(target.open(QIODevice::ReadWrite));
        const qint64 middle = target.size() / 2 / 4096 * 4096;
        QVERIFY(middle > 4096 && target.seek(middle));
        target.write(QByteArray(4096, '\x5a'));
        target.close();
        const QString words = refusal(file());
        QVERIFY2(words.contains(u"damaged") && words.contains(file().path), qPrintable(words));
    }

    void open_fileCutOff_isRefusedUntouched()
    {
        make();
        QVERIFY(QFile::resize(file().path, QFileInfo(file().path).size() - 5000));
        QVERIFY(refusal(file()).contains(u"damaged"));
    }

    void open_folderInsteadOfAFile_isRefused()
    {
        QVERIFY(QDir().mkdir(file().path));
        QVERIFY(refusal(file()).contains(file().path));
    }

    void open_folderMissing_saysWhatToDo()
    {
        DatabaseFile nowhere = file();
        nowhere.path = m_folder->filePath(u"no/such/tracker.db"_qs);
        QVERIFY(refusal(nowhere).contains(u"--data-dir"));
    }

    void open_folderThatNobodyCanWrite_saysWhatToDo() // not even root
    {
        DatabaseFile inProc = file();
        inProc.path = u"/proc/tracker.db"_qs;
        if (!QDir(u"/proc"_qs).exists())
            QSKIP("this system has no /proc");
        QVERIFY(refusal(inProc).contains(u"--data-dir"));
    }

    void open_readOnlyFolder_saysWhatToDo()
    {
        make();
        const auto readable = QFile::ReadOwner | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(file().path, QFile::ReadOwner));
        QVERIFY(QFile::setPermissions(m_folder->path(), readable));
        const bool canWriteAnyway = QFile(m_folder->filePath(u"probe"_qs)).open(QIODevice::WriteOnly);
        const QString words = canWriteAnyway ? QString() : refusal(file());
        QFile::setPermissions(m_folder->path(), readable | QFile::WriteOwner);
        if (canWriteAnyway)
            QSKIP("root can write into a read-only folder");
        QVERIFY2(words.contains(u"--data-dir"), qPrintable(words));
    }

    void migrate_oldVersion_keepsItsRows()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"sql"_qs));
        const DatabaseFile versions = file(m_folder->filePath(u"sql"_qs));
        write(u"sql/001_first.sql"_qs,
              "-- a; comment\nCREATE TABLE A (\n    x INTEGER\n);\nINSERT INTO A VALUES (5);\n");
        QVERIFY(DbConnection::open(versions, u"first"_qs));
        write(u"sql/002_second.sql"_qs, "ALTER TABLE A ADD COLUMN y TEXT DEFAULT 'a;b';\n");
        const auto connection = DbConnection::open(versions, u"second"_qs);
        QVERIFY(connection);
        QCOMPARE(userVersion(**connection), 2);
        auto rows = (*connection)->read(u"SELECT x, y FROM A"_qs);
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toInt(), 5);
        QCOMPARE(rows.value(1).toString(), u"a;b"_qs);
        QVERIFY(!rows.next()); // the first file did not run again
    }

    void migrate_failingFile_changesNothing()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"sql"_qs));
        const DatabaseFile versions = file(m_folder->filePath(u"sql"_qs));
        write(u"sql/001_first.sql"_qs, "CREATE TABLE A (x INTEGER);\n");
        QVERIFY(DbConnection::open(versions, u"first"_qs));
        write(u"sql/002_second.sql"_qs, "CREATE TABLE B (x INTEGER);\nCREATE NONSENSE;\n");
        const auto failing = DbConnection::open(versions, u"second"_qs);
        QVERIFY(!failing);
        QVERIFY(failing.error().message.contains(u"NONSENSE"));
        QVERIFY(QFile::remove(m_folder->filePath(u"sql/002_second.sql"_qs)));
        const auto connection = DbConnection::open(versions, u"third"_qs);
        QVERIFY(connection);
        QCOMPARE(userVersion(**connection), 1);
        QVERIFY(!(*connection)->read(u"SELECT 1 FROM sqlite_master WHERE name = 'B'"_qs).next());
    }

    void trackerDatabase_rowThatMakesNoSense_isNamed()
    {
        const QString path = m_folder->filePath(u"real.db"_qs);
        {
            TrackerDatabase database(path);
            QVERIFY(database.open());
        }
        {
            QSqlDatabase editor = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"editor"_qs);
            editor.setDatabaseName(path);
            QVERIFY(editor.open());
            QVERIFY(QSqlQuery(editor).exec(u"INSERT INTO PEER_INFO VALUES (1, 'not an address', 1)"_qs));
            QVERIFY(QSqlQuery(editor).exec(u"INSERT INTO CONTENTS VALUES ('beef', 1, 0, 0)"_qs));
        }
        QSqlDatabase::removeDatabase(u"editor"_qs);
        TrackerDatabase database(path);
        QVERIFY(database.open());
        const auto image = database.loadImage();
        QVERIFY(!image);
        QVERIFY2(image.error().message.contains(u"not an address"), qPrintable(image.error().message));
    }
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
