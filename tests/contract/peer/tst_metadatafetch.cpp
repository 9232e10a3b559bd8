// SPDX-License-Identifier: GPL-3.0-or-later
// Metadata of strangers, through the real engine: bytes that hash right come, whoever else is there, and
// libtorrent is never given any.
#include "contract/peer/enginepeer.h"
#include "contract/peer/fakeseeder.h"
#include "contract/peer/memorychunkstore.h"
#include "contract/peer/peernode.h"
#include "peer/metadatacopy.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using Habit = FakeSeeder::Habit;

namespace {

constexpr int patienceMs = 60'000;

QByteArray text(const QByteArray& value) { return QByteArray::number(value.size()) + ':' + value; }

// So many empty files; all of one path, or each of its own.
QByteArray infoOf(int files, bool haveOnePath)
{
    QByteArray list;
    for (int i = 0; i < files; ++i)
        list += "d6:lengthi0e4:pathl" + text("file " + QByteArray::number(haveOnePath ? 0 : i)) + "ee";
    list += "d6:lengthi1000e4:pathl4:lastee";
    const QByteArray hash = QCryptographicHash::hash(someBytes(1000, 1), QCryptographicHash::Sha1);
    return "d5:filesl" + list + "e4:name1:n12:piece lengthi16384e6:pieces" + text(hash) + 'e';
}

QByteArray torrentOf(const QByteArray& info) { return "d4:info" + info + "e"; }

InfoHash hashOf(const QByteArray& info)
{
    return *InfoHash::fromBytes(QCryptographicHash::hash(info, QCryptographicHash::Sha1));
}

IpAddress at(int n) { return *IpAddress::fromString(QStringLiteral("127.0.0.%1").arg(n)); }

// One who fetches by hash, and what came of it.
struct Taker
{
    explicit Taker(const QByteArray& info)
        : sha1(hashOf(info))
        , received(peer.engine.get(), &TorrentEngine::metadataReceived)
    {
        peer.engine->addByHash(sha1, peer.dir.path());
    }
    bool gets(const Endpoint& from)
    {
        peer.engine->connectPeers(sha1, {from});
        return QTest::qWaitFor([this] { return received.count() == 1; }, patienceMs);
    }
    QByteArray torrent() const { return received[0][1].toByteArray(); }

    EnginePeer peer{82};
    InfoHash sha1;
    QSignalSpy received;
};

} // namespace

class TestMetadataFetch : public QObject
{
    Q_OBJECT
private slots:
    void metadata_ofManyPieces_comesAsItIs();
    void metadata_moreThanLibtorrentTakes_comes();
    void metadata_hostile_isNotParsedWhereOthersAreServed();
    void metadata_hostile_isGivenUpWithASentence();
    void peer_whoLies_isLeftAndAnotherOneAsked();
    void peer_whoIsSilent_doesNotHoldUpAnother();
    void peer_whoHasNone_doesNotHoldUpAnother();
    void peer_whoHasNoneEither_isToldSo();
    void info_withMoreBehindIt_isNoTorrent();
    void oneValue_isKnown_data();
    void oneValue_isKnown();
    void copy_contradictions_areSeen();
    void copy_notAskedFor_isNotTaken();
};

