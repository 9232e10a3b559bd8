// SPDX-License-Identifier: GPL-3.0-or-later
// The switches of --finders, as the running libtorrent has them.
#include "contract/peer/contentfiles.h"
#include "contract/peer/engineprobe.h"
#include "peer/torrentmaker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>
#include <algorithm>
#include <array>
#include <libtorrent/announce_entry.hpp>
#include <libtorrent/torrent_flags.hpp>

using namespace muster;
using namespace muster::peer;
using namespace muster::testing;

using Pack = lt::settings_pack;

namespace {

IpAddress loopback(int n) { return *IpAddress::fromString(QStringLiteral("127.0.0.%1").arg(n)); }

Finders none()
{
    Finders finders;
    finders.hasPeerExchange = false;
    return finders;
}

// One engine, and one torrent of one chunk.
struct RunningEngine
{
    explicit RunningEngine(const Finders& finders, const QByteArray& trackerKeys = {}, bool isPrivate = false,
                           const QList<Endpoint>& networkTrackers = {})
        : engine(EngineSettings{loopback(61), 0, 0, 0, false, finders})
    {
        engine.setNetworkTrackers(networkTrackers);
        QByteArray info = "d6:lengthi16384e4:name4:file12:piece lengthi16384e6:pieces20:";
        info += QByteArray(20, 'h');
        info += isPrivate ? "7:privatei1ee" : "e";
        torrent = readTorrent("d" + trackerKeys + "4:info" + info + "e").value();
        engine.add(torrent, dir.path(), QBitArray(1));
    }
    Pack settings() const { return EngineProbe::settings(engine); }
    lt::torrent_handle handle() const { return EngineProbe::torrent(engine, torrent.sha1); }
    QList<std::pair<int, QString>> trackers() const // tier, URL
    {
        QList<std::pair<int, QString>> all;
        for (const lt::announce_entry& tracker : handle().trackers())
            all.append({tracker.tier, QString::fromStdString(tracker.url)});
        return all;
    }

    QTemporaryDir dir;
    TorrentEngine engine;
    TorrentDescription torrent;
};

// Two tiers: two in the first, one in the second.
QByteArray tieredTrackers()
{
    const auto text = [](const QByteArray& url) -> QByteArray {
        return QByteArray::number(url.size()) + ':' + url;
    };
    return text("announce-list") + "ll" + text("udp://127.0.0.91:7001/announce") +
           text("http://127.0.0.92:7002/announce") + "el" + text("udp://127.0.0.93:7003/announce") + "ee";
}

// Somebody at that address who writes down what comes.
struct Listener
{
    explicit Listener(int n)
    {
        if (!socket.bind(QHostAddress(QStringLiteral("127.0.0.%1").arg(n)), 0))
            qFatal("cannot bind");
        endpoint = {loopback(n), socket.localPort()};
    }
    // A DHT query (BEP 5).
    bool wasAsked()
    {
        while (socket.hasPendingDatagrams()) {
            QByteArray datagram(socket.pendingDatagramSize(), Qt::Uninitialized);
            socket.readDatagram(datagram.data(), datagram.size());
            asked = asked || (datagram.startsWith("d1:ad2:id20:") && datagram.contains("1:y1:q"));
        }
        return asked;
    }

    QUdpSocket socket;
    Endpoint endpoint;
    bool asked = false;
};

} // namespace

class EngineFindersTest : public QObject
{
    Q_OBJECT

private slots:
    void session_withNoFinder_hasAllSwitchedOff()
    {
        const RunningEngine engine(none());
        const Pack settings = engine.settings();
        for (const int key : {Pack::enable_lsd, Pack::enable_dht, Pack::enable_upnp, Pack::enable_natpmp,
                              Pack::enable_outgoing_utp})
            QVERIFY2(!settings.get_bool(key), lt::name_for_setting(key));
        QVERIFY(!EngineProbe::runsDht(engine.engine));
        using namespace lt::torrent_flags;
        QCOMPARE(engine.handle().flags() & (disable_dht | disable_lsd | disable_pex),
                 disable_dht | disable_lsd | disable_pex);
    }

