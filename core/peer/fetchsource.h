// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

namespace muster::peer {

// What a person gives to say what to fetch, understood.
struct FetchSource
{
    InfoHash sha1;
    QString name;                  // a hint from the magnet; may be empty
    QByteArray torrent;            // where a .torrent was given
    std::optional<ShareKey> key{}; // where it is a private share; then sha1 is its identifier
    QStringList trackers{};        // that a magnet names

    friend bool operator==(const FetchSource&, const FetchSource&) = default;
};

// magnet:?xt=urn:btih:HASH[&dn=NAME][&tr=URL…] with 40 hexadecimal digits or 32 of base 32 (BEP 9). Of its
// trackers those that can be asked, by UDP, HTTP or HTTPS; 32 at most. Other parts are not needed here.
Result<FetchSource> parseMagnet(const QString& text);

// A magnet, a private share's link, or 40 hexadecimal digits. Pure.
Result<FetchSource> parseFetchSource(const QString& text);

// As above, or the path of a .torrent file, which is read.
Result<FetchSource> readFetchSource(const QString& text);

} // namespace muster::peer
