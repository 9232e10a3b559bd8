// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/chunkstore.h"

#include <QMap>
#include <QMetaObject>
#include <QSet>
#include <algorithm>

namespace muster::testing {

// What is on the "disk" outlives the store, as a file does.
struct MemoryDisk
{
    QMap<InfoHash, peer::ShareRecord> shares;
    QMap<InfoHash, QSet<qint64>> chunks;
    QHash<InfoHash, QList<peer::FileStamp>> stamps;
    std::optional<status::PeerLimits> limits;
};

class MemoryChunkStore final : public peer::ChunkStore
{
public:
    explicit MemoryChunkStore(MemoryDisk& disk)
        : m_disk(disk)
    {
    }

    bool holdsBack = false; // a disk that takes its time: nothing is stored, nothing said

    Result<Contents> load() override
    {
        Contents contents;
        contents.shares = m_disk.shares.values();
        std::sort(contents.shares.begin(), contents.shares.end(),
                  [](const auto& a, const auto& b) { return a.addedAt < b.addedAt; });
        for (auto chunks = m_disk.chunks.cbegin(); chunks != m_disk.chunks.cend(); ++chunks)
            for (const qint64 offset : *chunks)
                contents.chunks.append({chunks.key(), offset});
        contents.stamps = m_disk.stamps;
        contents.limits = m_disk.limits;
        std::sort(contents.chunks.begin(), contents.chunks.end());
        return contents;
    }
    void putShare(const peer::ShareRecord& share) override
    {
        m_disk.shares.insert(share.sha1, share);
        QMetaObject::invokeMethod(
            this, [this, sha1 = share.sha1] { emit shareStored(sha1); }, Qt::QueuedConnection);
    }
    void removeShare(const InfoHash& sha1) override
    {
        m_disk.shares.remove(sha1);
        m_disk.chunks.remove(sha1);
        m_disk.stamps.remove(sha1);
    }
    void putStamps(const InfoHash& sha1, const QList<peer::FileStamp>& stamps) override
    {
        m_disk.stamps.insert(sha1, stamps);
    }
    void putTotals(const InfoHash& sha1, const peer::TransferTotals& totals) override
    {
        if (const auto share = m_disk.shares.find(sha1); share != m_disk.shares.end())
            share->totals = totals;
    }
    void putLimits(const status::PeerLimits& limits) override { m_disk.limits = limits; }
    void recordChunks(const InfoHash& sha1, const QList<qint64>& offsets) override
    {
        if (holdsBack)
            return;
        for (const qint64 offset : offsets)
            m_disk.chunks[sha1].insert(offset);
        // As the true one: later, never from within the call.
        QMetaObject::invokeMethod(
            this, [this, sha1, offsets] { emit chunksStored(sha1, offsets); }, Qt::QueuedConnection);
    }
    void forgetChunks(const InfoHash& sha1, const QList<qint64>& offsets) override
    {
        for (const qint64 offset : offsets)
            m_disk.chunks[sha1].remove(offset);
    }

private:
    MemoryDisk& m_disk;
};

} // namespace muster::testing
