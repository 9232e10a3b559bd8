// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerlist.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>

using namespace muster;
using namespace muster::tracker;

class PeerListTest : public QObject
{
    Q_OBJECT

    static Endpoint endpoint(quint32 n) { return {IpAddress::fromIPv4(n), 1}; }

    struct Swarm
    {
        PeerTable peers;
        PeerList<PackedIPv4> list;
        std::vector<PeerSlot> added;

        void add(quint32 address, bool seeding)
        {
            added.push_back(peers.insert(0, 0, ClusterTime()));
            list.add(peers, added.back(), endpoint(address), seeding);
        }
        Swarm(quint32 seeders, quint32 leechers)
        {
            for (quint32 i = 0; i < seeders + leechers; ++i)
                add(i + 1, i < seeders);
        }
        std::vector<Endpoint> told(const DrawnPeers& drawn) const
        {
            std::vector<Endpoint> all;
            for (quint32 i = 0; i < drawn.count; ++i)
                all.push_back(list.at(drawn.positions[i]).unpacked());
            return all;
        }
        std::vector<Endpoint> draw(const PeerDraw& wish, Chance& chance) const
        {
            DrawnPeers drawn;
            list.draw(wish, chance, drawn);
            return told(drawn);
        }
        std::vector<Endpoint> drawNearFirst(const PeerDraw& wish, quint32 asker, Chance& chance) const
        {
            DrawnPeers drawn;
            list.drawNearFirst(wish, PackedIPv4::from(endpoint(asker)), chance, drawn);
            return told(drawn);
        }
    };

    // The sum of squared deviations, each in units of what chance alone gives: about `told.size()` for a fair
    // draw, and over twice as much in one of a million.
    static double unfairness(const std::map<quint32, int>& told, double expected)
    {
        double sum = 0;
        for (const auto& [peer, times] : told)
            sum += (times - expected) * (times - expected) / expected;
        return sum;
    }

private slots:
    void draw_isDistinct_neverSelf_andAsManyAsThereAre_data()
    {
        QTest::addColumn<bool>("nearFirst");
        QTest::newRow("anyhow") << false;
        QTest::newRow("near first") << true;
    }
    void draw_isDistinct_neverSelf_andAsManyAsThereAre()
    {
        QFETCH(bool, nearFirst);
        Chance chance(1);
        for (const bool leechersOnly : {false, true})
            for (quint32 seeders = 0; seeders < 8; ++seeders)
                for (quint32 leechers = 0; leechers < 8; ++leechers) {
                    Swarm swarm(seeders, leechers);
                    for (quint32 wanted = 0; wanted < 18; ++wanted)
                        for (quint32 self = 0; self <= seeders + leechers; ++self) {
                            const bool isThere = self < seeders + leechers;
                            const PeerDraw wish{leechersOnly,
                                                isThere ? &swarm.peers[swarm.added[self]] : nullptr, wanted};
                            const auto drawn = nearFirst ? swarm.drawNearFirst(wish, self + 1, chance)
                                                         : swarm.draw(wish, chance);
                            const quint32 others = (leechersOnly ? 0 : seeders) + leechers -
                                                   (isThere && (!leechersOnly || self >= seeders) ? 1 : 0);
                            QCOMPARE(quint32(drawn.size()), std::min(wanted, others));
                            QCOMPARE(std::set(drawn.begin(), drawn.end()).size(), drawn.size());
                            QCOMPARE(std::count(drawn.begin(), drawn.end(), endpoint(self + 1)), 0);
                            if (leechersOnly)
                                for (const Endpoint& peer : drawn)
                                    QVERIFY(peer.address.toIPv4() > seeders);
                        }
                }
    }

    void draw_ofMoreThanThereIsRoomFor_isCutOff()
    {
        const Swarm swarm(0, 300);
        Chance chance(1);
        QCOMPARE(swarm.draw({false, nullptr, 1000}, chance).size(), std::size_t(PeerDraw::most));
        QCOMPARE(swarm.drawNearFirst({false, nullptr, 1000}, 1, chance).size(), std::size_t(PeerDraw::most));
    }

    void draw_givesEachTheSameChance()
    {
        Chance chance(2);
        const Swarm swarm(10, 20);
        constexpr int draws = 20'000;
        constexpr quint32 wanted = 7;
        std::map<quint32, int> told;
        for (int i = 0; i < draws; ++i)
            for (const Endpoint& peer : swarm.draw({false, &swarm.peers[swarm.added[4]], wanted}, chance))
                ++told[peer.address.toIPv4()];
        QCOMPARE(told.size(), std::size_t(29));
        QVERIFY(unfairness(told, double(draws) * wanted / 29) < 60);
    }

