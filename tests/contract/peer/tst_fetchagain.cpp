// SPDX-License-Identifier: GPL-3.0-or-later
// What is known already is asked for again: with other files, with all of them, or elsewhere.
#include "contract/peer/machine.h"

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::FilePriority;
using status::TransferState;

namespace {

// Only this one, counted from 0.
FileChoice only(int file)
{
    return [file](int count) -> Result<QList<FilePriority>> {
        if (file >= count)
            return fail(QStringLiteral("there is no such file"));
        QList<FilePriority> priorities(count, FilePriority::Skip);
        priorities[file] = FilePriority::Normal;
        return priorities;
    };
}

FetchOptions choosing(int file)
{
    FetchOptions options;
    options.choose = only(file);
    return options;
}

bool isWhole(const Scene& scene, int file)
{
    return getFile(scene.taker.path(Scene::fileName(file))) == Scene::fileBytes(file);
}

} // namespace

class TestFetchAgain : public QObject
{
    Q_OBJECT
private slots:
    void fetch_otherFileChosen_isFinishedOnceThatIsThere_data();
    void fetch_otherFileChosen_isFinishedOnceThatIsThere();
    void fetch_withoutAChoice_fetchesWhatWasLeftOut();
    void fetch_chosenBeforeItIsKnown_takesOnlyThat();
    void fetch_fileThatIsNotThere_isRefused();
    void fetch_fileThatIsNotThereOfATorrent_isNotBegun();
    void fetch_deletedAndElsewhere_goesThere();
    void fetch_ownDeletedAndElsewhere_goesThere();
};

void TestFetchAgain::fetch_otherFileChosen_isFinishedOnceThatIsThere_data()
{
    QTest::addColumn<bool>("afterARestart");
    QTest::newRow("while it runs") << false;
    QTest::newRow("while it is checked") << true;
}

void TestFetchAgain::fetch_otherFileChosen_isFinishedOnceThatIsThere()
{
    QFETCH(const bool, afterARestart);
    Scene scene;
    QVERIFY(scene.shareFolder());
    QVERIFY(scene.fetch(choosing(1)));
    QVERIFY(isWhole(scene, 1) && !isWhole(scene, 0));
    if (afterARestart)
        scene.taker.boot();
    else
        scene.taker.finished->clear();
    QVERIFY(scene.fetch(choosing(0)));
    QVERIFY(isWhole(scene, 0));
    QVERIFY(isWhole(scene, 1));
    QVERIFY(!isWhole(scene, 2));
    QCOMPARE(scene.taken().files[0].doneBytes, scene.taken().files[0].sizeBytes);
    QCOMPARE(scene.taker.finished->count(), 1);
}

void TestFetchAgain::fetch_withoutAChoice_fetchesWhatWasLeftOut()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    QVERIFY(scene.fetch(choosing(1)));
    scene.taker.boot();
    QVERIFY(scene.fetch());
    for (int file = 0; file < 3; ++file)
        QVERIFY(isWhole(scene, file));
}

void TestFetchAgain::fetch_chosenBeforeItIsKnown_takesOnlyThat()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    scene.giver.off();
    scene.taker.node->manager.fetch(scene.source(), {scene.taker.dir.path()});
    FetchOptions options = choosing(2);
    options.folder = scene.taker.dir.path();
    scene.taker.node->manager.fetch(scene.source(), options);
    QCOMPARE(scene.taker.disk.shares[scene.sha1].wanted, WantedState::Paused); // a crash fetches nothing
    scene.giver.boot();
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 60'000);
    QVERIFY(isWhole(scene, 2) && !isWhole(scene, 1) && !isWhole(scene, 0));
    QCOMPARE(scene.taker.disk.shares[scene.sha1].wanted, WantedState::Active);
}

void TestFetchAgain::fetch_fileThatIsNotThere_isRefused()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    QVERIFY(scene.fetch(choosing(1)));
    scene.taker.boot();
    FetchOptions options = choosing(8);
    options.folder = scene.taker.dir.path();
    scene.taker.node->manager.fetch(scene.source(), options);
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing); // as it was
    QCOMPARE(scene.taken().wantedBytes, 640 * 1024);
    QVERIFY(scene.taker.finished->isEmpty());
}

void TestFetchAgain::fetch_fileThatIsNotThereOfATorrent_isNotBegun()
{
    Scene scene;
    QVERIFY(scene.shareFolder());
    FetchSource source = scene.source();
    source.torrent = scene.giver.node->manager.torrentOf(scene.sha1).value();
    FetchOptions options = choosing(8);
    options.folder = scene.taker.dir.path();
    scene.taker.node->manager.fetch(source, options);
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    QVERIFY(scene.taker.disk.shares.isEmpty());
}

void TestFetchAgain::fetch_deletedAndElsewhere_goesThere()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch());
    const QString elsewhere = scene.taker.path(QStringLiteral("elsewhere"));
    scene.taker.node->manager.fetch(scene.source(), {elsewhere});
    QCOMPARE(scene.taker.fetchFailed->count(), 1); // it is there still
    QVERIFY(QFile::remove(scene.taker.path(scene.name)));
    scene.taker.finished->clear();
    scene.taker.node->manager.fetch(scene.source(), {elsewhere});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, 20'000);
    QCOMPARE(getFile(elsewhere + QLatin1Char('/') + scene.name), scene.content);
    QCOMPARE(scene.taker.fetchFailed->count(), 1);
    QVERIFY(!QFileInfo::exists(scene.taker.path(scene.name)));
    QCOMPARE(scene.taker.disk.shares[scene.sha1].savePath, elsewhere);
}

void TestFetchAgain::fetch_ownDeletedAndElsewhere_goesThere()
{
    Scene scene;
    QVERIFY(scene.share());
    QVERIFY(scene.fetch()); // there is another copy
    const QString elsewhere = scene.giver.path(QStringLiteral("elsewhere"));
    QVERIFY(QFile::remove(scene.giver.path(scene.name)));
    scene.giver.node->manager.fetch(scene.source(), {elsewhere});
    QTRY_COMPARE_WITH_TIMEOUT(scene.giver.finished->count(), 1, 20'000);
    QCOMPARE(getFile(elsewhere + QLatin1Char('/') + scene.name), scene.content);
    QVERIFY(!scene.giver.disk.shares[scene.sha1].isOwn);
}

QTEST_GUILESS_MAIN(TestFetchAgain)
#include "tst_fetchagain.moc"
