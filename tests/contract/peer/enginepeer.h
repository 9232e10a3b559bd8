// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/peer/contentfiles.h"
#include "peer/chunkchecker.h"
#include "peer/torrentengine.h"
#include "peer/torrentmaker.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <memory>

namespace muster::testing {

inline constexpr qint64 mebi = 1024 * 1024;

// One engine with its own address and folder.
struct EnginePeer
{
    explicit EnginePeer(int n, int downloadLimit = 0, bool isEncrypted = false)
        : address(*IpAddress::fromString(QStringLiteral("127.0.0.%1").arg(n)))
    {
        engine = std::make_unique<peer::TorrentEngine>(
            peer::EngineSettings{address, 0, downloadLimit, 0, isEncrypted});
        QSignalSpy listening(engine.get(), &peer::TorrentEngine::listening);
        engine->start();
        if (listening.isEmpty() && !listening.wait())
            qFatal("the engine does not listen");
    }

    Endpoint endpoint() const { return {address, engine->port()}; }
    // Counts what was told as finished, and has a look at the disk at that very moment.
    void watch(const peer::TorrentDescription& torrent)
    {
        have = QBitArray(torrent.chunkCount());
        QObject::connect(engine.get(), &peer::TorrentEngine::chunksFinished, engine.get(),
                         [this, torrent](const InfoHash&, const QList<int>& chunks) {
                             QBitArray told(torrent.chunkCount());
                             for (const int chunk : chunks) {
                                 toldTwice += have.testBit(chunk) ? 1 : 0;
                                 have.setBit(chunk);
                                 told.setBit(chunk);
                             }
                             notOnDisk +=
                                 (told & ~peer::checkChunks(torrent, dir.path(), told, {})).count(true);
                         });
    }

    QTemporaryDir dir;
    IpAddress address;
    std::unique_ptr<peer::TorrentEngine> engine;
    QBitArray have;
    qsizetype toldTwice = 0;
    qsizetype notOnDisk = 0;
};

inline peer::TorrentDescription seed(EnginePeer& peer, const QString& name, qsizetype size,
                                     bool complete = true)
{
    if (!putFile(peer.dir.filePath(name), someBytes(size, 7)))
        qFatal("cannot write");
    const peer::TorrentDescription torrent =
        peer::makeTorrent(peer.dir.filePath(name), [](qint64, qint64) {}, {}).value();
    peer.engine->add(torrent, peer.dir.path(), QBitArray(torrent.chunkCount(), complete));
    return torrent;
}

} // namespace muster::testing
