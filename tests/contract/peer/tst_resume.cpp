// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/peer/contentfiles.h"
#include "contract/peer/faketracker.h"
#include "contract/peer/memorychunkstore.h"
#include "contract/peer/peernode.h"
#include "peer/chunkchecker.h"
#include "peer/torrentmaker.h"
#include "storage/peerdatabase.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

namespace {

constexpr qint64 chunkBytes = 256 * 1024;
constexpr int chunkCount = 192;
constexpr qint64 contentBytes = chunkCount * chunkBytes - 1000; // the last chunk is shorter

// One run of the peer that is killed.
class Run
{
public:
    // `what`: a magnet to fetch, or the path of a file to share.
    Run(const Endpoint& group, const QTemporaryDir& dir, const QString& what, int bytesPerSecond,
        const QStringList& more = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QStringList arguments{QStringLiteral("62"),
                                    group.toString(),
                                    dir.filePath(QStringLiteral("peer.db")),
                                    what,
                                    dir.path(),
                                    QString::number(bytesPerSecond)};
        m_process.start(QStringLiteral(KILLED_PEER), arguments + more);
    }
    ~Run()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // The number behind the last line that began so; -1: there was none yet.
    qint64 last(const QByteArray& word)
    {
        m_output += m_process.readAllStandardOutput();
        const qsizetype at = m_output.lastIndexOf(QByteArray(word + ' '));
        const qsizetype end = m_output.indexOf('\n', at);
        const qsizetype from = at + word.size() + 1;
        return at < 0 || end < 0 ? -1 : m_output.sliced(from, end - from).toLongLong();
    }
    bool failed() { return last("failed") >= 0; }
    void kill()
    {
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }
    void waitForEnd() { m_process.waitForFinished(); }

private:
    QProcess m_process;
    QByteArray m_output;
};

// What CHUNK holds, read after the process is gone.
QSet<qint64> recordedChunks(const QTemporaryDir& dir)
{
    storage::PeerDatabase store(dir.filePath(QStringLiteral("peer.db")));
    QSet<qint64> offsets;
    if (!store.open())
        return offsets;
    const ChunkStore::Contents contents = store.load().value();
    for (const ChunkRecord& chunk : contents.chunks)
        offsets.insert(chunk.offset);
    return offsets;
}

qint64 bytesOf(const QSet<qint64>& offsets)
{
    qint64 bytes = 0;
    for (const qint64 offset : offsets)
        bytes += qMin(chunkBytes, contentBytes - offset);
    return bytes;
}

} // namespace

class TestResume : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void killed_inTheMiddle_fetchesNothingTwice();
    void killed_severalTimes_fetchesNothingTwice();
    void killed_andAChunkDamaged_fetchesThatOneAgain();
    void killed_atThirtyMoments_believesNothingThatIsNotThere();
    void killed_atThirtyMomentsOfAShare_leavesTheFileAndSharesAgain();
    void killed_afterAnOrder_keepsIt();
    void cleanup();

private:
    bool runUntilKilled(int chunks);
    qint64 runToTheEnd(); // payload bytes

    QByteArray m_content = someBytes(contentBytes, 11);
    Endpoint m_group;
    std::unique_ptr<FakeTracker> m_tracker;
    std::unique_ptr<QTemporaryDir> m_from;
    std::unique_ptr<QTemporaryDir> m_to;
    MemoryDisk m_disk;
    std::unique_ptr<MemoryChunkStore> m_store;
    std::unique_ptr<PeerNode> m_seeder;
    QString m_magnet;
    qint64 m_shown = 0; // chunks that the killed peer showed as done
};

