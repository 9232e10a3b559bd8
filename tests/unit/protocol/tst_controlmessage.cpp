// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/controlmessage.h"
#include "support/parserabuse.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;

class ControlMessageTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{40};
    const ClusterKey m_key{m_random.bytes(32), false, m_random.bytes(32), m_random.bytes(32)};
    static constexpr quint64 cluster = 7;

    std::vector<ControlMessage> messages()
    {
        const NodeId target = m_random.nodeId();
        const QByteArray challenge = m_random.bytes(challengeBytes);
        return {ChallengeRequest{target, m_random.u64()}, ControlChallenge{target, m_random.u64(), challenge},
                ChallengedOrder{target, m_random.u64(), challenge, {ControlAction::Stop, 0, u"ä@b"_qs}},
                ChallengedOrder{target, m_random.u64(), challenge, {ControlAction::Freeze, 600, {}}},
                ControlAnswer{target, m_random.u64(), ControlOutcome::NoMaster}};
    }

private slots:
    void message_afterARoundTrip_isTheSame()
    {
        for (const ControlMessage& message : messages()) {
            const QByteArray datagram = encode(message, cluster, m_key);
            QVERIFY(isControlMessage(datagram));
            const auto parsed = parseControlMessage(datagram, cluster, m_key);
            QVERIFY(parsed);
            QVERIFY(*parsed == message);
        }
    }

    void anyChangedBit_otherClusterOrKey_isRefused()
    {
        ClusterKey other = m_key;
        other.control = m_random.bytes(32);
        for (const ControlMessage& message : messages()) {
            const QByteArray datagram = encode(message, cluster, m_key);
            for (qsizetype bit = 0; bit < datagram.size() * 8; ++bit) {
                QByteArray changed = datagram;
                changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
                QVERIFY(!parseControlMessage(changed, cluster, m_key));
            }
            QVERIFY(!parseControlMessage(datagram, cluster + 1, m_key));
            QVERIFY(!parseControlMessage(datagram, cluster, other));
            QVERIFY(!parseControlMessage(datagram, cluster, ClusterKey::open()));
        }
    }

    void orderThatCannotBe_isRefusedUnderARightCode()
    {
        const auto order = [this](ControlAction action, quint16 seconds) {
            return parseControlMessage(
                encode(ChallengedOrder{NodeId(1), 1, m_random.bytes(challengeBytes), {action, seconds, {}}},
                       cluster, m_key),
                cluster, m_key);
        };
        QVERIFY(order(ControlAction::Isolate, 1));
        QVERIFY(!order(ControlAction::Isolate, 0));
        QVERIFY(!order(ControlAction::Freeze, 601));
        QVERIFY(!order(ControlAction::Stop, 1));
        QVERIFY(!order(ControlAction(0), 0));
        QVERIFY(!order(ControlAction(6), 0));
    }

    void anyBytes_areReadOrRefused()
    {
        const auto check = [this](QByteArrayView bytes) {
            const auto parsed = parseControlMessage(bytes, cluster, m_key);
            if (!parsed)
                QVERIFY(!parsed.error().message.isEmpty());
        };
        std::vector<QByteArray> valid;
        for (const ControlMessage& message : messages())
            valid.push_back(encode(message, cluster, m_key));
        testing::abuseParser(check, {valid[0], valid[1], valid[2], valid[3], valid[4]}, 41);
        // The same under a right code.
        testing::abuseParser(
            [&](QByteArrayView bytes) { check(bytes.toByteArray().append(codeOf(bytes, m_key.control))); },
            {valid[2].chopped(codeBytes), valid[4].chopped(codeBytes)}, 42);
    }
};

QTEST_APPLESS_MAIN(ControlMessageTest)
#include "tst_controlmessage.moc"
