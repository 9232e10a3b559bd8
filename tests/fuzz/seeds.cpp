// SPDX-License-Identifier: GPL-3.0-or-later
// Writes valid messages to begin a corpus with: fuzz_seeds FOLDER.
#include "protocol/controlmessage.h"
#include "protocol/httpmessage.h"
#include "protocol/keepalive.h"
#include "protocol/logentry.h"
#include "protocol/peerorder.h"
#include "protocol/raftframe.h"
#include "protocol/sealedcontact.h"
#include "protocol/sharekey.h"
#include "protocol/stateimage.h"
#include "protocol/udpreply.h"
#include "protocol/udprequest.h"
#include "support/randomvalues.h"

#include <QDir>
#include <QFile>

using namespace muster;
using namespace muster::protocol;

namespace {

QString root;
testing::RandomValues values(1);

void write(const char* target, const char* name, const QByteArray& bytes)
{
    const QString folder = root + u'/' + QLatin1String(target);
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/valid-") + QLatin1String(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

AnnounceRequest announce()
{
    AnnounceRequest request;
    request.infoHash = values.infoHash();
    request.port = 6881;
    request.urlData = "/announce?key";
    return request;
}

void writeRequests()
{
    write("udprequest", "connect", encode(ConnectRequest{1}));
    write("udprequest", "announce", encode(announce()));
    write("udprequest", "scrape", encode(ScrapeRequest{1, 2, {values.infoHash(), values.infoHash()}}));
    write("udprequest", "contents", encode(ContentsRequest{1, 2, values.infoHash(), 10}));
    write("udprequest", "describe", encode(DescribeRequest{1, 2, values.infoHash(), 6881, 9, 8, "a film"}));
    write("options", "urldata", encode(announce()).sliced(98));
    write("options", "unknown", QByteArray("\x01\x09\x02xy\x02\x01/\x00", 9));
    write("httpquery", "announce",
          "info_hash=%00%01%02%03%04%05%06%07%08%09abcdefghij&peer_id=-XX0001-abcdefghijkl&port=6881&left=0&"
          "event=started&numwant=50&compact=1");
    write("httpquery", "scrape", "info_hash=aaaaaaaaaaaaaaaaaaaa&info_hash=%ff%ffaaaaaaaaaaaaaaaaaa");
    write("httprequest", "get", "GET /announce?x=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET ");
    write("httprequest", "old", "HEAD http://a:1/b#c HTTP/1.0\nConnection: keep-alive, x\n\n");
}

void writeOrdersToPeers()
{
    const QString source = QStringLiteral("magnet:?xt=urn:btih:0");
    const QString path = QStringLiteral("/srv/x");
    write("peerorder", "add",
          encode(PeerOrder(AddOrder{source, path, QStringLiteral("1,3-5"), true, true, {1, 2}})));
    write("peerorder", "share", encode(PeerOrder(ShareOrder{path, 1024, true})));
    write("peerorder", "pause",
          encode(PeerOrder(TransferOrder{TransferAction::Pause, QStringLiteral("all")})));
    write("peerorder", "limit", encode(PeerOrder(LimitOrder{u"film"_qs, {1, 2}, 1.5})));
    write("peerorder", "hours",
          encode(PeerOrder(LimitOrder{{}, {}, {}, 3, std::pair(QTime(22, 0), QTime(6, 0)), {1, 2}})));
    write("peerorder", "queue", encode(PeerOrder(QueueOrder{u"film"_qs, QueuePlace::Down})));
    write("peerorder", "export", encode(PeerOrder(ExportOrder{u"film"_qs, u"/to"_qs})));
    write("peerorder", "list", encode(PeerOrder(ListOrder{})));
    write("peerorder", "open", encode(PeerOrder(OpenOrder{{source, path}})));
    write("peerorder", "shared",
          encode(OrderAnswer{OrderAnswer::Kind::Shared, source, values.infoHash(), {}}));
    write("peerorder", "refused", encode(OrderAnswer{OrderAnswer::Kind::Refused, source, {}, {}}));
}

void writeReplies()
{
    const QByteArray ipv4(1, 0);
    const Endpoint peer{values.ipv4(), 6881};
    const Endpoint peer6{values.ipv6(), 6881};
    write("udpreply", "connect", ipv4 + encode(ConnectReply{1, 2}));
    write("udpreply", "announce", ipv4 + encode(AnnounceReply{1, 120, 2, 3, {peer}}));
    write("udpreply", "announce6", QByteArray(1, 1) + encode(AnnounceReply{1, 120, 2, 3, {peer6}}));
    write("udpreply", "scrape", ipv4 + encode(ScrapeReply{1, {{1, 2, 3}}}));
    write("udpreply", "contents",
          ipv4 + encode(ContentsReply{1, {}, {{values.infoHash(), 1, 2, 3, 4, "a film"}}}));
    write("udpreply", "error", ipv4 + encode(ErrorReply{1, "no"}));
}

void writeBetweenTrackers()
{
    KeepAlive keepAlive;
    keepAlive.node = NodeId(1);
    keepAlive.boot = 2;
    keepAlive.replication = {values.ipv4(), 6970};
    keepAlive.announce = {{values.ipv4(), 6969}};
    keepAlive.name = QStringLiteral("attic");
    keepAlive.heard = {{NodeId(3), 4}};
    keepAlive.vitals = {3600, 50'000'000, 12, 40};
    const QByteArray datagram = encode(keepAlive, ClusterKey::open());
    write("keepalive", "keepalive", datagram.sliced(7).chopped(codeBytes));

    const QByteArray challenge(24, 'c');
    const auto control = [](const char* name, const ControlMessage& message) {
        write("control", name, encode(message, 0, ClusterKey::open()).chopped(codeBytes));
    };
    control("request", ChallengeRequest{NodeId(1), 2});
    control("challenge", ControlChallenge{NodeId(1), 2, challenge});
    control("order",
            ChallengedOrder{NodeId(1), 2, challenge, {ControlAction::Freeze, 5, QStringLiteral("me")}});
    control("answer", ControlAnswer{NodeId(1), 2, ControlOutcome::Accepted});

    const Configuration members{{NodeId(1), "10.0.0.1:6970", MemberRole(1)}};
    write("raftframe", "hello",
          encode(RaftFrame(HelloFrame{
              HelloFrame::currentVersion, 1, {2, 3}, NodeId(4), {values.ipv4(), 5}, HelloPurpose(0)})) +
              encode(RaftFrame(AppendEntriesFrame{1, 2, 3, 4, {{5, EntryType(1), "data"}}, 6})));
    write("raftframe", "snapshot",
          encode(RaftFrame(InstallSnapshotFrame{1, 2, 3, 4, members, 100, 0, "part"})));
    write("raftframe", "forward", encode(RaftFrame(ForwardFrame{"part", 7})));
    write("raftframe", "handover",
          encode(RaftFrame(HandoverFrame{HandoverFrame::Kind::Offer, {1, 2}, 3, 4, "part"})));
    write("raftframe", "configuration", encodeConfiguration(members));
}

void writeLog()
{
    const Endpoint peer{values.ipv4(), 6881};
    AnnounceCommand announced;
    announced.infoHash = values.infoHash();
    announced.peer = peer;
    announced.contact = PeerContact{1, 2, 3, "Muster/1", values.bytes(153)};
    LogPart part{NodeId(1), 2, 3, {announced, StopCommand{values.infoHash(), {values.ipv6(), 1}}}};
    part.commands.push_back(DescribeCommand{values.infoHash(), peer, 9, 8, "a film"});
    part.commands.push_back(ExpireCommand{ClusterTime(Millis(5))});
    part.commands.push_back(SecretCommand{values.fixed<Secret>()});
    write("commands", "part", encode(part));
    write("commands", "entry", encode(LogEntry{ClusterTime(Millis(1)), {part}}));
    StateImage image;
    image.appliedIndex = 7;
    write("stateimage", "empty", encode(image));
    ContentRow row;
    row.infoHash = announced.infoHash;
    row.peer = peer;
    image.contents.push_back(row);
    image.contacts.push_back({row.infoHash, row.peer, {1, 2, 3, "Muster/1", values.bytes(153)}});
    write("stateimage", "one", encode(image));
}

void writePrivate()
{
    write("options", "sealed", QByteArray("\x4e\x99").append(values.bytes(sealedContactBytes)));
    const ShareKey key = values.fixed<ShareKey>();
    write("sharelink", "link", textOf({key, QStringLiteral("a film")}).toUtf8());
    PrivateContact contact;
    contact.infoHash = values.infoHash();
    contact.port = 6881;
    contact.addresses = {values.ipv4(), values.ipv6()};
    contact.about.client = "Muster/1";
    write("sealedcontact", "inside", encode(contact));
    write("sealedcontact", "sealed", seal(contact, ShareSecrets::of(key), values.fixed<SealNonce>()));
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 2)
        qFatal("fuzz_seeds takes a folder");
    root = QString::fromLocal8Bit(argv[1]);
    writeRequests();
    writeOrdersToPeers();
    writeReplies();
    writeBetweenTrackers();
    writeLog();
    writePrivate();
}
