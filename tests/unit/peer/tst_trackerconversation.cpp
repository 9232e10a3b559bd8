// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/trackerconversation.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::protocol;
using Patience = TrackerConversation::Patience;

namespace {

constexpr ConnectionId firstId = 0x1111;
constexpr ConnectionId secondId = 0x2222;

Endpoint tracker(int n) { return *Endpoint::fromString(QStringLiteral("127.0.0.%1:6969").arg(n)); }

MonotonicTime at(int ms) { return MonotonicTime{Millis{1'000'000 + ms}}; }

AnnounceRequest announceOf(char fill)
{
    AnnounceRequest request;
    request.infoHash = *InfoHash::fromBytes(QByteArray(20, fill));
    request.left = 1;
    return request;
}

template<typename T> T sent(const OutgoingDatagram& datagram)
{
    return std::get<T>(parseUdpRequest(datagram.payload).value());
}

// A conversation and what a test says most often.
struct Talk
{
    quint32 seed = 100;
    TrackerConversation conversation{[this] { return seed++; }};

    // Sends nothing but what is due, and says when; "group" or the address.
    QStringList due(int ms)
    {
        QStringList where;
        const std::vector<OutgoingDatagram> now = conversation.dueDatagrams(at(ms));
        for (const OutgoingDatagram& datagram : now)
            where.append(datagram.to ? datagram.to->toString() : QStringLiteral("group"));
        if (!now.empty())
            last = now;
        return where;
    }
    void connected(int ms, ConnectionId id = firstId, const Endpoint& from = tracker(1))
    {
        const auto transaction = sent<ConnectRequest>(last.back()).transaction;
        QVERIFY(!conversation.receive(encode(ConnectReply{transaction, id}), from, at(ms)));
    }
    std::optional<TrackerConversation::Answer> announced(int ms, TransactionId transaction)
    {
        return conversation.receive(encode(AnnounceReply{transaction, 120, 0, 1, {}}), tracker(1), at(ms));
    }

    std::vector<OutgoingDatagram> last; // that were due
};

const QStringList group{QStringLiteral("group")};

} // namespace

class TestTrackerConversation : public QObject
{
    Q_OBJECT
private slots:
    void connect_first_thenTheRequestWithItsId();
    void retransmission_silentGroup_after250And500And1000Milliseconds();
    void unicast_afterThreeTries_everyKnownTrackerToo();
    void unicast_trackerThatAnsweredBefore_isKnown();
    void unicast_connectedByUnicastOnly_requestGoesThereAtOnce();
    void connectionId_withinSixtySeconds_isUsedAgain();
    void connectionId_olderThanSixtySeconds_isAskedAnew();
    void connectionId_refused_isAskedAnewAndTheRequestGoesOn();
    void connectionId_refusedAgain_waitsForTheTimer();
    void connectionId_silentTrackers_isAskedAnew();
    void reply_ofAnotherTransaction_isIgnored();
    void reply_ofAnotherKind_isIgnored();
    void reply_twice_countsOnce();
    void reply_garbage_isIgnored();
    void refusal_limitedRequest_endsIt();
    void refusal_endlessRequest_isToldOnceAndTriedOn();
    void patience_limited_isGivenUp();
    void window_manyRequests_sixtyFourAtOnce();
    void withdraw_request_isNotSentAgain();
    void contact_silenceThenAnswer_isSaid();
    void failover_anotherAnswersWhatWasLeft_isCountedOnce();
    void failover_anotherAnswersAtOnce_bridgesNothing();
};

void TestTrackerConversation::connect_first_thenTheRequestWithItsId()
{
    Talk talk;
    const RequestId id = talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    QCOMPARE(talk.due(0), group);
    QCOMPARE(sent<ConnectRequest>(talk.last[0]).transaction, 101u);
    QCOMPARE(talk.due(1), QStringList());
    talk.connected(2);
    QCOMPARE(talk.due(2), group);
    const auto request = sent<AnnounceRequest>(talk.last[0]);
    QCOMPARE(request.connection, firstId);
    QCOMPARE(request.infoHash, announceOf('a').infoHash);
    const auto answer = talk.announced(3, request.transaction);
    QVERIFY(answer);
    QCOMPARE(answer->id, id);
    QVERIFY(std::get<AnnounceReply>(answer->reply).seeders == 1);
    QVERIFY(talk.conversation.isIdle());
    QVERIFY(!talk.conversation.nextDue());
}

