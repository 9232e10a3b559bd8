// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer/transferengines.h"

#include "peer/limitshares.h"

#include <utility>

namespace muster::peer {

namespace {

constexpr int sharingIntervalMs = 1000;

}

TransferEngines::TransferEngines(Engine& open, QObject* parent)
    : QObject(parent)
    , m_open(open)
    , m_downLimit(open.settings().downloadBytesPerSecond)
    , m_upLimit(open.settings().uploadBytesPerSecond)
    , m_sharing(this)
{
    m_sharing.setInterval(sharingIntervalMs);
    connect(&m_sharing, &QTimer::timeout, this, &TransferEngines::shareLimits);
    connect(&m_open, &Engine::listening, this, &TransferEngines::listening);
    connect(&m_open, &Engine::metadataReceived, this, &TransferEngines::metadataReceived);
    connect(&m_open, &Engine::chunksFinished, this, &TransferEngines::chunksFinished);
    connect(&m_open, &Engine::progressed, this, [this](const QList<TorrentProgress>& torrents) {
        note(m_openUse, torrents);
        emit progressed(torrents);
    });
    connect(&m_open, &Engine::sourcesChanged, this, &TransferEngines::sourcesChanged);
    connect(&m_open, &Engine::failed, this, &TransferEngines::failed);
    connect(&m_open, &Engine::detailTold, this, &TransferEngines::detailTold);
}

void TransferEngines::setPrivateEngine(Engine& engine)
{
    m_private = &engine;
    shareLimits();
    connect(m_private, &Engine::listening, this, &TransferEngines::privateListening);
    connect(m_private, &Engine::metadataReceived, this,
            [this](const InfoHash& content, const QByteArray& torrent) {
                emit metadataReceived(idOf(content), torrent);
            });
    connect(m_private, &Engine::chunksFinished, this,
            [this](const InfoHash& content, const QList<int>& chunks) {
                emit chunksFinished(idOf(content), chunks);
            });
    connect(m_private, &Engine::progressed, this, [this](QList<TorrentProgress> torrents) {
        note(m_privateUse, torrents);
        for (TorrentProgress& torrent : torrents)
            torrent.sha1 = idOf(torrent.sha1);
        emit progressed(torrents);
    });
    connect(m_private, &Engine::sourcesChanged, this,
            [this](const InfoHash& content, const QList<status::SourceStatus>& sources) {
                emit sourcesChanged(idOf(content), sources);
            });
    connect(m_private, &Engine::failed, this,
            [this](const InfoHash& content, const Error& error) { emit failed(idOf(content), error); });
    connect(m_private, &Engine::detailTold, this, [this](status::TransferDetail detail) {
        detail.sha1 = idOf(detail.sha1);
        emit detailTold(detail);
    });
}

void TransferEngines::setPrivate(const InfoHash& sha1, const InfoHash& content)
{
    PrivateShare& share = m_shares[sha1];
    if (content == InfoHash{} || content == share.content)
        return;
    m_ids.remove(share.content);
    m_ids.insert(content, sha1);
    share.content = content;
    if (m_watched == sha1)
        m_private->watch(content);
    if (const auto folder = std::exchange(share.waitingFolder, std::nullopt))
        addByHash(sha1, *folder);
}

void TransferEngines::add(const TorrentDescription& torrent, const QString& folder, const QBitArray& have,
                          const TorrentChoices& choices)
{
    TorrentDescription onTheWire = torrent;
    onTheWire.sha1 = torrent.wireHash;
    useOf(torrent.sha1).insert(onTheWire.sha1, {});
    shareLimits();
    engineOf(torrent.sha1).add(onTheWire, folder, have, choices);
}

void TransferEngines::addByHash(const InfoHash& sha1, const QString& folder, const QStringList& trackers)
{
    const auto share = m_shares.find(sha1);
    if (share == m_shares.end()) {
        m_openUse.insert(sha1, {});
        shareLimits();
        m_open.addByHash(sha1, folder, trackers);
        return;
    }
    if (share->content == InfoHash{}) {
        share->waitingFolder = folder;
        m_private->start(); // so that there is a port to be announced
        return;
    }
    m_privateUse.insert(share->content, {});
    shareLimits();
    m_private->addByHash(share->content, folder, {});
}

void TransferEngines::remove(const InfoHash& sha1)
{
    if (const auto share = m_shares.find(sha1); share != m_shares.end())
        share->waitingFolder.reset();
    engineOf(sha1).remove(contentOf(sha1));
    useOf(sha1).remove(contentOf(sha1));
    shareLimits();
}

void TransferEngines::connectPeers(const InfoHash& sha1, const QList<Endpoint>& peers)
{
    engineOf(sha1).connectPeers(contentOf(sha1), peers);
}

void TransferEngines::setFilePriorities(const InfoHash& sha1, const QList<status::FilePriority>& priorities)
{
    engineOf(sha1).setFilePriorities(contentOf(sha1), priorities);
}

void TransferEngines::setSequential(const InfoHash& sha1, bool isSequential)
{
    engineOf(sha1).setSequential(contentOf(sha1), isSequential);
}

void TransferEngines::setTorrentLimits(const InfoHash& sha1, int downloadBytesPerSecond,
                                       int uploadBytesPerSecond)
{
    engineOf(sha1).setTorrentLimits(contentOf(sha1), downloadBytesPerSecond, uploadBytesPerSecond);
}

void TransferEngines::setRateLimits(int downloadBytesPerSecond, int uploadBytesPerSecond)
{
    m_downLimit = downloadBytesPerSecond;
    m_upLimit = uploadBytesPerSecond;
    shareLimits();
}

void TransferEngines::note(Use& use, const QList<TorrentProgress>& torrents)
{
    for (const TorrentProgress& torrent : torrents)
        if (const auto found = use.find(torrent.sha1); found != use.end())
            *found = {torrent.downBytesPerSecond, torrent.upBytesPerSecond};
}

void TransferEngines::shareLimits()
{
    Rates open, ofPrivate;
    for (const Rates& rates : std::as_const(m_openUse))
        open = {open.down + rates.down, open.up + rates.up};
    for (const Rates& rates : std::as_const(m_privateUse))
        ofPrivate = {ofPrivate.down + rates.down, ofPrivate.up + rates.up};
    const bool isOpen = !m_openUse.isEmpty();
    const bool isPrivate = m_private && !m_privateUse.isEmpty();
    const auto share = [&](int limit, qint64 one, qint64 other) {
        return limit > 0 ? shareLimit(limit, {isOpen, one}, {isPrivate, other}) : LimitShares{};
    };
    const LimitShares down = share(m_downLimit, open.down, ofPrivate.down);
    const LimitShares up = share(m_upLimit, open.up, ofPrivate.up);
    const auto tell = [](Engine& engine, int downLimit, int upLimit) {
        const EngineSettings& now = engine.settings();
        if (now.downloadBytesPerSecond != downLimit || now.uploadBytesPerSecond != upLimit)
            engine.setRateLimits(downLimit, upLimit);
    };
    tell(m_open, down.open, up.open);
    if (m_private)
        tell(*m_private, down.isPrivate, up.isPrivate);
    const bool isShared = isOpen && isPrivate && (m_downLimit > 0 || m_upLimit > 0);
    if (isShared != m_sharing.isActive())
        isShared ? m_sharing.start() : m_sharing.stop();
}

TransferEngines::Use& TransferEngines::useOf(const InfoHash& sha1)
{
    return m_private && m_shares.contains(sha1) ? m_privateUse : m_openUse;
}

void TransferEngines::watch(const std::optional<InfoHash>& sha1)
{
    m_watched = sha1;
    Engine* engine = sha1 ? &engineOf(*sha1) : nullptr;
    m_open.watch(engine == &m_open ? sha1 : std::nullopt);
    if (m_private)
        m_private->watch(engine == m_private ? std::optional(contentOf(*sha1)) : std::nullopt);
}

status::TransferDetail TransferEngines::detailOf(const InfoHash& sha1)
{
    status::TransferDetail detail = engineOf(sha1).detailOf(contentOf(sha1));
    detail.sha1 = sha1;
    return detail;
}

// Where there is none for private shares nothing private is ever set.
Engine& TransferEngines::engineOf(const InfoHash& sha1)
{
    return m_private && m_shares.contains(sha1) ? *m_private : m_open;
}

InfoHash TransferEngines::contentOf(const InfoHash& sha1) const
{
    const auto share = m_shares.constFind(sha1);
    return share == m_shares.cend() ? sha1 : share->content;
}

} // namespace muster::peer
