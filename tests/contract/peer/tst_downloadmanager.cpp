// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/machine.h"
#include "peer/sharelink.h"
#include "peer/torrentmaker.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::TransferState;
using status::TransferStatus;

class TestDownloadManager : public QObject
{
    Q_OBJECT
private slots:
    void share_aFile_isOfferedByName();
    void share_twice_isToldTwiceAndKeptOnce();
    void share_sameContentFromAnotherFolder_movesAndSaysSo();
    void share_missingPath_saysSo();
    void share_whileHashing_canBeGivenUp();
    void fetch_magnet_endsWithTheSameBytes();
    void fetch_magnetThatNamesATracker_asksIt_andGoesOnNamingIt();
    void fetch_torrentBytes_endsWithTheSameBytes();
    void fetch_finishedAlready_isToldAtOnce();
    void fetch_somethingElseLiesThere_isNotOverwritten();
    void fetch_ownBytesLieThere_areKept();
    void fetch_folderThatCannotBeMade_saysSo();
    void status_chunkNotRecorded_isNotShown();
    void restart_finishedShare_sharesAgain();
    void restart_filesGone_saysSoInsteadOfFetching();
    void restart_ownFileWasEdited_isNeverOverwritten();
    void share_editedFileAgain_replacesTheEarlierShare();
    void share_nameThatOthersCannotKeep_getsASafeOne();
    void fetch_keptElsewhereAlready_saysSo();
    void restart_pausedDownload_staysPaused();
    void restart_halfDone_goesOnWithoutFetchingTwice();
    void restart_damagedChunk_isDroppedAndFetchedAgain();
    void remove_aShare_isForgottenAndTheFileStays();
    void shutDown_saysGoodbyeToTheTracker();
};

void TestDownloadManager::share_aFile_isOfferedByName()
{
    Scene scene;
    QVERIFY(scene.share());
    QCOMPARE(scene.magnet,
             QStringLiteral("magnet:?xt=urn:btih:%1&dn=a%20file.bin").arg(scene.sha1.toHexString()));
    QTRY_COMPARE(scene.tracker.descriptions.size(), 1);
    QCOMPARE(scene.tracker.descriptions[0].name, QByteArray("a file.bin"));
    QSignalSpy listed(&scene.taker.node->requester, &PeerInfoRequester::offersListed);
    scene.taker.node->requester.listOffers();
    QTRY_COMPARE(listed.count(), 1);
    const auto offers = listed[0][0].value<QList<status::OfferStatus>>();
    QCOMPARE(offers.size(), 1);
    QCOMPARE(offers[0].name, scene.name);
    QCOMPARE(offers[0].seeders, 1u);
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).doneBytes, qint64(scene.content.size()));
    QCOMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
}

void TestDownloadManager::share_twice_isToldTwiceAndKeptOnce()
{
    Scene scene;
    QVERIFY(scene.share());
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    scene.giver.node->manager.share(scene.giver.path(scene.name));
    QTRY_COMPARE(scene.giver.shared->count(), 2);
    QCOMPARE(scene.giver.node->manager.transfers().size(), 1);
}

// There is one of each content: it is given from where it was shared last.
void TestDownloadManager::share_sameContentFromAnotherFolder_movesAndSaysSo()
{
    Scene scene;
    QVERIFY(scene.share());
    QSignalSpy noticed(&scene.giver.node->manager, &DownloadManager::shareNoticed);
    const QString elsewhere = QStringLiteral("elsewhere/") + scene.name;
    QVERIFY(putFile(scene.giver.path(elsewhere), scene.content));
    scene.giver.node->manager.share(scene.giver.path(elsewhere));
    QTRY_COMPARE(scene.giver.shared->count(), 2);
    QCOMPARE(noticed.count(), 1);
    QCOMPARE(noticed[0][0].toString(), scene.giver.path(elsewhere));
    const QString said = noticed[0][1].toString();
    QVERIFY2(said.contains(scene.giver.path(QStringLiteral("elsewhere"))) &&
                 said.contains(u"no more from "_qs + scene.giver.dir.path()),
             qPrintable(said));
    QCOMPARE(scene.giver.node->manager.transfers().size(), 1);
    QCOMPARE(scene.giver.node->status(scene.sha1).folder, scene.giver.path(QStringLiteral("elsewhere")));
    QCOMPARE(getFile(scene.giver.path(scene.name)), scene.content);
    // Once more from there: nothing moves, and nothing is said.
    scene.giver.node->manager.share(scene.giver.path(elsewhere));
    QTRY_COMPARE(scene.giver.shared->count(), 3);
    QCOMPARE(noticed.count(), 1);
}

