// SPDX-License-Identifier: GPL-3.0-or-later
// How long a peer with 500 shares of 200 chunks each takes from its start until all are shared, and what it
// takes of a core when nothing happens. The files are sparse: where something is read that need not be, the
// time says so all the same, as hashing has to read zeros, too.
#include "contract/peer/faketracker.h"
#include "contract/peer/peernode.h"
#include "storage/peerdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

using namespace muster;
using namespace muster::testing;

namespace {

constexpr int shares = 500;
constexpr int chunksEach = 200;
constexpr qint64 chunkBytes = 16 * 1024;
constexpr int idleMs = 10'000;

int countSharing(const peer::DownloadManager& manager)
{
    int sharing = 0;
    for (const status::TransferStatus& transfer : manager.transfers())
        sharing += transfer.state == status::TransferState::Sharing ? 1 : 0;
    return sharing;
}

double cpuSeconds() { return double(std::clock()) / CLOCKS_PER_SEC; }

} // namespace

class StartupBenchmark : public QObject
{
    Q_OBJECT
private slots:
    void startWithManyShares()
    {
        const Endpoint group = randomGroup();
        const FakeTracker tracker(50, group);
        const QTemporaryDir dir;
        const QString database = dir.filePath(QStringLiteral("peer.db"));
        {
            storage::PeerDatabase store(database);
            QVERIFY(store.open());
            PeerNode node(51, group, store);
            QSignalSpy shared(&node.manager, &peer::DownloadManager::shared);
            for (int i = 0; i < shares; ++i) {
                QFile file(dir.filePath(QStringLiteral("share %1").arg(i)));
                QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(chunksEach * chunkBytes) &&
                        file.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                                         QFileDevice::FileModificationTime));
                node.manager.share(file.fileName(), {chunkBytes});
            }
            QTRY_COMPARE_WITH_TIMEOUT(shared.count(), shares, 300'000);
        }
        QElapsedTimer timer;
        timer.start();
        const double cpuBefore = cpuSeconds();
        storage::PeerDatabase store(database);
        QVERIFY(store.open());
        PeerNode node(51, group, store);
        const qint64 toldMs = timer.elapsed();
        QTRY_COMPARE_WITH_TIMEOUT(countSharing(node.manager), shares, 300'000);
        const qint64 startMs = timer.elapsed();
        const double startCpu = cpuSeconds() - cpuBefore;
        QTest::qWait(5000); // announces go out
        const double idleBefore = cpuSeconds();
        QTest::qWait(idleMs);
        const double idle = (cpuSeconds() - idleBefore) / (idleMs / 1000.0);
        qInfo().noquote() << QStringLiteral(
                                 "%1 shares with %2 chunks: start() returns after %3 ms, all shared after "
                                 "%4 ms (%5 s of CPU); idle: %6 % of a core")
                                 .arg(shares)
                                 .arg(shares * chunksEach)
                                 .arg(toldMs)
                                 .arg(startMs)
                                 .arg(startCpu, 0, 'f', 2)
                                 .arg(100 * idle, 0, 'f', 2);
    }
};

QTEST_GUILESS_MAIN(StartupBenchmark)
#include "tst_startup.moc"
