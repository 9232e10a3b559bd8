// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/logoutline.h"

#include <QTest>
#include <random>

using namespace muster;
using namespace muster::consensus;
using namespace muster::protocol;

class TestLogOutline : public QObject
{
    Q_OBJECT
private slots:
    void termOf_empty_isZero();
    void termOf_runs_areKept();
    void termOf_markerIndex_isKnownWithoutEntry();
    void truncateFrom_middle_forgetsTermsAndConfigurations();
    void putMarker_trailing_keepsTheLastConfiguration();
    void replaceBy_marker_isAllThereIs();
    void load_markerAndEntries_areBothKnown();
    void firstConflict_differentTerm_isFound();
    void firstConflict_frameDoesNotContinueOurs_isNothing();
    void withoutSweptAway_prevInLog_isFineAsItIs();
    void withoutSweptAway_prevBeforeLog_isCutAtTheMarker();
    void withoutSweptAway_allBeforeMarker_isAHeartbeatAtTheMarker();
    void everything_randomOperations_agreesWithAPlainList();

private:
    static Configuration configuration(quint64 node)
    {
        return {{NodeId(node), "10.0.0.1:1", MemberRole::Voter}};
    }
    static AppendEntriesFrame frame(quint64 prevIndex, quint64 prevTerm, std::vector<quint64> terms)
    {
        AppendEntriesFrame frame{9, prevIndex, prevTerm, 0, {}};
        for (quint64 term : terms)
            frame.entries.push_back({term, EntryType::Command, "x"});
        return frame;
    }
};

void TestLogOutline::termOf_empty_isZero()
{
    const LogOutline outline;
    QCOMPARE(outline.lastIndex(), quint64(0));
    QCOMPARE(outline.termOf(0), quint64(0));
    QCOMPARE(outline.termOf(1), quint64(0));
    QVERIFY(outline.lastConfiguration().configuration.empty());
}

void TestLogOutline::termOf_runs_areKept()
{
    LogOutline outline;
    for (quint64 index = 1; index <= 9; ++index)
        outline.append(index, index <= 3 ? 1 : index <= 4 ? 2 : 7);
    QCOMPARE(outline.termOf(3), quint64(1));
    QCOMPARE(outline.termOf(4), quint64(2));
    QCOMPARE(outline.termOf(5), quint64(7));
    QCOMPARE(outline.lastTerm(), quint64(7));
    QCOMPARE(outline.termOf(10), quint64(0));
}

void TestLogOutline::termOf_markerIndex_isKnownWithoutEntry()
{
    LogOutline outline;
    outline.replaceBy({50, 4, configuration(1), 2, {}, 0});
    QCOMPARE(outline.lastIndex(), quint64(50));
    QCOMPARE(outline.lastTerm(), quint64(4));
    QCOMPARE(outline.termOf(49), quint64(0));
    outline.append(51, 5);
    QCOMPARE(outline.termOf(50), quint64(4));
    QCOMPARE(outline.lastTerm(), quint64(5));
}

void TestLogOutline::truncateFrom_middle_forgetsTermsAndConfigurations()
{
    LogOutline outline;
    outline.appendConfiguration(1, 1, configuration(1));
    outline.append(2, 1);
    outline.appendConfiguration(3, 2, configuration(2));
    QVERIFY(outline.hasConfigurationFrom(3));
    QVERIFY(!outline.hasConfigurationFrom(4));
    outline.truncateFrom(2);
    QCOMPARE(outline.lastIndex(), quint64(1));
    QCOMPARE(outline.lastConfiguration().index, quint64(1));
    outline.append(2, 5);
    QCOMPARE(outline.termOf(2), quint64(5));
}

void TestLogOutline::putMarker_trailing_keepsTheLastConfiguration()
{
    LogOutline outline;
    outline.appendConfiguration(1, 1, configuration(1));
    outline.appendConfiguration(2, 1, configuration(2));
    for (quint64 index = 3; index <= 20; ++index)
        outline.append(index, index < 12 ? 1 : 2);
    outline.putMarker(15, 2, 5);
    QCOMPARE(outline.termOf(10), quint64(0));
    QCOMPARE(outline.termOf(11), quint64(1));
    QCOMPARE(outline.termOf(20), quint64(2));
    QCOMPARE(outline.configurationUpTo(15).index, quint64(2));
    QCOMPARE(outline.lastConfiguration().configuration, configuration(2));
}

void TestLogOutline::replaceBy_marker_isAllThereIs()
{
    LogOutline outline;
    outline.appendConfiguration(1, 1, configuration(1));
    outline.append(2, 1);
    outline.replaceBy({100, 3, configuration(3), 90, {}, 0});
    QCOMPARE(outline.termOf(2), quint64(0));
    QCOMPARE(outline.lastConfiguration().index, quint64(90));
    QVERIFY(!outline.hasConfigurationFrom(101));
}

void TestLogOutline::load_markerAndEntries_areBothKnown()
{
    LoadedLog loaded;
    loaded.marker = SnapshotMarker{10, 2, configuration(1), 1, {}, 0};
    loaded.startIndex = 9;
    loaded.entries = {{2, EntryType::Command, "a"},
                      {2, EntryType::Command, "b"},
                      {3, EntryType::Change, encodeConfiguration(configuration(7))}};
    const LogOutline outline(loaded);
    QCOMPARE(outline.lastIndex(), quint64(11));
    QCOMPARE(outline.termOf(9), quint64(2));
    QCOMPARE(outline.lastConfiguration().configuration, configuration(7));
    QCOMPARE(outline.configurationUpTo(10).configuration, configuration(1));
}

