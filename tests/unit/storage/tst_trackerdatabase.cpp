// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/trackerdatabase.h"

#include "protocol/adoption.h"
#include "storage/dbconnection.h"
#include "storage/kepttables.h"
#include "trackercommands.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::storage;
using namespace muster::storage::test;

// What each command does to the tables; the contract test compares long random sequences.
class TestTrackerDatabase : public QObject
{
    Q_OBJECT

    struct Tables
    {
        Tables()
        {
            QVERIFY(folder.isValid());
            database = std::make_unique<TrackerDatabase>(path());
            const auto opened = database->open();
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().message));
        }
        QString path() const { return folder.filePath(QStringLiteral("tracker.db")); }
        void apply(qint64 timeMs, std::vector<Command> commands)
        {
            database->apply(++index, encode(entry(timeMs, std::move(commands))));
        }
        StateImage image() { return database->loadImage().value(); }
        void restart()
        {
            database = std::make_unique<TrackerDatabase>(path());
            QVERIFY(database->open());
        }
        QVariant ask(const QString& sql)
        {
            QVariant answer;
            {
                QSqlDatabase reader =
                    QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reader"));
                reader.setDatabaseName(path());
                if (reader.open()) {
                    QSqlQuery query(sql, reader);
                    answer = query.next() ? query.value(0) : QVariant();
                }
            }
            QSqlDatabase::removeDatabase(QStringLiteral("reader"));
            return answer;
        }

        QTemporaryDir folder;
        std::unique_ptr<TrackerDatabase> database;
        quint64 index = 0;
    };

