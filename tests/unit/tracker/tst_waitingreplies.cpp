// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/waitingreplies.h"

#include <QTest>

using namespace muster;
using namespace muster::tracker;
using namespace std::chrono_literals;

class WaitingRepliesTest : public QObject
{
    Q_OBJECT

    static MonotonicTime at(Millis time) { return MonotonicTime(time); }
    static WaitingReply reply(quint64 sequence, Millis deadline, bool viaGroup = false)
    {
        return {sequence, at(deadline), {{IpAddress::fromIPv4(1), 1}, viaGroup}, DeferredDescribe{}};
    }

private slots:
    void takeStored_givesThoseOfTheSequence_oldestFirst()
    {
        WaitingReplies waiting;
        for (const quint64 sequence : {1, 1, 2, 3})
            waiting.add(reply(sequence, 1s));
        QVERIFY(!waiting.takeStored(0));
        QCOMPARE(waiting.takeStored(2)->sequence, quint64(1));
        QCOMPARE(waiting.takeStored(2)->sequence, quint64(1));
        QCOMPARE(waiting.takeStored(2)->sequence, quint64(2));
        QVERIFY(!waiting.takeStored(2));
        QCOMPARE(waiting.size(), std::size_t(1));
    }

    void takeOverdue_givesThoseWhoseDeadlineHasCome()
    {
        WaitingReplies waiting;
        QVERIFY(!waiting.nextDeadline());
        waiting.add(reply(1, 10ms));
        waiting.add(reply(2, 20ms));
        QCOMPARE(waiting.nextDeadline(), std::optional(at(10ms)));
        QVERIFY(!waiting.takeOverdue(at(9ms)));
        QCOMPARE(waiting.takeOverdue(at(10ms))->sequence, quint64(1));
        QVERIFY(!waiting.takeOverdue(at(10ms)));
        QCOMPARE(waiting.nextDeadline(), std::optional(at(20ms)));
    }

    void take_isThatPartAlone()
    {
        WaitingReplies waiting;
        for (const quint64 sequence : {1, 2, 2, 3})
            waiting.add(reply(sequence, 1s));
        QCOMPARE(waiting.take(2).size(), std::size_t(2));
        QVERIFY(waiting.take(2).empty());
        QCOMPARE(waiting.size(), std::size_t(2));
    }

    void dropViaGroup_keepsTheUnicastOnes()
    {
        WaitingReplies waiting;
        waiting.add(reply(1, 1s, true));
        waiting.add(reply(2, 1s, false));
        waiting.add(reply(3, 1s, true));
        waiting.dropViaGroup();
        QCOMPARE(waiting.size(), std::size_t(1));
        QCOMPARE(waiting.takeStored(9)->sequence, quint64(2));
    }

    void isFull_atItsCapacity()
    {
        WaitingReplies waiting;
        for (std::size_t i = 0; i < WaitingReplies::capacity; ++i) {
            QVERIFY(!waiting.isFull());
            waiting.add(reply(1, 1s));
        }
        QVERIFY(waiting.isFull());
    }
};

QTEST_APPLESS_MAIN(WaitingRepliesTest)
#include "tst_waitingreplies.moc"
