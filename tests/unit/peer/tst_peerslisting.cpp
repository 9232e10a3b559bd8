// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/peerslisting.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::protocol;

class PeersListingTest : public QObject
{
    Q_OBJECT
    testing::RandomValues m_random{30};

    PeersReply page(quint32 next, int entries)
    {
        PeersReply reply{1, next, {}};
        for (int i = 0; i < entries; ++i)
            reply.entries.push_back({m_random.endpoint(), m_random.coin(), m_random.u32()});
        return reply;
    }

private slots:
    void pages_upToTheLast_areOneList()
    {
        PeersListing listing;
        const PeersReply first = page(7, 7);
        const PeersReply last = page(0, 3);
        QCOMPARE(listing.take(first), std::optional(quint32(7)));
        QCOMPARE(listing.take(last), std::nullopt);
        std::vector<PeersEntry> all = first.entries;
        all.insert(all.end(), last.entries.begin(), last.entries.end());
        QCOMPARE(listing.entries(), all);
    }

    void peer_toldTwice_isListedOnceAsToldLast()
    {
        PeersListing listing;
        const PeersReply first = page(2, 2);
        PeersReply second = page(0, 1);
        second.entries.push_back(first.entries[0]);
        second.entries.back().secondsSinceAnnounce += 1;
        listing.take(first);
        listing.take(second);
        QCOMPARE(listing.entries().size(), 3u);
        QCOMPARE(listing.entries()[0], second.entries[1]);
    }

    void cursor_thatDoesNotGoOn_endsIt()
    {
        for (const quint32 next : {3u, 2u}) {
            PeersListing listing;
            QCOMPARE(listing.take(page(3, 3)), std::optional(quint32(3)));
            QCOMPARE(listing.take(page(next, 3)), std::nullopt);
        }
        QCOMPARE(PeersListing().take(page(3, 0)), std::nullopt);
    }

    void trackerThatNeverEnds_isCutOff()
    {
        PeersListing listing;
        quint32 cursor = 0;
        int pages = 0;
        while (listing.take(page(cursor + 50, 50))) {
            cursor += 50;
            QVERIFY(++pages < 100);
        }
        QCOMPARE(listing.entries().size(), PeersListing::maxPeers);
    }

    void floodOfWhatIsOfNoUse_isNotKept_andEnds()
    {
        const Endpoint ours = m_random.endpoint();
        PeersListing listing([&](const PeersEntry& entry) { return entry.peer == ours; });
        quint32 cursor = 0;
        std::size_t read = 0;
        for (bool goesOn = true; goesOn; cursor += 50) {
            PeersReply reply = page(cursor + 50, 50);
            if (cursor == 10'000) // behind more than are ever kept
                reply.entries[7].peer = ours;
            read += reply.entries.size();
            QVERIFY(read <= PeersListing::maxRead);
            goesOn = listing.take(reply).has_value();
        }
        QCOMPARE(read, PeersListing::maxRead);
        QCOMPARE(listing.entries().size(), 1u);
    }

    void status_ofAPeer_saysWhatItTold()
    {
        PeersEntry entry{*Endpoint::fromString(u"10.0.0.9:6881"), true, 42};
        status::PeerStatus expected;
        expected.endpoint = QStringLiteral("10.0.0.9:6881");
        expected.isSeeder = true;
        expected.secondsSinceCheckIn = 42;
        QCOMPARE(statusOf(entry), expected);

        entry.contact =
            PeerContact{100, 200, feature::encryption | feature::metadata | 0x80, "Evil\n\u202e1"};
        expected.saysMore = true;
        expected.uploadLimitKibPerSecond = 100;
        expected.downloadLimitKibPerSecond = 200;
        expected.takesEncryption = true;
        expected.givesMetadata = true;
        expected.client = QStringLiteral("Evil\ufffd\ufffd1");
        QCOMPARE(statusOf(entry), expected);
    }
};

QTEST_APPLESS_MAIN(PeersListingTest)
#include "tst_peerslisting.moc"
