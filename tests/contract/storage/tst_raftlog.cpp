// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/raftlog.h"
#include "support/memorylogstore.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;
using namespace muster::storage;
using muster::testing::MemoryLogStore;

namespace {

EntryFrame entry(quint64 term, const QByteArray& data, EntryType type = EntryType::Command)
{
    return {term, type, data};
}

SnapshotMarker marker(quint64 index, const QByteArray& image = {})
{
    return {index, 2, {{NodeId(~quint64(0)), "10.0.0.1:6970", MemberRole::Voter}}, 1, image, index - 1};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// One contract for every LogStore: rows of test data choose the implementation.
class TestRaftLog : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void load_new_isPristine_data() { implementations(); }
    void load_new_isPristine();
    void commit_termAndVote_areKept_data() { implementations(); }
    void commit_termAndVote_areKept();
    void commit_lineage_isKept_data() { implementations(); }
    void commit_lineage_isKept();
    void commit_entries_areKeptInOrder_data() { implementations(); }
    void commit_entries_areKeptInOrder();
    void commit_truncate_takesTheTail_data() { implementations(); }
    void commit_truncate_takesTheTail();
    void commit_marker_leavesTrailing_data() { implementations(); }
    void commit_marker_leavesTrailing();
    void commit_installedMarker_takesWholeLog_data() { implementations(); }
    void commit_installedMarker_takesWholeLog();
    void commit_rawViews_areCopied_data() { implementations(); }
    void commit_rawViews_areCopied();

    void commit_fails_nothingIsStored();
    void open_laterVersion_isRefusedAndUntouched();
    void open_notADatabase_isRefusedAndUntouched();
    void load_entryMissing_isDamaged();
    void load_changedFromOutside_isDamaged_data();
    void load_changedFromOutside_isDamaged();
    void load_writtenBeforeThereWereChecksums_goesOn();

private:
    static void implementations();
    LogStore& store();
    void reopen();
    QString path() const { return m_folder->filePath(QStringLiteral("raft.db")); }
    void executeSql(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogStore> m_store;
};

void TestRaftLog::implementations()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("memory") << false;
    QTest::newRow("sqlite") << true;
}

void TestRaftLog::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

LogStore& TestRaftLog::store()
{
    QFETCH(bool, onDisk);
    if (!m_store && onDisk)
        m_store = *RaftLog::open(path());
    else if (!m_store)
        m_store = std::make_unique<MemoryLogStore>();
    return *m_store;
}

void TestRaftLog::reopen()
{
    QFETCH(bool, onDisk);
    if (onDisk)
        m_store.reset();
}

void TestRaftLog::load_new_isPristine()
{
    const auto log = store().load();
    QVERIFY(log);
    QVERIFY(log->isPristine());
    QVERIFY(!log->lineage.isValid());
    QCOMPARE(log->startIndex, quint64(1));
}

void TestRaftLog::commit_termAndVote_areKept()
{
    QVERIFY(store().commit({SetTerm{7}, SetVote{NodeId(~quint64(0))}}));
    reopen();
    QCOMPARE(store().load()->term, quint64(7));
    QCOMPARE(store().load()->votedFor, NodeId(~quint64(0)));
    // Raft, figure 3.1: a new term has no vote yet.
    QVERIFY(store().commit({SetTerm{8}}));
    reopen();
    QVERIFY(!store().load()->votedFor.isValid());
}

void TestRaftLog::commit_lineage_isKept()
{
    const Lineage lineage{0xfedcba9876543210, 0xfffffff0};
    QVERIFY(store().commit({SetLineage{lineage}}));
    reopen();
    QCOMPARE(store().load()->lineage, lineage);
}

void TestRaftLog::commit_entries_areKeptInOrder()
{
    const std::vector<EntryFrame> entries{entry(1, "a"), entry(1, {}, EntryType::Barrier),
                                          entry(2, QByteArray("\0\xff", 2), EntryType::Change)};
    QVERIFY(store().commit({AppendEntries{1, {entries[0]}}, AppendEntries{2, {entries[1], entries[2]}}}));
    reopen();
    QVERIFY(store().load()->entries == entries);
    QCOMPARE(store().load()->startIndex, quint64(1));
}

void TestRaftLog::commit_truncate_takesTheTail()
{
    QVERIFY(store().commit({AppendEntries{1, {entry(1, "a"), entry(1, "b"), entry(1, "c")}}}));
    QVERIFY(store().commit({TruncateFrom{2}, AppendEntries{2, {entry(2, "B")}}}));
    reopen();
    QVERIFY(store().load()->entries == (std::vector{entry(1, "a"), entry(2, "B")}));
}

void TestRaftLog::commit_marker_leavesTrailing()
{
    std::vector<EntryFrame> entries;
    for (int i = 1; i <= 10; ++i)
        entries.push_back(entry(2, QByteArray::number(i)));
    QVERIFY(store().commit({AppendEntries{1, entries}}));
    QVERIFY(store().commit({PutMarker{marker(8), 3, false}}));
    reopen();
    const auto log = store().load();
    QCOMPARE(log->startIndex, quint64(6)); // 8 - 3 and all before are gone
    QCOMPARE(log->entries.size(), std::size_t(5));
    QCOMPARE(log->entries.front().data, QByteArray("6"));
    QVERIFY(log->marker);
    QCOMPARE(log->marker->index, quint64(8));
    QCOMPARE(log->marker->term, quint64(2));
    QCOMPARE(log->marker->configuration, marker(8).configuration);
    QCOMPARE(log->marker->configurationIndex, quint64(1));
    QVERIFY(log->marker->image.isEmpty());
    QCOMPARE(log->marker->commandIndex, quint64(7));
    // More trailing than there is: nothing goes.
    QVERIFY(store().commit({PutMarker{marker(9), 100, false}}));
    QCOMPARE(store().load()->entries.size(), std::size_t(5));
}

void TestRaftLog::commit_installedMarker_takesWholeLog()
{
    QVERIFY(store().commit({AppendEntries{1, {entry(1, "a"), entry(1, "b")}}}));
    QVERIFY(store().commit({PutMarker{marker(100, "image"), 0, true}}));
    reopen();
    const auto log = store().load();
    QVERIFY(log->entries.empty());
    QCOMPARE(log->startIndex, quint64(101));
    QCOMPARE(log->marker->image, QByteArray("image"));
    QVERIFY(store().commit({AppendEntries{101, {entry(3, "c")}}}));
    reopen();
    QCOMPARE(store().load()->startIndex, quint64(101));
}

void TestRaftLog::commit_rawViews_areCopied()
{
    char data[] = "abc";
    QVERIFY(store().commit({AppendEntries{1, {entry(1, QByteArray::fromRawData(data, 3))}},
                            PutMarker{marker(1, QByteArray::fromRawData(data, 3)), 1, false}}));
    data[0] = 'X';
    QCOMPARE(store().load()->entries.front().data, QByteArray("abc"));
    QCOMPARE(store().load()->marker->image, QByteArray("abc"));
}

void TestRaftLog::commit_fails_nothingIsStored()
{
    const auto log = RaftLog::open(path());
    QVERIFY(log);
    QVERIFY((*log)->commit({AppendEntries{1, {entry(1, "a")}}}));
    // The same index once more breaks the primary key, in the middle of the transaction.
    const auto failed = (*log)->commit({SetTerm{5}, AppendEntries{1, {entry(1, "b")}}, SetTerm{6}});
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(u"raft.db"));
    QCOMPARE((*log)->load()->term, quint64(0));
    QCOMPARE((*log)->load()->entries.front().data, QByteArray("a"));
    QVERIFY((*log)->commit({SetTerm{7}}));
}

