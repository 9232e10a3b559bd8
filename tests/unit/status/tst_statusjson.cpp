// SPDX-License-Identifier: GPL-3.0-or-later
#include "status/statusjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace muster;
using namespace muster::status;

class StatusJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void peers_becomeAList_withWhatTheySayOfThemselves()
    {
        PeerStatus silent;
        silent.endpoint = QStringLiteral("10.0.0.1:6881");
        silent.secondsSinceCheckIn = 42;
        PeerStatus telling = silent;
        telling.isSeeder = true;
        telling.saysMore = true;
        telling.uploadLimitKibPerSecond = 100;
        telling.takesEncryption = true;
        telling.client = QStringLiteral("Muster/1");
        const QJsonArray array = toJson(QList<PeerStatus>{silent, telling});
        QCOMPARE(array.size(), 2);
        QCOMPARE(array[0].toObject().keys(),
                 (QStringList{QStringLiteral("endpoint"), QStringLiteral("seconds_since_check_in"),
                              QStringLiteral("seeder")}));
        QCOMPARE(array[0][u"seconds_since_check_in"].toInt(), 42);
        const QJsonObject full = array[1].toObject();
        QCOMPARE(full[u"endpoint"].toString(), QStringLiteral("10.0.0.1:6881"));
        QCOMPARE(full[u"up_limit_kib_per_s"].toInt(), 100);
        QCOMPARE(full[u"down_limit_kib_per_s"].toInt(-1), 0);
        QVERIFY(full[u"seeder"].toBool() && full[u"encryption"].toBool() && !full[u"utp"].toBool(true));
        QCOMPARE(full[u"client"].toString(), QStringLiteral("Muster/1"));
    }

    void cluster_hasTheFieldsThatScriptsDependOn()
    {
        ClusterStatus cluster;
        cluster.cluster = QStringLiteral("class");
        cluster.lineage = Lineage{0xabc, 1};
        cluster.term = 7;
        cluster.isOpen = false;
        cluster.master = NodeId(0x1f);
        TrackerStatus tracker;
        tracker.id = NodeId(0x1f);
        tracker.name = QStringLiteral("pc");
        tracker.role = TrackerRole::Master;
        tracker.announce = Endpoint{IpAddress::fromIPv4(0x0a000001), 6969};
        tracker.stored = 9;
        tracker.digest = 0xfeedfacecafebeef;
        tracker.lastSeen = Millis{12};
        cluster.trackers = {tracker};

        const QJsonObject json = toJson(cluster);
        QCOMPARE(json.value(QStringLiteral("open")), QJsonValue(false));
        QCOMPARE(json.keys(),
                 (QStringList{QStringLiteral("cluster"), QStringLiteral("lineage"), QStringLiteral("master"),
                              QStringLiteral("open"), QStringLiteral("other_lineages"),
                              QStringLiteral("term"), QStringLiteral("trackers")}));
        QCOMPARE(json[u"lineage"].toString(), QStringLiteral("0000000000000abc00000001"));
        QCOMPARE(json[u"master"].toString(), QStringLiteral("000000000000001f"));
        const QJsonObject first = json[u"trackers"].toArray().first().toObject();
        QCOMPARE(first.keys(), (QStringList{u"alive"_qs,
                                            u"announce"_qs,
                                            u"announces_per_s"_qs,
                                            u"applied"_qs,
                                            u"cluster_address"_qs,
                                            u"committed"_qs,
                                            u"contents"_qs,
                                            u"digest"_qs,
                                            u"distinct_peers"_qs,
                                            u"id"_qs,
                                            u"lag_entries"_qs,
                                            u"lag_ms"_qs,
                                            u"last_seen_ms"_qs,
                                            u"liveness"_qs,
                                            u"load_percent"_qs,
                                            u"memory_bytes"_qs,
                                            u"name"_qs,
                                            u"peers"_qs,
                                            u"role"_qs,
                                            u"snapshot_percent"_qs,
                                            u"stored"_qs,
                                            u"term"_qs,
                                            u"uptime_ms"_qs,
                                            u"version"_qs,
                                            u"voted_for"_qs}));
        // What was not told is nothing, not zero.
        for (const char* unknown : {"uptime_ms", "memory_bytes", "load_percent", "snapshot_percent", "lag_ms",
                                    "distinct_peers", "voted_for"})
            QVERIFY2(first.value(QLatin1String(unknown)).isNull(), unknown);
        QCOMPARE(first[u"role"].toString(), QStringLiteral("master"));
        QCOMPARE(first[u"alive"].toBool(), true);
        QCOMPARE(first[u"announce"].toString(), QStringLiteral("10.0.0.1:6969"));
        QCOMPARE(first[u"digest"].toString(), QStringLiteral("feedfacecafebeef"));
        QCOMPARE(first[u"last_seen_ms"].toInteger(), 12);
    }

    void tracker_withAllThatTheWindowShows_isTold()
    {
        ClusterStatus cluster;
        cluster.master = NodeId(1);
        TrackerStatus master;
        master.id = NodeId(1);
        master.committed = 100;
        TrackerStatus slave;
        slave.id = NodeId(2);
        slave.applied = 93;
        slave.liveness = Liveness::Suspect;
        slave.version = QStringLiteral("0.1.0");
        slave.clusterAddress = QStringLiteral("10.0.0.2:6970");
        slave.uptimeMs = 61'000;
        slave.memoryBytes = 42'000'000;
        slave.loadPercent = 12.5;
        slave.snapshotPercent = 40;
        slave.lagTime = Millis{250};
        cluster.trackers = {master, slave};
        TrackerStatus stranger;
        stranger.id = NodeId(3);
        cluster.foreign = {ForeignLineage{Lineage{7, 1}, NodeId(3), {stranger}}};

        const QJsonObject json = toJson(cluster);
        const QJsonObject second = json[u"trackers"][1].toObject();
        QCOMPARE(second[u"liveness"].toString(), u"suspect"_qs);
        QCOMPARE(second[u"version"].toString(), u"0.1.0"_qs);
        QCOMPARE(second[u"cluster_address"].toString(), u"10.0.0.2:6970"_qs);
        QCOMPARE(second[u"uptime_ms"].toInteger(), 61'000);
        QCOMPARE(second[u"memory_bytes"].toInteger(), 42'000'000);
        QCOMPARE(second[u"load_percent"].toDouble(), 12.5);
        QCOMPARE(second[u"snapshot_percent"].toInteger(), 40);
        QCOMPARE(second[u"lag_entries"].toInteger(), 7);
        QCOMPARE(second[u"lag_ms"].toInteger(), 250);
        const QJsonObject other = json[u"other_lineages"][0].toObject();
        QCOMPARE(other[u"master"].toString(), NodeId(3).toHexString());
        QCOMPARE(other[u"trackers"].toArray().size(), 1);
    }

    void offer_hasTheFieldsThatScriptsDependOn()
    {
        OfferStatus offer;
        offer.sha1 = InfoHash::fromHex("00112233445566778899aabbccddeeff00112233").value();
        offer.name = QStringLiteral("film");
        offer.sizeBytes = qint64(5) << 40;
        offer.chunkBytes = 1 << 20;
        offer.seeders = 2;
        offer.leechers = 3;
        const QJsonObject json = toJson(QList<OfferStatus>{offer}).first().toObject();
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("chunk_size"), QStringLiteral("leechers"),
                                           QStringLiteral("name"), QStringLiteral("seeders"),
                                           QStringLiteral("sha1"), QStringLiteral("size")}));
        QCOMPARE(json[u"size"].toInteger(), qint64(5) << 40);
    }

    void transfer_roundTrip_isTheSame()
    {
        TransferStatus transfer;
        transfer.sha1 = InfoHash::fromHex("00112233445566778899aabbccddeeff00112233").value();
        transfer.name = QStringLiteral("a\nb");
        transfer.folder = QStringLiteral("/f");
        transfer.state = TransferState::Downloading;
        transfer.sizeBytes = 1000;
        transfer.doneBytes = 300;
        transfer.chunkBytes = 100;
        transfer.chunks = QBitArray(10);
        transfer.chunks.setBit(0);
        transfer.chunks.setBit(9);
        transfer.wantedBytes = 1000;
        transfer.checkedBytes = 200;
        transfer.files = {FileStatus{QStringLiteral("x/y"), 1000, 300, FilePriority::High},
                          FileStatus{QStringLiteral("x/z"), 0, 0, FilePriority::Skip}};
        transfer.queuePosition = 3;
        transfer.downloadedBytes = 310;
        transfer.uploadedBytes = 620;
        transfer.ratio = 2;
        transfer.limits = {{10, 20}, 1.5};
        transfer.isSequential = true;
        transfer.isPrivate = true;
        transfer.isOwn = true;
        transfer.addedAtMs = 1'000'000'000'000;
        transfer.finishedAtMs = 1'000'000'000'001;
        transfer.sources = {{SourceKind::PeerExchange, SourceState::Silent, 4, 5}};
        transfer.connectedPeers = 2;
        transfer.magnet = QStringLiteral("magnet:?");
        const QByteArray line = QJsonDocument(toJson(transfer)).toJson(QJsonDocument::Compact);
        QVERIFY(!line.contains('\n'));
        QCOMPARE(transferFromJson(QJsonDocument::fromJson(line).object()), transfer);
    }

    void transfer_chunkCountBeyondTheDigits_makesNoMoreBitsThanThereAre()
    {
        QJsonObject json;
        json[u"chunk_count"] = 1e15;
        json[u"chunks"] = QStringLiteral("ff");
        QCOMPARE(transferFromJson(json).chunks.size(), 8);
    }
};

QTEST_APPLESS_MAIN(StatusJsonTest)
#include "tst_statusjson.moc"
