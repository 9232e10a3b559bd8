// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/stateimage.h"
#include "storage/dbmanager.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <atomic>

namespace muster::storage {

// tracker.db: the tables of the deliverable, behind the replicated log. They remember the log index they
// stand at, so that a restart replays the log from there. Nobody waits for them: every call but open() and
// loadImage() returns at once and may come from any thread. Signals are emitted on the database thread.
class TrackerDatabase : public QObject
{
    Q_OBJECT
public:
    explicit TrackerDatabase(const QString& path, QObject* parent = nullptr);
    ~TrackerDatabase() override; // close()

    // Blocks; see DbManager::open(). Call it before anything else.
    Result<void> open();
    // All that the tables hold, checked against their checksum (Error::Kind::Damage). Blocks; for the start,
    // after open().
    Result<protocol::StateImage> loadImage();
    // Log entries that were handed in and are not in the tables yet, about.
    std::size_t backlog() const { return m_manager.backlog(); }
    // Does what is queued, then closes. Further calls do nothing.
    void close();

    // About a minute's worth of more changes than any disk takes.
    static constexpr qint64 mostWaitingBytes = 64 * 1024 * 1024;

public slots:
    // The committed log entry at `index` (an encoded LogEntry). In order; one at or before the index where
    // the tables stand is skipped, gaps are fine (raft's own entries are not told).
    void apply(quint64 index, const QByteArray& logEntry);
    // Everything is replaced by an encoded StateImage, and the tables stand at its index, even an earlier
    // one.
    void replaceAll(const QByteArray& stateImage);
    // imageReady() follows, unless it failed or is closed.
    void requestImage();
    // adoptionReady() follows, likewise: everything, as another lineage takes it over (protocol/adoption.h).
    void requestAdoption(ClusterTime now, NodeId origin, quint64 boot);
    // Keeps a copy of everything as it stands after what was handed in before (storage/kepttables.h). An
    // error of this and of what follows is told by keptFailed(), and nothing else ends by it.
    void keep(const muster::Lineage& next);
    // keptReady() follows; with nothing where nothing was kept, or it cannot be read.
    void requestKept(muster::NodeId origin, quint64 boot);
    // What is kept goes, or gets that name.
    void settleKept(const QString& asidePath);

signals:
    // The tables are on the disk up to `index`. Once for each burst that changed them. `replacements`: how
    // often replaceAll() was called before that: an index of before belongs to another history.
    void durable(quint64 index, quint64 replacements);
    // An encoded StateImage as of all that was handed in before requestImage(), and durable.
    void imageReady(const QByteArray& stateImage, quint64 replacements);
    void adoptionReady(const QList<QByteArray>& parts, quint64 replacements);
    void keptReady(const QList<QByteArray>& parts);
    void keptFailed(const muster::Error& error);
    // More waits for the tables than is good for the memory, or no longer. From any thread.
    void behindChanged(bool isBehind);
    // Nothing more is written; a restart goes on from what is durable.
    void failed(const muster::Error& error);

private:
    void tellDurable(const Result<void>& stored);

    const QString m_path;

    // On the database thread only, once opened:
    quint64 m_applied = 0;
    bool m_changed = false; // since the last durable()
    quint64 m_replacements = 0;

    std::atomic<qint64> m_waitingBytes = 0;
    std::atomic<bool> m_isBehind = false;

    DbManager m_manager;
};

} // namespace muster::storage
