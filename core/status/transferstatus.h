// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "status/filepriority.h"
#include "status/sourcestatus.h"
#include "status/transferlimits.h"

#include <QBitArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace muster::status {

// What the network offers, as the master's contents reply says.
struct OfferStatus
{
    InfoHash sha1;
    QString name; // a stranger's text: show it as plain text, never as a path
    qint64 sizeBytes = 0;
    qint64 chunkBytes = 0;
    quint32 seeders = 0;
    quint32 leechers = 0;

    friend bool operator==(const OfferStatus&, const OfferStatus&) = default;
};

enum class TransferState : quint8 {
    Hashing,          // a share is being read
    Checking,         // chunks on disk are compared with what CHUNK says
    FetchingMetadata, // the description is asked of the other peers
    Queued,           // others are fetched first
    Downloading,
    Sharing, // all that is wanted is here
    Paused,
    Failed // `error` says why and what to do
};

struct FileStatus
{
    QString path; // relative to the transfer's folder
    qint64 sizeBytes = 0;
    qint64 doneBytes = 0;
    FilePriority priority = FilePriority::Normal;
    qint64 offset = 0; // of its first byte in the whole content

    friend bool operator==(const FileStatus&, const FileStatus&) = default;
};

struct TransferStatus
{
    InfoHash sha1;
    QString name;
    QString folder; // where it lies
    TransferState state = TransferState::Checking;
    QString error;
    qint64 sizeBytes = 0;    // of all files
    qint64 wantedBytes = 0;  // of those that are not skipped
    qint64 doneBytes = 0;    // of what is wanted: here and checked
    qint64 checkedBytes = 0; // while Checking: how much was read so far, of all
    qint64 chunkBytes = 0;
    QBitArray chunks; // one bit a chunk: here and checked
    QList<FileStatus> files;
    qint64 downBytesPerSecond = 0;
    qint64 upBytesPerSecond = 0;
    int connectedPeers = 0;
    int knownSeeders = 0; // as the tracker said last
    int knownLeechers = 0;
    QString magnet;

    int queuePosition = 0;      // 1: the next to be fetched; 0: there is nothing to fetch
    qint64 downloadedBytes = 0; // payload, ever
    qint64 uploadedBytes = 0;
    double ratio = 0; // given for each byte taken; of own files, for each byte that they have
    TransferLimits limits;
    bool isSequential = false;
    bool isPrivate = false;
    bool isOwn = false;      // it was here before: shared, never fetched
    qint64 addedAtMs = 0;    // since 1970
    qint64 finishedAtMs = 0; // 0: not yet
    QList<SourceStatus> sources;

    friend bool operator==(const TransferStatus&, const TransferStatus&) = default;
};

// How this peer gets on with the trackers.
struct TrackerContactStatus
{
    bool answered = false;       // some tracker answered since the last request round began
    QString masterEndpoint;      // who answered last
    qint64 lastAnswerMsAgo = -1; // -1: never
    int retransmissions = 0;     // of the request under way
    // Times that another tracker answered what the one before it had left without an answer.
    int failoversBridged = 0;

    friend bool operator==(const TrackerContactStatus&, const TrackerContactStatus&) = default;
};

} // namespace muster::status

Q_DECLARE_METATYPE(muster::status::TransferStatus)
Q_DECLARE_METATYPE(muster::status::OfferStatus)
Q_DECLARE_METATYPE(muster::status::TrackerContactStatus)
