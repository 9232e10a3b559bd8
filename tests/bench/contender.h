// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/transferprocess.h"
#include "interop/client.h"

#include <memory>

namespace muster::bench {

// Who moves a file from one computer to others, each by its own kind on both sides.
enum class Contender : quint8 { Floor, Muster, Libtorrent, LibtorrentUtp, Aria2, Transmission, QBittorrent };
inline constexpr Contender allContenders[]{
    Contender::Floor, Contender::Muster,       Contender::Libtorrent, Contender::LibtorrentUtp,
    Contender::Aria2, Contender::Transmission, Contender::QBittorrent};

QString nameOf(Contender contender);
// Empty: it is there.
QString missingFor(Contender contender);
// By uTP: it takes minutes, and is measured once.
bool isSlow(Contender contender);

struct TransferContent
{
    QString torrent; // path of the .torrent
    QString name;    // of the file
    qint64 bytes = 0;
    qint64 chunkBytes = 0;
};

// `place.folder` has the file.
std::unique_ptr<TransferProcess> seederOf(Contender contender, const TransferContent& content,
                                          const interop::ClientPlace& place,
                                          const lab::NetworkNamespace& where);
// `place.folder` is there and empty. `seeder` is for the floor, which knows no tracker.
std::unique_ptr<TransferProcess> leecherOf(Contender contender, const TransferContent& content,
                                           const interop::ClientPlace& place, const IpAddress& seeder,
                                           const lab::NetworkNamespace& where);

} // namespace muster::bench