private slots:
    void keep_thenEmptied_isTheSameAfterARestart()
    {
        Tables tables;
        tables.apply(1, {seeds(1, 1), leeches(2, 1)});
        tables.database->keep({0xab, 3});
        tables.database->replaceAll(encode(StateImage()));
        tables.restart();
        QCOMPARE(tables.image().contents.size(), 0);
        const auto kept = KeptTables::of(tables.path());
        QVERIFY(kept);
        QCOMPARE(kept->next(), (Lineage{0xab, 3}));

        QSignalSpy ready(tables.database.get(), &TrackerDatabase::keptReady);
        tables.database->requestKept(NodeId(7), 9);
        QTRY_COMPARE(ready.count(), 1);
        const auto parts = ready[0][0].value<QList<QByteArray>>();
        QCOMPARE(parts.size(), 1);
        const LogPart part = parseLogPart(parts[0]).value();
        QCOMPARE(part.origin, NodeId(7));
        QCOMPARE(part.boot, quint64(9));
        QCOMPARE(std::count_if(part.commands.begin(), part.commands.end(),
                               [](const Command& c) { return std::holds_alternative<AdoptCommand>(c); }),
                 2);
    }

    // Who leaves the next lineage before it had all of it has nothing better than what was kept.
    void keep_whatIsKeptAlready_staysUnderANewName()
    {
        Tables tables;
        tables.apply(1, {seeds(1, 1)});
        tables.database->keep({1, 0});
        tables.database->replaceAll(encode(StateImage()));
        tables.database->keep({2, 1});
        QSignalSpy ready(tables.database.get(), &TrackerDatabase::keptReady);
        tables.database->requestKept(NodeId(7), 9);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready[0][0].value<QList<QByteArray>>().size(), 1);
        QCOMPARE(KeptTables::of(tables.path())->next(), (Lineage{2, 1}));
        QCOMPARE(QDir(tables.folder.path()).entryList({u"*kept*"_qs}).size(), 1);
    }

    void keep_copyOfAKilledProcess_isNoneAndIsReplaced()
    {
        Tables tables;
        QFile half(tables.path() + u".keeping"_qs);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("half");
        half.close();
        QVERIFY(!KeptTables::of(tables.path()));
        QSignalSpy failed(tables.database.get(), &TrackerDatabase::keptFailed);
        tables.database->keep({1, 0});
        tables.database->close();
        QCOMPARE(failed.count(), 0);
        QVERIFY(KeptTables::of(tables.path()));
        QVERIFY(!half.exists());
        QCOMPARE(QDir(tables.folder.path()).entryList({u"*keeping*"_qs}).size(), 0);
    }

    void kept_damaged_isToldAndGivesNothing()
    {
        Tables tables;
        tables.apply(1, {seeds(1, 1)});
        tables.database->keep({1, 0});
        QVERIFY(tables.database->loadImage()); // once that was done
        QFile kept(tables.path() + u".kept-for-0000000000000001-0"_qs);
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QVERIFY(kept.resize(4096));
        kept.close();
        QSignalSpy failed(tables.database.get(), &TrackerDatabase::keptFailed);
        QSignalSpy ready(tables.database.get(), &TrackerDatabase::keptReady);
        tables.database->requestKept(NodeId(7), 9);
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(ready[0][0].value<QList<QByteArray>>().isEmpty());
        QCOMPARE(failed.count(), 1);
        QVERIFY(kept.exists());
    }

    void settleKept_goesOrGetsAnotherName()
    {
        Tables tables;
        tables.database->keep({1, 0});
        tables.database->settleKept({});
        tables.database->keep({2, 0});
        tables.database->settleKept(tables.path() + u".aside"_qs);
        tables.database->settleKept({}); // nothing is kept any more
        tables.database->close();
        QVERIFY(!KeptTables::of(tables.path()));
        QCOMPARE(QDir(tables.folder.path()).entryList({u"*kept*"_qs}).size(), 0);
        QVERIFY(QFile::exists(tables.path() + u".aside"_qs));
    }

    void apply_moreThanIsGoodForTheMemory_isToldUntilItIsDone()
    {
        Tables tables;
        tables.apply(1, {});
        QSignalSpy behind(tables.database.get(), &TrackerDatabase::behindChanged);
        // Of an index that the tables have passed: the bytes are looked at by nobody.
        const QByteArray big(TrackerDatabase::mostWaitingBytes / 2 + 1, 'x');
        while (behind.isEmpty()) { // the tables may be quicker
            tables.database->apply(0, big);
            tables.database->apply(0, big);
        }
        QTRY_COMPARE(behind.last()[0].toBool(), false);
        QCOMPARE(behind.first()[0].toBool(), true);
    }

    void open_newFile_holdsNothing()
    {
        Tables tables;
        QCOMPARE(tables.image(), StateImage{});
        QCOMPARE(tables.ask(QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
    }

    void open_newFile_hasTheDeliverablesColumns() // figure 2
    {
        Tables tables;
        const QString columns = QStringLiteral(
            "SELECT group_concat(name || ':' || type) FROM (SELECT name, type FROM pragma_table_info('%1'))");
        QCOMPARE(tables.ask(columns.arg(u"PEER_INFO"_qs)).toString(),
                 QStringLiteral("id:INTEGER,host:VARCHAR(255),port:INTEGER"));
        QVERIFY(tables.ask(columns.arg(u"CONTENTS"_qs))
                    .toString()
                    .startsWith(QStringLiteral("sha1:CHAR(40),peer_id:INTEGER")));
    }

    void announce_newPeer_isStoredAtTheTimeOfTheEntry()
    {
        Tables tables;
        tables.apply(1000, {seeds(1, 1), leeches(2, 1), leeches(3, 1)});
        const StateImage image = tables.image();
        QCOMPARE(image.appliedIndex, quint64(1));
        QCOMPARE(image.time, at(1000));
        std::vector<ContentRow> expected{{content(1), peer(1), true, at(1000)},
                                         {content(1), peer(2), false, at(1000)},
                                         {content(1), peer(3), false, at(1000)}};
        std::sort(expected.begin(), expected.end());
        QCOMPARE(image.contents, expected);
        QVERIFY(image.infos.empty());
        QCOMPARE(tables.ask(QStringLiteral("SELECT sha1 FROM CONTENTS")).toString(),
                 content(1).toHexString());
        QCOMPARE(tables.ask(QStringLiteral("SELECT host FROM PEER_INFO ORDER BY id")).toString(),
                 peer(1).address.toString());
    }

    void announce_entryOfAnEarlierTime_takesTheTimeOfTheTables()
    {
        Tables tables;
        tables.apply(5000, {seeds(1, 1)});
        tables.apply(3000, {seeds(2, 1)}); // a new master whose clock lags
        const StateImage image = tables.image();
        QCOMPARE(image.time, at(5000));
        QCOMPARE(image.contents.at(0).announcedAt, at(5000));
        QCOMPARE(image.contents.at(1).announcedAt, at(5000));
    }

    void announce_again_replacesStateAndTime()
    {
        Tables tables;
        tables.apply(1000, {leeches(1, 1)});
        tables.apply(2000, {seeds(1, 1)});
        QCOMPARE(tables.image().contents, (std::vector<ContentRow>{{content(1), peer(1), true, at(2000)}}));
        QCOMPARE(tables.ask(QStringLiteral("SELECT count(*) FROM PEER_INFO")).toInt(), 1);
    }

    void announce_completedByALeecher_countsOnce()
    {
        Tables tables;
        tables.apply(1000, {leeches(1, 1), completes(1, 1), completes(1, 1)});
        QCOMPARE(tables.image().infos, (std::vector<ContentInfoRow>{{content(1), 0, 0, {}, 1}}));
        tables.apply(1000, {leeches(2, 1), completes(2, 1)});
        QCOMPARE(tables.image().infos.at(0).completed, quint32(2));
    }

    void announce_completedByAStranger_countsNothing()
    {
        Tables tables;
        // Unknown altogether; known, but of another content; known as a leecher and not seeding now.
        tables.apply(1000, {completes(1, 1), leeches(2, 2), completes(2, 1), leeches(3, 1),
                            AnnounceCommand{content(1), peer(3), false, true}});
        QVERIFY(tables.image().infos.empty());
        QCOMPARE(tables.image().contents.size(), std::size_t(4));
    }

    void stop_lastPeerOfAContent_takesItsInfoAndThePeerAway()
    {
        Tables tables;
        tables.apply(1000, {seeds(1, 1), describes(1, 1, "film"), seeds(2, 1)});
        tables.apply(2000, {stops(1, 1)});
        QCOMPARE(tables.image().contents.size(), std::size_t(1));
        QCOMPARE(tables.image().infos.size(), std::size_t(1));
        QCOMPARE(tables.ask(QStringLiteral("SELECT count(*) FROM PEER_INFO")).toInt(), 1);
        tables.apply(3000, {stops(2, 1), stops(2, 1), stops(1, 7)}); // twice, and one never announced
        QVERIFY(tables.image().contents.empty());
        QVERIFY(tables.image().infos.empty());
        QCOMPARE(tables.ask(QStringLiteral("SELECT count(*) FROM PEER_INFO")).toInt(), 0);
    }

    void stop_peerOfTwoContents_keepsTheOther()
    {
        Tables tables;
        tables.apply(1000, {seeds(1, 1), seeds(1, 2), stops(1, 1)});
        QCOMPARE(tables.image().contents, (std::vector<ContentRow>{{content(2), peer(1), true, at(1000)}}));
    }

    void describe_bySeederOnly_isStored()
    {
        Tables tables;
        tables.apply(1000, {leeches(1, 1), describes(1, 1, "leecher"), describes(2, 1, "stranger")});
        QVERIFY(tables.image().infos.empty());
        tables.apply(1000, {seeds(1, 1), describes(1, 1, "film"), describes(1, 2, "of another content")});
        QCOMPARE(tables.image().infos,
                 (std::vector<ContentInfoRow>{{content(1), 7'000'000'000, 1 << 20, "film", 0}}));
    }

    void describe_again_keepsTheCount()
    {
        Tables tables;
        tables.apply(1000,
                     {leeches(1, 1), completes(1, 1), describes(1, 1, "film"), describes(1, 1, "movie")});
        QCOMPARE(tables.image().infos,
                 (std::vector<ContentInfoRow>{{content(1), 7'000'000'000, 1 << 20, "movie", 1}}));
    }

    void describe_anyBytesAndAnySize_comeBackAsTheyWere()
    {
        Tables tables;
        const QByteArray name = QByteArray("a\0\xff\xc3\x28'\"", 7) + QByteArray(240, '\x80');
        tables.apply(1000, {seeds(1, 1), seeds(1, 2),
                            DescribeCommand{content(1), peer(1), ~quint64(0), ~quint32(0), name},
                            DescribeCommand{content(2), peer(1), 0, 0, {}}});
        tables.restart();
        QCOMPARE(tables.image().infos,
                 (std::vector<ContentInfoRow>{{content(1), ~quint64(0), ~quint32(0), name, 0},
                                              {content(2), 0, 0, {}, 0}}));
    }

    void expire_takesWhatIsOlderAndNothingElse()
    {
        Tables tables;
        tables.apply(1000, {seeds(1, 1), describes(1, 1, "old"), seeds(2, 2)});
        tables.apply(2000, {seeds(2, 3), describes(2, 3, "young")});
        tables.apply(3000, {ExpireCommand{at(1000)}});
        QCOMPARE(tables.image().contents.size(), std::size_t(3)); // exactly as old is not older
        tables.apply(3000, {ExpireCommand{at(2000)}});
        QCOMPARE(tables.image().contents, (std::vector<ContentRow>{{content(3), peer(2), true, at(2000)}}));
        QCOMPARE(tables.image().infos.size(), std::size_t(1));
        QCOMPARE(tables.ask(QStringLiteral("SELECT count(*) FROM PEER_INFO")).toInt(), 1);
    }

    // Before contacts, access lists and replaced secrets; before contacts could be sealed.
    void open_tablesOfEarlierVersion_keepsWhatTheyHold_data()
    {
        QTest::addColumn<QStringList>("scripts");
        const QStringList first{u"001_swarm.sql"_qs, u"002_checksum.sql"_qs};
        QTest::newRow("2") << first;
        QTest::newRow("5") << first + QStringList{u"003_contacts.sql"_qs, u"004_access.sql"_qs,
                                                  u"005_secrets.sql"_qs};
    }
    void open_tablesOfEarlierVersion_keepsWhatTheyHold()
    {
        QFETCH(QStringList, scripts);
        const bool hasContacts = scripts.size() > 2;
        Tables tables;
        tables.database.reset();
        for (const QString& name : {u"tracker.db"_qs, u"tracker.db-wal"_qs, u"tracker.db-shm"_qs})
            QFile::remove(tables.folder.filePath(name));
        QDir(tables.folder.path()).mkdir(u"old"_qs);
        for (const QString& name : scripts)
            QVERIFY(QFile::copy(u":/sql/tracker/"_qs % name, tables.folder.filePath(u"old/"_qs % name)));
        {
            const DatabaseFile old{tables.path(), tables.folder.filePath(u"old"_qs), 0x4d757472};
            const auto connection = DbConnection::open(old, u"old"_qs);
            QVERIFY(connection);
            (*connection)->begin();
            (*connection)->write(u"INSERT INTO PEER_INFO (id, host, port) VALUES (1, '10.0.0.1', 6881)"_qs);
            (*connection)->write(u"INSERT INTO CONTENTS VALUES (?, 1, 1, 900)"_qs, content(1).toHexString());
            (*connection)
                ->write(u"UPDATE CLUSTER_STATE SET applied_index = 7, time_ms = 1000,"
                        " secret = ?, checksum = 12345"_qs,
                        QByteArray("0123456789abcdef"));
            if (hasContacts)
                (*connection)
                    ->write(u"INSERT INTO PEER_CONTACT VALUES (?, 1, 10, 20, 3, ?)"_qs,
                            content(1).toHexString(), QByteArray("Muster/1"));
            QVERIFY((*connection)->commit());
        }
        tables.restart();
        StateImage expected;
        expected.appliedIndex = 7;
        expected.time = at(1000);
        expected.secrets.current = Secret::fromBytes("0123456789abcdef").value();
        const Endpoint peer{IpAddress::fromIPv4(0x0a000001), 6881};
        expected.contents = {{content(1), peer, true, at(900)}};
        if (hasContacts)
            expected.contacts = {{content(1), peer, {10, 20, 3, "Muster/1"}}};
        QCOMPARE(tables.image(), expected);
    }

    void secret_replaced_isKept()
    {
        Tables tables;
        const Secret secret = Secret::fromBytes("0123456789abcdef").value();
        const Secret next = Secret::fromBytes("fedcba9876543210").value();
        tables.apply(1000, {SecretCommand{secret}});
        tables.restart();
        QCOMPARE(tables.image().secrets, (ConnectionSecrets{secret, {}, at(1000)}));
        tables.apply(2000, {SecretCommand{next}});
        tables.restart();
        QCOMPARE(tables.image().secrets, (ConnectionSecrets{next, secret, at(2000)}));
    }

    void apply_indexAtOrBeforeTheTables_isSkipped()
    {
        Tables tables;
        tables.index = 9;
        tables.apply(1000, {seeds(1, 1)}); // 10
        tables.database->apply(10, encode(entry(2000, {stops(1, 1)})));
        tables.restart();
        tables.database->apply(9, encode(entry(2000, {stops(1, 1)})));
        QCOMPARE(tables.image().contents.size(), std::size_t(1));
        QCOMPARE(tables.image().appliedIndex, quint64(10));
        QCOMPARE(tables.image().time, at(1000));
    }

    void durable_isToldOncePerBurst_andARestartFindsIt()
    {
        Tables tables;
        std::vector<quint64> told;
        connect(tables.database.get(), &TrackerDatabase::durable, this,
                [&](quint64 index) { told.push_back(index); });
        for (int i = 0; i < 500; ++i)
            tables.apply(i, {seeds(i % 50, 1)});
        QTRY_VERIFY(!told.empty() && told.back() == 500);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QCOMPARE(std::adjacent_find(told.begin(), told.end()), told.end());
        tables.restart();
        QCOMPARE(tables.image().appliedIndex, quint64(500));
    }

    void requestImage_holdsAllThatWasAppliedBefore()
    {
        Tables tables;
        QByteArray got;
        connect(tables.database.get(), &TrackerDatabase::imageReady, this,
                [&](const QByteArray& image) { got = image; });
        tables.apply(1000, {seeds(1, 1), describes(1, 1, "film")});
        tables.database->requestImage();
        QTRY_VERIFY(!got.isEmpty());
        QCOMPARE(parseStateImage(got).value(), tables.image());
        QCOMPARE(parseStateImage(got).value().appliedIndex, quint64(1));
    }

    void replaceAll_earlierIndex_replacesEverything()
    {
        Tables tables;
        tables.apply(9000, {seeds(1, 1), describes(1, 1, "film"),
                            SecretCommand{*Secret::fromBytes("0123456789abcdef")}});
        tables.apply(9000, {seeds(2, 1)});
        StateImage other;
        other.appliedIndex = 1;
        other.time = at(77);
        other.contents = {{content(5), peer(9), true, at(70)}, {content(6), peer(9), false, at(77)}};
        other.infos = {{content(5), 1, 2, "other", 3}};
        quint64 told = 0;
        connect(tables.database.get(), &TrackerDatabase::durable, this, [&](quint64 index) { told = index; });
        tables.database->replaceAll(encode(other));
        QTRY_COMPARE(told, quint64(1));
        tables.restart();
        QCOMPARE(tables.image(), other);
    }

    void apply_unreadableEntry_failsAndKeepsWhatWasDurable()
    {
        Tables tables;
        tables.apply(1000, {seeds(1, 1)});
        QVERIFY(tables.database->loadImage());
        std::vector<Error> errors;
        connect(tables.database.get(), &TrackerDatabase::failed, this,
                [&](const Error& error) { errors.push_back(error); });
        tables.database->apply(2, "no entry");
        tables.index = 2;
        tables.apply(2000, {seeds(2, 1)});
        QTRY_COMPARE(errors.size(), std::size_t(1));
        QVERIFY(errors[0].message.contains(u"Log entry 2"));
        QVERIFY(!tables.database->loadImage()); // refused, with the reason
        tables.restart();
        QCOMPARE(tables.image().appliedIndex, quint64(1));
        QCOMPARE(tables.image().contents.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestTrackerDatabase)
#include "tst_trackerdatabase.moc"
