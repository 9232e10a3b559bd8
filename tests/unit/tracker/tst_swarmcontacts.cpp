// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/randomvalues.h"
#include "tracker/swarmindex.h"

#include <QTest>
#include <set>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

// What peers say of themselves, in the open or sealed, and who is told of it.
class SwarmContactsTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{71};
    const InfoHash m_film = m_random.infoHash();
    const InfoHash m_song = m_random.infoHash();

    static Endpoint peer(int n) { return {IpAddress::fromIPv4(0x0a000000 + quint32(n)), 6881}; }
    static ClusterTime at(Millis time) { return ClusterTime(time); }
    static void applyNext(SwarmIndex& index, Millis time, std::vector<Command> commands)
    {
        index.apply(index.appliedIndex() + 1, {at(time), {{NodeId(1), 1, 1, std::move(commands)}}});
        QCOMPARE(index.digest(), digestOf(index.image()));
    }
    static std::set<InfoHash> listedBy(const SwarmIndex& index)
    {
        std::set<InfoHash> listed;
        for (const ContentsEntry& entry : index.contentsAfter({}, 100).entries)
            listed.insert(entry.infoHash);
        return listed;
    }

private slots:
    void contact_staysUntilItIsToldAnewOrTakenBack()
    {
        SwarmIndex index;
        const PeerContact first{100, 200, 3, "Muster/1"};
        const PeerContact second{100, 300, 3, "Muster/1"};
        const auto announce = [&](std::optional<PeerContact> contact) {
            return AnnounceCommand{m_film, peer(1), false, false, std::move(contact)};
        };
        const auto told = [&] { return index.peersAfter(m_film, 0, at(0ms)).entries.at(0).contact; };
        applyNext(index, 1ms, {announce(std::nullopt)});
        QCOMPARE(told(), std::nullopt);
        QVERIFY(index.needsStoring(announce(first), at(1ms), 500ms));
        QVERIFY(!index.needsStoring(announce(PeerContact{}), at(1ms), 500ms));
        applyNext(index, 2ms, {announce(first)});
        QCOMPARE(told(), std::optional(first));
        QVERIFY(!index.needsStoring(announce(first), at(2ms), 500ms));
        QVERIFY(!index.needsStoring(announce(std::nullopt), at(2ms), 500ms)); // by a request without options
        applyNext(index, 3ms, {announce(std::nullopt)});
        QCOMPARE(told(), std::optional(first));
        QVERIFY(index.needsStoring(announce(second), at(3ms), 500ms));
        applyNext(index, 4ms, {announce(second)});
        QCOMPARE(told(), std::optional(second));
        applyNext(index, 5ms, {announce(PeerContact{})});
        QCOMPARE(told(), std::nullopt);
        applyNext(index, 6ms, {announce(first), StopCommand{m_film, peer(1)}, announce(std::nullopt)});
        QCOMPARE(told(), std::nullopt); // it went with the peer
    }

    void privateShare_isToldToWhoNamesIt_andNotListed()
    {
        SwarmIndex index;
        const PeerContact sealed{0, 0, 0, {}, QByteArray(153, 's')};
        applyNext(index, 1ms, {AnnounceCommand{m_film, peer(1), true, false, sealed}});
        applyNext(index, 1ms, {AnnounceCommand{m_song, peer(1), true, false}});
        QCOMPARE(listedBy(index), std::set{m_song});
        QCOMPARE(index.peersAfter(m_film, 0, at(1ms)).entries.at(0).contact, std::optional(sealed));
        QVERIFY(!index.needsStoring(AnnounceCommand{m_film, peer(1), true, false, sealed}, at(1ms), 500ms));

        // Nobody hides a content from the others by saying that it is private.
        applyNext(index, 2ms, {AnnounceCommand{m_song, peer(2), false, false, sealed}});
        QCOMPARE(listedBy(index), std::set{m_song});
        applyNext(index, 3ms, {AnnounceCommand{m_film, peer(3), true, false}});
        QCOMPARE(listedBy(index), (std::set{m_film, m_song}));
        applyNext(index, 4ms, {StopCommand{m_film, peer(3)}});
        QCOMPARE(listedBy(index), std::set{m_song});
    }

    void peersAfter_inPages_listsEverybodyOfBothFamiliesOnce()
    {
        SwarmIndex index;
        std::vector<Command> commands;
        std::vector<Endpoint> expected;
        for (int i = 0; i < 300; ++i) {
            const Endpoint who{m_random.coin() ? m_random.ipv6() : m_random.ipv4(), 1};
            expected.push_back(who);
            commands.emplace_back(AnnounceCommand{m_film, who, i % 3 == 0, false});
            if (i % 2 == 0)
                std::get<AnnounceCommand>(commands.back()).contact =
                    PeerContact{1, 2, 3, m_random.bytesUpTo(32), m_random.bytesUpTo(160)};
        }
        applyNext(index, 1ms, commands);
        std::vector<Endpoint> listed;
        quint32 cursor = 0;
        int pages = 0;
        do {
            const PeersReply page = index.peersAfter(m_film, cursor, at(1ms));
            QVERIFY(encode(page).size() <= PeersReply::maxBytes);
            QVERIFY(!page.entries.empty());
            ++pages;
            for (const PeersEntry& entry : page.entries) {
                QCOMPARE(entry.seeding, index.isSeeder(m_film, entry.peer));
                listed.push_back(entry.peer);
            }
            cursor = page.nextCursor;
        } while (cursor != 0);
        QVERIFY(pages > 3);
        std::sort(listed.begin(), listed.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(listed, expected);
        QVERIFY(index.peersAfter(m_film, 300, at(1ms)).entries.empty());
        QVERIFY(index.peersAfter(m_song, 0, at(1ms)).entries.empty());
    }

    void peersAfter_tellsTheSecondsSinceTheStoredAnnounce()
    {
        SwarmIndex index;
        applyNext(index, 10'000ms, {AnnounceCommand{m_film, peer(1)}});
        const auto seconds = [&](Millis now) {
            return index.peersAfter(m_film, 0, at(now)).entries.at(0).secondsSinceAnnounce;
        };
        QCOMPARE(seconds(10'000ms), 0u);
        QCOMPARE(seconds(40'999ms), 30u);
        QCOMPARE(seconds(9'000ms), 0u); // a tracker whose time stands behind
    }
};

QTEST_APPLESS_MAIN(SwarmContactsTest)
#include "tst_swarmcontacts.moc"
