// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/torrentdescription.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>
#include <functional>

using namespace muster;
using namespace muster::peer;

namespace {

QByteArray text(const QByteArray& value) { return QByteArray::number(value.size()) + ':' + value; }

QByteArray number(qint64 value) { return 'i' + QByteArray::number(value) + 'e'; }

// The info dictionary of one file of 100 bytes, or of several.
QByteArray torrentOf(const QByteArray& name, const QByteArray& files = {}, const QByteArray& after = {})
{
    const QByteArray oneFile = text("length") + number(100);
    const QByteArray manyFiles = text("files") + 'l' + files + 'e';
    const QByteArray what = files.isEmpty() ? oneFile : manyFiles;
    return "d" + text("info") + 'd' + what + text("name") + text(name) + text("piece length") +
           number(16384) + text("pieces") + text(QByteArray(20, 'p')) + after + "ee";
}

QByteArray fileOf(const QList<QByteArray>& path, const QByteArray& attributes = {})
{
    QByteArray parts;
    for (const QByteArray& part : path)
        parts += text(part);
    const QByteArray attr = attributes.isEmpty() ? QByteArray() : text("attr") + text(attributes);
    const QByteArray target = attributes == "l" ? text("symlink path") + 'l' + text("x") + 'e' : QByteArray();
    return 'd' + attr + text("length") + number(50) + text("path") + 'l' + parts + 'e' + target + 'e';
}

// Up to 16 MiB of content.
QByteArray inOneChunk(QByteArray torrent) { return torrent.replace(number(16384), number(16 * 1024 * 1024)); }

bool isInside(const QString& path)
{
    return !path.startsWith(QLatin1Char('/')) && !path.split(QLatin1Char('/')).contains(QStringLiteral(".."));
}

} // namespace

class TestTorrentDescription : public QObject
{
    Q_OBJECT
private slots:
    void read_oneFile_saysWhatIsInIt();
    void read_hostileNames_neverLeaveTheFolder_data();
    void read_hostileNames_neverLeaveTheFolder();
    void read_symbolicLink_isRefused();
    void read_whatTakesTooLong_isRefused_data();
    void read_whatTakesTooLong_isRefused();
    void read_someRepeatedNames_areToldApart();
    void read_muchPaddingOfOneName_isRead();
    void read_garbage_isRefused();
    void read_everyPrefix_doesNotCrash();
    void chunkAt_onlyWhereAChunkBegins();
    void bytesPerFile_chunkAcrossFiles_isDividedAmongThem();
};

void TestTorrentDescription::read_oneFile_saysWhatIsInIt()
{
    const QByteArray bytes = torrentOf("file.bin");
    const auto torrent = readTorrent(bytes);
    QVERIFY(torrent);
    QCOMPARE(torrent->name, QStringLiteral("file.bin"));
    QCOMPARE(torrent->sizeBytes, 100);
    QCOMPARE(torrent->chunkBytes, 16384);
    QCOMPARE(torrent->chunkCount(), 1);
    QCOMPARE(torrent->chunkSize(0), 100);
    QCOMPARE(torrent->chunkHash(0), QByteArray(20, 'p'));
    QCOMPARE(torrent->files, (QList<ContentFile>{{QStringLiteral("file.bin"), 0, 100, false}}));
    QCOMPARE(torrent->bytes, bytes);
    // sha1sum of the info dictionary
    QCOMPARE(torrent->sha1.toHex(),
             QCryptographicHash::hash(bytes.sliced(7, bytes.size() - 8), QCryptographicHash::Sha1).toHex());
}

void TestTorrentDescription::read_hostileNames_neverLeaveTheFolder_data()
{
    QTest::addColumn<QByteArray>("torrent");
    for (const QByteArray& name : {QByteArray(".."), QByteArray("/etc/passwd"), QByteArray("../../x"),
                                   QByteArray("a/../../b"), QByteArray("."), QByteArray("")})
        QTest::addRow("name %s", name.constData()) << torrentOf(name);
    QTest::newRow("path ..") << torrentOf("n", fileOf({"..", "..", "x"}) + fileOf({"a"}));
    QTest::newRow("path absolute") << torrentOf("n", fileOf({"/etc", "passwd"}) + fileOf({"a"}));
    QTest::newRow("path with slashes") << torrentOf("n", fileOf({"../../x"}) + fileOf({"a"}));
    QTest::newRow("path empty") << torrentOf("n", fileOf({""}) + fileOf({"a"}));
    QTest::newRow("both") << torrentOf("..", fileOf({"..", "x"}) + fileOf({"a"}));
}

void TestTorrentDescription::read_hostileNames_neverLeaveTheFolder()
{
    QFETCH(QByteArray, torrent);
    const auto read = readTorrent(torrent);
    if (!read) // just as well
        return;
    QVERIFY2(isInside(read->name), qPrintable(read->name));
    QVERIFY(!read->name.isEmpty() && !read->name.contains(QLatin1Char('/')));
    for (const ContentFile& file : read->files)
        QVERIFY2(isInside(file.path), qPrintable(file.path));
}

void TestTorrentDescription::read_symbolicLink_isRefused()
{
    const auto torrent = readTorrent(torrentOf("n", fileOf({"a"}) + fileOf({"b"}, "l")));
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(QStringLiteral("symbolic")),
             qPrintable(torrent.error().message));
}

