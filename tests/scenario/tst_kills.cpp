// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself, ended by SIGKILL at thirty moments of a download and at thirty of a share. The moments
// are drawn by chance; MUSTER_SEED draws the same again.
#include "app/datafolder.h"
#include "app/demoscene.h"
#include "contract/peer/contentfiles.h"
#include "peer/chunkchecker.h"
#include "peer/torrentmaker.h"
#include "scenario/programrun.h"
#include "storage/peerdatabase.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace muster;
using namespace muster::peer;
using namespace muster::scenario;
using namespace muster::testing;

namespace {

constexpr int patienceMs = 60'000;
constexpr int kills = 30;
constexpr qint64 chunkBytes = 256 * 1024;
constexpr int chunkCount = 192;
constexpr qint64 contentBytes = chunkCount * chunkBytes - 1000; // the last chunk is shorter
constexpr int sharer = 4;                                       // hosts of the scene
constexpr int fetcher = 5;

// The program, from its start until it is killed; what it says is read as it comes.
class Run
{
public:
    explicit Run(const QStringList& arguments)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(MUSTER_PROGRAM), arguments);
    }
    ~Run() { kill(); }

    void kill()
    {
        m_process.kill(); // SIGKILL, by its pid
        m_process.waitForFinished();
    }
    // The first and the last thing that it said of a transfer; empty: none yet.
    const QJsonObject& first() { return read(), m_first; }
    const QJsonObject& last() { return read(), m_last; }
    bool isShared() { return read(), m_isShared; }
    bool endsWell()
    {
        const bool hasEnded =
            m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs);
        return hasEnded && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }

private:
    void read()
    {
        m_rest += m_process.readAllStandardOutput();
        for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
            const QJsonObject line = QJsonDocument::fromJson(m_rest.first(end)).object();
            m_rest.remove(0, end + 1);
            m_isShared |= line[u"type"] == u"shared"_qs;
            if (line[u"type"] != u"transfer"_qs)
                continue;
            if (m_first.isEmpty())
                m_first = line;
            m_last = line;
        }
    }

    QProcess m_process;
    QByteArray m_rest;
    QJsonObject m_first, m_last;
    bool m_isShared = false;
};

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void download_killedAtThirtyMoments_believesWhatIsThere_andFetchesNothingTwice();
    void share_killedAtThirtyMoments_leavesTheFile_andGivesOn();

private:
    QString dataFolder(int host) const { return m_dir->filePath(u"data%1"_qs.arg(host)); }
    QString file() const { return m_dir->filePath(u"film.bin"_qs); }
    QString fetched() const { return m_dir->filePath(u"to/film.bin"_qs); }
    QStringList with(const QStringList& command, int host) const
    {
        return command + QStringList{u"--json"_qs, u"--data-dir"_qs, dataFolder(host)} +
               m_scene.networkArguments(host);
    }
    QStringList get(int kibPerSecond) const
    {
        return with({u"get"_qs, magnetOf(m_torrent.sha1, m_torrent.name), u"--to"_qs,
                     m_dir->filePath(u"to"_qs), u"--down-limit"_qs, QString::number(kibPerSecond)},
                    fetcher);
    }
    QStringList goOn(int kibPerSecond) const
    {
        return with({u"peer"_qs, u"--headless"_qs, u"--down-limit"_qs, QString::number(kibPerSecond)},
                    fetcher);
    }
    QStringList share() const { return with({u"share"_qs, file()}, sharer); }
    // What CHUNK holds, read after the process is gone.
    QBitArray recorded(int host) const;

    QRandomGenerator m_chance;
    const QByteArray m_content = someBytes(contentBytes, 11);
    std::unique_ptr<QTemporaryDir> m_dir;
    app::DemoScene m_scene;
    QProcess m_tracker;
    TorrentDescription m_torrent;
};

void TestKills::initTestCase()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("MUSTER_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::system()->generate();
    qInfo("MUSTER_SEED=%u draws these moments again", seed);
    m_chance.seed(seed);
}

void TestKills::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_scene.folder = m_dir->path();
    m_scene.chance = QRandomGenerator::system()->generate();
    QVERIFY(putFile(file(), m_content));
    m_torrent = makeTorrent(file(), [](qint64, qint64) {}, {}).value();
    QCOMPARE(m_torrent.chunkCount(), chunkCount);
    QByteArray seen;
    QVERIFY(startUntil(m_tracker, m_scene.trackerArguments(1), "this tracker is master", patienceMs, seen));
}

void TestKills::cleanup()
{
    m_tracker.terminate();
    m_tracker.waitForFinished(patienceMs);
    m_dir.reset();
}

