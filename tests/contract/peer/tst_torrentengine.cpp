// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/enginepeer.h"
#include "peer/chunkchecker.h"
#include "peer/torrentengine.h"
#include "peer/torrentmaker.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using Peer = EnginePeer;

class TestTorrentEngine : public QObject
{
    Q_OBJECT
private slots:
    void download_severalFiles_everyByteArrives();
    void chunksFinished_atThatInstant_bytesAreInTheFile();
    void connection_outgoing_leavesFromTheChosenAddress();
    void connectPeers_toldOneAfterAnother_noneWaitsForTheNextSecond();
    void connectPeers_manyAreGone_whoIsThereIsReached();
    void add_chunksThatAreHere_areNotFetchedAgain();
    void add_fileBesideWithoutChunks_isNotBelieved();
    void metadata_ofAHash_comesFromTheOthersAndNothingIsWritten();
    void addByHash_beforeStart_isNotLost();
    void limits_onLoopback_hold();
    void remove_whileDownloading_staysQuiet();
    void listen_portInUse_saysSo();
    void listen_portInUse_anotherWhereItMay();
    void failed_diskThatCannotBeWritten_saysWhatToDo();
    void throughput_256MiB_isMeasured();
};

void TestTorrentEngine::download_severalFiles_everyByteArrives()
{
    Peer seeder(31);
    QVERIFY(putFile(seeder.dir.filePath(QStringLiteral("tree/one ä.bin")), someBytes(3'000'001, 1)));
    QVERIFY(putFile(seeder.dir.filePath(QStringLiteral("tree/sub/two.bin")), someBytes(2'500'000, 2)));
    QVERIFY(putFile(seeder.dir.filePath(QStringLiteral("tree/empty")), {}));
    const auto torrent =
        makeTorrent(seeder.dir.filePath(QStringLiteral("tree")), [](qint64, qint64) {}, {}).value();
    seeder.engine->add(torrent, seeder.dir.path(), QBitArray(torrent.chunkCount(), true));

    Peer leecher(32);
    leecher.watch(torrent);
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 20'000);
    for (const QString& name : {QStringLiteral("tree/one ä.bin"), QStringLiteral("tree/sub/two.bin")})
        QCOMPARE(sha1OfFile(leecher.dir.filePath(name)), sha1OfFile(seeder.dir.filePath(name)));
    QTRY_COMPARE(leecher.engine->payloadBytesDownloaded(), torrent.sizeBytes);
    QCOMPARE(seeder.engine->payloadBytesDownloaded(), 0);
}

void TestTorrentEngine::chunksFinished_atThatInstant_bytesAreInTheFile()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 64 * mebi);
    Peer leecher(32);
    leecher.watch(torrent);
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 60'000);
    QCOMPARE(leecher.notOnDisk, 0);
    QCOMPARE(leecher.toldTwice, 0);
}

void TestTorrentEngine::connection_outgoing_leavesFromTheChosenAddress()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.33"))));
    Peer peer(34);
    const auto torrent = seed(peer, QStringLiteral("file"), mebi, false);
    peer.engine->connectPeers(torrent.sha1,
                              {Endpoint{*IpAddress::fromString(u"127.0.0.33"), server.serverPort()}});
    QTRY_VERIFY(server.hasPendingConnections());
    QCOMPARE(server.nextPendingConnection()->peerAddress(), QHostAddress(QStringLiteral("127.0.0.34")));
}

// By itself libtorrent connects once a second, so that who is told just after that waits for nearly one.
void TestTorrentEngine::connectPeers_toldOneAfterAnother_noneWaitsForTheNextSecond()
{
    constexpr int rounds = 8;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QStringLiteral("127.0.0.33"))));
    const Endpoint other{*IpAddress::fromString(u"127.0.0.33"), server.serverPort()};
    Peer peer(34);
    QSet<InfoHash> seen;
    connect(peer.engine.get(), &TorrentEngine::progressed, this, [&](const QList<TorrentProgress>& torrents) {
        for (const TorrentProgress& torrent : torrents)
            seen.insert(torrent.sha1);
    });
    QList<InfoHash> all;
    for (int round = 0; round < rounds; ++round)
        all << seed(peer, QString::number(round), mebi + round, false).sha1;
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), rounds, 30'000); // libtorrent has looked at their files
    QElapsedTimer timer;
    timer.start();
    for (const InfoHash& sha1 : std::as_const(all)) {
        peer.engine->connectPeers(sha1, {other});
        QTRY_VERIFY_WITH_TIMEOUT(server.hasPendingConnections(), 30'000);
        server.nextPendingConnection();
    }
    const qint64 ms = timer.elapsed();
    QVERIFY2(ms < rounds * 1000 / 2, qPrintable(QStringLiteral("%1 ms").arg(ms)));
}

