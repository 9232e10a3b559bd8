// SPDX-License-Identifier: GPL-3.0-or-later
#include "cluster/controldesk.h"

#include <QTest>

using namespace muster;
using namespace muster::cluster;
using namespace muster::protocol;

namespace {

constexpr quint64 clusterName = 3;
constexpr NodeId tracker(9);
const Endpoint asker{IpAddress::fromIPv4(0x0a000001), 4000};
const ClusterKey closedKey{QByteArray(32, 'a'), false, QByteArray(32, 'b'), QByteArray(32, 'c')};
const ControlOrder stop{ControlAction::Stop, 0, QStringLiteral("anna")};

MonotonicTime at(int ms) { return MonotonicTime(Millis(1000 + ms)); }

} // namespace

class ControlDeskTest : public QObject
{
    Q_OBJECT

    int m_judged = 0;
    ControlOutcome m_verdict = ControlOutcome::Accepted;

    ControlDesk::Response give(ControlDesk& desk, const ControlMessage& message, const Endpoint& from = asker,
                               MonotonicTime now = at(0), bool isOwnComputer = false,
                               const ClusterKey& key = closedKey)
    {
        return desk.receive(encode(message, clusterName, key), from, isOwnComputer, now,
                            [this](const ControlOrder&) {
                                ++m_judged;
                                return m_verdict;
                            });
    }
    QByteArray challengeOf(ControlDesk& desk, quint64 nonce = 5, const Endpoint& from = asker)
    {
        const auto response = give(desk, ChallengeRequest{tracker, nonce}, from);
        const auto message = parseControlMessage(response.reply, clusterName, closedKey);
        const auto* challenge = message ? std::get_if<ControlChallenge>(&*message) : nullptr;
        return challenge && challenge->nonce == nonce ? challenge->challenge : QByteArray();
    }
    static std::optional<ControlOutcome> outcomeIn(const QByteArray& reply, const ClusterKey& key = closedKey)
    {
        const auto message = parseControlMessage(reply, clusterName, key);
        const auto* answer = message ? std::get_if<ControlAnswer>(&*message) : nullptr;
        return answer ? std::optional(answer->outcome) : std::nullopt;
    }

private slots:
    void init()
    {
        m_judged = 0;
        m_verdict = ControlOutcome::Accepted;
    }

    void challengedOrder_isAcceptedAndActedOnOnce()
    {
        ControlDesk desk(tracker, clusterName, closedKey, "secret");
        const ChallengedOrder order{tracker, 5, challengeOf(desk), stop};
        const auto first = give(desk, order);
        QCOMPARE(outcomeIn(first.reply), ControlOutcome::Accepted);
        QCOMPARE(first.order, std::optional(stop));
        // Sent again because the answer was lost, or by somebody who recorded it.
        const auto second = give(desk, order, asker, at(9000));
        QCOMPARE(second.reply, first.reply);
        QVERIFY(!second.order);
        QCOMPARE(m_judged, 1);
        const auto late = give(desk, order, asker, at(10'001));
        QVERIFY(late.reply.isEmpty() && !late.order);
        QCOMPARE(m_judged, 1);
    }

    void order_withoutItsOwnChallenge_isDropped()
    {
        ControlDesk desk(tracker, clusterName, closedKey, "secret");
        const QByteArray challenge = challengeOf(desk);
        const auto isDropped = [&](const ChallengedOrder& order, const Endpoint& from = asker,
                                   MonotonicTime now = at(0)) {
            const auto response = give(desk, order, from, now);
            return response.reply.isEmpty() && !response.order;
        };
        QVERIFY(isDropped({tracker, 5, QByteArray(challengeBytes, '\0'), stop}));
        QVERIFY(isDropped({tracker, 6, challenge, stop})); // of another call
        QVERIFY(isDropped({NodeId(8), 5, challenge, stop}));
        QVERIFY(isDropped({tracker, 5, challenge, stop}, Endpoint{asker.address, 4001}));
        QVERIFY(isDropped({tracker, 5, challenge, stop}, Endpoint{IpAddress::fromIPv4(1), asker.port}));
        QVERIFY(isDropped({tracker, 5, challenge, stop}, asker, at(10'001)));
        // What was recorded in an earlier boot.
        ControlDesk later(tracker, clusterName, closedKey, "another secret");
        const auto response = give(later, ChallengedOrder{tracker, 5, challenge, stop});
        QVERIFY(response.reply.isEmpty() && !response.order);
        QCOMPARE(m_judged, 0);
        QVERIFY(!isDropped({tracker, 5, challenge, stop}));
    }

    void stranger_withoutTheKey_getsNoAnswer()
    {
        ControlDesk desk(tracker, clusterName, closedKey, "secret");
        ClusterKey other = closedKey;
        other.control = QByteArray(32, 'x');
        QVERIFY(give(desk, ChallengeRequest{tracker, 5}, asker, at(0), true, other).reply.isEmpty());
        const ChallengedOrder order{tracker, 5, challengeOf(desk), stop};
        const auto response = give(desk, order, asker, at(0), true, other);
        QVERIFY(response.reply.isEmpty() && !response.order);
    }

    void refusal_isSaidAndNothingDone()
    {
        ControlDesk desk(tracker, clusterName, closedKey, "secret");
        m_verdict = ControlOutcome::AlreadyMaster;
        const auto response = give(desk, ChallengedOrder{tracker, 5, challengeOf(desk), stop});
        QCOMPARE(outcomeIn(response.reply), ControlOutcome::AlreadyMaster);
        QVERIFY(!response.order);
    }

    void openCluster_takesOrdersFromTheSameComputerOnly()
    {
        const ClusterKey open = ClusterKey::open();
        ControlDesk desk(tracker, clusterName, open, "secret");
        const auto remote = give(desk, ChallengeRequest{tracker, 5}, asker, at(0), false, open);
        QCOMPARE(outcomeIn(remote.reply, open), ControlOutcome::NotFromThere);
        const auto local = give(desk, ChallengeRequest{tracker, 5}, asker, at(0), true, open);
        const auto message = parseControlMessage(local.reply, clusterName, open);
        QVERIFY(message);
        const ChallengedOrder order{tracker, 5, std::get<ControlChallenge>(*message).challenge, stop};
        QVERIFY(!give(desk, order, asker, at(0), false, open).order);
        QVERIFY(give(desk, order, asker, at(0), true, open).order);
    }

    void manyOrders_fillNoMemory()
    {
        ControlDesk desk(tracker, clusterName, closedKey, "secret");
        int done = 0;
        for (quint64 nonce = 1; nonce <= 300; ++nonce)
            done += give(desk, ChallengedOrder{tracker, nonce, challengeOf(desk, nonce), stop}).order ? 1 : 0;
        QCOMPARE(done, int(ControlDesk::mostRemembered));
    }
};

QTEST_APPLESS_MAIN(ControlDeskTest)
#include "tst_controldesk.moc"
