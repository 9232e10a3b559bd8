// SPDX-License-Identifier: GPL-3.0-or-later
// The download manager by itself: the engine is one that reports what the test says, the store is in memory
// and nobody is asked by the network. Only the files are true.
#include "contract/peer/contentfiles.h"
#include "contract/peer/memorychunkstore.h"
#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/torrentmaker.h"
#include "support/fakeengine.h"
#include "support/loopback.h"
#include "support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;
using status::TransferState;
using status::TransferStatus;

namespace {

constexpr int chunkCount = 4;
constexpr qint64 chunkBytes = 16 * 1024;
constexpr int patienceMs = 30'000;

// What others have.
struct Offer
{
    Offer(const QString& name, quint32 seed)
        : content(someBytes(chunkCount * chunkBytes - 100, seed))
    {
        if (!putFile(dir.filePath(name), content))
            qFatal("cannot write");
        torrent = makeTorrent(
                      dir.filePath(name), [](qint64, qint64) {}, {}, chunkBytes)
                      .value();
    }
    FetchSource source() const { return {torrent.sha1, torrent.name, torrent.bytes}; }
    FetchSource link() const { return {torrent.sha1, torrent.name, {}}; }

    QTemporaryDir dir;
    QByteArray content;
    TorrentDescription torrent;
};

// A peer that forgets, but for its disk.
struct Desk
{
    explicit Desk(MemoryDisk& disk, const Clock& clock, const FreeSpace& freeSpace)
        : store(disk)
        , requester(loopback(71), RequesterSettings{randomGroup(), {}, {}, {}}, clock, [] { return 7u; })
        , manager(store, requester, engine, clock, freeSpace)
        , failed(&manager, &DownloadManager::failed)
        , finished(&manager, &DownloadManager::finished)
        , shared(&manager, &DownloadManager::shared)
    {
        if (!manager.start())
            qFatal("the manager does not start");
    }
    MemoryChunkStore store;
    PeerInfoRequester requester; // never started: it sends nothing
    FakeEngine engine;
    DownloadManager manager;
    QSignalSpy failed, finished, shared;
};

} // namespace

class TestDownloads : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void queue_moreThanMayRun_theFirstRun_andTheNextOnceOneIsDone();
    void queue_limitChanged_holdsAtOnce();
    void queue_movedToTheTop_runsInsteadOfTheLast();
    void queue_oneIsStalled_nextRunsBesideIt();
    void pause_inEachState_haltsIt_andResumeGoesOn_data() { eachState(); }
    void pause_inEachState_haltsIt_andResumeGoesOn();
    void remove_inEachState_forgetsIt_data() { eachState(); }
    void remove_inEachState_forgetsIt();
    void resume_whileChecking_goesOnAfterTheCheck();
    void pausedOne_rechecked_staysPaused();
    void engineFails_isToldInWords_andResumeTriesAgain();
    void tooLittleRoom_isRefusedInWords_andGoesOnWithRoom();
    void promisedToAnother_isNoRoom();
    void start_believesWhatHashesRight_andFetchesTheRest();
    void recheck_chunkWentWrong_isFetchedAgain();
    void metadata_wrong_isToldInWords_right_begins();
    void ratesOfThisRun_holdInsteadOfTheKeptOnes_untilOthersAreSet();
    void rateOfThisRun_otherLimitsSet_holdsOn_andIsNotKept();
    void rateOfThisRun_setToTheSame_isKept();
    void ownFolder_manyNewFiles_areToldOfOnce();

