// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/contentfiles.h"
#include "contract/peer/faketracker.h"
#include "contract/peer/memorychunkstore.h"
#include "contract/peer/peernode.h"
#include "support/wiretap.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::TransferState;

namespace {

constexpr qsizetype mebi = 1024 * 1024;
constexpr int patienceMs = 30'000;

// A peer with its memory, which outlives it.
struct Machine
{
    Machine(int number, const Endpoint& announceGroup)
        : n(number)
        , group(announceGroup)
    {
        boot();
    }
    void boot()
    {
        off();
        store = std::make_unique<MemoryChunkStore>(disk);
        node = std::make_unique<PeerNode>(n, group, *store);
        finished = std::make_unique<QSignalSpy>(&node->manager, &DownloadManager::finished);
        shared = std::make_unique<QSignalSpy>(&node->manager, &DownloadManager::shared);
    }
    void off()
    {
        node.reset();
        store.reset();
    }
    QString path(const QString& name) const { return dir.filePath(name); }

    int n;
    Endpoint group;
    QTemporaryDir dir;
    MemoryDisk disk;
    std::unique_ptr<MemoryChunkStore> store;
    std::unique_ptr<PeerNode> node;
    std::unique_ptr<QSignalSpy> finished, shared;
};

// A tracker, one who shares a file in private, and one who has the link.
struct Scene
{
    Scene()
    {
        if (!putFile(giver.path(name), content))
            qFatal("cannot write");
    }
    // The link.
    QString share(bool isPrivate = true)
    {
        ShareOptions options;
        options.isPrivate = isPrivate;
        const auto before = giver.shared->count();
        giver.node->manager.share(giver.path(name), options);
        if (!QTest::qWaitFor([&] { return giver.shared->count() > before; }, patienceMs))
            return {};
        sha1 = giver.shared->last()[0].value<InfoHash>();
        return giver.shared->last()[1].toString();
    }
    // What it is called between the peers.
    InfoHash wireHash() const { return readTorrent(giver.disk.shares[sha1].torrent)->wireHash; }

    const QString name = QStringLiteral("a secret film.bin");
    const QByteArray content = someBytes(2 * mebi, 6);
    Endpoint group = randomGroup();
    FakeTracker tracker{70, group};
    Machine giver{71, group};
    Machine taker{72, group};
    InfoHash sha1;
};

QByteArray plainHandshake(const InfoHash& infoHash)
{
    return QByteArray("\x13") + "BitTorrent protocol" + QByteArray(8, '\0') + infoHash.toByteArray() +
           QByteArray(20, 'p');
}

} // namespace

class TestPrivateSharing : public QObject
{
    Q_OBJECT
private slots:
    void link_alone_isEnoughToFetchIt();
    void trackers_hearTheIdentifierOnly();
    void sharedAgain_theLinkStaysTheSame_butNotOfOtherBytes();
    void sharedInPublicToo_bothStay();
    void restart_sharesAndFetchesGoOn();
    void torrentFile_forOthers_isRefused();
    void plainConnection_isRefused();
    void connection_toldNobodyWhatItIsAbout();
    void withoutAnEngineThatEncrypts_nothingPrivateIsDone();
    void limits_changedWhileItRuns_areToldWithTheNextAnnounce();
    void limit_holdsForBothEnginesTogether();
};

void TestPrivateSharing::link_alone_isEnoughToFetchIt()
{
    Scene scene;
    const QString link = scene.share();
    QVERIFY2(link.startsWith(u"muster:?k="), qPrintable(link));
    const auto source = parseFetchSource(link);
    QVERIFY2(source, qPrintable(source ? QString() : source.error().message));
    QCOMPARE(source->sha1, scene.sha1);
    QCOMPARE(source->name, scene.name);

    scene.taker.node->manager.fetch(*source, {scene.taker.dir.path()});
    QCOMPARE(scene.taker.node->status(scene.sha1).name, scene.name);
    QVERIFY(scene.taker.node->status(scene.sha1).isPrivate);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, patienceMs);
    QCOMPARE(scene.taker.finished->at(0)[0].value<InfoHash>(), scene.sha1);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QCOMPARE(scene.taker.node->status(scene.sha1).state, TransferState::Sharing);
    QCOMPARE(scene.taker.node->status(scene.sha1).magnet, link);
    QCOMPARE(scene.taker.disk.chunks.value(scene.sha1).size(), 8);
}

