// SPDX-License-Identifier: GPL-3.0-or-later
// Eight peers, each on a computer of its own, while every tenth packet is lost and the master dies.
#include "contract/peer/contentfiles.h"
#include "lab/labtest.h"
#include "lab/peerprocess.h"
#include "peer/torrentmaker.h"

#include <vector>

using namespace muster;
using namespace muster::lab;

namespace {

constexpr int peers = 8;
constexpr int lossPercent = 10;
constexpr int patienceMs = 400'000;
constexpr qsizetype contentBytes = 40'345'678; // the last chunk is a short one

} // namespace

class LabSwarmTest : public LabTest
{
    Q_OBJECT

private slots:
    void eightPeers_lossAndADeadMaster_allHaveEverythingAndKnowIt()
    {
        const QTemporaryDir dir;
        QVERIFY(begin(3, peers));
        const QString path = dir.filePath(QStringLiteral("content"));
        const QByteArray content = testing::someBytes(contentBytes, 8);
        QVERIFY(testing::putFile(path, content));
        const auto torrent = peer::makeTorrent(path, [](qint64, qint64) {}, {});
        QVERIFY(torrent);
        const QString torrentPath = dir.filePath(QStringLiteral("content.torrent"));
        QVERIFY(testing::putFile(torrentPath, torrent->bytes));
        QVERIFY(cluster().network().lose(lossPercent));

        std::vector<std::unique_ptr<PeerProcess>> all;
        for (int n = 1; n <= peers; ++n)
            all.push_back(std::make_unique<PeerProcess>(cluster(), n, dir.filePath(QString::number(n))));
        all.front()->start({QStringLiteral("share"), path});
        const auto fetch = [&](PeerProcess& one) {
            one.start({QStringLiteral("get"), torrentPath, QStringLiteral("--to"), one.fetched()});
        };
        for (int n = 1; n < peers - 1; ++n)
            fetch(*all[size_t(n)]);
        // Somebody is in the midst of it.
        const auto isUnderWay = [&] {
            return std::any_of(all.begin() + 1, all.end(), [](const auto& one) {
                return QFileInfo::exists(one->fetched() + QStringLiteral("/content"));
            });
        };
        QVERIFY2(LabCluster::waitFor(isUnderWay, patienceMs), all[1]->said().constData());
        int watch = 1;
        const int master = cluster().master(watch);
        QVERIFY(master > 0);
        watch = without(cluster().allTrackers(), master).first();
        cluster().tracker(master).kill();
        QVERIFY(
            std::none_of(all.begin() + 1, all.end() - 1, [](const auto& one) { return one->hasEnded(); }));
        QVERIFY(cluster().hasNewMaster(watch, master));
        fetch(*all.back()); // hears of the others from the new one

        for (const auto& one : all) // get ends with the last chunk
            if (one != all.front())
                QVERIFY2(LabCluster::waitFor([&] { return one->hasEnded(); }, patienceMs),
                         one->said().constData());
        QList<qint64> expected;
        for (int chunk = 0; chunk < torrent->chunkCount(); ++chunk)
            expected.append(torrent->chunkOffset(chunk));
        all.front()->stop();
        for (const auto& one : all) {
            QVERIFY2(one->endedWell(), one->said().constData());
            QCOMPARE(one->chunkOffsets(), expected);
            if (one != all.front())
                QVERIFY(one->content() == content);
        }
    }
};

MUSTER_LAB_MAIN(LabSwarmTest)
#include "tst_lab_swarm.moc"