private:
    static void eachState();
    void boot();
    InfoHash fetch(const Offer& offer);
    bool bring(const Offer& offer, TransferState state);
    TransferState stateOf(const Offer& offer) const { return statusOf(offer).state; }
    TransferStatus statusOf(const Offer& offer) const;
    QString lastError() const { return m_desk->failed.last()[0].value<Error>().message; }
    bool finishAll(const Offer& offer);
    QString placeOf(const Offer& offer) const { return m_dir->filePath(offer.torrent.name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryDisk m_disk;
    ManualClock m_clock;
    qint64 m_free = 1'000'000'000;
    std::unique_ptr<Desk> m_desk;
    const Offer m_a{QStringLiteral("a"), 1};
    const Offer m_b{QStringLiteral("b"), 2};
    const Offer m_c{QStringLiteral("c"), 3};
};

void TestDownloads::init()
{
    m_desk.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_disk = {};
    m_free = 1'000'000'000;
    boot();
}

void TestDownloads::boot()
{
    m_desk.reset();
    m_desk = std::make_unique<Desk>(m_disk, m_clock, [this](const QString&) { return m_free; });
}

InfoHash TestDownloads::fetch(const Offer& offer)
{
    m_desk->manager.fetch(offer.source(), {m_dir->path()});
    return offer.torrent.sha1;
}

TransferStatus TestDownloads::statusOf(const Offer& offer) const
{
    for (const TransferStatus& transfer : m_desk->manager.transfers())
        if (transfer.sha1 == offer.torrent.sha1)
            return transfer;
    return {};
}

bool TestDownloads::finishAll(const Offer& offer)
{
    return m_desk->engine.finish(offer.torrent, offer.content, {0, 1, 2, 3});
}

void TestDownloads::eachState()
{
    QTest::addColumn<TransferState>("state");
    QTest::newRow("asks for the description") << TransferState::FetchingMetadata;
    QTest::newRow("is checked") << TransferState::Checking;
    QTest::newRow("waits for its turn") << TransferState::Queued;
    QTest::newRow("runs") << TransferState::Downloading;
    QTest::newRow("is complete") << TransferState::Sharing;
    QTest::newRow("failed") << TransferState::Failed;
}

bool TestDownloads::bring(const Offer& offer, TransferState state)
{
    if (state == TransferState::FetchingMetadata) {
        m_desk->manager.fetch(offer.link(), {m_dir->path()});
        return stateOf(offer) == state;
    }
    if (state == TransferState::Queued) {
        status::PeerLimits one;
        one.activeDownloads = 1;
        m_desk->manager.setLimits(one);
        if (!bring(m_c, TransferState::Downloading))
            return false;
    }
    fetch(offer);
    if (state == TransferState::Checking) // nothing is heard of the check before the event loop runs
        return stateOf(offer) == state;
    const TransferState first =
        state == TransferState::Queued ? TransferState::Queued : TransferState::Downloading;
    if (!QTest::qWaitFor([&] { return stateOf(offer) == first; }, patienceMs))
        return false;
    if (state == TransferState::Sharing && !finishAll(offer))
        return false;
    if (state == TransferState::Failed)
        emit m_desk->engine.failed(offer.torrent.sha1, {QStringLiteral("the disk is on fire")});
    return QTest::qWaitFor([&] { return stateOf(offer) == state; }, patienceMs);
}

void TestDownloads::queue_moreThanMayRun_theFirstRun_andTheNextOnceOneIsDone()
{
    status::PeerLimits two;
    two.activeDownloads = 2;
    m_desk->manager.setLimits(two);
    for (const Offer* offer : {&m_a, &m_b, &m_c})
        fetch(*offer);
    QTRY_VERIFY(stateOf(m_a) == TransferState::Downloading && stateOf(m_b) == TransferState::Downloading);
    QTRY_COMPARE(stateOf(m_c), TransferState::Queued);
    QVERIFY(!m_desk->engine.has(m_c.torrent.sha1));
    QCOMPARE(statusOf(m_c).queuePosition, 3);
    QVERIFY(finishAll(m_b));
    QTRY_COMPARE(stateOf(m_c), TransferState::Downloading);
    QCOMPARE(stateOf(m_b), TransferState::Sharing); // and its turn is over
    QVERIFY(m_desk->engine.has(m_c.torrent.sha1) && m_desk->engine.has(m_b.torrent.sha1));
    QCOMPARE(statusOf(m_c).queuePosition, 2);
    QCOMPARE(m_desk->finished.count(), 1);
}

void TestDownloads::queue_limitChanged_holdsAtOnce()
{
    QVERIFY(bring(m_a, TransferState::Downloading) && bring(m_b, TransferState::Downloading));
    status::PeerLimits limits;
    limits.activeDownloads = 1;
    m_desk->manager.setLimits(limits);
    QCOMPARE(stateOf(m_b), TransferState::Queued);
    QVERIFY(m_desk->engine.has(m_a.torrent.sha1) && !m_desk->engine.has(m_b.torrent.sha1));
    limits.activeDownloads = 0; // all
    m_desk->manager.setLimits(limits);
    QCOMPARE(stateOf(m_b), TransferState::Downloading);
    QCOMPARE(m_disk.limits.value().activeDownloads, 0); // and after a restart
}

void TestDownloads::queue_movedToTheTop_runsInsteadOfTheLast()
{
    QVERIFY(bring(m_a, TransferState::Queued)); // behind c
    m_desk->manager.moveInQueue(m_a.torrent.sha1, QueueMove::Top);
    QTRY_COMPARE(stateOf(m_a), TransferState::Downloading);
    QCOMPARE(stateOf(m_c), TransferState::Queued);
    QCOMPARE(statusOf(m_a).queuePosition, 1);
    QVERIFY(m_disk.shares[m_a.torrent.sha1].queuePosition < m_disk.shares[m_c.torrent.sha1].queuePosition);
}

void TestDownloads::queue_oneIsStalled_nextRunsBesideIt()
{
    QVERIFY(bring(m_a, TransferState::Queued)); // behind c, of which nothing comes
    const status::PeerLimits limits = m_desk->manager.limits();
    m_clock.advance(DownloadManager::stallTime - Millis{1});
    m_desk->manager.setLimits(limits); // the queue is looked at
    QCOMPARE(stateOf(m_a), TransferState::Queued);
    m_clock.advance(Millis{1});
    m_desk->manager.setLimits(limits);
    QTRY_COMPARE(stateOf(m_a), TransferState::Downloading);
    QCOMPARE(stateOf(m_c), TransferState::Downloading);
}

void TestDownloads::pause_inEachState_haltsIt_andResumeGoesOn()
{
    QFETCH(TransferState, state);
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, state));
    m_desk->manager.pause(sha1);
    QCOMPARE(stateOf(m_a), TransferState::Paused);
    QVERIFY(!m_desk->engine.has(sha1));
    QCOMPARE(m_disk.shares[sha1].wanted, WantedState::Paused);
    boot(); // it stays so
    QCOMPARE(stateOf(m_a), TransferState::Paused);
    QCoreApplication::processEvents();
    QVERIFY(!m_desk->engine.has(sha1));
    m_desk->manager.resume(sha1);
    const TransferState after =
        state == TransferState::FetchingMetadata || state == TransferState::Sharing ? state
        : state == TransferState::Queued ? TransferState::Queued // c is still before it
                                         : TransferState::Downloading;
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), after, patienceMs);
    QCOMPARE(m_desk->engine.has(sha1), after != TransferState::Queued);
    QCOMPARE(m_disk.shares[sha1].wanted, WantedState::Active);
}

