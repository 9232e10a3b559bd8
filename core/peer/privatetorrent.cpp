// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/privatetorrent.h"

#include "protocol/sharekey.h"

#include <QCoreApplication>
#include <iterator>
#include <libtorrent/bdecode.hpp>
#include <libtorrent/bencode.hpp>
#include <libtorrent/entry.hpp>
#include <utility>

namespace muster::peer {

TorrentDescription underIdentifier(TorrentDescription torrent, const InfoHash& identifier)
{
    torrent.sha1 = identifier;
    return torrent;
}

// Without "private" (BEP 27): libtorrent gives no metadata of such a torrent to others (BEP 9), and who has
// the link needs it. No stranger is found or told of anyway: its engine looks for nobody.
Result<TorrentDescription> privateTorrent(const TorrentDescription& open, const ShareKey& key)
{
    const protocol::ShareSecrets secrets = protocol::ShareSecrets::of(key);
    lt::error_code error;
    const lt::bdecode_node decoded =
        lt::bdecode(lt::span<const char>(open.bytes.data(), open.bytes.size()), error);
    if (error)
        return fail(
            QCoreApplication::translate("TorrentDescription", "it is not a torrent (%1); get it again")
                .arg(QString::fromStdString(error.message())));
    lt::entry torrent(decoded);
    torrent["info"]["muster salt"] = secrets.salt.toStdString();
    std::string bytes;
    lt::bencode(std::back_inserter(bytes), torrent);
    auto salted = readTorrent(QByteArray::fromStdString(bytes), Names::Own);
    if (salted)
        *salted = underIdentifier(std::move(*salted), secrets.identifier);
    return salted;
}

} // namespace muster::peer
