// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "peer/engine.h"

#include <QTimer>
#include <memory>

namespace muster::peer {

// The peer wire protocol: the only class that knows libtorrent. Peers come in by connectPeers(), and by the
// finders that are switched on. Peer thread; libtorrent's own threads stay behind it.
class TorrentEngine : public Engine
{
    Q_OBJECT
public:
    explicit TorrentEngine(const EngineSettings& settings, QObject* parent = nullptr);
    ~TorrentEngine() override; // ends all connections; what was written stays

    void start() override;
    void add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
             const TorrentChoices& choices = {}) override;
    void addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers = {}) override;
    void remove(const InfoHash& sha1) override;
    void connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers) override;
    // The network's own trackers, which somebody else asks: where a torrent added from now on names them,
    // they are left out.
    void setNetworkTrackers(const QList<Endpoint>& trackers);
    void setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities) override;
    void setSequential(const InfoHash& sha1, bool isSequential) override;
    void setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond,
                          int uploadBytesPerSecond) override;
    void watch(const std::optional<InfoHash>& sha1) override;
    status::TransferDetail detailOf(const InfoHash& sha1) const override; // asks libtorrent's thread
    void setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond) override;
    const EngineSettings& settings() const override { return m_settings; }

    // What its connections understand; as protocol/peercontact.h has it.
    static quint32 features();

    quint16 port() const { return m_port; } // 0 until listening()
    // Content bytes that came from others since start(), of torrents removed since, too.
    qint64 payloadBytesDownloaded() const { return m_payloadBytesDownloaded; }

private:
    struct Session;            // libtorrent's: peer/enginesession.h
    friend struct EngineProbe; // of the tests: what libtorrent says
    void drainAlerts();
    void confirmPassed();
    void askForProgress();
    void tellSources();
    void tellDetail();
    void addDhtNodes(const QList<Endpoint>& nodes);

    EngineSettings m_settings;
    quint16 m_port = 0;
    qint64 m_payloadBytesDownloaded = 0;
    QTimer m_progressTimer;
    QTimer m_confirmTimer;
    QTimer m_sourcesTimer;
    QTimer m_detailTimer;
    std::optional<InfoHash> m_watched;
    QList<Endpoint> m_networkTrackers;
    QList<Endpoint> m_dhtNodes;
    std::unique_ptr<Session> m_session;
};

} // namespace muster::peer
