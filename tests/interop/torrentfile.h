// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace muster::interop {

// A content of one file, and its torrent.
struct TorrentFile
{
    QString name;
    QByteArray content;
    QByteArray torrent; // the bytes of the .torrent file
    InfoHash infoHash;
};

// Random content, so that no client can have it from elsewhere. The torrent is private (BEP 27): its trackers
// are the only means to meet. `tiers` of trackers: BEP 12.
TorrentFile makeTorrentFile(const QString& name, qsizetype bytes, const QList<QStringList>& tiers);

} // namespace muster::interop