void TestPrivateSharing::trackers_hearTheIdentifierOnly()
{
    Scene scene;
    const QString link = scene.share();
    scene.taker.node->manager.fetch(parseFetchSource(link).value(), {scene.taker.dir.path()});
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, patienceMs);
    QTRY_VERIFY(scene.tracker.swarms[scene.sha1].seeders() == 2);
    QCOMPARE(scene.tracker.swarms.size(), 1u);
    QVERIFY(scene.tracker.descriptions.isEmpty());
    QVERIFY(scene.wireHash() != scene.sha1);
    scene.giver.node->manager.remove(scene.sha1);
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 1);
}

void TestPrivateSharing::sharedAgain_theLinkStaysTheSame_butNotOfOtherBytes()
{
    Scene scene;
    const QString link = scene.share();
    QCOMPARE(scene.share(), link);
    QCOMPARE(scene.giver.node->manager.transfers().size(), 1);
    QVERIFY(putFile(scene.giver.path(scene.name), someBytes(mebi, 7)));
    const QString other = scene.share();
    QVERIFY(!other.isEmpty() && other != link);
    QCOMPARE(scene.giver.node->manager.transfers().size(), 1);
}

void TestPrivateSharing::sharedInPublicToo_bothStay()
{
    Scene scene;
    const QString link = scene.share();
    const InfoHash identifier = scene.sha1;
    const InfoHash wireHash = scene.wireHash();
    const QString magnet = scene.share(false);
    QVERIFY(magnet.startsWith(u"magnet:"));
    QVERIFY(scene.sha1 != wireHash &&
            scene.sha1 != identifier); // who has the files cannot tell it by the hash
    QCOMPARE(scene.giver.node->manager.transfers().size(), 2);
    QCOMPARE(scene.share(), link);
}

void TestPrivateSharing::restart_sharesAndFetchesGoOn()
{
    Scene scene;
    const QString link = scene.share();
    QTRY_COMPARE(scene.giver.disk.chunks.value(scene.sha1).size(), 8);
    // The one who fetches has the link alone when it ends.
    scene.giver.off();
    scene.tracker.swarms.clear();
    scene.taker.node->manager.fetch(parseFetchSource(link).value(), {scene.taker.dir.path()});
    QTRY_COMPARE(scene.tracker.swarms[scene.sha1].peers.size(), 1);
    scene.taker.boot();
    QCOMPARE(scene.taker.node->status(scene.sha1).name, scene.name);
    scene.giver.boot();
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.node->status(scene.sha1).state, TransferState::Sharing, patienceMs);
    QCOMPARE(getFile(scene.taker.path(scene.name)), scene.content);
    QCOMPARE(scene.giver.node->status(scene.sha1).magnet, link);
}

void TestPrivateSharing::torrentFile_forOthers_isRefused()
{
    Scene scene;
    QVERIFY(!scene.share().isEmpty());
    const auto torrent = scene.giver.node->manager.torrentOf(scene.sha1);
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(u"link"), qPrintable(torrent.error().message));
    QVERIFY(!scene.share(false).isEmpty());
    QVERIFY(scene.giver.node->manager.torrentOf(scene.sha1));
}

void TestPrivateSharing::plainConnection_isRefused()
{
    Scene scene;
    QVERIFY(!scene.share().isEmpty());
    QTRY_VERIFY(scene.giver.node->privateEngine.port() != 0);
    const auto answerOf = [&](quint16 port, const InfoHash& infoHash) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(u"127.0.0.71"_qs), port);
        QByteArray answer;
        bool isOver = false;
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] { isOver = true; });
        QObject::connect(&socket, &QTcpSocket::connected, &socket,
                         [&] { socket.write(plainHandshake(infoHash)); });
        if (!QTest::qWaitFor([&] { return isOver || answer.size() >= 48; }, patienceMs))
            answer = "neither answered nor closed";
        return answer;
    };
    QCOMPARE(answerOf(scene.giver.node->privateEngine.port(), scene.wireHash()), QByteArray());
    // Where it is asked for in the open it is not known.
    QVERIFY(!answerOf(scene.giver.node->engine.port(), scene.wireHash())
                 .contains(scene.wireHash().toByteArray()));
    // The same words get an answer where nothing is secret.
    QVERIFY(!scene.share(false).isEmpty());
    QTRY_VERIFY(answerOf(scene.giver.node->engine.port(), scene.sha1).contains(scene.sha1.toByteArray()));
}

