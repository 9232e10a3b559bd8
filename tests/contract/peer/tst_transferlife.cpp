// SPDX-License-Identifier: GPL-3.0-or-later
// What a person orders of transfers: pause, choice, queue, limits, ratio; and that it is kept.
#include "contract/peer/machine.h"

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::FilePriority;
using status::TransferState;

class TestTransferLife : public QObject
{
    Q_OBJECT
private slots:
    void fetch_paused_waitsWithItsDescription();
    void fetch_elsewhereThanItWasLookedAt_goesThere();
    void resume_beforeTheDescriptionCame_isKept();
    void fetch_filesChosen_takesOnlyThese();
    void fetch_filesChosen_isNoSeeder();
    void setPriorities_moreIsWanted_isFetchedToo();
    void setPriorities_restSkipped_isFinished();
    void setPriorities_restSkippedWhileQueued_isFinished();
    void restart_filesChosen_fetchesNothingTwice();
    void pause_inTheMiddle_goesOnFromThere();
    void queue_oneAtOnce_followsInOrder();
    void queue_movedToTheTop_goesFirst();
    void ratio_reached_pausesTheShareUntilResumed();
    void totals_overARestart_areKept();
    void limits_overARestart_areKept();
    void limits_ofOneTransfer_holdBack();
};

void TestTransferLife::fetch_paused_waitsWithItsDescription()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path(), true});
    QTRY_COMPARE(scene.taken().state, TransferState::Paused);
    QCOMPARE(scene.taken().files.size(), 3);
    QCOMPARE(scene.taken().wantedBytes, 3 * 640 * 1024);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 1); // it said goodbye
    QCOMPARE(scene.taker.node->engine.payloadBytesDownloaded(), 0);
    QVERIFY(!QFileInfo::exists(scene.taker.path(QStringLiteral("folder"))));
    scene.taker.node->manager.resume(scene.sha1);
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    QCOMPARE(getFile(scene.taker.path(Scene::fileName(2))), Scene::fileBytes(2));
}

void TestTransferLife::fetch_elsewhereThanItWasLookedAt_goesThere()
{
    Scene scene;
    QVERIFY(scene.share());
    const QString before = scene.taker.path(QStringLiteral("before"));
    const QString after = scene.taker.path(QStringLiteral("after"));
    scene.taker.node->manager.fetch(scene.source(), {before, true});
    QTRY_COMPARE(scene.taken().state, TransferState::Paused);
    FetchOptions look{after, true};
    look.mayMove = false;
    scene.taker.node->manager.fetch(scene.source(), look);
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    scene.taker.node->manager.fetch(scene.source(), {after});
    QTRY_COMPARE(scene.taker.finished->count(), 1);
    QCOMPARE(getFile(after + QLatin1Char('/') + scene.name), scene.content);
    QVERIFY(filesBelow(before).isEmpty());
    QCOMPARE(scene.taker.disk.shares[scene.sha1].savePath, after);
    // Where it is by now it stays.
    scene.taker.node->manager.fetch(scene.source(), {before});
    QCOMPARE(scene.taker.fetchFailed->count(), 2);
    QVERIFY(scene.taker.fetchFailed->last()[1].value<Error>().message.contains(after));
}

void TestTransferLife::resume_beforeTheDescriptionCame_isKept()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.giver.off();
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path(), true});
    QCOMPARE(scene.taken().state, TransferState::FetchingMetadata);
    scene.taker.node->manager.resume(scene.sha1);
    QCOMPARE(scene.taker.disk.shares[scene.sha1].wanted, WantedState::Active);
    scene.giver.boot();
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 60'000);
}

void TestTransferLife::fetch_filesChosen_takesOnlyThese()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    using enum FilePriority;
    QVERIFY(scene.fetch({{}, false, false, QList{Skip, High, Skip}}));
    QCOMPARE(scene.taken().state, TransferState::Sharing);
    QCOMPARE(scene.taken().doneBytes, 640 * 1024);
    QCOMPARE(scene.taken().wantedBytes, 640 * 1024);
    QCOMPARE(scene.taken().files[1].priority, High);
    QCOMPARE(getFile(scene.taker.path(Scene::fileName(1))), Scene::fileBytes(1));
    QVERIFY(!QFileInfo::exists(scene.taker.path(Scene::fileName(0))));
    QVERIFY(!QFileInfo::exists(scene.taker.path(Scene::fileName(2))));
}

