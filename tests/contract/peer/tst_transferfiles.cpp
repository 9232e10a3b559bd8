// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on the disk: who changes it, what is believed of it, whether there is room, what is deleted.
#include "contract/peer/machine.h"

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::FilePriority;
using status::TransferState;

namespace {

constexpr int upkeep = 30'000; // ms: some upkeep intervals, on a slow computer

// Other bytes in the first chunk. As damage on the medium it leaves no trace in the file's time.
bool damage(const QString& path, bool leavesATrace)
{
    const QDateTime before = QFileInfo(path).lastModified();
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    const QByteArray bytes = file.read(10);
    QByteArray others;
    for (const char byte : bytes)
        others.append(char(~byte));
    if (!file.seek(0) || file.write(others) != others.size() || !file.flush())
        return false;
    return file.setFileTime(leavesATrace ? before.addSecs(5) : before, QFileDevice::FileModificationTime);
}

// A whole number of milliseconds, so that it can be set again as it was.
bool roundTime(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) &&
           file.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime);
}

} // namespace

class TestTransferFiles : public QObject
{
    Q_OBJECT
private slots:
    void restart_unchangedFiles_areBelievedUnread();
    void recheck_damagedChunk_isFetchedAgain();
    void recheck_ownFileDamaged_stopsWithASentence();
    void recheck_paused_staysPaused();
    void share_ownFileChanges_isNoticed();
    void share_ownFileVanishes_isNoticed();
    void share_fetchedFileChanges_stopsAndIsFetchedAgainWhenResumed();
    void share_fileOnlyTouched_goesOn();
    void shutDown_inTheMiddle_leavesStamps();
    void fetch_noRoom_saysHowMuchAndGoesOnOnceThereIs();
    void fetch_roomForOneOfTwo_secondWaitsForTheFirst();
    void share_fileGrows_isSaidAndGivenAsItWas();
    void share_newFileInItsFolder_isSaid();
    void fetch_whatTheDiskHasTakenAlready_needsNoRoomAgain();
    void fetch_fileTakenAwayMeanwhile_isFetchedAgain();
    void share_killedBeforeItsChunksWereStored_isStillShared();
    void share_writtenJustBefore_isWatchedAllTheSame();
    void share_writtenAfterItWasAskedFor_isReadAgain();
    void share_ofManyFiles_isWatchedToTheLast();
    void share_namesThatOthersCannotKeep_areSharedAllTheSame();
    void fetch_throughASymbolicLink_isRefused();
    void fetch_refusedForOtherFiles_isRefusedAfterARestartToo();
    void remove_withFiles_deletesTheContentAndNothingElse();
    void remove_withFilesOfAChoice_deletesThePartsToo();
    void choose_theRestLater_leavesNoPartsFile_data();
    void choose_theRestLater_leavesNoPartsFile();
    void remove_withFilesNeverOurs_deletesNothing();
    void remove_ownShareWithFiles_keepsThem();
};

void TestTransferFiles::restart_unchangedFiles_areBelievedUnread()
{
    Scene scene;
    const QString path = scene.giver.path(scene.name);
    QVERIFY(roundTime(path));
    QVERIFY(scene.share());
    QVERIFY(damage(path, false)); // nothing but reading it would tell
    scene.giver.boot();
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    scene.giver.node->manager.recheck(scene.sha1);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Failed);
}

void TestTransferFiles::recheck_damagedChunk_isFetchedAgain()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    QVERIFY(damage(scene.taker.path(scene.name), false));
    scene.taker.node->manager.recheck(scene.sha1);
    QCOMPARE(scene.taken().state, TransferState::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 2, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    bool toldHowFar = false;
    for (const auto& change : std::as_const(*scene.taker.changed))
        toldHowFar =
            toldHowFar || change[0].value<status::TransferStatus>().checkedBytes == scene.content.size();
    QVERIFY(toldHowFar);
}

