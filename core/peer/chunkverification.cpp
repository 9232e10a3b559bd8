// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkverification.h"

#include "peer/chunkchecker.h"
#include "peer/contentplace.h"
#include "peer/filestamps.h"
#include "peer/hashworker.h"

#include <QFileInfo>
#include <utility>

namespace muster::peer {

namespace {

constexpr qint64 bytesPerStep = 256LL * 1024 * 1024; // progress is told after each

Verification lookAt(const VerificationRequest& request)
{
    const TorrentDescription& torrent = request.torrent;
    Verification found;
    found.good = QBitArray(request.claimed.size());
    if (!request.isOwn)
        found.place = checkPlace(torrent, request.folder);
    found.isThere = QFileInfo::exists(request.folder + QLatin1Char('/') + torrent.name);
    if (!found.place || !found.isThere)
        return found;
    found.stamps = stampsOf(torrent, request.folder);
    if (request.isOwn)
        found.foldersNs = newestFolderNs(torrent, request.folder);
    else
        found.takenBytes = takenBytes(torrent, request.folder);
    if (!request.stamps.isEmpty())
        found.good =
            request.claimed & untouchedChunks(torrent, request.priorities, request.stamps, found.stamps);
    return found;
}

} // namespace

ChunkVerification::ChunkVerification(HashWorker& looker, HashWorker& reader, QObject* parent)
    : QObject(parent)
    , m_looker(looker)
    , m_reader(reader)
{
}

void ChunkVerification::start(const VerificationRequest& request)
{
    cancel(request.torrent.sha1);
    Check& check = m_checks[request.torrent.sha1];
    check.number = ++m_last;
    check.stop = m_looker.run([this, request, number = check.number](const std::stop_token&) {
        const Verification found = lookAt(request);
        return [this, request, number, found] { onLookedAt(request, number, found); };
    });
}

void ChunkVerification::onLookedAt(const VerificationRequest& request, quint64 number,
                                   const Verification& found)
{
    if (!isCurrent(request.torrent.sha1, number))
        return;
    if (!found.place || !found.isThere || found.good == request.claimed)
        end(request.torrent.sha1, number, found);
    else
        read(request, number, found, 0);
}

void ChunkVerification::read(const VerificationRequest& request, quint64 number, Verification found,
                             int first)
{
    const TorrentDescription& torrent = request.torrent;
    QBitArray left = request.claimed & ~found.good;
    left.fill(false, 0, first);
    if (left.count(true) == 0) {
        endRead(request, number, found);
        return;
    }
    while (!left.testBit(first))
        ++first;
    const int end =
        int(qMin<qint64>(torrent.chunkCount(), first + qMax<qint64>(1, bytesPerStep / torrent.chunkBytes)));
    const qint64 leftBytes = bytesOf(torrent, left);
    Check& check = m_checks[torrent.sha1];
    check.stop = m_reader.run(
        [this, request, number, end, left, found = std::move(found)](const std::stop_token& stop) {
            QBitArray part = left;
            part.fill(false, end, part.size());
            Verification more = found;
            more.good |= checkChunks(request.torrent, request.folder, part, stop, request.priorities);
            const bool wasStopped = stop.stop_requested();
            const qint64 checkedBytes =
                bytesOf(request.torrent, request.claimed) - bytesOf(request.torrent, left & ~part);
            return [this, request, number, end, more, wasStopped, checkedBytes] {
                if (wasStopped || !isCurrent(request.torrent.sha1, number))
                    return;
                emit progressed(request.torrent.sha1, checkedBytes);
                read(request, number, more, end);
            };
        },
        leftBytes);
}

void ChunkVerification::endRead(const VerificationRequest& request, quint64 number, const Verification& found)
{
    if (request.isOwn) {
        end(request.torrent.sha1, number, found);
        return;
    }
    Check& check = m_checks[request.torrent.sha1];
    check.stop = m_reader.run([this, request, number, found](const std::stop_token&) {
        syncFiles(request.torrent, request.folder); // its stamps say that it is on the disk
        return [this, sha1 = request.torrent.sha1, number, found] { end(sha1, number, found); };
    });
}

void ChunkVerification::end(const InfoHash& sha1, quint64 number, const Verification& found)
{
    if (!isCurrent(sha1, number))
        return;
    m_checks.remove(sha1);
    emit done(sha1, found);
}

void ChunkVerification::cancel(const InfoHash& sha1)
{
    if (const auto check = m_checks.find(sha1); check != m_checks.end()) {
        check->stop.request_stop();
        m_checks.erase(check);
    }
}

void ChunkVerification::cancelAll()
{
    for (Check& check : m_checks)
        check.stop.request_stop();
    m_checks.clear();
}

bool ChunkVerification::isCurrent(const InfoHash& sha1, quint64 number) const
{
    const auto check = m_checks.constFind(sha1);
    return check != m_checks.cend() && check->number == number;
}

} // namespace muster::peer