void TestDownloadManager::share_missingPath_saysSo()
{
    Scene scene;
    scene.giver.node->manager.share(scene.giver.path(QStringLiteral("missing")));
    QTRY_COMPARE(scene.giver.shareFailed->count(), 1);
    QCOMPARE(scene.giver.shareFailed->at(0)[0].toString(), scene.giver.path(QStringLiteral("missing")));
    QVERIFY(scene.giver.shareFailed->at(0)[1].value<Error>().message.contains(
        QStringLiteral("there is no file or folder")));
    QVERIFY(scene.giver.node->manager.transfers().isEmpty());
}

void TestDownloadManager::share_whileHashing_canBeGivenUp()
{
    Scene scene;
    QSignalSpy removed(&scene.giver.node->manager, &DownloadManager::transferRemoved);
    scene.giver.node->manager.share(scene.giver.path(scene.name));
    const QList<TransferStatus> hashing = scene.giver.node->manager.transfers();
    QCOMPARE(hashing.size(), 1);
    QCOMPARE(hashing[0].state, TransferState::Hashing);
    QCOMPARE(hashing[0].name, scene.name);
    scene.giver.node->manager.remove(hashing[0].sha1);
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(scene.giver.shared->isEmpty() && scene.giver.failed->isEmpty());
    QVERIFY(scene.giver.disk.shares.isEmpty());
}

void TestDownloadManager::fetch_magnet_endsWithTheSameBytes()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.path(QStringLiteral("new/folder"))});
    QCOMPARE(scene.taker.node->status(scene.sha1).state, TransferState::FetchingMetadata);
    QCOMPARE(scene.taker.node->status(scene.sha1).name, scene.name);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(scene.taker.path(QStringLiteral("new/folder/a file.bin"))), scene.content);
    const TransferStatus status = scene.taker.node->status(scene.sha1);
    QCOMPARE(status.state, TransferState::Sharing);
    QCOMPARE(status.chunks, QBitArray(8, true));
    QCOMPARE(status.files.size(), 1);
    QCOMPARE(status.files[0].doneBytes, qint64(scene.content.size()));
    QCOMPARE(scene.taker.disk.chunks.value(scene.sha1).size(), 8);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].seeders(), 2u); // it seeds now
}

void TestDownloadManager::fetch_magnetThatNamesATracker_asksIt_andGoesOnNamingIt()
{
    Scene scene;
    QVERIFY(scene.share());
    QUdpSocket other; // a tracker of somebody else's
    QVERIFY(other.bind(QHostAddress(QStringLiteral("127.0.0.60")), 0));
    const QString url = QStringLiteral("udp://127.0.0.60:%1/announce").arg(other.localPort());
    Finders finders;
    finders.hasTrackers = true;
    scene.taker.boot(0, {}, finders);
    scene.magnet = linkOf(scene.magnet, {url});
    QVERIFY(scene.fetch());
    QTRY_VERIFY(other.hasPendingDatagrams());
    const QByteArray connect = other.receiveDatagram().data();
    QVERIFY(connect.startsWith(QByteArray::fromHex("0000041727101980"))); // BEP 15
    QVERIFY(scene.taker.disk.shares[scene.sha1].torrent.contains(url.toLatin1()));
}

void TestDownloadManager::fetch_torrentBytes_endsWithTheSameBytes()
{
    Scene scene;
    QVERIFY(scene.share());
    const QString file = scene.taker.path(QStringLiteral("x.torrent"));
    QVERIFY(putFile(file, scene.giver.disk.shares.value(scene.sha1).torrent));
    const auto source = readFetchSource(file);
    QVERIFY(source);
    scene.taker.node->manager.fetch(*source, {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestDownloadManager::fetch_finishedAlready_isToldAtOnce()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.finished->count(), 2);
    scene.taker.boot();
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()}); // while it is still checked
    QTRY_COMPARE(scene.taker.finished->count(), 1);
    QCOMPARE(scene.taker.node->engine.payloadBytesDownloaded(), 0);
}

