// SPDX-License-Identifier: GPL-3.0-or-later
// Whole trackers, asked by HTTP only.
#include "support/bencode.h"
#include "support/httpclient.h"
#include "wholetrackers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

using namespace muster;
using testing::Bencoded;
using testing::HttpClient;
using testing::HttpReply;

class HttpTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<scenario::Cluster> m_cluster;

    HttpReply ask(int tracker, const QByteArray& target)
    {
        return HttpClient(99, m_cluster->tracker(tracker).announceEndpoint()).ask(target);
    }
    Bencoded announce(int tracker, const QByteArray& portAndMore)
    {
        const HttpReply reply = ask(tracker, "/announce?info_hash=ffffffffffffffffffff&port=" + portAndMore);
        return testing::BencodeReader::read(reply.body).value_or(Bencoded{Bencoded::Dictionary{}});
    }
    qint64 seedersAt(int tracker)
    {
        const HttpReply reply = ask(tracker, "/scrape?info_hash=ffffffffffffffffffff");
        const auto told = testing::BencodeReader::read(reply.body);
        const auto files = told && told->has("files") ? told->at("files") : Bencoded{Bencoded::Dictionary{}};
        return files.has("ffffffffffffffffffff") ? files.at("ffffffffffffffffffff").at("complete").number()
                                                 : -1;
    }

private slots:
    void init() { m_cluster = std::make_unique<scenario::Cluster>(); }
    void cleanup() { m_cluster.reset(); }

    void threeTrackers_whatOneIsToldByHttp_allTell()
    {
        for (const int n : {1, 2, 3})
            QVERIFY(m_cluster->start(n));
        QVERIFY(m_cluster->agree({1, 2, 3}, 0));
        const int master = m_cluster->master(1);
        const int slave = master == 1 ? 2 : 1;
        QCOMPARE(announce(slave, "6881&left=0").at("complete").number(), qint64(1));
        for (const int n : {1, 2, 3})
            QTRY_COMPARE_WITH_TIMEOUT(seedersAt(n), qint64(1), scenario::patienceMs);

        const QJsonObject status = QJsonDocument::fromJson(ask(slave, "/status.json").body).object();
        QCOMPARE(status.value(u"role").toString(), QStringLiteral("slave"));
        QCOMPARE(status.value(u"master").toString(), m_cluster->tracker(master).id().toHexString());
        QCOMPARE(status.value(u"trackers").toArray().size(), 3);
        QVERIFY(ask(slave, "/").body.contains(QByteArray("tracker-").append(QByteArray::number(master))));
        QVERIFY(ask(master, "/metrics").body.contains("\nmuster_peers 1\n"));
    }

    void masterCrashes_theOthersAnswerOn_andTakeChanges()
    {
        for (const int n : {1, 2, 3})
            QVERIFY(m_cluster->start(n));
        QVERIFY(m_cluster->agree({1, 2, 3}, 0));
        const int master = m_cluster->master(1);
        QCOMPARE(announce(master, "6881&left=0").at("complete").number(), qint64(1));
        const int survivor = master == 1 ? 2 : 1;
        // Its answer left when most had stored it; that it is committed they hear a heartbeat later.
        QTRY_COMPARE_WITH_TIMEOUT(seedersAt(survivor), qint64(1), scenario::patienceMs);
        m_cluster->crash(master);
        // At once, whatever the others are about.
        const Bencoded leecher = announce(survivor, "7000&left=5");
        QCOMPARE(leecher.at("peers").string(), QByteArray::fromHex("7f0000631ae1"));
        QTRY_COMPARE_WITH_TIMEOUT(announce(survivor, "7000&left=5").at("incomplete").number(), qint64(1),
                                  scenario::patienceMs);
    }

    void isolatedTracker_isSilentByHttp_untilItIsBack()
    {
        QVERIFY(m_cluster->start(1));
        QVERIFY(m_cluster->agree({1}, 0));
        app::TrackerNode& node = m_cluster->tracker(1);
        HttpClient client(99, node.announceEndpoint());
        QCOMPARE(client.ask("/").status, 200);
        QSignalSpy answered(&node, &app::TrackerNode::orderAnswered);
        node.order(node.id(), {protocol::ControlAction::Isolate, 2, QStringLiteral("test")});
        const auto saysThatItIsCutOff = [&] {
            return m_cluster->events(1).join(u'\n').contains(u"cut itself off");
        };
        QTRY_VERIFY2_WITH_TIMEOUT(saysThatItIsCutOff(), qPrintable(m_cluster->events(1).join(u'\n')),
                                  scenario::patienceMs);
        client.get("/status.json");
        QTest::qWait(500); // of two seconds
        QVERIFY(client.isQuiet());
        QCOMPARE(client.reply().value_or(HttpReply{}).status, 200);
    }

    void tcpPortOfAnotherProgram_isSaid_udpGoesOn()
    {
        QTcpServer other;
        QVERIFY(other.listen(net::toHostAddress(testing::loopback(1).bindAddress)));
        QVERIFY(m_cluster->start(1, 0, std::make_unique<SystemClock>(), other.serverPort()));
        const QString said = m_cluster->events(1).join(u'\n');
        QVERIFY2(said.contains(u"only UDP") && said.contains(QString::number(other.serverPort())),
                 qPrintable(said));
        QVERIFY(m_cluster->agree({1}, 0));
        QCOMPARE(m_cluster->tracker(1).announceEndpoint().port, other.serverPort());
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