void TestTransferFiles::recheck_ownFileDamaged_stopsWithASentence()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(damage(scene.giver.path(scene.name), false));
    scene.giver.node->manager.recheck(scene.sha1);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Failed);
    QVERIFY(scene.giver.lastError().contains(QStringLiteral("has changed")));
}

void TestTransferFiles::recheck_paused_staysPaused()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    scene.taker.node->manager.pause(scene.sha1);
    QVERIFY(damage(scene.taker.path(scene.name), false));
    scene.taker.node->manager.recheck(scene.sha1);
    QTRY_COMPARE(scene.taken().state, TransferState::Paused);
    QTRY_COMPARE(scene.taken().chunks.count(true), 7);
}

void TestTransferFiles::share_ownFileChanges_isNoticed()
{
    Scene scene;
    QVERIFY(roundTime(scene.giver.path(scene.name)));
    QVERIFY(scene.share());
    QVERIFY(damage(scene.giver.path(scene.name), true));
    QTRY_COMPARE_WITH_TIMEOUT(scene.giver.node->status(scene.sha1).state, TransferState::Failed, upkeep);
    QVERIFY(scene.giver.lastError().contains(QStringLiteral("has changed")));
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 0);
}

void TestTransferFiles::share_ownFileVanishes_isNoticed()
{
    Scene scene;
    QVERIFY(roundTime(scene.giver.path(scene.name)));
    QVERIFY(scene.share());
    QVERIFY(QFile::remove(scene.giver.path(scene.name)));
    QTRY_COMPARE_WITH_TIMEOUT(scene.giver.node->status(scene.sha1).state, TransferState::Failed, upkeep);
    QVERIFY2(scene.giver.lastError().contains(QStringLiteral("is gone")),
             qPrintable(scene.giver.lastError()));
}

void TestTransferFiles::share_fetchedFileChanges_stopsAndIsFetchedAgainWhenResumed()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    QTRY_VERIFY_WITH_TIMEOUT(!scene.taker.disk.stamps.value(scene.sha1).isEmpty(), upkeep);
    QVERIFY(damage(scene.taker.path(scene.name), true));
    QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Failed, upkeep);
    QVERIFY2(scene.taker.lastError().contains(QStringLiteral("has changed")),
             qPrintable(scene.taker.lastError()));
    scene.taker.node->manager.resume(scene.sha1);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 2, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::share_fileOnlyTouched_goesOn()
{
    Scene scene;
    const QString path = scene.giver.path(scene.name);
    QVERIFY(roundTime(path));
    QVERIFY(scene.share());
    const QList<FileStamp> before = scene.giver.disk.stamps.value(scene.sha1);
    QVERIFY(!before.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) &&
            file.setFileTime(QDateTime::currentDateTime().addSecs(-30), QFileDevice::FileModificationTime));
    QTRY_VERIFY_WITH_TIMEOUT(scene.giver.disk.stamps.value(scene.sha1) != before, upkeep);
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QCOMPARE(scene.giver.failed->count(), 0);
}

void TestTransferFiles::shutDown_inTheMiddle_leavesStamps()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.boot(512 * 1024);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().chunks.count(true) >= 2, 20'000);
    QVERIFY(scene.taker.disk.stamps.value(scene.sha1).isEmpty()); // it is written into
    QSignalSpy done(&scene.taker.node->manager, &DownloadManager::finishedShutDown);
    scene.taker.node->manager.shutDown();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(scene.taker.disk.stamps.value(scene.sha1).size(), 1);
    scene.taker.boot();
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::fetch_noRoom_saysHowMuchAndGoesOnOnceThereIs()
{
    Scene scene;
    QVERIFY(scene.share());
    qint64 room = mebi;
    scene.taker.boot(0, [&room](const QString&) { return room; });
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    const QLocale locale;
    for (const qint64 bytes : {2 * mebi, 1 * mebi})
        QVERIFY2(scene.taker.lastError().contains(locale.formattedDataSize(bytes)),
                 qPrintable(scene.taker.lastError()));
    QVERIFY(!QFileInfo::exists(scene.taker.path(scene.name)));
    room = 3 * mebi;
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, upkeep);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::fetch_roomForOneOfTwo_secondWaitsForTheFirst()
{
    Scene scene;
    const QString other = QStringLiteral("other");
    QVERIFY(putFile(scene.giver.path(other), someBytes(2 * mebi, 77)));
    QVERIFY(scene.share());
    const FetchSource first = scene.source();
    QVERIFY(scene.share(other));
    scene.taker.boot(64 * 1024, [](const QString&) { return 3 * qint64(mebi); }); // the first one is slow
    DownloadManager& manager = scene.taker.node->manager;
    manager.fetch(first, {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taker.node->status(first.sha1).state, TransferState::Downloading);
    manager.fetch(scene.source(), {scene.taker.path(QStringLiteral("below"))});
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    QVERIFY2(scene.taker.lastError().contains(QStringLiteral("other downloads")),
             qPrintable(scene.taker.lastError()));
    QCOMPARE(scene.taker.node->status(first.sha1).state, TransferState::Downloading);
    manager.remove(first.sha1, Removal::DeleteFiles);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Downloading, upkeep);
}

