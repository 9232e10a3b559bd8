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

} // namespace muster::sample
