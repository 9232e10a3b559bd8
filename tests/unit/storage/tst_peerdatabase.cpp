// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/peerdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::storage;

class TestPeerDatabase : public QObject
{
    Q_OBJECT

    static InfoHash sha1(char fill) { return InfoHash::fromBytes(QByteArray(InfoHash::size, fill)).value(); }

    static ShareRecord share(char fill, qint64 addedAtMs)
    {
        ShareRecord share;
        share.sha1 = sha1(fill);
        share.torrent = QByteArray("d4:info\0e", 9);
        share.magnet = QStringLiteral("magnet:?xt=urn:btih:") % sha1(fill).toHexString();
        share.savePath = QStringLiteral("/srv/ñ 'folder'");
        share.addedAt = WallTime(Millis(addedAtMs));
        share.isOwn = fill % 2 == 0;
        return share;
    }

    struct Store
    {
        Store() { restart(); }
        void restart()
        {
            database.reset();
            database = std::make_unique<PeerDatabase>(folder.filePath(QStringLiteral("peer.db")));
            QVERIFY(database->open());
        }
        ChunkStore::Contents contents() { return database->load().value(); }

        QTemporaryDir folder;
        std::unique_ptr<PeerDatabase> database;
    };

private slots:
    // It holds the keys of private shares. What an earlier version left readable is closed, too.
    void open_newOrOldFiles_areTheUsersAlone()
    {
        Store store;
        store.database->putShare(share('a', 1000));
        QCOMPARE(store.contents().shares.size(), 1);
        const QStringList names{u"peer.db"_qs, u"peer.db-wal"_qs, u"peer.db-shm"_qs};
        const auto isClosed = [&](const QString& name) {
            const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            return QFile::exists(store.folder.filePath(name)) &&
                   (QFile::permissions(store.folder.filePath(name)) & others) == 0;
        };
        for (const QString& name : names)
            QVERIFY2(isClosed(name), qPrintable(name));
        QVERIFY(QFile::setPermissions(store.folder.filePath(names[0]),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        store.restart();
        QVERIFY(isClosed(names[0]));
    }

    void load_newFile_isEmpty()
    {
        Store store;
        QVERIFY(store.contents().shares.isEmpty());
        QVERIFY(store.contents().chunks.isEmpty());
    }

    void putShare_comesBackAfterARestart_byTimeAdded()
    {
        Store store;
        ShareRecord stopped = share('a', 2000);
        stopped.wanted = WantedState::Paused;
        stopped.torrent = QByteArray(); // not yet fetched
        store.database->putShare(stopped);
        store.database->putShare(share('b', 1000));
        store.restart();
        QCOMPARE(store.contents().shares, (QList{share('b', 1000), stopped}));
    }

    void putShare_withOrders_comesBackWhole()
    {
        using status::FilePriority;
        Store store;
        ShareRecord ordered = share('a', 1000);
        ordered.key = ShareKey::fromBytes(QByteArray(32, 'k'));
        ordered.isBegun = true;
        ordered.isSequential = true;
        ordered.queuePosition = -7;
        ordered.priorities = {FilePriority::Normal, FilePriority::Skip, FilePriority::High};
        ordered.limits = {{100, 200}, 1.5};
        ordered.totals = {5'000'000'000, 6'000'000'000};
        ordered.finishedAt = WallTime(Millis(1'700'000'000'000));
        store.database->putShare(ordered);
        store.restart();
        QCOMPARE(store.contents().shares, QList{ordered});

        ordered.priorities = {FilePriority::Low};
        ordered.limits.ratio = 0; // never: not the same as unset
        ordered.finishedAt.reset();
        store.database->putShare(ordered);
        store.restart();
        QCOMPARE(store.contents().shares, QList{ordered});
    }

    void putTotals_changesNothingElse()
    {
        Store store;
        ShareRecord one = share('a', 1000);
        store.database->putShare(one);
        one.totals = {1, 2};
        store.database->putTotals(one.sha1, one.totals);
        store.database->putTotals(sha1('z'), {3, 4}); // never there
        QCOMPARE(store.contents().shares, QList{one});
    }

    void putStamps_replaceThoseBefore()
    {
        Store store;
        store.database->putShare(share('a', 1000));
        store.database->putStamps(sha1('a'), {{0, 1, 2}, {1, 3, 4}});
        const QList<FileStamp> later{{0, 5'000'000'000, 1'700'000'000'123'456'789}};
        store.database->putStamps(sha1('a'), later);
        store.database->putStamps(sha1('z'), later); // never there
        store.restart();
        QCOMPARE(store.contents().stamps, (QHash<InfoHash, QList<FileStamp>>{{sha1('a'), later}}));
        store.database->putStamps(sha1('a'), {});
        QVERIFY(store.contents().stamps.isEmpty());
        store.database->putStamps(sha1('a'), later);
        store.database->removeShare(sha1('a'));
        QVERIFY(store.contents().stamps.isEmpty());
    }

    void putLimits_comeBackAfterARestart()
    {
        Store store;
        QVERIFY(!store.contents().limits);
        status::PeerLimits limits{{1, 2}, {3, 4}, QTime(22, 30), QTime(6, 15), 0, 2.5};
        store.database->putLimits(limits);
        limits.activeDownloads = 7;
        store.database->putLimits(limits);
        store.restart();
        QVERIFY(store.contents().limits == limits);
    }

    void putShare_again_replacesItAndKeepsItsChunks()
    {
        Store store;
        store.database->putShare(share('a', 1000));
        store.database->recordChunks(sha1('a'), {0, 1048576});
        ShareRecord moved = share('a', 1000);
        moved.savePath = QStringLiteral("/elsewhere");
        store.database->putShare(moved);
        QCOMPARE(store.contents().shares, QList{moved});
        QCOMPARE(store.contents().chunks.size(), 2);
    }

    void recordChunks_areStoredBeforeTheyAreTold()
    {
        Store store;
        QList<qint64> told;
        connect(store.database.get(), &ChunkStore::chunksStored, this,
                [&](const InfoHash& of, const QList<qint64>& offsets) {
                    QCOMPARE(of, sha1('a'));
                    told += offsets;
                });
        store.database->putShare(share('a', 1000));
        const qint64 far = 5'000'000'000;
        store.database->recordChunks(sha1('a'), {far, 0});
        store.database->recordChunks(sha1('a'), {0, 262144}); // one of them again
        QTRY_COMPARE(told, (QList<qint64>{far, 0, 0, 262144}));
        store.restart();
        QCOMPARE(store.contents().chunks,
                 (QList<ChunkRecord>{{sha1('a'), 0}, {sha1('a'), 262144}, {sha1('a'), far}}));
    }

    void recordChunks_ofARemovedShare_leavesNothingAndTellsNothing()
    {
        Store store;
        bool told = false;
        connect(store.database.get(), &ChunkStore::chunksStored, this, [&] { told = true; });
        store.database->putShare(share('a', 1000));
        store.database->removeShare(sha1('a'));
        store.database->recordChunks(sha1('a'), {0});
        QVERIFY(store.contents().chunks.isEmpty());
        QCoreApplication::processEvents(); // load() came after it, so its signal is here if there is one
        QVERIFY(!told);
    }

    void removeShare_takesItsChunksAndNoOthers()
    {
        Store store;
        store.database->putShare(share('a', 1000));
        store.database->putShare(share('b', 1001));
        store.database->recordChunks(sha1('a'), {0, 16384});
        store.database->recordChunks(sha1('b'), {0});
        store.database->removeShare(sha1('a'));
        store.database->removeShare(sha1('z')); // never there
        QCOMPARE(store.contents().shares, QList{share('b', 1001)});
        QCOMPARE(store.contents().chunks, (QList<ChunkRecord>{{sha1('b'), 0}}));
    }

    void forgetChunks_takesJustThose()
    {
        Store store;
        store.database->putShare(share('a', 1000));
        store.database->recordChunks(sha1('a'), {0, 16384, 32768});
        store.database->forgetChunks(sha1('a'), {16384, 99});
        QCOMPARE(store.contents().chunks, (QList<ChunkRecord>{{sha1('a'), 0}, {sha1('a'), 32768}}));
    }
};

QTEST_GUILESS_MAIN(TestPeerDatabase)
#include "tst_peerdatabase.moc"
