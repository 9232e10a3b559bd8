// SPDX-License-Identifier: GPL-3.0-or-later
// Peers that no tracker tells of: engines on computers of their own, where multicast goes from one to the
// other and a DHT is nobody but they themselves.
#include "contract/peer/contentfiles.h"
#include "lab/labnetwork.h"
#include "peer/torrentengine.h"
#include "peer/torrentmaker.h"

#include <QCoreApplication>
#include <QHash>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using lab::Inside;
using lab::LabNetwork;
using status::SourceKind;
using status::SourceStatus;

namespace {

constexpr int patienceMs = 60'000;
constexpr int seederHost = 1;
constexpr int leecherHost = 2;
constexpr int thirdHost = 3;
constexpr int slow = 200'000; // bytes a second, so that who is connected can be looked at

struct Peer
{
    Peer(LabNetwork& network, int host, const Finders& finders)
    {
        const Inside inside(&network.host(host)); // libtorrent's threads and sockets belong there, too
        EngineSettings settings;
        settings.address = LabNetwork::address(host);
        settings.finders = finders;
        engine = std::make_unique<TorrentEngine>(settings);
        QObject::connect(
            engine.get(), &TorrentEngine::chunksFinished, engine.get(),
            [this](const InfoHash& sha1, const QList<int>& chunks) { finished[sha1] += int(chunks.size()); });
        QObject::connect(engine.get(), &TorrentEngine::sourcesChanged, engine.get(),
                         [this](const InfoHash& sha1, const QList<SourceStatus>& all) {
                             for (const SourceStatus& source : all)
                                 sources[sha1][source.kind] = source;
                         });
        QObject::connect(engine.get(), &TorrentEngine::dhtNodesChanged, engine.get(),
                         [this](const QList<Endpoint>& known) { nodes = known; });
        QSignalSpy listening(engine.get(), &TorrentEngine::listening);
        engine->start();
        if (listening.isEmpty() && !listening.wait())
            qFatal("the engine does not listen");
    }
    Endpoint endpoint(int host) const { return {LabNetwork::address(host), engine->port()}; }
    void fetch(const TorrentDescription& torrent)
    {
        engine->add(torrent, dir.path(), QBitArray(torrent.chunkCount()));
    }

    QTemporaryDir dir;
    std::unique_ptr<TorrentEngine> engine;
    QHash<InfoHash, int> finished; // chunks
    QHash<InfoHash, QHash<SourceKind, SourceStatus>> sources;
    QList<Endpoint> nodes;
};

} // namespace

class LabFinders : public QObject
{
    Q_OBJECT

    std::unique_ptr<LabNetwork> m_network;

    static Finders only(bool lsd, bool dht)
    {
        Finders finders;
        finders.hasLocalDiscovery = lsd;
        finders.hasDht = dht;
        finders.hasPeerExchange = false;
        return finders;
    }

    static TorrentDescription share(Peer& peer, const QString& name = QStringLiteral("file"),
                                    bool isPrivate = false)
    {
        const QString path = peer.dir.filePath(name);
        if (!testing::putFile(path, testing::someBytes(1'000'000, quint32(name.size()))))
            qFatal("cannot write");
        TorrentDescription torrent = makeTorrent(path, [](qint64, qint64) {}, {}).value();
        if (isPrivate) // the last key of its info
            torrent = readTorrent(torrent.bytes.chopped(2) + "7:privatei1eee").value();
        peer.engine->add(torrent, peer.dir.path(), QBitArray(torrent.chunkCount(), true));
        return torrent;
    }

private slots:
    void initTestCase()
    {
        auto made = LabNetwork::make({seederHost, leecherHost, thirdHost});
        if (!made)
            QSKIP(qPrintable(
                QStringLiteral("the lab needs network namespaces, ip (iproute2) and nft (nftables): ") +
                made.error().message));
        m_network = std::move(*made);
    }

    void noTracker_localDiscoveryAlone_findsTheSeeder()
    {
        Peer seeder(*m_network, seederHost, only(true, false));
        const TorrentDescription torrent = share(seeder);
        Peer leecher(*m_network, leecherHost, only(true, false));
        leecher.fetch(torrent);
        QTRY_COMPARE_WITH_TIMEOUT(leecher.finished[torrent.sha1], torrent.chunkCount(), patienceMs);
        // Whoever announced first was heard by the other.
        QTRY_VERIFY_WITH_TIMEOUT(seeder.sources[torrent.sha1][SourceKind::Lsd].peersFound +
                                         leecher.sources[torrent.sha1][SourceKind::Lsd].peersFound >
                                     0,
                                 patienceMs);
        QCOMPARE(leecher.sources[torrent.sha1][SourceKind::Dht].state, status::SourceState::Off);
    }

