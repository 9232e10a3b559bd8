// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/sharekey.h"

#include "protocol/displayname.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>
#include <sodium/crypto_kdf.h>
#include <sodium/randombytes.h>

namespace muster::protocol {

namespace {

// Fixed for good: other ones, other keys.
constexpr char kdfContext[crypto_kdf_CONTEXTBYTES + 1] = "MusterS1";
enum SubKey : quint64 { Identifier = 1, Contacts = 2, Salt = 3, Check = 4 };
constexpr qsizetype checkBytes = 4; // of a link that was mistyped one in 4 billion is taken for another

static_assert(ShareKey::size == crypto_kdf_KEYBYTES);
static_assert(InfoHash::size >= crypto_kdf_BYTES_MIN);

QByteArray derived(const ShareKey& key, SubKey which, qsizetype bytes)
{
    QByteArray subKey(bytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char*>(subKey.data()), std::size_t(bytes), which,
                               kdfContext, reinterpret_cast<const unsigned char*>(key.view().data()));
    return subKey;
}

// So that a link says by itself whether it was copied right: a wrong key would wait for ever for others.
QByteArray checkOf(const ShareKey& key)
{
    return derived(key, Check, crypto_kdf_BYTES_MIN).first(checkBytes);
}

QString scheme() { return QStringLiteral("muster:"); }

QString tr(const char* text) { return QCoreApplication::translate("muster::protocol", text); }

} // namespace

ShareKey randomShareKey()
{
    QByteArray bytes(ShareKey::size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(bytes.size()));
    return *ShareKey::fromBytes(bytes);
}

ShareSecrets ShareSecrets::of(const ShareKey& key)
{
    return {*InfoHash::fromBytes(derived(key, Identifier, InfoHash::size)), derived(key, Contacts, 32),
            derived(key, Salt, 32)};
}

bool looksLikePrivateLink(const QString& text) { return text.startsWith(scheme(), Qt::CaseInsensitive); }

Result<PrivateLink> parsePrivateLink(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!looksLikePrivateLink(trimmed))
        return fail(tr("a link to a private share begins with 'muster:?k='"));
    const QUrlQuery query(trimmed.section(QLatin1Char('?'), 1));
    const QByteArray encoded = query.queryItemValue(QStringLiteral("k"), QUrl::FullyDecoded).toLatin1();
    if (encoded.isEmpty())
        return fail(tr("the link has no key 'k='; copy the whole link"));
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::Base64UrlEncoding |
                                                                     QByteArray::OmitTrailingEquals |
                                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).size() != ShareKey::size + checkBytes)
        return fail(tr("the link's key is damaged: it has 48 letters, digits, '-' and '_'; copy the whole "
                       "link"));
    const auto key = ShareKey::fromBytes((*decoded).first(ShareKey::size));
    if ((*decoded).sliced(ShareKey::size) != checkOf(*key))
        return fail(tr("the link's key is damaged: a letter of it is another one than it was; copy the whole "
                       "link again"));
    QByteArray name = query.queryItemValue(QStringLiteral("dn"), QUrl::FullyEncoded).toLatin1();
    name = QByteArray::fromPercentEncoding(name.replace('+', ' ')); // a true plus comes as %2B
    return PrivateLink{*key, displayName(name)};
}

QString textOf(const PrivateLink& link)
{
    const QByteArray key = QByteArray(link.key.toByteArray() + checkOf(link.key))
                               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QString text = scheme() + QStringLiteral("?k=") + QString::fromLatin1(key);
    if (!link.name.isEmpty())
        text += QStringLiteral("&dn=") + QString::fromLatin1(QUrl::toPercentEncoding(link.name));
    return text;
}

} // namespace muster::protocol
