// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledata.h"

namespace muster::sample {

using namespace status;

namespace {

constexpr qint64 KiB = 1024;
constexpr qint64 MiB = 1024 * KiB;

Endpoint endpoint(quint32 lastByte) { return {IpAddress::fromIPv4(0x0a000000u | lastByte), 6969}; }

} // namespace

InfoHash infoHash(quint8 seed)
{
    QByteArray bytes(20, char(seed));
    bytes[0] = char(seed * 37);
    return *InfoHash::fromBytes(bytes);
}

TrackerStatus tracker(quint64 id, const QString& name, TrackerRole role)
{
    TrackerStatus tracker;
    tracker.id = NodeId(id);
    tracker.name = name;
    tracker.role = role;
    tracker.announce = endpoint(quint32(id & 0xff));
    tracker.term = 7;
    tracker.stored = tracker.committed = tracker.applied = 18'204;
    tracker.digest = 0x3fa91c27d5e80b64;
    tracker.contents = 214;
    tracker.peers = 37;
    tracker.lastSeen = Millis(230);
    tracker.version = QStringLiteral("0.1.0");
    tracker.lagTime = Millis(0);
    return tracker;
}

ClusterStatus cluster()
{
    TrackerStatus master = tracker(0x11, QStringLiteral("sample-attic"), TrackerRole::Master);
    master.announcesPerSecond = 41.7;
    TrackerStatus self = tracker(0x22, QStringLiteral("sample-library"), TrackerRole::Slave);
    self.isSelf = true;
    TrackerStatus slow = tracker(0x33, QStringLiteral("sample-workshop"), TrackerRole::Slave);
    slow.liveness = Liveness::Suspect;
    slow.lastSeen = Millis(1'840);
    slow.applied -= 143;
    slow.committed -= 120;
    slow.stored -= 60;
    slow.lagTime = Millis(1'480);
    slow.digest = 0x91e00c53aa10f77b;
    ClusterStatus cluster;
    cluster.cluster = QStringLiteral("sample");
    cluster.lineage = {0x5d20e8b1a4c39f06, 0};
    cluster.term = 7;
    cluster.master = master.id;
    cluster.trackers = {master, self, slow};
    return cluster;
}

OfferStatus offer(quint8 seed, const QString& name, qint64 sizeBytes)
{
    return {infoHash(seed), name, sizeBytes, 256 * KiB, quint32(seed % 5 + 1), quint32(seed % 3)};
}

QList<OfferStatus> offers()
{
    return {offer(1, QStringLiteral("Sample lecture recordings"), 4'831 * MiB),
            offer(2, QStringLiteral("sample-debian-12-netinst.iso"), 659 * MiB),
            offer(3,
                  QStringLiteral("Sample of a rather long name that an author gave to a collection of "
                                 "photographs from the excursion of the third year"),
                  921 * MiB),
            offer(4, QStringLiteral("sample-thesis.pdf"), 2'560 * KiB),
            offer(5, QStringLiteral("<b>sample</b> &amp; not markup.txt"), 812)};
}

TransferStatus download()
{
    TransferStatus transfer;
    transfer.sha1 = infoHash(1);
    transfer.name = QStringLiteral("Sample lecture recordings");
    transfer.folder = QStringLiteral("/home/sample/Downloads");
    transfer.state = TransferState::Downloading;
    transfer.sizeBytes = transfer.wantedBytes = 128 * MiB;
    transfer.chunkBytes = 256 * KiB;
    transfer.chunks = QBitArray(512);
    for (int chunk = 0; chunk < 512; ++chunk)
        transfer.chunks.setBit(chunk, chunk < 130 || chunk % 5 == 0 || (chunk * 7) % 23 == 3);
    transfer.doneBytes = transfer.chunks.count(true) * transfer.chunkBytes;
    transfer.files = {{QStringLiteral("recordings/sample-01.mkv"), 40 * MiB, 40 * MiB},
                      {QStringLiteral("recordings/sample-02.mkv"), 60 * MiB, 13 * MiB},
                      {QStringLiteral("recordings/sample-03.mkv"), 28 * MiB, 6 * MiB}};
    transfer.files[2].priority = FilePriority::Low;
    transfer.files[1].offset = 40 * MiB;
    transfer.files[2].offset = 100 * MiB;
    transfer.queuePosition = 1;
    transfer.addedAtMs = 1'700'000'000'000;
    transfer.downloadedBytes = transfer.doneBytes;
    transfer.uploadedBytes = 21 * MiB;
    transfer.ratio = 0.37;
    transfer.sources = {{SourceKind::Multicast, SourceState::Answering, 4, 200},
                        {SourceKind::Lsd, SourceState::Answering, 1, 900},
                        {SourceKind::Dht, SourceState::Asking, 0, -1}};
    transfer.downBytesPerSecond = 11'700 * KiB;
    transfer.upBytesPerSecond = 640 * KiB;
    transfer.connectedPeers = 4;
    transfer.knownSeeders = 2;
    transfer.knownLeechers = 3;
    transfer.magnet = QStringLiteral("magnet:?xt=urn:btih:") + transfer.sha1.toHexString();
    return transfer;
}

TransferDetail detail()
{
    TransferDetail detail;
    detail.sha1 = infoHash(1);
    detail.wanted = QBitArray(512, true);
    detail.fetching = QBitArray(512);
    for (int chunk = 0; chunk < 512; ++chunk) {
        detail.availability.append(quint16(chunk > 480 && chunk < 490 ? 0 : 1 + (chunk / 40) % 4));
        detail.wanted.setBit(chunk, chunk < 400 || chunk > 430);
        detail.fetching.setBit(chunk, chunk > 130 && chunk < 142);
    }
    TransferPeerStatus seeder;
    seeder.endpoint = QStringLiteral("10.0.0.21:41007");
    seeder.client = QStringLiteral("Muster 0.1.0");
    seeder.permille = 1000;
    seeder.downBytesPerSecond = 9'800 * KiB;
    seeder.isSeeder = seeder.isWanted = seeder.givesToUs = true;
    seeder.sources = {SourceKind::Multicast};
    TransferPeerStatus leecher = seeder;
    leecher.endpoint = QStringLiteral("10.0.0.22:51413");
    leecher.client = QStringLiteral("Transmission 3.00");
    leecher.permille = 431;
    leecher.downBytesPerSecond = 1'900 * KiB;
    leecher.upBytesPerSecond = 640 * KiB;
    leecher.isSeeder = false;
    leecher.isEncrypted = leecher.isIncoming = leecher.wantsOurs = leecher.takesFromUs = true;
    leecher.sources = {SourceKind::Lsd, SourceKind::PeerExchange};
    TransferPeerStatus connecting;
    connecting.endpoint = QStringLiteral("10.0.0.30:6881");
    connecting.isConnecting = connecting.isUtp = true;
    connecting.sources = {SourceKind::Dht};
    detail.peers = {seeder, leecher, connecting};
    detail.trackers = {{QStringLiteral("udp://tracker.sample.example:6969/announce"),
                        0,
                        SourceState::Answering,
                        {},
                        3,
                        4,
                        61'000},
                       {QStringLiteral("http://old.sample.example/announce"), 1, SourceState::Silent,
                        QStringLiteral("timed out"), -1, -1, 0}};
    return detail;
}

TransferStatus share()
{
    TransferStatus transfer;
    transfer.sha1 = infoHash(4);
    transfer.name = QStringLiteral("sample-thesis.pdf");
    transfer.folder = QStringLiteral("/home/sample/Documents");
    transfer.state = TransferState::Sharing;
    transfer.sizeBytes = transfer.wantedBytes = transfer.doneBytes = 2'560 * KiB;
    transfer.chunkBytes = 256 * KiB;
    transfer.chunks = QBitArray(10, true);
    transfer.files = {{QStringLiteral("sample-thesis.pdf"), transfer.sizeBytes, transfer.sizeBytes}};
    transfer.upBytesPerSecond = 312 * KiB;
    transfer.connectedPeers = 1;
    transfer.knownSeeders = 1;
    transfer.knownLeechers = 1;
    transfer.magnet = QStringLiteral("magnet:?xt=urn:btih:") + transfer.sha1.toHexString();
    return transfer;
}

QList<ClusterEvent> events()
{
    const WallTime start{Millis(1'700'000'000'000)};
    using K = EventKind;
    return {{start, QStringLiteral("sample-library: alone; the cluster begins"), K::Joined, NodeId(0x22)},
            {start + Millis(1'512), QStringLiteral("sample-attic joined"), K::Joined, NodeId(0x11)},
            {start + Millis(1'938), QStringLiteral("sample-workshop joined"), K::Joined, NodeId(0x33)},
            {start + Millis(64'020), QStringLiteral("sample-library fell silent; election in term 7"),
             K::Election, NodeId(0x22)},
            {start + Millis(64'027), QStringLiteral("sample-attic is master; takeover in 7 ms"),
             K::MasterSince, NodeId(0x11)},
            {start + Millis(90'411), QStringLiteral("sample-workshop is suspect: nothing heard for 1.5 s"),
             K::Suspected, NodeId(0x33)}};
}

QList<ui::RateSample> rates()
{
    QList<ui::RateSample> rates;
    for (int second = 0; second < 300; ++second)
        rates.append(
            {qMin(second * 200, 11'700 - (second * 37) % 900) * KiB, (second / 60 * 130 + 20) * KiB});
    return rates;
}

} // namespace muster::sample
