// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintables.h"
#include "support/randomrules.h"
#include "tracker/swarmindex.h"

#include <QElapsedTimer>
#include <QTest>
#include <limits>
#include <set>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

class SwarmIndexTest : public QObject
{
    Q_OBJECT

    testing::RandomValues m_random{70};
    const InfoHash m_film = m_random.infoHash();
    const InfoHash m_song = m_random.infoHash();

    static Endpoint peer(int n) { return {IpAddress::fromIPv4(0x0a000000 + quint32(n)), 6881}; }
    static ClusterTime at(Millis time) { return ClusterTime(time); }
    static LogEntry entry(Millis time, std::vector<Command> commands)
    {
        return {at(time), {{NodeId(1), 1, 1, std::move(commands)}}};
    }
    static void applyNext(SwarmIndex& index, Millis time, std::vector<Command> commands)
    {
        index.apply(index.appliedIndex() + 1, entry(time, std::move(commands)));
        QCOMPARE(index.digest(), digestOf(index.image()));
    }

    static quint64 endpointsIn(const StateImage& image)
    {
        std::set<Endpoint> endpoints;
        for (const ContentRow& row : image.contents)
            endpoints.insert(row.peer);
        return endpoints.size();
    }
    std::optional<PeerContact> contact() // nothing, one, or that there is none any more
    {
        switch (m_random.below(6)) {
        case 0:
            return PeerContact{};
        case 1:
        case 2:
            return PeerContact{quint32(m_random.below(3)), 7, 8, "client"};
        case 3:
            return PeerContact{0, 0, 0, {}, m_random.bytes(1 + m_random.below(2))};
        default:
            return std::nullopt;
        }
    }

    Command randomCommand(const std::vector<InfoHash>& contents, Millis now)
    {
        const InfoHash& infoHash = contents[std::size_t(m_random.below(int(contents.size())))];
        Endpoint who = peer(m_random.below(12));
        if (m_random.below(4) == 0)
            who.address = *IpAddress::fromBytes(QByteArray(15, '\0').prepend('\xfd'));
        switch (m_random.below(16)) {
        case 0:
        case 1:
            return StopCommand{infoHash, who};
        case 2:
        case 3:
            return DescribeCommand{infoHash, who, m_random.u64(), m_random.u32(), m_random.bytesUpTo(20)};
        case 4:
            return ExpireCommand{at(now - Millis(m_random.below(300)))};
        case 5:
            return SecretCommand{m_random.fixed<Secret>()};
        case 15:
            // by its effect most of them take everything away
            if (m_random.below(6) != 0)
                return AccessCommand{};
            return AccessCommand{testing::randomRules(m_random, contents, {who, peer(3)})};
        case 12:
        case 13:
            return AdoptCommand{infoHash, who, m_random.coin(), Millis(m_random.below(300)), contact()};
        case 14:
            return AdoptInfoCommand{infoHash, m_random.u64(), m_random.u32(), m_random.u32(),
                                    m_random.bytesUpTo(2)};
        default:
            return AnnounceCommand{infoHash, who, m_random.coin(), m_random.coin(), contact()};
        }
    }