void TestDownloads::remove_inEachState_forgetsIt()
{
    QFETCH(TransferState, state);
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, state));
    QSignalSpy removed(&m_desk->manager, &DownloadManager::transferRemoved);
    m_desk->manager.remove(sha1);
    QCOMPARE(removed.count(), 1);
    QVERIFY(!m_desk->engine.has(sha1));
    QVERIFY(!m_disk.shares.contains(sha1) && !m_disk.chunks.contains(sha1));
    QVERIFY(statusOf(m_a).name.isEmpty());
    // What the engine says late is of nobody.
    emit m_desk->engine.chunksFinished(sha1, {0});
    emit m_desk->engine.failed(sha1, {QStringLiteral("too late")});
    QTest::qWait(0);
    QVERIFY(statusOf(m_a).name.isEmpty());
    QCOMPARE(QFile::exists(placeOf(m_a)), state == TransferState::Sharing); // files stay
}

void TestDownloads::resume_whileChecking_goesOnAfterTheCheck()
{
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, TransferState::Downloading));
    m_desk->manager.pause(sha1);
    m_desk->manager.recheck(sha1);
    QCOMPARE(stateOf(m_a), TransferState::Checking);
    m_desk->manager.resume(sha1);
    QCOMPARE(stateOf(m_a), TransferState::Checking); // not begun anew
    QCOMPARE(m_disk.shares[sha1].wanted, WantedState::Active);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
}

void TestDownloads::pausedOne_rechecked_staysPaused()
{
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, TransferState::Sharing));
    m_desk->manager.pause(sha1);
    m_desk->manager.recheck(sha1);
    QCOMPARE(stateOf(m_a), TransferState::Checking);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Paused, patienceMs);
    QVERIFY(!m_desk->engine.has(sha1));
}

