// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sha1.h"

#include <libtorrent/hasher.hpp>

namespace muster::peer {

QByteArray sha1Of(QByteArrayView bytes)
{
    lt::hasher hasher;
    if (!bytes.isEmpty())
        hasher.update(lt::span<const char>(bytes.data(), bytes.size()));
    const lt::sha1_hash hash = hasher.final();
    return QByteArray(hash.data(), 20);
}

} // namespace muster::peer
