// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "protocol/udprequest.h"

#include <span>
#include <variant>
#include <vector>

// Replies of BEP 15 and of Muster's own actions. Pure.
namespace muster::protocol {

struct ConnectReply
{
    TransactionId transaction = 0;
    ConnectionId connection = 0;
    friend bool operator==(const ConnectReply&, const ConnectReply&) = default;
};

struct AnnounceReply
{
    TransactionId transaction = 0;
    quint32 intervalSeconds = 0;
    quint32 leechers = 0;
    quint32 seeders = 0;
    std::vector<Endpoint> peers; // all of one family: that of the packet which carries the reply
    friend bool operator==(const AnnounceReply&, const AnnounceReply&) = default;
};

struct ScrapeEntry
{
    quint32 seeders = 0;
    quint32 completed = 0;
    quint32 leechers = 0;
    friend bool operator==(const ScrapeEntry&, const ScrapeEntry&) = default;
};

struct ScrapeReply
{
    TransactionId transaction = 0;
    std::vector<ScrapeEntry> entries; // in the order of the request
    friend bool operator==(const ScrapeReply&, const ScrapeReply&) = default;
};

struct ContentsEntry
{
    InfoHash infoHash;
    quint32 seeders = 0;
    quint32 leechers = 0;
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    QByteArray name; // UTF-8, at most 255 bytes; empty: nobody described it
    friend bool operator==(const ContentsEntry&, const ContentsEntry&) = default;
};

struct ContentsReply
{
    TransactionId transaction = 0;
    InfoHash nextCursor; // all zero: that was all
    std::vector<ContentsEntry> entries;
    friend bool operator==(const ContentsReply&, const ContentsReply&) = default;

    static constexpr qsizetype maxBytes = 1400;
    // What one entry takes in the datagram.
    static qsizetype encodedSize(const ContentsEntry& entry);
    static constexpr qsizetype headerBytes = 4 + 4 + 20 + 2;
};

struct DescribeReply
{
    TransactionId transaction = 0;
    friend bool operator==(const DescribeReply&, const DescribeReply&) = default;
};

// What is told of a peer to who asks for more than where it is.
struct PeersEntry
{
    Endpoint peer;
    bool seeding = false;
    quint32 secondsSinceAnnounce = 0;     // as stored: up to a quarter of the interval more than it really is
    std::optional<PeerContact> contact{}; // where it told one
    friend bool operator==(const PeersEntry&, const PeersEntry&) = default;
};

struct PeersReply
{
    TransactionId transaction = 0;
    quint32 nextCursor = 0; // 0: that was all
    std::vector<PeersEntry> entries;
    friend bool operator==(const PeersReply&, const PeersReply&) = default;

    static constexpr qsizetype maxBytes = 1400;
    static constexpr qsizetype headerBytes = 4 + 4 + 4 + 2;
    // What one entry takes in the datagram.
    static qsizetype encodedSize(const PeersEntry& entry);
};

struct ErrorReply
{
    TransactionId transaction = 0;
    QByteArray message; // UTF-8
    friend bool operator==(const ErrorReply&, const ErrorReply&) = default;
};

using UdpReply = std::variant<ConnectReply, AnnounceReply, ScrapeReply, ContentsReply, DescribeReply,
                              PeersReply, ErrorReply>;

// `family` is that of the address the datagram came from: it says whether peers take 6 or 18 bytes.
Result<UdpReply> parseUdpReply(QByteArrayView datagram, IpAddress::Family family);

QByteArray encode(const ConnectReply&);
// An announce reply up to its peers, in place.
inline constexpr std::size_t announceReplyHeadBytes = 20;
void writeAnnounceReplyHead(std::span<char, announceReplyHeadBytes> to, TransactionId transaction,
                            quint32 intervalSeconds, quint32 leechers, quint32 seeders);
QByteArray encode(const AnnounceReply&); // peers of another family than the first one's are left out
QByteArray encode(const ScrapeReply&);
QByteArray encode(const ContentsReply&);
QByteArray encode(const DescribeReply&);
QByteArray encode(const PeersReply&);
QByteArray encode(const ErrorReply&);

TransactionId transactionOf(const UdpReply&);

} // namespace muster::protocol