void TestDownloads::engineFails_isToldInWords_andResumeTriesAgain()
{
    QVERIFY(bring(m_a, TransferState::Downloading));
    emit m_desk->engine.failed(m_a.torrent.sha1,
                               {QStringLiteral("cannot write into it; look at its rights")});
    QCOMPARE(stateOf(m_a), TransferState::Failed);
    QCOMPARE(statusOf(m_a).error, QStringLiteral("cannot write into it; look at its rights"));
    QCOMPARE(m_desk->failed.count(), 1);
    QCOMPARE(lastError(), statusOf(m_a).error);
    QVERIFY(!m_desk->engine.has(m_a.torrent.sha1));
    m_desk->manager.resume(m_a.torrent.sha1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
    QVERIFY(statusOf(m_a).error.isEmpty());
}

void TestDownloads::tooLittleRoom_isRefusedInWords_andGoesOnWithRoom()
{
    m_free = m_a.content.size() - 1;
    fetch(m_a);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Failed, patienceMs);
    QVERIFY2(lastError().contains(QStringLiteral("make room for")), qPrintable(lastError()));
    QVERIFY(!m_desk->engine.has(m_a.torrent.sha1) && !QFile::exists(placeOf(m_a)));
    m_free = m_a.content.size();
    // By itself, at the next upkeep.
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
}

void TestDownloads::promisedToAnother_isNoRoom()
{
    m_free = m_a.content.size() + m_b.content.size() - 1;
    QVERIFY(bring(m_a, TransferState::Downloading));
    fetch(m_b);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_b), TransferState::Failed, patienceMs);
    QVERIFY2(lastError().contains(QStringLiteral("the other downloads")), qPrintable(lastError()));
    QCOMPARE(stateOf(m_a), TransferState::Downloading);
}

void TestDownloads::start_believesWhatHashesRight_andFetchesTheRest()
{
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, TransferState::Downloading));
    QVERIFY(m_desk->engine.finish(m_a.torrent, m_a.content, {0, 2, 3}));
    QTRY_COMPARE(m_disk.chunks[sha1].size(), 3);
    m_desk.reset(); // as by kill -9: nothing is said any more
    QByteArray bytes = getFile(placeOf(m_a));
    bytes[2 * chunkBytes + 5] = char(bytes[2 * chunkBytes + 5] ^ 1);
    QVERIFY(putFile(placeOf(m_a), bytes));
    boot();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
    QBitArray right(chunkCount);
    right.setBit(0);
    right.setBit(3);
    QCOMPARE(m_desk->engine.torrents()[sha1].have, right);
    QCOMPARE(m_disk.chunks[sha1], (QSet<qint64>{0, 3 * chunkBytes}));
    QVERIFY(m_desk->engine.finish(m_a.torrent, m_a.content, {1, 2}));
    QTRY_COMPARE(m_desk->finished.count(), 1);
    QCOMPARE(getFile(placeOf(m_a)), m_a.content);
}

void TestDownloads::recheck_chunkWentWrong_isFetchedAgain()
{
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, TransferState::Sharing));
    QByteArray bytes = m_a.content;
    bytes[chunkBytes] = char(bytes[chunkBytes] ^ 1);
    QVERIFY(putFile(placeOf(m_a), bytes));
    m_desk->manager.recheck(sha1);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
    QBitArray right(chunkCount, true);
    right.clearBit(1);
    QCOMPARE(m_desk->engine.torrents()[sha1].have, right);
    QCOMPARE(statusOf(m_a).chunks, right);
    QVERIFY(!m_disk.chunks[sha1].contains(chunkBytes));
}

void TestDownloads::metadata_wrong_isToldInWords_right_begins()
{
    const InfoHash sha1 = m_a.torrent.sha1;
    QVERIFY(bring(m_a, TransferState::FetchingMetadata));
    emit m_desk->engine.metadataReceived(sha1, "d4:infod4:name1:xee");
    QCOMPARE(stateOf(m_a), TransferState::Failed);
    QVERIFY2(lastError().contains(QStringLiteral("cannot be used")), qPrintable(lastError()));
    m_desk->manager.resume(sha1);
    QCOMPARE(stateOf(m_a), TransferState::FetchingMetadata);
    emit m_desk->engine.metadataReceived(sha1, m_a.torrent.bytes);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(m_a), TransferState::Downloading, patienceMs);
    QCOMPARE(m_disk.shares[sha1].torrent, m_a.torrent.bytes);
}

