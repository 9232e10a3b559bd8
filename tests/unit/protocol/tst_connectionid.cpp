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
    void bep15_isValidForTwoMinutes()
    {
        for (const Millis issued :
             {0ms, 1ms, 999ms, 59'999ms, 60'000ms, 255'000ms, 256'000ms, 123'456'789ms}) {
            const ConnectionId id = makeConnectionId(m_secret, m_asker, at(issued));
            for (Millis age = 0ms; age <= 120s; age += 5s)
                QVERIFY(isValidConnectionId(id, m_secret, m_asker, at(issued + age)));
            QVERIFY(!isValidConnectionId(id, m_secret, m_asker, at(issued + 121s)));
            // The 8 bits of the second come round again every 256 seconds; the rest does not.
            for (Millis age = 121s; age <= 30min; age += 1s)
                QVERIFY(!isValidConnectionId(id, m_secret, m_asker, at(issued + age)));
        }
    }

    void oneMinuteAhead_isValid_moreIsNot()
    {
        const ConnectionId id = makeConnectionId(m_secret, m_asker, at(10min));
        QVERIFY(isValidConnectionId(id, m_secret, m_asker, at(9min)));
        for (Millis ahead = 61s; ahead <= 9min; ahead += 1s)
            QVERIFY(!isValidConnectionId(id, m_secret, m_asker, at(10min - ahead)));
    }

    // Who heard of the new secret late still gives out ids under the old one, for a minute.
    void replacedSecret_isGoodForAsLongAsItsIdsAre()
    {
        const Secret old = m_random.fixed<Secret>();
        ConnectionSecrets secrets{old, {}, at(0ms)};
        secrets.replace(m_secret, at(1h));
        QCOMPARE(secrets, (ConnectionSecrets{m_secret, old, at(1h)}));
        QCOMPARE(secrets.makeId(m_asker, at(1h)), makeConnectionId(m_secret, m_asker, at(1h)));
        const ConnectionId before = makeConnectionId(old, m_asker, at(1h - 1s));
        const ConnectionId late = makeConnectionId(old, m_asker, at(1h + 60s));
        QVERIFY(secrets.isValid(before, m_asker, at(1h)));
        QVERIFY(secrets.isValid(before, m_asker, at(1h + 119s)));
        QVERIFY(!secrets.isValid(before, m_asker, at(1h + 120s)));
        QVERIFY(secrets.isValid(late, m_asker, at(1h + 180s)));
        const ConnectionId tooLate = makeConnectionId(old, m_asker, at(1h + 100s));
        QVERIFY(!secrets.isValid(tooLate, m_asker, at(1h + 181s)));
        secrets.replace(m_secret, at(2h)); // told twice, as by two masters in a row
        QCOMPARE(secrets.since, at(1h));
        secrets.replace(m_random.fixed<Secret>(), at(1h + 1s));
        QVERIFY(!secrets.isValid(before, m_asker, at(1h + 1s))); // the one before the one before
    }

    void secrets_thatAreNone_makeNothingValid()
    {
        const ConnectionSecrets none;
        QVERIFY(none.isEmpty());
        QVERIFY(!none.isValid(makeConnectionId(Secret{}, m_asker, at(1min)), m_asker, at(1min)));
        ConnectionSecrets first = none;
        first.replace(m_secret, at(1min)); // there was none before, which is no secret that anybody may use
        QVERIFY(!first.isValid(makeConnectionId(Secret{}, m_asker, at(1min)), m_asker, at(1min)));
    }

    void secret_isReplacedEveryDay()
    {
        QVERIFY(ConnectionSecrets{}.isTimeForAnother(at(0ms)));
        const ConnectionSecrets secrets{m_secret, {}, at(1h)};
        QVERIFY(!secrets.isTimeForAnother(at(25h - 1ms)));
        QVERIFY(secrets.isTimeForAnother(at(25h)));
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