QBitArray TestKills::recorded(int host) const
{
    QBitArray chunks(chunkCount);
    const QString database = app::DataFolder::pathOf(dataFolder(host), u"peer"_qs) + u"/peer.db";
    if (!QFile::exists(database))
        return chunks;
    storage::PeerDatabase store(database);
    if (!store.open())
        qFatal("the database cannot be opened after a kill");
    const ChunkStore::Contents contents = store.load().value();
    for (const ChunkRecord& chunk : contents.chunks)
        chunks.setBit(m_torrent.chunkAt(chunk.offset));
    return chunks;
}

// By `get` and by a peer that goes on with it, in turns. Most are met while something comes; every third one
// at any moment since its start.
void TestKills::download_killedAtThirtyMoments_believesWhatIsThere_andFetchesNothingTwice()
{
    Run seeder(share());
    QTRY_VERIFY_WITH_TIMEOUT(seeder.isShared(), patienceMs);
    constexpr int slow = 6 * 1024; // KiB a second
    QBitArray before(chunkCount);
    int inTheMiddle = 0;
    for (int round = 0; round < kills; ++round) {
        Run run(round % 2 == 0 ? get(slow) : goOn(slow));
        if (round % 3 != 2) {
            const qint64 until =
                qMin<qint64>((before.count(true) + m_chance.bounded(1, 4)) * chunkBytes, contentBytes);
            QTRY_VERIFY_WITH_TIMEOUT(run.last()[u"done"].toInteger() >= until, patienceMs);
        }
        QTest::qWait(m_chance.bounded(0, round % 3 == 2 ? 600 : 60)); // the moment
        run.kill();
        const QBitArray claimed = recorded(fetcher);
        QCOMPARE(checkChunks(m_torrent, m_dir->filePath(u"to"_qs), claimed, {}), claimed);
        QVERIFY2((before & claimed) == before, "a chunk that was finished is finished no more");
        inTheMiddle += claimed.count(true) > before.count(true) && claimed.count(true) < chunkCount ? 1 : 0;
        before = claimed;
    }
    QVERIFY2(inTheMiddle >= kills / 3, qPrintable(u"only %1 met a running download"_qs.arg(inTheMiddle)));
    const qint64 missing = contentBytes - bytesOf(m_torrent, before);
    QVERIFY(missing > 0);

    Run last(goOn(0));
    QTRY_COMPARE_WITH_TIMEOUT(last.last()[u"done"].toInteger(), contentBytes, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(last.last()[u"state"].toString(), u"sharing"_qs, patienceMs);
    // The bytes are counted a moment after they came.
    const auto taken = [&] {
        return last.last()[u"downloaded"].toInteger() - last.first()[u"downloaded"].toInteger();
    };
    QTRY_VERIFY_WITH_TIMEOUT(taken() >= missing, patienceMs);
    QCOMPARE(taken(), missing);
    QVERIFY(getFile(fetched()) == m_content);
}

// Somebody fetches from it all the while.
void TestKills::share_killedAtThirtyMoments_leavesTheFile_andGivesOn()
{
    const QDateTime modified = QFileInfo(file()).lastModified();
    Run taker(get(512)); // so that it is not done before the last kill
    int sharing = 0;
    for (int round = 0; round < kills; ++round) {
        Run run(share());
        if (round % 3 == 0)
            QTRY_VERIFY_WITH_TIMEOUT(run.isShared(), patienceMs);
        QTest::qWait(m_chance.bounded(0, round % 3 == 0 ? 300 : 500)); // the moment
        sharing += run.isShared() ? 1 : 0;
        run.kill();
        // What was not read to its end is not believed, and what is believed is all of it.
        const QBitArray claimed = recorded(sharer);
        QVERIFY(claimed.count(true) == 0 || claimed.count(true) == chunkCount);
    }
    QVERIFY2(sharing >= kills / 3, qPrintable(u"only %1 met a share"_qs.arg(sharing)));
    const qint64 done = taker.last()[u"done"].toInteger();
    QVERIFY2(done > 0 && done < contentBytes, qPrintable(QString::number(done)));
    QVERIFY(getFile(file()) == m_content);
    QCOMPARE(QFileInfo(file()).lastModified(), modified);

    Run last(share());
    QCOMPARE(runProgram({u"limit"_qs, u"--down-limit"_qs, u"0"_qs, u"--data-dir"_qs, dataFolder(fetcher)},
                        patienceMs)
                 .exitCode,
             0);
    QTRY_VERIFY_WITH_TIMEOUT(last.isShared(), patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(taker.last()[u"done"].toInteger(), contentBytes, patienceMs);
    QVERIFY(taker.endsWell());
    QVERIFY(getFile(fetched()) == m_content);
    QCOMPARE(recorded(sharer).count(true), chunkCount);
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