void TestTransferFiles::share_fileGrows_isSaidAndGivenAsItWas()
{
    Scene scene;
    QVERIFY(scene.share());
    QSignalSpy noticed(&scene.giver.node->manager, &DownloadManager::shareNoticed);
    QFile file(scene.giver.path(scene.name));
    QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), 1, upkeep);
    QCOMPARE(noticed[0][0].toString(), scene.giver.path(scene.name));
    QVERIFY(noticed[0][1].toString().contains(QStringLiteral("has grown")));
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QVERIFY(scene.fetch());
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::share_newFileInItsFolder_isSaid()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    QSignalSpy noticed(&scene.giver.node->manager, &DownloadManager::shareNoticed);
    QVERIFY(putFile(scene.giver.path(QStringLiteral("folder/1/new")), "new"));
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), 1, upkeep);
    QCOMPARE(noticed[0][0].toString(), scene.giver.path(QStringLiteral("folder")));
    QCOMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    // Another one, and then what is seen with it or after it: once was enough.
    QVERIFY(putFile(scene.giver.path(QStringLiteral("folder/2/newer")), "newer"));
    QFile grown(scene.giver.path(scene.fileName(0)));
    QVERIFY(grown.open(QIODevice::Append) && grown.write("more") == 4);
    grown.close();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), 2, upkeep);
    QVERIFY2(noticed[1][1].toString().contains(u"has grown"), qPrintable(noticed[1][1].toString()));
}

// As after a crash, or where the database could not be written: bytes that CHUNK does not know.
void TestTransferFiles::fetch_whatTheDiskHasTakenAlready_needsNoRoomAgain()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    scene.taker.off();
    auto& chunks = scene.taker.disk.chunks[scene.sha1];
    QCOMPARE(chunks.size(), 8);
    for (const qint64 offset : {0, 1, 2, 3, 4})
        chunks.remove(offset * qint64(256 * 1024));
    scene.taker.disk.stamps.clear();
    scene.taker.boot(0, [](const QString&) { return qint64(300 * 1024); });
    QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Sharing, upkeep);
    QVERIFY(scene.taker.failed->isEmpty());
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::fetch_fileTakenAwayMeanwhile_isFetchedAgain()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.taker.boot(768 * 1024);
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().chunks.count(true) >= 2, 20'000);
    QVERIFY(QFile::remove(scene.taker.path(scene.name))); // libtorrent has it open, and goes on writing
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, upkeep);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
}

void TestTransferFiles::share_killedBeforeItsChunksWereStored_isStillShared()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.giver.off();
    scene.giver.disk.chunks.clear();
    scene.giver.disk.stamps.clear();
    scene.giver.boot();
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QVERIFY(scene.fetch());
}