    void tcpIsDropped_uTpGetsThrough()
    {
        Peer seeder(*m_network, seederHost, only(false, false));
        Peer leecher(*m_network, leecherHost, only(false, false));
        QVERIFY(m_network->dropTcp(seederHost) && m_network->dropTcp(leecherHost));
        const auto healed = qScopeGuard([&] { (void)m_network->heal(); });
        const TorrentDescription torrent = share(seeder);
        leecher.engine->setRateLimits(slow, 0);
        leecher.fetch(torrent);
        leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint(seederHost)});
        QTRY_VERIFY_WITH_TIMEOUT(leecher.finished[torrent.sha1] > 0, patienceMs);
        const auto peers = leecher.engine->detailOf(torrent.sha1).peers;
        QVERIFY(!peers.isEmpty() && peers.first().isUtp);
        leecher.engine->setRateLimits(0, 0);
        QTRY_COMPARE_WITH_TIMEOUT(leecher.finished[torrent.sha1], torrent.chunkCount(), patienceMs);
    }

    // Somebody else is behind such a firewall.
    void tcpIsOpen_isTaken()
    {
        Peer seeder(*m_network, seederHost, only(false, false));
        Peer third(*m_network, thirdHost, only(false, false));
        Peer leecher(*m_network, leecherHost, only(false, false));
        QVERIFY(m_network->dropTcp(seederHost) && m_network->dropTcp(leecherHost));
        const auto healed = qScopeGuard([&] { (void)m_network->heal(); });
        const TorrentDescription torrent = share(seeder);
        QCOMPARE(share(third).sha1, torrent.sha1);
        leecher.engine->setRateLimits(slow, 0);
        leecher.fetch(torrent);
        leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint(seederHost), third.endpoint(thirdHost)});
        QTRY_VERIFY_WITH_TIMEOUT(leecher.finished[torrent.sha1] > 0, patienceMs);
        for (const auto& peer : leecher.engine->detailOf(torrent.sha1).peers)
            QVERIFY(!peer.isUtp);
        leecher.engine->setRateLimits(0, 0);
        QTRY_COMPARE_WITH_TIMEOUT(leecher.finished[torrent.sha1], torrent.chunkCount(), patienceMs);
    }

    // Who fetches a public one beside it meets the same seeder, and asks for the private one in vain: it was
    // there first, so that it would have been announced first.
    void noTracker_privateTorrent_isFoundByNobody()
    {
        Finders everything = only(true, true);
        everything.hasPeerExchange = true;
        Peer seeder(*m_network, seederHost, everything);
        const TorrentDescription hidden = share(seeder, QStringLiteral("hidden"), true);
        const TorrentDescription open = share(seeder, QStringLiteral("open"), false);
        Peer leecher(*m_network, leecherHost, everything);
        leecher.fetch(hidden);
        leecher.fetch(open);
        QTRY_COMPARE_WITH_TIMEOUT(leecher.finished[open.sha1], open.chunkCount(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(leecher.sources.contains(hidden.sha1), patienceMs);
        QCOMPARE(leecher.finished[hidden.sha1], 0);
        for (const SourceStatus& source : leecher.sources[hidden.sha1])
            QCOMPARE(source.state, status::SourceState::Off);
    }

    // The seeder and the leecher never heard of each other; both knew the third one, which has nothing.
    void noTracker_dhtAlone_findsTheSeeder()
    {
        Peer third(*m_network, thirdHost, only(false, true));
        Peer seeder(*m_network, seederHost, only(false, true));
        const TorrentDescription torrent = share(seeder);
        seeder.engine->connectPeers(torrent.sha1, {third.endpoint(thirdHost)}); // as a tracker said once
        QCOMPARE(seeder.nodes, QList<Endpoint>{third.endpoint(thirdHost)});
        Finders finders = only(false, true);
        finders.dhtNodes = seeder.nodes; // as they were kept
        Peer leecher(*m_network, leecherHost, finders);
        leecher.fetch(torrent);
        QTRY_COMPARE_WITH_TIMEOUT(leecher.finished[torrent.sha1], torrent.chunkCount(), 3 * patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(leecher.sources[torrent.sha1][SourceKind::Dht].peersFound > 0, patienceMs);
        QVERIFY(leecher.sources[torrent.sha1][SourceKind::Dht].lastAnswerMsAgo >= 0);
    }
};

int main(int argc, char* argv[])
{
    lab::becomeRootOfOwnNamespace();
    QCoreApplication application(argc, argv);
    LabFinders test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_lab_finders.moc"
