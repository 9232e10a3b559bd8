// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytewriter.h"
#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "protocol/accesslist.h"
#include "protocol/connectionid.h"
#include "protocol/peercontact.h"

#include <QByteArray>
#include <QByteArrayView>
#include <compare>
#include <vector>

// All of the replicated state at one log index: what a joining tracker is sent, what a start reads from the
// tables, and what two implementations of the tables are compared by. Pure.
namespace muster::protocol {

struct ContentRow // CONTENTS with its peer's PEER_INFO
{
    InfoHash infoHash;
    Endpoint peer;
    bool seeding = false;
    ClusterTime announcedAt;
    friend bool operator==(const ContentRow&, const ContentRow&) = default;
    friend auto operator<=>(const ContentRow&, const ContentRow&) = default;
};

struct ContentInfoRow // CONTENT_INFO
{
    InfoHash infoHash;
    quint64 sizeBytes = 0;
    quint32 chunkBytes = 0;
    QByteArray name;
    quint32 completed = 0;
    friend bool operator==(const ContentInfoRow&, const ContentInfoRow&) = default;
    friend std::strong_ordering operator<=>(const ContentInfoRow&, const ContentInfoRow&) = default;
};

struct PeerContactRow // PEER_CONTACT: only of who told one
{
    InfoHash infoHash;
    Endpoint peer;
    PeerContact contact; // not empty
    friend bool operator==(const PeerContactRow&, const PeerContactRow&) = default;
    friend auto operator<=>(const PeerContactRow&, const PeerContactRow&) = default;
};

struct StateImage
{
    quint64 appliedIndex = 0;
    ClusterTime time; // of the last entry applied
    ConnectionSecrets secrets;
    std::vector<ContentRow> contents;       // sorted
    std::vector<ContentInfoRow> infos;      // sorted
    std::vector<PeerContactRow> contacts{}; // sorted; each of one of the contents
    AccessRules access{};
    friend bool operator==(const StateImage&, const StateImage&) = default;
};

QByteArray encode(const StateImage& image);
// Of an encoded image, without reading the rest; 0 where it cannot be read.
quint64 appliedIndexOf(QByteArrayView image);

// Encodes an image row by row, so that nobody has to hold all rows and their bytes at once. The contents
// first, then the descriptions, then the contacts, each in order.
class StateImageWriter
{
public:
    // What is to come, about: where it is less than that, the bytes are copied on the way and for a moment
    // take twice their memory.
    struct Expected
    {
        qsizetype contents = 0;
        qsizetype infos = 0;
        qsizetype nameBytes = 0; // of all infos
        qsizetype contacts = 0;
    };

    // `head`: all but its rows.
    StateImageWriter(const StateImage& head, const Expected& expected);
    void add(const ContentRow& row);
    void add(const ContentInfoRow& row);
    void add(const PeerContactRow& row);
    QByteArray take();

private:
    enum class Section : quint8 { Contents, Infos, Contacts };

    void goTo(Section section);

    ByteWriter m_writer;
    qsizetype m_countAt = 0; // where the number of the rows stands that are being written
    quint32 m_count = 0;
    Section m_section = Section::Contents;
};
Result<StateImage> parseStateImage(QByteArrayView bytes);

// The digest is the wrapping sum of these over all rows, and of the secrets: adding and removing rows keeps
// it up to date, whatever the order. SipHash under a fixed key.
Digest digestOf(const ContentRow& row);
Digest digestOf(const ContentInfoRow& row);
Digest digestOf(const PeerContactRow& row);
Digest digestOf(const ConnectionSecrets& secrets); // none give 0
Digest digestOf(const AccessRules& rules);         // none give 0
Digest digestOf(const StateImage& image);

} // namespace muster::protocol