void TestMetadataFetch::metadata_ofManyPieces_comesAsItIs()
{
    const QByteArray info = infoOf(10'000, false);
    QVERIFY(info.size() > 10 * metadataPieceBytes);
    FakeSeeder seeder(at(81), info);
    Taker taker(info);
    QVERIFY(taker.gets(seeder.endpoint()));
    QCOMPARE(taker.torrent(), torrentOf(info));
    QCOMPARE(readTorrent(taker.torrent()).value().sha1, taker.sha1);
    QCOMPARE(seeder.requests(), int((info.size() + metadataPieceBytes - 1) / metadataPieceBytes));
}

// Its own limits are 3 and 4 MiB.
void TestMetadataFetch::metadata_moreThanLibtorrentTakes_comes()
{
    const QByteArray info = infoOf(130'000, false);
    QVERIFY(info.size() > 4 * mebi);
    FakeSeeder seeder(at(81), info);
    Taker taker(info);
    QVERIFY(taker.gets(seeder.endpoint()));
    const auto read = readTorrent(taker.torrent());
    QCOMPARE(read.value().files.size(), 130'001);
}

void TestMetadataFetch::metadata_hostile_isNotParsedWhereOthersAreServed()
{
    const QByteArray info = infoOf(32'000, true); // minutes of libtorrent's network thread
    FakeSeeder hostile(at(81), info);
    Taker taker(info);
    QVERIFY(taker.gets(hostile.endpoint()));
    QVERIFY(!readTorrent(taker.torrent()));

    EnginePeer seeder(83);
    const auto other = seed(seeder, QStringLiteral("file"), mebi);
    taker.peer.watch(other);
    taker.peer.engine->add(other, taker.peer.dir.path(), QBitArray(other.chunkCount()));
    taker.peer.engine->connectPeers(other.sha1, {seeder.endpoint()});
    QTRY_COMPARE_WITH_TIMEOUT(taker.peer.have.count(true), other.chunkCount(), patienceMs);
}

void TestMetadataFetch::metadata_hostile_isGivenUpWithASentence()
{
    const QByteArray info = infoOf(32'000, true);
    FakeSeeder hostile(at(81), info);
    const QTemporaryDir dir;
    MemoryDisk disk;
    MemoryChunkStore store(disk);
    PeerNode node(84, randomGroup(), store);
    QSignalSpy failed(&node.manager, &DownloadManager::failed);
    const QString magnet = magnetOf(hashOf(info), QStringLiteral("n"));
    node.manager.fetch(parseFetchSource(magnet).value(), {dir.path()});
    // As one whom its trackers name.
    const auto tell = [&] { node.engine.connectPeers(hashOf(info), {hostile.endpoint()}); };
    QTRY_VERIFY_WITH_TIMEOUT((tell(), !failed.isEmpty()), patienceMs);
    const QString said = failed[0][0].value<Error>().message;
    QVERIFY2(said.contains(QStringLiteral("the same name to too many files")), qPrintable(said));
    QVERIFY2(said.contains(magnet), qPrintable(said));
}

void TestMetadataFetch::peer_whoLies_isLeftAndAnotherOneAsked()
{
    const QByteArray info = infoOf(2'000, false);
    FakeSeeder liar(at(81), info, Habit::LiesInTheFirstPiece);
    FakeSeeder honest(at(85), info);
    Taker taker(info);
    taker.peer.engine->connectPeers(taker.sha1, {liar.endpoint()});
    // Until it was thrown out, and is back.
    QTRY_VERIFY_WITH_TIMEOUT(liar.connections() > 1 || !taker.received.isEmpty(), patienceMs);
    QCOMPARE(taker.received.count(), 0);
    const int requests = liar.requests();
    QVERIFY(taker.gets(honest.endpoint()));
    QCOMPARE(taker.torrent(), torrentOf(info));
    QCOMPARE(liar.requests(), requests); // not asked again
}

void TestMetadataFetch::peer_whoIsSilent_doesNotHoldUpAnother()
{
    const QByteArray info = infoOf(2'000, false);
    FakeSeeder silent(at(81), info, Habit::Silent);
    FakeSeeder honest(at(85), info);
    Taker taker(info);
    taker.peer.engine->connectPeers(taker.sha1, {silent.endpoint()});
    QTRY_VERIFY_WITH_TIMEOUT(silent.requests() > 0, patienceMs);
    QVERIFY(taker.gets(honest.endpoint()));
}

void TestMetadataFetch::peer_whoHasNone_doesNotHoldUpAnother()
{
    const QByteArray info = infoOf(2'000, false);
    FakeSeeder without(at(81), info, Habit::HasNone);
    FakeSeeder honest(at(85), info);
    Taker taker(info);
    taker.peer.engine->connectPeers(taker.sha1, {without.endpoint()});
    QTRY_VERIFY_WITH_TIMEOUT(without.requests() > 0, patienceMs); // it may have got it meanwhile
    QVERIFY(taker.gets(honest.endpoint()));
}

void TestMetadataFetch::peer_whoHasNoneEither_isToldSo()
{
    const auto reject = metadataMessage(MetadataMessage::Kind::Reject, 7);
    QCOMPARE(reject, "d8:msg_typei2e5:piecei7ee");
    const auto read = readMetadataMessage(reject);
    QVERIFY(read);
    QVERIFY(read->kind == MetadataMessage::Kind::Reject);
    QCOMPARE(read->piece, 7);
}

// Otherwise what follows would be read as keys of the .torrent, and what is before it as another torrent.
void TestMetadataFetch::info_withMoreBehindIt_isNoTorrent()
{
    const QByteArray info = infoOf(1, false) + "7:privatei1e";
    FakeSeeder seeder(at(81), info);
    Taker taker(info);
    QVERIFY(taker.gets(seeder.endpoint()));
    QVERIFY(readTorrent(torrentOf(info)));
    QVERIFY(!readTorrent(taker.torrent()));
}

void TestMetadataFetch::oneValue_isKnown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("dictionary") << QByteArray("d1:ai1e1:bl1:xdeee") << true;
    QTest::newRow("string") << QByteArray("3:abc") << true;
    QTest::newRow("number") << QByteArray("i-1e") << true;
    QTest::newRow("more behind") << QByteArray("de1:a") << false;
    QTest::newRow("end behind") << QByteArray("dee") << false;
    QTest::newRow("open") << QByteArray("d1:ai1e") << false;
    QTest::newRow("cut string") << QByteArray("d1:a9:abe") << false;
    QTest::newRow("huge string") << QByteArray("d99999999999999999999999999999:abe") << false;
    QTest::newRow("cut number") << QByteArray("i12") << false;
    QTest::newRow("end alone") << QByteArray("e") << false;
    QTest::newRow("nonsense") << QByteArray("x") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestMetadataFetch::oneValue_isKnown()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isOne);
    QCOMPARE(isOneValue(bytes), isOne);
}

void TestMetadataFetch::copy_contradictions_areSeen()
{
    constexpr qint64 total = metadataPieceBytes + 10;
    const QByteArray whole(metadataPieceBytes, 'a');
    const auto data = [](int piece, qint64 totalBytes, QByteArrayView bytes) {
        return MetadataMessage{MetadataMessage::Kind::Data, piece, totalBytes, bytes};
    };
    const auto asked = [] {
        MetadataCopy copy(total);
        copy.setSize(total);
        while (copy.nextRequest())
            ;
        return copy;
    };
    QVERIFY(!MetadataCopy(total).setSize(total + 1));
    QVERIFY(!MetadataCopy(total).setSize(0));
    QVERIFY(!asked().setSize(total - 1));
    QVERIFY(asked().take(data(0, total, whole)));
    QVERIFY(!asked().take(data(0, total - 1, whole)));
    QVERIFY(!asked().take(data(0, total, whole.first(10))));
    QVERIFY(!asked().take(data(1, total, whole)));
    MetadataCopy copy = asked();
    QVERIFY(copy.take(data(1, total, whole.first(10)))); // in any order
    QVERIFY(!copy.isWhole());
    QVERIFY(copy.take(data(0, total, whole)));
    QVERIFY(copy.isWhole());
    QCOMPARE(copy.bytes(), QByteArray(whole + whole.first(10)));
}

void TestMetadataFetch::copy_notAskedFor_isNotTaken()
{
    MetadataCopy copy(100);
    QVERIFY(copy.take({MetadataMessage::Kind::Data, 0, 1, "x"}));
    QVERIFY(!copy.isWhole());
    QCOMPARE(copy.totalBytes(), 0);
    QCOMPARE(copy.nextRequest(), std::optional(0)); // that says the size
    QCOMPARE(copy.nextRequest(), std::nullopt);
    QVERIFY(copy.take({MetadataMessage::Kind::Data, 0, 1, "x"}));
    QVERIFY(copy.isWhole());
}

QTEST_GUILESS_MAIN(TestMetadataFetch)
#include "tst_metadatafetch.moc"
