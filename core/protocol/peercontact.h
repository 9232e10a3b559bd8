// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>
#include <compare>
#include <optional>

namespace muster {
class ByteReader;
class ByteWriter;
} // namespace muster

// What a peer says about itself beside its address: in the open (BEP 41 option 0x4D), so that others can
// choose whom they ask first, or sealed (option 0x4E), for those who have a private share's key. Only peers
// that understand it send it. Pure.
namespace muster::protocol {

// Bits of PeerContact::features; unknown ones are kept and handed on.
namespace feature {
inline constexpr quint32 utp = 1;          // takes connections by BEP 29
inline constexpr quint32 encryption = 2;   // takes obfuscated connections
inline constexpr quint32 peerExchange = 4; // BEP 11
inline constexpr quint32 metadata = 8;     // BEP 9: hands out what a magnet link lacks
} // namespace feature

struct PeerContact
{
    static constexpr qsizetype maxClientBytes = 32;
    static constexpr qsizetype maxSealedBytes = 160;

    quint32 uploadKibPerSecond = 0;   // its limit; 0: none
    quint32 downloadKibPerSecond = 0; // likewise
    quint32 features = 0;
    QByteArray client{}; // name and version, UTF-8 from a stranger; at most maxClientBytes
    QByteArray sealed{}; // sealedcontact.h; empty, or at most maxSealedBytes that only others can read

    bool isOnlySealed() const { return *this == PeerContact{0, 0, 0, {}, sealed} && !sealed.isEmpty(); }
    bool isEmpty() const { return *this == PeerContact{}; }
    friend bool operator==(const PeerContact&, const PeerContact&) = default;
    friend std::strong_ordering operator<=>(const PeerContact&, const PeerContact&) = default;
};

// The value of option 0x4D: all but what is sealed. A client name that is too long is cut; one that is too
// short to be a contact is nothing.
QByteArray contactOption(const PeerContact& contact);
std::optional<PeerContact> parseContactOption(QByteArrayView value);

// As a field of log entries, images and replies: u32 upload, u32 download, u32 features, blob8 client, blob8
// sealed. What is too long makes the reader fail.
void writeContact(ByteWriter& writer, const PeerContact& contact);
PeerContact readContact(ByteReader& reader);
inline constexpr qsizetype smallestContact = 4 + 4 + 4 + 1 + 1;
inline constexpr qsizetype biggestContact =
    smallestContact + PeerContact::maxClientBytes + PeerContact::maxSealedBytes;
qsizetype encodedSize(const PeerContact& contact);

} // namespace muster::protocol