void TestRaftLog::executeSql(const QString& sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("sql"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(sql));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("sql"));
}

void TestRaftLog::open_laterVersion_isRefusedAndUntouched()
{
    QVERIFY(RaftLog::open(path()));
    executeSql(QStringLiteral("PRAGMA user_version = 99"));
    const QByteArray before = bytesOf(path());
    const auto log = RaftLog::open(path());
    QVERIFY(!log);
    QVERIFY2(log.error().message.contains(u"later version"), qPrintable(log.error().message));
    QCOMPARE(bytesOf(path()), before);
}

void TestRaftLog::open_notADatabase_isRefusedAndUntouched()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a database, whatever its name says");
    file.close();
    const QByteArray before = bytesOf(path());
    QVERIFY(!RaftLog::open(path()));
    QCOMPARE(bytesOf(path()), before);
}

void TestRaftLog::load_entryMissing_isDamaged()
{
    QVERIFY(
        (*RaftLog::open(path()))->commit({AppendEntries{1, {entry(1, "a"), entry(1, "b"), entry(1, "c")}}}));
    executeSql(QStringLiteral("DELETE FROM LOG WHERE idx = 2"));
    const auto log = (*RaftLog::open(path()))->load();
    QVERIFY(!log);
    QVERIFY(log.error().message.contains(u"damaged"));
}

