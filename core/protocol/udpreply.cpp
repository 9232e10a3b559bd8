// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/udpreply.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/fields.h"

#include <QCoreApplication>
#include <array>

namespace muster::protocol {

namespace {

constexpr qsizetype smallestContentsEntry = 20 + 4 + 4 + 8 + 4 + 1;
constexpr qsizetype smallestPeersEntry = smallestEndpoint + 1 + 4;

// Bits of a PeersEntry's flags.
constexpr quint8 seedingFlag = 1;
constexpr quint8 contactFlag = 4;

qsizetype addressBytes(IpAddress::Family family) { return family == IpAddress::Family::IPv4 ? 4 : 16; }

AnnounceReply readAnnounce(ByteReader& reader, IpAddress::Family family)
{
    AnnounceReply reply;
    reply.intervalSeconds = reader.u32();
    reply.leechers = reader.u32();
    reply.seeders = reader.u32();
    reply.peers.resize(std::size_t(reader.remaining() / (addressBytes(family) + 2)));
    for (Endpoint& peer : reply.peers) {
        peer.address = IpAddress::fromBytes(reader.bytes(addressBytes(family))).value_or(IpAddress{});
        peer.port = reader.u16();
    }
    return reply;
}

ScrapeReply readScrape(ByteReader& reader)
{
    ScrapeReply reply;
    reply.entries.resize(std::size_t(reader.remaining() / 12));
    for (ScrapeEntry& entry : reply.entries) {
        entry.seeders = reader.u32();
        entry.completed = reader.u32();
        entry.leechers = reader.u32();
    }
    return reply;
}

ContentsReply readContents(ByteReader& reader)
{
    ContentsReply reply;
    reply.nextCursor = reader.fixed<InfoHash>();
    reply.entries.resize(checkedCount(reader, reader.u16(), smallestContentsEntry));
    for (ContentsEntry& entry : reply.entries) {
        entry.infoHash = reader.fixed<InfoHash>();
        entry.seeders = reader.u32();
        entry.leechers = reader.u32();
        entry.sizeBytes = reader.u64();
        entry.chunkBytes = reader.u32();
        entry.name = reader.blob8().toByteArray();
    }
    return reply;
}

PeersEntry readPeersEntry(ByteReader& reader)
{
    PeersEntry entry;
    entry.peer = readEndpoint(reader);
    const quint8 flags = reader.u8();
    entry.seeding = (flags & seedingFlag) != 0;
    entry.secondsSinceAnnounce = reader.u32();
    if ((flags & contactFlag) != 0)
        entry.contact = readContact(reader);
    return entry;
}

PeersReply readPeers(ByteReader& reader)
{
    PeersReply reply;
    reply.nextCursor = reader.u32();
    reply.entries.resize(checkedCount(reader, reader.u16(), smallestPeersEntry));
    for (PeersEntry& entry : reply.entries)
        entry = readPeersEntry(reader);
    return reply;
}

ByteWriter header(Action action, TransactionId transaction, qsizetype bodyBytes)
{
    ByteWriter writer(8 + bodyBytes);
    writer.u32(quint32(action)).u32(transaction);
    return writer;
}

} // namespace

Result<UdpReply> parseUdpReply(QByteArrayView datagram, IpAddress::Family family)
{
    ByteReader reader(datagram);
    const auto action = Action(reader.u32());
    const TransactionId transaction = reader.u32();
    const auto tooShort = [] {
        return fail(QCoreApplication::translate("muster::protocol", "the tracker's reply is too short"));
    };
    const auto finished = [&](auto reply) -> Result<UdpReply> {
        if (!reader.ok())
            return tooShort();
        reply.transaction = transaction;
        return reply;
    };

    if (!reader.ok())
        return tooShort();
    switch (action) {
    case Action::Connect:
        return finished(ConnectReply{transaction, reader.u64()});
    case Action::Announce:
        return finished(readAnnounce(reader, family));
    case Action::Scrape:
        return finished(readScrape(reader));
    case Action::Contents:
        return finished(readContents(reader));
    case Action::Describe:
        return DescribeReply{transaction};
    case Action::Peers:
        return finished(readPeers(reader));
    case Action::Error:
        return ErrorReply{transaction, reader.rest().toByteArray()};
    }
    return fail(QCoreApplication::translate("muster::protocol", "the tracker's reply is of an unknown kind"));
}

QByteArray encode(const ConnectReply& reply)
{
    return header(Action::Connect, reply.transaction, 8).u64(reply.connection).take();
}

void writeAnnounceReplyHead(std::span<char, announceReplyHeadBytes> to, TransactionId transaction,
                            quint32 intervalSeconds, quint32 leechers, quint32 seeders)
{
    const std::array fields{quint32(Action::Announce), transaction, intervalSeconds, leechers, seeders};
    for (std::size_t i = 0; i < fields.size(); ++i)
        qToBigEndian(fields[i], to.data() + i * 4);
}

QByteArray encode(const AnnounceReply& reply)
{
    const auto family = reply.peers.empty() ? IpAddress::Family::IPv4 : reply.peers.front().address.family();
    const qsizetype peerBytes = qsizetype(reply.peers.size()) * (addressBytes(family) + 2);
    ByteWriter writer = header(Action::Announce, reply.transaction, 12 + peerBytes);
    writer.u32(reply.intervalSeconds).u32(reply.leechers).u32(reply.seeders);
    for (const Endpoint& peer : reply.peers)
        if (peer.address.family() == family)
            writer.bytes(peer.address.bytes()).u16(peer.port);
    return writer.take();
}

QByteArray encode(const ScrapeReply& reply)
{
    ByteWriter writer = header(Action::Scrape, reply.transaction, qsizetype(reply.entries.size()) * 12);
    for (const ScrapeEntry& entry : reply.entries)
        writer.u32(entry.seeders).u32(entry.completed).u32(entry.leechers);
    return writer.take();
}

qsizetype ContentsReply::encodedSize(const ContentsEntry& entry)
{
    return smallestContentsEntry + qMin<qsizetype>(entry.name.size(), 0xff);
}

QByteArray encode(const ContentsReply& reply)
{
    ByteWriter writer = header(Action::Contents, reply.transaction, ContentsReply::maxBytes);
    writer.bytes(reply.nextCursor.view()).u16(quint16(reply.entries.size()));
    for (const ContentsEntry& entry : reply.entries) {
        writer.bytes(entry.infoHash.view()).u32(entry.seeders).u32(entry.leechers);
        writer.u64(entry.sizeBytes).u32(entry.chunkBytes).blob8(entry.name);
    }
    return writer.take();
}

QByteArray encode(const DescribeReply& reply)
{
    return header(Action::Describe, reply.transaction, 0).take();
}

qsizetype PeersReply::encodedSize(const PeersEntry& entry)
{
    return 1 + addressBytes(entry.peer.address.family()) + 2 + 1 + 4 +
           (entry.contact ? protocol::encodedSize(*entry.contact) : 0);
}

QByteArray encode(const PeersReply& reply)
{
    ByteWriter writer = header(Action::Peers, reply.transaction, PeersReply::maxBytes);
    writer.u32(reply.nextCursor).u16(quint16(reply.entries.size()));
    for (const PeersEntry& entry : reply.entries) {
        writeEndpoint(writer, entry.peer);
        writer.u8(quint8((entry.seeding ? seedingFlag : 0) | (entry.contact ? contactFlag : 0)));
        writer.u32(entry.secondsSinceAnnounce);
        if (entry.contact)
            writeContact(writer, *entry.contact);
    }
    return writer.take();
}

QByteArray encode(const ErrorReply& reply)
{
    return header(Action::Error, reply.transaction, reply.message.size()).bytes(reply.message).take();
}

TransactionId transactionOf(const UdpReply& reply)
{
    return std::visit([](const auto& r) { return r.transaction; }, reply);
}

} // namespace muster::protocol
