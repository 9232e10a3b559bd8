// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "peer/filestamp.h"
#include "status/filepriority.h"
#include "status/transferlimits.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <optional>

namespace muster::peer {

enum class WantedState : quint8 { Active = 0, Paused = 1 };

// Payload, over all runs.
struct TransferTotals
{
    qint64 downloadedBytes = 0;
    qint64 uploadedBytes = 0;

    friend bool operator==(const TransferTotals&, const TransferTotals&) = default;
};

// One row of SHARE: something this peer shares or fetches.
struct ShareRecord
{
    InfoHash sha1;
    QByteArray torrent; // the .torrent's bytes; empty while only the magnet is known
    QString magnet;     // the link; never empty
    QString savePath;   // absolute; the folder that the content's own name lies in
    WantedState wanted = WantedState::Active;
    WallTime addedAt;
    bool isOwn = false;   // it was here before: shared, not fetched; nothing is written into its files
    bool isBegun = false; // what lies in the content's place is ours; till then it is somebody's
    std::optional<ShareKey> key{}; // of a private share; then sha1 is its identifier, and magnet its link
    bool isSequential = false;
    qint64 queuePosition = 0;                 // the lowest is fetched first; no two are alike
    QList<status::FilePriority> priorities{}; // of the files that are not padding; what is missing is Normal
    status::TransferLimits limits{};
    TransferTotals totals{};
    std::optional<WallTime> finishedAt{}; // when all that was wanted was here

    friend bool operator==(const ShareRecord&, const ShareRecord&) = default;
};

// One row of CHUNK: these bytes are in the file and hash right.
struct ChunkRecord
{
    InfoHash sha1;
    qint64 offset = 0; // of the chunk's first byte in the whole content

    friend bool operator==(const ChunkRecord&, const ChunkRecord&) = default;
    friend auto operator<=>(const ChunkRecord&, const ChunkRecord&) = default;
};

// What a peer remembers over a restart, and the truth about what its downloads have.
//
// Made and used on the peer thread. Except load(), nothing here waits for the disk: calls are queued, done in
// their order, and gathered into as few transactions as the disk dictates. The signals may be emitted on
// another thread: connect to them from an object of the peer thread and Qt queues them. What is still queued
// when the store is destroyed is written first.
class ChunkStore : public QObject
{
    Q_OBJECT
public:
    struct Contents
    {
        QList<ShareRecord> shares; // by addedAt
        QList<ChunkRecord> chunks; // by (sha1, offset)
        QHash<InfoHash, QList<FileStamp>> stamps{};
        std::optional<status::PeerLimits> limits{}; // nothing: never set
    };

    using QObject::QObject;

    // Blocks until all is read. Once, at the start.
    virtual Result<Contents> load() = 0;

    // Adds the share, or replaces the one of the same sha1. Its chunks stay as they are.
    virtual void putShare(const ShareRecord& share) = 0;
    // With its chunks. One that is not there is no error.
    virtual void removeShare(const InfoHash& sha1) = 0;
    // Of a share that was put before; putShare() says them, too.
    virtual void putTotals(const InfoHash& sha1, const TransferTotals& totals) = 0;
    // How its files looked when its chunks were right and nobody wrote, in place of what was known; none:
    // somebody writes. Not kept for a share that is not there.
    virtual void putStamps(const InfoHash& sha1, const QList<FileStamp>& stamps) = 0;
    virtual void putLimits(const status::PeerLimits& limits) = 0;

    // Chunks of a share that was put before. Ones that are there already are no error; chunksStored() comes
    // for them too.
    virtual void recordChunks(const InfoHash& sha1, const QList<qint64>& offsets) = 0;
    virtual void forgetChunks(const InfoHash& sha1, const QList<qint64>& offsets) = 0;

signals:
    // From now on a restart finds what putShare() was given.
    void shareStored(const muster::InfoHash& sha1);
    // From now on a restart finds these chunks, whatever happens to this process. The offsets of several
    // recordChunks() may come together.
    void chunksStored(const muster::InfoHash& sha1, const QList<qint64>& offsets);
    // A write cannot be done now (disk full …): said in words with what to do. It and what follows it is done
    // as soon as that is possible.
    void stalled(const muster::Error& error);
    // A write was refused for good: said in words with what to do. What was to be written is lost.
    void failed(const muster::Error& error);
};

} // namespace muster::peer