void TestTransferFiles::share_writtenJustBefore_isWatchedAllTheSame()
{
    Scene scene;
    const QString path = scene.giver.path(scene.name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addMSecs(-1), QFileDevice::FileModificationTime));
    QVERIFY(scene.share());
    QVERIFY(damage(path, true));
    QTRY_COMPARE_WITH_TIMEOUT(scene.giver.node->status(scene.sha1).state, TransferState::Failed, upkeep);
    QVERIFY(scene.giver.lastError().contains(QStringLiteral("has changed")));
}

void TestTransferFiles::share_writtenAfterItWasAskedFor_isReadAgain()
{
    Scene scene;
    const QString path = scene.giver.path(scene.name);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite)); // or by the clock of another computer
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
    QVERIFY(scene.share());
    QVERIFY(!scene.giver.disk.stamps.value(scene.sha1).isEmpty()); // it is sure of what it read
}

void TestTransferFiles::share_ofManyFiles_isWatchedToTheLast()
{
    Scene scene;
    constexpr int files = 2500; // more than are looked at at once
    const auto name = [](int i) { return QStringLiteral("many/%1").arg(i, 4, 10, QLatin1Char('0')); };
    for (int i = 0; i < files; ++i)
        QVERIFY(putFile(scene.giver.path(name(i)), someBytes(20, quint32(i))));
    QVERIFY(scene.share(QStringLiteral("many")));
    QVERIFY(damage(scene.giver.path(name(files - 1)), true));
    QTRY_COMPARE_WITH_TIMEOUT(scene.giver.node->status(scene.sha1).state, TransferState::Failed, 3 * upkeep);
}

