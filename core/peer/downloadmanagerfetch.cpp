// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked for: begun, gone on with, or put elsewhere; and which of its files.
#include "peer/contentplace.h"
#include "peer/downloadmanager.h"
#include "peer/sharelink.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace muster::peer {

using status::FilePriority;
using status::TransferState;

namespace {

// What was left out before is wanted, too; what came first or last stays so.
QList<FilePriority> withNothingSkipped(QList<FilePriority> priorities)
{
    std::replace(priorities.begin(), priorities.end(), FilePriority::Skip, FilePriority::Normal);
    return priorities;
}

// As a person counts the files: padding is none.
int fileCount(const TorrentDescription& torrent)
{
    return int(std::count_if(torrent.files.begin(), torrent.files.end(),
                             [](const ContentFile& file) { return !file.isPadding; }));
}

Result<QList<FilePriority>> chosenOf(const TorrentDescription& torrent, const FetchOptions& options,
                                     const QList<FilePriority>& before)
{
    if (options.choose)
        return options.choose(fileCount(torrent));
    return options.priorities.value_or(options.isPaused ? before : withNothingSkipped(before));
}

} // namespace

void DownloadManager::fetch(const FetchSource& source, const FetchOptions& options)
{
    const QString place = QDir::cleanPath(QFileInfo(options.folder).absoluteFilePath());
    Transfer* found = find(source.sha1);
    if (!found) {
        fetchAnew(source, options, place);
        return;
    }
    if (found->record.savePath != place && options.mayMove && (found->isNew() || isGone(*found)))
        moveTo(*found, place);
    if (found->record.savePath != place) {
        const QString name = statusFor(*found).name;
        emit fetchFailed(
            source.sha1,
            {tr("%1 is kept in %2 already; take it from there, or remove it and fetch it again")
                 .arg(name.isEmpty() ? source.sha1.toHexString() : name, found->record.savePath)});
        return;
    }
    goOn(*found, options);
}

// The choice comes first: by it the rest knows what is still to be fetched.
void DownloadManager::goOn(Transfer& transfer, const FetchOptions& options)
{
    const InfoHash sha1 = transfer.record.sha1;
    if (!transfer.torrent) {
        awaitDescription(transfer, options);
        return;
    }
    const auto chosen = chosenOf(*transfer.torrent, options, transfer.record.priorities);
    if (!chosen) {
        emit fetchFailed(sha1, chosen.error());
        return;
    }
    setPriorities(sha1, *chosen);
    transfer.wasAsked = true;
    if (options.isPaused)
        return;
    if (transfer.state == TransferState::Paused || transfer.state == TransferState::Failed ||
        transfer.record.wanted == WantedState::Paused)
        resume(sha1);
    else if (transfer.state == TransferState::Sharing)
        complete(transfer);
}

// A choice is kept in memory only: until it is made nothing is fetched, not after a crash either.
void DownloadManager::awaitDescription(Transfer& transfer, const FetchOptions& options)
{
    ShareRecord& record = transfer.record;
    transfer.wasAsked = true;
    if (options.isPaused && !options.choose && !options.priorities)
        return;
    transfer.choosesLate = options.choose;
    transfer.isToResume = !options.isPaused && options.choose;
    record.priorities = options.priorities.value_or(withNothingSkipped(record.priorities));
    record.wanted = options.isPaused || options.choose ? WantedState::Paused : WantedState::Active;
    store(transfer);
    if (transfer.state == TransferState::Paused || transfer.state == TransferState::Failed)
        begin(transfer);
    touch(record.sha1);
}

// Its files are known by now.
Result<void> DownloadManager::chooseLate(Transfer& transfer)
{
    if (!transfer.choosesLate)
        return {};
    const auto chosen = std::exchange(transfer.choosesLate, {})(fileCount(*transfer.torrent));
    if (!chosen) {
        transfer.record.wanted = WantedState::Paused;
        return tl::unexpected(chosen.error());
    }
    choose(transfer, *chosen);
    if (transfer.isToResume)
        transfer.record.wanted = WantedState::Active;
    return {};
}