    // Each switch by itself turns on what it is for, and nothing else.
    void session_withOneFinder_hasThatOneOnly_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QList<int>>("on");
        QTest::newRow("lsd") << 0 << QList<int>{Pack::enable_lsd};
        QTest::newRow("dht") << 1 << QList<int>{Pack::enable_dht};
        QTest::newRow("upnp") << 2 << QList<int>{Pack::enable_upnp, Pack::enable_natpmp};
        QTest::newRow("punch") << 3 << QList<int>{Pack::enable_outgoing_utp};
        QTest::newRow("pex") << 4 << QList<int>{};
        QTest::newRow("trackers") << 5 << QList<int>{};
    }
    void session_withOneFinder_hasThatOneOnly()
    {
        QFETCH(int, which);
        QFETCH(QList<int>, on);
        Finders finders = none();
        const std::array<bool*, 6> switches{&finders.hasLocalDiscovery, &finders.hasDht,
                                            &finders.hasPortMapping,    &finders.hasHolePunching,
                                            &finders.hasPeerExchange,   &finders.hasTrackers};
        *switches[size_t(which)] = true;
        const RunningEngine engine(finders, tieredTrackers());
        const Pack settings = engine.settings();
        for (const int key : {Pack::enable_lsd, Pack::enable_dht, Pack::enable_upnp, Pack::enable_natpmp,
                              Pack::enable_outgoing_utp})
            QVERIFY2(settings.get_bool(key) == on.contains(key), lt::name_for_setting(key));
        QCOMPARE(EngineProbe::runsDht(engine.engine), finders.hasDht);
        const lt::torrent_flags_t flags = engine.handle().flags();
        QCOMPARE(bool(flags & lt::torrent_flags::disable_lsd), !finders.hasLocalDiscovery);
        QCOMPARE(bool(flags & lt::torrent_flags::disable_dht), !finders.hasDht);
        QCOMPARE(bool(flags & lt::torrent_flags::disable_pex), !finders.hasPeerExchange);
        if (finders.hasTrackers)
            QTRY_VERIFY_WITH_TIMEOUT(!engine.trackers().isEmpty(), 30'000);
        else
            QVERIFY(engine.trackers().isEmpty());
    }

    // TCP comes first on a LAN, and who can only do uTP is let in.
    void session_always_takesUtpFromOthers()
    {
        const RunningEngine engine(none());
        QVERIFY(engine.settings().get_bool(Pack::enable_incoming_utp));
        QCOMPARE(engine.settings().get_int(Pack::mixed_mode_algorithm), int(Pack::prefer_tcp));
    }

    // BEP 12: as the .torrent has them, and asked one after another.
    void trackers_ofTheTorrent_keepTheirTiers()
    {
        Finders finders = none();
        finders.hasTrackers = true;
        const RunningEngine engine(finders, tieredTrackers());
        QVERIFY(engine.trackers().isEmpty()); // until it can be known which of them are the network's own
        QTRY_COMPARE_WITH_TIMEOUT(engine.trackers().size(), 3, 30'000);
        auto trackers = engine.trackers();
        std::sort(trackers.begin(), trackers.end()); // libtorrent shuffles within a tier, as BEP 12 wants it
        const QList<std::pair<int, QString>> expected{{0, u"http://127.0.0.92:7002/announce"_qs},
                                                      {0, u"udp://127.0.0.91:7001/announce"_qs},
                                                      {1, u"udp://127.0.0.93:7003/announce"_qs}};
        QCOMPARE(trackers, expected);
        QVERIFY(!engine.settings().get_bool(Pack::announce_to_all_tiers));
        QVERIFY(!engine.settings().get_bool(Pack::announce_to_all_trackers));
    }

    // Somebody else asks these; the others' tiers stay what they were.
    void trackers_ofTheNetworkItself_areLeftOut()
    {
        Finders finders = none();
        finders.hasTrackers = true;
        const RunningEngine engine(finders, tieredTrackers(), false, {Endpoint{loopback(91), 7001}});
        const QList<std::pair<int, QString>> expected{{0, u"http://127.0.0.92:7002/announce"_qs},
                                                      {1, u"udp://127.0.0.93:7003/announce"_qs}};
        QCOMPARE(engine.trackers(), expected);
    }

    // They are heard a moment after the start, and a download begins at once: libtorrent must not announce to
    // them, for it would take its peer away there when it lets go.
    void trackers_ofTheNetworkHeardLater_areLeftOutToo()
    {
        Finders finders = none();
        finders.hasTrackers = true;
        RunningEngine engine(finders, tieredTrackers());
        engine.engine.setNetworkTrackers({Endpoint{loopback(91), 7001}});
        const QList<std::pair<int, QString>> expected{{0, u"http://127.0.0.92:7002/announce"_qs},
                                                      {1, u"udp://127.0.0.93:7003/announce"_qs}};
        QTRY_COMPARE_WITH_TIMEOUT(engine.trackers(), expected, 30'000);
    }

    // BEP 27: its own trackers alone.
    void privateTorrent_whateverIsOn_usesItsTrackersOnly()
    {
        const RunningEngine engine({true, true, true, true, true, true, {}}, tieredTrackers(), true);
        using namespace lt::torrent_flags;
        QCOMPARE(engine.handle().flags() & (disable_dht | disable_lsd | disable_pex),
                 disable_dht | disable_lsd | disable_pex);
        QTRY_COMPARE_WITH_TIMEOUT(engine.trackers().size(), 3, 30'000);
    }

    void dht_ofItself_asksNobodyOfTheInternet()
    {
        Finders finders = none();
        finders.hasDht = true;
        const RunningEngine engine(finders);
        QCOMPARE(engine.settings().get_str(Pack::dht_bootstrap_nodes), std::string());
        // One network is all there is, so its many nodes are no attack.
        for (const int guard : {Pack::dht_restrict_routing_ips, Pack::dht_restrict_search_ips,
                                Pack::dht_enforce_node_id, Pack::dht_ignore_dark_internet})
            QVERIFY2(!engine.settings().get_bool(guard), lt::name_for_setting(guard));
    }

    void dht_nodesKept_areAskedFirst()
    {
        Listener kept(62);
        Finders finders = none();
        finders.hasDht = true;
        finders.dhtNodes = {kept.endpoint};
        const RunningEngine engine(finders);
        QTRY_VERIFY_WITH_TIMEOUT(kept.wasAsked(), 30'000);
    }

    void dht_peerThatIsMet_isAskedAndKept()
    {
        Listener met(63);
        Finders finders = none();
        finders.hasDht = true;
        RunningEngine engine(finders);
        QSignalSpy kept(&engine.engine, &TorrentEngine::dhtNodesChanged);
        engine.engine.connectPeers(engine.torrent.sha1, {met.endpoint});
        QTRY_VERIFY_WITH_TIMEOUT(met.wasAsked(), 30'000);
        QVERIFY(!kept.isEmpty());
        QCOMPARE(kept.last()[0].value<QList<Endpoint>>(), QList{met.endpoint});
    }

    void dht_switchedOff_asksNobody()
    {
        Listener met(64);
        RunningEngine engine(none());
        QSignalSpy kept(&engine.engine, &TorrentEngine::dhtNodesChanged);
        QSignalSpy listening(&engine.engine, &TorrentEngine::listening);
        engine.engine.connectPeers(engine.torrent.sha1, {met.endpoint});
        QTRY_VERIFY(!listening.isEmpty());
        QVERIFY(kept.isEmpty());
        QVERIFY(!EngineProbe::runsDht(engine.engine));
    }
};

QTEST_GUILESS_MAIN(EngineFindersTest)
#include "tst_enginefinders.moc"
