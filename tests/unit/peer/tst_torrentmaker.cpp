// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkchecker.h"
#include "peer/torrentmaker.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;

namespace {

QByteArray someBytes(qsizetype size, quint32 seed)
{
    QRandomGenerator chance(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(chance.generate());
    return bytes;
}

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

// A folder whose files begin and end in the middle of chunks.
void putTree(const QString& root)
{
    put(root + QStringLiteral("/sub/b.bin"), someBytes(300'000, 1));
    put(root + QStringLiteral("/a ä.txt"), someBytes(100'001, 2));
    put(root + QStringLiteral("/empty"), {});
    put(root + QStringLiteral("/z"), someBytes(400'000, 3));
}

Result<TorrentDescription> make(const QString& path)
{
    return makeTorrent(path, [](qint64, qint64) {}, {});
}

QBitArray check(const TorrentDescription& torrent, const QString& folder)
{
    return checkChunks(torrent, folder, QBitArray(torrent.chunkCount(), true), {});
}

} // namespace

class TestTorrentMaker : public QObject
{
    Q_OBJECT
private slots:
    void chunkBytes_bySize_isAPowerOfTwo_data();
    void chunkBytes_bySize_isAPowerOfTwo();
    void make_folder_hashesMatchTheDisk();
    void make_sameContentElsewhere_isTheSameTorrent();
    void make_symbolicLink_isLeftOut();
    void make_nothingToShare_saysSo_data();
    void make_nothingToShare_saysSo();
    void make_stopped_givesNoTorrent();
    void make_progress_endsAtTheWhole();
    void check_damagedChunk_isFoundAlone();
    void check_truncatedAndMissingFile_areFound();
    void check_notClaimed_isNotSaidGood();
};

void TestTorrentMaker::chunkBytes_bySize_isAPowerOfTwo_data()
{
    QTest::addColumn<qint64>("content");
    QTest::addColumn<qint64>("chunk");
    constexpr qint64 mebi = 1024 * 1024;
    QTest::newRow("one byte") << qint64(1) << mebi / 4;
    QTest::newRow("256 MiB") << 256 * mebi << mebi / 4;
    QTest::newRow("512 MiB and one") << 512 * mebi + 1 << mebi / 2;
    QTest::newRow("8 GiB") << 8192 * mebi << 4 * mebi;
    QTest::newRow("1 TiB") << 1024 * 1024 * mebi << 16 * mebi;
}

void TestTorrentMaker::chunkBytes_bySize_isAPowerOfTwo()
{
    QFETCH(qint64, content);
    QFETCH(qint64, chunk);
    QCOMPARE(chunkBytesFor(content), chunk);
}

void TestTorrentMaker::make_folder_hashesMatchTheDisk()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    const auto torrent = make(dir.filePath(QStringLiteral("tree/"))); // a slash at the end is no other name
    QVERIFY2(torrent, torrent ? "" : qPrintable(torrent.error().message));
    QCOMPARE(torrent->name, QStringLiteral("tree"));
    QCOMPARE(torrent->sizeBytes, 800'001);
    QCOMPARE(torrent->chunkCount(), 4);
    QStringList paths;
    for (const ContentFile& file : torrent->files)
        paths.append(file.path);
    paths.sort();
    QCOMPARE(paths, (QStringList{QStringLiteral("tree/a ä.txt"), QStringLiteral("tree/empty"),
                                 QStringLiteral("tree/sub/b.bin"), QStringLiteral("tree/z")}));
    QCOMPARE(check(*torrent, dir.path()), QBitArray(4, true));
}

void TestTorrentMaker::make_sameContentElsewhere_isTheSameTorrent()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    putTree(one.filePath(QStringLiteral("tree")));
    putTree(other.filePath(QStringLiteral("tree")));
    QCOMPARE(make(one.filePath(QStringLiteral("tree")))->bytes,
             make(other.filePath(QStringLiteral("tree")))->bytes);
}

void TestTorrentMaker::make_symbolicLink_isLeftOut()
{
    const QTemporaryDir dir;
    put(dir.filePath(QStringLiteral("outside")), "secret");
    put(dir.filePath(QStringLiteral("tree/a")), "a");
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside")), dir.filePath(QStringLiteral("tree/link"))));
    QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("tree/round"))));
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    QVERIFY(torrent);
    QCOMPARE(torrent->files.size(), 1);
}

void TestTorrentMaker::make_nothingToShare_saysSo_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << QStringLiteral("missing") << QStringLiteral("there is no file or folder");
    QTest::newRow("empty folder") << QStringLiteral("folder") << QStringLiteral("is empty");
    QTest::newRow("empty file") << QStringLiteral("file") << QStringLiteral("is empty");
}

void TestTorrentMaker::make_nothingToShare_saysSo()
{
    QFETCH(QString, path);
    QFETCH(QString, word);
    const QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(QStringLiteral("folder")));
    put(dir.filePath(QStringLiteral("file")), {});
    const auto torrent = make(dir.filePath(path));
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(word), qPrintable(torrent.error().message));
}

void TestTorrentMaker::make_stopped_givesNoTorrent()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    std::stop_source stop;
    int calls = 0;
    const auto torrent = makeTorrent(
        dir.filePath(QStringLiteral("tree")),
        [&](qint64, qint64) {
            ++calls;
            stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!torrent);
    QCOMPARE(calls, 1);
}

void TestTorrentMaker::make_progress_endsAtTheWhole()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    QList<qint64> done;
    QVERIFY(makeTorrent(dir.filePath(QStringLiteral("tree")),
                        [&](qint64 doneBytes, qint64) { done.append(doneBytes); }, {}));
    QCOMPARE(done, (QList<qint64>{262144, 524288, 786432, 800001}));
}

void TestTorrentMaker::check_damagedChunk_isFoundAlone()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    QFile file(dir.filePath(QStringLiteral("tree/z")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200'000) && file.putChar('!'));
    file.close();
    QBitArray expected(4, true);
    expected.clearBit(2); // 100,001 + 300,000 + 200,000 lies in the third
    QCOMPARE(check(*torrent, dir.path()), expected);
}

void TestTorrentMaker::check_truncatedAndMissingFile_areFound()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    QVERIFY(QFile::resize(dir.filePath(QStringLiteral("tree/z")), 399'999));
    QBitArray expected(4, true);
    expected.clearBit(3);
    QCOMPARE(check(*torrent, dir.path()), expected);
    QVERIFY(QFile::remove(dir.filePath(QStringLiteral("tree/sub/b.bin"))));
    expected.fill(false);
    expected.setBit(2); // of z alone
    QCOMPARE(check(*torrent, dir.path()), expected);
}

void TestTorrentMaker::check_notClaimed_isNotSaidGood()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    QBitArray claimed(4);
    claimed.setBit(1);
    QCOMPARE(checkChunks(*torrent, dir.path(), claimed, {}), claimed);
}

QTEST_GUILESS_MAIN(TestTorrentMaker)
#include "tst_torrentmaker.moc"
