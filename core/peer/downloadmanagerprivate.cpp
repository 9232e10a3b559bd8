// SPDX-License-Identifier: GPL-3.0-or-later
// Private shares: what is done otherwise than with those that everybody may see.
#include "peer/downloadmanager.h"
#include "peer/peerinforequester.h"
#include "peer/privatetorrent.h"

#include <utility>

namespace muster::peer {

void DownloadManager::setPrivateEngine(Engine& engine, std::function<ShareKey()> makeKey)
{
    m_engine.setPrivateEngine(engine);
    m_makeKey = std::move(makeKey);
}

// The same bytes in the same place keep their key, and so the link that others have.
void DownloadManager::offerInPrivate(const TorrentDescription& torrent, const QString& folder)
{
    if (!m_makeKey) {
        emit shareFailed(folder + QLatin1Char('/') + torrent.name,
                         {tr("private shares are not fetched or given here")});
        return;
    }
    for (const Transfer& transfer : std::as_const(m_transfers)) {
        if (!transfer.record.key || !transfer.torrent || transfer.record.savePath != folder)
            continue;
        const auto again = privateTorrent(torrent, *transfer.record.key);
        if (again && again->wireHash == transfer.torrent->wireHash) {
            const ShareKey key = *transfer.record.key;
            offer(*again, folder, key);
            return;
        }
    }
    const ShareKey key = m_makeKey();
    const auto salted = privateTorrent(torrent, key);
    if (salted)
        offer(*salted, folder, key);
    else
        emit shareFailed(folder + QLatin1Char('/') + torrent.name, salted.error());
}

void DownloadManager::announce(const Transfer& transfer)
{
    const ShareRecord& record = transfer.record;
    const auto& torrent = transfer.torrent;
    if (record.key) {
        const InfoHash content = torrent ? torrent->wireHash : InfoHash{};
        m_engine.setPrivate(record.sha1, content);
        m_requester.announcePrivate(*record.key, content, transfer.amounts());
        return;
    }
    if (torrent)
        m_requester.describe(record.sha1, torrent->sizeBytes, torrent->chunkBytes, torrent->name.toUtf8());
    m_requester.announce(record.sha1, transfer.amounts());
}

QString DownloadManager::linkFor(const Transfer& transfer) const
{
    return transfer.record.key ? transfer.record.magnet : transfer.record.magnet + m_linkEnding;
}

} // namespace muster::peer
