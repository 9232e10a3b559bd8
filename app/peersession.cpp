// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/peersession.h"

#include "cluster/clusterview.h"
#include "protocol/sharekey.h"

#include <QRandomGenerator>

namespace muster::app {

namespace {

constexpr Millis viewInterval{500};

// BEP 20: two letters and four digits of the program, then chance.
PeerId makePeerId()
{
    QByteArray bytes = "-MU0010-";
    while (bytes.size() < PeerId::size)
        bytes.append(char(QRandomGenerator::system()->bounded('0', '9' + 1)));
    return PeerId::fromBytes(bytes).value();
}

peer::EngineSettings engineSettings(const NodeSettings& settings)
{
    peer::EngineSettings engine;
    engine.address = settings.network.bindAddress;
    engine.downloadBytesPerSecond = settings.options.downLimitKibPerSecond.value_or(0) * 1024;
    engine.uploadBytesPerSecond = settings.options.upLimitKibPerSecond.value_or(0) * 1024;
    engine.finders = settings.options.finders;
    engine.finders.dhtNodes = settings.dhtNodes;
    engine.port = settings.options.listenPort == 0 ? settings.keptPorts.open : settings.options.listenPort;
    engine.mayListenElsewhere = settings.options.listenPort == 0;
    return engine;
}

// Encrypted or not at all: what goes over an open connection names what it is about.
peer::EngineSettings privateEngineSettings(const NodeSettings& settings)
{
    peer::EngineSettings engine = engineSettings(settings);
    engine.port =
        engine.mayListenElsewhere ? settings.keptPorts.encrypted : quint16(settings.options.listenPort + 1);
    engine.isEncryptionRequired = true;
    engine.finders = {}; // whoever has the link is told by the trackers, and by who is connected already
    return engine;
}

// Where other computers can reach this one.
QList<IpAddress> reachableAddresses(const NodeSettings& settings)
{
    if (!settings.network.bindsToAll())
        return {settings.network.bindAddress};
    QList<IpAddress> addresses;
    for (const IpAddress& address : settings.ownAddresses)
        if (!address.isLoopback())
            addresses.append(address);
    return addresses;
}

peer::RequesterSettings requesterSettings(const NodeSettings& settings)
{
    protocol::PeerContact contact;
    contact.downloadKibPerSecond = quint32(settings.options.downLimitKibPerSecond.value_or(0));
    contact.uploadKibPerSecond = quint32(settings.options.upLimitKibPerSecond.value_or(0));
    contact.features = peer::TorrentEngine::features();
    contact.client = "Muster/" MUSTER_VERSION;
    return {settings.options.announceGroup, makePeerId(), contact, reachableAddresses(settings)};
}

} // namespace

cluster::KeepAliveSettings listenerSettings(const NodeSettings& settings)
{
    cluster::KeepAliveSettings keepAlives;
    keepAlives.network = settings.network;
    keepAlives.group = settings.options.clusterGroup;
    keepAlives.clusterName = settings.options.cluster;
    keepAlives.key = settings.key;
    return keepAlives;
}

PeerSession::PeerSession(const NodeSettings& settings, peer::ChunkStore& store, const Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_keepAlives(listenerSettings(settings), std::nullopt, clock)
    , m_requester(settings.network, requesterSettings(settings), clock,
                  [] { return QRandomGenerator::system()->generate(); })
    , m_engine(engineSettings(settings))
    , m_privateEngine(privateEngineSettings(settings))
    , m_downloads(store, m_requester, m_engine, clock)
{
    m_downloads.setPrivateEngine(m_privateEngine, protocol::randomShareKey);
    m_showView.setSingleShot(true);
    connect(&m_showView, &QTimer::timeout, this, &PeerSession::followKeepAlives);
    connect(&m_keepAlives, &cluster::ClusterFaultTolerance::heard, this, [this] {
        if (!m_showView.isActive())
            m_showView.start(viewInterval);
    });
    connect(&m_engine, &peer::TorrentEngine::listenFailed, this, &PeerSession::failed);
    connect(&m_privateEngine, &peer::TorrentEngine::listenFailed, this, &PeerSession::failed);
    connect(&m_engine, &peer::TorrentEngine::listening, this, &PeerSession::followPorts);
    connect(&m_privateEngine, &peer::TorrentEngine::listening, this, &PeerSession::followPorts);
    connect(&m_engine, &peer::TorrentEngine::dhtNodesChanged, this, &PeerSession::dhtNodesChanged);
    connect(&m_requester, &peer::PeerInfoRequester::refused, this, &PeerSession::failed);
    connect(&m_downloads, &peer::DownloadManager::failed, this, &PeerSession::failed);
}

void PeerSession::followPorts()
{
    PeerPorts& ports = m_settings.keptPorts;
    const PeerPorts before = ports;
    if (m_engine.port() != 0)
        ports.open = m_engine.port();
    if (m_privateEngine.port() != 0)
        ports.encrypted = m_privateEngine.port();
    if (ports != before)
        emit portsChanged(ports);
}

void PeerSession::startEngine() { m_engine.start(); }

Result<void> PeerSession::start()
{
    m_requester.setKnownTrackers(m_settings.join);
    Result<void> started = m_keepAlives.start();
    if (started)
        started = m_requester.start();
    if (started)
        started = m_downloads.start();
    if (started) {
        m_downloads.useRates(m_settings.options.downLimitKibPerSecond,
                             m_settings.options.upLimitKibPerSecond);
        m_engine.start();
    }
    return started;
}

void PeerSession::followKeepAlives()
{
    QList<Endpoint> trackers;
    for (const auto& [node, member] : m_keepAlives.membership().members())
        if (member.liveness != cluster::Liveness::Dead)
            for (const Endpoint& endpoint : member.announce())
                trackers << endpoint;
    m_downloads.setTrackers(trackers);
    m_engine.setNetworkTrackers(m_settings.join + trackers);
    m_requester.setKnownTrackers(m_settings.join + trackers);
    auto view =
        cluster::viewOf(m_settings.options.cluster, m_keepAlives.membership(), nullptr, m_clock.monotonic());
    view.isOpen = m_settings.key.isOpen;
    emit clusterChanged(view);
}

} // namespace muster::app
