// SPDX-License-Identifier: GPL-3.0-or-later
// What one stored change costs each part of a tracker that has to carry it: the codec, the index in memory,
// the log on the disk, and the tables behind it. One thread each; nothing is judged here.
#include "protocol/logentry.h"
#include "storage/raftlog.h"
#include "storage/trackerdatabase.h"
#include "tracker/swarmindex.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace muster;
using namespace muster::protocol;

namespace {

constexpr quint32 contents = 1000;
constexpr quint32 changes = 400'000;
constexpr quint32 changesOfEntry = 512;

InfoHash hashOf(quint32 n)
{
    QByteArray bytes(InfoHash::size, '\x11');
    qToBigEndian(n * 0x9e3779b9u, bytes.data());
    return *InfoHash::fromBytes(bytes);
}

// Peer after peer, content after content: what a fresh swarm brings. `round`: when they announce it again.
std::vector<QByteArray> entriesOf(quint32 round)
{
    std::vector<QByteArray> entries;
    for (quint32 change = 0; change < changes;) {
        LogPart part{NodeId(1), 1, entries.size() + 1, {}};
        for (quint32 i = 0; i < changesOfEntry && change < changes; ++i, ++change)
            part.commands.push_back(AnnounceCommand{
                hashOf(change % contents), {IpAddress::fromIPv4(0x0a000000 + change), 6881}, false, false});
        const ClusterTime time = ClusterTime{} + Millis(entries.size() + round * 60'000);
        entries.push_back(encode(LogEntry{time, {part}}));
    }
    return entries;
}

void tell(const char* what, const QElapsedTimer& timer)
{
    qInfo("%-40s %8.0f ns", what, double(timer.nsecsElapsed()) / changes);
}

} // namespace

class ChangesBenchmark : public QObject
{
    Q_OBJECT

private slots:
    void codec()
    {
        QElapsedTimer timer;
        timer.start();
        const auto entries = entriesOf(0);
        tell("a change is encoded", timer);
        timer.restart();
        for (const QByteArray& entry : entries)
            QVERIFY(parseLogEntry(entry));
        tell("a change is parsed", timer);
        qInfo("%-40s %8.0f", "bytes of a change", double(entries.front().size()) / changesOfEntry);
    }

    void index()
    {
        tracker::SwarmIndex index;
        quint64 at = 0;
        for (const quint32 round : {0u, 1u}) {
            std::vector<LogEntry> entries;
            for (const QByteArray& entry : entriesOf(round))
                entries.push_back(*parseLogEntry(entry));
            QElapsedTimer timer;
            timer.start();
            for (const LogEntry& entry : entries)
                index.apply(++at, entry);
            tell(round == 0 ? "the index takes a new peer" : "the index takes it again", timer);
        }
        QCOMPARE(index.peerCount(), quint64(changes));
    }

    void tables()
    {
        const QTemporaryDir folder;
        storage::TrackerDatabase tables(folder.filePath(QStringLiteral("tracker.db")));
        QVERIFY(tables.open());
        QSignalSpy durable(&tables, &storage::TrackerDatabase::durable);
        quint64 at = 0;
        for (const quint32 round : {0u, 1u}) {
            const auto entries = entriesOf(round);
            QElapsedTimer timer;
            timer.start();
            for (const QByteArray& entry : entries)
                tables.apply(++at, entry);
            const auto isStored = [&] { return !durable.isEmpty() && durable.last().at(0) == at; };
            QTRY_VERIFY_WITH_TIMEOUT(isStored(), 300'000);
            tell(round == 0 ? "the tables take a new peer" : "the tables take it again", timer);
        }
    }

    void log()
    {
        const QTemporaryDir folder;
        const auto log = storage::RaftLog::open(folder.filePath(QStringLiteral("raft.db")));
        QVERIFY(log);
        const auto entries = entriesOf(0);
        QElapsedTimer timer;
        timer.start();
        quint64 at = 0;
        for (const QByteArray& entry : entries)
            QVERIFY((*log)->commit({consensus::AppendEntries{++at, {{1, EntryType::Command, entry}}}}));
        tell("the log stores a change, synced", timer);
        qInfo("%-40s %8.2f ms", "a commit of the log", double(timer.nsecsElapsed()) / 1e6 / double(at));
    }
};

QTEST_GUILESS_MAIN(ChangesBenchmark)
#include "tst_changes.moc"
