// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "peer/chunkstore.h"
#include "peer/chunkverification.h"
#include "peer/fetchsource.h"
#include "peer/hashworker.h"
#include "peer/sharehasher.h"
#include "peer/transfer.h"
#include "peer/transferengines.h"
#include "peer/transferorders.h"
#include "peer/transferqueue.h"
#include "status/transferstatus.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <functional>
#include <optional>

namespace muster::peer {

class PeerInfoRequester;

// Bytes that may be written below a folder; -1: not known.
using FreeSpace = std::function<qint64(const QString& folder)>;

// Shares and fetches: the deliverable's "Download Manager". CHUNK is the truth about what a download has: a
// chunk counts once it is recorded there, and at a start each one that is recorded is hashed from the disk
// before it is believed. Peer thread, as are its collaborators, which outlive it.
class DownloadManager : public QObject
{
    Q_OBJECT
public:
    DownloadManager(ChunkStore& store, PeerInfoRequester& requester, Engine& engine, const Clock& clock,
                    FreeSpace freeSpace = {}, QObject* parent = nullptr);
    ~DownloadManager() override;

    // Where private shares are given and fetched, and how keys are made for new ones. Without it they are
    // refused. Before start(); the engine outlives this.
    void setPrivateEngine(Engine& engine, std::function<ShareKey()> makeKey);

    // Reads the store and goes on with what was active. Once, before anything else here; start the requester
    // and the engine beside it, in any order.
    Result<void> start();

    // Whom links and torrents shall name, as far as they can be asked; none at first. Private shares' name
    // nobody.
    void setTrackers(const QList<Endpoint>& trackers);
    // The .torrent for others, which names the trackers. An error where it is not known (yet).
    Result<QByteArray> torrentOf(const InfoHash& sha1) const;
    static Error undescribed(const InfoHash& sha1); // says so, and what to do

    // Reads the file or folder in the background; then shared() or failed().
    void share(const QString& path, const ShareOptions& options = {});
    // What is fetched already goes on, with what was not chosen before unless something is chosen now; then
    // finished() or failed(). Where it shall stay paused it asks for the description nevertheless, so that a
    // person can choose among the files. What is no more where it was goes to the new folder.
    void fetch(const FetchSource& source, const FetchOptions& options);
    void pause(const InfoHash& sha1);
    // Tries what failed again, too. A share that was paused because it gave enough gives on without an end.
    void resume(const InfoHash& sha1);
    // Forgets the transfer. While hashing: gives up. Files that are not ours are never deleted.
    void remove(const InfoHash& sha1, Removal removal = Removal::KeepFiles);
    // Hashes everything on the disk: what is wrong is fetched again, what is right is believed.
    void recheck(const InfoHash& sha1);

    // In the order of TransferStatus::files; what is missing there is Normal. Own files are always shared
    // whole.
    void setPriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities);
    void setSequential(const InfoHash& sha1, bool isSequential);
    void setTransferLimits(const InfoHash& sha1, const status::TransferLimits& limits);
    void moveInQueue(const InfoHash& sha1, QueueMove move);
    // Of all transfers together; kept, but for a rate of this run that is neither another now nor in `set`.
    void setLimits(const status::PeerLimits& limits, SetRates set = {});
    status::PeerLimits limits() const; // those that hold
    // For this run instead of the kept ones, in KiB a second, until that rate is set; nothing: the kept one.
    // Not kept. After start().
    void useRates(std::optional<int> down, std::optional<int> up);

    // Somebody looks at this one: detailTold() follows, and again once a second. Nothing: at none.
    void watch(const std::optional<InfoHash>& sha1);
    // Once and at once, of all that are known. For who asks seldom: it waits for the engine.
    QList<status::TransferDetail> details();

    // Ends all in order; finishedShutDown() follows within a second, or once what was fetched is synced. What
    // was active is so at the next start.
    void shutDown();

    QList<status::TransferStatus> transfers() const;

