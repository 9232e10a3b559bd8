// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/privateswarm.h"
#include "support/randomvalues.h"

#include <QTest>

using namespace muster;
using namespace muster::peer;
using namespace muster::protocol;

class PrivateSwarmTest : public QObject
{
    Q_OBJECT
    testing::RandomValues m_random{31};
    const ShareKey m_key = m_random.fixed<ShareKey>();
    const InfoHash m_content = m_random.infoHash();
    const WallTime m_now{std::chrono::hours(24 * 365 * 56)};

    PrivateSwarm swarm(const InfoHash& content)
    {
        PrivateSwarm swarm(m_key, [this] { return m_random.u32(); });
        swarm.setContent(content);
        return swarm;
    }
    OwnContact own(int host) const
    {
        return {
            quint16(7000 + host), {IpAddress::fromIPv4(0x0a000000 + quint32(host))}, {1, 2, 3, "Muster/1"}};
    }
    // As a tracker tells the announce of somebody at 192.168.0.HOST.
    static PeersEntry told(const AnnounceRequest& request, int host)
    {
        return {{IpAddress::fromIPv4(0xc0a80000 + quint32(host)), request.port},
                request.isSeeder(),
                5,
                request.contact};
    }

private slots:
    void announce_tellsTheTrackersNothingElse()
    {
        PrivateSwarm some = swarm(m_content);
        const AnnounceRequest request = some.announce(AnnounceEvent::Started, false, own(1), m_now);
        QCOMPARE(request.infoHash, ShareSecrets::of(m_key).identifier);
        QCOMPARE(request.downloaded, 0);
        QCOMPARE(request.uploaded, 0);
        QCOMPARE(request.left, 1);
        QCOMPARE(request.numWant, 0);
        QVERIFY(request.port >= 1024);
        QVERIFY(request.contact && request.contact->isOnlySealed());
        const QByteArray bytes = encode(request);
        QVERIFY(!bytes.contains(m_content.toByteArray()));
        QVERIFY(!bytes.contains("Muster"));
        QVERIFY(!bytes.contains(QByteArray::fromHex("1b59"))); // the port, 7001

        const AnnounceRequest done = some.announce(AnnounceEvent::Completed, true, own(1), m_now);
        QCOMPARE(done.left, 0);
        QVERIFY(done.event == AnnounceEvent::None);
    }

    void announces_ofOneShare_areOfOnePeer_andOfTwoOfTwo()
    {
        PrivateSwarm some = swarm(m_content);
        const AnnounceRequest first = some.announce(AnnounceEvent::Started, false, own(1), m_now);
        const AnnounceRequest last = some.announce(AnnounceEvent::Stopped, true, own(1), m_now);
        QCOMPARE(last.port, first.port);
        QCOMPARE(last.peerId, first.peerId);
        PrivateSwarm other(m_random.fixed<ShareKey>(), [this] { return m_random.u32(); });
        const AnnounceRequest another = other.announce(AnnounceEvent::Started, false, own(1), m_now);
        QVERIFY(another.infoHash != first.infoHash);
        QVERIFY(another.port != first.port);
        QVERIFY(another.peerId != first.peerId);
        QVERIFY(another.key != first.key);
    }

    // Each other seal is another change for the trackers to store.
    void contact_isSealedAnew_whenItChangedOrGotOld()
    {
        PrivateSwarm some = swarm(m_content);
        const auto sealed = [&](bool isSeeding, const OwnContact& contact, WallTime now) {
            return some.announce(AnnounceEvent::None, isSeeding, contact, now).contact->sealed;
        };
        const QByteArray first = sealed(false, own(1), m_now);
        QCOMPARE(sealed(false, own(1), m_now + PrivateSwarm::resealAfter), first);
        const QByteArray second = sealed(false, own(1), m_now + PrivateSwarm::resealAfter + Millis(1));
        QVERIFY(second != first);
        const QByteArray third = sealed(true, own(1), m_now + PrivateSwarm::resealAfter);
        QVERIFY(third != second);
        OwnContact slower = own(1);
        slower.about.uploadKibPerSecond = 50;
        QVERIFY(sealed(true, slower, m_now + PrivateSwarm::resealAfter) != third);
    }