    // Nine of sixty are of the asker's network, some of them side by side, and it wants seven: so many of the
    // near ones are found among 28 that were looked at that the first places are always theirs.
    void drawNearFirst_putsTheNearFirst_andIsFairAmongThem()
    {
        constexpr quint32 nearNet = 0x0a000100, farNet = 0x0b000000;
        const std::set<quint32> nearPlaces{3, 4, 5, 20, 21, 33, 41, 55, 59};
        Swarm swarm(0, 0);
        for (quint32 i = 0; i < 60; ++i)
            swarm.add((nearPlaces.contains(i) ? nearNet : farNet) + i, false);
        Chance chance(3);
        constexpr int draws = 40'000;
        std::map<quint32, int> near, far;
        quint64 nearTold = 0, farTold = 0;
        for (int i = 0; i < draws; ++i) {
            bool isFarSeen = false;
            for (const Endpoint& peer : swarm.drawNearFirst({false, nullptr, 7}, nearNet + 99, chance)) {
                const quint32 address = peer.address.toIPv4();
                const bool isNear = (address & 0xffffff00) == nearNet;
                QVERIFY(!(isNear && isFarSeen));
                isFarSeen |= !isNear;
                ++(isNear ? near : far)[address];
                ++(isNear ? nearTold : farTold);
            }
        }
        QCOMPARE(far.size(), std::size_t(51));
        // by chance alone it would be 9 of 60, or 42,000
        QVERIFY2(nearTold > 100'000, qPrintable(QString::number(nearTold)));
        QVERIFY2(unfairness(near, double(nearTold) / 9) < 30,
                 qPrintable(QString::number(unfairness(near, double(nearTold) / 9))));
        QVERIFY2(unfairness(far, double(farTold) / 51) < 102,
                 qPrintable(QString::number(unfairness(far, double(farTold) / 51))));
    }

    void drawNearFirst_fewEnoughToTellAll_findsEachNear()
    {
        Swarm swarm(0, 0);
        for (quint32 i = 0; i < 40; ++i)
            swarm.add((i % 4 == 0 ? 0x0a000100u : 0x0b000000u) + i, false);
        Chance chance(4);
        for (const quint32 wanted : {10u, 20u, 40u}) // a quarter of all, and more
            for (int i = 0; i < 100; ++i) {
                const auto drawn = swarm.drawNearFirst({false, nullptr, wanted}, 0x0a0001ff, chance);
                for (std::size_t place = 0; place < 10; ++place)
                    QCOMPARE(drawn[place].address.toIPv4() & 0xffffff00u, 0x0a000100u);
            }
    }

    void seedersAndLeechers_stayApart_whateverChanges()
    {
        QRandomGenerator random(3);
        PeerTable peers;
        PeerList<PackedIPv4> list;
        std::map<PeerSlot, bool> seeding;
        std::map<PeerSlot, Endpoint> endpoints;
        for (quint32 step = 1; step < 5000; ++step) {
            const auto some = [&] { return std::next(seeding.begin(), random.bounded(int(seeding.size()))); };
            const int what = random.bounded(3);
            if (seeding.empty() || what == 0) {
                const PeerSlot slot = peers.insert(0, 0, ClusterTime());
                seeding[slot] = random.bounded(2) == 1;
                list.add(peers, slot, endpoint(step), seeding[slot]);
                endpoints[slot] = endpoint(step);
            } else if (what == 1) {
                const auto chosen = some();
                chosen->second = !chosen->second;
                list.setSeeding(peers, chosen->first, chosen->second);
            } else {
                const auto chosen = some();
                list.remove(peers, chosen->first);
                peers.remove(chosen->first);
                seeding.erase(chosen);
            }
            QCOMPARE(list.size(), quint32(seeding.size()));
            quint32 seeders = 0;
            for (const auto& [slot, isSeeder] : seeding) {
                QCOMPARE(list.isSeeder(peers[slot]), isSeeder);
                QCOMPARE(list.endpointOf(peers[slot]), endpoints[slot]);
                seeders += isSeeder ? 1 : 0;
            }
            QCOMPARE(list.seeders(), seeders);
        }
    }
};

QTEST_APPLESS_MAIN(PeerListTest)
#include "tst_peerlist.moc"