void TestDownloads::ratesOfThisRun_holdInsteadOfTheKeptOnes_untilOthersAreSet()
{
    status::PeerLimits kept;
    kept.rates = {100, 30};
    m_desk->manager.setLimits(kept);
    EngineSettings asOrdered; // `muster get --down-limit 50`: so from the first byte on
    asOrdered.downloadBytesPerSecond = 50 * 1024;
    FakeEngine engine(asOrdered);
    DownloadManager manager(m_desk->store, m_desk->requester, engine, m_clock);
    QVERIFY(manager.start());
    manager.useRates(50, {});
    // But for a byte, which is that of private shares.
    QVERIFY(qAbs(engine.settings().downloadBytesPerSecond - 50 * 1024) <= 1);
    QVERIFY(qAbs(engine.settings().uploadBytesPerSecond - 30 * 1024) <= 1);
    QCOMPARE(m_disk.limits.value().rates.downKibPerSecond, 100);
    manager.setLimits({});
    QCOMPARE(engine.settings().downloadBytesPerSecond, 0);
    QCOMPARE(engine.settings().uploadBytesPerSecond, 0);
}

void TestDownloads::rateOfThisRun_otherLimitsSet_holdsOn_andIsNotKept()
{
    DownloadManager& manager = m_desk->manager;
    status::PeerLimits kept;
    kept.rates = {100, 30};
    manager.setLimits(kept);
    manager.useRates(50, {});
    status::PeerLimits limits = manager.limits();
    QCOMPARE(limits.rates, (status::RateLimits{50, 30}));
    limits.ratio = 2;
    limits.rates.upKibPerSecond = 20;
    manager.setLimits(limits); // as a window tells all that it shows
    QCOMPARE(manager.limits(), limits);
    QVERIFY(qAbs(m_desk->engine.settings().downloadBytesPerSecond - 50 * 1024) <= 1);
    QCOMPARE(m_disk.limits.value().rates, (status::RateLimits{100, 20}));
    QCOMPARE(m_disk.limits.value().ratio, 2.0);
    limits.rates.downKibPerSecond = 70;
    manager.setLimits(limits);
    QCOMPARE(m_disk.limits.value().rates, (status::RateLimits{70, 20}));
    QVERIFY(qAbs(m_desk->engine.settings().downloadBytesPerSecond - 70 * 1024) <= 1);
}

void TestDownloads::rateOfThisRun_setToTheSame_isKept()
{
    DownloadManager& manager = m_desk->manager;
    manager.useRates(50, 60);
    manager.setLimits(manager.limits(), {true, false});
    QCOMPARE(m_disk.limits.value().rates, (status::RateLimits{50, 0}));
    QCOMPARE(manager.limits().rates, (status::RateLimits{50, 60}));
}

// Each look at the folder finds them; a person hears it once.
void TestDownloads::ownFolder_manyNewFiles_areToldOfOnce()
{
    const QString folder = m_dir->filePath(QStringLiteral("own"));
    QVERIFY(putFile(folder + QStringLiteral("/old"), m_a.content));
    QSignalSpy noticed(&m_desk->manager, &DownloadManager::shareNoticed);
    m_desk->manager.share(folder);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->shared.count(), 1, patienceMs);
    for (int i = 0; i < 200; ++i)
        QVERIFY(putFile(folder + QStringLiteral("/new %1").arg(i), "x"));
    QTRY_COMPARE_WITH_TIMEOUT(noticed.count(), 1, patienceMs);
    QCOMPARE(noticed[0][0].toString(), folder);
    QVERIFY(putFile(folder + QStringLiteral("/newer"), "x"));
    for (const Offer* offer : {&m_b, &m_c}) { // until the next upkeep has found room, and once more
        m_free = 0;
        fetch(*offer);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(*offer), TransferState::Failed, patienceMs);
        m_free = 1'000'000'000;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(*offer), TransferState::Downloading, patienceMs);
    }
    QCOMPARE(noticed.count(), 1);
}

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
