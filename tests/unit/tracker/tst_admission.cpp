// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomvalues.h"
#include "tracker/admission.h"
#include "tracker/swarmindex.h"

#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;

class AdmissionTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{80};
    const InfoHash m_film = m_random.infoHash();
    const InfoHash m_song = m_random.infoHash();

    static Endpoint peer(QStringView address, quint16 port = 6881)
    {
        return {IpAddress::fromString(address).value(), port};
    }
    static AnnounceCommand announce(const InfoHash& infoHash, const Endpoint& who)
    {
        return {infoHash, who, false, false};
    }
    static void apply(SwarmIndex& index, std::vector<Command> commands)
    {
        index.apply(index.appliedIndex() + 1,
                    {ClusterTime(Millis(1)), {{NodeId(1), 1, 1, std::move(commands)}}});
    }
    static QByteArray refusal(const Admission& admission, const SwarmIndex& index, const InfoHash& infoHash,
                              const Endpoint& who)
    {
        const auto refused = admission.refusalOf(infoHash, who, index);
        return refused ? refused->message : QByteArray();
    }

private slots:
    void sourceNetwork_is24BitsOfIPv4And56OfIPv6()
    {
        const auto network = [](QStringView text) { return sourceNetworkOf(*IpAddress::fromString(text)); };
        QCOMPARE(network(u"10.1.2.3"), network(u"10.1.2.255"));
        QVERIFY(network(u"10.1.2.3") != network(u"10.1.3.3"));
        QCOMPARE(network(u"2001:db8:1:200::1"), network(u"2001:db8:1:2ff:ffff::9"));
        QVERIFY(network(u"2001:db8:1:200::1") != network(u"2001:db8:1:300::1"));
        QVERIFY(network(u"0.0.0.0") != network(u"::2"));
    }

    // By chance, in few networks and in many of one /16, so that the counts go up beyond a byte and down
    // again.
    void networkCounts_anyHistory_areExact()
    {
        NetworkCounts counts;
        QHash<quint64, quint32> expected;
        std::vector<IpAddress> added;
        const auto draw = [this] {
            const quint32 network =
                m_random.coin() ? quint32(m_random.below(2)) : quint32(m_random.below(300));
            const quint32 host = quint32(m_random.below(256));
            return m_random.below(4) == 0 ? m_random.ipv6() : IpAddress::fromIPv4((network << 8) | host);
        };
        for (int i = 0; i < 20'000; ++i) {
            const bool grows = (i / 4000) % 2 == 0 ? m_random.below(3) != 0 : m_random.below(3) == 0;
            if (grows || added.empty()) {
                added.push_back(draw());
                counts.add(added.back());
                ++expected[sourceNetworkOf(added.back())];
            } else {
                const auto at = std::size_t(m_random.below(int(added.size())));
                counts.remove(added[at]);
                --expected[sourceNetworkOf(added[at])];
                added[at] = added.back();
                added.pop_back();
            }
            const IpAddress asked = draw();
            QCOMPARE(counts.of(asked), expected.value(sourceNetworkOf(asked)));
        }
        for (const IpAddress& address : added)
            counts.remove(address);
        QVERIFY(counts.isEmpty());
    }

    void limits_areReachedExactly_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("contents") << 0 << QByteArray("another content");
        QTest::newRow("peers of a content") << 1 << QByteArray("as many peers");
        QTest::newRow("entries of a network") << 2 << QByteArray("from your network");
        QTest::newRow("entries") << 3 << QByteArray("full");
    }
    // Whether it is in the index already or still under way: both count, and none counts twice.
    void limits_areReachedExactly()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, says);
        Limits limits;
        (kind == 0   ? limits.contents
         : kind == 1 ? limits.peersPerContent
         : kind == 2 ? limits.entriesPerNetwork
                     : limits.entries) = 10;
        const auto command = [&](int i) {
            const InfoHash infoHash = kind == 0 ? m_random.infoHash() : m_film;
            const QString network = kind == 2 ? u"10.1.2.%1"_qs.arg(i) : u"10.1.%1.2"_qs.arg(i);
            return announce(infoHash, peer(network));
        };
        SwarmIndex index;
        Admission admission(limits);
        for (int i = 0; i < 10; ++i) {
            const AnnounceCommand next = command(i);
            QCOMPARE(refusal(admission, index, next.infoHash, next.peer), QByteArray());
            admission.note(quint64(i), next, index);
            if (i < 5) {
                apply(index, {next});
                admission.settle(quint64(i));
            } else {
                QCOMPARE(refusal(admission, index, next.infoHash, next.peer), QByteArray()); // asks again
                admission.note(quint64(i), next, index);
            }
        }
        const AnnounceCommand eleventh = command(10);
        QVERIFY(refusal(admission, index, eleventh.infoHash, eleventh.peer).contains(says));
        admission.settle(9); // gone without being applied: there is room again
        QCOMPARE(refusal(admission, index, eleventh.infoHash, eleventh.peer), QByteArray());
    }

    void whoIsKnown_isNeverRefused()
    {
        SwarmIndex index;
        apply(index, {announce(m_film, peer(u"10.0.0.1")), announce(m_film, peer(u"10.0.0.2"))});
        const Admission admission(Limits{1, 1, 1, 1});
        QCOMPARE(refusal(admission, index, m_film, peer(u"10.0.0.1")), QByteArray());
        QVERIFY(!refusal(admission, index, m_film, peer(u"10.0.0.3")).isEmpty());
        QVERIFY(!refusal(admission, index, m_song, peer(u"10.0.0.1")).isEmpty());
    }

    void limits_countEachForItself()
    {
        SwarmIndex index;
        const Admission admission(Limits{.contents = 2, .peersPerContent = 2, .entriesPerNetwork = 2});
        apply(index, {announce(m_film, peer(u"10.0.0.1")), announce(m_film, peer(u"10.0.0.2"))});
        QVERIFY(!refusal(admission, index, m_song, peer(u"10.0.0.9")).isEmpty()); // network
        QVERIFY(!refusal(admission, index, m_film, peer(u"10.0.1.9")).isEmpty()); // peers
        QCOMPARE(refusal(admission, index, m_song, peer(u"10.0.1.9")), QByteArray());
        apply(index, {StopCommand{m_film, peer(u"10.0.0.1")}});
        QCOMPARE(refusal(admission, index, m_film, peer(u"10.0.1.9")), QByteArray());
        QCOMPARE(refusal(admission, index, m_song, peer(u"10.0.0.9")), QByteArray());
    }

    void contentUnderWay_isNotAnotherOne()
    {
        SwarmIndex index;
        Admission admission(Limits{.contents = 1});
        admission.note(1, announce(m_film, peer(u"10.0.0.1")), index);
        QCOMPARE(refusal(admission, index, m_film, peer(u"10.0.0.2")), QByteArray());
        admission.note(1, announce(m_film, peer(u"10.0.0.2")), index);
        QVERIFY(!refusal(admission, index, m_song, peer(u"10.0.0.1")).isEmpty());
        admission.settle(1);
        QCOMPARE(refusal(admission, index, m_song, peer(u"10.0.0.1")), QByteArray());
    }

    void droppedPart_givesItsRoomBack()
    {
        SwarmIndex index;
        Admission admission(Limits{.entries = 3});
        for (quint64 part = 1; part <= 3; ++part)
            admission.note(part, announce(m_film, peer(u"10.0.0.1", quint16(part))), index);
        QVERIFY(!refusal(admission, index, m_film, peer(u"10.0.0.1", 9)).isEmpty());
        admission.drop(2);
        QCOMPARE(admission.underWay(), std::size_t(2));
        QCOMPARE(refusal(admission, index, m_film, peer(u"10.0.0.1", 9)), QByteArray());
        admission.settle(1);
        QCOMPARE(admission.underWay(), std::size_t(1));
        admission.settle(3);
        QCOMPARE(admission.underWay(), std::size_t(0));
    }

    void changeUnderWay_isKnownUntilItIsSettled()
    {
        SwarmIndex index;
        Admission admission(Limits{});
        const Endpoint who = peer(u"10.0.0.1");
        const AnnounceCommand start = announce(m_film, who);
        QVERIFY(!admission.isUnderWay(start) && !admission.isUnderWay(m_film, who));
        admission.note(1, start, index);
        QVERIFY(admission.isUnderWay(start) && admission.isUnderWay(m_film, who));
        QVERIFY(!admission.isUnderWay(AnnounceCommand{m_film, who, true, false})); // seeds now
        QVERIFY(!admission.isUnderWay(AnnounceCommand{m_film, who, false, true}));
        QVERIFY(!admission.isUnderWay(StopCommand{m_film, who}));
        QVERIFY(!admission.isUnderWay(announce(m_song, who)));
        admission.note(2, StopCommand{m_film, who}, index);
        QVERIFY(!admission.isUnderWay(start)); // it comes back
        QVERIFY(admission.isUnderWay(StopCommand{m_film, who}));
        admission.settle(1);
        QVERIFY(admission.isUnderWay(m_film, who));
        admission.settle(2);
        QVERIFY(!admission.isUnderWay(m_film, who));
        QCOMPARE(admission.underWay(), std::size_t(0));
    }

    // While there is no master nothing is settled: one peer must not fill what all wait in.
    void whoIsKnown_whileNothingCanBeTaken_isAnsweredOnlyWhereNothingChanges()
    {
        SwarmIndex index;
        Admission admission{Limits{}};
        const Endpoint who = peer(u"10.0.0.1");
        const auto handling = [&](bool seeding, bool completed) {
            return admission.handlingOf(AnnounceCommand{m_film, who, seeding, completed}, index, false);
        };
        QCOMPARE(handling(false, false), Handling::Busy);
        apply(index, {announce(m_film, who)});
        const bool seeds = announce(m_film, who).seeding;
        QCOMPARE(handling(seeds, false), Handling::BusyButKnown);
        QCOMPARE(handling(!seeds, false), Handling::Busy); // it would be lost
        QCOMPARE(handling(seeds, true), Handling::Busy);
    }

    void peerThatChangesItsMindWithoutEnd_isTooOften()
    {
        SwarmIndex index;
        Admission admission(Limits{});
        AnnounceCommand command = announce(m_film, peer(u"10.0.0.1"));
        for (quint32 i = 0; i < Admission::mostChangesOfAPeer; ++i) {
            QVERIFY(!admission.isTooOften(command));
            admission.note(i, command, index);
            command.seeding = !command.seeding;
        }
        QVERIFY(admission.isTooOften(command));
        QVERIFY(!admission.isTooOften(announce(m_film, peer(u"10.0.0.2"))));
        admission.settle(0);
        QVERIFY(!admission.isTooOften(command));
    }

    // On a LAN all are one network: the room of all is not for one of them.
    void oneAddress_isRefusedBeforeItsNetwork()
    {
        SwarmIndex index;
        Admission admission(Limits{.entriesPerNetwork = 16'000});
        const Endpoint greedy = peer(u"10.0.0.1");
        for (quint16 port = 1; port <= 2000; ++port) {
            QCOMPARE(refusal(admission, index, m_film, {greedy.address, port}), QByteArray());
            const AnnounceCommand command = announce(m_film, {greedy.address, port});
            admission.note(port, command, index);
            if (port > 1000)
                continue; // under way
            apply(index, {command});
            admission.settle(port);
        }
        QVERIFY(refusal(admission, index, m_film, {greedy.address, 9999}).contains("from your address"));
        QCOMPARE(refusal(admission, index, m_film, peer(u"10.0.0.2")), QByteArray());
        apply(index, {StopCommand{m_film, {greedy.address, 1}}});
        QCOMPARE(refusal(admission, index, m_film, {greedy.address, 9999}), QByteArray());
    }

    // Adds, stops and expiries by chance: the index counts each network as a count of its rows does.
    void entriesFrom_anyHistory_isTheNumberOfRows()
    {
        SwarmIndex index;
        for (quint64 i = 1; i <= 400; ++i) {
            const Endpoint who = peer(u"10.0.%1.%2"_qs.arg(m_random.below(4)).arg(m_random.below(4)));
            const InfoHash& infoHash = m_random.coin() ? m_film : m_song;
            std::vector<Command> commands;
            if (m_random.below(3) == 0)
                commands.emplace_back(StopCommand{infoHash, who});
            else
                commands.emplace_back(announce(infoHash, who));
            if (m_random.below(40) == 0)
                commands.emplace_back(ExpireCommand{ClusterTime(Millis(qint64(i) - m_random.below(50)))});
            index.apply(i, {ClusterTime(Millis(qint64(i))), {{NodeId(1), 1, 1, commands}}});
            QHash<quint64, quint32> expected;
            for (const ContentRow& row : index.image().contents)
                ++expected[sourceNetworkOf(row.peer.address)];
            for (int third = 0; third < 4; ++third) {
                const IpAddress address = peer(u"10.0.%1.0"_qs.arg(third)).address;
                QCOMPARE(index.entriesFrom(address), expected.value(sourceNetworkOf(address)));
            }
        }
        SwarmIndex restored;
        restored.restore(index.image());
        const IpAddress address = peer(u"10.0.1.0").address;
        QCOMPARE(restored.entriesFrom(address), index.entriesFrom(address));
    }
};

QTEST_APPLESS_MAIN(AdmissionTest)
#include "tst_admission.moc"
