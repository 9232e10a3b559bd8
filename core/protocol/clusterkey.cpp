// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/clusterkey.h"

#include <QCoreApplication>
#include <sodium/core.h>
#include <sodium/crypto_auth_hmacsha256.h>
#include <sodium/crypto_generichash.h>
#include <sodium/crypto_hash_sha256.h>
#include <sodium/crypto_kdf.h>
#include <sodium/crypto_pwhash.h>
#include <sodium/utils.h>

namespace muster::protocol {

namespace {

// Fixed for good: other numbers, other keys.
constexpr unsigned long long kdfPasses = 4;
constexpr std::size_t kdfMemoryBytes = 64 * 1024 * 1024;
constexpr char kdfContext[crypto_kdf_CONTEXTBYTES + 1] = "MusterV1";
enum SubKey : quint64 { KeepAliveKey = 1, ControlKey = 2, ReplicationKey = 3 };

unsigned char* raw(QByteArray& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
const unsigned char* raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

QByteArray hashOf(QByteArrayView text)
{
    QByteArray bytes(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(raw(bytes), raw(text), quint64(text.size()));
    return bytes;
}

QByteArray subKeyOf(const QByteArray& master, SubKey which)
{
    QByteArray key(ClusterKey::keyBytes, Qt::Uninitialized);
    crypto_kdf_derive_from_key(raw(key), size_t(key.size()), which, kdfContext, raw(QByteArrayView(master)));
    return key;
}

QString tr(const char* text) { return QCoreApplication::translate("muster::protocol", text); }

} // namespace

QByteArray codeOf(QByteArrayView message, const QByteArray& key)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, raw(QByteArrayView(key)), size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, raw(message), quint64(message.size()));
    QByteArray code(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, raw(code));
    code.truncate(codeBytes);
    return code;
}

bool isCodeOf(QByteArrayView code, QByteArrayView message, const QByteArray& key)
{
    const QByteArray expected = codeOf(message, key);
    return code.size() == codeBytes && sodium_memcmp(expected.data(), code.data(), codeBytes) == 0;
}

ClusterKey ClusterKey::open()
{
    return {hashOf("Muster: an open cluster"), true, hashOf("Muster: an open cluster's control"), {}};
}

Result<ClusterKey> ClusterKey::fromPassphrase(const QByteArray& passphrase, const QString& clusterName)
{
    if (sodium_init() < 0)
        return fail(QCoreApplication::translate(
            "muster::protocol", "libsodium does not start on this computer; install its package again"));
    const QByteArray name = QByteArrayLiteral("Muster's cluster ") +
                            clusterName.normalized(QString::NormalizationForm_C).toUtf8();
    unsigned char salt[crypto_pwhash_SALTBYTES];
    crypto_generichash(salt, sizeof salt, raw(QByteArrayView(name)), quint64(name.size()), nullptr, 0);
    QByteArray master(crypto_kdf_KEYBYTES, Qt::Uninitialized);
    if (crypto_pwhash(raw(master), quint64(master.size()), passphrase.constData(), quint64(passphrase.size()),
                      salt, kdfPasses, kdfMemoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(QCoreApplication::translate(
            "muster::protocol",
            "there is not enough memory to make a key of the passphrase: it takes 64 MiB; end "
            "another program"));
    return ClusterKey{subKeyOf(master, KeepAliveKey), false, subKeyOf(master, ControlKey),
                      subKeyOf(master, ReplicationKey)};
}

Result<QByteArray> passphraseFrom(const QByteArray& typed)
{
    QByteArray bytes = typed;
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    if (bytes.size() > longestPassphraseBytes)
        return fail(
            tr("the passphrase is longer than %1 bytes; take a shorter one").arg(longestPassphraseBytes));
    const QString text = QString::fromUtf8(bytes);
    const bool isText = text.toUtf8() == bytes;
    if ((isText ? text.size() : bytes.size()) < shortestPassphrase)
        return fail(tr("the passphrase is shorter than %1 characters; take a longer one, several words are "
                       "good")
                        .arg(shortestPassphrase));
    return isText ? text.normalized(QString::NormalizationForm_C).toUtf8() : bytes;
}

} // namespace muster::protocol
