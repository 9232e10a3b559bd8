// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

namespace muster::protocol {

// Finds damage in what is stored, not forgery: SipHash-2-4 under a key that everybody knows.
quint64 checksumOf(QByteArrayView bytes);

} // namespace muster::protocol
