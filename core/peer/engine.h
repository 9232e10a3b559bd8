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
#include <QStringList>
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

// The peer wire protocol as the download manager needs it. TorrentEngine is the true one; the tests of the
// manager have one that does what they say. Peer thread.
class Engine : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // listening() or listenFailed() follows. Once is enough; the first torrent starts it, too.
    virtual void start() = 0;

    // `have`: the chunks whose bytes are on the disk and were checked; one bit each. Nothing is read to check
    // them again. Adding what is there already does nothing.
    // A file that is skipped comes into being only if it was there before: bytes of it in chunks that other
    // files need go to the parts file (peer/partsfile.h).
    virtual void add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
                     const TorrentChoices& choices) = 0;
    // Asks the others for the description: metadataReceived(). Nothing is written and no chunk asked for:
    // remove it, and add() what was received. `trackers`: URLs that its link names.
    virtual void addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers) = 0;
    // Leaves the files where they are.
    virtual void remove(const InfoHash& sha1) = 0;
    // They become DHT nodes as well, as long as that is on and the torrent is not private.
    virtual void connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers) = 0;

    // Of what was added with a description; nothing happens to others. What was skipped and is wanted now
    // gets its file, with what the parts file has of it.
    virtual void setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities) = 0;
    virtual void setSequential(const InfoHash& sha1, bool isSequential) = 0;
    // 0: as fast as the session may.
    virtual void setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond,
                                  int uploadBytesPerSecond) = 0;

    // detailTold() follows, and again once a second, of this one alone, also while it is not here. Nothing:
    // of none.
    virtual void watch(const std::optional<InfoHash>& sha1) = 0;
    // The same once and at once; may wait for a moment.
    virtual status::TransferDetail detailOf(const InfoHash& sha1) const = 0;

    // 0: as fast as it goes. Before start() it holds from then on.
    virtual void setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond) = 0;
    virtual const EngineSettings& settings() const = 0;

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
};

} // namespace muster::peer
