// SPDX-License-Identifier: GPL-3.0-or-later
// A tracker's databases with one flipped bit, or cut short, anywhere: a start says so and stops, or brings
// the same tables back, or joins as a new one. It never goes on with anything else.
#include "app/trackerstorage.h"
#include "storage/raftlog.h"
#include "storage/trackerdatabase.h"
#include "support/randomvalues.h"
#include "tracker/swarmindex.h"
#include "unit/storage/trackercommands.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <map>

using namespace muster;
using namespace muster::app;
using namespace muster::consensus;
using namespace muster::protocol;
using namespace muster::storage;

namespace {

constexpr quint64 lastIndex = 300;
constexpr NodeId self{77};
constexpr NodeId freshId{78};
constexpr WallTime now{Millis{1'700'000'000'000}};
const QStringList databases{QStringLiteral("tracker.db"), QStringLiteral("raft.db")};

// How a folder came to its end: in order or by a crash, with its whole log or only what a marker leaves of
// it.
struct Past
{
    bool isCrashed = false;
    bool isCut = false;
    int members = 3;
};

enum class Outcome { SameTables, EarlierTables, JoinsAnew, SaysSo, WrongData };

} // namespace

class DamagedStorageTest : public QObject
{
    Q_OBJECT

private:
    // What there was, to be compared with.
    std::vector<EntryFrame> m_entries; // of index 1 and on
    std::map<quint64, StateImage> m_imageAt;
    QTemporaryDir m_original;

    static Configuration members(int count)
    {
        Configuration all{{self, "10.0.0.1:6970", MemberRole::Voter}};
        for (int i = 1; i < count; ++i)
            all.push_back({NodeId(quint64(i)), "10.0.0.2:6970", MemberRole::Voter});
        return all;
    }

    void makeHistory(int memberCount)
    {
        testing::RandomValues random(1);
        tracker::SwarmIndex index;
        m_entries = {{1, EntryType::Change, encodeConfiguration(members(memberCount))}};
        m_imageAt = {{1, index.image()}};
        for (quint64 at = 2; at <= lastIndex; ++at) {
            const int content = random.below(40), peer = random.below(250);
            std::vector<Command> commands{test::seeds(peer, content), test::leeches(peer / 2, content),
                                          test::describes(peer, content, random.bytes(20).toHex()),
                                          test::completes(peer / 2, content),
                                          test::stops(random.below(250), content)};
            if (at == 2)
                commands.push_back(SecretCommand{random.fixed<Secret>()});
            const LogEntry entry = test::entry(qint64(at) * 10, commands);
            m_entries.push_back({1, EntryType::Command, encode(entry)});
            index.apply(at, entry);
            m_imageAt[at] = index.image();
        }
    }

    // Fills m_original.
    void live(const Past& past)
    {
        makeHistory(past.members);
        QVERIFY(QDir(m_original.path()).removeRecursively() && QDir().mkpath(m_original.path()));
        QTemporaryDir living;
        const QString path = past.isCrashed ? living.path() : m_original.path();
        {
            TrackerDatabase tables(path + u"/tracker.db"_qs);
            QVERIFY(tables.open());
            const auto log = RaftLog::open(path + u"/raft.db"_qs).value();
            QVERIFY(log->commit({SetLineage{{9, 1}}, SetTerm{1}, SetVote{self}}));
            for (quint64 at = 1; at <= lastIndex; ++at) {
                QVERIFY(log->commit({AppendEntries{at, {m_entries[at - 1]}}}));
                if (m_entries[at - 1].type == EntryType::Command)
                    tables.apply(at, m_entries[at - 1].data);
            }
            if (past.isCut)
                QVERIFY(log->commit({PutMarker{{250, 1, members(past.members), 1, {}, 250}, 20, false}}));
            QCOMPARE(tables.loadImage().value().appliedIndex, lastIndex);
            if (past.isCrashed) { // as the disk is while both are open
                const QStringList names = QDir(path).entryList({u"*.db"_qs, u"*-wal"_qs}, QDir::Files);
                for (const QString& name : names)
                    QVERIFY(QFile::copy(path + u'/' + name, m_original.filePath(name)));
            }
        }
        auto folder = DataFolder::open(m_original.path(), u"tracker"_qs);
        QVERIFY(folder);
        QVERIFY(folder->setNodeId(self));
    }

    // Flips a bit of a file of the folder, or cuts it short. What was done.
    static QString damage(const QString& path, testing::RandomValues& random)
    {
        const QStringList names = QDir(path).entryList({u"*.db"_qs, u"*-wal"_qs}, QDir::Files);
        QFile file(path + u'/' + names[random.below(int(names.size()))]);
        if (!file.open(QIODevice::ReadWrite))
            return u"the file does not open"_qs;
        const qint64 offset = random.below(int(file.size()));
        const QString where = u"%1 at %2"_qs.arg(file.fileName()).arg(offset);
        if (random.below(4) == 0)
            return file.resize(offset) ? where + u" cut" : u"not cut"_qs;
        file.seek(offset);
        char byte = 0;
        file.getChar(&byte);
        file.seek(offset);
        const int bit = random.below(8);
        file.putChar(char(byte ^ (1 << bit)));
        return u"%1 bit %2"_qs.arg(where).arg(bit);
    }