// Each of these takes libtorrent itself from seconds to minutes.
void TestTorrentDescription::read_whatTakesTooLong_isRefused_data()
{
    QTest::addColumn<QByteArray>("files");
    QTest::addColumn<QString>("sentence");
    const auto many = [](int count, const std::function<QByteArray(int)>& file) {
        QByteArray files;
        for (int i = 0; i < count; ++i)
            files += file(i);
        return files;
    };
    const auto same = QStringLiteral("same name");
    QTest::newRow("one path") << many(2000, [](int) { return fileOf({"d", "a"}); }) << same;
    QTest::newRow("one path but for its case") << many(2000, [](int i) {
        QByteArray name = "abcdefghijkl";
        for (int bit = 0; bit < name.size(); ++bit)
            if (i >> bit & 1)
                name[bit] = char(name[bit] - 'a' + 'A');
        return fileOf({name});
    }) << same;
    QTest::newRow("one path but for what is left out")
        << many(2000, [](int i) { return fileOf({"a" + QByteArray(i % 150, '\x01')}); }) << same;
    QTest::newRow("one path but for dots")
        << many(2000, [](int i) { return fileOf(QList<QByteArray>(i % 50, "..") + QList<QByteArray>{"a"}); })
        << same;
    QTest::newRow("files named like folders")
        << many(2000,
                [](int i) {
                    return fileOf({"d" + QByteArray::number(i), "a"});
                }) +
               many(2000, [](int i) { return fileOf({"d" + QByteArray::number(i)}); })
        << same;
    QTest::newRow("padding of one path and many sizes") << many(2000, [](int i) -> QByteArray {
        return "d4:attr1:p6:length" + number(i) + "4:pathl" + text("p") + "ee";
    }) << same;
    QTest::newRow("folders") << many(60'000, [](int i) {
        return fileOf({QByteArray::number(i), "a"});
    }) << QStringLiteral("too many folders");
    QTest::newRow("files") << many(300'001, [](int i) { return fileOf({QByteArray::number(i)}); })
                           << QStringLiteral("300000 file");
}

void TestTorrentDescription::read_whatTakesTooLong_isRefused()
{
    QFETCH(const QByteArray, files);
    QFETCH(const QString, sentence);
    const auto torrent = readTorrent(inOneChunk(torrentOf("n", files)));
    QVERIFY(!torrent);
    QVERIFY2(torrent.error().message.contains(sentence), qPrintable(torrent.error().message));
}

void TestTorrentDescription::read_someRepeatedNames_areToldApart()
{
    QByteArray files;
    for (int i = 0; i < 100; ++i)
        files += fileOf({"a"});
    const auto torrent = readTorrent(torrentOf("n", files));
    QVERIFY(torrent);
    QSet<QString> paths;
    for (const ContentFile& file : torrent->files)
        paths.insert(file.path);
    QCOMPARE(paths.size(), 100);
}

void TestTorrentDescription::read_muchPaddingOfOneName_isRead()
{
    QByteArray files;
    for (int i = 0; i < 1000; ++i)
        files += fileOf({QByteArray::number(i)}) + fileOf({".pad", "50"}, "p");
    const auto torrent = readTorrent(inOneChunk(torrentOf("n", files)));
    QVERIFY2(torrent, qPrintable(torrent ? QString() : torrent.error().message));
    QCOMPARE(torrent->files.size(), 2000);
}

void TestTorrentDescription::read_garbage_isRefused()
{
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("x"), QByteArray("de"), QByteArray("d4:infodee"), QByteArray(1000, 'd')}) {
        const auto torrent = readTorrent(bytes);
        QVERIFY(!torrent);
        QVERIFY(torrent.error().message.contains(QStringLiteral("not a torrent")));
    }
}

void TestTorrentDescription::read_everyPrefix_doesNotCrash()
{
    const QByteArray whole = torrentOf("n", fileOf({"a", "b"}) + fileOf({"c"}));
    QVERIFY(readTorrent(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(!readTorrent(whole.first(length)));
}

void TestTorrentDescription::chunkAt_onlyWhereAChunkBegins()
{
    TorrentDescription torrent;
    torrent.sizeBytes = 250;
    torrent.chunkBytes = 100;
    torrent.chunkHashes = QByteArray(60, '\0');
    QCOMPARE(torrent.chunkAt(0), 0);
    QCOMPARE(torrent.chunkAt(200), 2);
    QCOMPARE(torrent.chunkAt(150), -1);
    QCOMPARE(torrent.chunkAt(300), -1);
    QCOMPARE(torrent.chunkAt(-100), -1);
    QCOMPARE(torrent.chunkSize(2), 50);
}

void TestTorrentDescription::bytesPerFile_chunkAcrossFiles_isDividedAmongThem()
{
    TorrentDescription torrent;
    torrent.sizeBytes = 250;
    torrent.chunkBytes = 100;
    torrent.chunkHashes = QByteArray(60, '\0');
    torrent.files = {{QStringLiteral("a"), 0, 120, false},
                     {QStringLiteral("empty"), 120, 0, false},
                     {QStringLiteral("b"), 120, 60, false},
                     {QStringLiteral("c"), 180, 70, false}};
    QBitArray chunks(3);
    QCOMPARE(bytesPerFile(torrent, chunks), (QList<qint64>{0, 0, 0, 0}));
    chunks.setBit(1);
    QCOMPARE(bytesPerFile(torrent, chunks), (QList<qint64>{20, 0, 60, 20}));
    QCOMPARE(bytesOf(torrent, chunks), 100);
    chunks.fill(true);
    QCOMPARE(bytesPerFile(torrent, chunks), (QList<qint64>{120, 0, 60, 70}));
    QCOMPARE(bytesOf(torrent, chunks), 250);
}

QTEST_GUILESS_MAIN(TestTorrentDescription)
#include "tst_torrentdescription.moc"