    void linkAlone_learnsTheContentFromTheFirstThatOpens_seedersFirst()
    {
        PrivateSwarm seeder = swarm(m_content);
        PrivateSwarm leecher = swarm(m_content);
        PrivateSwarm liar = swarm(m_random.infoHash());
        PrivateSwarm unknowing = swarm({});
        PrivateSwarm stranger(m_random.fixed<ShareKey>(), [this] { return m_random.u32(); });
        stranger.setContent(m_random.infoHash());
        PrivateSwarm some = swarm({});
        const auto say = [&](PrivateSwarm& from, bool isSeeding, int host) {
            return told(from.announce(AnnounceEvent::None, isSeeding, own(host), m_now), host);
        };
        std::vector<PeersEntry> entries{say(unknowing, false, 2), say(liar, false, 3), say(stranger, true, 4),
                                        say(seeder, true, 5), say(leecher, false, 6)};
        entries.push_back({m_random.endpoint(), true, 0});                           // says nothing
        entries.push_back({m_random.endpoint(), true, 0, PeerContact{1, 2, 3, ""}}); // nothing sealed
        const PrivateSwarm::Opened opened = some.open(entries, own(1), m_now);
        QCOMPARE(some.content(), m_content);
        QCOMPARE(opened.peers.size(), 2u);
        QCOMPARE(opened.outdated, 0);
        const auto endpoint = [](quint32 ip, int host) {
            return Endpoint{IpAddress::fromIPv4(ip + quint32(host)), quint16(7000 + host)};
        };
        QCOMPARE(opened.peers[0].endpoints,
                 (QList<Endpoint>{endpoint(0xc0a80000, 5), endpoint(0x0a000000, 5)}));
        QCOMPARE(opened.peers[1].endpoints,
                 (QList<Endpoint>{endpoint(0xc0a80000, 6), endpoint(0x0a000000, 6)}));
        QCOMPARE(opened.peers[0].contact.about.client, QByteArray("Muster/1"));
        QCOMPARE(opened.peers[0].secondsSinceAnnounce, 5u);
    }

    void ownContact_isNotFound_evenOneOfBefore()
    {
        PrivateSwarm some = swarm(m_content);
        const PeersEntry before = told(some.announce(AnnounceEvent::None, false, own(1), m_now), 1);
        const PeersEntry now = told(some.announce(AnnounceEvent::None, true, own(1), m_now), 1);
        QVERIFY(before.contact->sealed != now.contact->sealed);
        QVERIFY(some.open({before, now}, own(1), m_now).peers.empty());
        // The same computer, another peer on it.
        OwnContact another = own(1);
        another.port = 9999;
        PrivateSwarm beside = swarm(m_content);
        QCOMPARE(beside.open({now}, another, m_now).peers.size(), 1u);
    }

    void contact_playedBackLater_isPassedOverAndCounted()
    {
        PrivateSwarm from = swarm(m_content);
        const PeersEntry recorded = told(from.announce(AnnounceEvent::None, true, own(2), m_now), 2);
        for (const Millis later :
             {PrivateContact::longestAge + Millis(1), -PrivateContact::longestAge - Millis(1)}) {
            PrivateSwarm some = swarm({});
            const PrivateSwarm::Opened opened = some.open({recorded}, own(1), m_now + later);
            QVERIFY(opened.peers.empty());
            QCOMPARE(opened.outdated, 1);
            QCOMPARE(some.content(), InfoHash{});
        }
    }

    void contact_withoutAPort_isNobodyToConnectTo()
    {
        PrivateSwarm from = swarm(m_content);
        OwnContact nowhere = own(2);
        nowhere.port = 0;
        PrivateSwarm some = swarm(m_content);
        const PeersEntry entry = told(from.announce(AnnounceEvent::None, true, nowhere, m_now), 2);
        QVERIFY(some.open({entry}, own(1), m_now).peers.empty());
    }
};

QTEST_APPLESS_MAIN(PrivateSwarmTest)
#include "tst_privateswarm.moc"
