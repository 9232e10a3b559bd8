// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "peer/chunkstore.h"
#include "storage/dbmanager.h"

#include <QString>

namespace muster::storage {

// peer.db: SHARE with what belongs to it, and the deliverable's CHUNK. Signals are emitted on the database
// thread.
class PeerDatabase final : public peer::ChunkStore
{
    Q_OBJECT
public:
    explicit PeerDatabase(const QString& path, QObject* parent = nullptr);
    ~PeerDatabase() override; // close()

    // Blocks; see DbManager::open(). Call it before anything else. The file becomes the user's alone.
    Result<void> open();
    // Does what is queued, then closes. Further calls do nothing.
    void close();

    Result<Contents> load() override;
    void putShare(const peer::ShareRecord& share) override;
    void removeShare(const InfoHash& sha1) override;
    void putTotals(const InfoHash& sha1, const peer::TransferTotals& totals) override;
    void putStamps(const InfoHash& sha1, const QList<peer::FileStamp>& stamps) override;
    void putLimits(const status::PeerLimits& limits) override;
    void recordChunks(const InfoHash& sha1, const QList<qint64>& offsets) override;
    void forgetChunks(const InfoHash& sha1, const QList<qint64>& offsets) override;

private:
    const QString m_path;
    DbManager m_manager;
};

} // namespace muster::storage
