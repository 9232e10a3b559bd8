// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sha1.h"

#include <libtorrent/hasher.hpp>

namespace muster::peer {

struct Sha1::Hasher
{
    lt::hasher hasher;
};

Sha1::Sha1()
    : m_hasher(std::make_unique<Hasher>())
{
}

Sha1::~Sha1() = default;

void Sha1::add(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        m_hasher->hasher.update(lt::span<const char>(bytes.data(), bytes.size()));
}

QByteArray Sha1::result()
{
    const lt::sha1_hash hash = m_hasher->hasher.final();
    return QByteArray(hash.data(), 20);
}

QByteArray sha1Of(QByteArrayView bytes)
{
    Sha1 sha1;
    sha1.add(bytes);
    return sha1.result();
}

} // namespace muster::peer