// libtorrent tries some of them a second; none may be forgotten while others are tried in other ways.
void TestTorrentEngine::connectPeers_manyAreGone_whoIsThereIsReached()
{
    QList<Endpoint> told;
    for (int n = 0; n < 90; ++n) {
        const QString address = QStringLiteral("127.0.0.%1").arg(100 + n);
        QTcpServer gone; // a port that refuses
        QVERIFY(gone.listen(QHostAddress(address)));
        told << Endpoint{*IpAddress::fromString(address), gone.serverPort()};
    }
    for (int round = 0; round < 3; ++round) { // behind the others, by its address
        Peer seeder(240 + round);
        const auto torrent = seed(seeder, QStringLiteral("many.bin"), mebi);
        Peer leecher(51 + round);
        leecher.watch(torrent);
        leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
        leecher.engine->connectPeers(torrent.sha1, told + QList<Endpoint>{seeder.endpoint()});
        QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 30'000);
    }
}

void TestTorrentEngine::add_chunksThatAreHere_areNotFetchedAgain()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 8 * mebi);
    Peer leecher(32);
    leecher.watch(torrent);
    // Every other chunk is there already.
    const QByteArray whole = getFile(seeder.dir.filePath(QStringLiteral("file")));
    QByteArray half(whole.size(), '\0');
    QBitArray here(torrent.chunkCount());
    for (int chunk = 0; chunk < torrent.chunkCount(); chunk += 2) {
        const qint64 at = torrent.chunkOffset(chunk);
        half.replace(at, torrent.chunkSize(chunk), whole.sliced(at, torrent.chunkSize(chunk)));
        here.setBit(chunk);
    }
    QVERIFY(putFile(leecher.dir.filePath(QStringLiteral("file")), half));
    leecher.engine->add(torrent, leecher.dir.path(), here);
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have, ~here, 20'000);
    QTRY_COMPARE(leecher.engine->payloadBytesDownloaded(), bytesOf(torrent, ~here));
    QCOMPARE(getFile(leecher.dir.filePath(QStringLiteral("file"))), whole);
}

// CHUNK is the truth: more that lies in the file by chance is fetched, and a file cut short is no matter.
void TestTorrentEngine::add_fileBesideWithoutChunks_isNotBelieved()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 2 * mebi);
    Peer leecher(32);
    leecher.watch(torrent);
    QVERIFY(putFile(leecher.dir.filePath(QStringLiteral("file")), someBytes(2 * mebi, 7).first(mebi)));
    QBitArray here(torrent.chunkCount());
    here.setBit(0);
    leecher.engine->add(torrent, leecher.dir.path(), here);
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have, ~here, 20'000);
    QTRY_COMPARE(leecher.engine->payloadBytesDownloaded(), bytesOf(torrent, ~here));
}

