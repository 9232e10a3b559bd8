// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "peer/announceplan.h"
#include "peer/chunkstore.h"
#include "peer/engine.h"
#include "peer/torrentdescription.h"
#include "peer/transferorders.h"
#include "status/transferstatus.h"

#include <QBitArray>
#include <QList>
#include <QString>
#include <optional>

namespace muster::peer {

// What the download manager knows of one content. A value: the manager alone acts on it.
struct Transfer
{
    ShareRecord record;
    std::optional<TorrentDescription> torrent; // nothing: the others were not reached yet
    status::TransferState state = status::TransferState::Checking;
    QString error;
    QBitArray present;                    // chunks whose bytes are on the disk and hash right
    QBitArray recorded;                   // of these, the ones that CHUNK holds
    QBitArray wanted;                     // those with bytes of files that are not skipped
    QList<status::FileStatus> shownFiles; // without what is done of them: there may be 100,000
    QList<Endpoint> peers;                // as the trackers said last
    quint32 seeders = 0;
    quint32 leechers = 0;
    std::optional<MonotonicTime> answeredAt; // by the network's trackers, last
    QList<status::SourceStatus> sources;     // as the engine said then
    MonotonicTime sourcesAt;
    TorrentProgress progress;
    qint64 checkedBytes = 0; // while Checking
    MonotonicTime movedAt;   // when bytes of it came last, or when it began to run
    QList<FileStamp> stamps; // as the store has them; none: somebody writes, or it is not known
    QList<FileStamp>
        watched; // as its files look while it is shared; the same, or what is not sure enough to be kept
    bool isNewToldOf = false; // that files came to it: once is enough
    qint64 foldersNs = 0;     // when own folders got or lost an entry last; 0: not known, or it has none
    qint64 spareBytes = 0;    // the disk has taken so many for it already, beyond what is present
    bool wasLost = false;     // its files were gone once when it was complete
    bool wasTouched = false;  // its files changed while it was shared
    bool lacksSpace = false;  // why it failed
    bool awaitsStore = false; // nothing is written before the store knows that the files are ours
    bool wasAsked = false;    // by fetch(): told when it is finished
    FileChoice choosesLate{}; // by fetch(): which files, once they are known
    bool isToResume = false;  // and then it begins
    bool wasOffered = false;  // by share(): told when it is shared

    bool isComplete() const { return torrent && (recorded & wanted) == wanted; } // all that is wanted
    bool isWhole() const { return torrent && recorded.count(true) == torrent->chunkCount(); }
    bool isRunning() const; // libtorrent has it
    TransferAmounts amounts() const;
    TransferTotals totals() const; // earlier runs, and this one
    double ratio() const;
    // The files were never ours: what lies there already is somebody's.
    bool isNew() const { return !record.isBegun && !record.isOwn; }
    qint64 missingBytes() const; // of what is wanted
    qint64 neededBytes() const;  // of these, those that the disk must still find room for
    bool isReady() const { return (present & wanted) == wanted; } // recorded or not
    TorrentChoices choices() const;
    QList<qint64> offsetsOf(const QBitArray& chunks) const;
};

Transfer transferOf(const ShareRecord& record);

void choose(Transfer& transfer, const QList<status::FilePriority>& priorities);

// What others are given to fetch it: a magnet, or a private share's link.
QString linkTo(const ShareRecord& record, const QString& name);

// Those of the magnet by which it was wanted; a description that came since names them itself.
QStringList trackersNamedBy(const ShareRecord& record);

// Takes over what the description says. `claimed`: chunk offsets from the store; those that no chunk of this
// torrent begins at are given back.
QList<qint64> describe(Transfer& transfer, const TorrentDescription& torrent, const QList<qint64>& claimed);

// `queuePosition` is left at 0: the others decide it.
status::TransferStatus statusOf(const Transfer& transfer);
// What the engine's finders found for it. None while it does not run.
QList<status::SourceStatus> sourcesOf(const Transfer& transfer, MonotonicTime now);

} // namespace muster::peer
