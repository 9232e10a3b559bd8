// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/contentfiles.h"
#include "contract/peer/memorychunkstore.h"
#include "contract/peer/peernode.h"
#include "contract/tracker/udpclient.h"
#include "wholetrackers.h"

#include <QDirIterator>

using namespace muster;
using namespace muster::app;
using namespace muster::peer;
using namespace muster::scenario;
using namespace muster::testing;

namespace {

// One who runs a tracker, and listens to all that is said to it.
struct Eavesdropper
{
    Eavesdropper()
        : m_port(loopback(75))
    {
        if (!cluster.start(76) ||
            !m_port.bind(0, cluster.announceGroup(), net::DatagramPort::Sharing::Exclusive))
            qFatal("cannot listen");
        QObject::connect(&m_port, &net::DatagramPort::received, &m_port,
                         [this](const QByteArray& payload) { heard += payload; });
    }

    // What it knows: all datagrams to the group, all that it keeps on the disk, and what it answers.
    QByteArray all()
    {
        QByteArray known = heard + answers;
        QDirIterator files(cluster.filePath(76, {}), QDir::Files);
        while (files.hasNext())
            known += getFile(files.next());
        return known;
    }

    Cluster cluster;
    QByteArray heard;
    QByteArray answers;

private:
    net::DatagramPort m_port;
};

struct Peer
{
    Peer(int n, const Endpoint& group)
        : node(n, group, store)
    {
    }
    MemoryDisk disk;
    MemoryChunkStore store{disk};
    PeerNode node;
    QTemporaryDir dir;
    QSignalSpy shared{&node.manager, &DownloadManager::shared};
    QSignalSpy finished{&node.manager, &DownloadManager::finished};
};

} // namespace

class EavesdropperTest : public QObject
{
    Q_OBJECT

    const QString m_name = QStringLiteral("quarterly figures.bin");

    // Shares it, fetches it by the link, and gives its info-hash and what the trackers know it as.
    void passOn(Eavesdropper& spy, bool isPrivate, InfoHash& wireHash, InfoHash& sha1)
    {
        Peer giver(77, spy.cluster.announceGroup());
        Peer taker(78, spy.cluster.announceGroup());
        QVERIFY(putFile(giver.dir.filePath(m_name), someBytes(600'000, 8)));
        ShareOptions options;
        options.isPrivate = isPrivate;
        giver.node.manager.share(giver.dir.filePath(m_name), options);
        QTRY_COMPARE_WITH_TIMEOUT(giver.shared.count(), 1, patienceMs);
        sha1 = giver.shared[0][0].value<InfoHash>();
        wireHash = readTorrent(giver.disk.shares[sha1].torrent)->wireHash;
        const auto source = parseFetchSource(giver.shared[0][1].toString());
        QVERIFY(source);
        taker.node.manager.fetch(*source, {taker.dir.path()});
        QTRY_COMPARE_WITH_TIMEOUT(taker.finished.count(), 1, patienceMs);
        QCOMPARE(getFile(taker.dir.filePath(m_name)), someBytes(600'000, 8));
        QVERIFY(spy.cluster.agree({76}, 2));
        askAround(spy, sha1, isPrivate,
                  {giver.node.engine.port(), taker.node.engine.port(), giver.node.privateEngine.port(),
                   taker.node.privateEngine.port()});
    }

    // As somebody who got hold of what the trackers know it as.
    void askAround(Eavesdropper& spy, const InfoHash& sha1, bool isPrivate, const QList<quint16>& truePorts)
    {
        UdpClient client(79);
        const Endpoint tracker = spy.cluster.tracker(76).announceEndpoint();
        QVERIFY(client.connectTo(tracker));
        const auto listed = client.ask<protocol::ContentsReply>(tracker, client.contents());
        QVERIFY(listed);
        QCOMPARE(listed->entries.size(), std::size_t(isPrivate ? 0 : 1));
        const auto peers = client.ask<protocol::PeersReply>(tracker, client.peers(sha1));
        QVERIFY(peers);
        QCOMPARE(peers->entries.size(), std::size_t(2));
        const auto announced = client.ask<protocol::AnnounceReply>(tracker, client.announce(sha1, 1));
        QVERIFY(announced);
        QVERIFY(!announced->peers.empty());
        for (const Endpoint& peer : announced->peers)
            QCOMPARE(truePorts.contains(peer.port), !isPrivate);
        spy.answers += encode(*announced) + encode(*peers) + encode(*listed);
    }

private slots:
    void privateShare_itsTrackerKnowsNeitherWhatItIsNorItsName()
    {
        Eavesdropper spy;
        InfoHash wireHash;
        InfoHash identifier;
        passOn(spy, true, wireHash, identifier);
        const QByteArray known = spy.all();
        QVERIFY(known.contains(identifier.toByteArray())); // it looks in the right place
        QVERIFY(known.contains(identifier.toHex()));
        for (const QByteArray& secret :
             {wireHash.toByteArray(), wireHash.toHex(), m_name.toUtf8(), QByteArray("quarterly")})
            QVERIFY2(!known.contains(secret), secret.toHex().constData());
    }

    // So that the test above is known to look for it where it would be.
    void publicShare_isFoundInThePlacesThatAreLookedAt()
    {
        Eavesdropper spy;
        InfoHash wireHash;
        InfoHash sha1;
        passOn(spy, false, wireHash, sha1);
        const auto isKnown = [&] {
            return spy.heard.contains(wireHash.toByteArray()) && spy.heard.contains(m_name.toUtf8()) &&
                   spy.all().contains(wireHash.toHex());
        };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(), patienceMs);
    }
};

QTEST_GUILESS_MAIN(EavesdropperTest)
#include "tst_eavesdropper.moc"