void TestDownloadManager::fetch_somethingElseLiesThere_isNotOverwritten()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(putFile(scene.taker.path(scene.name), "my diary"));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.failed->count(), 1, 20'000);
    QVERIFY2(scene.taker.lastError().contains(QStringLiteral("move it away")),
             qPrintable(scene.taker.lastError()));
    QCOMPARE(getFile(scene.taker.path(scene.name)), QByteArray("my diary"));
    QCOMPARE(scene.taker.node->status(scene.sha1).state, TransferState::Failed);
}

void TestDownloadManager::fetch_ownBytesLieThere_areKept()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(putFile(scene.taker.path(scene.name), scene.content.first(mebi)));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QTRY_COMPARE(scene.taker.node->engine.payloadBytesDownloaded(), mebi);
}

void TestDownloadManager::fetch_folderThatCannotBeMade_saysSo()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(putFile(scene.taker.path(QStringLiteral("file")), "x"));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.path(QStringLiteral("file/folder"))});
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    QCOMPARE(scene.taker.fetchFailed->at(0)[0].value<InfoHash>(), scene.sha1);
    QVERIFY(
        scene.taker.fetchFailed->at(0)[1].value<Error>().message.contains(QStringLiteral("choose another")));
    QVERIFY(scene.taker.disk.shares.isEmpty());
}

// A chunk that is shown survives whatever comes; one that CHUNK does not hold yet would not.
void TestDownloadManager::status_chunkNotRecorded_isNotShown()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.store->holdsBack = true;
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.node->engine.payloadBytesDownloaded(), qint64(scene.content.size()),
                              20'000);
    QTRY_COMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QCOMPARE(scene.taker.node->status(scene.sha1).chunks.count(true), 0);
    QVERIFY(scene.taker.finished->isEmpty());
}

void TestDownloadManager::restart_finishedShare_sharesAgain()
{
    Scene scene;
    QVERIFY(scene.share());
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    scene.giver.boot();
    QCOMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Checking);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QVERIFY(scene.giver.finished->isEmpty()); // nothing came to an end
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
}

void TestDownloadManager::restart_filesGone_saysSoInsteadOfFetching()
{
    Scene scene;
    QVERIFY(scene.share());
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    scene.giver.off();
    QVERIFY(QFile::rename(scene.giver.path(scene.name), scene.giver.path(QStringLiteral("elsewhere"))));
    scene.giver.boot();
    QTRY_COMPARE(scene.giver.failed->count(), 1);
    QVERIFY2(scene.giver.lastError().contains(QStringLiteral("is gone")),
             qPrintable(scene.giver.lastError()));
    QVERIFY(QFile::rename(scene.giver.path(QStringLiteral("elsewhere")), scene.giver.path(scene.name)));
    scene.giver.node->manager.resume(scene.sha1);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
}

void TestDownloadManager::restart_ownFileWasEdited_isNeverOverwritten()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1,
                              20'000); // another who could give the old bytes
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    scene.giver.off();
    QByteArray edited = scene.content;
    edited[17] = char(~edited[17]);
    QVERIFY(putFile(scene.giver.path(scene.name), edited));
    scene.giver.boot();
    QTRY_COMPARE(scene.giver.failed->count(), 1);
    QVERIFY2(scene.giver.lastError().contains(QStringLiteral("has changed")),
             qPrintable(scene.giver.lastError()));
    QCOMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Failed);
    QCOMPARE(getFile(scene.giver.path(scene.name)), edited);
    QCOMPARE(scene.giver.node->engine.payloadBytesDownloaded(), 0);
}

void TestDownloadManager::share_editedFileAgain_replacesTheEarlierShare()
{
    Scene scene;
    QVERIFY(scene.share());
    const InfoHash before = scene.sha1;
    QByteArray edited = scene.content;
    edited[17] = char(~edited[17]);
    QVERIFY(putFile(scene.giver.path(scene.name), edited));
    scene.giver.node->manager.share(scene.giver.path(scene.name));
    QTRY_COMPARE(scene.giver.shared->count(), 2);
    QVERIFY(scene.giver.shared->at(1)[0].value<InfoHash>() != before);
    QCOMPARE(scene.giver.node->manager.transfers().size(), 1);
    QTRY_VERIFY(!scene.giver.disk.shares.contains(before));
    QTRY_COMPARE(scene.tracker.swarms[before].peers.size(), 0);
    QCOMPARE(getFile(scene.giver.path(scene.name)), edited);
}

