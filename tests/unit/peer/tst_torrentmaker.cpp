// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkchecker.h"
#include "peer/chunkhashing.h"
#include "peer/torrentmaker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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
    void make_symbolicLink_isLeftOutAndSaid();
    void make_nameThatIsNoText_isRefused();
    void make_oddNames_areKeptHereAndSafeElsewhere();
    void make_nothingToShare_saysSo_data();
    void make_nothingToShare_saysSo();
    void make_stopped_givesNoTorrent();
    void make_progress_growsUpToTheWhole();
    void make_chunkBytesChosen_areTheTorrents();
    void make_chunkBytesOdd_saysWhatMayBeChosen_data();
    void make_chunkBytesOdd_saysWhatMayBeChosen();
    void make_onManyThreads_isTheSameTorrent();
    void make_fileCutShortMeanwhile_saysWhich();
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

void TestTorrentMaker::make_symbolicLink_isLeftOutAndSaid()
{
    const QTemporaryDir dir;
    put(dir.filePath(QStringLiteral("outside")), "secret");
    put(dir.filePath(QStringLiteral("tree/a")), "a");
    QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside")), dir.filePath(QStringLiteral("tree/link"))));
    QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("tree/round"))));
    QCOMPARE(::mkfifo(QFile::encodeName(dir.filePath(QStringLiteral("tree/pipe"))).constData(), 0600), 0);
    QStringList notices;
    const auto torrent = makeTorrent(
        dir.filePath(QStringLiteral("tree")), [](qint64, qint64) {}, {}, 0,
        [&](const QString& text) { notices.append(text); });
    QVERIFY(torrent);
    QCOMPARE(torrent->files.size(), 1);
    QCOMPARE(notices.size(), 1);
    QVERIFY2(notices[0].contains(QStringLiteral("2 symbolic link")), qPrintable(notices[0]));
    QVERIFY2(notices[0].contains(QStringLiteral("1 pipe")), qPrintable(notices[0]));
}

// Qt lists no such files: they would be left out without a word.
void TestTorrentMaker::make_nameThatIsNoText_isRefused()
{
    const QTemporaryDir dir;
    put(dir.filePath(QStringLiteral("tree/a")), "a");
    const QByteArray odd = QFile::encodeName(dir.filePath(QStringLiteral("tree"))) + "/b\xff\xfe";
    const int file = ::open(odd.constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600);
    QVERIFY(file >= 0);
    ::close(file);
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    ::unlink(odd.constData()); // which Qt would not find either
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(QStringLiteral("UTF-8")), qPrintable(torrent.error().message));
}