void TestLogOutline::firstConflict_differentTerm_isFound()
{
    LogOutline outline;
    for (quint64 index = 1; index <= 5; ++index)
        outline.append(index, 1);
    QCOMPARE(outline.firstConflict(frame(2, 1, {1, 2, 2})), std::optional<quint64>(4));
    QCOMPARE(outline.firstConflict(frame(0, 0, {3})), std::optional<quint64>(1));
    QVERIFY(!outline.firstConflict(frame(2, 1, {1, 1})));       // known already
    QVERIFY(!outline.firstConflict(frame(4, 1, {1, 2, 2, 2}))); // goes on after our end
}

void TestLogOutline::firstConflict_frameDoesNotContinueOurs_isNothing()
{
    LogOutline outline;
    outline.append(1, 1);
    outline.append(2, 1);
    QVERIFY(!outline.firstConflict(frame(1, 2, {3}))); // libraft refuses it
    QVERIFY(!outline.firstConflict(frame(7, 1, {3})));
}

void TestLogOutline::withoutSweptAway_prevInLog_isFineAsItIs()
{
    LogOutline outline;
    QVERIFY(!outline.withoutSweptAway(frame(0, 0, {1, 1})));
    for (quint64 index = 1; index <= 20; ++index)
        outline.append(index, 1);
    outline.putMarker(15, 1, 5);
    QVERIFY(!outline.withoutSweptAway(frame(11, 1, {1})));
    QVERIFY(!outline.withoutSweptAway(frame(15, 1, {1})));
    QVERIFY(!outline.withoutSweptAway(frame(20, 1, {1})));
    QVERIFY(!outline.withoutSweptAway(frame(30, 1, {1})));
}

void TestLogOutline::withoutSweptAway_prevBeforeLog_isCutAtTheMarker()
{
    LogOutline outline;
    for (quint64 index = 1; index <= 20; ++index)
        outline.append(index, index <= 15 ? 1 : 2);
    outline.putMarker(15, 1, 5);
    for (quint64 prev : {quint64(0), quint64(7), quint64(10)}) {
        AppendEntriesFrame again = frame(prev, prev == 0 ? 0 : 1, {});
        for (quint64 index = prev + 1; index <= 18; ++index)
            again.entries.push_back({index <= 15 ? 1u : 2u, EntryType::Command, QByteArray::number(index)});
        again.leaderCommit = 20;
        const auto cut = outline.withoutSweptAway(again);
        QVERIFY(cut);
        QCOMPARE(cut->term, again.term);
        QCOMPARE(cut->prevLogIndex, quint64(15));
        QCOMPARE(cut->prevLogTerm, quint64(1));
        QCOMPARE(cut->entries.size(), std::size_t(3));
        QCOMPARE(cut->entries.front().data, QByteArray("16"));
        QCOMPARE(cut->leaderCommit, quint64(18));
    }
}

void TestLogOutline::withoutSweptAway_allBeforeMarker_isAHeartbeatAtTheMarker()
{
    LogOutline outline;
    for (quint64 index = 1; index <= 20; ++index)
        outline.append(index, 1);
    outline.putMarker(15, 1, 5);
    AppendEntriesFrame again = frame(3, 1, {1, 1, 1});
    again.leaderCommit = 19;
    const auto cut = outline.withoutSweptAway(again);
    QVERIFY(cut);
    QVERIFY(cut->entries.empty());
    QCOMPARE(cut->prevLogIndex, quint64(15));
    QCOMPARE(cut->leaderCommit, quint64(15));
}

void TestLogOutline::everything_randomOperations_agreesWithAPlainList()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        std::mt19937 chance(seed);
        LogOutline outline;
        std::map<quint64, quint64> plain; // index → term
        quint64 first = 1, last = 0, term = 1, marker = 0, markerTerm = 0;
        for (int step = 0; step < 60; ++step) {
            const quint32 what = chance() % 10;
            if (what < 7 || last == marker) {
                term += chance() % 4 == 0;
                plain[++last] = term;
                outline.append(last, term);
            } else if (what < 9) {
                last = marker + chance() % (last - marker);
                plain.erase(plain.upper_bound(last), plain.end());
                outline.truncateFrom(last + 1);
            } else {
                marker += 1 + chance() % (last - marker);
                markerTerm = plain.at(marker);
                const quint64 trailing = chance() % 5;
                outline.putMarker(marker, markerTerm, trailing);
                first = std::max(first, marker > trailing ? marker - trailing + 1 : 1);
                plain.erase(plain.begin(), plain.lower_bound(first));
            }
            for (quint64 index = 1; index <= last + 1; ++index) {
                const quint64 expected = plain.contains(index) ? plain.at(index)
                                         : index == marker     ? markerTerm
                                                               : 0;
                QCOMPARE(outline.termOf(index), expected);
            }
            QCOMPARE(outline.lastIndex(), last);
        }
    }
}

QTEST_GUILESS_MAIN(TestLogOutline)
#include "tst_logoutline.moc"
