// SPDX-License-Identifier: GPL-3.0-or-later
// What TorrentEngine lets one choose: files, order, limits, encryption.
#include "contract/peer/enginepeer.h"
#include "peer/partsfile.h"

#include <QFileInfo>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using Peer = EnginePeer;

class TestTorrentChoices : public QObject
{
    Q_OBJECT
private slots:
    void skippedFile_takesNoSpaceAndItsSharedChunksAreFound();
    void skippedFile_wantedLater_comesWhole();
    void sequential_chunksComeInOrder();
    void torrentLimits_oneOfTwo_isSlow();
    void watched_whileItComes_tellsPeersAndChunks();
    void encryptionRequired_whoHasNone_getsNothing();
    void encryptionRequired_bothSides_nothingOpenOnTheWire();
};

namespace {

constexpr auto skip = status::FilePriority::Skip;
constexpr auto normal = status::FilePriority::Normal;

// Three files that share chunks with their neighbours: 2.5 chunks, 6, 2.5.
TorrentDescription seedThree(Peer& peer)
{
    const qsizetype chunk = 256 * 1024;
    bool isWritten =
        putFile(peer.dir.filePath(QStringLiteral("tree/1")), someBytes(2 * chunk + chunk / 2, 1));
    isWritten &= putFile(peer.dir.filePath(QStringLiteral("tree/2")), someBytes(6 * chunk, 2));
    isWritten &= putFile(peer.dir.filePath(QStringLiteral("tree/3")), someBytes(2 * chunk + chunk / 2, 3));
    if (!isWritten)
        qFatal("cannot write");
    const TorrentDescription torrent =
        makeTorrent(peer.dir.filePath(QStringLiteral("tree")), [](qint64, qint64) {}, {}).value();
    peer.engine->add(torrent, peer.dir.path(), QBitArray(torrent.chunkCount(), true));
    return torrent;
}

} // namespace

// What is told as finished is found again after a kill at any moment: watch() looks at that very moment.
void TestTorrentChoices::skippedFile_takesNoSpaceAndItsSharedChunksAreFound()
{
    Peer seeder(31);
    const auto torrent = seedThree(seeder);
    const QList<status::FilePriority> choice{normal, skip, normal};
    // Slowly and in order, so that the first shared chunk is there long before the end, where libtorrent
    // writes everything down.
    Peer leecher(32, int(mebi));
    leecher.have = QBitArray(torrent.chunkCount());
    qsizetype lost = 0;
    connect(leecher.engine.get(), &TorrentEngine::chunksFinished, this,
            [&](const InfoHash&, const QList<int>& chunks) {
                QBitArray told(torrent.chunkCount());
                for (const int chunk : chunks)
                    told.setBit(chunk);
                leecher.have |= told;
                lost += (told & ~checkChunks(torrent, leecher.dir.path(), told, {}, choice)).count(true);
            });
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()), {choice, true});
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QBitArray wanted(torrent.chunkCount(), true); // of 11, 3 to 7 are the second file's alone
    wanted.fill(false, 3, 8);
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have, wanted, 20'000);
    QCOMPARE(lost, 0);
    for (const QString& name : {QStringLiteral("tree/1"), QStringLiteral("tree/3")})
        QCOMPARE(sha1OfFile(leecher.dir.filePath(name)), sha1OfFile(seeder.dir.filePath(name)));
    QVERIFY(!QFileInfo::exists(leecher.dir.filePath(QStringLiteral("tree/2"))));
    const QFileInfo parts(partsFilePath(leecher.dir.path(), torrent.sha1));
    QVERIFY2(parts.exists() &&
                 parts.size() <= partsHeaderBytes(torrent.chunkCount()) + 2 * torrent.chunkBytes,
             qPrintable(QString::number(parts.size())));

    // It gives these chunks to others, also after it was started again.
    leecher.engine->remove(torrent.sha1);
    leecher.engine->add(torrent, leecher.dir.path(), leecher.have, {choice});
    Peer third(33);
    third.watch(torrent);
    third.engine->add(torrent, third.dir.path(), QBitArray(torrent.chunkCount()));
    third.engine->connectPeers(torrent.sha1, {leecher.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(third.have, wanted, 20'000);
}

void TestTorrentChoices::skippedFile_wantedLater_comesWhole()
{
    Peer seeder(31);
    const auto torrent = seedThree(seeder);
    Peer leecher(32);
    leecher.have = QBitArray(torrent.chunkCount());
    connect(leecher.engine.get(), &TorrentEngine::chunksFinished, this,
            [&](const InfoHash&, const QList<int>& chunks) {
                for (const int chunk : chunks)
                    leecher.have.setBit(chunk);
            });
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()), {{normal, skip, skip}});
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), 3, 20'000);
    leecher.engine->setFilePriorities(torrent.sha1, {normal, normal, normal});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 20'000);
    for (const QString& name : {QStringLiteral("tree/1"), QStringLiteral("tree/2"), QStringLiteral("tree/3")})
        QTRY_COMPARE(sha1OfFile(leecher.dir.filePath(name)), sha1OfFile(seeder.dir.filePath(name)));
    QTRY_COMPARE(leecher.engine->payloadBytesDownloaded(), torrent.sizeBytes); // nothing twice
}