    // As a tracker starts, up to where it would answer.
    Outcome start(const QString& path)
    {
        const auto folder = DataFolder::open(path, u"tracker"_qs);
        TrackerDatabase tables(path + u"/tracker.db"_qs);
        const auto opened = openTrackerStorage(*folder, tables, freshId.value(), now);
        if (!opened)
            return opened.error().message.isEmpty() ? Outcome::WrongData : Outcome::SaysSo;
        if (opened->node != self) {
            const bool isEmpty = opened->tables == StateImage{} && !opened->mayFound;
            return isEmpty && folder->hasSetAside() ? Outcome::JoinsAnew : Outcome::WrongData;
        }
        const auto log =
            RaftLog::open(path + u"/raft.db"_qs).and_then([](const auto& l) { return l->load(); });
        if (!log)
            return Outcome::WrongData;
        return compare(*log, opened->tables);
    }

    // The tables once the log was replayed.
    Outcome compare(const LoadedLog& log, const StateImage& tables)
    {
        tracker::SwarmIndex index;
        index.restore(tables);
        quint64 at = log.startIndex;
        for (const EntryFrame& entry : log.entries) {
            if (at > lastIndex || entry != m_entries[at - 1])
                return Outcome::WrongData;
            if (entry.type == EntryType::Command && at > tables.appliedIndex)
                index.apply(at, parseLogEntry(entry.data).value());
            ++at;
        }
        const bool isSame = log.lineage == Lineage{9, 1} && log.term == 1 && log.votedFor == self;
        if (!isSame && at > 1)
            return Outcome::WrongData;
        if (at > 1 && index.image() != m_imageAt[at - 1])
            return Outcome::WrongData;
        return at > lastIndex ? Outcome::SameTables : Outcome::EarlierTables;
    }

private slots:
    void damage_anywhere_neverGivesWrongData_data()
    {
        QTest::addColumn<bool>("isCrashed");
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<int>("members");
        QTest::newRow("stopped, whole log") << false << false << 3;
        QTest::newRow("stopped, cut log") << false << true << 3;
        QTest::newRow("stopped, cut log, alone") << false << true << 1;
        QTest::newRow("crashed, whole log") << true << false << 3;
        QTest::newRow("crashed, cut log") << true << true << 3;
    }
    void damage_anywhere_neverGivesWrongData()
    {
        QFETCH(bool, isCrashed);
        QFETCH(bool, isCut);
        QFETCH(int, members);
        live({isCrashed, isCut, members});
        std::map<Outcome, int> outcomes;
        const int seeds =
            qEnvironmentVariableIsSet("MUSTER_SEEDS") ? qEnvironmentVariableIntValue("MUSTER_SEEDS") : 60;
        for (int seed = 0; seed < seeds; ++seed) {
            QTemporaryDir copy;
            const QStringList names = QDir(m_original.path()).entryList(QDir::Files);
            for (const QString& name : names)
                QVERIFY(name == u"lock" || QFile::copy(m_original.filePath(name), copy.filePath(name)));
            testing::RandomValues random{quint32(seed)};
            const QString what = damage(copy.path(), random);
            const Outcome outcome = start(copy.path());
            const QString words = u"seed %1: %2"_qs.arg(seed).arg(what);
            QVERIFY2(outcome != Outcome::WrongData, qPrintable(words));
            // A write-ahead log that lost its end looks like a power cut before those writes.
            QVERIFY2(outcome != Outcome::EarlierTables || isCrashed, qPrintable(words));
            ++outcomes[outcome];
        }
        qInfo("same tables %d, earlier %d, joins anew %d, says so %d", outcomes[Outcome::SameTables],
              outcomes[Outcome::EarlierTables], outcomes[Outcome::JoinsAnew], outcomes[Outcome::SaysSo]);
        QVERIFY(outcomes[Outcome::SameTables] > 0);
        QVERIFY(outcomes[Outcome::JoinsAnew] > 0);
        QCOMPARE(outcomes[Outcome::SaysSo] > 0, members == 1 || outcomes[Outcome::SaysSo] > 0);
    }

    void nothingDamaged_givesTheSame()
    {
        for (const bool isCrashed : {false, true}) {
            live({isCrashed, true, 3});
            QCOMPARE(start(m_original.path()), Outcome::SameTables);
            QVERIFY(!DataFolder::open(m_original.path(), u"tracker"_qs)->hasSetAside());
        }
    }

    void brokenTables_wholeLog_areRebuilt()
    {
        live({false, false, 1});
        QVERIFY(QFile::resize(m_original.filePath(u"tracker.db"_qs), 5000));
        QCOMPARE(start(m_original.path()), Outcome::SameTables);
        QVERIFY(DataFolder::open(m_original.path(), u"tracker"_qs)->hasSetAside());
    }

    void brokenTables_alone_isSaidAndNothingIsTouched()
    {
        live({false, true, 1});
        QVERIFY(QFile::resize(m_original.filePath(u"tracker.db"_qs), 5000));
        QCOMPARE(start(m_original.path()), Outcome::SaysSo);
        QVERIFY(!DataFolder::open(m_original.path(), u"tracker"_qs)->hasSetAside());
        QCOMPARE(QFileInfo(m_original.filePath(u"tracker.db"_qs)).size(), 5000);
    }
};

QTEST_GUILESS_MAIN(DamagedStorageTest)
#include "tst_damagedstorage.moc"