void TestTorrentMaker::make_oddNames_areKeptHereAndSafeElsewhere()
{
    const QTemporaryDir dir;
    const QStringList names{QStringLiteral("tree/Readme"),
                            QStringLiteral("tree/README"),
                            QStringLiteral("tree/a\\b"),
                            QStringLiteral("tree/line\nline"),
                            QStringLiteral("tree/") + QString(255, u'x'),
                            QStringLiteral("tree/sub /end.")};
    for (const QString& name : names)
        put(dir.filePath(name), name.toUtf8());
    const auto torrent = make(dir.filePath(QStringLiteral("tree")));
    QVERIFY2(torrent, torrent ? "" : qPrintable(torrent.error().message));
    const auto pathsOf = [](const TorrentDescription& one) {
        QStringList paths;
        for (const ContentFile& file : one.files)
            paths.append(file.path);
        paths.sort();
        return paths;
    };
    QStringList sorted = names;
    sorted.sort();
    QCOMPARE(pathsOf(*torrent), sorted);
    QCOMPARE(pathsOf(*readTorrent(torrent->bytes, Names::Own)), sorted); // as after a restart
    const QStringList elsewhere = pathsOf(*readTorrent(torrent->bytes));
    QSet<QString> folded;
    for (const QString& path : elsewhere) {
        QVERIFY2(!path.contains(u'\\') && !path.contains(u'\n') && !path.endsWith(u'.'), qPrintable(path));
        folded.insert(path.toCaseFolded());
    }
    QCOMPARE(folded.size(), names.size());
    QCOMPARE(check(*torrent, dir.path()), QBitArray(torrent->chunkCount(), true));
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

void TestTorrentMaker::make_progress_growsUpToTheWhole()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    QList<qint64> done;
    QVERIFY(makeTorrent(dir.filePath(QStringLiteral("tree")),
                        [&](qint64 doneBytes, qint64) { done.append(doneBytes); }, {}));
    QCOMPARE(done.size(), 4);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
    QCOMPARE(done.last(), 800'001);
}

void TestTorrentMaker::make_chunkBytesChosen_areTheTorrents()
{
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    for (const qint64 chosen : {16 * 1024, 1024 * 1024, 64 * 1024 * 1024}) {
        const auto torrent = makeTorrent(
            dir.filePath(QStringLiteral("tree")), [](qint64, qint64) {}, {}, chosen);
        QVERIFY2(torrent, torrent ? "" : qPrintable(torrent.error().message));
        QCOMPARE(torrent->chunkBytes, chosen);
        QCOMPARE(check(*torrent, dir.path()).count(false), 0);
    }
}

void TestTorrentMaker::make_chunkBytesOdd_saysWhatMayBeChosen_data()
{
    QTest::addColumn<qint64>("chosen");
    QTest::newRow("negative") << qint64(-16384);
    QTest::newRow("one") << qint64(1);
    QTest::newRow("too small") << qint64(8192);
    QTest::newRow("no power of two") << qint64(3 * 16384);
    QTest::newRow("too large") << qint64(128 * 1024 * 1024);
}

void TestTorrentMaker::make_chunkBytesOdd_saysWhatMayBeChosen()
{
    QFETCH(qint64, chosen);
    const QTemporaryDir dir;
    putTree(dir.filePath(QStringLiteral("tree")));
    const auto torrent = makeTorrent(
        dir.filePath(QStringLiteral("tree")), [](qint64, qint64) {}, {}, chosen);
    QVERIFY(!torrent);
    QVERIFY(torrent.error().message.contains(QStringLiteral("choose a power of two")));
}

// Each chunk once and with its own hash, whoever hashes it.
void TestTorrentMaker::make_onManyThreads_isTheSameTorrent()
{
    const QTemporaryDir dir;
    const QByteArray bytes = someBytes(3'000'000, 4);
    put(dir.filePath(QStringLiteral("file")), bytes);
    const QList<ContentFile> files{{QStringLiteral("file"), 0, bytes.size()}};
    constexpr qint64 chunkBytes = 16 * 1024;
    const int chunks = int((bytes.size() + chunkBytes - 1) / chunkBytes);
    for (const int threads : {1, 2, 7}) {
        QBitArray which(chunks, true);
        which.clearBit(5);
        QHash<int, QByteArray> hashes;
        hashChunks([&] { return ContentReader(files, dir.path()); }, bytes.size(), chunkBytes, which, threads,
                   [&](const HashedChunk& hashed) { return hashes.insert(hashed.chunk, hashed.hash), true; },
                   {});
        QCOMPARE(hashes.size(), chunks - 1);
        for (auto hash = hashes.cbegin(); hash != hashes.cend(); ++hash)
            QCOMPARE(*hash, QCryptographicHash::hash(bytes.mid(hash.key() * chunkBytes, chunkBytes),
                                                     QCryptographicHash::Sha1));
    }
}

void TestTorrentMaker::make_fileCutShortMeanwhile_saysWhich()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("file"));
    put(path, someBytes(64 * 16'384, 5));
    const auto torrent = makeTorrent(
        path, [&](qint64, qint64) { QFile::resize(path, 3 * 16'384); }, {}, 16'384);
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(path), qPrintable(torrent.error().message));
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