    static std::set<InfoHash> listedBy(const SwarmIndex& index)
    {
        std::set<InfoHash> listed;
        for (const ContentsEntry& entry : index.contentsAfter({}, 100).entries)
            listed.insert(entry.infoHash);
        return listed;
    }
    // Who has a peer without a sealed contact, and is not refused.
    static std::set<InfoHash> publicOnesOf(const StateImage& image)
    {
        std::set<InfoHash> found;
        const AccessList access(image.access);
        for (const ContentRow& row : image.contents) {
            const auto isSealed = [&row](const PeerContactRow& contact) {
                return contact.infoHash == row.infoHash && contact.peer == row.peer &&
                       !contact.contact.sealed.isEmpty();
            };
            if (std::none_of(image.contacts.begin(), image.contacts.end(), isSealed) &&
                !access.checkContent(row.infoHash))
                found.insert(row.infoHash);
        }
        return found;
    }

private slots:
    void apply_ofAnyCommands_givesWhatThePlainRulesGive()
    {
        const std::vector<InfoHash> contents{m_film, m_song, m_random.infoHash()};
        for (int run = 0; run < 30; ++run) {
            SwarmIndex index;
            testing::PlainTables plain;
            Millis now = 0ms;
            for (quint64 i = 1; i <= 100; ++i) {
                now += Millis(m_random.below(100) - 10); // a new master's clock may stand behind
                std::vector<Command> commands;
                for (int n = m_random.below(6); n > 0; --n)
                    commands.push_back(randomCommand(contents, now));
                index.apply(i, entry(now, commands));
                plain.apply(i, entry(now, commands));
                const StateImage expected = plain.image();
                QCOMPARE(index.image(), expected);
                QCOMPARE(index.digest(), digestOf(expected));
                QCOMPARE(index.peerCount(), quint64(expected.contents.size()));
                QCOMPARE(index.distinctPeerCount(), endpointsIn(expected));
                QCOMPARE(listedBy(index), publicOnesOf(expected));
                if (m_random.below(20) == 0) { // a restart in between changes nothing
                    SwarmIndex fresh;
                    fresh.restore(expected);
                    QCOMPARE(fresh.image(), expected);
                    QCOMPARE(fresh.digest(), digestOf(expected));
                    index = std::move(fresh);
                }
            }
        }
    }

    // A tracker could not bring it into the log, the peer asked another one meanwhile, and then it came after
    // all.
    void partThatWaited_doesNotUndoWhatCameMeanwhile()
    {
        SwarmIndex index;
        applyNext(index, 100ms, {AnnounceCommand{m_film, peer(1), true, false}});
        LogEntry late = entry(150ms, {AnnounceCommand{m_film, peer(1), false, false}});
        late.parts.front().age = 51ms + LogEntry::timeSlack;
        index.apply(index.appliedIndex() + 1, late);
        QVERIFY(index.isSeeder(m_film, peer(1)));
        LogEntry lateStop = entry(150ms, {StopCommand{m_film, peer(1)}});
        lateStop.parts.front().age = 51ms + LogEntry::timeSlack;
        index.apply(index.appliedIndex() + 1, lateStop);
        QVERIFY(index.isKnown(m_film, peer(1)));
        lateStop.parts.front().age = 50ms + LogEntry::timeSlack;
        index.apply(index.appliedIndex() + 1, lateStop);
        QVERIFY(!index.isKnown(m_film, peer(1)));
    }

    // It asked two trackers, had all of it once the first one answered, and the second one took its time.
    void announceOfAMoment_doesNotMakeASeederFetchAgain()
    {
        SwarmIndex index;
        applyNext(index, 100ms, {AnnounceCommand{m_film, peer(1), true, true}});
        applyNext(index, 100ms + LogEntry::timeSlack, {AnnounceCommand{m_film, peer(1), false, false}});
        QVERIFY(index.isSeeder(m_film, peer(1)));
        applyNext(index, 101ms + LogEntry::timeSlack, {AnnounceCommand{m_film, peer(1), false, false}});
        QVERIFY(!index.isSeeder(m_film, peer(1)));
        // The same where the two trackers were of two lineages.
        applyNext(index, 1000ms, {AnnounceCommand{m_film, peer(2), false, false}});
        applyNext(index, 1010ms, {AdoptCommand{m_film, peer(2), true, 11ms + LogEntry::timeSlack}});
        QVERIFY(!index.isSeeder(m_film, peer(2)));
        applyNext(index, 1010ms, {AdoptCommand{m_film, peer(2), true, 10ms + LogEntry::timeSlack}});
        QVERIFY(index.isSeeder(m_film, peer(2)));
        applyNext(index, 1010ms, {AdoptCommand{m_film, peer(2), false, 0ms}});
        QVERIFY(index.isSeeder(m_film, peer(2)));
        applyNext(index, 1001ms + LogEntry::timeSlack, {AdoptCommand{m_film, peer(2), false, 0ms}});
        QVERIFY(!index.isSeeder(m_film, peer(2)));
    }

