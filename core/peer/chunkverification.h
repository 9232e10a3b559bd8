// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "peer/filestamp.h"
#include "peer/torrentdescription.h"
#include "status/filepriority.h"

#include <QBitArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <stop_token>

namespace muster::peer {

class HashWorker;

struct VerificationRequest
{
    TorrentDescription torrent;
    QString folder;
    QBitArray claimed;
    QList<status::FilePriority> priorities; // as prioritiesOf()
    // What is claimed and lies in files that look so still is believed; none: everything is read.
    QList<FileStamp> stamps;
    bool isOwn = false; // nothing is written into it: symbolic links do no harm
};

struct Verification
{
    Result<void> place;      // an error: nothing may be written there; then nothing was looked at
    QBitArray good;          // of the chunks claimed, those whose bytes are on the disk and hash right
    bool isThere = false;    // the content's file or folder exists
    QList<FileStamp> stamps; // before anything was read
    qint64 takenBytes = 0;   // as takenBytes()
    qint64 foldersNs = 0;    // as newestFolderNs(), of own ones
};

// Compares chunks with the bytes on the disk. What needs no reading is not kept waiting by what does, and
// what needs little of it not for long by what needs much. Peer thread.
class ChunkVerification : public QObject
{
    Q_OBJECT
public:
    // One worker only looks at the files, the other reads them.
    ChunkVerification(HashWorker& looker, HashWorker& reader, QObject* parent = nullptr);

    // done() follows, unless it is cancelled or started anew.
    void start(const VerificationRequest& request);
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

    void onLookedAt(const VerificationRequest& request, quint64 number, const Verification& found);
    // The chunks from `first` on, some at a time; in between, others have their turn.
    void read(const VerificationRequest& request, quint64 number, Verification found, int first);
    void endRead(const VerificationRequest& request, quint64 number, const Verification& found);
    void end(const InfoHash& sha1, quint64 number, const Verification& found);
    bool isCurrent(const InfoHash& sha1, quint64 number) const;

    HashWorker& m_looker;
    HashWorker& m_reader;
    QHash<InfoHash, Check> m_checks;
    quint64 m_last = 0;
};

} // namespace muster::peer