void TestTorrentEngine::metadata_ofAHash_comesFromTheOthersAndNothingIsWritten()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 3 * mebi);
    Peer leecher(32);
    QSignalSpy received(leecher.engine.get(), &TorrentEngine::metadataReceived);
    leecher.engine->addByHash(torrent.sha1, leecher.dir.path());
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 20'000);
    QCOMPARE(received[0][0].value<InfoHash>(), torrent.sha1);
    const auto got = readTorrent(received[0][1].toByteArray());
    QVERIFY(got);
    QCOMPARE(got->sha1, torrent.sha1);
    QCOMPARE(got->chunkHashes, torrent.chunkHashes);
    QVERIFY(QDir(leecher.dir.path()).isEmpty());

    leecher.watch(torrent);
    leecher.engine->remove(torrent.sha1);
    leecher.engine->add(*got, leecher.dir.path(), QBitArray(got->chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 20'000);
}

// A restart takes up what was going on before anybody starts the engine.
void TestTorrentEngine::addByHash_beforeStart_isNotLost()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), mebi);
    const QTemporaryDir dir;
    TorrentEngine engine(EngineSettings{*IpAddress::fromString(u"127.0.0.32"), 0, 0, 0});
    QSignalSpy listening(&engine, &TorrentEngine::listening);
    QSignalSpy received(&engine, &TorrentEngine::metadataReceived);
    engine.connectPeers(torrent.sha1, {seeder.endpoint()}); // of nothing yet
    engine.remove(torrent.sha1);
    engine.addByHash(torrent.sha1, dir.path());
    engine.connectPeers(torrent.sha1, {seeder.endpoint()});
    engine.start();
    QTRY_COMPARE(listening.count(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 20'000);
}

void TestTorrentEngine::limits_onLoopback_hold()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 4 * mebi);
    Peer leecher(32, int(2 * mebi));
    leecher.watch(torrent);
    QElapsedTimer timer;
    timer.start();
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 30'000);
    QVERIFY2(timer.elapsed() > 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestTorrentEngine::remove_whileDownloading_staysQuiet()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 16 * mebi);
    Peer leecher(32, int(4 * mebi));
    leecher.watch(torrent);
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_VERIFY_WITH_TIMEOUT(leecher.have.count(true) > 0, 20'000);
    leecher.engine->remove(torrent.sha1);
    const QBitArray before = leecher.have;
    // Added again, it goes on from there.
    leecher.engine->add(torrent, leecher.dir.path(), before);
    leecher.engine->setRateLimits(0, 0);
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 20'000);
    QCOMPARE(leecher.toldTwice, 0);
    QCOMPARE(sha1OfFile(leecher.dir.filePath(QStringLiteral("file"))),
             sha1OfFile(seeder.dir.filePath(QStringLiteral("file"))));
}

void TestTorrentEngine::listen_portInUse_saysSo()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.35"))));
    TorrentEngine engine(EngineSettings{*IpAddress::fromString(u"127.0.0.35"), other.serverPort(), 0, 0});
    QSignalSpy failed(&engine, &TorrentEngine::listenFailed);
    engine.start();
    QTRY_VERIFY(!failed.isEmpty());
    const QString message = failed[0][0].value<Error>().message;
    QVERIFY2(message.contains(QStringLiteral("127.0.0.35:%1").arg(other.serverPort())), qPrintable(message));
}

void TestTorrentEngine::listen_portInUse_anotherWhereItMay()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.35"))));
    EngineSettings settings{*IpAddress::fromString(u"127.0.0.35"), other.serverPort(), 0, 0};
    settings.mayListenElsewhere = true;
    TorrentEngine engine(settings);
    QSignalSpy failed(&engine, &TorrentEngine::listenFailed);
    engine.start();
    QTRY_VERIFY(engine.port() != 0);
    QVERIFY(engine.port() != other.serverPort());
    QVERIFY(failed.isEmpty());
}

void TestTorrentEngine::failed_diskThatCannotBeWritten_saysWhatToDo()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), mebi);
    Peer leecher(32);
    // A folder lies where the file should be: nobody can write that, not even root.
    QVERIFY(QDir(leecher.dir.path()).mkdir(QStringLiteral("file")));
    QSignalSpy failed(leecher.engine.get(), &TorrentEngine::failed);
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
    const QString message = failed[0][1].value<Error>().message;
    QVERIFY2(message.contains(QStringLiteral("resume")), qPrintable(message));
}

void TestTorrentEngine::throughput_256MiB_isMeasured()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 256 * mebi);
    Peer leecher(32);
    qsizetype finished = 0;
    connect(leecher.engine.get(), &TorrentEngine::chunksFinished, this,
            [&](const InfoHash&, const QList<int>& chunks) { finished += chunks.size(); });
    QElapsedTimer timer;
    timer.start();
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(finished, qsizetype(torrent.chunkCount()), 100'000);
    qInfo("256 MiB from one engine to another: %lld ms", timer.elapsed());
    QVERIFY(
        checkChunks(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount(), true), {}).count(false) ==
        0);
}

QTEST_GUILESS_MAIN(TestTorrentEngine)
#include "tst_torrentengine.moc"
