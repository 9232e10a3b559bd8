// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/tracker/udpclient.h"
#include "wholetrackers.h"

#include <QFile>

using namespace muster;
using namespace muster::app;
using namespace muster::protocol;
using testing::UdpClient;
using namespace muster::scenario;

// What the cluster knows of contents and peers, and whom it serves, whatever becomes of one tracker.
class EntriesTest : public QObject
{
    Q_OBJECT

    static QByteArray deny(const InfoHash& infoHash) { return QByteArray("deny ").append(infoHash.toHex()); }

    static bool write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size();
    }

    // What that tracker says to an announce; empty: it takes it.
    static QByteArray refusal(Cluster& cluster, int n, const InfoHash& infoHash)
    {
        UdpClient client(61);
        const Endpoint at = cluster.tracker(n).announceEndpoint();
        if (!client.connectTo(at))
            return "no answer";
        const auto request = client.announce(infoHash, 0);
        client.send(at, encode(request));
        const auto reply = client.replyTo(request.transaction);
        const auto* error = reply ? std::get_if<ErrorReply>(&reply->reply) : nullptr;
        return error ? error->message : QByteArray();
    }

    static bool hasEvent(Cluster& cluster, int n, const QString& part)
    {
        return QTest::qWaitFor(
            [&] {
                const QStringList& events = cluster.events(n);
                return std::any_of(events.begin(), events.end(),
                                   [&](const QString& event) { return event.contains(part); });
            },
            patienceMs);
    }

private slots:
    void accessFile_ofOneTracker_isObeyedByAll_andAfterARestart()
    {
        Cluster cluster;
        for (const int n : {51, 52})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({51, 52}, 0));
        QCOMPARE(refusal(cluster, 52, hashOf(1)), QByteArray());
        QVERIFY(cluster.agree({51, 52}, 1));

        QVERIFY(write(cluster.filePath(51, u"access.txt"_qs), deny(hashOf(1))));
        for (const int n : {51, 52}) {
            QVERIFY(hasEvent(cluster, n, u"access list has changed"_qs));
            QVERIFY(refusal(cluster, n, hashOf(1)).contains("operator"));
            QCOMPARE(refusal(cluster, n, hashOf(2)), QByteArray());
        }
        QVERIFY(cluster.agree({51, 52}, 1)); // the denied one is gone

        QVERIFY(write(cluster.filePath(51, u"access.txt"_qs), "deny everything\n"));
        QVERIFY(hasEvent(cluster, 51, u"line 1"_qs));
        QVERIFY(refusal(cluster, 51, hashOf(1)).contains("operator"));

        // Another tracker's operator; and the first one's file, which did not change since, is not brought
        // again.
        QVERIFY(write(cluster.filePath(51, u"access.txt"_qs), deny(hashOf(1))));
        QVERIFY(write(cluster.filePath(52, u"access.txt"_qs), deny(hashOf(2))));
        QTRY_VERIFY_WITH_TIMEOUT(refusal(cluster, 51, hashOf(2)).contains("operator"), patienceMs);
        QVERIFY(cluster.stop(51));
        QVERIFY(cluster.start(51));
        QVERIFY(cluster.agree({51, 52}, 0));
        QVERIFY(refusal(cluster, 51, hashOf(2)).contains("operator"));
        QCOMPARE(refusal(cluster, 51, hashOf(1)), QByteArray());
    }

    void completedCounts_surviveAFailoverAndARestartOfAll()
    {
        Cluster cluster;
        for (const int n : {51, 52})
            QVERIFY(cluster.start(n));
        QVERIFY(cluster.agree({51, 52}, 0));
        UdpClient client(61);
        const auto scraped = [&](int n) {
            const Endpoint at = cluster.tracker(n).announceEndpoint();
            if (!client.connectTo(at))
                return ScrapeEntry{};
            const auto reply = client.ask<ScrapeReply>(at, client.scrape(hashOf(1)));
            return reply ? reply->entries.at(0) : ScrapeEntry{};
        };
        const int master = cluster.master(51);
        const int slave = master == 51 ? 52 : 51;
        QVERIFY(client.connectTo(cluster.tracker(slave).announceEndpoint()));
        for (const quint16 port : {quint16(1), quint16(2)}) {
            for (const qint64 left : {qint64(9), qint64(0)}) {
                AnnounceRequest request = client.announce(hashOf(1), left, port);
                if (left == 0)
                    request.event = AnnounceEvent::Completed;
                QVERIFY(client.ask<AnnounceReply>(cluster.tracker(slave).announceEndpoint(), request));
            }
        }
        QVERIFY(cluster.agree({51, 52}, 2));
        const ScrapeEntry expected{.seeders = 2, .completed = 2, .leechers = 0};
        QCOMPARE(scraped(slave), expected);
        cluster.crash(master);
        QVERIFY(cluster.agree({slave}, 2));
        QCOMPARE(scraped(slave), expected);
        cluster.crash(slave); // a power cut
        QVERIFY(cluster.start(slave));
        QVERIFY(cluster.agree({slave}, 2));
        QCOMPARE(scraped(slave), expected);
    }
};

QTEST_GUILESS_MAIN(EntriesTest)
#include "tst_entries.moc"
