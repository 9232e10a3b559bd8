// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorylog.h"
#include "support/manualclock.h"
#include "trackersettings.h"
#include "udpclient.h"

#include <QSignalSpy>
#include <QTest>

using namespace muster;
using namespace muster::protocol;
using namespace muster::tracker;
using namespace std::chrono_literals;

// Whom a tracker lets in: the cluster's access list, and its own limits.
class PeerInfoSenderAdmissionTest : public QObject
{
    Q_OBJECT

    struct Cluster
    {
        explicit Cluster(const Limits& limits = {})
            : master(settings(71, limits), clock)
            , slave(settings(72, limits), clock)
        {
        }
        PeerInfoSenderSettings settings(int n, const Limits& limits) const
        {
            PeerInfoSenderSettings settings = testing::trackerSettings(n, group, 1s);
            settings.limits = limits;
            return settings;
        }
        bool start()
        {
            for (PeerInfoSender* tracker : {&master, &slave}) {
                if (!tracker->start())
                    return false;
                log.add(*tracker);
            }
            master.setRole(true);
            return QTest::qWaitFor([this] { return slave.index().secret() != Secret{}; }) &&
                   client.connectTo(masterAt());
        }
        Endpoint masterAt() const { return testing::endpointOf(71, master); }
        Endpoint slaveAt() const { return testing::endpointOf(72, slave); }
        QByteArray refusal(const Endpoint& at, const AnnounceRequest& request)
        {
            const auto error = client.ask<ErrorReply>(at, request);
            return error ? error->message : QByteArray();
        }

        testing::ManualClock clock;
        Endpoint group = testing::randomGroup();
        testing::MemoryLog log{clock};
        PeerInfoSender master;
        PeerInfoSender slave;
        testing::UdpClient client{73};
    };

    const InfoHash m_film = *InfoHash::fromHex(QByteArray(40, 'a'));
    const AccessRules m_noFilm = parseAccessFile(QByteArray("deny ").append(40, 'a')).value();

private slots:
    void access_proposedBySlave_isInForceAtAll()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 0)));
        QSignalSpy stored(&c.slave, &PeerInfoSender::accessStored);
        QSignalSpy changed(&c.master, &PeerInfoSender::accessChanged);
        c.slave.proposeAccess(m_noFilm);
        QTRY_COMPARE(stored.size(), 1);
        QCOMPARE(stored[0][0].value<AccessRules>(), m_noFilm);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(c.master.index().peerCount(), quint64(0));
        QCOMPARE(c.master.index().digest(), c.slave.index().digest());
        for (const Endpoint& at : {c.masterAt(), c.slaveAt()})
            QVERIFY(c.refusal(at, c.client.announce(m_film, 0)).contains("operator"));
        QCOMPARE(c.master.counters().refusedByAccess, quint64(1));
        QCOMPARE(c.slave.counters().refusedByAccess, quint64(1));
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(),
                                            c.client.announce(*InfoHash::fromHex(QByteArray(40, 'b')), 0)));
    }

    void tablesBehind_somebodyNew_isToldToAskAgain()
    {
        Cluster c;
        QVERIFY(c.start());
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 0)));
        c.master.setTablesBehind(true);
        const InfoHash song = *InfoHash::fromHex(QByteArray(40, 'b'));
        QCOMPARE(c.refusal(c.masterAt(), c.client.announce(song, 0)), QByteArray("busy; ask again"));
        QCOMPARE(c.master.counters().busy, quint64(1));
        // what changes nothing costs the tables nothing
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 0)));
        // who is known goes on, though the time is not stored
        const quint64 stored = c.log.lastIndex();
        c.clock.advance(500ms);
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 0)));
        QCOMPARE(c.log.lastIndex(), stored);
        c.master.setTablesBehind(false);
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(song, 0)));
    }

    void access_inAPartOfItsOwn_whateverWasTakenBefore()
    {
        Cluster c;
        QVERIFY(c.start());
        QSignalSpy taken(&c.master, &PeerInfoSender::changesTaken);
        c.log.holdBack();
        c.client.send(c.masterAt(), encode(c.client.announce(m_film, 0)));
        QTRY_COMPARE(c.master.counters().received, quint64(2));
        c.master.proposeAccess(m_noFilm);
        QCOMPARE(taken.size(), 2);
        QCOMPARE(taken[1][0].value<LogPart>().commands, (std::vector<Command>{AccessCommand{m_noFilm}}));
    }

    void access_whosePartIsRefused_isSentAgain()
    {
        Cluster c;
        QVERIFY(c.start());
        QSignalSpy taken(&c.slave, &PeerInfoSender::changesTaken);
        QSignalSpy stored(&c.slave, &PeerInfoSender::accessStored);
        c.log.holdBack();
        c.slave.proposeAccess(m_noFilm);
        QCOMPARE(taken.size(), 1);
        c.slave.refuse(taken[0][0].value<LogPart>().sequence);
        QTRY_COMPARE(taken.size(), 2); // by the upkeep, and only once while it is under way
        QTest::qWait(300);
        QCOMPARE(taken.size(), 2);
        QVERIFY(stored.isEmpty());
        c.log.letGo();
        QCOMPARE(stored.size(), 1);
    }

    void access_proposedAnewWhileUnderWay_theLastOneStays()
    {
        Cluster c;
        QVERIFY(c.start());
        QSignalSpy stored(&c.master, &PeerInfoSender::accessStored);
        c.log.holdBack();
        c.master.proposeAccess(m_noFilm);
        c.master.proposeAccess({});
        c.log.letGo();
        QCOMPARE(stored.size(), 1);
        QVERIFY(stored[0][0].value<AccessRules>().empty());
        QVERIFY(c.slave.index().access().isEmpty());
    }

    // A burst faster than the log: what is under way counts, or the limit would be nothing.
    void limit_holdsWhileNothingIsApplied()
    {
        Cluster c(Limits{.peersPerContent = 5});
        QVERIFY(c.start());
        c.log.holdBack();
        for (quint16 port = 1; port <= 20; ++port)
            c.client.send(c.masterAt(), encode(c.client.announce(m_film, 5, port)));
        QTRY_COMPARE(c.master.counters().received, quint64(21));
        QCOMPARE(c.master.counters().refusedByLimit, quint64(15));
        c.log.letGo();
        QCOMPARE(c.master.index().peerCount(), quint64(5));
        QVERIFY(c.refusal(c.masterAt(), c.client.announce(m_film, 5, 99)).contains("as many peers"));
        QVERIFY(c.refusal(c.slaveAt(), c.client.announce(m_film, 5, 99)).contains("as many peers"));
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 0, 3))); // known
        AnnounceRequest stop = c.client.announce(m_film, 0, 3);
        stop.event = AnnounceEvent::Stopped;
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), stop));
        QVERIFY(c.client.ask<AnnounceReply>(c.masterAt(), c.client.announce(m_film, 5, 99)));
    }
};

QTEST_GUILESS_MAIN(PeerInfoSenderAdmissionTest)
#include "tst_peerinfosender_admission.moc"
