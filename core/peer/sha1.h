// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace muster::peer {

// 20 bytes. By libtorrent's own hasher (OpenSSL with the processor's SHA instructions), which is several
// times as fast as QCryptographicHash.
QByteArray sha1Of(QByteArrayView bytes);

} // namespace muster::peer
