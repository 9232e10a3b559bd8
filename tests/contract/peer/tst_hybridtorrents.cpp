// SPDX-License-Identifier: GPL-3.0-or-later
// Torrents of BitTorrent's versions 1 and 2 at once, whose chunks have SHA-1 and whose blocks have SHA-256.
#include "contract/peer/enginepeer.h"

#include <QTest>
#include <libtorrent/bencode.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/torrent_info.hpp>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

namespace {

constexpr int hybridChunkBytes = 128 * 1024;

// Of the folder's content, with the files' padding that such torrents have.
QByteArray makeHybrid(const QString& folder, const QString& name)
{
    lt::file_storage files;
    lt::add_files(files, QString(folder + QLatin1Char('/') + name).toStdString());
    lt::create_torrent maker(files, hybridChunkBytes);
    lt::set_piece_hashes(maker, folder.toStdString());
    const std::vector<char> bytes = maker.generate_buf();
    return {bytes.data(), qsizetype(bytes.size())};
}

} // namespace

class TestHybridTorrents : public QObject
{
    Q_OBJECT
private slots:
    void download_ofAHybridTorrent_everyByteArrives()
    {
        EnginePeer seeder(41);
        const QStringList names{QStringLiteral("both/one.bin"), QStringLiteral("both/two.bin"),
                                QStringLiteral("both/small")};
        QVERIFY(putFile(seeder.dir.filePath(names[0]), someBytes(3'000'001, 1)));
        QVERIFY(putFile(seeder.dir.filePath(names[1]), someBytes(2'500'000, 2)));
        QVERIFY(putFile(seeder.dir.filePath(names[2]), someBytes(99, 3)));
        const QByteArray bytes = makeHybrid(seeder.dir.path(), QStringLiteral("both"));
        const auto info = lt::torrent_info(lt::span<const char>(bytes.data(), bytes.size()), lt::from_span);
        QVERIFY(info.info_hashes().has_v1() && info.info_hashes().has_v2());
        const auto torrent = readTorrent(bytes);
        QVERIFY2(torrent, torrent ? "" : qPrintable(torrent.error().message));
        QVERIFY(std::any_of(torrent->files.begin(), torrent->files.end(),
                            [](const ContentFile& file) { return file.isPadding; }));
        seeder.engine->add(*torrent, seeder.dir.path(), QBitArray(torrent->chunkCount(), true));

        EnginePeer leecher(42);
        leecher.watch(*torrent);
        leecher.engine->add(*torrent, leecher.dir.path(), QBitArray(torrent->chunkCount()));
        leecher.engine->connectPeers(torrent->sha1, {seeder.endpoint()});
        QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent->chunkCount(), 60'000);
        QCOMPARE(leecher.notOnDisk, 0);
        QCOMPARE(leecher.toldTwice, 0);
        for (const QString& name : names)
            QCOMPARE(sha1OfFile(leecher.dir.filePath(name)), sha1OfFile(seeder.dir.filePath(name)));
    }

    void download_ofAHybridMagnet_everyByteArrives()
    {
        EnginePeer seeder(43);
        QVERIFY(putFile(seeder.dir.filePath(QStringLiteral("both/one.bin")), someBytes(3'000'001, 1)));
        QVERIFY(putFile(seeder.dir.filePath(QStringLiteral("both/two.bin")), someBytes(2'500'000, 2)));
        const auto torrent = readTorrent(makeHybrid(seeder.dir.path(), QStringLiteral("both"))).value();
        seeder.engine->add(torrent, seeder.dir.path(), QBitArray(torrent.chunkCount(), true));

        EnginePeer leecher(44);
        QSignalSpy received(leecher.engine.get(), &TorrentEngine::metadataReceived);
        leecher.engine->addByHash(torrent.sha1, leecher.dir.path());
        leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 60'000);
        const auto got = readTorrent(received[0][1].toByteArray()); // without the layers of version 2
        QVERIFY2(got, got ? "" : qPrintable(got.error().message));
        leecher.engine->remove(torrent.sha1);
        leecher.watch(*got);
        leecher.engine->add(*got, leecher.dir.path(), QBitArray(got->chunkCount()));
        leecher.engine->connectPeers(torrent.sha1, {seeder.endpoint()});
        QTRY_COMPARE_WITH_TIMEOUT(leecher.have.count(true), torrent.chunkCount(), 60'000);
    }
};

QTEST_GUILESS_MAIN(TestHybridTorrents)
#include "tst_hybridtorrents.moc"
