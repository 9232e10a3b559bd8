// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/sharehasher.h"

#include "peer/hashworker.h"
#include "peer/sha1.h"
#include "peer/torrentmaker.h"
#include "protocol/displayname.h"

#include <QDir>
#include <QFileInfo>
#include <utility>

namespace muster::peer {

namespace {

constexpr Millis progressInterval{100};

} // namespace

ShareHasher::ShareHasher(HashWorker& worker, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
    , m_clock(clock)
{
}

void ShareHasher::hash(const QString& path, const ShareOptions& options)
{
    const QString place = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    const InfoHash standIn = *InfoHash::fromBytes(sha1Of(place.toUtf8()));
    if (m_readings.contains(standIn))
        return;
    Reading& reading = m_readings[standIn];
    reading.path = place;
    reading.options = options;
    reading.stop = m_worker.run([this, place, standIn, options](const std::stop_token& stop) {
        MonotonicTime told = m_clock.monotonic();
        const auto progress = [&](qint64 doneBytes, qint64 totalBytes) {
            const MonotonicTime now = m_clock.monotonic();
            if (now - told < progressInterval)
                return;
            told = now;
            m_worker.post(
                [this, standIn, doneBytes, totalBytes] { onProgress(standIn, doneBytes, totalBytes); });
        };
        const auto notice = [&](const QString& text) {
            m_worker.post([this, place, text] { emit noticed(place, text); });
        };
        auto torrent = makeTorrent(place, progress, stop, options.chunkBytes, notice);
        return [this, standIn, torrent = std::move(torrent)] { onDone(standIn, torrent); };
    });
    emit changed(statusOf(standIn, reading));
}

bool ShareHasher::cancel(const InfoHash& standIn)
{
    const auto reading = m_readings.find(standIn);
    if (reading == m_readings.end())
        return false;
    reading->stop.request_stop();
    return true;
}

void ShareHasher::cancelAll()
{
    for (Reading& reading : m_readings)
        reading.stop.request_stop();
}

QList<status::TransferStatus> ShareHasher::statuses() const
{
    QList<status::TransferStatus> all;
    for (auto reading = m_readings.cbegin(); reading != m_readings.cend(); ++reading)
        all.append(statusOf(reading.key(), *reading));
    return all;
}

void ShareHasher::onProgress(const InfoHash& standIn, qint64 doneBytes, qint64 totalBytes)
{
    const auto reading = m_readings.find(standIn);
    if (reading == m_readings.end())
        return;
    reading->doneBytes = doneBytes;
    reading->totalBytes = totalBytes;
    emit changed(statusOf(standIn, *reading));
}

void ShareHasher::onDone(const InfoHash& standIn, const Result<TorrentDescription>& torrent)
{
    const Reading reading = m_readings.take(standIn);
    emit gone(standIn);
    if (reading.stop.stop_requested()) // even if the last byte was read before that was noticed
        emit cancelled(reading.path);
    else if (torrent)
        emit hashed(*torrent, QFileInfo(reading.path).path(), reading.options);
    else
        emit failed(reading.path, torrent.error());
}

status::TransferStatus ShareHasher::statusOf(const InfoHash& standIn, const Reading& reading)
{
    const QFileInfo info(reading.path);
    status::TransferStatus status;
    status.sha1 = standIn;
    status.name = protocol::displayName(info.fileName().toUtf8());
    status.folder = info.path();
    status.state = status::TransferState::Hashing;
    status.sizeBytes = reading.totalBytes;
    status.wantedBytes = reading.totalBytes;
    status.doneBytes = reading.doneBytes;
    return status;
}

} // namespace muster::peer
