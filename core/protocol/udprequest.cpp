// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/udprequest.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"

#include <algorithm>

namespace muster::protocol {

namespace {

constexpr qsizetype headerBytes = 16;
constexpr qsizetype maxNameBytes = 255;

namespace option { // BEP 41
constexpr quint8 end = 0;
constexpr quint8 nothing = 1;
constexpr quint8 urlData = 2;
constexpr quint8 contact = 0x4D; // ours, and the next too
constexpr quint8 sealed = 0x4E;
} // namespace option

AnnounceEvent eventOf(quint32 number)
{
    return number <= quint32(AnnounceEvent::Stopped) ? AnnounceEvent(number) : AnnounceEvent::None;
}

// Every type but the first two has a length byte, so that an unknown one is skipped and never refused; one
// that runs past the end of the datagram ends the list. What is sealed is told beside an open contact or
// without one.
void readOptions(ByteReader& reader, AnnounceRequest& request)
{
    QByteArray sealed;
    while (!reader.atEnd()) {
        const quint8 type = reader.u8();
        if (type == option::end)
            break;
        if (type == option::nothing)
            continue;
        const QByteArrayView value = reader.blob8();
        if (type == option::urlData)
            request.urlData.append(value);
        else if (type == option::sealed && reader.ok() && value.size() <= PeerContact::maxSealedBytes)
            sealed = value.toByteArray();
        else if (type == option::contact && reader.ok())
            if (auto contact = parseContactOption(value))
                request.contact = std::move(contact);
    }
    if (sealed.isEmpty())
        return;
    if (!request.contact)
        request.contact.emplace();
    request.contact->sealed = sealed;
}

AnnounceRequest readAnnounce(ByteReader& reader)
{
    AnnounceRequest request;
    request.infoHash = reader.fixed<InfoHash>();
    request.peerId = reader.fixed<PeerId>();
    request.downloaded = reader.i64();
    request.left = reader.i64();
    request.uploaded = reader.i64();
    request.event = eventOf(reader.u32());
    request.ip = reader.u32();
    request.key = reader.u32();
    request.numWant = reader.i32();
    request.port = reader.u16();
    return request;
}

ScrapeRequest readScrape(ByteReader& reader)
{
    ScrapeRequest request;
    const auto offered = std::size_t(reader.remaining() / InfoHash::size);
    request.infoHashes.resize(std::min(offered, ScrapeRequest::maxScrape));
    for (InfoHash& infoHash : request.infoHashes)
        infoHash = reader.fixed<InfoHash>();
    return request;
}

ContentsRequest readContents(ByteReader& reader)
{
    ContentsRequest request;
    request.cursor = reader.fixed<InfoHash>();
    request.maxEntries = reader.u16();
    return request;
}

DescribeRequest readDescribe(ByteReader& reader)
{
    DescribeRequest request;
    request.infoHash = reader.fixed<InfoHash>();
    request.port = reader.u16();
    request.sizeBytes = reader.u64();
    request.chunkBytes = reader.u32();
    request.name = reader.blob8().toByteArray();
    return request;
}

PeersRequest readPeers(ByteReader& reader)
{
    PeersRequest request;
    request.infoHash = reader.fixed<InfoHash>();
    request.cursor = reader.u32();
    return request;
}

ByteWriter header(ConnectionId connection, Action action, TransactionId transaction, qsizetype bodyBytes)
{
    ByteWriter writer(headerBytes + bodyBytes);
    writer.u64(connection).u32(quint32(action)).u32(transaction);
    return writer;
}

} // namespace

tl::expected<UdpRequest, RequestError> parseUdpRequest(QByteArrayView datagram)
{
    ByteReader reader(datagram);
    const ConnectionId connection = reader.u64();
    const auto action = Action(reader.u32());
    const TransactionId transaction = reader.u32();
    const auto refused = [&](QString why, bool mayAnswer = true) {
        RequestError error{std::move(why), std::nullopt, connection};
        if (mayAnswer)
            error.answerTo = transaction;
        return tl::unexpected(std::move(error));
    };
    const auto finished = [&](auto request) -> tl::expected<UdpRequest, RequestError> {
        if (!reader.ok())
            return refused(QStringLiteral("the request is too short"));
        request.connection = connection;
        request.transaction = transaction;
        return request;
    };

    if (!reader.ok())
        return refused(QStringLiteral("the request is too short"), false);
    switch (action) {
    case Action::Connect:
        if (connection != connectMagic)
            return refused(QStringLiteral("the protocol id is not that of BEP 15"), false);
        return ConnectRequest{transaction};
    case Action::Announce: {
        AnnounceRequest request = readAnnounce(reader);
        if (!reader.ok())
            return refused(QStringLiteral("the request is too short"));
        request.connection = connection;
        request.transaction = transaction;
        readOptions(reader, request);
        return request;
    }
    case Action::Scrape: {
        const ScrapeRequest request = readScrape(reader);
        if (request.infoHashes.empty())
            return refused(QStringLiteral("the request names no content"));
        return finished(request);
    }
    case Action::Contents:
        return finished(readContents(reader));
    case Action::Describe:
        return finished(readDescribe(reader));
    case Action::Peers:
        return finished(readPeers(reader));
    case Action::Error:
        break;
    }
    return refused(QStringLiteral("this tracker does not know the action"));
}

std::optional<PlainAnnounce> readPlainAnnounce(QByteArrayView datagram)
{
    constexpr qsizetype bytes = 98;
    const char* at = datagram.data();
    if (datagram.size() < bytes || Action(qFromBigEndian<quint32>(at + 8)) != Action::Announce)
        return std::nullopt;
    for (qsizetype i = bytes; i < datagram.size() && datagram[i] != char(option::end);) {
        if (datagram[i] == char(option::contact) || datagram[i] == char(option::sealed))
            return std::nullopt;
        const bool hasLength = datagram[i] != char(option::nothing);
        i += hasLength && i + 1 < datagram.size() ? 2 + quint8(datagram[i + 1]) : 1;
    }
    PlainAnnounce announce;
    announce.connection = qFromBigEndian<quint64>(at);
    announce.transaction = qFromBigEndian<quint32>(at + 12);
    announce.infoHash = *InfoHash::fromBytes(datagram.sliced(16, InfoHash::size));
    announce.left = qFromBigEndian<qint64>(at + 64);
    announce.event = eventOf(qFromBigEndian<quint32>(at + 80));
    announce.numWant = qFromBigEndian<qint32>(at + 92);
    announce.port = qFromBigEndian<quint16>(at + 96);
    return announce;
}

QByteArray encode(const ConnectRequest& request)
{
    return header(connectMagic, Action::Connect, request.transaction, 0).take();
}

QByteArray encode(const AnnounceRequest& request)
{
    ByteWriter writer = header(request.connection, Action::Announce, request.transaction, 82);
    writer.bytes(request.infoHash.view()).bytes(request.peerId.view());
    writer.i64(request.downloaded).i64(request.left).i64(request.uploaded);
    writer.u32(quint32(request.event)).u32(request.ip).u32(request.key);
    writer.i32(request.numWant).u16(request.port);
    for (qsizetype at = 0; at < request.urlData.size(); at += 0xff)
        writer.u8(option::urlData).blob8(QByteArrayView(request.urlData).sliced(at));
    if (request.contact && !request.contact->isOnlySealed())
        writer.u8(option::contact).blob8(contactOption(*request.contact));
    if (request.contact && !request.contact->sealed.isEmpty())
        writer.u8(option::sealed).blob8(request.contact->sealed);
    return writer.take();
}

QByteArray encode(const ScrapeRequest& request)
{
    const std::size_t count = std::min(request.infoHashes.size(), ScrapeRequest::maxScrape);
    ByteWriter writer =
        header(request.connection, Action::Scrape, request.transaction, qsizetype(count) * InfoHash::size);
    for (std::size_t i = 0; i < count; ++i)
        writer.bytes(request.infoHashes[i].view());
    return writer.take();
}

QByteArray encode(const ContentsRequest& request)
{
    ByteWriter writer = header(request.connection, Action::Contents, request.transaction, 22);
    return writer.bytes(request.cursor.view()).u16(request.maxEntries).take();
}

QByteArray encode(const DescribeRequest& request)
{
    ByteWriter writer =
        header(request.connection, Action::Describe, request.transaction, 20 + 2 + 8 + 4 + 1 + maxNameBytes);
    writer.bytes(request.infoHash.view()).u16(request.port).u64(request.sizeBytes).u32(request.chunkBytes);
    return writer.blob8(request.name).take();
}

QByteArray encode(const PeersRequest& request)
{
    ByteWriter writer = header(request.connection, Action::Peers, request.transaction, InfoHash::size + 4);
    return writer.bytes(request.infoHash.view()).u32(request.cursor).take();
}

TransactionId transactionOf(const UdpRequest& request)
{
    return std::visit([](const auto& r) { return r.transaction; }, request);
}

} // namespace muster::protocol
