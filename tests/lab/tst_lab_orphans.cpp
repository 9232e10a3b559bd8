// SPDX-License-Identifier: GPL-3.0-or-later
// Every tracker is dead: what peers still do, as the programs that people run.
#include "lab/labtest.h"
#include "lab/peerprocess.h"
#include "peer/torrentmaker.h"

using namespace muster;
using namespace muster::lab;

namespace {

constexpr int patienceMs = 240'000;

} // namespace

class LabOrphansTest : public LabTest
{
    Q_OBJECT

    // Its .torrent, which names no tracker.
    static QString make(const QTemporaryDir& dir, const QString& name, qsizetype bytes, QByteArray& content)
    {
        const QString path = dir.filePath(name);
        content = testing::someBytes(bytes, quint32(bytes));
        if (!testing::putFile(path, content))
            qFatal("cannot write");
        const auto torrent = peer::makeTorrent(path, [](qint64, qint64) {}, {});
        const QString torrentPath = dir.filePath(name + QStringLiteral(".torrent"));
        if (!torrent || !testing::putFile(torrentPath, torrent->bytes))
            qFatal("cannot make a torrent");
        return torrentPath;
    }
    static QStringList get(const QString& torrent, const PeerProcess& peer, const QStringList& more)
    {
        return QStringList{QStringLiteral("get"), torrent, QStringLiteral("--to"), peer.fetched()} + more;
    }
    static QStringList finders(const QString& names) { return {QStringLiteral("--finders"), names}; }
    static QByteArray fetched(const PeerProcess& peer, const QString& name)
    {
        return testing::getFile(peer.fetched() + QLatin1Char('/') + name);
    }
    static bool endsWell(PeerProcess& peer)
    {
        const bool hasEnded = LabCluster::waitFor([&] { return peer.hasEnded(); }, patienceMs);
        if (!hasEnded || !peer.endedWell())
            qWarning() << peer.said();
        return hasEnded && peer.endedWell();
    }
    void killTrackers()
    {
        for (const int n : cluster().allTrackers())
            cluster().tracker(n).kill();
    }

private slots:
    void everyTrackerDies_theRunningDownloadGoesOn_andANewOneFindsItsPeersByLsd()
    {
        const QTemporaryDir dir;
        QVERIFY(begin(2, 3));
        QByteArray film, song;
        const QString filmTorrent = make(dir, QStringLiteral("film"), 6'345'678, film);
        const QString songTorrent = make(dir, QStringLiteral("song"), 1'234'567, song);
        PeerProcess sharer(cluster(), 1, dir.filePath(QStringLiteral("1")));
        PeerProcess early(cluster(), 2, dir.filePath(QStringLiteral("2")));
        PeerProcess late(cluster(), 3, dir.filePath(QStringLiteral("3")));
        const QStringList lsd = finders(QStringLiteral("lsd"));
        sharer.start(QStringList{QStringLiteral("share"), dir.filePath(QStringLiteral("film")),
                                 dir.filePath(QStringLiteral("song"))} +
                     lsd);
        QVERIFY(LabCluster::waitFor([&] { return sharer.said().count("sharing ") == 2; }));
        // By the trackers alone, and so slowly that they die in the midst of it.
        early.start(get(filmTorrent, early, {QStringLiteral("--down-limit"), QStringLiteral("300")}) +
                    finders(QStringLiteral("none")));
        QVERIFY(LabCluster::waitFor([&] { return early.said().contains("downloading"); }));
        killTrackers();
        QVERIFY(!early.hasEnded());
        late.start(get(songTorrent, late, lsd));
        QVERIFY(endsWell(late));
        QVERIFY(fetched(late, QStringLiteral("song")) == song);
        QVERIFY(endsWell(early));
        QVERIFY(fetched(early, QStringLiteral("film")) == film);
    }

    // The second knows the first since they met by LSD, and tells its DHT of what it has; the third met the
    // first by LSD, for something else, and asks it.
    void peersMetByLsd_areDhtNodesOfTheNextStart_andLeadAThirdToWhoHasIt()
    {
        const QTemporaryDir dir;
        QVERIFY(begin(1, 3));
        killTrackers();
        QByteArray film, song;
        const QString filmTorrent = make(dir, QStringLiteral("film"), 2'345'678, film);
        const QString songTorrent = make(dir, QStringLiteral("song"), 1'234'567, song);
        PeerProcess first(cluster(), 1, dir.filePath(QStringLiteral("1")));
        PeerProcess second(cluster(), 2, dir.filePath(QStringLiteral("2")));
        PeerProcess third(cluster(), 3, dir.filePath(QStringLiteral("3")));
        const QStringList both = finders(QStringLiteral("lsd,dht"));
        const QStringList dht = finders(QStringLiteral("dht"));
        const QByteArray firstAddress =
            LabNetwork::address(LabCluster::clientHost(1)).toString().toLatin1().append(':');
        const auto knowsTheFirst = [&](const PeerProcess& peer) {
            return testing::getFile(peer.home() + QStringLiteral("/dht-nodes")).contains(firstAddress);
        };
        // They wait for it, and hear it come.
        second.start(get(filmTorrent, second, both));
        third.start(get(songTorrent, third, both));
        QVERIFY(LabCluster::waitFor([&] {
            return second.said().contains("looking for peers") && third.said().contains("looking for peers");
        }));
        first.start(QStringList{QStringLiteral("share"), dir.filePath(QStringLiteral("film")),
                                dir.filePath(QStringLiteral("song"))} +
                    both);
        QVERIFY(endsWell(second));
        QVERIFY(knowsTheFirst(second));
        QVERIFY(endsWell(third));
        QVERIFY(knowsTheFirst(third));

        second.start(QStringList{QStringLiteral("peer"), QStringLiteral("--headless")} + dht);
        third.start(get(filmTorrent, third, dht));
        QVERIFY(endsWell(third));
        QVERIFY(fetched(third, QStringLiteral("film")) == film);
    }
};

MUSTER_LAB_MAIN(LabOrphansTest)
#include "tst_lab_orphans.moc"
