// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace muster::protocol {

// SipHash-2-4 (libsodium). The key has 16 bytes. Private to core/protocol.
quint64 sipHash(QByteArrayView bytes, QByteArrayView key);

} // namespace muster::protocol
