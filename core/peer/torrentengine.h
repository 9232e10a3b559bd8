// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/endpoint.h"
#include "base/ids.h"
#include "base/result.h"
#include "peer/finders.h"
#include "peer/torrentdescription.h"
#include "status/filepriority.h"
#include "status/transferdetail.h"

#include <QBitArray>
#include <QList>
#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

namespace muster::peer {

struct EngineSettings
{
    IpAddress address;              // listens here, and connects to others from here; 0.0.0.0: all
    quint16 port = 0;               // TCP and uTP; 0: the system chooses
    int downloadBytesPerSecond = 0; // 0: as fast as it goes
    int uploadBytesPerSecond = 0;
    // Connections to others, and from others, only with the protocol's encryption (RC4 over a Diffie-Hellman
    // exchange), uTP's too. Without it they are open, which is faster. For a whole engine: what may and what
    // must not be open are two engines.
    bool isEncryptionRequired = false;
    Finders finders{};
    bool mayListenElsewhere = false; // where `port` is in use: the system chooses
};

// How one content is to be fetched and given.
struct TorrentChoices
{
    QList<status::FilePriority> priorities; // one for each of TorrentDescription::files; none: all Normal
    bool isSequential = false;              // from the first chunk to the last
    int downloadBytesPerSecond = 0;         // 0: as fast as the session may
    int uploadBytesPerSecond = 0;
};

struct TorrentProgress
{
    InfoHash sha1;
    qint64 downBytesPerSecond = 0;
    qint64 upBytesPerSecond = 0;
    qint64 uploadedBytes = 0; // payload, since it was added
    qint64 downloadedBytes = 0;
    int connectedPeers = 0;
};

// The peer wire protocol: the only class that knows libtorrent. Peers come in by connectPeers(), and by the
// finders that are switched on. Peer thread; libtorrent's own threads stay behind it.
class TorrentEngine : public QObject
{
    Q_OBJECT
public:
    explicit TorrentEngine(const EngineSettings& settings, QObject* parent = nullptr);
    ~TorrentEngine() override; // ends all connections; what was written stays

    // listening() or listenFailed() follows. Once is enough; the first torrent starts it, too.
    void start();

    // `have`: the chunks whose bytes are on the disk and were checked; one bit each. Nothing is read to check
    // them again. Adding what is there already does nothing.
    // A file that is skipped comes into being only if it was there before: bytes of it in chunks that other
    // files need go to the parts file (peer/partsfile.h).
    void add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
             const TorrentChoices& choices = {});
    // Asks the others for the description: metadataReceived(). Nothing is written and no chunk asked for:
    // remove it, and add() what was received. `trackers`: URLs that its link names.
    void addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers = {});
    // Leaves the files where they are.
    void remove(const InfoHash& sha1);
    // They become DHT nodes as well, as long as that is on and the torrent is not private.
    void connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers);
    // The network's own trackers, which somebody else asks: where a torrent added from now on names them,
    // they are left out.
    void setNetworkTrackers(const QList<Endpoint>& trackers);

    // Of what was added with a description; nothing happens to others. What was skipped and is wanted now
    // gets its file, with what the parts file has of it.
    void setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities);
    void setSequential(const InfoHash& sha1, bool isSequential);
    // 0: as fast as the session may.
    void setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond, int uploadBytesPerSecond);

    // detailTold() follows, and again once a second, of this one alone, also while it is not here. Nothing:
    // of none.
    void watch(const std::optional<InfoHash>& sha1);

    // The same once and at once; asks libtorrent's thread.
    status::TransferDetail detailOf(const InfoHash& sha1) const;

    // What its connections understand; as protocol/peercontact.h has it.
    static quint32 features();
    // 0: as fast as it goes. Before start() it holds from then on.
    void setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond);
    const EngineSettings& settings() const { return m_settings; }

    quint16 port() const { return m_port; } // 0 until listening()
    // Content bytes that came from others since start(), of torrents removed since, too.
    qint64 payloadBytesDownloaded() const { return m_payloadBytesDownloaded; }

signals:
    void listening(quint16 port);
    void listenFailed(const muster::Error& error);
    void metadataReceived(const muster::InfoHash& sha1, const QByteArray& torrent);
    // These chunks hash right and all their bytes were given to the operating system: they outlive this
    // process, whatever happens to it. Each chunk once, never one that add() was told of.
    void chunksFinished(const muster::InfoHash& sha1, const QList<int>& chunks);
    // At most 5 a second; only what changed.
    void progressed(const QList<muster::peer::TorrentProgress>& torrents);
    // How its finders get on: Tracker, Lsd, Dht, PeerExchange. At most one a second for each torrent, when
    // something changed; the first one soon after it was added.
    void sourcesChanged(const muster::InfoHash& sha1, const QList<muster::status::SourceStatus>& sources);
    void detailTold(const muster::status::TransferDetail& detail); // see watch()
    // Whom the DHT can begin with next time; at most 64, the newest last. For Finders::dhtNodes.
    void dhtNodesChanged(const QList<muster::Endpoint>& nodes);
    // Nothing more is fetched of it until it is removed and added again.
    void failed(const muster::InfoHash& sha1, const muster::Error& error);

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
