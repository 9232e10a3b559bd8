// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sealedcontact.h"

#include "base/bytereader.h"
#include "base/bytewriter.h"
#include "protocol/displayname.h"
#include "protocol/fields.h"

#include <sodium/crypto_aead_xchacha20poly1305.h>

namespace muster::protocol {

namespace {

constexpr quint8 currentVersion = 1;
constexpr qsizetype plainBytes = 112;
constexpr quint8 seedingFlag = 1;

static_assert(SealNonce::size == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(sealedContactBytes ==
              1 + SealNonce::size + plainBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES);

const unsigned char* raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

// Bound to the share: a contact of one is none of another, even under the same key.
QByteArray associatedData(const ShareSecrets& secrets)
{
    return ByteWriter(1 + InfoHash::size).u8(currentVersion).bytes(secrets.identifier.view()).take();
}

IpAddress readAddress(ByteReader& reader)
{
    const quint8 family = reader.u8();
    if (family != quint8(IpAddress::Family::IPv4) && family != quint8(IpAddress::Family::IPv6)) {
        refuse(reader);
        return {};
    }
    return IpAddress::fromBytes(reader.bytes(family == quint8(IpAddress::Family::IPv4) ? 4 : 16))
        .value_or(IpAddress{});
}

} // namespace

QByteArray encode(const PrivateContact& contact)
{
    ByteWriter writer(plainBytes);
    writer.bytes(contact.infoHash.view()).i64(contact.sealedAt.time_since_epoch().count());
    writer.u8(contact.isSeeding ? seedingFlag : 0).u16(contact.port);
    const PeerContact& about = contact.about;
    writer.u32(about.uploadKibPerSecond).u32(about.downloadKibPerSecond).u32(about.features);
    writer.blob8(utf8Prefix(QString::fromUtf8(about.client), PeerContact::maxClientBytes));
    qsizetype room = plainBytes - writer.size() - 1;
    std::vector<IpAddress> fitting;
    for (const IpAddress& address : contact.addresses) {
        const qsizetype bytes = 1 + address.bytes().size();
        if (bytes > room)
            continue;
        room -= bytes;
        fitting.push_back(address);
    }
    writer.u8(quint8(fitting.size()));
    for (const IpAddress& address : fitting)
        writer.u8(quint8(address.family())).bytes(address.bytes());
    return writer.take().leftJustified(plainBytes, '\0');
}

std::optional<PrivateContact> parsePrivateContact(QByteArrayView plain)
{
    ByteReader reader(plain);
    PrivateContact contact;
    contact.infoHash = reader.fixed<InfoHash>();
    contact.sealedAt = WallTime(Millis(reader.i64()));
    contact.isSeeding = (reader.u8() & seedingFlag) != 0;
    contact.port = reader.u16();
    contact.about.uploadKibPerSecond = reader.u32();
    contact.about.downloadKibPerSecond = reader.u32();
    contact.about.features = reader.u32();
    contact.about.client = reader.blob8().toByteArray();
    contact.addresses.resize(checkedCount(reader, reader.u8(), 1 + 4));
    for (IpAddress& address : contact.addresses)
        address = readAddress(reader);
    if (!reader.ok() || contact.about.client.size() > PeerContact::maxClientBytes)
        return std::nullopt;
    return contact;
}

QByteArray seal(const PrivateContact& contact, const ShareSecrets& secrets, const SealNonce& nonce)
{
    const QByteArray plain = encode(contact);
    const QByteArray bound = associatedData(secrets);
    QByteArray box(plainBytes + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(box.data()), nullptr, raw(plain), quint64(plain.size()), raw(bound),
        quint64(bound.size()), nullptr, raw(nonce.view()), raw(secrets.contactKey));
    return ByteWriter(sealedContactBytes).u8(currentVersion).bytes(nonce.view()).bytes(box).take();
}

std::optional<PrivateContact> unseal(QByteArrayView sealed, const ShareSecrets& secrets)
{
    if (sealed.size() != sealedContactBytes || quint8(sealed.front()) != currentVersion)
        return std::nullopt;
    const QByteArrayView nonce = sealed.sliced(1, SealNonce::size);
    const QByteArrayView box = sealed.sliced(1 + SealNonce::size);
    const QByteArray bound = associatedData(secrets);
    QByteArray plain(plainBytes, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, raw(box), quint64(box.size()),
            raw(bound), quint64(bound.size()), raw(nonce), raw(secrets.contactKey)) != 0)
        return std::nullopt;
    return parsePrivateContact(plain);
}

} // namespace muster::protocol
