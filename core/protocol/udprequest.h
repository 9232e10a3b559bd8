// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "protocol/peercontact.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

// Requests of BEP 15 (the UDP tracker protocol) with the options of BEP 41, and Muster's own actions in the
// same framing. All pure: bytes to values and back. The byte layouts are in docs/wire-format.md.
namespace muster::protocol {

using ConnectionId = quint64;
using TransactionId = quint32;

inline constexpr ConnectionId connectMagic = 0x41727101980; // BEP 15

enum class Action : quint32 {
    Connect = 0,
    Announce = 1,
    Scrape = 2,
    Error = 3,
    Contents = 0x4D01, // ours: what is there?
    Describe = 0x4D02, // ours: name and size of a content that the sender seeds
    Peers = 0x4D03,    // ours: who has it, with what they say of themselves
};

enum class AnnounceEvent : quint32 { None = 0, Completed = 1, Started = 2, Stopped = 3 };

struct ConnectRequest
{
    TransactionId transaction = 0;
    friend bool operator==(const ConnectRequest&, const ConnectRequest&) = default;
};

struct AnnounceRequest
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    InfoHash infoHash;
    PeerId peerId;
    qint64 downloaded = 0;
    qint64 left = 0;
    qint64 uploaded = 0;
    AnnounceEvent event = AnnounceEvent::None; // an unknown number is read as None
    quint32 ip = 0;                            // read, never believed
    quint32 key = 0;
    qint32 numWant = -1; // -1: as many as the tracker likes
    quint16 port = 0;
    QByteArray urlData;                   // BEP 41 option 2, its parts joined
    std::optional<PeerContact> contact{}; // BEP 41 options 0x4D and 0x4E, the last of each that can be read

    bool isSeeder() const { return left == 0; }
    friend bool operator==(const AnnounceRequest&, const AnnounceRequest&) = default;
};

struct ScrapeRequest
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    std::vector<InfoHash> infoHashes; // at most maxScrape; further ones are not read
    friend bool operator==(const ScrapeRequest&, const ScrapeRequest&) = default;

    static constexpr std::size_t maxScrape = 74;
};

struct ContentsRequest
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    InfoHash cursor; // entries with a greater hash are asked for; all zero: from the start
    quint16 maxEntries = 0xffff;
    friend bool operator==(const ContentsRequest&, const ContentsRequest&) = default;
};

struct DescribeRequest
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    InfoHash infoHash;
    quint16 port = 0; // the sender's announced port: with its address it names the seeding peer
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    QByteArray name; // UTF-8, at most 255 bytes
    friend bool operator==(const DescribeRequest&, const DescribeRequest&) = default;
};

struct PeersRequest
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    InfoHash infoHash;
    quint32 cursor = 0; // of the reply before; 0: from the start
    friend bool operator==(const PeersRequest&, const PeersRequest&) = default;
};

using UdpRequest = std::variant<ConnectRequest, AnnounceRequest, ScrapeRequest, ContentsRequest,
                                DescribeRequest, PeersRequest>;

// A request that could not be read. Only one whose action and transaction could be read may be answered, by
// an error reply (BEP 15 "Errors"); anything else is dropped, so that we are nobody's reflector.
struct RequestError
{
    QString message;
    std::optional<TransactionId> answerTo;
    ConnectionId connection = 0; // as claimed; an answer also needs this to be valid
};

tl::expected<UdpRequest, RequestError> parseUdpRequest(QByteArrayView datagram);

// What an announce says that is answered at once: read without anything being allocated.
struct PlainAnnounce
{
    ConnectionId connection = 0;
    TransactionId transaction = 0;
    InfoHash infoHash;
    qint64 left = 0;
    AnnounceEvent event = AnnounceEvent::None;
    qint32 numWant = -1;
    quint16 port = 0;

    bool isSeeder() const { return left == 0; }
};
// Nothing for what is no announce, or is one with an option of ours: parseUdpRequest() reads that. What it
// gives is the same.
std::optional<PlainAnnounce> readPlainAnnounce(QByteArrayView datagram);

QByteArray encode(const ConnectRequest&);
QByteArray encode(const AnnounceRequest&);
QByteArray encode(const ScrapeRequest&);
QByteArray encode(const ContentsRequest&);
QByteArray encode(const DescribeRequest&);
QByteArray encode(const PeersRequest&);

TransactionId transactionOf(const UdpRequest&);

} // namespace muster::protocol
