// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/announceplan.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using protocol::AnnounceEvent;

namespace {

const InfoHash a = *InfoHash::fromBytes(QByteArray(20, 'a'));
const InfoHash b = *InfoHash::fromBytes(QByteArray(20, 'b'));
constexpr TransferAmounts leeching{0, 0, 100};
constexpr TransferAmounts seeding{100, 0, 0};
constexpr Millis interval{120'000};

MonotonicTime at(qint64 ms) { return MonotonicTime{Millis{1'000'000 + ms}}; }

} // namespace

class TestAnnouncePlan : public QObject
{
    Q_OBJECT
private slots:
    void start_newTransfer_isDueAtOnceAsStarted();
    void takeDue_underWay_isNotTakenTwice();
    void answered_seeder_comesBackAfterTheInterval();
    void answered_leecherAlone_comesBackSoonerAndSooner();
    void answered_leecherWithPeers_waitsForTheInterval();
    void answered_absurdInterval_isBounded();
    void complete_whileUnderWay_isDueAtOnceAsCompleted();
    void answered_lateAnswerOfAnEarlierEvent_changesNothing();
    void stop_neverAnnounced_isForgotten();
    void stop_announced_saysGoodbyeOnce();
    void stopAll_severalTransfers_saysGoodbyeForEach();
    void update_amounts_areInTheNextAnnounce();
};

void TestAnnouncePlan::start_newTransfer_isDueAtOnceAsStarted()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    QCOMPARE(plan.nextDue(), std::optional(at(0)));
    const auto due = plan.takeDue(at(0));
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].sha1 == a && due[0].event == AnnounceEvent::Started && due[0].amounts == leeching);
}

void TestAnnouncePlan::takeDue_underWay_isNotTakenTwice()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    QVERIFY(plan.takeDue(at(1'000'000)).empty());
    QVERIFY(!plan.nextDue());
}

void TestAnnouncePlan::answered_seeder_comesBackAfterTheInterval()
{
    AnnouncePlan plan;
    plan.start(a, seeding, at(0));
    plan.takeDue(at(0));
    plan.answered(a, AnnounceEvent::Started, interval, false, at(10));
    QCOMPARE(plan.nextDue(), std::optional(at(120'010)));
    QVERIFY(plan.takeDue(at(120'009)).empty());
    const auto due = plan.takeDue(at(120'010));
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].event == AnnounceEvent::None);
}

void TestAnnouncePlan::answered_leecherAlone_comesBackSoonerAndSooner()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    qint64 now = 0;
    AnnounceEvent event = AnnounceEvent::Started;
    for (const qint64 wait : {5'000, 10'000, 20'000, 40'000, 80'000, 120'000, 120'000}) {
        plan.answered(a, event, interval, false, at(now));
        QCOMPARE(plan.nextDue(), std::optional(at(now + wait)));
        now += wait;
        event = plan.takeDue(at(now)).at(0).event;
    }
}

void TestAnnouncePlan::answered_leecherWithPeers_waitsForTheInterval()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    plan.answered(a, AnnounceEvent::Started, interval, true, at(0));
    QCOMPARE(plan.nextDue(), std::optional(at(120'000)));
}

void TestAnnouncePlan::answered_absurdInterval_isBounded()
{
    AnnouncePlan plan;
    plan.start(a, seeding, at(0));
    plan.start(b, seeding, at(0));
    plan.takeDue(at(0));
    plan.answered(a, AnnounceEvent::Started, Millis{0}, true, at(0));
    QCOMPARE(plan.nextDue(), std::optional(at(1'000)));
    plan.takeDue(at(1'000));
    plan.answered(b, AnnounceEvent::Started, std::chrono::seconds(0xffffffffu), true, at(0));
    QCOMPARE(plan.nextDue(), std::optional(at(3'600'000)));
}

void TestAnnouncePlan::complete_whileUnderWay_isDueAtOnceAsCompleted()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    plan.complete(a, seeding, at(5));
    const auto due = plan.takeDue(at(5));
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].event == AnnounceEvent::Completed && due[0].amounts.left == 0);
}

void TestAnnouncePlan::answered_lateAnswerOfAnEarlierEvent_changesNothing()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    plan.complete(a, seeding, at(5));
    plan.answered(a, AnnounceEvent::Started, interval, true, at(6));
    QCOMPARE(plan.nextDue(), std::optional(at(5)));
    plan.takeDue(at(6));
    plan.answered(a, AnnounceEvent::Started, interval, true, at(7));
    QVERIFY(!plan.nextDue()); // the completed event is still under way
}

void TestAnnouncePlan::stop_neverAnnounced_isForgotten()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.stop(a, at(0));
    QVERIFY(plan.isEmpty());
}

void TestAnnouncePlan::stop_announced_saysGoodbyeOnce()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.takeDue(at(0));
    plan.stop(a, at(1));
    const auto due = plan.takeDue(at(1));
    QCOMPARE(due.size(), std::size_t(1));
    QVERIFY(due[0].event == AnnounceEvent::Stopped);
    QVERIFY(!plan.isEmpty());
    plan.answered(a, AnnounceEvent::Stopped, interval, false, at(2));
    QVERIFY(plan.isEmpty());
}

void TestAnnouncePlan::stopAll_severalTransfers_saysGoodbyeForEach()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.start(b, seeding, at(0));
    plan.takeDue(at(0));
    plan.stopAll(at(1));
    QCOMPARE(plan.takeDue(at(1)).size(), std::size_t(2));
}

void TestAnnouncePlan::update_amounts_areInTheNextAnnounce()
{
    AnnouncePlan plan;
    plan.start(a, leeching, at(0));
    plan.update(a, {40, 7, 60});
    QVERIFY((plan.takeDue(at(0)).at(0).amounts == TransferAmounts{40, 7, 60}));
    plan.update(b, seeding); // unknown: nothing
    QVERIFY(!plan.amountsOf(b));
}

QTEST_GUILESS_MAIN(TestAnnouncePlan)
#include "tst_announceplan.moc"
