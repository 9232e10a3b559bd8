// SPDX-License-Identifier: GPL-3.0-or-later
// What reads much keeps nobody waiting who reads little.
#include "contract/peer/machine.h"
#include "peer/hashworker.h"

#include <QSemaphore>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::TransferState;

class TestHashWorker : public QObject
{
    Q_OBJECT
private slots:
    void run_whileOneIsAtWork_leastComesNext();
    void fetch_whileAShareIsRead_isNotKeptWaiting();
};

void TestHashWorker::run_whileOneIsAtWork_leastComesNext()
{
    QSemaphore gate;
    QList<int> order;
    HashWorker worker;
    worker.run([&gate](const std::stop_token&) {
        gate.acquire();
        return [] {};
    });
    for (const int amount : {30, 10, 20, 11})
        worker.run(
            [&order, amount](const std::stop_token&) { return [&order, amount] { order.append(amount); }; },
            amount / 10);
    gate.release();
    QTRY_COMPARE(order, (QList{10, 11, 20, 30}));
}

void TestHashWorker::fetch_whileAShareIsRead_isNotKeptWaiting()
{
    constexpr qint64 hours = 4LL * 1024 * 1024 * mebi; // of reading; the disk holds nothing of it
    Scene scene;
    QVERIFY(scene.share());
    QFile sparse(scene.taker.path(QStringLiteral("own")));
    if (!sparse.open(QIODevice::WriteOnly) || !sparse.resize(hours))
        QSKIP("no file of that size can be made here");
    QSignalSpy cancelled(&scene.taker.node->manager, &DownloadManager::shareCancelled);
    scene.taker.node->manager.share(sparse.fileName());
    const auto reading = [&] {
        for (const status::TransferStatus& transfer : scene.taker.node->manager.transfers())
            if (transfer.state == TransferState::Hashing)
                return transfer;
        return status::TransferStatus();
    };
    QTRY_VERIFY(reading().doneBytes > 0);
    QVERIFY(scene.fetch());
    scene.taker.node->manager.recheck(scene.sha1); // which reads, too
    QCOMPARE(scene.taken().state, TransferState::Checking);
    QTRY_COMPARE(scene.taken().state, TransferState::Sharing);
    scene.taker.node->manager.remove(scene.sha1, Removal::DeleteFiles);
    QTRY_VERIFY(!QFileInfo::exists(scene.taker.path(scene.name)));
    QVERIFY2(reading().doneBytes > 0, "the share was read to its end: nothing was shown");
    scene.taker.node->manager.remove(reading().sha1);
    QTRY_COMPARE(cancelled.count(), 1);
}

QTEST_GUILESS_MAIN(TestHashWorker)
#include "tst_hashworker.moc"
