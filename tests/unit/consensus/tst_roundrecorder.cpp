// SPDX-License-Identifier: GPL-3.0-or-later
#include "consensus/roundrecorder.h"

#include <QTest>

using namespace muster;
using namespace muster::consensus;
using std::chrono::microseconds;

namespace {

const NodeId self{1};
const NodeId fast{2};
const NodeId slow{3};
const std::set<NodeId> living{fast, slow};

microseconds at(int us) { return microseconds(1'000'000 + us); }

} // namespace

class RoundRecorderTest : public QObject
{
    Q_OBJECT

    RoundRecorder m_rounds{self};

private slots:
    void init()
    {
        m_rounds = RoundRecorder(self);
        m_rounds.begin(2, 300, 7, WallTime(Millis(5)), at(0));
    }

    void round_allBecomeReady_tellsWhoAfterHowLongAndTheCommit()
    {
        m_rounds.noteStored(self, 12, at(900));
        m_rounds.noteStored(fast, 11, at(500)); // only the first of the two entries
        m_rounds.noteStored(fast, 12, at(700));
        m_rounds.commit(12, at(950));
        QVERIFY(m_rounds.takeWhole(living, at(960)).empty());
        m_rounds.noteStored(slow, 15, at(4000));
        const auto whole = m_rounds.takeWhole(living, at(4000));
        QCOMPARE(whole.size(), std::size_t(1));
        QCOMPARE(whole[0].index, quint64(12));
        QCOMPARE(whole[0].term, quint64(7));
        QCOMPARE(whole[0].entries, 2);
        QCOMPARE(whole[0].bytes, qint64(300));
        QCOMPARE(*whole[0].committedAfter, microseconds(950));
        const QList<status::ReadyStatus> ready{
            {fast, microseconds(700)}, {self, microseconds(900)}, {slow, microseconds(4000)}};
        QCOMPARE(whole[0].ready, ready);
        QVERIFY(!m_rounds.isWaiting());
    }

    void round_slowTrackerIsNeverReady_isToldWithoutItAfterPatience()
    {
        m_rounds.noteStored(self, 12, at(900));
        m_rounds.noteStored(fast, 12, at(900));
        m_rounds.commit(12, at(950));
        QVERIFY(m_rounds.takeWhole(living, at(999'999)).empty());
        const auto whole = m_rounds.takeWhole(living, at(1'000'000));
        QCOMPARE(whole.size(), std::size_t(1));
        QCOMPARE(whole[0].ready.size(), 2);
    }

    void round_slowTrackerDies_isNotAwaited()
    {
        m_rounds.noteStored(self, 12, at(900));
        m_rounds.noteStored(fast, 12, at(900));
        m_rounds.commit(12, at(950));
        QCOMPARE(m_rounds.takeWhole({fast}, at(960)).size(), std::size_t(1));
    }

    void round_mastershipEnds_isNotTold()
    {
        m_rounds.abandon();
        m_rounds.commit(12, at(950));
        QVERIFY(m_rounds.takeWhole({}, at(5'000'000)).empty());
    }

    void round_readyTwice_theFirstCounts()
    {
        m_rounds.commit(12, at(10));
        m_rounds.noteStored(self, 12, at(20));
        m_rounds.noteStored(self, 12, at(90));
        const auto whole = m_rounds.takeWhole({}, at(100));
        QCOMPARE(whole.size(), std::size_t(1));
        QCOMPARE(whole[0].ready.size(), 1);
        QCOMPARE(whole[0].ready[0].after, microseconds(20));
    }

    void rounds_nobodyTakes_stayBounded()
    {
        for (quint64 index = 1; index < 1000; ++index) {
            m_rounds.begin(1, 1, 7, WallTime{}, at(0));
            m_rounds.commit(index, at(1));
        }
        QCOMPARE(m_rounds.takeWhole({}, at(5'000'000)).size(), RoundRecorder::mostWaiting);
    }
};

QTEST_APPLESS_MAIN(RoundRecorderTest)
#include "tst_roundrecorder.moc"
