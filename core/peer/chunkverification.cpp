// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/chunkverification.h"

#include "peer/chunkchecker.h"
#include "peer/hashworker.h"

#include <QFileInfo>

namespace muster::peer {

namespace {

constexpr qint64 bytesPerStep = 256LL * 1024 * 1024; // progress is told after each

} // namespace

ChunkVerification::ChunkVerification(HashWorker& worker, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
{
}

void ChunkVerification::start(const TorrentDescription& torrent, const QString& folder,
                              const QBitArray& claimed)
{
    cancel(torrent.sha1);
    Check& check = m_checks[torrent.sha1];
    check.number = ++m_last;
    check.stop = m_worker.run([this, torrent, folder, claimed, sha1 = torrent.sha1,
                               number = check.number](const std::stop_token& stop) {
        Verification found{QBitArray(claimed.size()),
                           QFileInfo::exists(folder + QLatin1Char('/') + torrent.name)};
        const int step = int(qMax<qint64>(1, bytesPerStep / torrent.chunkBytes));
        qint64 checkedBytes = 0;
        for (int first = 0; found.isThere && first < claimed.size(); first += step) {
            QBitArray part(claimed.size());
            part.fill(true, first, qMin(first + step, int(claimed.size())));
            part &= claimed;
            found.good |= checkChunks(torrent, folder, part, stop);
            checkedBytes += bytesOf(torrent, part);
            m_worker.post([this, sha1, number, checkedBytes] {
                if (isCurrent(sha1, number))
                    emit progressed(sha1, checkedBytes);
            });
        }
        const bool wasStopped = stop.stop_requested();
        return [this, sha1, number, found, wasStopped] {
            if (wasStopped || !isCurrent(sha1, number))
                return;
            m_checks.remove(sha1);
            emit done(sha1, found);
        };
    });
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