void TestTransferLife::fetch_filesChosen_isNoSeeder()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    using enum FilePriority;
    QVERIFY(scene.fetch({{}, false, false, QList{Normal, Skip, Skip}}));
    for (const protocol::AnnounceRequest& announce : std::as_const(scene.tracker.announces))
        QVERIFY(announce.left > 0 || announce.event != protocol::AnnounceEvent::Completed);
    const auto announced = scene.tracker.announces.size();
    scene.taker.boot(); // and again with what it has
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    QTRY_VERIFY(scene.tracker.announces.size() > announced);
    QVERIFY(scene.tracker.announces.last().left > 0);
    QCOMPARE(scene.tracker.swarms[scene.sha1].seeders(), 1u);
}

void TestTransferLife::setPriorities_moreIsWanted_isFetchedToo()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    using enum FilePriority;
    QVERIFY(scene.fetch({{}, false, false, QList{Skip, Normal, Skip}}));
    scene.taker.node->manager.setPriorities(scene.sha1, {Normal, Normal, Skip});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 2, 20'000);
    QCOMPARE(scene.taken().doneBytes, 2 * 640 * 1024);
    QCOMPARE(getFile(scene.taker.path(Scene::fileName(0))), Scene::fileBytes(0));
    scene.taker.node->manager.setPriorities(scene.sha1, {});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 3, 20'000);
    QCOMPARE(getFile(scene.taker.path(Scene::fileName(2))), Scene::fileBytes(2));
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].seeders(), 2u);
}

void TestTransferLife::setPriorities_restSkipped_isFinished()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    scene.taker.boot(64 * 1024);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path(), false, true});
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().chunks.count(true) > 0, 20'000);
    using enum FilePriority;
    scene.taker.node->manager.setPriorities(scene.sha1, {Skip, Skip, Skip});
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    QCOMPARE(scene.taken().wantedBytes, 0);
}

void TestTransferLife::setPriorities_restSkippedWhileQueued_isFinished()
{
    Scene scene;
    QVERIFY(scene.share());
    const FetchSource first = scene.source();
    QVERIFY(scene.shareFolder());
    DownloadManager& manager = scene.taker.node->manager;
    status::PeerLimits limits;
    limits.rates = {64, 0};
    limits.activeDownloads = 1;
    manager.setLimits(limits);
    manager.fetch(first, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(first.sha1).state, TransferState::Downloading);
    manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taken().state, TransferState::Queued);
    using enum FilePriority;
    manager.setPriorities(scene.sha1, {Skip, Skip, Skip});
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    QCOMPARE(scene.taken().queuePosition, 0);
}

void TestTransferLife::restart_filesChosen_fetchesNothingTwice()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    using enum FilePriority;
    QVERIFY(scene.fetch({{}, false, false, QList{Skip, Normal, Skip}}));
    scene.taker.boot(); // without a goodbye, as after a crash
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    QCOMPARE(scene.taken().doneBytes, 640 * 1024);
    QCOMPARE(scene.taken().chunks.count(true), 3); // one of them shared with the file before it
    QCOMPARE(scene.taker.node->engine.payloadBytesDownloaded(), 0);
}

void TestTransferLife::pause_inTheMiddle_goesOnFromThere()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.boot(512 * 1024);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().chunks.count(true) >= 2, 20'000);
    scene.taker.node->manager.pause(scene.sha1);
    QCOMPARE(scene.taken().state, TransferState::Paused);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 1);
    const auto done = scene.taken().chunks.count(true);
    QVERIFY(done < 8);
    scene.taker.boot();
    QCOMPARE(scene.taken().state, TransferState::Paused);
    scene.taker.node->manager.resume(scene.sha1);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Sharing, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QTRY_VERIFY(scene.taker.node->engine.payloadBytesDownloaded() > 0);
    QVERIFY(scene.taker.node->engine.payloadBytesDownloaded() <=
            qint64(scene.content.size()) - done * 256 * 1024);
}