    void apply_ofAnEntryFromBefore_isSkipped()
    {
        SwarmIndex index;
        index.apply(5, entry(10ms, {AnnounceCommand{m_film, peer(1)}}));
        const StateImage before = index.image();
        index.apply(5, entry(20ms, {AnnounceCommand{m_film, peer(2)}}));
        index.apply(4, entry(20ms, {AnnounceCommand{m_film, peer(3)}}));
        QCOMPARE(index.image(), before);
        index.apply(9, entry(20ms, {AnnounceCommand{m_film, peer(2)}}));
        QCOMPARE(index.appliedIndex(), quint64(9));
        QCOMPARE(index.peerCount(), quint64(2));
    }

    void clusterTime_neverGoesBack()
    {
        SwarmIndex index;
        applyNext(index, 100ms, {});
        applyNext(index, 50ms, {AnnounceCommand{m_film, peer(1)}});
        QCOMPARE(index.clusterTime(), at(100ms));
        QCOMPARE(index.image().contents.front().announcedAt, at(100ms));
    }

    void completed_countsOnceAndOnlyWhoWasLeeching()
    {
        SwarmIndex index;
        applyNext(index, 1ms, {AnnounceCommand{m_film, peer(1), true, true}}); // never seen leeching
        QCOMPARE(index.counts(m_film).completed, 0u);
        applyNext(index, 2ms, {AnnounceCommand{m_film, peer(2), false, false}});
        applyNext(index, 3ms, {AnnounceCommand{m_film, peer(2), false, true}}); // has still something left
        QCOMPARE(index.counts(m_film).completed, 0u);
        applyNext(index, 4ms, {AnnounceCommand{m_film, peer(2), true, true}});
        applyNext(index, 5ms, {AnnounceCommand{m_film, peer(2), true, true}});
        QCOMPARE(index.counts(m_film), (ScrapeEntry{.seeders = 2, .completed = 1, .leechers = 0}));
    }

    void describe_isTakenFromSeedersOnly()
    {
        SwarmIndex index;
        const DescribeCommand description{m_film, peer(1), 700, 16, "film.mkv"};
        applyNext(index, 1ms, {description});
        applyNext(index, 1ms, {AnnounceCommand{m_film, peer(1), false, false}, description});
        QVERIFY(!index.isDescribedAs(description));
        applyNext(index, 2ms, {AnnounceCommand{m_film, peer(1), true, false}, description});
        QVERIFY(index.isDescribedAs(description));
        const ContentsEntry listed = index.contentsAfter({}, 10).entries.at(0);
        QCOMPARE(listed, (ContentsEntry{m_film, 1, 0, 700, 16, "film.mkv"}));
    }

    void lastPeer_takesTheContentWithIt()
    {
        SwarmIndex index;
        applyNext(index, 1ms,
                  {AnnounceCommand{m_film, peer(1), true, false},
                   DescribeCommand{m_film, peer(1), 700, 16, "film.mkv"}});
        QCOMPARE(index.contentCount(), quint64(1));
        applyNext(index, 2ms, {StopCommand{m_film, peer(1)}});
        QCOMPARE(index.contentCount(), quint64(0));
        QCOMPARE(index.digest(), Digest(0));
        QVERIFY(index.image().infos.empty());
    }

    void expire_takesWhatIsOlderAndNothingElse()
    {
        SwarmIndex index;
        applyNext(index, 10ms, {AnnounceCommand{m_film, peer(1)}});
        applyNext(index, 20ms, {AnnounceCommand{m_film, peer(2)}, AnnounceCommand{m_song, peer(2)}});
        applyNext(index, 30ms, {AnnounceCommand{m_film, peer(1)}});
        QCOMPARE(index.oldestAnnounce(), std::optional(at(20ms)));
        applyNext(index, 40ms, {ExpireCommand{at(20ms)}});
        QCOMPARE(index.peerCount(), quint64(3));
        applyNext(index, 40ms, {ExpireCommand{at(21ms)}});
        QVERIFY(index.isKnown(m_film, peer(1)));
        QVERIFY(!index.isKnown(m_film, peer(2)) && !index.isKnown(m_song, peer(2)));
        QCOMPARE(index.contentCount(), quint64(1));
        applyNext(index, 50ms, {ExpireCommand{at(50ms)}});
        QCOMPARE(index.oldestAnnounce(), std::nullopt);
    }

