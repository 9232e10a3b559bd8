// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/checksum.h"

#include "protocol/siphash.h"

namespace muster::protocol {

quint64 checksumOf(QByteArrayView bytes) { return sipHash(bytes, "Muster: on disk."); }

} // namespace muster::protocol