void TestResume::init()
{
    m_group = randomGroup();
    m_tracker = std::make_unique<FakeTracker>(60, m_group);
    m_from = std::make_unique<QTemporaryDir>();
    m_to = std::make_unique<QTemporaryDir>();
    m_disk = {};
    m_store = std::make_unique<MemoryChunkStore>(m_disk);
    m_seeder = std::make_unique<PeerNode>(61, m_group, *m_store);
    QVERIFY(putFile(m_from->filePath(QStringLiteral("file")), m_content));
    QSignalSpy shared(&m_seeder->manager, &DownloadManager::shared);
    m_seeder->manager.share(m_from->filePath(QStringLiteral("file")));
    QTRY_COMPARE(shared.count(), 1);
    m_magnet = shared[0][1].toString();
}

void TestResume::cleanup()
{
    m_seeder.reset();
    m_store.reset();
}

bool TestResume::runUntilKilled(int chunks)
{
    Run run(m_group, *m_to, m_magnet, 6 * 1024 * 1024);
    const bool reached =
        QTest::qWaitFor([&] { return run.last("chunks") >= chunks || run.failed(); }, 30'000);
    run.kill();
    m_shown = run.last("chunks");
    return reached && !run.failed() && run.last("finished") < 0;
}

qint64 TestResume::runToTheEnd()
{
    Run run(m_group, *m_to, m_magnet, 0);
    if (!QTest::qWaitFor([&] { return run.last("finished") >= 0 || run.failed(); }, 30'000))
        return -1;
    const qint64 payload = run.last("finished");
    run.waitForEnd();
    return payload;
}

void TestResume::killed_inTheMiddle_fetchesNothingTwice()
{
    QVERIFY(runUntilKilled(chunkCount * 4 / 10));
    const QSet<qint64> here = recordedChunks(*m_to);
    QVERIFY2(here.size() >= m_shown, "a chunk was shown that the store had not");
    QVERIFY(here.size() < chunkCount);
    QCOMPARE(runToTheEnd(), contentBytes - bytesOf(here));
    QCOMPARE(getFile(m_to->filePath(QStringLiteral("file"))), m_content);
    QCOMPARE(recordedChunks(*m_to).size(), chunkCount);
}

void TestResume::killed_severalTimes_fetchesNothingTwice()
{
    for (const int chunks : {4, 20, 40})
        QVERIFY(runUntilKilled(chunks));
    const QSet<qint64> here = recordedChunks(*m_to);
    QVERIFY(here.size() >= m_shown && here.size() < chunkCount);
    QCOMPARE(runToTheEnd(), contentBytes - bytesOf(here));
    QCOMPARE(getFile(m_to->filePath(QStringLiteral("file"))), m_content);
}

void TestResume::killed_andAChunkDamaged_fetchesThatOneAgain()
{
    QVERIFY(runUntilKilled(chunkCount * 4 / 10));
    QSet<qint64> here = recordedChunks(*m_to);
    const qint64 damaged = *here.begin();
    QFile file(m_to->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(damaged + 100));
    QVERIFY(file.putChar(char(~m_content[damaged + 100])));
    file.close();
    here.remove(damaged);
    QCOMPARE(runToTheEnd(), contentBytes - bytesOf(here));
    QCOMPARE(sha1OfFile(m_to->filePath(QStringLiteral("file"))),
             QCryptographicHash::hash(m_content, QCryptographicHash::Sha1).toHex());
}

// Each time once something new has come, so that every kill meets a download that runs.
void TestResume::killed_atThirtyMoments_believesNothingThatIsNotThere()
{
    QRandomGenerator chance = QRandomGenerator::securelySeeded();
    const auto torrent = makeTorrent(m_from->filePath(QStringLiteral("file")), [](qint64, qint64) {}, {});
    QVERIFY(torrent);
    qsizetype before = 0;
    int inTheMiddle = 0;
    for (int round = 0; round < 30; ++round) {
        Run run(m_group, *m_to, m_magnet, 4 * 1024 * 1024);
        const qint64 until = qMin<qint64>(before + chance.bounded(1, 4), chunkCount);
        QVERIFY(QTest::qWaitFor([&] { return run.last("chunks") >= until || run.failed(); }, 30'000));
        QTest::qWait(int(chance.bounded(0, 60))); // anywhere between two chunks
        run.kill();
        QVERIFY(!run.failed());
        const QSet<qint64> recorded = recordedChunks(*m_to);
        QBitArray claimed(torrent->chunkCount());
        for (const qint64 offset : recorded)
            claimed.setBit(torrent->chunkAt(offset));
        QCOMPARE(checkChunks(*torrent, m_to->path(), claimed, {}), claimed);
        QVERIFY2(claimed.count(true) >= before, "a chunk that was finished is finished no more");
        inTheMiddle += claimed.count(true) > before && claimed.count(true) < chunkCount ? 1 : 0;
        before = claimed.count(true);
    }
    QVERIFY2(inTheMiddle >= 20,
             qPrintable(QStringLiteral("only %1 met a running download").arg(inTheMiddle)));
    const QSet<qint64> here = recordedChunks(*m_to);
    QCOMPARE(runToTheEnd(), contentBytes - bytesOf(here));
    QCOMPARE(getFile(m_to->filePath(QStringLiteral("file"))), m_content);
}

void TestResume::killed_atThirtyMomentsOfAShare_leavesTheFileAndSharesAgain()
{
    constexpr qint64 ownBytes = 2LL * 1024 * 1024 * 1024; // most of it a hole, which is read all the same
    const QString path = m_to->filePath(QStringLiteral("own"));
    QVERIFY(putFile(path, m_content));
    QFile own(path);
    if (!own.open(QIODevice::ReadWrite) || !own.resize(ownBytes))
        QSKIP("no file of that size can be made here");
    QRandomGenerator chance = QRandomGenerator::securelySeeded();
    int inTheMiddle = 0;
    for (int round = 0; round < 30; ++round) {
        Run run(m_group, *m_to, path, 0);
        const qint64 until = chance.bounded(qint64(1), ownBytes / 64);
        QVERIFY(QTest::qWaitFor(
            [&] { return run.last("hashed") >= until || run.last("shared") > 0 || run.failed(); }, 60'000));
        run.kill();
        QVERIFY(!run.failed());
        const bool wasShared = run.last("shared") > 0;
        inTheMiddle += wasShared ? 0 : 1;
        if (!wasShared)
            QVERIFY2(recordedChunks(*m_to).isEmpty(), "chunks of what was not read to its end are believed");
    }
    QVERIFY2(inTheMiddle >= 20,
             qPrintable(QStringLiteral("only %1 met an unfinished hash").arg(inTheMiddle)));
    QCOMPARE(own.size(), ownBytes);
    QVERIFY(own.seek(0) && own.read(contentBytes) == m_content);
    Run run(m_group, *m_to, path, 0);
    QVERIFY(QTest::qWaitFor([&] { return run.last("shared") > 0 || run.failed(); }, 120'000));
    QVERIFY(!run.failed());
    QTRY_COMPARE(recordedChunks(*m_to).size(), int(ownBytes / chunkBytesFor(ownBytes)));
}

void TestResume::killed_afterAnOrder_keepsIt()
{
    Run run(m_group, *m_to, m_magnet, 1, {QStringLiteral("order")});
    QVERIFY(QTest::qWaitFor([&] { return run.last("ordered") > 0 || run.failed(); }, 30'000));
    run.kill();
    storage::PeerDatabase store(m_to->filePath(QStringLiteral("peer.db")));
    QVERIFY(store.open());
    const ChunkStore::Contents contents = store.load().value();
    QCOMPARE(contents.shares.size(), 1);
    const ShareRecord& record = contents.shares.first();
    QVERIFY(record.wanted == WantedState::Paused && record.isSequential);
    QVERIFY((record.limits == status::TransferLimits{{1, 2}, 3.5}));
    QVERIFY(record.priorities == QList{status::FilePriority::High});
    QCOMPARE(contents.limits.value().activeDownloads, 3);
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_resume.moc"
