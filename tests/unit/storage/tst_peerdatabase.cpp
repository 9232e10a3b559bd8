// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/peerdatabase.h"

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
        return {sha1(fill),
                QByteArray("d4:info\0e", 9),
                QStringLiteral("magnet:?xt=urn:btih:") % sha1(fill).toHexString(),
                QStringLiteral("/srv/ñ 'folder'"),
                WantedState::Active,
                WallTime(Millis(addedAtMs)),
                fill % 2 == 0};
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
        stopped.wanted = WantedState::Stopped;
        stopped.torrent = QByteArray(); // not yet fetched
        store.database->putShare(stopped);
        store.database->putShare(share('b', 1000));
        store.restart();
        QCOMPARE(store.contents().shares, (QList{share('b', 1000), stopped}));
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
