// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/sourcestatus.h"

#include <QBitArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace muster::status {

// A peer that a transfer is connected to, or tries to reach.
struct TransferPeerStatus
{
    QString endpoint; // ADDRESS:PORT
    QString client;   // a stranger's text, made safe to show; may be empty
    int permille = 0; // how much of the content it has
    qint64 downBytesPerSecond = 0;
    qint64 upBytesPerSecond = 0;
    bool isConnecting = false; // no handshake yet: nothing below but isUtp and isIncoming is known
    bool isSeeder = false;
    bool isIncoming = false; // it connected to us
    bool isUtp = false;      // else TCP
    bool isEncrypted = false;
    bool isWanted = false;     // it has chunks that are wanted here
    bool givesToUs = false;    // it lets us fetch
    bool wantsOurs = false;    // it wants chunks that are here
    bool takesFromUs = false;  // we let it fetch
    bool isSilent = false;     // it was asked for chunks and has sent nothing for long
    QList<SourceKind> sources; // who told of it; empty: nobody, it came by itself

    friend bool operator==(const TransferPeerStatus&, const TransferPeerStatus&) = default;
};

// A tracker that the torrent itself names.
struct TransferTrackerStatus
{
    QString url;
    int tier = 0; // BEP 12: a tier is asked when those before it do not answer
    SourceState state = SourceState::Off;
    QString message;                // what it said, made safe to show; may be empty
    int seeders = -1;               // as it said; -1: not
    int leechers = -1;              // likewise
    qint64 nextAnnounceMsAhead = 0; // 0: now, or not known

    friend bool operator==(const TransferTrackerStatus&, const TransferTrackerStatus&) = default;
};

// What is told only of the one transfer that somebody looks at: it costs too much for all of them.
struct TransferDetail
{
    InfoHash sha1;
    QList<TransferPeerStatus> peers;
    QList<TransferTrackerStatus> trackers;
    QBitArray wanted;            // a bit for each chunk; empty: they are not known yet
    QBitArray fetching;          // likewise: some of it was asked for or is here, and not checked yet
    QList<quint16> availability; // how many connected peers have each chunk; empty: it does not run

    friend bool operator==(const TransferDetail&, const TransferDetail&) = default;
};

enum class ChunkState : quint8 {
    Have,
    Fetching,
    Wanted,
    Unavailable, // wanted, and no connected peer has it
    Skipped      // only files that are not wanted need it
};

// Of one chunk. `have`: TransferStatus::chunks.
inline ChunkState chunkState(const QBitArray& have, const TransferDetail& detail, qsizetype chunk)
{
    const auto isSet = [chunk](const QBitArray& bits) { return chunk < bits.size() && bits.testBit(chunk); };
    if (isSet(have))
        return ChunkState::Have;
    if (isSet(detail.fetching))
        return ChunkState::Fetching;
    if (chunk < detail.wanted.size() && !detail.wanted.testBit(chunk))
        return ChunkState::Skipped;
    if (chunk < detail.availability.size() && detail.availability[chunk] == 0)
        return ChunkState::Unavailable;
    return ChunkState::Wanted;
}

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::TransferDetail)
