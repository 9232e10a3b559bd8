// SPDX-License-Identifier: GPL-3.0-or-later
// Torrents whose names are made to hurt, through the real engine: what is written is what we computed.
#include "contract/peer/enginepeer.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

namespace {

constexpr int fileBytes = 1000;
constexpr qint64 chunkBytes = 16384;

QByteArray text(const QByteArray& value) { return QByteArray::number(value.size()) + ':' + value; }
QByteArray number(qint64 value) { return 'i' + QByteArray::number(value) + 'e'; }

QByteArray bytesOfFile(qsizetype index) { return someBytes(fileBytes, quint32(100 + index)); }

// "n" over files of these paths, which need not be fit for any disk.
QByteArray hostileTorrent(const QList<QList<QByteArray>>& paths, const QByteArray& name = "n")
{
    QByteArray files;
    QByteArray content;
    for (const QList<QByteArray>& path : paths) {
        QByteArray parts;
        for (const QByteArray& part : path)
            parts += text(part);
        content += bytesOfFile(files.isEmpty() ? 0 : content.size() / fileBytes);
        files += 'd' + text("length") + number(fileBytes) + text("path") + 'l' + parts + "ee";
    }
    QByteArray hashes;
    for (qint64 at = 0; at < content.size(); at += chunkBytes)
        hashes += QCryptographicHash::hash(content.mid(at, chunkBytes), QCryptographicHash::Sha1);
    return "d" + text("info") + 'd' + text("files") + 'l' + files + 'e' + text("name") + text(name) +
           text("piece length") + number(chunkBytes) + text("pieces") + text(hashes) + "ee";
}

} // namespace

class TestHostileNames : public QObject
{
    Q_OBJECT
private slots:
    void fetched_isWrittenJustWhereWeSay_data();
    void fetched_isWrittenJustWhereWeSay();
    void nestedTooDeep_isRefusedWithASentence();
    void countsThatAreHuge_areRefused();
};

void TestHostileNames::fetched_isWrittenJustWhereWeSay_data()
{
    QTest::addColumn<QByteArray>("torrent");
    QTest::newRow("outside") << hostileTorrent({{"..", "..", "x"}, {"/etc", "passwd"}, {"../../y"}, {"a"}});
    QTest::newRow("name outside") << hostileTorrent({{"a"}, {"b"}}, "../../n");
    QTest::newRow("devices") << hostileTorrent({{"CON"}, {"nul.txt"}, {"d", "aux"}, {"COM1", "x"}});
    QTest::newRow("ends") << hostileTorrent({{"a."}, {"b "}, {"c. .", "d."}});
    QTest::newRow("control") << hostileTorrent({{"a\nb"}, {"c\x1b[31m"}, {QByteArray("d\0e", 3)}, {"\x7f"}});
    QTest::newRow("direction") << hostileTorrent({{"txt.\xe2\x80\xae"
                                                   "exe"},
                                                  {"a\xe2\x81\xa6"
                                                   "b"}});
    QTest::newRow("not UTF-8") << hostileTorrent({{"\xff\xfe"}, {"\xc3"}, {"\xed\xa0\x80"}});
    QTest::newRow("equal") << hostileTorrent({{"a"}, {"A"}, {"a"}, {"a (2)"}});
    QTest::newRow("equal when cleaned") << hostileTorrent({{"x\x01"}, {"x\x02"}, {"x_"}});
    QTest::newRow("file and folder") << hostileTorrent({{"a"}, {"a", "b"}, {"A", "c"}});
    QTest::newRow("long") << hostileTorrent(
        {{QByteArray(300, 'l') + ".txt"}, {QByteArray(300, 'l') + "2.txt"}});
    QTest::newRow("alike to the eye") << hostileTorrent({{"a\xe2\x80\xaa"}, {"a\xe2\x80\xab"}, {"a_"}});
    QTest::newRow("long endings") << hostileTorrent(
        {{"a." + QByteArray(252, 'x')}, {"A." + QByteArray(252, 'x')}});
    QTest::newRow("the parts file's name")
        << hostileTorrent({{".0123456789abcdef0123456789abcdef01234567.parts"}, {"b"}},
                          ".0123456789abcdef0123456789abcdef01234567.parts");
    QTest::newRow("empty") << hostileTorrent({{""}, {"", "a"}, {"."}, {"a"}});
}

void TestHostileNames::fetched_isWrittenJustWhereWeSay()
{
    QFETCH(QByteArray, torrent);
    const auto read = readTorrent(torrent);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    EnginePeer seeder(71);
    EnginePeer leecher(72);
    QStringList expected;
    for (qsizetype i = 0; i < read->files.size(); ++i) {
        QVERIFY(putFile(seeder.dir.filePath(read->files[i].path), bytesOfFile(i)));
        expected.append(QStringLiteral("in/") + read->files[i].path);
    }
    expected.sort();
    seeder.engine->add(*read, seeder.dir.path(), QBitArray(read->chunkCount(), true));
    QSignalSpy finished(leecher.engine.get(), &TorrentEngine::chunksFinished);
    leecher.engine->add(*read, leecher.dir.filePath(QStringLiteral("in")), QBitArray(read->chunkCount()));
    leecher.engine->connectPeers(read->sha1, {seeder.endpoint()});
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
    QCOMPARE(filesBelow(leecher.dir.path()), expected);
    for (qsizetype i = 0; i < read->files.size(); ++i)
        QCOMPARE(getFile(leecher.dir.filePath(QStringLiteral("in/") + read->files[i].path)), bytesOfFile(i));
}

void TestHostileNames::nestedTooDeep_isRefusedWithASentence()
{
    const auto deep = readTorrent(hostileTorrent({QList<QByteArray>(150, "d"), {"a"}}));
    QVERIFY(!deep);
    QVERIFY2(deep.error().message.contains(QStringLiteral("deep")), qPrintable(deep.error().message));
    const auto longPath = readTorrent(hostileTorrent({QList<QByteArray>(20, QByteArray(250, 'd')), {"a"}}));
    QVERIFY(!longPath);
    QVERIFY2(longPath.error().message.contains(QStringLiteral("longer")),
             qPrintable(longPath.error().message));
}

void TestHostileNames::countsThatAreHuge_areRefused()
{
    const QByteArray good = hostileTorrent({{"a"}, {"b"}});
    for (const auto& [from, to] : {std::pair<QByteArray, QByteArray>{"i1000e", "i9223372036854775807e"},
                                   {"i1000e", "i-1e"},
                                   {"i16384e", "i0e"},
                                   {"i16384e", "i-16384e"},
                                   {"i16384e", "i9223372036854775807e"}}) {
        const auto read = readTorrent(QByteArray(good).replace(from, to));
        QVERIFY2(!read, to.constData());
        QVERIFY(!read.error().message.isEmpty());
    }
    QVERIFY(!readTorrent("d4:info" + QByteArray(100'000, 'l') + QByteArray(100'000, 'e') + 'e'));
}

QTEST_GUILESS_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
