// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/connectionid.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace std::chrono_literals;

class ConnectionIdTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{5};
    const Secret m_secret = m_random.fixed<Secret>();
    const IpAddress m_asker = IpAddress::fromIPv4(0x7f000001);

    static ClusterTime at(Millis time) { return ClusterTime(time); }

private slots:
    // BEP 15: "Trackers should accept the connection ID until two minutes after it has been send."
    void bep15_isValidForTwoMinutesAtLeastAndThreeAtMost()
    {
        for (const Millis issued : {0ms, 1ms, 59'999ms, 60'000ms, 123'456'789ms}) {
            const ConnectionId id = makeConnectionId(m_secret, m_asker, at(issued));
            for (Millis age = 0ms; age <= 120s; age += 5s)
                QVERIFY(isValidConnectionId(id, m_secret, m_asker, at(issued + age)));
            QVERIFY(!isValidConnectionId(id, m_secret, m_asker, at(issued + 180s)));
        }
    }

    void oneMinuteAhead_isValid_twoAreNot()
    {
        const ConnectionId id = makeConnectionId(m_secret, m_asker, at(10min));
        QVERIFY(isValidConnectionId(id, m_secret, m_asker, at(9min)));
        QVERIFY(!isValidConnectionId(id, m_secret, m_asker, at(8min)));
    }

    void anotherAddress_isNotValid()
    {
        const ConnectionId id = makeConnectionId(m_secret, m_asker, at(1min));
        QVERIFY(!isValidConnectionId(id, m_secret, IpAddress::fromIPv4(0x7f000002), at(1min)));
        const ConnectionId id6 = makeConnectionId(m_secret, m_random.ipv6(), at(1min));
        QVERIFY(!isValidConnectionId(id6, m_secret, m_random.ipv6(), at(1min)));
    }

    void anotherSecret_isNotValid()
    {
        const ConnectionId id = makeConnectionId(m_secret, m_asker, at(1min));
        QVERIFY(!isValidConnectionId(id, m_random.fixed<Secret>(), m_asker, at(1min)));
    }

    void guesses_areNotValid()
    {
        QVERIFY(!isValidConnectionId(0, m_secret, m_asker, at(1min)));
        QVERIFY(!isValidConnectionId(connectMagic, m_secret, m_asker, at(1min)));
        const ConnectionId id = makeConnectionId(m_secret, m_asker, at(1min));
        for (int bit = 0; bit < 64; ++bit)
            QVERIFY(!isValidConnectionId(id ^ (quint64(1) << bit), m_secret, m_asker, at(1min)));
    }
};

QTEST_APPLESS_MAIN(ConnectionIdTest)
#include "tst_connectionid.moc"
