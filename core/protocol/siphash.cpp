// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/siphash.h"

#include <QtEndian>
#include <sodium/crypto_shorthash.h>

namespace muster::protocol {

static_assert(crypto_shorthash_KEYBYTES == 16 && crypto_shorthash_BYTES == 8);

quint64 sipHash(QByteArrayView bytes, QByteArrayView key)
{
    Q_ASSERT(key.size() == crypto_shorthash_KEYBYTES);
    const auto raw = [](QByteArrayView view) { return reinterpret_cast<const unsigned char*>(view.data()); };
    unsigned char hash[crypto_shorthash_BYTES];
    crypto_shorthash(hash, raw(bytes), quint64(bytes.size()), raw(key));
    return qFromLittleEndian<quint64>(hash);
}

} // namespace muster::protocol
