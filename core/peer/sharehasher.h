// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "peer/torrentdescription.h"
#include "peer/transferorders.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <stop_token>

namespace muster::peer {

class HashWorker;

// Files and folders on their way to being shared, while they are read. Their sha1 is not known yet: until it
// is, they go by a stand-in made of the path. Peer thread; the reading is the worker's.
class ShareHasher : public QObject
{
    Q_OBJECT
public:
    ShareHasher(HashWorker& worker, const Clock& clock, QObject* parent = nullptr);

    // hashed() or failed() follows, and gone(). A path that is being read already is not read twice.
    void hash(const QString& path, const ShareOptions& options = {});
    // gone() and cancelled() follow, and nothing else. Returns whether there is one.
    bool cancel(const InfoHash& standIn);
    void cancelAll();

    QList<status::TransferStatus> statuses() const;

signals:
    void changed(const muster::status::TransferStatus& status); // at most 10 a second for each
    void gone(const muster::InfoHash& standIn);
    // `folder` holds the content.
    void hashed(const muster::peer::TorrentDescription& torrent, const QString& folder,
                const muster::peer::ShareOptions& options);
    void failed(const QString& path, const muster::Error& error);
    void cancelled(const QString& path);
    void noticed(const QString& path, const QString& text); // one sentence about what is shared all the same

private:
    struct Reading
    {
        QString path; // absolute, clean
        ShareOptions options;
        qint64 doneBytes = 0;
        qint64 totalBytes = 0;
        std::stop_source stop;
    };

    void onProgress(const InfoHash& standIn, qint64 doneBytes, qint64 totalBytes);
    void onDone(const InfoHash& standIn, const Result<TorrentDescription>& torrent);
    static status::TransferStatus statusOf(const InfoHash& standIn, const Reading& reading);

    HashWorker& m_worker;
    const Clock& m_clock;
    QHash<InfoHash, Reading> m_readings;
};

} // namespace muster::peer
