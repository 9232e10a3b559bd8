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
    if (!request.isOwn)
        found.takenBytes = takenBytes(torrent, request.folder);
    if (!request.stamps.isEmpty())
        found.good =
            request.claimed & untouchedChunks(torrent, request.priorities, request.stamps, found.stamps);
    return found;
}

} // namespace

ChunkVerification::ChunkVerification(HashWorker& worker, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
{
}

void ChunkVerification::start(const VerificationRequest& request)
{
    cancel(request.torrent.sha1);
    Check& check = m_checks[request.torrent.sha1];
    check.number = ++m_last;
    check.stop = m_worker.run([this, request, number = check.number](const std::stop_token&) {
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
        read(request, number, found);
}

void ChunkVerification::read(const VerificationRequest& request, quint64 number, Verification found)
{
    Check& check = m_checks[request.torrent.sha1];
    check.stop = m_worker.run([this, request, number, found = std::move(found)](const std::stop_token& stop) {
        const TorrentDescription& torrent = request.torrent;
        const QBitArray unsure = request.claimed & ~found.good;
        const int count = torrent.chunkCount();
        const int step = int(qMax<qint64>(1, bytesPerStep / torrent.chunkBytes));
        Verification all = found;
        qint64 checkedBytes = bytesOf(torrent, found.good);
        for (int first = 0; first < count && !stop.stop_requested(); first += step) {
            QBitArray part(count);
            part.fill(true, first, qMin(first + step, count));
            part &= unsure;
            if (part.count(true) == 0)
                continue;
            all.good |= checkChunks(torrent, request.folder, part, stop, request.priorities);
            checkedBytes += bytesOf(torrent, part);
            m_worker.post([this, sha1 = torrent.sha1, number, checkedBytes] {
                if (isCurrent(sha1, number))
                    emit progressed(sha1, checkedBytes);
            });
        }
        const bool wasStopped = stop.stop_requested();
        if (!request.isOwn && !wasStopped)
            syncFiles(torrent, request.folder); // its stamps say that it is on the disk

        return [this, sha1 = torrent.sha1, number, all, wasStopped] {
            if (!wasStopped && isCurrent(sha1, number))
                end(sha1, number, all);
        };
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
