// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/keepalive.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/controlfields.h"
#include "protocol/displayname.h"
#include "protocol/fields.h"
#include "protocol/siphash.h"

#include <QCoreApplication>
#include <algorithm>
#include <bit>
#include <cmath>

namespace muster::protocol {

namespace {

// u32 magic | u8 version | u16 length of the fields | the fields | 16 code
constexpr quint32 magic = 0x4d754b41; // "MuKA"
constexpr quint8 currentVersion = 1;
constexpr qsizetype headerBytes = 4 + 1 + 2;
constexpr std::size_t maxAnnounce = 8;
constexpr std::size_t maxMembers = 32;
constexpr std::size_t maxHeard = 32;
constexpr quint8 noSnapshot = 0xff;
constexpr quint64 notTold = ~quint64(0);
constexpr qsizetype maxNameBytes = 64;
constexpr qsizetype maxVersionBytes = 32;
constexpr Millis longestInterval = std::chrono::minutes(1);

// u32 number | and if it is not 0: order | endpoint, port 0, of who gave it
void writeOrderNote(ByteWriter& writer, const OrderNote& note)
{
    writer.u32(note.number);
    if (note.number == 0)
        return;
    writeOrder(writer, note.order);
    writeEndpoint(writer, Endpoint{note.from, 0});
}

OrderNote readOrderNote(ByteReader& reader)
{
    OrderNote note;
    note.number = reader.u32();
    if (note.number == 0)
        return note;
    note.order = readOrder(reader);
    note.from = readEndpoint(reader).address;
    return note;
}

std::vector<HeardBoot> readHeard(ByteReader& reader)
{
    std::vector<HeardBoot> heard(checkedCount(reader, reader.u8(), qsizetype(2 * sizeof(quint64))));
    if (heard.size() > maxHeard)
        refuse(reader);
    for (HeardBoot& one : heard) {
        one.node = NodeId(reader.u64());
        one.boot = reader.u64();
    }
    return heard;
}

// Earlier versions do not tell them.
Vitals readVitals(ByteReader& reader)
{
    Vitals vitals;
    if (!reader.ok() || reader.atEnd())
        return vitals;
    vitals.uptimeSeconds = reader.u32();
    vitals.memoryBytes = reader.u64();
    vitals.loadPercent = reader.u16();
    const quint8 percent = reader.u8();
    if (percent <= 100)
        vitals.snapshotPercent = percent;
    if (!reader.ok() || reader.atEnd())
        return vitals;
    const quint64 peers = reader.u64();
    const quint64 vote = reader.u64();
    if (peers != notTold)
        vitals.distinctPeers = peers;
    if (vote != notTold)
        vitals.votedFor = NodeId(vote);
    return vitals;
}

QByteArray fieldsOf(const KeepAlive& k)
{
    ByteWriter writer(512);
    writer.u64(k.clusterNameHash);
    writeLineage(writer, k.lineage);
    writer.u64(k.node.value()).u64(k.boot).u64(k.sequence).u8(k.leaving ? 1 : 0);
    writeEndpoint(writer, k.replication);
    const std::size_t announceCount = std::min(k.announce.size(), maxAnnounce);
    writer.u8(quint8(announceCount));
    for (std::size_t i = 0; i < announceCount; ++i)
        writeEndpoint(writer, k.announce[i]);
    writer.u8(quint8(k.role)).u64(k.term).u64(k.master.value());
    writer.u64(k.stored).u64(k.storedTerm).u64(k.committed).u64(k.applied).u64(k.digest);
    writer.u64(k.contents).u64(k.peers).u32(std::bit_cast<quint32>(k.announcesPerSecond));
    writer.u32(quint32(k.interval.count())).u64(k.membersIndex);
    const std::size_t memberCount = std::min(k.members.size(), maxMembers);
    writer.u8(quint8(memberCount));
    for (std::size_t i = 0; i < memberCount; ++i)
        writer.u64(k.members[i].value());
    writer.blob8(utf8Prefix(k.name, maxNameBytes)).blob8(utf8Prefix(k.version, maxVersionBytes));
    writeLineage(writer, k.ancestor);
    writer.u64(k.ancestorIndex).u64(k.ancestorTerm);
    writeOrderNote(writer, k.order);
    const std::size_t heardCount = std::min(k.heard.size(), maxHeard);
    writer.u8(quint8(heardCount));
    for (std::size_t i = 0; i < heardCount; ++i)
        writer.u64(k.heard[i].node.value()).u64(k.heard[i].boot);
    writer.u32(k.vitals.uptimeSeconds).u64(k.vitals.memoryBytes).u16(k.vitals.loadPercent);
    writer.u8(k.vitals.snapshotPercent.value_or(noSnapshot));
    writer.u64(k.vitals.distinctPeers.value_or(notTold));
    writer.u64(k.vitals.votedFor.value_or(NodeId(notTold)).value());
    return writer.take();
}

std::vector<Endpoint> readAnnounceAddresses(ByteReader& reader)
{
    std::vector<Endpoint> addresses(checkedCount(reader, reader.u8(), smallestEndpoint));
    if (addresses.size() > maxAnnounce)
        refuse(reader);
    for (Endpoint& address : addresses)
        address = readEndpoint(reader);
    return addresses;
}

std::vector<NodeId> readMembers(ByteReader& reader)
{
    std::vector<NodeId> members(checkedCount(reader, reader.u8(), qsizetype(sizeof(quint64))));
    if (members.size() > maxMembers)
        refuse(reader);
    for (NodeId& member : members)
        member = NodeId(reader.u64());
    return members;
}

KeepAliveRole readRole(ByteReader& reader)
{
    const quint8 role = reader.u8();
    if (role > quint8(KeepAliveRole::Master))
        refuse(reader);
    return KeepAliveRole(role);
}

// What a person sees as announces per second; nonsense is shown as none.
float readRate(ByteReader& reader)
{
    const auto rate = std::bit_cast<float>(reader.u32());
    return std::isfinite(rate) && rate > 0 ? rate : 0;
}

Millis readInterval(ByteReader& reader)
{
    const Millis interval(reader.u32());
    if (interval < Millis(1) || interval > longestInterval)
        refuse(reader);
    return interval;
}

QString readText(ByteReader& reader, qsizetype maxBytes)
{
    const QByteArrayView text = reader.blob8();
    if (text.size() > maxBytes)
        refuse(reader);
    return displayName(text);
}

KeepAlive readFields(ByteReader& reader)
{
    KeepAlive k;
    k.clusterNameHash = reader.u64();
    k.lineage = readLineage(reader);
    k.node = NodeId(reader.u64());
    k.boot = reader.u64();
    k.sequence = reader.u64();
    k.leaving = readFlag(reader);
    k.replication = readEndpoint(reader);
    k.announce = readAnnounceAddresses(reader);
    k.role = readRole(reader);
    k.term = reader.u64();
    k.master = NodeId(reader.u64());
    k.stored = reader.u64();
    k.storedTerm = reader.u64();
    k.committed = reader.u64();
    k.applied = reader.u64();
    k.digest = reader.u64();
    k.contents = reader.u64();
    k.peers = reader.u64();
    k.announcesPerSecond = readRate(reader);
    k.interval = readInterval(reader);
    k.membersIndex = reader.u64();
    k.members = readMembers(reader);
    k.name = readText(reader, maxNameBytes);
    k.version = readText(reader, maxVersionBytes);
    k.ancestor = readLineage(reader);
    k.ancestorIndex = reader.u64();
    k.ancestorTerm = reader.u64();
    k.order = readOrderNote(reader);
    k.heard = readHeard(reader);
    k.vitals = readVitals(reader);
    return k;
}

auto refused(const char* why) { return fail(QCoreApplication::translate("muster::protocol", why)); }

} // namespace

quint64 hashOfClusterName(const QString& name)
{
    return sipHash(name.normalized(QString::NormalizationForm_C).toUtf8(), "Muster's cluster");
}

QByteArray encode(const KeepAlive& keepAlive, const ClusterKey& key)
{
    const QByteArray fields = fieldsOf(keepAlive);
    ByteWriter writer(headerBytes + fields.size() + codeBytes);
    writer.u32(magic).u8(currentVersion).u16(quint16(fields.size())).bytes(fields);
    writer.bytes(codeOf(writer.peek(), key.bytes));
    return writer.take();
}

quint64 claimedCluster(QByteArrayView datagram)
{
    ByteReader reader(datagram);
    if (reader.u32() != magic || reader.u8() != currentVersion)
        return 0;
    ByteReader fields(reader.blob16());
    reader.bytes(codeBytes);
    const quint64 cluster = fields.u64();
    return reader.ok() && reader.atEnd() && fields.ok() ? cluster : 0;
}

Result<KeepAlive> parseKeepAlive(QByteArrayView datagram, const ClusterKey& key)
{
    ByteReader reader(datagram);
    if (reader.u32() != magic)
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the datagram is not a keep-alive"));
    if (reader.u8() != currentVersion)
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the keep-alive is of another version; use one "
                                                             "version of Muster for all trackers"));
    const QByteArrayView fields = reader.blob16();
    const QByteArrayView code = reader.bytes(codeBytes);
    if (!reader.ok() || !reader.atEnd())
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the keep-alive is not whole"));
    if (!isCodeOf(code, datagram.first(headerBytes + fields.size()), key.bytes))
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the keep-alive is damaged or of another "
                                                             "passphrase; give all trackers the same one"));
    ByteReader known(fields);
    const KeepAlive keepAlive = readFields(known);
    if (!known.ok() || !keepAlive.node.isValid())
        return refused(QT_TRANSLATE_NOOP("muster::protocol", "the keep-alive says something that cannot be"));
    return keepAlive;
}

} // namespace muster::protocol