// wire-format, "Multicast requests": no answer within 250 ms: send again (250, 500, 1000, 2000 ms …).
void TestTrackerConversation::retransmission_silentGroup_after250And500And1000Milliseconds()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    QList<int> times;
    for (int ms = 0; ms <= 40'000; ++ms)
        if (!talk.due(ms).isEmpty())
            times.append(ms);
    QCOMPARE(times, (QList<int>{0, 250, 750, 1750, 3750, 7750, 15750, 23750, 31750, 39750}));
}

void TestTrackerConversation::unicast_afterThreeTries_everyKnownTrackerToo()
{
    Talk talk;
    talk.conversation.setKnownTrackers({tracker(1), tracker(2)});
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    QCOMPARE(talk.due(0), group);
    QCOMPARE(talk.due(250), group);
    QCOMPARE(talk.due(750), group);
    QCOMPARE(talk.due(1750), group + QStringList({tracker(1).toString(), tracker(2).toString()}));
}

void TestTrackerConversation::unicast_trackerThatAnsweredBefore_isKnown()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(1, firstId, tracker(7));
    for (const int ms : {1, 251, 751}) // request tries
        QCOMPARE(talk.due(ms), group);
    QCOMPARE(talk.due(1751), group + QStringList{tracker(7).toString()}); // the connection, asked anew
}

// Without a master, slaves answer unicast requests: the request need not wait for silence once more.
void TestTrackerConversation::unicast_connectedByUnicastOnly_requestGoesThereAtOnce()
{
    Talk talk;
    talk.conversation.setKnownTrackers({tracker(2)});
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    for (const int ms : {0, 250, 750, 1750})
        talk.due(ms);
    talk.connected(1751, firstId, tracker(2));
    QCOMPARE(talk.due(1751), group + QStringList{tracker(2).toString()});
    QCOMPARE(sent<AnnounceRequest>(talk.last[1]).connection, firstId);
}