void TestTorrentChoices::sequential_chunksComeInOrder()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 16 * mebi);
    Peer leecher(32, int(8 * mebi));
    QList<int> order;
    connect(leecher.engine.get(), &TorrentEngine::chunksFinished, this,
            [&](const InfoHash&, const QList<int>& chunks) { order += chunks; });
    TorrentChoices choices;
    choices.isSequential = true;
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()), choices);
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_VERIFY_WITH_TIMEOUT(order.size() >= 16, 20'000);
    // One of the first sixteen may be late, never far from its place.
    for (int i = 0; i < 16; ++i)
        QVERIFY2(order[i] < 24, qPrintable(QString::number(order[i])));
}

void TestTorrentChoices::torrentLimits_oneOfTwo_isSlow()
{
    Peer seeder(31);
    const auto slow = seed(seeder, QStringLiteral("slow"), 8 * mebi);
    Peer other(33);
    const auto fast = [&] {
        if (!putFile(other.dir.filePath(QStringLiteral("fast")), someBytes(8 * mebi, 9)))
            qFatal("cannot write");
        return makeTorrent(other.dir.filePath(QStringLiteral("fast")), [](qint64, qint64) {}, {}).value();
    }();
    other.engine->add(fast, other.dir.path(), QBitArray(fast.chunkCount(), true));
    Peer leecher(32);
    QHash<InfoHash, qsizetype> done;
    connect(leecher.engine.get(), &TorrentEngine::chunksFinished, this,
            [&](const InfoHash& sha1, const QList<int>& chunks) { done[sha1] += chunks.size(); });
    TorrentChoices choices;
    choices.downloadBytesPerSecond = 512 * 1024;
    leecher.engine->add(slow, leecher.dir.path(), QBitArray(slow.chunkCount()), choices);
    leecher.engine->add(fast, leecher.dir.path(), QBitArray(fast.chunkCount()));
    leecher.engine->connectPeers(slow.sha1, {seeder.endpoint()});
    leecher.engine->connectPeers(fast.sha1, {other.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(done[fast.sha1], qsizetype(fast.chunkCount()), 60'000);
    QVERIFY(done[slow.sha1] < slow.chunkCount());
    leecher.engine->setTorrentLimits(slow.sha1, 0, 0);
    QTRY_COMPARE_WITH_TIMEOUT(done[slow.sha1], qsizetype(slow.chunkCount()), 60'000);
}

void TestTorrentChoices::watched_whileItComes_tellsPeersAndChunks()
{
    Peer seeder(31);
    const auto torrent = seed(seeder, QStringLiteral("file"), 8 * mebi);
    Peer leecher(32, int(mebi));
    QList<status::TransferDetail> told;
    connect(leecher.engine.get(), &TorrentEngine::detailTold, this,
            [&told](const status::TransferDetail& detail) { told.append(detail); });
    leecher.engine->watch(torrent.sha1);
    QCOMPARE(told.size(), 1); // it is not here yet
    QCOMPARE(told.last().sha1, torrent.sha1);
    QVERIFY(told.last().peers.isEmpty() && told.last().availability.isEmpty());
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    const auto isDescribed = [&] {
        const status::TransferDetail& last = told.last();
        return last.peers.size() == 1 && last.peers[0].isSeeder && last.fetching.count(true) > 0 &&
               last.availability == QList<quint16>(torrent.chunkCount(), 1);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isDescribed(), 20'000);
    const status::TransferPeerStatus seen = told.last().peers[0];
    QCOMPARE(seen.endpoint, seeder.endpoint().toString());
    QCOMPARE(seen.permille, 1000);
    QVERIFY(!seen.isIncoming && !seen.isConnecting && seen.isWanted && seen.givesToUs && !seen.wantsOurs);
    QVERIFY(seen.sources == QList{status::SourceKind::Multicast});

    // The other side has all of it, and counts what its peers have by itself.
    status::TransferDetail theirs;
    connect(seeder.engine.get(), &TorrentEngine::detailTold, this,
            [&theirs](const status::TransferDetail& detail) { theirs = detail; });
    seeder.engine->watch(torrent.sha1);
    QTRY_VERIFY_WITH_TIMEOUT(theirs.availability.contains(1) && theirs.peers.size() == 1, 20'000);
    QVERIFY(theirs.peers[0].isIncoming && theirs.peers[0].sources.isEmpty());
    QVERIFY(theirs.peers[0].takesFromUs && !theirs.peers[0].isSeeder);

    leecher.engine->watch(std::nullopt);
    const qsizetype count = told.size();
    QSignalSpy next(seeder.engine.get(), &TorrentEngine::detailTold);
    QTRY_VERIFY_WITH_TIMEOUT(next.count() >= 2, 20'000); // meanwhile a second went by at least
    QCOMPARE(told.size(), count);
}

void TestTorrentChoices::encryptionRequired_whoHasNone_getsNothing()
{
    Peer seeder(31, 0, true);
    const auto torrent = seed(seeder, QStringLiteral("file"), mebi);
    Peer open(32);
    open.watch(torrent);
    open.engine->add(torrent, open.dir.path(), QBitArray(torrent.chunkCount()));
    open.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    Peer encrypted(33, 0, true);
    encrypted.watch(torrent);
    encrypted.engine->add(torrent, encrypted.dir.path(), QBitArray(torrent.chunkCount()));
    encrypted.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(encrypted.have.count(true), torrent.chunkCount(), 20'000);
    QCOMPARE(open.have.count(true), 0);
    QCOMPARE(open.engine->payloadBytesDownloaded(), 0);
}

// Everything between the two goes through a relay that looks for the handshake and the content.
void TestTorrentChoices::encryptionRequired_bothSides_nothingOpenOnTheWire()
{
    Peer seeder(31, 0, true);
    const auto torrent = seed(seeder, QStringLiteral("file"), mebi);
    QTcpServer relay;
    QVERIFY(relay.listen(QHostAddress(QStringLiteral("127.0.0.34"))));
    QByteArray seen;
    connect(&relay, &QTcpServer::newConnection, this, [&] {
        QTcpSocket* near = relay.nextPendingConnection();
        auto* far = new QTcpSocket(near);
        far->connectToHost(QHostAddress(QStringLiteral("127.0.0.31")), seeder.engine->port());
        const auto pass = [&seen](QTcpSocket* from, QTcpSocket* to) {
            const QByteArray bytes = from->readAll();
            seen += bytes;
            to->write(bytes);
        };
        connect(near, &QTcpSocket::readyRead, far, [=] { pass(near, far); });
        connect(far, &QTcpSocket::readyRead, near, [=] { pass(far, near); });
        connect(near, &QTcpSocket::disconnected, far, &QTcpSocket::close);
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::close);
    });
    Peer leecher(32, 0, true);
    leecher.watch(torrent);
    leecher.engine->add(torrent, leecher.dir.path(), QBitArray(torrent.chunkCount()));
    leecher.engine->connectPeers(torrent.sha1,
                                 {Endpoint{*IpAddress::fromString(u"127.0.0.34"), relay.serverPort()}});
    QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 20'000);
    const QByteArray content = getFile(seeder.dir.filePath(QStringLiteral("file")));
    QVERIFY(seen.size() > content.size());
    QVERIFY(!seen.contains("BitTorrent protocol"));
    for (qsizetype at = 0; at < content.size(); at += 16 * 1024)
        QVERIFY(!seen.contains(content.sliced(at, 32)));
}

QTEST_GUILESS_MAIN(TestTorrentChoices)
#include "tst_torrentchoices.moc"
