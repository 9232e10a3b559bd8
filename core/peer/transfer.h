// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/announceplan.h"
#include "peer/chunkstore.h"
#include "peer/torrentdescription.h"
#include "peer/torrentengine.h"
#include "status/transferstatus.h"

#include <QBitArray>
#include <QList>
#include <QString>
#include <optional>
#include <stop_token>

namespace muster::peer {

// What the download manager knows of one content. A value: the manager alone acts on it.
struct Transfer
{
    ShareRecord record;
    std::optional<TorrentDescription> torrent; // nothing: the others were not reached yet
    status::TransferState state = status::TransferState::Checking;
    QString error;
    QBitArray present;     // chunks whose bytes are on the disk and hash right
    QBitArray recorded;    // of these, the ones that CHUNK holds
    QList<Endpoint> peers; // as the trackers said last
    quint32 seeders = 0;
    quint32 leechers = 0;
    TorrentProgress progress;
    quint64 check = 0; // the number of the check under way; results of earlier ones are void
    std::stop_source stopCheck{std::nostopstate};
    bool isNew = false;      // the files were never ours: what lies there already is somebody's
    bool wasAsked = false;   // by fetch(): told when it is finished
    bool wasOffered = false; // by share(): told when it is shared

    bool isComplete() const { return torrent && recorded.count(true) == torrent->chunkCount(); }
    bool isRunning() const; // libtorrent has it
    TransferAmounts amounts() const;
    QList<qint64> offsetsOf(const QBitArray& chunks) const;
};

Transfer transferOf(const ShareRecord& record);

// Takes over what the description says. `claimed`: chunk offsets from the store; those that no chunk of this
// torrent begins at are given back.
QList<qint64> describe(Transfer& transfer, const TorrentDescription& torrent, const QList<qint64>& claimed);

status::TransferStatus statusOf(const Transfer& transfer);

} // namespace muster::peer