void TestTransferLife::queue_oneAtOnce_followsInOrder()
{
    Scene scene;
    QVERIFY(scene.share());
    const FetchSource first = scene.source();
    QVERIFY(scene.shareFolder());
    const FetchSource second = scene.source();
    scene.taker.boot(512 * 1024);
    DownloadManager& manager = scene.taker.node->manager;
    status::PeerLimits limits;
    limits.rates = {512, 0};
    limits.activeDownloads = 1;
    manager.setLimits(limits);
    manager.fetch(first, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(first.sha1).state, TransferState::Downloading);
    manager.fetch(second, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(second.sha1).state, TransferState::Queued);
    QCOMPARE(scene.taker.node->status(second.sha1).queuePosition, 2);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 30'000);
    QCOMPARE(scene.taker.finished->at(0)[0].value<InfoHash>(), first.sha1);
    QTRY_COMPARE(scene.taker.node->status(second.sha1).state, TransferState::Downloading);
    QCOMPARE(scene.taker.node->status(second.sha1).queuePosition, 1);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 2, 30'000);
}

void TestTransferLife::queue_movedToTheTop_goesFirst()
{
    Scene scene;
    QVERIFY(scene.share());
    const FetchSource first = scene.source();
    QVERIFY(scene.shareFolder());
    const FetchSource second = scene.source();
    DownloadManager& manager = scene.taker.node->manager;
    status::PeerLimits limits;
    limits.rates = {64, 0};
    limits.activeDownloads = 1;
    manager.setLimits(limits);
    manager.fetch(first, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(first.sha1).state, TransferState::Downloading);
    manager.fetch(second, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(second.sha1).state, TransferState::Queued);
    manager.moveInQueue(second.sha1, QueueMove::Top);
    QTRY_COMPARE(scene.taker.node->status(second.sha1).state, TransferState::Downloading);
    QCOMPARE(scene.taker.node->status(first.sha1).state, TransferState::Queued);
    scene.taker.boot(); // the order is kept
    QTRY_COMPARE(scene.taker.node->status(second.sha1).state, TransferState::Downloading);
    QTRY_COMPARE(scene.taker.node->status(first.sha1).state, TransferState::Queued);
}

void TestTransferLife::ratio_reached_pausesTheShareUntilResumed()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.giver.node->manager.setTransferLimits(scene.sha1, {{}, 0.9});
    QVERIFY(scene.fetch());
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Paused);
    QVERIFY(scene.giver.node->status(scene.sha1).ratio >= 0.9);
    scene.giver.node->manager.resume(scene.sha1);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QCOMPARE(scene.giver.node->status(scene.sha1).limits.ratio,
             std::optional(0.0)); // from now on without one
}

void TestTransferLife::totals_overARestart_areKept()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).uploadedBytes, qint64(scene.content.size()));
    QTRY_COMPARE(scene.taken().downloadedBytes, qint64(scene.content.size()));
    QVERIFY(scene.taken().finishedAtMs >= scene.taken().addedAtMs && scene.taken().addedAtMs > 0);
    for (Machine* machine : {&scene.giver, &scene.taker}) {
        QSignalSpy done(&machine->node->manager, &DownloadManager::finishedShutDown);
        machine->node->manager.shutDown();
        QTRY_COMPARE(done.count(), 1);
        machine->boot();
    }
    QCOMPARE(scene.giver.node->status(scene.sha1).uploadedBytes, qint64(scene.content.size()));
    QCOMPARE(scene.giver.node->status(scene.sha1).ratio, 1.0);
    QCOMPARE(scene.taken().downloadedBytes, qint64(scene.content.size()));
}

void TestTransferLife::limits_overARestart_areKept()
{
    Scene scene;
    status::PeerLimits limits{{100, 200}, {1, 2}, QTime(1, 0), QTime(2, 0), 3, 1.5};
    scene.taker.node->manager.setLimits(limits);
    scene.taker.boot();
    QVERIFY(scene.taker.node->manager.limits() == limits);
    QVERIFY(scene.giver.node->manager.limits() == status::PeerLimits());
}

// 2 MiB at 1 MiB/s take longer than without a limit; how much, a benchmark may say.
void TestTransferLife::limits_ofOneTransfer_holdBack()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path(), true});
    QTRY_COMPARE(scene.taken().state, TransferState::Paused);
    scene.taker.node->manager.setTransferLimits(scene.sha1, {{256, 0}, {}});
    scene.taker.node->manager.resume(scene.sha1);
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().chunks.count(true) > 0, 20'000);
    QCOMPARE(scene.taken().state, TransferState::Downloading); // 7 chunks are left, a second for each
    scene.taker.node->manager.setTransferLimits(scene.sha1, {});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Sharing, 20'000);
}

QTEST_GUILESS_MAIN(TestTransferLife)
#include "tst_transferlife.moc"