    // As a lineage is taken over: a part's rows are of one moment long ago, the next part's a little younger
    // or older. Looked for from the newest end each would pass all before it, and this would take minutes.
    void rowsOfOldTimes_findTheirPlaceNearTheLastOne()
    {
        SwarmIndex index;
        constexpr int parts = 600, rowsOfEach = 500;
        const auto rows = [this](int part) {
            std::vector<Command> commands;
            for (int i = 0; i < rowsOfEach; ++i)
                commands.emplace_back(AnnounceCommand{m_film, peer(part * rowsOfEach + i)});
            return commands;
        };
        for (int part = 0; part < parts; ++part)
            index.apply(index.appliedIndex() + 1, entry(10h, rows(part)));
        for (int part = 0; part < parts; ++part)
            index.apply(index.appliedIndex() + 1,
                        {at(10h), {{NodeId(1), 1, 1, rows(parts + part), Millis(1h) + (part % 3) * 1ms}}});
        QCOMPARE(index.peerCount(), quint64(2 * parts * rowsOfEach));
        index.apply(index.appliedIndex() + 1, entry(10h, {ExpireCommand{at(10h)}}));
        QCOMPARE(index.peerCount(), quint64(parts * rowsOfEach));
    }

    // To others that address is their own computer, or another link's.
    void peersOfTheLoopbackAndOfALink_areToldThereOnly()
    {
        SwarmIndex index;
        const auto endpoint = [](QStringView text) {
            return Endpoint{*IpAddress::fromString(text.toString()), 6881};
        };
        const QStringList everybody{u"127.0.0.1"_qs, u"169.254.1.1"_qs, u"10.0.0.1"_qs,
                                    u"::1"_qs,       u"fe80::1"_qs,     u"2001:db8::1"_qs};
        for (const QString& text : everybody)
            applyNext(index, 1ms, {AnnounceCommand{m_film, endpoint(text), true, false}});
        const auto told = [&](QStringView asker) {
            QRandomGenerator random(1);
            QStringList peers;
            for (const Endpoint& peer : index.peersFor({m_film, endpoint(asker), false, 50}, random))
                peers << peer.address.toString();
            peers.sort();
            return peers;
        };
        QCOMPARE(told(u"10.0.0.2"), QStringList{u"10.0.0.1"_qs});
        QCOMPARE(told(u"127.0.0.2"), (QStringList{u"10.0.0.1"_qs, u"127.0.0.1"_qs}));
        QCOMPARE(told(u"169.254.1.2"), (QStringList{u"10.0.0.1"_qs, u"169.254.1.1"_qs}));
        QCOMPARE(told(u"2001:db8::2"), QStringList{u"2001:db8::1"_qs});
        QCOMPARE(told(u"fe80::2"), (QStringList{u"2001:db8::1"_qs, u"fe80::1"_qs}));
        QCOMPARE(told(u"::1"), QStringList{u"2001:db8::1"_qs});
    }

