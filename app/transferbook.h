// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>
#include <QString>

namespace muster::app {

// What a peer said last of each of its transfers. A value.
class TransferBook
{
public:
    void put(const status::TransferStatus& transfer) { m_transfers[transfer.sha1] = transfer; }
    void remove(const InfoHash& sha1) { m_transfers.remove(sha1); }

    const status::TransferStatus* find(const InfoHash& sha1) const;
    // By name, those of one name by their hash.
    QList<status::TransferStatus> all() const;
    // Which ones a person means by "all", a whole name, a SHA-1 or how that begins, or how a name begins, in
    // this order. The error, one sentence, says that there is none, or which ones it may be.
    Result<QList<InfoHash>> named(const QString& text) const;

private:
    QHash<InfoHash, status::TransferStatus> m_transfers;
};

// Where on this computer its file or folder lies, or will.
QString placeOf(const status::TransferStatus& transfer);

// The .torrent of a transfer in a folder for such.
QString torrentPath(const QString& folder, const QString& transferName);

} // namespace muster::app
