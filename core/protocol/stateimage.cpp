// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/stateimage.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/fields.h"
#include "protocol/siphash.h"

#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <utility>

namespace muster::protocol {

namespace {

constexpr quint8 currentVersion = 3;
constexpr qsizetype headBytes = 256; // at most, without the access list
constexpr qsizetype mostRuleBytes = 32;
constexpr qsizetype smallestContentRow = 20 + smallestEndpoint + 1 + 8;
constexpr qsizetype smallestInfoRow = 20 + 8 + 4 + 1 + 4;
constexpr qsizetype smallestContactRow = 20 + smallestEndpoint + smallestContact;
constexpr QByteArrayView digestKey = "Muster's digest."; // public: it is a checksum, not a secret

// The first byte of what is hashed, so that rows of different tables never look alike.
enum class DigestOf : quint8 { Content = 1, Info = 2, Secrets = 3, Contact = 4, Access = 5 };

void write(ByteWriter& writer, const ContentRow& row)
{
    writer.bytes(row.infoHash.view());
    writeEndpoint(writer, row.peer);
    writer.u8(row.seeding ? 1 : 0);
    writeTime(writer, row.announcedAt);
}

void write(ByteWriter& writer, const ContentInfoRow& row)
{
    writer.bytes(row.infoHash.view())
        .u64(row.sizeBytes)
        .u32(row.chunkBytes)
        .blob8(row.name)
        .u32(row.completed);
}

void write(ByteWriter& writer, const PeerContactRow& row)
{
    writer.bytes(row.infoHash.view());
    writeEndpoint(writer, row.peer);
    writeContact(writer, row.contact);
}

void write(ByteWriter& writer, const ConnectionSecrets& secrets)
{
    writer.bytes(secrets.current.view()).bytes(secrets.previous.view());
    writeTime(writer, secrets.since);
}

ConnectionSecrets readSecrets(ByteReader& reader)
{
    ConnectionSecrets secrets;
    secrets.current = reader.fixed<Secret>();
    secrets.previous = reader.fixed<Secret>();
    secrets.since = readTime(reader);
    return secrets;
}

ContentRow readContent(ByteReader& reader)
{
    ContentRow row;
    row.infoHash = reader.fixed<InfoHash>();
    row.peer = readEndpoint(reader);
    row.seeding = readFlag(reader);
    row.announcedAt = readTime(reader);
    return row;
}

ContentInfoRow readInfo(ByteReader& reader)
{
    ContentInfoRow row;
    row.infoHash = reader.fixed<InfoHash>();
    row.sizeBytes = reader.u64();
    row.chunkBytes = reader.u32();
    row.name = reader.blob8().toByteArray();
    row.completed = reader.u32();
    return row;
}

PeerContactRow readContactRow(ByteReader& reader)
{
    PeerContactRow row;
    row.infoHash = reader.fixed<InfoHash>();
    row.peer = readEndpoint(reader);
    row.contact = readContact(reader);
    if (row.contact.isEmpty())
        refuse(reader);
    return row;
}

template<typename Row> auto keyOf(const Row& row) { return std::tie(row.infoHash, row.peer); }

// Whose rows are in order without two of one key, and each of a peer that has a row.
bool areOfPeers(const std::vector<PeerContactRow>& contacts, const std::vector<ContentRow>& contents)
{
    auto content = contents.begin();
    for (const PeerContactRow& row : contacts) {
        while (content != contents.end() && keyOf(*content) < keyOf(row))
            ++content;
        if (content == contents.end() || keyOf(*content) != keyOf(row))
            return false;
        ++content;
    }
    return true;
}

bool areInOrder(const std::vector<ContentRow>& rows)
{
    const auto notBefore = [](const ContentRow& a, const ContentRow& b) { return keyOf(a) >= keyOf(b); };
    return std::adjacent_find(rows.begin(), rows.end(), notBefore) == rows.end();
}

bool areInOrder(const std::vector<ContentInfoRow>& rows)
{
    const auto notBefore = [](const ContentInfoRow& a, const ContentInfoRow& b) {
        return a.infoHash >= b.infoHash;
    };
    return std::adjacent_find(rows.begin(), rows.end(), notBefore) == rows.end();
}

tl::unexpected<Error> unreadable()
{
    return fail(QCoreApplication::translate("muster::protocol",
                                            "the copy of the tracker's tables cannot be read; "
                                            "use one version of Muster for all trackers"));
}

} // namespace

StateImageWriter::StateImageWriter(const StateImage& head, const Expected& expected)
    : m_writer(headBytes + qsizetype(head.access.size()) * mostRuleBytes +
               expected.contents * smallestContentRow + expected.infos * smallestInfoRow +
               expected.nameBytes + expected.contacts * (20 + biggestEndpoint + biggestContact))
{
    m_writer.u8(currentVersion).u64(head.appliedIndex);
    writeTime(m_writer, head.time);
    write(m_writer, head.secrets);
    writeRules(m_writer, head.access);
    m_countAt = m_writer.size();
    m_writer.u32(0);
}

void StateImageWriter::add(const ContentRow& row)
{
    write(m_writer, row);
    ++m_count;
}

void StateImageWriter::add(const ContentInfoRow& row)
{
    goTo(Section::Infos);
    write(m_writer, row);
    ++m_count;
}

void StateImageWriter::add(const PeerContactRow& row)
{
    goTo(Section::Contacts);
    write(m_writer, row);
    ++m_count;
}

void StateImageWriter::goTo(Section section)
{
    while (m_section < section) {
        m_section = Section(quint8(m_section) + 1);
        m_writer.patchU32(m_countAt, std::exchange(m_count, 0));
        m_countAt = m_writer.size();
        m_writer.u32(0);
    }
}

QByteArray StateImageWriter::take()
{
    goTo(Section::Contacts);
    m_writer.patchU32(m_countAt, m_count);
    return m_writer.take();
}

quint64 appliedIndexOf(QByteArrayView image)
{
    ByteReader reader(image);
    const quint8 version = reader.u8();
    const quint64 index = reader.u64();
    return reader.ok() && version == currentVersion ? index : 0;
}

QByteArray encode(const StateImage& image)
{
    StateImageWriter writer(image, {qsizetype(image.contents.size()), qsizetype(image.infos.size()), 0,
                                    qsizetype(image.contacts.size())});
    for (const ContentRow& row : image.contents)
        writer.add(row);
    for (const ContentInfoRow& row : image.infos)
        writer.add(row);
    for (const PeerContactRow& row : image.contacts)
        writer.add(row);
    return writer.take();
}

Result<StateImage> parseStateImage(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    if (reader.u8() != currentVersion)
        return unreadable();
    StateImage image;
    image.appliedIndex = reader.u64();
    image.time = readTime(reader);
    image.secrets = readSecrets(reader);
    image.access = readRules(reader);
    image.contents.resize(checkedCount(reader, reader.u32(), smallestContentRow));
    for (ContentRow& row : image.contents)
        row = readContent(reader);
    image.infos.resize(checkedCount(reader, reader.u32(), smallestInfoRow));
    for (ContentInfoRow& row : image.infos)
        row = readInfo(reader);
    image.contacts.resize(checkedCount(reader, reader.u32(), smallestContactRow));
    for (PeerContactRow& row : image.contacts)
        row = readContactRow(reader);
    if (!reader.ok() || !reader.atEnd() || !areInOrder(image.contents) || !areInOrder(image.infos) ||
        !areOfPeers(image.contacts, image.contents))
        return unreadable();
    return image;
}

// On the path of every applied announce: no memory is taken.
Digest digestOf(const ContentRow& row)
{
    std::array<char, 1 + 20 + 1 + 16 + 2 + 1 + 8> message{};
    char* at = message.data();
    const auto put = [&at](QByteArrayView bytes, qsizetype width) {
        std::memcpy(at, bytes.data(), size_t(bytes.size()));
        at += width;
    };
    *at++ = char(DigestOf::Content);
    put(row.infoHash.view(), InfoHash::size);
    *at++ = char(row.peer.address.family());
    put(row.peer.address.bytes(), 16);
    qToBigEndian(row.peer.port, at);
    at += 2;
    *at++ = row.seeding ? 1 : 0;
    qToBigEndian(qint64(row.announcedAt.time_since_epoch().count()), at);
    return sipHash(QByteArrayView(message.data(), qsizetype(message.size())), digestKey);
}

Digest digestOf(const ContentInfoRow& row)
{
    ByteWriter writer(1 + smallestInfoRow + row.name.size());
    writer.u8(quint8(DigestOf::Info));
    write(writer, row);
    return sipHash(writer.peek(), digestKey);
}

Digest digestOf(const PeerContactRow& row)
{
    ByteWriter writer(1 + 20 + biggestEndpoint + biggestContact);
    writer.u8(quint8(DigestOf::Contact));
    write(writer, row);
    return sipHash(writer.peek(), digestKey);
}

Digest digestOf(const ConnectionSecrets& secrets)
{
    if (secrets.isEmpty())
        return 0;
    ByteWriter writer(1 + 2 * Secret::size + 8);
    writer.u8(quint8(DigestOf::Secrets));
    write(writer, secrets);
    return sipHash(writer.peek(), digestKey);
}

Digest digestOf(const AccessRules& rules)
{
    if (rules.empty())
        return 0;
    ByteWriter writer(1024);
    writer.u8(quint8(DigestOf::Access));
    writeRules(writer, rules);
    return sipHash(writer.peek(), digestKey);
}

Digest digestOf(const StateImage& image)
{
    Digest sum = digestOf(image.secrets) + digestOf(image.access);
    for (const ContentRow& row : image.contents)
        sum += digestOf(row);
    for (const ContentInfoRow& row : image.infos)
        sum += digestOf(row);
    for (const PeerContactRow& row : image.contacts)
        sum += digestOf(row);
    return sum;
}

} // namespace muster::protocol
