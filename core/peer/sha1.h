// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <memory>

namespace muster::peer {

// 20 bytes. By libtorrent's own hasher (OpenSSL with the processor's SHA instructions), which is several
// times as fast as QCryptographicHash.
QByteArray sha1Of(QByteArrayView bytes);

// The same, of bytes that come one after another.
class Sha1
{
public:
    Sha1();
    ~Sha1();
    void add(QByteArrayView bytes);
    QByteArray result(); // once

private:
    struct Hasher; // libtorrent's
    std::unique_ptr<Hasher> m_hasher;
};

} // namespace muster::peer