void TestRaftLog::load_changedFromOutside_isDamaged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("entry") << QStringLiteral("UPDATE LOG SET data = 'B' WHERE idx = 2");
    QTest::newRow("entry's term") << QStringLiteral("UPDATE LOG SET term = 2 WHERE idx = 2");
    QTest::newRow("entry's checksum") << QStringLiteral("UPDATE LOG SET checksum = NULL WHERE idx = 2");
    QTest::newRow("last entry gone") << QStringLiteral("DELETE FROM LOG WHERE idx = 3");
    QTest::newRow("marker") << QStringLiteral("UPDATE MARKER SET command_idx = 1");
    QTest::newRow("term") << QStringLiteral("UPDATE META SET term = term + 1");
    QTest::newRow("vote") << QStringLiteral("UPDATE META SET voted_for = 5");
    QTest::newRow("lineage") << QStringLiteral("UPDATE META SET lineage_epoch = 5");
}

void TestRaftLog::load_changedFromOutside_isDamaged()
{
    QFETCH(QString, sql);
    const std::vector<EntryFrame> entries{entry(1, "a"), entry(1, "b"), entry(1, "c")};
    QVERIFY((*RaftLog::open(path()))->commit({AppendEntries{1, entries}, PutMarker{marker(1), 5, false}}));
    QVERIFY((*RaftLog::open(path()))->load());
    executeSql(sql);
    const auto log = RaftLog::open(path()).and_then([](const auto& opened) { return opened->load(); });
    QVERIFY(!log);
    QCOMPARE(log.error().kind, Error::Kind::Damage);
}

void TestRaftLog::load_writtenBeforeThereWereChecksums_goesOn()
{
    const std::vector<EntryFrame> entries{entry(1, "a"), entry(1, "b"), entry(1, "c")};
    QVERIFY((*RaftLog::open(path()))->commit({AppendEntries{1, entries}, PutMarker{marker(1), 5, false}}));
    for (const auto& table : {u"META"_qs, u"LOG"_qs, u"MARKER"_qs})
        executeSql(u"UPDATE %1 SET checksum = 'new'"_qs.arg(table));
    executeSql(QStringLiteral("UPDATE META SET last_idx = 0"));
    QVERIFY((*RaftLog::open(path()))->load()->entries == entries);
    QVERIFY((*RaftLog::open(path()))->commit({AppendEntries{4, {entry(1, "d")}}}));
    QCOMPARE((*RaftLog::open(path()))->load()->entries.size(), std::size_t(4));
}

QTEST_GUILESS_MAIN(TestRaftLog)
#include "tst_raftlog.moc"