    static constexpr Millis statusInterval{100};
    static constexpr Millis stallTime{30'000}; // nothing came for so long: the next in the queue may run, too
    static constexpr Millis upkeepInterval{5000};
    static constexpr Millis totalsInterval{30'000}; // so much of the totals a crash may lose

signals:
    // At most 10 a second for each transfer. While Hashing, sha1 is a stand-in made of the path;
    // transferRemoved() comes for it once the true one is known.
    void transferChanged(const muster::status::TransferStatus& transfer);
    void transferRemoved(const muster::InfoHash& sha1);
    void detailTold(const muster::status::TransferDetail& detail); // see watch()
    // `magnet` names the trackers known by now; transferChanged() has it with later ones.
    void shared(const muster::InfoHash& sha1, const QString& magnet);
    // A download came to its end: all chunks are there and recorded. Also where a fetch() finds that nothing
    // is left to do.
    void finished(const muster::InfoHash& sha1);
    // What share() was asked for cannot be shared. `path` is absolute.
    void shareFailed(const QString& path, const muster::Error& error);
    // It was removed before it was read to its end. `path` is absolute.
    void shareCancelled(const QString& path);
    // One sentence about what share() was asked for, which is shared all the same. `path` is absolute.
    void shareNoticed(const QString& path, const QString& text);
    // What fetch() was asked for is not begun; what there is of it stays as it is.
    void fetchFailed(const muster::InfoHash& sha1, const muster::Error& error);
    // Of something that was not just asked for, or of all.
    void failed(const muster::Error& error);
    void finishedShutDown();

private:
    void connectCollaborators();
    void take(const ShareRecord& record, const QList<qint64>& claimed, const QList<FileStamp>& stamps);
    void begin(Transfer& transfer);
    void askForMetadata(Transfer& transfer);
    void check(Transfer& transfer, const QBitArray& claimed, const QList<FileStamp>& stamps);
    void onVerified(const InfoHash& sha1, const Verification& found);
    Result<void> judge(const Transfer& transfer, const Verification& found) const;
    void enter(Transfer& transfer); // its chunks were checked: it shares, or waits for its turn
    void run(Transfer& transfer);
    void halt(Transfer& transfer); // nothing of it runs any more; its state is the caller's
    void giveUp(Transfer& transfer, const Error& error);
    bool hasLostFiles(const Transfer& transfer) const; // somebody took them away while they were fetched
    void store(const Transfer& transfer);
    void record(Transfer& transfer, const QBitArray& chunks);
    void forget(Transfer& transfer, const QBitArray& chunks);
    void complete(Transfer& transfer);
    void tellShared(Transfer& transfer);

    void onHashed(const TorrentDescription& torrent, const QString& folder, const ShareOptions& options);
    void offer(const TorrentDescription& torrent, const QString& folder, const std::optional<ShareKey>& key);
    void offerInPrivate(const TorrentDescription& torrent, const QString& folder);
    void forgetEarlierOf(const TorrentDescription& torrent, const QString& folder, bool isPrivate);
    void announce(const Transfer& transfer);
    QString linkFor(const Transfer& transfer) const;
    void fetchAnew(const FetchSource& source, const FetchOptions& options, const QString& place);
    void goOn(Transfer& transfer, const FetchOptions& options); // it is known already
    void awaitDescription(Transfer& transfer, const FetchOptions& options);
    static Result<void> chooseLate(Transfer& transfer);
    static bool isGone(const Transfer& transfer);
    void moveTo(Transfer& transfer, const QString& place); // nothing of it is on the disk
    void forgetContent(Transfer& transfer);
    void onMetadata(const InfoHash& sha1, const QByteArray& bytes);
    void onShareStored(const InfoHash& sha1);
    void onChunksFinished(const InfoHash& sha1, const QList<int>& chunks);
    void onChunksStored(const InfoHash& sha1, const QList<qint64>& offsets);
    void onProgressed(const QList<TorrentProgress>& torrents);
    void onDetail(status::TransferDetail detail);
    void onPeersFound(const InfoHash& sha1, const QList<Endpoint>& peers, quint32 seeders, quint32 leechers);

    void keepStamps(Transfer& transfer, const QList<FileStamp>& stamps);
    void keepFirstStamps(Transfer& own, WallTime asked);
    void stampQuietFiles();                   // of what nobody writes into any more
    void stamp(const QList<InfoHash>& quiet); // on the worker; syncs them first
    void watchFiles();
    void onTouched(const InfoHash& sha1);
    void onFoldersSeen(const InfoHash& sha1, qint64 changedNs, bool hasNewFiles);
    void noticeGrown(const Transfer& own, const QList<FileStamp>& stamps);
    qint64 promisedBeside(const Transfer& transfer) const; // bytes that running downloads still need there
    qint64 roomFor(const Transfer& transfer) const;        // -1: not known
    void giveUpForSpace(Transfer& transfer);
    void tryForSpace();
    void onEngineFailure(const InfoHash& sha1, const Error& error);
    void deleteFiles(const Transfer& transfer, Removal removal);
    void onRequesterFinished();

    QList<QueueEntry> queue() const; // in its order
    qint64 lastPosition() const;
    void admit(); // whose turn it is runs, the others wait
    void pauseIfGivenEnough(Transfer& transfer);
    void applyRates();
    void keepUp(); // at each upkeepInterval
    void storeTotals();
    Transfer* find(const InfoHash& sha1);

    void touch(const InfoHash& sha1); // its status goes out soon
    void tellNow(const InfoHash& sha1);
    void tellTouched();
    status::TransferStatus statusFor(const Transfer& transfer) const;

    ChunkStore& m_store;
    PeerInfoRequester& m_requester;
    TransferEngines m_engine;
    std::function<ShareKey()> m_makeKey; // none: nothing private
    const Clock& m_clock;
    const FreeSpace m_freeSpace;
    QHash<InfoHash, Transfer> m_transfers;
    QHash<InfoHash, int> m_places;  // in the queue, from 1
    status::PeerLimits m_limits;    // as kept
    std::optional<int> m_downOfRun; // instead
    std::optional<int> m_upOfRun;
    status::RateLimits m_rates; // those that the engine was told
    MonotonicTime m_totalsStoredAt;
    QSet<InfoHash> m_changedTotals;
    QHash<InfoHash, MonotonicTime> m_quietSince; // the engine let go of their files then
    bool m_isWatching = false;                   // a look at files is under way
    InfoHash m_watchNext;                        // whose files are looked at next, from this one on
    int m_watchNextFile = 0;
    QHash<QString, WallTime> m_askedToShare; // when, by path, of what is being read
    QList<Endpoint> m_trackers;
    QString m_linkEnding; // names them
    QSet<InfoHash> m_touched;
    QTimer m_statusTimer;
    QTimer m_upkeepTimer;
    ShareHasher m_hasher;
    ChunkVerification m_verification;
    // Each on its own: a share of hours keeps neither a check waiting nor a look. They end first: their jobs
    // use the others.
    HashWorker m_hashWorker;
    HashWorker m_checkWorker; // reads and syncs what was fetched
    HashWorker m_lookWorker;  // what takes a moment
};

} // namespace muster::peer
