// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/engine.h"

#include <QFile>
#include <QHash>

namespace muster::testing {

// An engine that transfers nothing: it keeps what it was told, and reports what the test says. Its signals
// are public: emit those that no function here makes.
class FakeEngine final : public peer::Engine
{
public:
    explicit FakeEngine(const peer::EngineSettings& settings = {})
        : m_settings(settings)
    {
    }

    struct Torrent
    {
        std::optional<peer::TorrentDescription> description; // nothing: asked for by its hash alone
        QString folder;
        QBitArray have;
        peer::TorrentChoices choices;
        QStringList trackers;
        QList<Endpoint> peers;
    };

    void start() override { emit listening(6881); }
    void add(const peer::TorrentDescription& torrent, const QString& folder, const QBitArray& have,
             const peer::TorrentChoices& choices) override
    {
        if (!m_torrents.contains(torrent.sha1))
            m_torrents.insert(torrent.sha1, {torrent, folder, have, choices, {}, {}});
    }
    void addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers) override
    {
        m_torrents.insert(sha1, {{}, folder, {}, {}, trackers, {}});
    }
    void remove(const InfoHash& sha1) override { m_torrents.remove(sha1); }
    void connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers) override
    {
        if (const auto torrent = m_torrents.find(sha1); torrent != m_torrents.end())
            torrent->peers += peers;
    }
    void setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities) override
    {
        if (const auto torrent = m_torrents.find(sha1); torrent != m_torrents.end())
            torrent->choices.priorities = priorities;
    }
    void setSequential(const InfoHash& sha1, bool isSequential) override
    {
        if (const auto torrent = m_torrents.find(sha1); torrent != m_torrents.end())
            torrent->choices.isSequential = isSequential;
    }
    void setTorrentLimits(const InfoHash& sha1, int down, int up) override
    {
        if (const auto torrent = m_torrents.find(sha1); torrent != m_torrents.end()) {
            torrent->choices.downloadBytesPerSecond = down;
            torrent->choices.uploadBytesPerSecond = up;
        }
    }
    void watch(const std::optional<InfoHash>& sha1) override { m_watched = sha1; }
    status::TransferDetail detailOf(const InfoHash& sha1) const override
    {
        status::TransferDetail detail;
        detail.sha1 = sha1;
        return detail;
    }
    void setRateLimits(int down, int up) override
    {
        m_settings.downloadBytesPerSecond = down;
        m_settings.uploadBytesPerSecond = up;
    }
    const peer::EngineSettings& settings() const override { return m_settings; }

    const QHash<InfoHash, Torrent>& torrents() const { return m_torrents; }
    bool has(const InfoHash& sha1) const { return m_torrents.contains(sha1); }
    std::optional<InfoHash> watched() const { return m_watched; }

    // These chunks of `content` came: they are on the disk, and told. False: cannot write.
    bool finish(const peer::TorrentDescription& torrent, const QByteArray& content, const QList<int>& chunks)
    {
        // One file, or the test writes by itself.
        QFile file(m_torrents.value(torrent.sha1).folder + QLatin1Char('/') + torrent.files.first().path);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        for (const int chunk : chunks) {
            const qint64 offset = torrent.chunkOffset(chunk);
            const QByteArray bytes = content.sliced(offset, torrent.chunkSize(chunk));
            if (!file.seek(offset) || file.write(bytes) != bytes.size())
                return false;
        }
        file.close();
        emit chunksFinished(torrent.sha1, chunks);
        return true;
    }

private:
    peer::EngineSettings m_settings;
    QHash<InfoHash, Torrent> m_torrents;
    std::optional<InfoHash> m_watched;
};

} // namespace muster::testing
