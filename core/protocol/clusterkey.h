// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace muster::protocol {

// What the trackers of one cluster share so that no stranger is taken for one of them. Without a passphrase
// all of it is known to everybody: then codes find damage, not forgery, and the screens say "open".
struct ClusterKey
{
    static constexpr qsizetype keyBytes = 32;

    QByteArray bytes; // of keep-alives' codes (HMAC-SHA256, cut to 16 bytes)
    bool isOpen = true;
    QByteArray control{};     // of orders' codes (controlmessage.h)
    QByteArray replication{}; // TLS' pre-shared key; not used in an open cluster

    static ClusterKey open();
    // By Argon2id with the cluster's name for its salt: takes a few tenths of a second and 64 MiB, once.
    static Result<ClusterKey> fromPassphrase(const QByteArray& passphrase, const QString& clusterName);

    friend bool operator==(const ClusterKey&, const ClusterKey&) = default;
};

inline constexpr qsizetype shortestPassphrase = 8; // characters, or bytes where it is no text
inline constexpr qsizetype longestPassphraseBytes = 1024;

// As typed or read from a file: without one newline at its end, text in Unicode form C. Refused in one
// sentence where it is too short or too long.
Result<QByteArray> passphraseFrom(const QByteArray& typed);

// The first 16 bytes of HMAC-SHA256.
inline constexpr qsizetype codeBytes = 16;
QByteArray codeOf(QByteArrayView message, const QByteArray& key);
// In constant time.
bool isCodeOf(QByteArrayView code, QByteArrayView message, const QByteArray& key);

} // namespace muster::protocol
