// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/peercontact.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/displayname.h"
#include "protocol/fields.h"

namespace muster::protocol {

namespace {

// What is cut is cut between two characters where it is text at all.
QByteArray shortened(QByteArrayView client)
{
    if (client.size() <= PeerContact::maxClientBytes)
        return client.toByteArray();
    return utf8Prefix(QString::fromUtf8(client), PeerContact::maxClientBytes);
}

} // namespace

QByteArray contactOption(const PeerContact& contact)
{
    ByteWriter writer(smallestContact + PeerContact::maxClientBytes);
    writer.u32(contact.uploadKibPerSecond).u32(contact.downloadKibPerSecond).u32(contact.features);
    return writer.bytes(shortened(contact.client)).take();
}

std::optional<PeerContact> parseContactOption(QByteArrayView value)
{
    ByteReader reader(value);
    PeerContact contact;
    contact.uploadKibPerSecond = reader.u32();
    contact.downloadKibPerSecond = reader.u32();
    contact.features = reader.u32();
    if (!reader.ok())
        return std::nullopt;
    contact.client = shortened(reader.rest());
    return contact;
}

void writeContact(ByteWriter& writer, const PeerContact& contact)
{
    writer.u32(contact.uploadKibPerSecond).u32(contact.downloadKibPerSecond).u32(contact.features);
    writer.blob8(contact.client).blob8(contact.sealed);
}

qsizetype encodedSize(const PeerContact& contact)
{
    return smallestContact + qMin<qsizetype>(contact.client.size(), 0xff) +
           qMin<qsizetype>(contact.sealed.size(), 0xff);
}

PeerContact readContact(ByteReader& reader)
{
    PeerContact contact;
    contact.uploadKibPerSecond = reader.u32();
    contact.downloadKibPerSecond = reader.u32();
    contact.features = reader.u32();
    contact.client = reader.blob8().toByteArray();
    contact.sealed = reader.blob8().toByteArray();
    if (contact.client.size() > PeerContact::maxClientBytes ||
        contact.sealed.size() > PeerContact::maxSealedBytes)
        refuse(reader);
    return contact;
}

} // namespace muster::protocol
