// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracker/peerlist.h"

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

        Swarm(quint32 seeders, quint32 leechers)
        {
            for (quint32 i = 0; i < seeders + leechers; ++i) {
                added.push_back(peers.insert(0, 0, ClusterTime()));
                list.add(peers, added.back(), endpoint(i + 1), i < seeders);
            }
        }
    };

private slots:
    void choose_isDistinct_neverSelf_andAsManyAsThereAre()
    {
        QRandomGenerator random(1);
        for (const bool leechersOnly : {false, true})
            for (quint32 seeders = 0; seeders < 8; ++seeders)
                for (quint32 leechers = 0; leechers < 8; ++leechers) {
                    Swarm swarm(seeders, leechers);
                    for (quint32 wanted = 0; wanted < 18; ++wanted)
                        for (quint32 self = 0; self <= seeders + leechers; ++self) {
                            const bool isThere = self < seeders + leechers;
                            const StoredPeer* asker = isThere ? &swarm.peers[swarm.added[self]] : nullptr;
                            const auto chosen = swarm.list.choose(leechersOnly, asker, wanted, random);
                            const quint32 others = (leechersOnly ? 0 : seeders) + leechers -
                                                   (isThere && (!leechersOnly || self >= seeders) ? 1 : 0);
                            QCOMPARE(quint32(chosen.size()), std::min(wanted, others));
                            QCOMPARE(std::set(chosen.begin(), chosen.end()).size(), chosen.size());
                            QCOMPARE(std::count(chosen.begin(), chosen.end(), endpoint(self + 1)), 0);
                            if (leechersOnly)
                                for (const Endpoint& peer : chosen)
                                    QVERIFY(peer.address.toIPv4() > seeders);
                        }
                }
    }

    // 20,000 draws of 7 out of 29 others: each is expected 4,828 times, with a deviation of about 60.
    void choose_givesEachTheSameChance()
    {
        QRandomGenerator random(2);
        Swarm swarm(10, 20);
        constexpr int draws = 20'000;
        constexpr quint32 wanted = 7;
        std::map<quint32, int> told;
        for (int i = 0; i < draws; ++i)
            for (const Endpoint& peer :
                 swarm.list.choose(false, &swarm.peers[swarm.added[4]], wanted, random))
                ++told[peer.address.toIPv4()];
        QCOMPARE(told.size(), std::size_t(29));
        const double expected = double(draws) * wanted / 29;
        for (const auto& [peer, times] : told)
            QVERIFY2(std::abs(times - expected) < 0.06 * expected, qPrintable(QString::number(times)));
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