    // Two hundred times as many entries: looking through them all would cost two hundred times as much. No
    // time is judged, but the two beside each other, and generously.
    void expire_costsWhatItTakesAway_notWhatThereIs()
    {
        const auto costAmong = [this](int entries) {
            SwarmIndex index;
            std::vector<Command> commands;
            for (int i = 0; i < entries; ++i)
                commands.emplace_back(AnnounceCommand{i % 2 == 0 ? m_film : m_song, peer(i)});
            for (int i = 0; i < entries; i += 500) {
                const auto first = commands.begin() + i;
                index.apply(index.appliedIndex() + 1, entry(Millis(1000 + i), {first, first + 500}));
            }
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 3; ++round) {
                QElapsedTimer timer;
                timer.start();
                for (int i = 0; i < 2000; ++i) // all but the last find nothing
                    index.apply(
                        index.appliedIndex() + 1,
                        entry(Millis(1000), {ExpireCommand{at(Millis(i < 1999 ? 0 : 1001 + round * 500))}}));
                best = std::min(best, timer.nsecsElapsed());
            }
            return std::pair(best, index.peerCount());
        };
        const auto few = costAmong(2'000);
        const auto many = costAmong(400'000);
        QCOMPARE(few.second, quint64(500));
        QCOMPARE(many.second, quint64(398'500));
        QVERIFY2(many.first < few.first * 20, qPrintable(u"%1 ns, %2 ns"_qs.arg(few.first).arg(many.first)));
    }

    // An image whose time lies before its rows: nothing may outlive its time by standing in the wrong place.
    void expire_goesByTime_whateverTheOrderOfArrival()
    {
        SwarmIndex index;
        index.restore({1, at(10ms), {}, {{m_film, peer(1), false, at(100ms)}}, {}});
        applyNext(index, 20ms, {AnnounceCommand{m_film, peer(2)}});
        QCOMPARE(index.oldestAnnounce(), std::optional(at(20ms)));
        applyNext(index, 30ms, {ExpireCommand{at(50ms)}});
        QVERIFY(index.isKnown(m_film, peer(1)) && !index.isKnown(m_film, peer(2)));
    }

    void peersFor_aSeeder_areLeechersOnly_forALeecher_everybody()
    {
        SwarmIndex index;
        applyNext(
            index, 1ms,
            {AnnounceCommand{m_film, peer(1), true, false}, AnnounceCommand{m_film, peer(2), true, false},
             AnnounceCommand{m_film, peer(3), false, false}, AnnounceCommand{m_song, peer(4), false, false}});
        QRandomGenerator chance(1);
        const auto sorted = [](std::vector<Endpoint> peers) {
            std::sort(peers.begin(), peers.end());
            return peers;
        };
        QCOMPARE(sorted(index.peersFor({m_film, peer(1), true, -1}, chance)), (std::vector{peer(3)}));
        QCOMPARE(sorted(index.peersFor({m_film, peer(3), false, -1}, chance)),
                 (std::vector{peer(1), peer(2)}));
        QCOMPARE(sorted(index.peersFor({m_film, peer(9), false, -1}, chance)),
                 (std::vector{peer(1), peer(2), peer(3)}));
        QVERIFY(index.peersFor({m_random.infoHash(), peer(9), false, -1}, chance).empty());
        // another port of one address is another peer
        Endpoint neighbour = peer(3);
        neighbour.port = 1;
        QCOMPARE(index.peersFor({m_film, neighbour, true, -1}, chance), (std::vector{peer(3)}));
    }

    // BEP 15 "IPv6": peers are of the family of the packet.
    void bep15_peersFor_areOfTheAskersFamily()
    {
        SwarmIndex index;
        const Endpoint six{m_random.ipv6(), 1};
        applyNext(index, 1ms, {AnnounceCommand{m_film, peer(1)}, AnnounceCommand{m_film, six}});
        QRandomGenerator chance(1);
        QCOMPARE(index.peersFor({m_film, peer(2), false, -1}, chance), (std::vector{peer(1)}));
        QCOMPARE(index.peersFor({m_film, {m_random.ipv6(), 1}, false, -1}, chance), (std::vector{six}));
        QCOMPARE(index.counts(m_film).leechers, 2u);
    }

    void peersFor_numWant_isHeldToItsBounds()
    {
        SwarmIndex index;
        std::vector<Command> commands;
        for (int i = 0; i < 300; ++i) {
            commands.emplace_back(AnnounceCommand{m_film, peer(i)});
            commands.emplace_back(AnnounceCommand{m_film, {m_random.ipv6(), 1}});
        }
        applyNext(index, 1ms, commands);
        QRandomGenerator chance(1);
        const auto told = [&](const Endpoint& asker, qint32 numWant) {
            return index.peersFor({m_film, asker, false, numWant}, chance).size();
        };
        QCOMPARE(told(peer(999), -1), std::size_t(50));
        QCOMPARE(told(peer(999), std::numeric_limits<qint32>::min()), std::size_t(50));
        QCOMPARE(told(peer(999), 0), std::size_t(0));
        QCOMPARE(told(peer(999), 7), std::size_t(7));
        QCOMPARE(told(peer(999), 1'000'000), std::size_t(200));
        // 20 + 76 * 18 bytes go into a reply of 1,400
        QCOMPARE(told({m_random.ipv6(), 1}, 1'000'000), std::size_t(76));
    }

    void contentsAfter_inPages_listsEverythingOnceAndInOrder()
    {
        SwarmIndex index;
        std::vector<Command> commands;
        for (int i = 0; i < 200; ++i) {
            const InfoHash infoHash = m_random.infoHash();
            commands.emplace_back(AnnounceCommand{infoHash, peer(1), true, false});
            commands.emplace_back(DescribeCommand{infoHash, peer(1), 1, 1, m_random.bytesUpTo(255)});
        }
        applyNext(index, 1ms, commands);
        for (const quint16 most : {quint16(0xffff), quint16(1), quint16(0)}) {
            std::vector<InfoHash> listed;
            InfoHash cursor;
            do {
                const ContentsReply page = index.contentsAfter(cursor, most);
                QVERIFY(encode(page).size() <= ContentsReply::maxBytes);
                QVERIFY(!page.entries.empty());
                QVERIFY(page.entries.size() <= std::max<std::size_t>(most, 1));
                for (const ContentsEntry& entry : page.entries)
                    listed.push_back(entry.infoHash);
                cursor = page.nextCursor;
            } while (cursor != InfoHash{});
            QCOMPARE(listed.size(), std::size_t(200));
            QVERIFY(std::is_sorted(listed.begin(), listed.end()));
            QVERIFY(std::adjacent_find(listed.begin(), listed.end()) == listed.end());
        }
        QVERIFY(SwarmIndex().contentsAfter({}, 10).entries.empty());
    }

    void needsStoring_forWhatIsNewOrDifferentOrOld()
    {
        SwarmIndex index;
        applyNext(index, 1000ms, {AnnounceCommand{m_film, peer(1), false, false}});
        const auto needs = [&](const AnnounceCommand& announce, Millis now) {
            return index.needsStoring(announce, at(now), 500ms);
        };
        QVERIFY(!needs({m_film, peer(1), false, false}, 1500ms));
        QVERIFY(needs({m_film, peer(1), false, false}, 1501ms));
        QVERIFY(needs({m_film, peer(1), true, false}, 1000ms));
        QVERIFY(needs({m_film, peer(1), true, true}, 1000ms));
        QVERIFY(needs({m_film, peer(2), false, false}, 1000ms));
        QVERIFY(needs({m_song, peer(1), false, false}, 1000ms));
    }

    void access_takesWhatItRefusesAway_andHidesWhatComesLate()
    {
        SwarmIndex index;
        const Endpoint six{m_random.ipv6(), 1};
        applyNext(index, 1ms,
                  {AnnounceCommand{m_film, peer(1), true, false}, AnnounceCommand{m_film, six},
                   AnnounceCommand{m_song, peer(2)}, DescribeCommand{m_film, peer(1), 700, 16, "film.mkv"}});
        const auto rules = [](const QByteArray& text) { return parseAccessFile(text).value(); };
        const Digest open = index.accessDigest();
        applyNext(index, 2ms, {AccessCommand{rules("deny fd00::/8\ndeny " + m_song.toHex())}});
        QVERIFY(index.accessDigest() != open);
        QVERIFY(index.isKnown(m_film, peer(1)) && !index.isKnown(m_film, six));
        QCOMPARE(index.contentCount(), quint64(1));
        // it was on its way when the list changed
        applyNext(index, 3ms, {AnnounceCommand{m_song, peer(2)}});
        QCOMPARE(index.contentsAfter({}, 10).entries.size(), std::size_t(1));
        QCOMPARE(index.contentsAfter({}, 10).entries[0].infoHash, m_film);
        applyNext(index, 4ms, {AccessCommand{}});
        QCOMPARE(index.contentsAfter({}, 10).entries.size(), std::size_t(2));
        QCOMPARE(index.accessDigest(), open);
    }

    void slots_areUsedAgainAndStayApart()
    {
        SwarmIndex index;
        for (int round = 0; round < 50; ++round) {
            std::vector<Command> commands;
            for (int i = 0; i < 100; ++i) {
                const InfoHash infoHash = m_random.infoHash();
                commands.emplace_back(AnnounceCommand{infoHash, peer(i), true, false});
                if (i % 3 != 0)
                    commands.emplace_back(StopCommand{infoHash, peer(i)});
            }
            applyNext(index, Millis(round), commands);
        }
        QCOMPARE(index.contentCount(), quint64(50 * 34));
        QCOMPARE(index.peerCount(), index.contentCount());
    }
};

QTEST_APPLESS_MAIN(SwarmIndexTest)
#include "tst_swarmindex.moc"
