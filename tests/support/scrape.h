// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "support/bencode.h"
#include "support/httpclient.h"

namespace muster::testing {

// How many seeders that tracker tells of by HTTP; -1: it says nothing.
inline qint64 seedersAt(const IpAddress& own, const Endpoint& tracker, const InfoHash& infoHash)
{
    HttpClient client(own, tracker);
    QByteArray escaped;
    for (const char byte : infoHash.view())
        escaped.append('%').append(QByteArray(1, byte).toHex());
    const auto reply = BencodeReader::read(client.ask("/scrape?info_hash=" + escaped).body);
    if (!reply || !reply->has("files"))
        return -1;
    return reply->at("files").at(infoHash.toByteArray()).at("complete").number();
}

} // namespace muster::testing
