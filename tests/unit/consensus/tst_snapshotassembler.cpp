// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/snapshotassembler.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;

class TestSnapshotAssembler : public QObject
{
    Q_OBJECT
private slots:
    void cutIntoPieces_entries_areLegalFrames();
    void cutIntoPieces_entryOverTheLimit_isAPieceOfItsOwn();
    void cutIntoPieces_commitIndex_staysInsideThePiece();
    void cutIntoParts_image_comesTogetherAgain_data();
    void cutIntoParts_image_comesTogetherAgain();
    void add_partMissing_givesNothing();
    void add_anotherSnapshot_startsAfresh();
    void add_impossibleSizes_isAnError_data();
    void add_impossibleSizes_isAnError();

private:
    static InstallSnapshotFrame snapshot(const QByteArray& data)
    {
        return {3, 100, 2, 1, {{NodeId(1), "10.0.0.1:1", MemberRole::Voter}}, 0, 0, data};
    }
};

void TestSnapshotAssembler::cutIntoPieces_entries_areLegalFrames()
{
    AppendEntriesFrame whole{7, 10, 3, 12, {}};
    for (quint64 i = 0; i < 100; ++i)
        whole.entries.push_back({3 + i / 50, EntryType::Command, QByteArray(100, char(i))});
    const auto pieces = cutIntoPieces(whole, 1000);
    QCOMPARE(pieces.size(), std::size_t(10));
    quint64 index = whole.prevLogIndex;
    quint64 term = whole.prevLogTerm;
    for (const AppendEntriesFrame& piece : pieces) {
        QCOMPARE(piece.term, whole.term);
        QCOMPARE(piece.prevLogIndex, index);
        QCOMPARE(piece.prevLogTerm, term);
        for (const EntryFrame& entry : piece.entries)
            QCOMPARE(entry, whole.entries[index++ - whole.prevLogIndex]);
        term = piece.entries.back().term;
    }
    QCOMPARE(index, whole.prevLogIndex + 100);
    QCOMPARE(cutIntoPieces({7, 10, 3, 9, {}}).size(), std::size_t(1)); // a heartbeat stays one
}

void TestSnapshotAssembler::cutIntoPieces_entryOverTheLimit_isAPieceOfItsOwn()
{
    const EntryFrame small{1, EntryType::Command, "s"};
    const EntryFrame large{1, EntryType::Command, QByteArray(5000, 'l')};
    const auto pieces = cutIntoPieces({1, 0, 0, 0, {small, large, small}}, 1000);
    QCOMPARE(pieces.size(), std::size_t(3));
    QCOMPARE(pieces[1].entries.size(), std::size_t(1));
}

void TestSnapshotAssembler::cutIntoPieces_commitIndex_staysInsideThePiece()
{
    const EntryFrame entry{1, EntryType::Command, QByteArray(600, 'x')};
    const auto pieces = cutIntoPieces({1, 5, 1, 7, {entry, entry, entry}}, 1000);
    QCOMPARE(pieces.size(), std::size_t(3));
    QCOMPARE(pieces[0].leaderCommit, quint64(6));
    QCOMPARE(pieces[1].leaderCommit, quint64(7));
    QCOMPARE(pieces[2].leaderCommit, quint64(7));
}

void TestSnapshotAssembler::cutIntoParts_image_comesTogetherAgain_data()
{
    QTest::addColumn<qsizetype>("size");
    const qsizetype part = InstallSnapshotFrame::partBytes;
    for (qsizetype size : {qsizetype(0), qsizetype(1), part, part + 1, 3 * part + 17})
        QTest::addRow("%lld", qint64(size)) << size;
}

void TestSnapshotAssembler::cutIntoParts_image_comesTogetherAgain()
{
    QFETCH(qsizetype, size);
    QByteArray image(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        image[i] = char(i * 31 >> 3);
    const auto parts = cutIntoParts(snapshot(image));
    SnapshotAssembler assembler;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        QVERIFY(parts[i].data.size() <= InstallSnapshotFrame::partBytes);
        const auto whole = assembler.add(NodeId(2), parts[i]);
        QVERIFY(whole);
        QCOMPARE(whole->has_value(), i + 1 == parts.size());
        if (*whole) {
            QCOMPARE((*whole)->data, image);
            QCOMPARE((*whole)->lastIndex, quint64(100));
            QCOMPARE((*whole)->configuration, snapshot({}).configuration);
        }
    }
}

void TestSnapshotAssembler::add_partMissing_givesNothing()
{
    const QByteArray image(3 * InstallSnapshotFrame::partBytes, 'x');
    const auto parts = cutIntoParts(snapshot(image));
    SnapshotAssembler assembler;
    QVERIFY(!*assembler.add(NodeId(2), parts[0]));
    QVERIFY(!*assembler.add(NodeId(2), parts[2]));
    QVERIFY(!*assembler.add(NodeId(2), parts[1])); // what was open is lost
    QVERIFY(!*assembler.add(NodeId(2), parts[0]));
    QVERIFY(!*assembler.add(NodeId(2), parts[1]));
    QVERIFY(*assembler.add(NodeId(2), parts[2]));
}

void TestSnapshotAssembler::add_anotherSnapshot_startsAfresh()
{
    const InstallSnapshotFrame earlier = snapshot(QByteArray(2 * InstallSnapshotFrame::partBytes, 'a'));
    const auto first = cutIntoParts(earlier); // views of it
    InstallSnapshotFrame later = snapshot(QByteArray(2 * InstallSnapshotFrame::partBytes, 'b'));
    later.lastIndex = 200;
    const auto second = cutIntoParts(later);
    SnapshotAssembler assembler;
    QVERIFY(!*assembler.add(NodeId(2), first[0]));
    QVERIFY(!*assembler.add(NodeId(2), second[0]));
    const auto whole = assembler.add(NodeId(2), second[1]);
    QVERIFY(whole && *whole);
    QCOMPARE((*whole)->data, later.data);
    // Parts of two senders are never mixed.
    QVERIFY(!*assembler.add(NodeId(2), first[0]));
    QVERIFY(!*assembler.add(NodeId(3), first[1]));
}

void TestSnapshotAssembler::add_impossibleSizes_isAnError_data()
{
    QTest::addColumn<quint64>("total");
    QTest::addColumn<quint64>("offset");
    QTest::newRow("far too large") << (SnapshotAssembler::maxBytes + 1) << quint64(0);
    QTest::newRow("offset past the end") << quint64(10) << quint64(11);
    QTest::newRow("data past the end") << quint64(10) << quint64(8);
    QTest::newRow("all ones") << ~quint64(0) << ~quint64(0);
}

void TestSnapshotAssembler::add_impossibleSizes_isAnError()
{
    QFETCH(quint64, total);
    QFETCH(quint64, offset);
    InstallSnapshotFrame part = snapshot("abc");
    part.totalBytes = total;
    part.offset = offset;
    SnapshotAssembler assembler;
    QVERIFY(!assembler.add(NodeId(2), part));
}

QTEST_GUILESS_MAIN(TestSnapshotAssembler)
#include "tst_snapshotassembler.moc"