void TestPrivateSharing::connection_toldNobodyWhatItIsAbout()
{
    Scene scene;
    const QString link = scene.share();
    const InfoHash wireHash = scene.wireHash();
    QTRY_VERIFY(scene.giver.node->privateEngine.port() != 0);
    WireTap tap({scene.giver.node->engine.port() ? loopback(71).bindAddress : IpAddress{},
                 scene.giver.node->privateEngine.port()});
    QVERIFY(tap.listen(u"127.0.0.73"_qs));
    // The taker is told of the tap alone.
    scene.tracker.answersGroup = false;
    const auto source = parseFetchSource(link).value();
    scene.taker.node->manager.fetch(source, {scene.taker.dir.path()});
    emit scene.taker.node->requester.privateContentLearnt(scene.sha1, wireHash);
    emit scene.taker.node->requester.peersFound(scene.sha1, {tap.endpoint()}, 1, 0);
    QTRY_COMPARE_WITH_TIMEOUT(scene.taker.finished->count(), 1, patienceMs);
    const QByteArray wire = tap.sent + tap.answered;
    QVERIFY(wire.size() > scene.content.size());
    for (const QByteArray& secret :
         {wireHash.toByteArray(), scene.sha1.toByteArray(), QByteArray("BitTorrent"), scene.name.toUtf8(),
          scene.content.first(16), scene.content.last(16)})
        QVERIFY2(!wire.contains(secret), secret.toHex().constData());
}

void TestPrivateSharing::withoutAnEngineThatEncrypts_nothingPrivateIsDone()
{
    Scene scene;
    const QString link = scene.share();
    MemoryChunkStore store(scene.giver.disk); // what was shared before
    SystemClock clock;
    PeerInfoRequester requester(loopback(73), RequesterSettings{scene.group, {}}, clock,
                                [] { return QRandomGenerator::system()->generate(); });
    TorrentEngine engine({loopback(73).bindAddress, 0, 0, 0});
    DownloadManager manager(store, requester, engine, clock);
    QSignalSpy failed(&manager, &DownloadManager::failed);
    QSignalSpy shareFailed(&manager, &DownloadManager::shareFailed);
    QSignalSpy fetchFailed(&manager, &DownloadManager::fetchFailed);
    QVERIFY(manager.start());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(manager.transfers().at(0).state, TransferState::Failed);
    manager.fetch(parseFetchSource(u"muster:?k=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPnb2D"_qs).value(),
                  {scene.taker.dir.path()});
    QCOMPARE(fetchFailed.count(), 1);
    manager.share(scene.giver.path(scene.name), {0, true});
    QTRY_COMPARE(shareFailed.count(), 1);
}

void TestPrivateSharing::limits_changedWhileItRuns_areToldWithTheNextAnnounce()
{
    Scene scene;
    status::PeerLimits limits;
    limits.rates = {70, 30};
    scene.giver.node->manager.setLimits(limits);
    QVERIFY(!scene.share(false).isEmpty());
    QTRY_COMPARE(scene.tracker.announces.size(), 1);
    const protocol::PeerContact told{30, 70, 0, "Muster/1"};
    QCOMPARE(scene.tracker.announces[0].contact, std::optional(told));
}

// A person's limit is one, though two engines transfer.
void TestPrivateSharing::limit_holdsForBothEnginesTogether()
{
    constexpr int limit = 100 * 1024;
    Scene scene;
    PeerNode& node = *scene.giver.node;
    const auto down = [](const TorrentEngine& engine) { return engine.settings().downloadBytesPerSecond; };
    const auto isKept = [&] { return down(node.engine) + down(node.privateEngine) <= limit; };
    status::PeerLimits limits;
    limits.rates = {100, 0};
    node.manager.setLimits(limits);
    QVERIFY(isKept() && down(node.privateEngine) > 0);
    QVERIFY(down(node.engine) >= limit - 1);
    QVERIFY(!scene.share(true).isEmpty());
    QTRY_VERIFY(down(node.privateEngine) >= limit - 1);
    QVERIFY(isKept());
    QVERIFY(putFile(scene.giver.path(u"open"_qs), someBytes(100'000, 3)));
    node.manager.share(scene.giver.path(u"open"_qs), {});
    QTRY_VERIFY(down(node.engine) >= limit / 10 && down(node.privateEngine) >= limit / 10);
    QVERIFY(isKept());
    node.manager.setLimits({});
    QCOMPARE(down(node.engine) + down(node.privateEngine), 0); // none
}

QTEST_GUILESS_MAIN(TestPrivateSharing)
#include "tst_privatesharing.moc"
