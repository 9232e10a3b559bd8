// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "peer/torrentdescription.h"

#include <QBitArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <stop_token>

namespace muster::peer {

class HashWorker;

struct Verification
{
    QBitArray good;       // of the chunks claimed, those whose bytes are on the disk and hash right
    bool isThere = false; // the content's file or folder exists
};

// Compares chunks with the bytes on the disk, on the worker. Peer thread.
class ChunkVerification : public QObject
{
    Q_OBJECT
public:
    explicit ChunkVerification(HashWorker& worker, QObject* parent = nullptr);

    // done() follows, unless it is cancelled or started anew.
    void start(const TorrentDescription& torrent, const QString& folder, const QBitArray& claimed);
    void cancel(const InfoHash& sha1);
    void cancelAll();

signals:
    void done(const muster::InfoHash& sha1, const muster::peer::Verification& found);
    // So many bytes of what is claimed were read.
    void progressed(const muster::InfoHash& sha1, qint64 checkedBytes);

private:
    struct Check
    {
        quint64 number = 0; // what comes of earlier ones is void
        std::stop_source stop;
    };

    bool isCurrent(const InfoHash& sha1, quint64 number) const;

    HashWorker& m_worker;
    QHash<InfoHash, Check> m_checks;
    quint64 m_last = 0;
};

} // namespace muster::peer