// It was here, and somebody took it away.
bool DownloadManager::isGone(const Transfer& transfer)
{
    return transfer.torrent && transfer.state != TransferState::Downloading &&
           !QFileInfo::exists(transfer.record.savePath + QLatin1Char('/') + transfer.torrent->name);
}

// Nothing of it is on the disk: somebody only looked at what is in it, wants it elsewhere before anything of
// it came, or deleted it.
void DownloadManager::moveTo(Transfer& transfer, const QString& place)
{
    if (!QDir().mkpath(place) || !QFileInfo(place).isWritable())
        return;
    halt(transfer);
    if (transfer.torrent && !transfer.isNew())
        forgetContent(transfer);
    transfer.record.savePath = place;
    transfer.record.wanted = WantedState::Paused; // whoever asked for it resumes it
    store(transfer);
    transfer.state = TransferState::Paused;
    if (!transfer.torrent)
        askForMetadata(transfer);
    touch(transfer.record.sha1);
}

// From now on it is like one that was never begun. Own names were as the disk had them: fetched ones are made
// safe.
void DownloadManager::forgetContent(Transfer& transfer)
{
    (void)removeParts(*transfer.torrent, transfer.record.savePath); // nobody needs them; they do no harm
    forget(transfer, transfer.recorded);
    keepStamps(transfer, {});
    m_quietSince.remove(transfer.record.sha1);
    transfer.record.isBegun = false;
    transfer.record.isOwn = false;
    transfer.record.finishedAt.reset();
    transfer.spareBytes = 0;
    transfer.wasLost = false;
    transfer.wasTouched = false;
    if (const auto torrent = readTorrent(transfer.record.torrent))
        describe(transfer, *torrent, {});
}

void DownloadManager::fetchAnew(const FetchSource& source, const FetchOptions& options, const QString& place)
{
    if (source.key && !m_makeKey) {
        emit fetchFailed(source.sha1, {tr("private shares are not fetched or given here")});
        return;
    }
    std::optional<TorrentDescription> torrent;
    Result<QList<FilePriority>> chosen = options.priorities.value_or(QList<FilePriority>());
    if (const auto read = readTorrent(source.torrent); !source.torrent.isEmpty() && read) {
        torrent = *read;
        chosen = chosenOf(*torrent, options, {});
    }
    if (!chosen) {
        emit fetchFailed(source.sha1, chosen.error());
        return;
    }
    if (!QDir().mkpath(place) || !QFileInfo(place).isWritable()) {
        emit fetchFailed(source.sha1, {tr("cannot write into the folder %1; choose another one").arg(place)});
        return;
    }
    const bool choosesLate = options.choose && !torrent;
    ShareRecord record;
    record.sha1 = source.sha1;
    record.torrent = source.torrent;
    record.key = source.key;
    record.magnet = linkOf(linkTo(record, source.name), source.trackers);
    record.savePath = place;
    record.wanted = options.isPaused || choosesLate ? WantedState::Paused : WantedState::Active;
    record.addedAt = m_clock.wall();
    record.isSequential = options.isSequential;
    record.priorities = *chosen;
    record.queuePosition = lastPosition() + 1;
    m_store.putShare(record);
    Transfer& transfer = *m_transfers.insert(source.sha1, transferOf(record));
    transfer.wasAsked = true;
    if (choosesLate) {
        transfer.choosesLate = options.choose;
        transfer.isToResume = !options.isPaused;
    }
    if (record.key)
        m_engine.setPrivate(record.sha1, {});
    if (torrent)
        describe(transfer, *torrent, {});
    if (options.isPaused && torrent)
        transfer.state = TransferState::Paused;
    else
        begin(transfer);
    admit();
    touch(source.sha1);
}

} // namespace muster::peer