void TestTransferFiles::share_namesThatOthersCannotKeep_areSharedAllTheSame()
{
    Scene scene;
    const QStringList names{QStringLiteral("odd/Readme"), QStringLiteral("odd/README"),
                            QStringLiteral("odd/a\\b"), QStringLiteral("odd/line\nline"),
                            QStringLiteral("odd/") + QString(255, u'x')};
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY(putFile(scene.giver.path(names[i]), someBytes(300'000, 60 + quint32(i))));
    QVERIFY(scene.share(QStringLiteral("odd")));
    scene.giver.boot(); // it finds them again
    QTRY_COMPARE(scene.giver.node->status(scene.sha1).state, TransferState::Sharing);
    QVERIFY(scene.fetch());
    QSet<QByteArray> contents;
    for (const QString& file : filesBelow(scene.taker.path(QStringLiteral("odd"))))
        contents.insert(getFile(scene.taker.path(QStringLiteral("odd/") + file)));
    for (qsizetype i = 0; i < names.size(); ++i)
        QVERIFY(contents.contains(someBytes(300'000, 60 + quint32(i))));
}

void TestTransferFiles::fetch_throughASymbolicLink_isRefused()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    QTemporaryDir outside;
    QVERIFY(QDir().mkpath(scene.taker.path(QStringLiteral("folder"))));
    QVERIFY(QFile::link(outside.path(), scene.taker.path(QStringLiteral("folder/1"))));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    QVERIFY2(scene.taker.lastError().contains(QStringLiteral("symbolic link")),
             qPrintable(scene.taker.lastError()));
    QVERIFY(filesBelow(outside.path()).isEmpty());
    QVERIFY(filesBelow(scene.taker.dir.path()).isEmpty());
}

void TestTransferFiles::fetch_refusedForOtherFiles_isRefusedAfterARestartToo()
{
    Scene scene;
    QVERIFY(scene.share());
    const QByteArray others = someBytes(100, 77);
    QVERIFY(putFile(scene.taker.path(scene.name), others));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    scene.taker.boot();
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    QCOMPARE(getFile(scene.taker.path(scene.name)), others);
}

void TestTransferFiles::remove_withFiles_deletesTheContentAndNothingElse()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    QVERIFY(scene.fetch());
    const QString mine = QStringLiteral("folder/1/mine");
    QVERIFY(putFile(scene.taker.path(mine), "x"));
    scene.taker.node->manager.remove(scene.sha1, Removal::DeleteFiles);
    QTRY_COMPARE(filesBelow(scene.taker.dir.path()), QStringList{mine});
    QTRY_VERIFY(!QFileInfo::exists(scene.taker.path(QStringLiteral("folder/0"))));
    QVERIFY(scene.taker.disk.shares.isEmpty());
}

void TestTransferFiles::remove_withFilesOfAChoice_deletesThePartsToo()
{
    for (const Removal removal : {Removal::KeepFiles, Removal::DeleteFiles}) {
        Scene scene;
        QVERIFY(scene.shareFolder());
        using enum FilePriority;
        QVERIFY(scene.fetch({{}, false, false, QList{Skip, Normal, Skip}}));
        QTRY_COMPARE(filesBelow(scene.taker.dir.path()).size(),
                     2); // the file and the parts of its neighbours
        scene.taker.node->manager.remove(scene.sha1, removal);
        QTRY_COMPARE(filesBelow(scene.taker.dir.path()).size(), removal == Removal::KeepFiles ? 1 : 0);
    }
}

void TestTransferFiles::choose_theRestLater_leavesNoPartsFile_data()
{
    QTest::addColumn<bool>("isPausedMeanwhile");
    QTest::addColumn<bool>("isRestartedMeanwhile");
    QTest::newRow("while it runs") << false << false;
    QTest::newRow("while it is paused") << true << false;
    QTest::newRow("while it is paused, before a restart") << true << true;
    QTest::newRow("while it runs, after a restart") << false << true;
}

// What was kept of the neighbours goes to where it belongs, once they are wanted too.
void TestTransferFiles::choose_theRestLater_leavesNoPartsFile()
{
    QFETCH(bool, isPausedMeanwhile);
    QFETCH(bool, isRestartedMeanwhile);
    Scene scene;
    QVERIFY(scene.shareFolder());
    using enum FilePriority;
    QVERIFY(scene.fetch({{}, false, false, QList{Skip, Normal, Skip}}));
    QTRY_COMPARE(filesBelow(scene.taker.dir.path()).size(), 2);
    if (isRestartedMeanwhile && !isPausedMeanwhile) {
        scene.taker.boot();
        QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Sharing, upkeep);
    }
    if (isPausedMeanwhile) {
        scene.taker.node->manager.pause(scene.sha1);
        QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Paused, upkeep);
    }
    scene.taker.node->manager.setPriorities(scene.sha1, {Normal, Normal, Normal});
    if (isRestartedMeanwhile && isPausedMeanwhile)
        scene.taker.boot();
    if (isPausedMeanwhile)
        QTRY_COMPARE_WITH_TIMEOUT(scene.taken().state, TransferState::Paused, upkeep);
    scene.taker.node->manager.resume(scene.sha1);
    QTRY_VERIFY_WITH_TIMEOUT(scene.taken().state == TransferState::Sharing &&
                                 scene.taken().doneBytes == scene.taken().sizeBytes,
                             upkeep);
    for (int i = 0; i < 3; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(getFile(scene.taker.path(Scene::fileName(i))), Scene::fileBytes(i), upkeep);
    const auto names = [&] { return filesBelow(scene.taker.dir.path()); };
    QTRY_VERIFY2_WITH_TIMEOUT(names().size() == 3, qPrintable(names().join(u' ')), upkeep);
}

void TestTransferFiles::remove_withFilesNeverOurs_deletesNothing()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(putFile(scene.taker.path(scene.name), "something else"));
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.taken().state, TransferState::Failed);
    scene.taker.node->manager.remove(scene.sha1, Removal::DeleteFiles);
    QTest::qWait(2000); // nothing is to happen: there is no event to wait for
    QCOMPARE(getFile(scene.taker.path(scene.name)), QByteArray("something else"));
}

void TestTransferFiles::remove_ownShareWithFiles_keepsThem()
{
    Scene scene;
    QVERIFY(scene.share());
    scene.giver.node->manager.remove(scene.sha1, Removal::DeleteFiles);
    QTest::qWait(2000); // as above
    QCOMPARE(getFile(scene.giver.path(scene.name)), scene.content);
}

QTEST_GUILESS_MAIN(TestTransferFiles)
#include "tst_transferfiles.moc"