// BEP 15: "A client can use a connection ID until one minute after it has received it."
void TestTrackerConversation::connectionId_withinSixtySeconds_isUsedAgain()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    QVERIFY(talk.announced(1, sent<AnnounceRequest>(talk.last[0]).transaction));
    talk.conversation.ask(announceOf('b'), Patience::Endless, at(59'999));
    QCOMPARE(talk.due(59'999), group);
    QCOMPARE(sent<AnnounceRequest>(talk.last[0]).connection, firstId);
}

void TestTrackerConversation::connectionId_olderThanSixtySeconds_isAskedAnew()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    QVERIFY(talk.announced(1, sent<AnnounceRequest>(talk.last[0]).transaction));
    talk.conversation.ask(announceOf('b'), Patience::Endless, at(60'000));
    QCOMPARE(talk.due(60'000), group);
    sent<ConnectRequest>(talk.last[0]);
    talk.connected(60'001, secondId);
    talk.due(60'001);
    QCOMPARE(sent<AnnounceRequest>(talk.last[0]).connection, secondId);
}

void TestTrackerConversation::connectionId_refused_isAskedAnewAndTheRequestGoesOn()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
    const QByteArray refusal = encode(ErrorReply{transaction, "Connection ID mismatch."});
    QVERIFY(!talk.conversation.receive(refusal, tracker(1), at(5)));
    QCOMPARE(talk.due(5), group);
    sent<ConnectRequest>(talk.last[0]);
    talk.connected(6, secondId);
    QCOMPARE(talk.due(6), group);
    QCOMPARE(sent<AnnounceRequest>(talk.last[0]).connection, secondId);
    QVERIFY(talk.announced(7, transaction));
}

void TestTrackerConversation::connectionId_refusedAgain_waitsForTheTimer()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    int rounds = 0;
    for (int ms = 0; ms < 700; ++ms) { // a tracker that refuses whatever it gave
        for (const OutgoingDatagram& datagram : talk.conversation.dueDatagrams(at(ms))) {
            const auto request = parseUdpRequest(datagram.payload).value();
            const TransactionId transaction = transactionOf(request);
            const bool isConnect = std::holds_alternative<ConnectRequest>(request);
            rounds += isConnect ? 0 : 1;
            talk.conversation.receive(isConnect ? encode(ConnectReply{transaction, firstId})
                                                : encode(ErrorReply{transaction, "bad connection id"}),
                                      tracker(1), at(ms));
        }
    }
    QVERIFY2(rounds >= 2 && rounds <= 3, qPrintable(QString::number(rounds)));
}

// After a cluster began anew with another secret, a tracker may drop what it cannot verify without a word.
void TestTrackerConversation::connectionId_silentTrackers_isAskedAnew()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    for (const int ms : {0, 250, 750})
        sent<AnnounceRequest>((talk.due(ms), talk.last[0]));
    talk.due(1750);
    sent<ConnectRequest>(talk.last[0]);
    talk.connected(1751, secondId);
    talk.due(1751);
    QCOMPARE(sent<AnnounceRequest>(talk.last[0]).connection, secondId);
}

void TestTrackerConversation::reply_ofAnotherTransaction_isIgnored()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    const auto wrong = sent<ConnectRequest>(talk.last[0]).transaction + 1;
    talk.conversation.receive(encode(ConnectReply{wrong, secondId}), tracker(9), at(0));
    QCOMPARE(talk.due(0), QStringList()); // still waits for its connection
    talk.connected(0);
    talk.due(0);
    QVERIFY(!talk.announced(1, sent<AnnounceRequest>(talk.last[0]).transaction + 1));
    QVERIFY(!talk.conversation.isIdle());
}

void TestTrackerConversation::reply_ofAnotherKind_isIgnored()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
    QVERIFY(!talk.conversation.receive(encode(ScrapeReply{transaction, {{1, 2, 3}}}), tracker(1), at(1)));
    QVERIFY(!talk.conversation.receive(encode(DescribeReply{transaction}), tracker(1), at(1)));
    QVERIFY(!talk.conversation.isIdle());
    QVERIFY(talk.announced(1, transaction));
}

void TestTrackerConversation::reply_twice_countsOnce()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
    QVERIFY(talk.announced(1, transaction));
    QVERIFY(!talk.announced(1, transaction));
}

void TestTrackerConversation::reply_garbage_isIgnored()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    for (int length = 0; length < 256; ++length)
        QVERIFY(!talk.conversation.receive(QByteArray(length, char(length)), tracker(1), at(1)));
    talk.connected(1);
    QCOMPARE(talk.due(1), group);
}

void TestTrackerConversation::refusal_limitedRequest_endsIt()
{
    Talk talk;
    const RequestId id = talk.conversation.ask(announceOf('a'), Patience::Limited, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
    const auto answer =
        talk.conversation.receive(encode(ErrorReply{transaction, "go away"}), tracker(1), at(1));
    QVERIFY(answer);
    QVERIFY(answer->isFinal);
    QCOMPARE(answer->id, id);
    QCOMPARE(std::get<ErrorReply>(answer->reply).message, QByteArray("go away"));
    QVERIFY(talk.conversation.isIdle());
}

// One tracker is busy, or knows nothing of the question; the master's answer is on its way.
void TestTrackerConversation::refusal_endlessRequest_isToldOnceAndTriedOn()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    int told = 0;
    for (const int ms : {0, 250, 750, 3000}) {
        talk.due(ms);
        if (parseUdpRequest(talk.last[0].payload).value().index() == 0) { // asked for a connection anew
            talk.connected(ms);
            talk.due(ms);
        }
        const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
        for (int trackers = 0; trackers < 2; ++trackers)
            if (const auto answer =
                    talk.conversation.receive(encode(ErrorReply{transaction, "busy"}), tracker(1), at(ms))) {
                QVERIFY(!answer->isFinal);
                ++told;
            }
    }
    QCOMPARE(told, 1);
    const auto answer = talk.announced(3001, sent<AnnounceRequest>(talk.last[0]).transaction);
    QVERIFY(answer && answer->isFinal);
}

void TestTrackerConversation::patience_limited_isGivenUp()
{
    Talk talk;
    const RequestId id = talk.conversation.ask(announceOf('a'), Patience::Limited, at(0));
    talk.due(0);
    int tries = 0;
    for (int ms = 0; ms < 60'000 && !talk.conversation.isIdle(); ms += 50) {
        for (const OutgoingDatagram& datagram : talk.conversation.dueDatagrams(at(ms))) {
            const auto request = parseUdpRequest(datagram.payload).value();
            if (const auto* connect = std::get_if<ConnectRequest>(&request))
                talk.conversation.receive(encode(ConnectReply{connect->transaction, firstId}), tracker(1),
                                          at(ms));
            else
                tries += datagram.to ? 0 : 1;
        }
    }
    QVERIFY(talk.conversation.isIdle());
    QCOMPARE(tries, TrackerConversation::limitedTries);
    QCOMPARE(talk.conversation.takeGivenUp(), std::vector<RequestId>{id});
}

void TestTrackerConversation::window_manyRequests_sixtyFourAtOnce()
{
    Talk talk;
    for (int i = 0; i < 100; ++i)
        talk.conversation.ask(announceOf(char(i)), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    QCOMPARE(talk.due(0).size(), 64);
    const auto transaction = sent<AnnounceRequest>(talk.last[0]).transaction;
    QVERIFY(talk.announced(1, transaction));
    QCOMPARE(talk.due(1).size(), 1); // the place that it left
}

void TestTrackerConversation::withdraw_request_isNotSentAgain()
{
    Talk talk;
    const RequestId id = talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    talk.conversation.withdraw(id);
    QCOMPARE(talk.due(10'000), QStringList());
    QVERIFY(!talk.announced(
        10'000, sent<AnnounceRequest>(OutgoingDatagram{{}, encode(announceOf('a'))}).transaction));
}

void TestTrackerConversation::failover_anotherAnswersWhatWasLeft_isCountedOnce()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    QVERIFY(talk.announced(10, sent<AnnounceRequest>(talk.last.back()).transaction));
    // The master dies with two requests under way; its successor answers them.
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(20));
    talk.conversation.ask(announceOf('b'), Patience::Endless, at(20));
    talk.due(20);
    talk.due(270);
    QCOMPARE(talk.conversation.failoversBridged(), 0);
    for (const OutgoingDatagram& datagram : talk.last) {
        const auto transaction = sent<AnnounceRequest>(datagram).transaction;
        QVERIFY(talk.conversation.receive(encode(AnnounceReply{transaction, 120, 0, 1, {}}), tracker(2),
                                          at(280)));
    }
    QCOMPARE(talk.conversation.failoversBridged(), 1);
}

void TestTrackerConversation::failover_anotherAnswersAtOnce_bridgesNothing()
{
    Talk talk;
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.connected(0);
    talk.due(0);
    QVERIFY(talk.conversation.receive(
        encode(AnnounceReply{sent<AnnounceRequest>(talk.last.back()).transaction, 120, 0, 1, {}}), tracker(2),
        at(10)));
    QCOMPARE(talk.conversation.failoversBridged(), 0);
}

void TestTrackerConversation::contact_silenceThenAnswer_isSaid()
{
    Talk talk;
    QVERIFY(!talk.conversation.isAnswered());
    talk.conversation.ask(announceOf('a'), Patience::Endless, at(0));
    talk.due(0);
    talk.due(250);
    talk.due(750);
    QCOMPARE(talk.conversation.retransmissions(), 2);
    QVERIFY(!talk.conversation.isAnswered());
    talk.connected(800);
    QVERIFY(talk.conversation.isAnswered());
    QCOMPARE(talk.conversation.lastAnswerFrom(), std::optional(tracker(1)));
    QCOMPARE(talk.conversation.lastAnswerAt(), std::optional(at(800)));
    talk.due(800);
    QVERIFY(talk.conversation.isAnswered());
    talk.due(1050); // the request itself is silent
    QVERIFY(!talk.conversation.isAnswered());
}

QTEST_GUILESS_MAIN(TestTrackerConversation)
#include "tst_trackerconversation.moc"