void TestDownloadManager::share_nameThatOthersCannotKeep_getsASafeOne()
{
    Scene scene;
    const QString odd = scene.giver.path(QStringLiteral("new\nline"));
    QVERIFY(putFile(odd, "content"));
    scene.giver.node->manager.share(odd);
    QTRY_COMPARE(scene.giver.shared->count(), 1);
    QCOMPARE(scene.giver.shareFailed->count(), 0);
    const QString name = scene.giver.node->manager.transfers().constFirst().name;
    QVERIFY2(name.contains(QStringLiteral("line")) && !name.contains(u'\n'), qPrintable(name));
    QCOMPARE(getFile(odd), QByteArray("content")); // its own name stays
}

void TestDownloadManager::fetch_keptElsewhereAlready_saysSo()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.path(QStringLiteral("other"))});
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    QCOMPARE(scene.taker.node->status(scene.sha1).state, TransferState::Sharing);
}

void TestDownloadManager::restart_pausedDownload_staysPaused()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.giver.node->manager.pause(scene.sha1);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 0);
    scene.giver.boot();
    QCOMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Paused);
    QCOMPARE(scene.giver.node->status(scene.sha1).doneBytes, qint64(scene.content.size()));
    scene.giver.node->manager.resume(scene.sha1);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].seeders(), 1u);
}

void TestDownloadManager::restart_halfDone_goesOnWithoutFetchingTwice()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.boot(int(mebi));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_VERIFY_WITH_TIMEOUT(scene.taker.disk.chunks.value(scene.sha1).size() >= 3, 20'000);
    scene.taker.boot();
    const qint64 here = qint64(scene.taker.disk.chunks.value(scene.sha1).size()) * 256 * 1024;
    QVERIFY(here < scene.content.size());
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000); // by itself
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QTRY_COMPARE(scene.taker.node->engine.payloadBytesDownloaded(), scene.content.size() - here);
}

void TestDownloadManager::restart_damagedChunk_isDroppedAndFetchedAgain()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    scene.taker.off();
    QByteArray damaged = scene.content;
    damaged[3 * 256 * 1024 + 17] = char(~damaged[3 * 256 * 1024 + 17]);
    QVERIFY(putFile(scene.taker.path(scene.name), damaged));
    scene.giver.off(); // nobody can give it yet
    scene.taker.boot();
    QBitArray expected(8, true);
    expected.clearBit(3);
    QTRY_COMPARE(scene.taker.node->status(scene.sha1).state, TransferState::Downloading);
    QCOMPARE(scene.taker.node->status(scene.sha1).chunks, expected);
    QVERIFY(!scene.taker.disk.chunks[scene.sha1].contains(3 * 256 * 1024));
    scene.giver.boot();
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QTRY_COMPARE(scene.taker.node->engine.payloadBytesDownloaded(), 256 * 1024);
}

void TestDownloadManager::remove_aShare_isForgottenAndTheFileStays()
{
    Scene scene;
    QVERIFY(scene.share());
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].seeders(), 1u);
    QSignalSpy removed(&scene.giver.node->manager, &DownloadManager::transferRemoved);
    scene.giver.node->manager.remove(scene.sha1);
    QCOMPARE(removed.last()[0].value<InfoHash>(), scene.sha1);
    QVERIFY(scene.giver.disk.shares.isEmpty());
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 0);
    QCOMPARE(getFile(scene.giver.path(scene.name)), scene.content);
}

void TestDownloadManager::shutDown_saysGoodbyeToTheTracker()
{
    Scene scene;
    QVERIFY(scene.share());
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].seeders(), 1u);
    QSignalSpy done(&scene.giver.node->manager, &DownloadManager::finishedShutDown);
    scene.giver.node->manager.shutDown();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 0);
    QVERIFY(scene.giver.disk.shares.value(scene.sha1).wanted == WantedState::Active);
}

QTEST_GUILESS_MAIN(TestDownloadManager)
#include "tst_downloadmanager.moc"
